"""Somebody in danger holds a phone in one hand: what they need stands where nobody must scroll."""

import pathlib

import pytest

from register import Constituency, telephone
from visits import Visits

# The links of the first blocks that lie wholly on the screen.
_ON_SCREEN = """() => [...document.querySelectorAll(".emergency a, .second a, .quick a")].map(link => {
  const { left, top, right, bottom, width, height } = link.getBoundingClientRect();
  const isWhole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  return isWhole ? { href: link.getAttribute("href"), width, height } : null;
}).filter(link => link !== null)"""


def _needed(pack: Constituency) -> list[set[str]]:
    """Of each set one link is enough."""
    officer = pack.officer
    phone = {f"tel:{telephone(officer['phone'])}"} if officer["phone"] else set()
    contacts = [{f"tel:{telephone(contact['phone'])}"} for contact in pack.contacts]
    return [{"tel:999"}, {"tel:101"}, *contacts, {officer["website"]} | phone]


@pytest.mark.parametrize(
    "screen", [{"width": 375, "height": 667}, {"width": 320, "height": 640}],
    ids=lambda screen: f"{screen['width']}x{screen['height']}")
def test_help_is_one_tap_away_without_scrolling(
    visit: Visits, site: pathlib.Path, pack: Constituency, screen: dict[str, int]
) -> None:
    page = visit(
        site / pack.folder / "index.html", viewport=screen, is_mobile=True, has_touch=True)
    links = page.evaluate(_ON_SCREEN)
    shown = {link["href"] for link in links}
    assert [one for one in _needed(pack) if not one & shown] == []
    assert [link for link in links if min(link["width"], link["height"]) < 24] == []
    calls = [link for link in links if link["href"].startswith("tel:")]
    assert [link for link in calls if link["height"] < 44] == []


def test_the_first_links_of_a_pack_are_those_for_an_emergency(
    visit: Visits, site: pathlib.Path, pack: Constituency
) -> None:
    page = visit(site / pack.folder / "index.html")
    assert page.locator("main a").first.get_attribute("href") == "tel:999"
    assert page.locator("main > section").first.evaluate("box => box.className") == "emergency"
