"""Asks the program which numbers it takes, and holds the answers against phonenumbers'."""

import csv
import functools
import json
import pathlib
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable

import phonenumbers
import pytest
from phonenumbers import shortnumberinfo

_TABLE = "Content/data/national-services.csv"

# Where the two differ, and why: a new number must not be refused because a list is a year old.
_DIFFERENCES = {
    "Ofcom keeps the area for drama": r"01632\d{6}",
    "blocks finer than the first four digits": r"01137|01146|01147|01165|01218|01481|01534|01624",
    "mobile blocks that nobody has yet, and 07700 900 for drama": r"07700|07911",
    "the plan has one range for pagers": r"076",
}

_METADATA = phonenumbers.PhoneMetadata.metadata_for_region("GB")
_RANDOM = random.Random("phones")

Check = Callable[[Iterable[str]], set[str]]


@functools.cache
def _is_valid(digits: str) -> bool:
    """Of a number with its leading zero."""
    number = phonenumbers.PhoneNumber(country_code=44, national_number=int(digits))
    return phonenumbers.is_valid_number(number)


@pytest.fixture(scope="module")
def accepted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Check:
    """Which of some texts the program takes for phone numbers."""
    project = tmp_path_factory.mktemp("phones")
    source = request.config.getoption("project")
    # Without templates nothing is compiled; the table is read all the same.
    shutil.copytree(source / "Content", project / "Content")
    # The other tables are checked anew each time, and say nothing of this one.
    for name in ["constituencies", "returning-officers"]:
        table = project / f"Content/data/{name}.csv"
        table.write_text("".join(table.read_text("utf-8").splitlines(True)[:2]), "utf-8")
    before = (source / _TABLE).read_text("utf-8")

    def ask(texts: Iterable[str]) -> set[str]:
        texts = list(texts)
        # A table of services has at most 1,000 rows.
        parts = [texts[start:start + 900] for start in range(0, len(texts), 900)]
        return set().union(*map(ask_few, parts))

    def ask_few(texts: list[str]) -> set[str]:
        with (project / _TABLE).open("w", encoding="utf-8", newline="") as file:
            file.write(before)
            table = csv.DictWriter(file, next(csv.reader(before.splitlines())), lineterminator="\n")
            for row, text in enumerate(texts):
                table.writerow({"id": f"n{row}", "name": "N", "provider": "P", "phone": text})
        command = [
            request.config.getoption("briefing"), "check", "--format", "json", "--project", project]
        done = subprocess.run(command, capture_output=True, check=False)
        found = json.loads(done.stdout)["diagnostics"]
        refused = {
            one["line"] - before.count("\n") - 1 for one in found
            if one["path"] == _TABLE and one["id"] == "invalid-phone"}
        return {text for row, text in enumerate(texts) if row not in refused}

    return ask


def _tail(count: int) -> str:
    return "".join(_RANDOM.choices("0123456789", k=count))


@functools.cache
def _numbers() -> set[str]:
    """Every beginning of four digits, and every block of the areas where a number may be shorter; of
    each valid number one that is a digit short, one a digit long and one with another digit."""
    numbers = {
        f"0{start}{_tail(length - 4)}" for start in range(1000, 10000) for length in [9, 10]}
    short = re.compile(_METADATA.fixed_line.national_number_pattern)
    blocks = [f"0{block}" for block in range(120000, 200000)]
    areas = sorted({block[:5] for block in blocks if short.fullmatch(block[1:] + "234")})
    numbers |= {f"{area}{block:02}{_tail(3)}" for area in areas for block in range(100)}
    numbers |= {f"{start}{_tail(4)}" for start in ["08001", "0845464", "016977"] * 20}
    numbers |= {"08001111", "08454640", "08454647", "08454650"}
    numbers |= {"01632960001", "07700900001", "07911300001", "01146500001"}
    for number in sorted(filter(_is_valid, numbers)):
        place = _RANDOM.randrange(1, len(number))
        other = _RANDOM.choice("123456789")
        numbers |= {
            number[:-1], number + _RANDOM.choice("0123456789"),
            number[:place] + other + number[place + 1:]}
    return {number for number in numbers if number[1:2] != "0"}


def test_the_plan_is_that_of_phonenumbers_but_for_what_is_listed(accepted: Check) -> None:
    numbers = sorted(_numbers())
    taken = accepted(numbers)
    valid = set(filter(_is_valid, numbers))
    assert len(valid) > 5000
    assert len(numbers) - len(valid) > 20000
    different = taken ^ valid
    used = {
        number: [why for why, beginning in _DIFFERENCES.items() if re.match(beginning, number)]
        for number in different}
    assert sorted(number for number, why in used.items() if not why) == []
    assert {why for reasons in used.values() for why in reasons} == set(_DIFFERENCES)
    # What phonenumbers takes is never refused.
    assert valid - taken == set()


def test_the_country_s_code_may_be_written_in_three_ways(accepted: Check) -> None:
    numbers = _RANDOM.sample(sorted(_numbers()), 3000)
    taken = accepted(numbers)
    for code in ["+44", "0044", "44", "+44 (0)"]:
        texts = {code + number[1:]: number for number in numbers if len(number) > 9}
        assert accepted(texts) == {text for text, number in texts.items() if number in taken}


def test_short_codes_exist(accepted: Check) -> None:
    codes = [str(code) for code in [*range(100, 1000), *range(116000, 119000), 18000, 18001]]
    taken = accepted(codes + [str(_RANDOM.randrange(1000, 1000000)) for _ in range(2000)])
    assert {"999", "112", "101", "105", "111", "119", "116123", "118500", "18000"} <= taken
    unknown = {
        code for code in taken if not shortnumberinfo.is_valid_short_number_for_region(
            phonenumbers.PhoneNumber(country_code=44, national_number=int(code)), "GB")}
    assert unknown == set()
    assert len(taken) == 1000 + 10
