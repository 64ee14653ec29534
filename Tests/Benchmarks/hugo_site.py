"""Turns a project into a site for Hugo that makes the same packs, each as a page and a text.

No template and no guidance is written a second time: `briefing` makes a pack for each set of
contacts, of a place whose names and code are marks. What they have in common becomes a layout
for each nation; what a set of contacts has of its own becomes data; the marks become actions, which
write the values of a constituency. So Hugo has little to do, and nothing of this is timed.
"""

import collections
import difflib
import json
import pathlib
import re
import urllib.parse
from collections.abc import Iterable

from measuring import Failed, checked
from program import Program
from register import Project, Row

_CONFIGURATION = """
baseURL = "https://example.org/"
disableKinds = ["404", "home", "robotstxt", "rss", "section", "sitemap", "taxonomy", "term"]
disableHugoGeneratorInject = true
disableAliases = true
timeout = "1h"
outputs.page = ["web", "text"]
outputFormats.web = { mediaType = "text/html", baseName = "index", isPlainText = true }
outputFormats.text = { mediaType = "text/plain", baseName = "pack", isPlainText = true }
"""
_ADAPTER = '{{ range resources.Get "packs.json" | transform.Unmarshal }}{{ $.AddPage . }}{{ end }}'

# The files of a pack, by what Hugo calls their layouts and how those write a value.
_FILES = {"web.html": ("index.html", "htmlEscape "), "text.txt": ("pack.txt", "")}
_MARK = re.compile(r"(Mark(?:é|%C3%A9)|Nodé|[ENSW]9)\d{7}")
_VALUES = {"Marké": ".Title", "Mark%C3%A9": ".Params.name_in_mail", "Nodé": ".Params.name_cy"}


class HugoSite:
    """The folder of a site, ready for `hugo --source`."""

    def __init__(
        self, project: Project, finished: pathlib.Path, briefing: Program, folder: pathlib.Path
    ) -> None:
        self._folder = folder
        self._write("hugo.toml", _CONFIGURATION)
        self._write("content/packs/_content.gotmpl", _ADAPTER)
        constituencies = project.rows()
        examples = {_contacts(row): row for row in constituencies}
        marked = Project(folder / "marked", 1, has_all_forms=False)
        marked.write([_marked(row, number) for number, row in enumerate(examples.values())])
        briefing.output(marked).parent.mkdir()
        checked(briefing.generate(marked))
        packs = {int(code[2:]): pack for code, pack in _packs(briefing.output(marked)).items()}
        layouts: dict[str, dict[int, pathlib.Path]] = collections.defaultdict(dict)
        for number, row in enumerate(examples.values()):
            layouts[_layout(row)][number] = packs[number]
        for kind in _FILES:
            self._write_layouts(kind, layouts)
        numbers = {contacts: str(number) for number, contacts in enumerate(examples)}
        folders = _packs(finished)
        self._write("assets/packs.json", json.dumps([
            {"path": folders[row["code"]].name, "title": row["name"], "layout": _layout(row),
             "params": {"code": row["code"], "name_cy": row["name_cy"],
                        "name_in_mail": urllib.parse.quote(row["name"], safe="@+"),
                        "contacts": numbers[_contacts(row)]}}
            for row in constituencies
        ]))

    def _write_layouts(self, kind: str, layouts: dict[str, dict[int, pathlib.Path]]) -> None:
        """Layouts of the lines that packs have in common, with the other lines as data."""
        own: dict[int, list[str]] = {}
        name = kind.partition(".")[0]
        for layout, packs in layouts.items():
            lines = [_lines(pack, kind) for pack in packs.values()]
            common = _common(lines)
            between = [_between(common, each) for each in lines]
            if any("{{" in text for texts in between for text in texts):
                raise Failed(f"a pack's own value stands where packs of {layout} differ")
            own |= zip(packs, between)
            text = f"{{{{ $own := index hugo.Data.{name} .Params.contacts }}}}"
            for place, line in enumerate([*common, ""]):
                slot = f"{{{{ index $own {place} }}}}"
                text += slot * any(texts[place] for texts in between) + line
            self._write(f"layouts/packs/{layout}.{kind}", text)
        self._write(f"data/{name}.json", json.dumps(own))

    def _write(self, path: str, text: str) -> None:
        (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self._folder / path).write_text(text, encoding="utf-8")


def _layout(row: Row) -> str:
    has_other_name = row["name_cy"] not in ("", row["name"])
    return row["nation"].lower().replace(" ", "-") + "-with-other-name" * has_other_name


def _contacts(row: Row) -> tuple[str, ...]:
    """The same in packs that differ in the names and codes of their constituencies alone."""
    names = ["region", "forces", "returning_officer", "returning_officer_basis"]
    return (_layout(row), *(row[name] for name in names))


def _marked(row: Row, number: int) -> Row:
    name_cy = f"Nodé{number:07d}" if "other" in _layout(row) else ""
    return row | {
        "code": f"{row['code'][0]}9{number:07d}", "name": f"Marké{number:07d}", "name_cy": name_cy,
        "hex_q": "", "hex_r": "",
    }


def _packs(output: pathlib.Path) -> dict[str, pathlib.Path]:
    """The folders of the packs by their codes."""
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    return {
        pack["code"]: (output / pack["files"][0]["path"]).parent for pack in manifest["packs"]
    }


def _lines(pack: pathlib.Path, kind: str) -> list[str]:
    """The lines of a marked pack; each action in place of a mark is one of its own."""
    file, function = _FILES[kind]

    def action(mark: re.Match[str]) -> str:
        return f"\0{{{{ {function}{_VALUES.get(mark[1], '.Params.code')} }}}}\0"

    text = _MARK.sub(action, (pack / file).read_text(encoding="utf-8"))
    return [line for line in re.split(r"\0|(?<=\n)", text) if line]


def _common(texts: Iterable[list[str]]) -> list[str]:
    first, *others = dict.fromkeys(map(tuple, texts))
    common = list(first)
    for other in others:
        matcher = difflib.SequenceMatcher(None, common, other, autojunk=False)
        common = [line for at, _, size in matcher.get_matching_blocks()
                  for line in common[at:at + size]]
    return common


def _between(common: list[str], lines: list[str]) -> list[str]:
    """What stands before, between and behind the common lines."""
    found = [""]
    for line in lines:
        if len(found) <= len(common) and line == common[len(found) - 1]:
            found.append("")
        else:
            found[-1] += line
    return found
