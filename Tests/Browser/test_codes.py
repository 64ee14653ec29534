"""Photographs the codes of a card as another telephone does."""

import pathlib
import re
import subprocess
from typing import Any

import pytest
from playwright.sync_api import Page

from register import Constituency, Register, telephone
from visits import Visits


def _codes(picture: pathlib.Path) -> list[str]:
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)]
    done = subprocess.run(command, capture_output=True, text=True)
    none_found = 4
    assert done.returncode in (0, none_found), done.stderr
    return done.stdout.splitlines()


def photograph(page: Page, picture: pathlib.Path) -> list[str]:
    """What the codes say that a telephone finds on a page."""
    page.screenshot(path=picture, full_page=True)
    return _codes(picture)


def _fields(code: str) -> list[tuple[str, str]]:
    """The fields of `MECARD:N:...;TEL:...;;`, whose values write `:` and `;` with a backslash."""
    assert code.startswith("MECARD:") and code.endswith(";;"), code
    fields = re.findall(r"([A-Z]+):((?:[^\\;]|\\.)*);", code.removeprefix("MECARD:"))
    return [(name, re.sub(r"\\(.)", r"\1", value)) for name, value in fields]


def _way(value: str) -> str:
    return telephone(value) if re.fullmatch(r"[+\d\s]+", value) else value


def _assert_codes_are_contacts(page: Page, pack: Constituency, picture: pathlib.Path) -> None:
    codes = [_fields(code) for code in photograph(page, picture)]
    assert len(codes) == page.locator("svg.qr").count() >= len(pack.contacts)
    rows = [*pack.contacts, pack.officer]
    known = {
        _way(row[key]) for row in rows for key in ["phone", "email", "website"] if row.get(key)}
    for fields in codes:
        ways = {_way(value) for name, value in fields if name in ("TEL", "EMAIL", "URL")}
        assert ways and ways <= known, fields
    for contact in pack.contacts:
        of_contact = {("TEL", telephone(contact["phone"])), ("EMAIL", contact["email"])}
        assert any(of_contact <= set(fields) for fields in codes), contact


def test_every_code_of_a_card_is_a_contact_of_its_pack(
    visit: Visits, site: pathlib.Path, pack: Constituency, tmp_path: pathlib.Path
) -> None:
    page = visit(site / pack.folder / "card.html", device_scale_factor=2)
    _assert_codes_are_contacts(page, pack, tmp_path / "card.png")


@pytest.mark.parametrize(
    "media",
    [{"color_scheme": "dark"}, {"color_scheme": "dark", "forced_colors": "active"}],
    ids=["dark", "forced-colors"])
def test_the_codes_stay_readable_in_the_readers_own_colours(
    visit: Visits, site: pathlib.Path, register: Register, tmp_path: pathlib.Path,
    media: dict[str, Any]
) -> None:
    pack = register.samples["two-forces"]
    page = visit(site / pack.folder / "card.html", media=media, device_scale_factor=2)
    _assert_codes_are_contacts(page, pack, tmp_path / "card.png")


def test_the_codes_stay_readable_on_paper(
    visit: Visits, site: pathlib.Path, register: Register, tmp_path: pathlib.Path
) -> None:
    pack = register.samples["two-forces"]
    page = visit(
        site / pack.folder / "card.html", viewport={"width": 794, "height": 1123},
        media={"media": "print"}, device_scale_factor=2)
    _assert_codes_are_contacts(page, pack, tmp_path / "card.png")
