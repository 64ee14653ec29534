"""The floor: what it takes to make the folders and files alone. See floor.c."""

import os
import pathlib

from measuring import Run, compiled
from place import Place


class Floor:
    """The program, and the numbers of threads that it is tried with."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.threads = sorted({1, os.cpu_count() or 1})
        self._program = compiled("floor.c", folder)

    def run(
        self, threads: int, finished: pathlib.Path, new: pathlib.Path, place: Place, tree: int
    ) -> Run:
        """Times the making alone, as the program says it, and not the reading before it."""
        command = [self._program, "-j", str(threads), str(finished), str(new)]
        # The tree that it reads takes as much memory as the one that it makes.
        return Run(*map(float, place.run(command, 2 * tree).output.split()), 0)
