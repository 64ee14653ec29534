"""What the data of a project says, read without the program under test."""

import csv
import functools
import pathlib
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

import yaml

from words import WORDS, Words


def folded(text: str) -> str:
    """Without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def telephone(number: str) -> str:
    """The digits as a link dials them."""
    digits = re.sub(r"[^\d+]", "", number)
    return "+44" + digits[1:] if digits.startswith("0") else digits


def _in_welsh(row: dict[str, str]) -> dict[str, str]:
    """With what stands in a column such as 'name_cy', where something does."""
    welsh = {column.removesuffix("_cy"): row[column] for column in row if column.endswith("_cy")}
    return row | {column: value for column, value in welsh.items() if value}


@dataclass(frozen=True)
class Constituency:
    """Its pack in one language."""

    row: dict[str, str]
    forces: list[dict[str, str]]
    contacts: list[dict[str, str]]
    officer: dict[str, str]
    language: str = "en"

    @property
    def words(self) -> Words:
        return WORDS[self.language]

    @property
    def is_welsh(self) -> bool:
        return self.language == "cy"

    @property
    def in_welsh(self) -> "Constituency":
        return replace(
            self, language="cy", forces=[_in_welsh(force) for force in self.forces],
            contacts=[_in_welsh(contact) for contact in self.contacts],
            officer=_in_welsh(self.officer))

    @property
    def name(self) -> str:
        return (_in_welsh(self.row) if self.is_welsh else self.row)["name"]

    @property
    def nation(self) -> str:
        return self.row["nation"]

    @property
    def slug(self) -> str:
        plain = folded(self.row["name"]).replace("'", "").replace("’", "")
        return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")

    @property
    def folder(self) -> str:
        return f"packs/{self.slug}" + ("/cy" if self.is_welsh else "")

    @property
    def pdf(self) -> str:
        return f"{self.slug}-cy.pdf" if self.is_welsh else f"{self.slug}.pdf"

    @property
    def forces_without_contact(self) -> list[dict[str, str]]:
        named = {contact["force"] for contact in self.contacts}
        return [force for force in self.forces if force["id"] not in named]


class Register:
    def __init__(self, project: pathlib.Path) -> None:
        self.project = project
        self.settings: dict[str, Any] = yaml.safe_load(
            (project / "Content/briefing.yml").read_text("utf-8"))
        self.forces = {row["id"]: row for row in self.table("police-forces")}
        officers = {row["id"]: row for row in self.table("returning-officers")}
        contacts = self.table("spoc-contacts")
        self.constituencies = [
            Constituency(
                row=row,
                forces=[self.forces[id] for id in row["forces"].split(";")],
                contacts=[
                    contact for id in row["forces"].split(";")
                    for contact in contacts if contact["force"] == id],
                officer=officers[row["returning_officer"]],
            )
            for row in self.table("constituencies")
        ]

    @property
    def welsh(self) -> list[Constituency]:
        """The packs in Welsh."""
        return [one.in_welsh for one in self.constituencies if one.nation == "Wales"]

    @property
    def packs(self) -> list[Constituency]:
        """Those in all languages."""
        return [*self.constituencies, *self.welsh]

    def table(self, name: str) -> list[dict[str, str]]:
        path = self.project / f"Content/data/{name}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def of_force(self, id: str) -> list[Constituency]:
        return [one for one in self.constituencies if id in one.row["forces"].split(";")]

    @property
    def withheld(self) -> Constituency:
        """The one whose data the tests spoil."""
        return self.samples["wales"]

    @property
    def crowded(self) -> list[Constituency]:
        """Those that the tests give a third force, and long hours: one in each language."""
        welsh = [one for one in self.welsh if len(one.contacts) == 2 and one.slug != self.withheld.slug]
        return [self.samples["two-forces"], *welsh[:1]]

    @functools.cached_property
    def samples(self) -> dict[str, Constituency]:
        """A pack of each kind. The longest name of each is the hardest to lay out."""
        kinds = {
            nation.lower().replace(" ", "-"): lambda one, nation=nation: one.nation == nation
            for nation in ["England", "Wales", "Scotland", "Northern Ireland"]
        }
        kinds["without-contact"] = lambda one: not one.contacts and one.nation == "England"
        kinds["two-forces"] = lambda one: len(one.forces) == 2 and len(one.contacts) == 2
        samples = {
            kind: sorted(filter(holds, self.constituencies), key=lambda one: len(one.name))[-1:]
            for kind, holds in kinds.items()
        }
        missing = [kind for kind, found in samples.items() if not found]
        if missing:
            raise LookupError(f"no constituency of the data is an example of {missing}")
        return {kind: found[0] for kind, found in samples.items()} | {
            "welsh": max(
                (one for one in self.welsh if len(one.forces) == 1), key=lambda one: len(one.name))}
