"""All of a page can be reached and used without a mouse, and the reader sees where they are."""

import pathlib
from typing import Any

import pytest

from register import Constituency
from visits import Visits

# Numbers what can have the focus in the order of the document, and notes how it looks without it.
_PREPARE = """() => {
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  const looks = element => [element, ...element.querySelectorAll("*")].map(part => {
    const style = getComputedStyle(part);
    const outline = style.outlineStyle === "none" ? "" : style.outline;
    return [outline, style.boxShadow, style.fill, style.stroke, style.strokeWidth].join(" ");
  }).join();
  const isInSight = element => [...element.getClientRects()].some(box =>
    [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
      const at = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height);
      return at !== null && element.contains(at);
    }));
  const all = [...document.querySelectorAll(selector)].filter(
    element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility());
  const unfocused = all.map(looks);
  window.stops = [];
  document.addEventListener("focusin", event => {
    const index = all.indexOf(event.target);
    if (index < 0) return;
    stops.push({ index, name: event.target.outerHTML.slice(0, 120),
      isShown: looks(event.target) !== unfocused[index], isInSight: isInSight(event.target) });
  });
  return all.length;
}"""


@pytest.mark.parametrize(
    "place", ["index", "england", "two-forces", "force", "card", "withheld"], indirect=True)
def test_tab_stops_at_everything_in_order_and_the_stop_is_seen(
    visit: Visits, place: pathlib.Path
) -> None:
    page = visit(place)
    count = page.evaluate(_PREPARE)
    for _ in range(count):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    stops: list[dict[str, Any]] = page.evaluate("window.stops")
    assert [stop["index"] for stop in stops] == list(range(count))
    assert [stop["name"] for stop in stops if not stop["isShown"]] == []
    assert [stop["name"] for stop in stops if not stop["isInSight"]] == []


@pytest.mark.parametrize("place", ["index", "england", "force", "withheld"], indirect=True)
def test_the_first_stop_skips_to_the_main_part(visit: Visits, place: pathlib.Path) -> None:
    page = visit(place)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    box = skip.bounding_box()
    assert box and box["x"] >= 0 and box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("main#main :focus").count() == 1
    first = "document.querySelector('main').querySelector('a[href], input, [tabindex]')"
    assert page.evaluate(f"{first} === document.activeElement")


def test_the_space_bar_ticks_the_checklist(
    visit: Visits, site: pathlib.Path, pack: Constituency
) -> None:
    page = visit(site / pack.folder / "index.html")
    boxes = page.locator("input[type=checkbox]").all()
    assert boxes
    for box in boxes:
        box.focus()
        page.keyboard.press("Space")
        assert box.is_checked()
        page.keyboard.press("Space")
        assert not box.is_checked()
