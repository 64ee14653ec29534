"""A pack has several forms, and its page leads to each of them and to each of its own parts."""

import pathlib

import pytest
from playwright.sync_api import Page

from register import Constituency
from visits import Visits

_FORMS = ["card.html", "contacts.vcf", "dates.ics", "large.html", "pack.eml", "pack.txt"]


@pytest.fixture
def page(visit: Visits, site: pathlib.Path, pack: Constituency) -> Page:
    return visit(site / pack.folder / "index.html")


def test_a_pack_has_all_its_forms_and_links_to_them(
    page: Page, site: pathlib.Path, pack: Constituency
) -> None:
    files = sorted(
        path.name for path in (site / pack.folder).iterdir() if path.is_file())
    assert files == sorted(["index.html", *_FORMS])
    links = page.eval_on_selector_all("a", "links => links.map(a => a.getAttribute('href'))")
    assert [form for form in _FORMS if form not in links] == []


def test_a_withheld_pack_has_no_form_that_could_hold_contacts(
    withheld_pack: pathlib.Path
) -> None:
    for pack in [withheld_pack, withheld_pack / "cy"]:
        files = sorted(path.name for path in pack.iterdir() if path.is_file())
        assert files == ["index.html", "pack.txt"]


def test_the_contents_lead_to_every_part(page: Page) -> None:
    parts = page.locator("main > section:not(.emergency, .quick) > h2").evaluate_all(
        "headings => headings.map(heading => '#' + heading.id)")
    links = page.locator("nav.contents a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))")
    assert len(parts) >= 8
    assert [link for link in links if link.startswith("#")] == parts


def test_the_checklist_can_be_ticked_by_its_words(page: Page) -> None:
    boxes = page.locator("label input[type=checkbox]")
    assert boxes.count() == page.locator("input[type=checkbox]").count() > 0
    page.locator("label:has(input[type=checkbox])").first.click(position={"x": 60, "y": 12})
    assert boxes.first.is_checked()
