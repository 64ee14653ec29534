"""Holds the pages that Hugo made against those of `briefing`, so that both did the same work."""

import html.parser
import pathlib
import re

from hugo_rows import slug
from register import Project, Row, rows

_ADDRESS = re.compile(r"https?://[^\s<>()]+|[\w.+-]+@[\w.-]+\w|\b0\d{4} \d{6}\b|\b999\b|\b101\b")
_LINK = re.compile(r"https?://[^\s<>()]+|\(section[\s!]+\d+\)|\[\d+\]|Links in this section:")
_WORD = re.compile(r"\w+")
_STYLE_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6}) ?")
_COMPARED = {"href", "src", "datetime", "data-forces", "viewbox", "x", "y"}


def comparison(project: Project, finished: pathlib.Path, hugo_output: pathlib.Path) -> str:
    """Says that the pages are alike, or names the first that is not."""
    paths = ["index.html"]
    for row in _chosen(project):
        paths += [f"packs/{slug(row['name'])}/index.html", f"packs/{slug(row['name'])}/pack.txt"]
        paths += [f"forces/{force}/index.html" for force in row["forces"].split(";")]
    for path in dict.fromkeys(paths):
        ours, theirs = finished / path, hugo_output / path
        if not theirs.exists():
            return f"NOT ALIKE: Hugo made no {path}"
        for fact, other in zip(_facts(ours), _facts(theirs), strict=False):
            if fact != other:
                return f"NOT ALIKE: {path}: '{fact}' at `briefing`, '{other}' at Hugo"
        if len(_facts(ours)) != len(_facts(theirs)):
            return f"NOT ALIKE: {path}: one says more than the other"
    return f"alike in every word, link and address: {len(set(paths))} files"


def _chosen(project: Project) -> list[Row]:
    """The first and the last of each nation, those with two forces, and each twentieth."""
    everything = rows(project.folder / "Content/data/constituencies.csv")
    nations = {row["nation"]: row for row in everything} | {
        "first " + row["nation"]: row for row in reversed(everything)
    }
    two_forces = [row for row in everything[:650] if ";" in row["forces"]]
    return [*nations.values(), *two_forces, *everything[:650:20]]


def _facts(path: pathlib.Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        # The lines are broken and the links are shown in another way; the rest is the same.
        addresses = sorted({address.rstrip(".,") for address in _ADDRESS.findall(text)})
        return addresses + _WORD.findall(_LINK.sub("", text))
    page = _Page()
    page.feed(text)
    return page.links + "".join(page.words).split()


class _Page(html.parser.HTMLParser):
    """The targets of the links, what the map and the search need, and the words of a page and of
    its style, whose foot for a printed page names the contacts."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attributes if name in _COMPARED]
        self.words.append(" " if tag not in ("a", "strong", "em", "span") else "")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            data = _STYLE_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), data)
        self.words.append(data)
