"""A `briefing` that is timed: the one that was built, and perhaps another one."""

import pathlib
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from place import Place
from register import Project

_Thing = TypeVar("_Thing")


class Program(NamedTuple):
    """A program, and the name of its folder in a project: what it leaves beside an output is its
    own."""

    path: str
    folder: str

    def output(self, project: Project) -> pathlib.Path:
        return project.folder / self.folder / "Output"

    def generate(self, project: Project) -> list[str]:
        return [
            self.path, "generate", "--quiet", "--project", str(project.folder), "--output",
            str(self.output(project)),
        ]

    def clear(self, project: Project, place: Place) -> None:
        """Leaves an empty folder where its output will stand."""
        place.discard(self.output(project).parent)
        self.output(project).parent.mkdir()


def in_turn(things: Sequence[_Thing], turn: int) -> Sequence[_Thing]:
    """Every other time backwards, so that none always comes first."""
    return things[::-1] if turn % 2 else things
