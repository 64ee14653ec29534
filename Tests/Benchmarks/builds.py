"""What is measured of one project in one place, and how it is measured."""

import os
import pathlib
from typing import NamedTuple

from floor import THREADS, Floor, FloorRun
from hugo import Hugo
from measuring import Run
from place import Place
from program import Program, in_turn
from register import Project

# What a pack takes, in whole blocks and with its folder, for the room that is needed before
# anything is known.
_BYTES_OF_A_PACK = {"two": 74_000, "all": 175_000}

# On a disk everything that is written is kept, so this much is enough.
_BYTES_ON_A_DISK = 7_400_000_000


class Written(NamedTuple):
    """What stands in a folder."""

    files: int
    bytes: int


class Builds:
    """The packs of a project in two forms or in all, made by each program. All others do the same
    work in between, so that what else the machine does meanwhile falls on all of them."""

    def __init__(
        self, size: int, forms: str, place: Place, programs: list[Program], runs: int
    ) -> None:
        self.size = size
        self.forms = forms
        self.first: list[list[Run]] = [[] for _ in programs]
        self.second: list[list[Run]] = [[] for _ in programs]
        self.floors: list[list[FloorRun]] = [[] for _ in THREADS]
        self.hugo: list[Run] = []
        self.output = self.hugo_output = Written(0, 0)
        self._programs = programs
        self._place = place
        self._tree = size * _BYTES_OF_A_PACK[forms]
        enough = max(1, _BYTES_ON_A_DISK // self._tree)
        self._runs = 3 * runs if size <= 1000 else runs if place.is_memory else min(runs, enough)

    def have_room(self) -> bool:
        # In memory, an output of each, and either the next one or what the floor reads and makes.
        # On a disk, everything is kept, and memory holds what the floor reads and makes.
        outputs = len(self._programs)
        kept = self._runs * (outputs + len(THREADS) + 1) + 1
        what = f"{self.size:,} packs with {self.forms} forms"
        in_memory = 2 + outputs if self._place.is_memory else 2
        return self._place.has_room(what, in_memory * self._tree, kept * self._tree)

    def run_first(self, floor: Floor, hugo: Hugo | None) -> None:
        """Into an empty folder."""
        place = self._place
        self._project = Project(
            place.folder / f"{self.size}-{self.forms}", self.size, self.forms == "all")
        finished = self._programs[0].output(self._project)
        for turn in range(self._runs):
            for program, runs in in_turn(list(zip(self._programs, self.first)), turn):
                program.clear(self._project, place)
                runs.append(self._run(program))
            for threads, floors in in_turn(list(zip(THREADS, self.floors)), turn):
                floors.append(floor.run(threads, finished, place, self._tree))
            if hugo:
                self.hugo.append(hugo.build(self._project, finished, place, 2 * self._tree))
                self.hugo_output = _written(place.new)
                place.discard(place.new)
        self.output = _written(finished)

    def run_second(self) -> None:
        """Over the output that stands, with one row changed: the program deletes the old one, and a
        disk may be slow after that."""
        for turn in range(self._runs):
            self._project.change_one_row()
            for program, runs in in_turn(list(zip(self._programs, self.second)), turn):
                self._place.wait_until_settled()
                runs.append(self._run(program))
        self._place.discard(self._project.folder)

    def _run(self, program: Program) -> Run:
        return self._place.run(program.generate(self._project), self._tree)[0]


def _written(folder: pathlib.Path) -> Written:
    paths = [os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names]
    return Written(len(paths), sum(os.lstat(path).st_size for path in paths))
