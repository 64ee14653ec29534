"""Makes the projects that are timed: this project's own content with as many constituencies as
asked for, and the change between two runs."""

import csv
import pathlib
import re
import shutil

_ROOT = pathlib.Path(__file__).resolve().parents[2]
_FORMS = re.compile(r"^forms:.*\n", re.MULTILINE)
# Packs have room for sixty letters, of which a number takes some.
_LONGEST = 50
Row = dict[str, str]


class Project:
    """A copy of this project in a folder of its own. Its packs have a page and a text alone, or all
    forms that this project's own have."""

    def __init__(self, folder: pathlib.Path, size: int, has_all_forms: bool) -> None:
        self.folder = folder
        self.size = size
        self._constituencies = folder / "Content/data/constituencies.csv"
        for name in ["Content", "Templates"]:
            shutil.copytree(_ROOT / name, folder / name)
        # The settings say how many constituencies there are in truth, at their end.
        file = folder / "Content/briefing.yml"
        settings = file.read_text(encoding="utf-8").split("expected-constituencies:")[0]
        if not has_all_forms:
            settings = _FORMS.sub("", settings)
        file.write_text(settings, encoding="utf-8")
        self.write(_constituencies(self.rows(), size))

    def change_one_row(self) -> None:
        """Turns one constituency's basis round, so that one pack differs and keeps its place."""
        changed = self.rows()
        row = changed[len(changed) // 2]
        presumed = row["returning_officer_basis"] == "presumed"
        row["returning_officer_basis"] = "certain" if presumed else "presumed"
        self.write(changed)

    def rows(self) -> list[Row]:
        with self._constituencies.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def write(self, made: list[Row]) -> None:
        with self._constituencies.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(made[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)


def _constituencies(real: list[Row], size: int) -> list[Row]:
    """The real ones, then made-up ones whose names join two real names."""
    made = real[:size]
    for number in range(len(made), size):
        row = dict(real[number % len(real)])
        other = real[(number // len(real) * 7 + number) % len(real)]
        row["code"] = f"{row['code'][0]}{number:08d}"
        row["name"] = f"{row['name']} with {other['name']}"[:_LONGEST].rstrip() + f" {number}"
        row["hex_q"] = row["hex_r"] = ""  # a cell of the map belongs to one constituency
        made.append(row)
    return made
