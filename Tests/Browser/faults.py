"""The content of a project, and what it takes to plant a fault in it."""

import csv
import io
import pathlib
import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Thing = TypeVar("_Thing")


@dataclass(frozen=True)
class Fault:
    """An edit of one file, and where the program must find it."""

    edit: str
    path: str
    data: bytes
    # The lines that a finding may name; none where the file is enough.
    lines: frozenset[int] = frozenset()
    # What is gone: a finding in another file may name it.
    key: str = ""
    # The file that takes the place of the one above.
    becomes: str = ""


class Table:
    """A CSV file in which every row is one line."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.name = pathlib.PurePath(path).stem
        self.lines = text.splitlines()
        self.header = self.cells(1)
        self.rows = range(2, len(self.lines) + 1)

    def cells(self, line: int) -> list[str]:
        return next(csv.reader([self.lines[line - 1]]))

    def cell(self, line: int, column: str) -> str:
        return self.cells(line)[self.header.index(column)]

    def column(self, column: str) -> list[str]:
        return [self.cell(line, column) for line in self.rows]

    def with_lines(self, lines: Sequence[str], edit: str, *at: int, key: str = "") -> Fault:
        data = "".join(f"{line}\n" for line in lines).encode()
        return Fault(edit, self.path, data, frozenset(at), key)

    def with_cell(self, line: int, column: str, value: str) -> Fault:
        cells = self.cells(line)
        place = self.header.index(column)
        edit = f"{column}: {cells[place]!r} → {value!r}"
        row = written([*cells[:place], value, *cells[place + 1:]])
        lines = [*self.lines[:line - 1], row, *self.lines[line:]]
        return self.with_lines(lines, edit, line, key=cells[0])


def written(cells: Sequence[str]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="").writerow(cells)
    return file.getvalue()


class Draw:
    """Chooses at random, and the same again for the same seed."""

    def __init__(self, project: pathlib.Path, seed: str) -> None:
        self._random = random.Random(seed)
        self.files = {
            str(path.relative_to(project)): path.read_bytes().decode()
            for part in ["Content", "Templates"] for path in sorted((project / part).rglob("*"))
            if path.is_file()}

    def one(self, things: Iterable[_Thing]) -> _Thing:
        return self._random.choice(sorted(things) if isinstance(things, set) else list(things))

    def paths(self, pattern: str) -> list[str]:
        return [path for path in self.files if re.search(pattern, path)]

    def table(self, *names: str) -> Table:
        """One of these, or of all."""
        path = self.one(self.paths(rf"({'|'.join(names) or '.*'})\.csv$"))
        return Table(path, self.files[path])

    def row(self, *names: str) -> tuple[Table, int]:
        table = self.table(*names)
        return table, self.one(table.rows)

    def replaced(
        self, paths: str, pattern: str, change: Callable[[str], str], *, rest: bool = True
    ) -> Fault:
        """With a change at one of the places that fit the pattern, and with what follows or not."""
        path, match = self.one(
            (path, match) for path in self.paths(paths)
            for match in re.finditer(pattern, self.files[path], re.MULTILINE))
        text, old = self.files[path], match[0]
        new = change(old)
        data = text[:match.start()] + new + (text[match.end():] if rest else "")
        line = text.count("\n", 0, match.start()) + 1
        return Fault(f"{old!r} → {new!r}", path, data.encode(), frozenset([line]))
