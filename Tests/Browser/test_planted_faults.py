"""Plants faults in the real content: each is reported at its place, or does no harm."""

import os
import pathlib

import pytest

from faults import Draw
from judge import Judge
from planters import KINDS


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "number" in metafunc.fixturenames:
        numbers = range(int(os.environ.get("BRIEFING_FAULTS", len(KINDS))))
        seed = os.environ["BRIEFING_FAULT_SEED"]
        ids = [f"{seed}-{number}-{KINDS[number % len(KINDS)].__name__}" for number in numbers]
        metafunc.parametrize("number", numbers, ids=ids)


@pytest.fixture(scope="module")
def judge(request: pytest.FixtureRequest, site: pathlib.Path) -> Judge:
    option = request.config.getoption
    return Judge(option("briefing"), option("project"), site)


def test_a_fault_is_reported_at_its_place_or_does_no_harm(
    number: int, judge: Judge, request: pytest.FixtureRequest, tmp_path: pathlib.Path
) -> None:
    seed = os.environ["BRIEFING_FAULT_SEED"]
    draw = Draw(request.config.getoption("project"), f"{seed}-{number}")
    fault = KINDS[number % len(KINDS)](draw)
    if escape := judge.escape(fault, tmp_path):
        pytest.fail(
            f"{fault.path}, line {sorted(fault.lines)}: {fault.edit}: {escape}; "
            f"again: BRIEFING_FAULT_SEED={seed} BRIEFING_FAULTS={number + 1}", pytrace=False)
