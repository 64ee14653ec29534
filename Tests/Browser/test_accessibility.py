"""Holds the pages against axe-core, as they look to people with different settings."""

import pathlib
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from visits import Visits

_OPTIONS = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
    ],
    "resultTypes": ["violations"],
}
_ALWAYS_DONE = {"color-contrast", "document-title", "landmark-one-main", "target-size"}


def _assert_accessible(page: Page, without: str = "") -> None:
    rules = {without: {"enabled": False}} if without else {}
    results = Axe().run(page, options=_OPTIONS | {"rules": rules}).response
    done = {rule["id"] for rule in results["passes"] + results["violations"]}
    assert _ALWAYS_DONE - {without} <= done
    problems = [
        _described(rule, node) for rule in results["violations"] for node in rule["nodes"]]
    if problems:
        pytest.fail("\n\n".join(problems), pytrace=False)


def _described(rule: dict[str, Any], node: dict[str, Any]) -> str:
    return f"{rule['id']} at {node['target']}\n{node['html'][:200]}\n{node['failureSummary']}"


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(
    visit: Visits, place: pathlib.Path, color_scheme: str
) -> None:
    _assert_accessible(visit(place, media={"color_scheme": color_scheme}))


@pytest.mark.parametrize("place", ["two-forces", "card", "force", "withheld"], indirect=True)
def test_axe_finds_nothing_wrong_with_more_contrast(
    visit: Visits, place: pathlib.Path
) -> None:
    _assert_accessible(visit(place, media={"contrast": "more"}))


@pytest.mark.parametrize("place", ["index", "two-forces", "card"], indirect=True)
def test_axe_finds_nothing_wrong_with_the_readers_own_colours(
    visit: Visits, place: pathlib.Path
) -> None:
    """Not for contrast: axe reads the page's own colours, and the browser shows the reader's."""
    page = visit(place, media={"forced_colors": "active", "color_scheme": "dark"})
    _assert_accessible(page, without="color-contrast")


@pytest.mark.parametrize("place", ["two-forces", "card", "withheld"], indirect=True)
def test_axe_finds_nothing_wrong_on_paper(visit: Visits, place: pathlib.Path) -> None:
    _assert_accessible(visit(place, media={"media": "print"}), without="target-size")


@pytest.mark.parametrize(
    "place", ["index", "two-forces", "force", "card", "not-found", "accessibility"], indirect=True)
def test_axe_finds_nothing_wrong_on_a_phone(visit: Visits, place: pathlib.Path) -> None:
    _assert_accessible(visit(place, viewport={"width": 320, "height": 640}))
