"""A pack is read where nobody may see what is read: it asks nobody for anything."""

import pathlib

import pytest

from register import Constituency
from visits import Visits

# What a page can load, or make the browser prepare to load.
_EXTERNAL = """() => {
  const found = [...document.querySelectorAll(
    "[src], [srcset], [data], [poster], [background], link, base, meta[http-equiv=refresh], " +
    "image, use, a[ping], iframe, object, embed")].map(element => element.outerHTML);
  const styles = [...document.querySelectorAll("style, [style]")].map(
    element => element.localName === "style" ? element.textContent : element.getAttribute("style"));
  const loads = styles.flatMap(style => style.match(/@import|url\\([^)]*\\)/g) ?? []);
  return [...found, ...loads].filter(text => !/(href="|src="|^url\\(["']?)(data:|#)/.test(text));
}"""


@pytest.mark.parametrize("way", ["file", "http"])
@pytest.mark.parametrize("form", ["index.html", "card.html"])
def test_a_pack_is_read_with_one_request(
    visit: Visits, site: pathlib.Path, server: str, pack: Constituency, way: str, form: str
) -> None:
    address = f"{site.as_uri() if way == 'file' else server}/{pack.folder}/{form}"
    page = visit(address)
    page.mouse.wheel(0, 10_000)
    page.wait_for_timeout(50)
    assert visit.requests == [address]
    assert page.evaluate(_EXTERNAL) == []


def test_a_withheld_pack_asks_for_nothing(visit: Visits, withheld_pack: pathlib.Path) -> None:
    page = visit(withheld_pack / "index.html")
    assert len(visit.requests) == 1
    assert page.evaluate(_EXTERNAL) == []


@pytest.mark.parametrize("place", ["index", "force", "not-found", "accessibility"], indirect=True)
def test_no_other_page_asks_another_machine(visit: Visits, place: pathlib.Path) -> None:
    page = visit(place)
    page.wait_for_timeout(50)
    assert [request for request in visit.requests if not request.startswith("file:")] == []


@pytest.mark.parametrize("place", ["two-forces", "card", "withheld"], indirect=True)
def test_a_page_says_the_same_without_script(visit: Visits, place: pathlib.Path) -> None:
    with_script, without = visit(place), visit(place, java_script_enabled=False)
    assert "999" in without.inner_text("body")
    assert with_script.inner_text("body") == without.inner_text("body")
