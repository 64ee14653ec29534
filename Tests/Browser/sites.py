"""Makes the sites that the tests open."""

import pathlib
import re
import shutil
import subprocess

import pytest

from register import Register


def make_sites(briefing: pathlib.Path, register: Register, folder: pathlib.Path) -> None:
    _generate(briefing, register.project, folder / "site", [], expected=0)
    _generate(
        briefing, register.project, folder / "public", ["--edition", "public"], expected=0)
    project = folder / "project"
    for part in ["Content", "Templates"]:
        shutil.copytree(register.project / part, project / part)
    _spoil(register, project / "Content/data/constituencies.csv")
    _crowd(register, project / "Content/data")
    _generate(briefing, project, folder / "withheld", ["--withhold"], expected=2)


def _spoil(register: Register, table: pathlib.Path) -> None:
    """Lets one constituency name a Returning Officer that nobody knows."""
    row = register.withheld.row
    text = table.read_bytes().decode("utf-8")
    pattern = rf"(?m)^({row['code']},.*){row['returning_officer']}"
    spoilt, count = re.subn(pattern, r"\1no-such-council", text)
    assert count == 1
    table.write_bytes(spoilt.encode("utf-8"))


def _crowd(register: Register, data: pathlib.Path) -> None:
    """Gives constituencies a third force, and each contact the longest hours that a pack holds."""
    for crowded in register.crowded:
        third = next(
            contact["force"] for contact in register.table("spoc-contacts")
            if register.forces[contact["force"]]["nation"] == crowded.nation
            and contact["force"] not in crowded.row["forces"])
        _replace(
            data / "constituencies.csv", crowded.row["forces"], f"{crowded.row['forces']};{third}")
    _replace(
        data / "spoc-contacts.csv", "Monday to Friday, 9am to 5pm",
        "Monday to Friday, 8.30am to 5.30pm; Saturdays and Sundays, 10.30am until 12.30pm")
    _replace(
        data / "spoc-contacts.csv", "Dydd Llun i ddydd Gwener, 9am i 5pm",
        "Dydd Llun i ddydd Gwener, 8.30am i 5.30pm; Sadwrn a Sul, 10.30am hyd 12.30pm")


def _replace(table: pathlib.Path, old: str, new: str) -> None:
    text = table.read_bytes().decode("utf-8")
    assert old in text
    table.write_bytes(text.replace(old, new).encode("utf-8"))


def _generate(
    briefing: pathlib.Path, project: pathlib.Path, output: pathlib.Path, options: list[str],
    expected: int
) -> None:
    command: list[str | pathlib.Path] = [
        briefing, "generate", "--quiet", "--project", project, "--output", output, *options]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != expected:
        raise pytest.UsageError(
            f"generate ended with {done.returncode}, not {expected}:\n{done.stderr}")
