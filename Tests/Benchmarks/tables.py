"""Tables for a terminal, or for a README."""

from collections.abc import Callable, Iterable
from typing import Any


class Table:
    """A row for each thing; a column is what it is called, and what it says of a thing."""

    def __init__(
        self, title: str, things: Iterable[Any], columns: dict[str, Callable[[Any], str]]
    ) -> None:
        self._title = title
        self._rows = [list(columns)] + [[say(at) for say in columns.values()] for at in things]

    def text(self, is_markdown: bool) -> str:
        if is_markdown:
            rule = ["---"] + ["---:"] * (len(self._rows[0]) - 1)
            rows = [" | ".join(row) for row in [self._rows[0], rule, *self._rows[1:]]]
            return "\n".join([f"**{self._title}**", ""] + [f"| {row} |" for row in rows])
        widths = [max(map(len, column)) for column in zip(*self._rows)]
        first = widths[0]
        return "\n".join([self._title] + [
            "  ".join([row[0].ljust(first), *map(str.rjust, row[1:], widths[1:])])
            for row in self._rows
        ])


def number(figure: float) -> str:
    """Three digits that count, or all before the point."""
    places = next((places for places in range(3) if abs(figure) >= 10 ** (2 - places)), 3)
    return f"{figure:,.{places}f}"
