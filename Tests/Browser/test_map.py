"""The map is a second list: it leads to the same packs, by pointer, by keyboard and by ear."""

import pathlib
import re

import pytest
from playwright.sync_api import Page, expect

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
    if not has_script:
        page.locator("#map-section summary").click()
    assert page.locator("svg.map a").count() == len(register.constituencies)
    assert _named_links(page, "svg.map") == {
        one.name: f"{one.folder}/index.html" for one in register.constituencies}
    assert page.locator(".legend").is_visible()
    assert page.locator("svg.map").is_visible()


@pytest.mark.parametrize("has_script", [True, False], ids=["with-script", "without-script"])
def test_on_a_small_screen_the_map_is_folded_away_behind_the_lists(
    visit: Visits, site: pathlib.Path, has_script: bool
) -> None:
    small = {"width": 599, "height": 640}
    page = visit(site / "index.html", viewport=small, java_script_enabled=has_script)
    assert not page.locator("svg.map").is_visible()
    assert not page.locator(".legend").is_visible()
    assert page.locator("main > :last-child").get_attribute("id") == "map-section"
    page.locator("#map-section summary").press("Enter")
    assert page.locator("svg.map").is_visible()
    assert page.locator(".legend").is_visible()


def test_on_a_wide_screen_the_map_stands_before_the_lists(
    visit: Visits, site: pathlib.Path
) -> None:
    page = visit(site / "index.html", viewport={"width": 600, "height": 640})
    assert page.locator("#map-section + #lists").count() == 1
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_selector("#map-section:last-child")


def test_the_name_of_a_hexagon_is_shown_to_the_eye(
    visit: Visits, server: str, register: Register
) -> None:
    one, other = register.samples["scotland"], register.samples["wales"]
    page = visit(f"{server}/index.html")
    name = page.locator(".map-name")
    page.locator(f'svg.map a[href^="{one.folder}/"]').focus()
    assert name.inner_text() == one.name
    expect(name).to_be_in_viewport()
    page.locator(f'svg.map a[href^="{other.folder}/"]').hover()
    assert name.inner_text() == other.name
    page.locator(f'svg.map a[href^="{one.folder}/"]').press("Enter")
    page.wait_for_url(f"**/{one.folder}/index.html")


@pytest.mark.parametrize("second", ["svg.map a[href^='{}/']", ".map-name a"])
def test_a_touch_names_a_hexagon_and_a_second_one_opens_it(
    visit: Visits, server: str, register: Register, second: str
) -> None:
    one, other = register.samples["scotland"], register.samples["wales"]
    page = visit(
        f"{server}/index.html", viewport={"width": 320, "height": 640}, has_touch=True,
        is_mobile=True)
    page.locator("#map-section summary").tap()
    for touched in [other, one]:
        page.locator(f'svg.map a[href^="{touched.folder}/"]').tap()
        assert page.locator(".map-name").inner_text() == touched.name
    assert page.url.endswith("/index.html") and page.locator("#lists").count() == 1
    page.locator(second.format(one.folder)).tap()
    page.wait_for_url(f"**/{one.folder}/index.html")


@pytest.mark.parametrize("media", [{}, {"forced_colors": "active"}, {"media": "print"}], ids=str)
def test_regions_have_borders_and_names_on_the_map(
    visit: Visits, site: pathlib.Path, register: Register, media: dict[str, str]
) -> None:
    page = visit(site / "index.html", media=media)
    words = " ".join(page.locator("svg.map #names text").all_text_contents())
    assert words == " ".join(sorted({one.row["region"] for one in register.constituencies}))
    stroke = "path => getComputedStyle(path).stroke"
    assert page.locator("svg.map .borders").evaluate(stroke) != "none"
    assert page.locator("svg.map .names").count() == 2
    for name in page.locator("svg.map .names").all():
        box = name.bounding_box()
        assert box and min(box["width"], box["height"]) > 300


@pytest.mark.parametrize("has_script", [True, False], ids=["with-script", "without-script"])
def test_a_click_on_the_map_opens_the_pack(
    visit: Visits, server: str, register: Register, has_script: bool
) -> None:
    one = register.samples["scotland"]
    page = visit(f"{server}/index.html", java_script_enabled=has_script)
    if not has_script:
        page.locator("#map-section summary").click()
    page.locator(f'svg.map a[href="{one.folder}/index.html"]').click()
    page.wait_for_url(f"**/{one.folder}/index.html")


def test_a_pack_that_is_not_ready_is_named_so_on_the_map(
    visit: Visits, withheld_site: pathlib.Path, register: Register
) -> None:
    page = visit(withheld_site / "index.html")
    cell = page.locator(f'svg.map a[href^="{register.withheld.folder}/"]')
    assert cell.get_attribute("aria-label") == f"{register.withheld.name}, not ready yet"
    assert cell.locator("title").text_content() == f"{register.withheld.name}, not ready yet"


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


def test_the_map_of_a_force_links_its_own_constituencies(
    visit: Visits, site: pathlib.Path, register: Register
) -> None:
    covered = {id: register.of_force(id) for id in register.forces}
    large = [id for id, own in covered.items() if len(own) >= 20]
    small = max(set(covered) - set(large), key=lambda id: len(covered[id]))
    assert large
    for id in [*large, small]:
        page = visit(site / "forces" / id / "index.html")
        own = page.eval_on_selector_all("svg.map a.own", "links => links.map(a => a.href.baseVal)")
        listed = page.eval_on_selector_all(
            "ul.list a", "links => links.map(a => a.getAttribute('href'))")
        pages = sorted(f"../../{one.folder}/index.html" for one in covered[id])
        assert sorted(listed) == pages
        # A list of few is as quick to read as a map.
        assert sorted(own) == (pages if id in large else [])
