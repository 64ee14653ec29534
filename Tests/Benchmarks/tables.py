"""Tables of Markdown."""

from collections.abc import Callable, Iterable
from typing import Any


class Table:
    """A row for each thing; a column is what it is called, and what it says of a thing."""

    def __init__(
        self, title: str, things: Iterable[Any], columns: dict[str, Callable[[Any], str]]
    ) -> None:
        self._title = title
        self._rows = [list(columns)] + [[say(at) for say in columns.values()] for at in things]

    @property
    def text(self) -> str:
        rule = ["---"] + ["---:"] * (len(self._rows[0]) - 1)
        rows = [" | ".join(row) for row in [self._rows[0], rule, *self._rows[1:]]]
        return "\n".join([f"**{self._title}**", ""] + [f"| {row} |" for row in rows])


def number(figure: float) -> str:
    """Three digits that count, or all before the point."""
    places = next((places for places in range(3) if abs(figure) >= 10 ** (2 - places)), 3)
    return f"{figure:,.{places}f}"
