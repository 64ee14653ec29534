"""The map is a second list: it leads to the same packs, by pointer, by keyboard and by ear."""

import pathlib
import re

import pytest
from playwright.sync_api import Page

from register import Register
from visits import Visits


def _named_links(page: Page, selector: str) -> dict[str, str]:
    """The address of each link by its name, as assistive technology is told them."""
    snapshot = page.locator(selector).aria_snapshot()
    links = re.findall(r"- link (\"(?:[^\"\\]|\\.)*\"):\s*- /url: (\S+)", snapshot)
    return {name.strip('"'): address.strip('"') for name, address in links}


@pytest.mark.parametrize("has_script", [True, False], ids=["with-script", "without-script"])
def test_the_map_names_and_links_every_constituency(
    visit: Visits, site: pathlib.Path, register: Register, has_script: bool
) -> None:
    page = visit(site / "index.html", java_script_enabled=has_script)
    assert page.locator("svg.map a").count() == len(register.constituencies)
    assert _named_links(page, "svg.map") == {
        one.name: f"{one.folder}/index.html" for one in register.constituencies}
    assert page.locator(".legend").is_visible()


def test_a_click_on_the_map_opens_the_pack(
    visit: Visits, server: str, register: Register
) -> None:
    one = register.samples["scotland"]
    page = visit(f"{server}/index.html", java_script_enabled=False)
    page.locator(f'svg.map a[href="{one.folder}/index.html"]').click()
    page.wait_for_url(f"**/{one.folder}/index.html")


def test_the_map_can_be_skipped(visit: Visits, site: pathlib.Path) -> None:
    page = visit(site / "index.html")
    page.get_by_role("link", name="Skip the map").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("""() => {
      const map = document.querySelector("svg.map");
      const order = map.compareDocumentPosition(document.activeElement);
      return order === Node.DOCUMENT_POSITION_FOLLOWING;
    }""")


@pytest.mark.parametrize("kind", ["england", "two-forces", "without-contact", "northern-ireland"])
def test_the_map_of_a_force_links_its_own_constituencies(
    visit: Visits, site: pathlib.Path, register: Register, kind: str
) -> None:
    for force in register.samples[kind].forces:
        page = visit(site / "forces" / force["id"] / "index.html")
        own = page.eval_on_selector_all("svg.map a.own", "links => links.map(a => a.href.baseVal)")
        listed = page.eval_on_selector_all(
            "ul.list a", "links => links.map(a => a.getAttribute('href'))")
        covered = [f"../../{one.folder}/index.html" for one in register.of_force(force["id"])]
        assert sorted(own) == sorted(listed) == sorted(covered)
