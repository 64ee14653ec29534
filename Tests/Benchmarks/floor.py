"""The floor: what it takes to make, hash and sync the same folders and files alone. See floor.c."""

import pathlib
from typing import NamedTuple

from measuring import compiled
from place import Place

THREADS = [1, 2]


class FloorRun(NamedTuple):
    """Seconds and CPU seconds of making and hashing the files, and of the syncing after it."""

    making: float
    making_processor: float
    syncing: float
    syncing_processor: float

    @property
    def wall(self) -> float:
        return self.making + self.syncing

    @property
    def processor(self) -> float:
        return self.making_processor + self.syncing_processor


class Floor:
    def __init__(self, tools: pathlib.Path) -> None:
        self._program = compiled("floor.c", tools, "-lcrypto")

    def run(self, threads: int, finished: pathlib.Path, place: Place, tree: int) -> FloorRun:
        """The times as the program says them, without the reading before."""
        command = [self._program, str(threads), str(finished), str(place.new)]
        # The tree that it reads takes as much memory as the one that it makes.
        _, said = place.run(command, 2 * tree)
        place.discard(place.new)
        return FloorRun(*map(float, said.split()))
