"""Makes the projects that are timed: this project's own content with as many constituencies as
asked for, and the changes between two runs."""

import csv
import pathlib
import re
import shutil

_ROOT = pathlib.Path(__file__).resolve().parents[2]
_COPIED = ["Content", "Templates"]
_FORMS = re.compile(r"^forms:.*\n", re.MULTILINE)
Row = dict[str, str]


class Project:
    """A copy of this project in a folder of its own. Its packs have a page and a text alone, or all
    forms that this project's own have."""

    def __init__(self, folder: pathlib.Path, size: int, has_all_forms: bool = False) -> None:
        self.folder = folder
        self.size = size
        self.output = folder / "Output"
        self._settings = folder / "Content/briefing.yml"
        self._constituencies = folder / "Content/data/constituencies.csv"
        self._changes = 0
        for name in _COPIED:
            shutil.copytree(_ROOT / name, folder / name)
        # The settings say how many constituencies there are in truth, at their end.
        settings = self._settings.read_text(encoding="utf-8").split("expected-constituencies:")[0]
        if not has_all_forms:
            settings = _FORMS.sub("", settings)
        self._settings.write_text(settings, encoding="utf-8")
        self._write(constituencies(rows(self._constituencies), size))

    def made(self) -> list[pathlib.Path]:
        """What runs have left: the output, and whatever they keep beside it for the next one."""
        return [path for path in self.folder.iterdir() if path.name not in _COPIED]

    def generate(self, briefing: str, *options: str) -> list[str]:
        """The command that is timed."""
        return [briefing, "generate", "--quiet", *options, "--project", str(self.folder)]

    def change_one_row(self) -> None:
        """Turns one constituency's basis round, so that one pack differs and keeps its place."""
        changed = rows(self._constituencies)
        row = changed[len(changed) // 2]
        presumed = row["returning_officer_basis"] == "presumed"
        row["returning_officer_basis"] = "certain" if presumed else "presumed"
        self._write(changed)

    def change_every_pack(self) -> None:
        """Changes who issues the packs, which stands in each of them."""
        self._changes += 1
        lines = self._settings.read_text(encoding="utf-8").splitlines()
        issuer = f"issuer: Elections Security Team {self._changes}"
        changed = [issuer if line.startswith("issuer:") else line for line in lines]
        self._settings.write_text("\n".join(changed) + "\n", encoding="utf-8")

    def _write(self, made: list[Row]) -> None:
        with self._constituencies.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(made[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)


def rows(path: pathlib.Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def constituencies(real: list[Row], size: int) -> list[Row]:
    """The real ones, then made-up ones whose names join two real names."""
    made = real[:size]
    for number in range(len(made), size):
        row = dict(real[number % len(real)])
        other = real[(number // len(real) * 7 + number) % len(real)]
        row["code"] = f"{row['code'][0]}{number:08d}"
        row["name"] = f"{row['name']} with {other['name']} {number}"
        row["hex_q"] = row["hex_r"] = ""  # a cell of the map belongs to one constituency
        made.append(row)
    return made
