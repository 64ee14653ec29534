"""The maps of constituencies as hexagons. Hugo is given the cells that `briefing` has drawn."""

import html
import pathlib
import re

from hugo_rows import Record

_MAP = re.compile(r'<svg class="map" viewBox="(.*?)".*?</svg>', re.DOTALL)
_CELL = re.compile(
    r'(?:<a class="(.*?)" href="(.*?)" aria-label="(.*?)">.*)?<use .*x="(.*?)" y="(.*?)"')


def drawn(page: pathlib.Path) -> Record:
    """Empty where the page has none."""
    found = _MAP.search(page.read_text(encoding="utf-8"))
    if not found:
        return {}
    names = ["class", "page", "name", "x", "y"]
    return {"box": found[1], "cells": [
        dict(zip(names, map(html.unescape, cell))) for cell in _CELL.findall(found[0])
    ]}
