"""Looks at the edition without what is for candidates only, as its readers do."""

import pathlib
import re

from playwright.sync_api import Page

from layout import clipped, overlapping
from register import Constituency, Register, telephone
from test_codes import photograph
from visits import Visits

_SHEET = {"width": 794, "height": 1123}


def _restricted(register: Register) -> set[str]:
    """What no reader may find: numbers as digits, and mailboxes."""
    rows = register.table("spoc-contacts")
    digits = {telephone(row["phone"]).removeprefix("+44") for row in rows}
    return digits | {row["email"].lower() for row in rows} - {""}


def _holds(text: str, register: Register) -> list[str]:
    squeezed = re.sub(r"[^0-9a-z@.]", "", text.lower())
    return sorted(value for value in _restricted(register) if value in squeezed)


def test_no_code_of_a_card_is_for_candidates_only(
    visit: Visits, public_site: pathlib.Path, register: Register, pack: Constituency,
    tmp_path: pathlib.Path
) -> None:
    page = visit(public_site / pack.folder / "card.html", device_scale_factor=2)
    codes = photograph(page, tmp_path / "card.png")
    reached = [key for key in ["phone", "email"] if pack.officer.get(key)]
    assert len(codes) == page.locator("svg.qr").count() == (1 if reached else 0)
    for code in codes:
        assert _holds(code, register) == []
        if pack.officer.get("phone"):
            assert telephone(pack.officer["phone"]) in code


def _reads(page: Page) -> str:
    return page.evaluate("document.body.innerText")


def test_every_page_says_how_candidates_get_their_contact(
    visit: Visits, public_site: pathlib.Path, register: Register, pack: Constituency
) -> None:
    phrase = "yn yr argraffiad cyhoeddus hwn" if pack.is_welsh else "in this public edition"
    force = next((one for one in pack.forces if one not in pack.forces_without_contact), None)
    for name in ["index.html", "large.html", "card.html"]:
        text = _reads(visit(public_site / pack.folder / name))
        assert _holds(text, register) == [], name
        named = len(pack.forces) - len(pack.forces_without_contact)
        assert text.count(phrase) == named, name
    if force:
        page = visit(public_site / "forces" / force["id"] / "index.html")
        assert "in this public edition" in _reads(page)


def test_the_fullest_cards_still_fit(
    visit: Visits, public_site: pathlib.Path, register: Register
) -> None:
    crowded = [one for one in register.packs if len(one.forces) > 1]
    for one in [*crowded, *register.samples.values()]:
        card = public_site / one.folder / "card.html"
        page = visit(card, viewport=_SHEET, media={"media": "print"})
        assert clipped(page) == [] and overlapping(page) == [], one.name
        box = page.locator(".card").bounding_box()
        assert box and box["y"] + box["height"] <= _SHEET["height"] / 2 + 1, one.name
