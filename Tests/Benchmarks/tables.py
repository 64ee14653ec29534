"""Tables for a terminal, or for the README."""

import dataclasses


@dataclasses.dataclass
class Table:
    """A table whose first column says what a row is about, and whose others hold figures."""

    title: str
    header: list[str]
    rows: list[list[str]] = dataclasses.field(default_factory=list)
    notes: list[str] = dataclasses.field(default_factory=list)

    def text(self, is_markdown: bool) -> str:
        lines = self._markdown() if is_markdown else self._plain()
        return "\n".join([*lines, *self._notes(is_markdown)])

    def _plain(self) -> list[str]:
        all_rows = [self.header, *self.rows]
        widths = [max(map(len, column)) for column in zip(*all_rows)]
        return [self.title] + ["  ".join(_aligned(row, widths)).rstrip() for row in all_rows]

    def _markdown(self) -> list[str]:
        rule = ["---"] + ["---:"] * (len(self.header) - 1)
        cells = [" | ".join(row) for row in [self.header, rule, *self.rows]]
        return [f"**{self.title}**", ""] + [f"| {row} |" for row in cells]

    def _notes(self, is_markdown: bool) -> list[str]:
        return ([""] if is_markdown and self.notes else []) + self.notes


def _aligned(row: list[str], widths: list[int]) -> list[str]:
    first, *others = zip(row, widths)
    return [first[0].ljust(first[1])] + [cell.rjust(width) for cell, width in others]


def seconds(figure: float) -> str:
    return f"{figure:.3f}" if figure < 10 else f"{figure:.1f}"


def mebibytes(figure: float) -> str:
    return f"{figure / 2**20:,.0f}"


def ratio(one: float, other: float) -> str:
    return f"{one / other:.2f}" if other > 0 else "-"
