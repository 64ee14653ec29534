"""Finished files as a planter of faults sees them, and a manifest that vouches for what was changed."""

import hashlib
import json
import pathlib
import quopri
import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Thing = TypeVar("_Thing")


@dataclass(frozen=True)
class Pack:
    name: str
    slug: str


def packs(folder: pathlib.Path) -> list[Pack]:
    listed = json.loads((folder / "manifest.json").read_text())["packs"]
    return [Pack(pack["name"], pack["slug"]) for pack in listed]


class Finished:
    """A file, of which a message shows one of its parts."""

    def __init__(
        self, folder: pathlib.Path, path: str, packs: Sequence[Pack], chance: random.Random
    ) -> None:
        self.path = path
        self.file = folder / path
        self.whole = self.file.read_bytes().decode()
        self.text = self.whole
        self.head = None
        self._chance = chance
        slug = pathlib.PurePath(path).parts[1] if path.startswith("packs/") else ""
        self.name = next((pack.name for pack in packs if pack.slug == slug), None)
        others = [pack for pack in packs if pack.slug != slug]
        self.other = self.one(others)
        self.other_card = (folder / "packs" / self.other.slug / "card.html").read_text()
        self.is_markup = path.endswith(".html")
        if path.endswith(".eml"):
            self.head = self.whole[:self.whole.index("\r\n\r\n")]
            self._part = self.one([1, 2])
            self.is_markup = self._part == 2
            body = self._parts()[self._part].split("\r\n\r\n", 1)[1]
            self.text = quopri.decodestring(body.encode()).decode().replace("\r\n", "\n")

    def one(self, things: Iterable[_Thing]) -> _Thing:
        return self._chance.choice(sorted(things) if isinstance(things, set) else list(things))

    def some(self, things: Sequence[_Thing], count: int) -> list[_Thing]:
        return self._chance.sample(things, count)

    def replaced(self, pattern: str, change: Callable[[re.Match[str]], str]) -> str | None:
        """With a change at one of the places that fit the pattern, behind the style sheet."""
        start = self.text.find("<body>")
        matches = [
            match for match in re.finditer(pattern, self.text, re.DOTALL) if match.start() > start]
        if not matches:
            return None
        match = self.one(matches)
        return self.text[:match.start()] + change(match) + self.text[match.end():]

    def written(self, text: str) -> str | None:
        """The whole file with a changed text, header or whole; `None` when nothing was changed."""
        if text in (self.text, self.head, self.whole):
            return None
        if self.head is None or text.startswith("X-Unsent") and "\r\n\r\n" in text:
            return text
        if text.startswith("X-Unsent"):
            return text + self.whole[len(self.head):]
        parts = self._parts()
        fields = parts[self._part].split("\r\n\r\n", 1)[0]
        lines = [quopri.encodestring(line.encode()).decode() for line in text.split("\n")]
        lines = [re.sub(r" $", "=20", line.replace("\n", "\r\n")) for line in lines]
        parts[self._part] = fields + "\r\n\r\n" + "\r\n".join(lines)
        return self._boundary().join(parts)

    def _boundary(self) -> str:
        found = re.search(r"boundary=\"([^\"]+)\"", self.whole)
        assert found
        return f"\r\n--{found[1]}"

    def _parts(self) -> list[str]:
        return self.whole.split(self._boundary())


@dataclass(frozen=True)
class Planted:
    kind: str
    form: str
    file: Finished
    whole: str

    def plant(self) -> None:
        self._write(self.whole)

    def undo(self) -> None:
        self._write(self.file.whole)

    def _write(self, text: str) -> None:
        # The site that the copy was made from has the same file.
        self.file.file.unlink()
        self.file.file.write_bytes(text.encode())

    @property
    def description(self) -> str:
        old, new = self.file.whole, self.whole
        place = next(
            (place for place, (one, other) in enumerate(zip(old, new)) if one != other),
            min(len(old), len(new)))
        start = max(0, place - 40)
        return (
            f"{self.file.path}: {self.kind}: {old[start:place + 60]!r} → {new[start:place + 60]!r}")


def sign(folder: pathlib.Path, changed: Iterable[str]) -> None:
    """Writes the manifest over these files."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    wanted = set(changed)
    for entry in manifest["files"] + [file for pack in manifest["packs"] for file in pack["files"]]:
        if entry["path"] in wanted:
            data = (folder / entry["path"]).read_bytes()
            entry |= {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    path.unlink()
    path.write_text(json.dumps(manifest))
