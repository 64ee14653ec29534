"""The tables of a project as Hugo gets them: joined, sorted, with slugs, links and dates made."""

import collections
import pathlib
import re

from hugo_dates import day
from hugo_map import drawn
from hugo_rows import Record, in_address, is_for, nations, slug
from register import Row, rows


class RegisterData:
    """All tables. A pack names its forces and its Returning Officer by their ids."""

    def __init__(self, folder: pathlib.Path, election: str, finished: pathlib.Path) -> None:
        services = rows(folder / "national-services.csv")
        self.services = _by_id(services)
        self.available = [_service(row) for row in services if is_for(election, row)]
        self.officers = _by_id(rows(folder / "returning-officers.csv"))
        self.forces: dict[str, Record] = {
            row["id"]: row | {"spoc": []} for row in rows(folder / "police-forces.csv")
        }
        for row in rows(folder / "spoc-contacts.csv"):
            self.forces[row["force"]]["spoc"].append(_contact(row))
        constituencies = rows(folder / "constituencies.csv")
        constituencies.sort(key=lambda row: slug(row["name"]))
        self.packs = [self._pack(row) for row in constituencies]

        by_region: dict[str, list[Record]] = collections.defaultdict(list)
        by_force: dict[str, list[Record]] = collections.defaultdict(list)
        for row in constituencies:
            forces = ", ".join(self.forces[force]["name"] for force in row["forces"].split(";"))
            by_region[row["region"]].append(_listed(row) | {"forces": forces})
            for force in row["forces"].split(";"):
                by_force[force].append(_listed(row))
        self.regions = [
            {"id": f"region-{number}", "name": name, "constituencies": by_region[name]}
            for number, name in enumerate(sorted(by_region), 1)
        ]
        self.map = drawn(finished / "index.html")
        self.coverage = [
            {"id": id, "name": self.forces[id]["name"], "constituencies": by_force[id],
             "map": drawn(finished / f"forces/{id}/index.html")}
            for id in sorted(self.forces, key=lambda id: (self.forces[id]["name"], id))
        ]
        self.force_pages = [
            {"path": force["id"], "title": force["name"], "outputs": ["html"],
             "params": {"force": force["id"], "position": position}}
            for position, force in enumerate(self.coverage)
        ]

    def _pack(self, row: Row) -> Record:
        """A page as the content adapter gives it to Hugo."""
        forces = row["forces"].split(";")
        return {"path": slug(row["name"]), "title": row["name"], "params": {
            "code": row["code"], "name_cy": _other_name(row), "nation": row["nation"],
            "name_in_mail": in_address(row["name"]),
            "forces": forces,
            "force_names": " and ".join(self.forces[force]["name"] for force in forces),
            "officer": row["returning_officer"],
            "presumed": row["returning_officer_basis"] == "presumed",
            # The same in packs with the same contacts.
            "contacts": "|".join(
                row[name] for name in ["forces", "returning_officer", "returning_officer_basis"]),
        }}


def _by_id(contacts: list[Row]) -> dict[str, Record]:
    return {row["id"]: _contact(row) for row in contacts}


def _contact(row: Row) -> Record:
    digits = re.sub(r"[^0-9+]", "", row["phone"])
    link = "+44" + digits[1:] if digits.startswith("0") else digits
    return row | {"phone_link": link, "checked_on": day(row["checked_on"])}


def _service(row: Row) -> Record:
    return _contact(row) | {
        "nations": nations(row), "subject_in_mail": in_address(row["mail_subject"]),
    }


def _listed(row: Row) -> Record:
    return {"slug": slug(row["name"]), "name": row["name"], "name_cy": _other_name(row)}


def _other_name(row: Row) -> str:
    return "" if row["name_cy"] == row["name"] else row["name_cy"]
