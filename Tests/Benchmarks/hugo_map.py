"""The map of constituencies as hexagons, with its cells where `briefing` draws them."""

from collections.abc import Iterable

from hugo_rows import Record, slug
from register import Row

_HALF_WIDTH, _HALF_HEIGHT, _ROW = 45, 52, 78


class HexMap:
    """The cells of those constituencies that have one."""

    def __init__(self, constituencies: Iterable[Row]) -> None:
        self._cells = [(*_middle(row), row) for row in constituencies if row["hex_q"]]
        regions = sorted({row["region"] for row in constituencies})
        self._classes = {name: f"own r{number}" for number, name in enumerate(regions, 1)}

    def of_all(self) -> Record:
        """Empty where nobody has a cell."""
        if not self._cells:
            return {}
        cells = [
            _cell(x, y) | _link(row, "") | {"class": self._classes[row["region"]]}
            for x, y, row in self._cells
        ]
        return {"box": _box(*self._edges(self._cells)), "cells": cells}

    def around(self, force: str) -> Record:
        """The part of the map around the constituencies of a force."""
        own = [cell for cell in self._cells if force in cell[2]["forces"].split(";")]
        if not own:
            return {}
        left, top, right, bottom = self._edges(own)
        left, right = left - 3 * _HALF_WIDTH, right + 3 * _HALF_WIDTH
        top, bottom = top - 2 * _ROW, bottom + 2 * _ROW
        cells = []
        for x, y, row in self._cells:
            if left <= x <= right and top <= y <= bottom:
                is_own = force in row["forces"].split(";")
                link = _link(row, "../../") | {"class": "own"} if is_own else {}
                cells.append(_cell(x, y) | link)
        return {"box": _box(left, top, right, bottom), "cells": cells}

    def _edges(self, cells: list[tuple[int, int, Row]]) -> tuple[int, int, int, int]:
        across = [x for x, _, _ in cells]
        down = [y for _, y, _ in cells]
        return (
            min(across) - _HALF_WIDTH, min(down) - _HALF_HEIGHT,
            max(across) + _HALF_WIDTH, max(down) + _HALF_HEIGHT,
        )


def _middle(row: Row) -> tuple[int, int]:
    q, r = int(row["hex_q"]), int(row["hex_r"])
    return 2 * _HALF_WIDTH * q + (_HALF_WIDTH if r % 2 else 0), -_ROW * r


def _box(left: int, top: int, right: int, bottom: int) -> str:
    return f"{left} {top} {right - left} {bottom - top}"


def _cell(x: int, y: int) -> Record:
    return {"x": str(x), "y": str(y)}


def _link(row: Row, root: str) -> Record:
    return {"name": row["name"], "page": f"{root}packs/{slug(row['name'])}/index.html"}
