"""Turns a project into a site for Hugo that makes the same pages and texts.

It is arranged so that Hugo has as little to do as can be: the data arrive checked and joined, with
their slugs and dates made, what is the same in every page is part of the templates, and Markdown is
turned into HTML once for each nation. None of this preparation is timed.
"""

import html
import json
import pathlib
import re
import shutil

from hugo_data import RegisterData
from hugo_dates import day, deadline, timetable, weekday
from hugo_guidance import GuidanceTranslator, Section
from hugo_names import NATIONS, Untranslatable
from register import Project, rows

_SOURCE = pathlib.Path(__file__).resolve().parent / "hugo"
_INCLUDE = re.compile(r"\{\{/\* ([\w-]+) \*/\}\}\n?")
_SETTING = re.compile(r"\{\{ site\.Params\.(\w+) \}\}")


class HugoSite:
    """The folder of a site, ready for `hugo --source`."""

    def __init__(
        self, project: Project, finished: pathlib.Path, folder: pathlib.Path
    ) -> None:
        self.folder = folder
        self._project = project.folder
        shutil.copytree(_SOURCE, folder)
        for name in ["assets", "data", "layouts/_partials/guidance", "static"]:
            (folder / name).mkdir()
        settings = self._read_settings()
        self._settings = _settings(settings) | {"count": project.size}
        self._data = RegisterData(
            self._project / "Content/data", settings["kind"], finished)
        self._translator = GuidanceTranslator(self._settings)
        self._write_settings()
        self._sections = self._write_guidance(settings["kind"])
        self._write_layouts()
        self._write_data(settings)
        shutil.copy(self._project / "Templates/finder.js", folder / "static")

    def _read_settings(self) -> dict[str, str]:
        text = (self._project / "Content/briefing.yml").read_text(encoding="utf-8")
        return dict(re.findall(r"^ *([a-z-]+): *([^#\n]+?) *$", text, re.MULTILINE))

    def _write_settings(self) -> None:
        lines = [f"{key} = {json.dumps(value)}\n" for key, value in self._settings.items()]
        with (self.folder / "hugo.toml").open("a", encoding="utf-8") as file:
            file.write("\n[params]\n" + "".join(lines))

    def _write_guidance(self, kind: str) -> list[Section]:
        sections = []
        for path in sorted(self._project.glob("Content/guidance/en/*.md")):
            id = path.stem.lstrip("0123456789-")
            section = self._translator.section(id, path.read_text(encoding="utf-8"))
            if not section.elections or kind in section.elections:
                sections.append(section)
                self._write(f"layouts/_partials/guidance/{id}.pack.txt", section.markdown)
        sections.sort(key=lambda section: (section.order, section.id))
        self._write("data/sections.json", [
            {"id": section.id, "title": section.title, "nations": section.nations}
            for section in sections
        ])
        return sections

    def _write_layouts(self) -> None:
        """Puts what is the same in every page into the templates, where it costs Hugo nothing."""
        for path in self.folder.glob("layouts/**/*.*"):
            is_html = path.suffix == ".html"

            def included(place: re.Match[str]) -> str:
                if place[1] == "guidance":
                    return self._guidance(is_html)
                partial = self._project / f"Templates/partials/{place[1]}{path.suffix}"
                return self._translator.settled(partial.read_text(encoding="utf-8"))

            def setting(place: re.Match[str]) -> str:
                value = str(self._settings[place[1]])
                return html.escape(value) if is_html else value

            text = _INCLUDE.sub(included, path.read_text(encoding="utf-8"))
            path.write_text(_SETTING.sub(setting, text), encoding="utf-8")

    def _guidance(self, is_html: bool) -> str:
        """The pieces that the packs of a nation share, and a pack's own actions between them."""
        slots = self._translator.slots(self._sections, is_html) + self._slots_of_mails(is_html)
        if is_html:
            slots.insert(0, "{{ $c.cards }}")
        return "".join(f"{{{{ index $g {n} }}}}{slot}" for n, slot in enumerate([*slots, ""]))

    def _slots_of_mails(self, is_html: bool) -> list[str]:
        """The actions for the slots in services.html or services.pack.txt."""
        mails = [service for service in self._data.available if service["mail_subject"]]
        if any(len(service["nations"]) < len(NATIONS) for service in mails):
            raise Untranslatable("a service with a mail_subject is not for all nations")
        name = "{{ $p.name_in_mail }}"
        return ([name, name, "{{ $p.code }}"] if is_html else ["{{ $.Title }}"]) * len(mails)

    def _write_data(self, settings: dict[str, str]) -> None:
        dates = timetable(rows(self._project / "Content/data/timetable.csv"), settings)
        self._write("data/dates.json", dates)
        for name in [
            "services", "available", "forces", "officers", "regions", "map", "coverage",
        ]:
            self._write(f"data/{name}.json", getattr(self._data, name))
        self._write("assets/packs.json", self._data.packs)
        self._write("assets/force-pages.json", self._data.force_pages)

    def _write(self, path: str, content: object) -> None:
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        (self.folder / path).write_text(text, encoding="utf-8")


def _settings(found: dict[str, str]) -> dict[str, object]:
    return {
        "name": found["name"], "kind": found["kind"], "issuer": found["issuer"],
        "issue": found.get("number", ""), "issue_date": day(found.get("date", "")),
        # What frames the name in the foot of a printed page; Hugo's style sheets know no conditions.
        "foot_start": "SAMPLE. " if found.get("sample") == "true" else "",
        "foot_issue": f", issue {found['number']}" if "number" in found else "",
        "sample": found.get("sample") == "true", "polling_day": weekday(found["polling-day"]),
        "close_of_nominations": deadline(found.get("close-of-nominations", "")),
    }
