"""Turns guidance, Markdown with the tags of `briefing`, into templates of Hugo.

What the election decides is decided here, for Hugo's benefit. What the nation decides becomes an
action of Hugo, which runs once for each nation. Where a pack's own value or condition stands, the
Markdown gets the mark of a slot: Hugo turns the Markdown into HTML once for each nation and cuts it
at these marks; a pack writes the pieces, and the action of a slot between two of them.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping

from hugo_names import NATIONS, Untranslatable, go, in_pack, key, national

# A tag alone on its line takes the line with it.
_TAG = re.compile(r"(^)?\{\{([#^/]?)([\w.-]+)\}\}(?(1)\n)", re.MULTILINE)
_DECIDED = re.compile(
    r"(^)?\{\{([#^])(election\.[\w-]+|sample|issue)\}\}(?(1)\n)(.*?)(?(1)^)\{\{/\3\}\}(?(1)\n)",
    re.MULTILINE | re.DOTALL)
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
        while _DECIDED.search(text):
            text = _DECIDED.sub(self._decided, text)
        return _TAG.sub(self._action, text)

    def _decided(self, section: re.Match[str]) -> str:
        """What is left of a section whose condition is the same in all packs."""
        name = section[3].removeprefix("election.")
        holds = self._election.get(key(name)) or name == self._election["kind"]
        return section[4] if bool(holds) == (section[2] == "#") else ""

    def _action(self, tag: re.Match[str]) -> str:
        shared = national(tag[3])
        if shared:
            return go(tag[2], shared)
        number = len(self._slots)
        self._slots.append(in_pack(tag[2], tag[3]))
        # The mark of a whole line is a paragraph of its own, which Hugo's templates take off again.
        return f"\n\nyslot{number}x\n\n" if tag[0].endswith("\n") else f"xslot{number}x"


def _names(setting: str) -> list[str]:
    return [name.strip() for name in setting.strip("[]").split(",") if name.strip()]
