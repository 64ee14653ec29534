"""Turns a project into a site for Hugo that makes the same pages and texts.

It is arranged so that Hugo has as little to do as can be: the data arrive checked and joined, with
their slugs and dates made, what is the same in every page is part of the templates, and Markdown is
turned into HTML once for each nation. None of this preparation is timed.
"""

import json
import pathlib
import re
import shutil

from hugo_data import RegisterData, deadline, weekday
from hugo_guidance import GuidanceTranslator, Section
from register import Project

_SOURCE = pathlib.Path(__file__).resolve().parent / "hugo"
_INCLUDE = re.compile(r"\{\{/\* (\w+) \*/\}\}\n?")


class HugoSite:
    """The folder of a site, ready for `hugo --source`."""

    def __init__(self, project: Project, folder: pathlib.Path) -> None:
        self.folder = folder
        self._project = project.folder
        shutil.copytree(_SOURCE, folder)
        for name in ["assets", "data", "layouts/_partials/guidance"]:
            (folder / name).mkdir()
        settings = self._settings() | {"count": project.size}
        translator = GuidanceTranslator(settings)
        self._write_settings(settings)
        sections = self._write_guidance(translator, str(settings["kind"]))
        self._write_layouts(translator, sections)
        self._write_data()

    def _settings(self) -> dict[str, object]:
        text = (self._project / "Content/briefing.yml").read_text(encoding="utf-8")
        found = dict(re.findall(r"^ *([a-z-]+): *([^#\n]+?) *$", text, re.MULTILINE))
        return {
            "name": found["name"], "kind": found["kind"], "issuer": found["issuer"],
            "sample": found.get("sample") == "true", "polling_day": weekday(found["polling-day"]),
            "close_of_nominations": deadline(found.get("close-of-nominations", "")),
        }

    def _write_settings(self, settings: dict[str, object]) -> None:
        lines = [f"{key} = {json.dumps(value)}\n" for key, value in settings.items()]
        with (self.folder / "hugo.toml").open("a", encoding="utf-8") as file:
            file.write("\n[params]\n" + "".join(lines))

    def _write_guidance(self, translator: GuidanceTranslator, kind: str) -> list[Section]:
        sections = []
        for path in sorted(self._project.glob("Content/guidance/en/*.md")):
            id = path.stem.lstrip("0123456789-")
            section = translator.section(id, path.read_text(encoding="utf-8"))
            if not section.elections or kind in section.elections:
                sections.append(section)
                self._write(f"layouts/_partials/guidance/{id}.pack.txt", section.markdown)
        sections.sort(key=lambda section: (section.order, section.id))
        self._write("data/sections.json", [
            {"id": section.id, "title": section.title, "nations": section.nations}
            for section in sections
        ])
        return sections

    def _write_layouts(self, translator: GuidanceTranslator, sections: list[Section]) -> None:
        """Puts what is the same in every page into the templates, where it costs Hugo nothing."""
        for path in self.folder.glob("layouts/**/*.*"):
            def included(place: re.Match[str]) -> str:
                if place[1] == "guidance":
                    return translator.pieces(sections, path.suffix == ".html")
                partial = self._project / f"Templates/partials/{place[1]}{path.suffix}"
                return translator.settled(partial.read_text(encoding="utf-8"))

            text = path.read_text(encoding="utf-8")
            path.write_text(_INCLUDE.sub(included, text), encoding="utf-8")

    def _write_data(self) -> None:
        data = RegisterData(self._project / "Content/data")
        self._write("data/services.json", data.services)
        self._write("data/forces.json", data.forces)
        self._write("data/officers.json", data.officers)
        self._write("data/regions.json", data.regions)
        self._write("data/coverage.json", data.coverage)
        self._write("assets/packs.json", data.packs)
        self._write("assets/force-pages.json", data.force_pages)

    def _write(self, path: str, content: object) -> None:
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        (self.folder / path).write_text(text, encoding="utf-8")
