"""Turns guidance, Markdown with the tags of `briefing`, into templates of Hugo.

What the election decides is decided here, for Hugo's benefit. What the nation decides becomes an
action of Hugo, which runs once for each nation. Where a pack's own value or condition stands, the
Markdown gets the mark of a slot: Hugo turns the Markdown into HTML once for each nation and cuts it
at these marks; a pack writes the pieces, and the action of a slot between two of them.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping

from hugo_names import NATIONS, Untranslatable, go, in_force, in_pack, key, national

_TOKEN = re.compile(r"^\{\{[#^/][\w.-]+\}\}\n|\{\{[#^/]?[\w.-]+\}\}", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_MARK = re.compile(r"[xy]slot(\d+)x")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n+", re.DOTALL)


@dataclasses.dataclass(frozen=True)
class Section:
    """A section of the guidance: what its front matter says, and its Markdown for Hugo."""

    id: str
    title: str
    order: int
    nations: list[str]
    elections: list[str]
    markdown: str


class GuidanceTranslator:
    """Translates sections, and gives the actions for the slots in them."""

    def __init__(self, election: Mapping[str, object]) -> None:
        self._slots: list[str] = []
        self._election = election

    def section(self, id: str, text: str) -> Section:
        front_matter = _FRONT_MATTER.match(text)
        if not front_matter:
            raise Untranslatable(f"the section '{id}' has no front matter")
        settings = dict(line.split(": ", 1) for line in front_matter[1].splitlines())
        nations = _names(settings.get("nations", "")) or list(NATIONS.values())
        translate = self._translate if len(nations) == len(NATIONS) else self.settled
        return Section(
            id, settings["title"].strip('"'), int(settings["order"]), nations,
            _names(settings.get("elections", "")), translate(text[front_matter.end():]))

    def slots(self, sections: Iterable[Section], is_html: bool) -> list[str]:
        """The actions for the slots of some sections, in the order in which a pack has them."""
        markdown = "".join(section.markdown for section in sections)
        if is_html:
            # In HTML the target of a link stands before its words.
            markdown = _LINK.sub(r"\2\1", markdown)
        return [self._slots[int(number)] for number in _MARK.findall(markdown)]

    def settled(self, text: str) -> str:
        """Translates a text that has no slots, so that it may be missing from some packs."""
        before = len(self._slots)
        made = self._translate(text)
        if len(self._slots) > before:
            raise Untranslatable("a pack's own values stand where only some packs have the text")
        return made

    def _translate(self, text: str) -> str:
        made: list[str] = []
        open_sections: list[_Open] = []
        end = 0
        for token in _TOKEN.finditer(text):
            if all(section.is_shown for section in open_sections):
                made.append(text[end:token.start()])
            end = token.end()
            kind, name = _parts(token[0])
            if kind == "/":
                open_sections.pop()
            decided = self._decided(name) if kind else None
            if decided is None and all(section.is_shown for section in open_sections):
                names = [section.name for section in open_sections if not section.is_decided]
                made.append(self._action(kind, name, names, token[0].endswith("\n")))
            if kind in ("#", "^"):
                shown = decided in (None, kind == "#")
                open_sections.append(_Open(name, decided is not None, shown))
        return "".join(made) + text[end:]

    def _decided(self, name: str) -> bool | None:
        """Whether a condition holds, where that is the same in all packs."""
        if name.startswith("election."):
            kind = name.removeprefix("election.")
            return bool(self._election.get(key(kind))) or kind == self._election["kind"]
        return bool(self._election[name]) if name in ("sample", "issue") else None

    def _action(self, kind: str, name: str, within: list[str], is_line: bool) -> str:
        shared = national(name)
        if shared:
            return go(kind, shared)
        if any(national(outer) for outer in within):
            raise Untranslatable(f"'{name}' stands in a condition of the nation")
        number = len(self._slots)
        self._slots.append(in_force(kind, name) if "force" in within else in_pack(kind, name))
        # The mark of a whole line is a paragraph of its own, which Hugo's templates take off again.
        return f"\n\nyslot{number}x\n\n" if is_line else f"xslot{number}x"


@dataclasses.dataclass(frozen=True)
class _Open:
    name: str
    is_decided: bool
    is_shown: bool


def _parts(tag: str) -> tuple[str, str]:
    inside = tag.strip("{}\n")
    return (inside[0], inside[1:]) if inside[0] in "#^/" else ("", inside)


def _names(setting: str) -> list[str]:
    return [name.strip() for name in setting.strip("[]").split(",") if name.strip()]
