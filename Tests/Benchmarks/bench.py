#!/usr/bin/env python3
"""Times `briefing` on the project's own content and on made-up larger registers, in one run with
the floor, Hugo and nginx, and with another `briefing` if there is one. See README.md beside this.
"""

import argparse
import pathlib
import signal
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is left among the sources

import machine
import report
from builds import Builds
from floor import Floor
from hugo import Hugo
from measuring import Failed, Launcher, say
from place import Place
from program import Program
from register import Project
from servers import contests
from tables import Table


class Bench:
    """All sizes in all places, and what they are measured with."""

    def __init__(self, options: argparse.Namespace, tools: pathlib.Path) -> None:
        self._options = options
        self._tools = tools
        self._programs = [Program(str(options.briefing.resolve()), "this")]
        if options.against:
            self._programs.append(Program(str(options.against.resolve()), "other"))
        self._launcher = Launcher(tools)
        self._floor = Floor(tools)
        self._hugo = None if options.without_hugo else Hugo(tools, self._programs[0])

    def run(self) -> None:
        print(machine.description())
        for other in self._programs[1:]:
            print("in brackets: what part that is of", other.path)
        for number, folder in enumerate(self._options.folders):
            with Place(folder, self._launcher) as place:
                place.wait_until_settled()
                if number == 0 and not self._options.without_servers:
                    self._servers(place)
                self._builds(place)
        if self._hugo:
            print(f"\nHugo's pages and briefing's are {self._hugo.comparison}")

    def _servers(self, place: Place) -> None:
        project = Project(place.folder / "served", 650, has_all_forms=True)
        program = self._programs[0]
        program.clear(project, place)
        place.run(program.generate(project))
        root = program.output(project)
        self._print(report.of_servers(contests(self._programs, root, self._tools)))
        place.discard(project.folder)

    def _builds(self, place: Place) -> None:
        found: list[Builds] = []
        for size in self._options.sizes:
            for forms in ["two", "all"]:
                builds = Builds(size, forms, place, self._programs, self._options.runs)
                if not builds.have_room():
                    continue
                say(f"{size:,} packs with {forms} forms in {place.name} …")
                builds.run_first(self._floor, self._hugo if forms == "two" else None)
                found.append(builds)
                if place.is_memory:
                    builds.run_second()
        # A second run deletes, and a disk must not before the last first one: see `Place`.
        for builds in [] if place.is_memory else found:
            builds.run_second()
        self._print(*report.of_builds(place.name, found, self._hugo.name if self._hugo else ""))

    def _print(self, *tables: Table) -> None:
        for table in tables:
            print("\n" + table.text, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    option = parser.add_argument
    option("briefing", type=pathlib.Path, help="the program, built for release")
    option("--against", type=pathlib.Path, metavar="PROGRAM", help="another one to compare with")
    option(
        "--sizes", type=_numbers, default="650,10000,50000,100000", metavar="N,…",
        help="numbers of constituencies")
    option("--runs", type=int, default=3, help="how often; small sizes more, large ones fewer")
    option(
        "--folders", nargs="+", default=["/dev/shm", tempfile.gettempdir()], metavar="FOLDER",
        help="where to measure; servers in the first alone")
    option("--without-hugo", action="store_true", help="leave Hugo out")
    option("--without-servers", action="store_true", help="leave serve and nginx out")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return sorted({int(number) for number in text.split(",")})


def main() -> None:
    options = _options()
    # As Ctrl-C does, both end the program that runs, and remove the folders.
    for ending in [signal.SIGTERM, signal.SIGHUP]:
        signal.signal(ending, lambda *_: sys.exit(1))
    try:
        with tempfile.TemporaryDirectory(prefix="briefing-bench-") as tools:
            Bench(options, pathlib.Path(tools)).run()
    except Failed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
