"""The search of the index finds a constituency however its name is typed."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from register import Constituency, Register, folded
from visits import Visits

_LINKS = 'section ul.list li > a[href^="packs/"][href$="/index.html"]'

_SHOWN = f"""() => [...document.querySelectorAll('{_LINKS}')]
  .filter(link => link.checkVisibility()).map(link => link.getAttribute("href")).sort()"""

# Sections that show a heading and nothing under it.
_EMPTY_SECTIONS = f"""() => [...document.querySelectorAll("main section")].filter(section => {{
  const links = [...section.querySelectorAll('{_LINKS}')];
  return links.length > 0 && section.checkVisibility() &&
    !links.some(link => link.checkVisibility());
}}).map(section => section.innerText)"""


def _pages(constituencies: list[Constituency]) -> list[str]:
    return sorted(f"{one.folder}/index.html" for one in constituencies)


def _texts(one: Constituency) -> list[str]:
    names = [one.name, one.row["name_cy"], one.row["region"]]
    return [folded(text) for text in [*names, *(force["name"] for force in one.forces)]]


def _holding(register: Register, query: str) -> list[str]:
    """Those in which one of the texts holds the whole query."""
    return _pages([
        one for one in register.constituencies
        if any(folded(query) in text for text in _texts(one))])


def _holding_words(register: Register, query: str) -> list[str]:
    """Those in whose texts all words of the query are, be it in different ones."""
    return _pages([
        one for one in register.constituencies
        if all(word in " ".join(_texts(one)) for word in folded(query).split())])


def _queries(register: Register) -> Iterator[str]:
    welsh = register.samples["wales"].row["name_cy"]
    yield from ["Aldershot", "aldershot", "ALDERSHOT", "glyndwr", "bourne"]
    yield from [welsh, folded(welsh)]
    yield from [register.samples[kind].forces[0]["name"] for kind in ["england", "two-forces"]]
    yield from ["Yorkshire and The Humber", "northern ireland"]


@pytest.fixture
def index(visit: Visits, server: str) -> Page:
    return visit(f"{server}/index.html")


def _search(page: Page, query: str) -> list[str]:
    """The addresses of what the lists show then. The status has to say how many they are."""
    page.locator("#search").fill(query)
    expect(page.locator("#search-status")).to_have_text(re.compile(r"^\d+ constituenc(y|ies)\b"))
    shown = page.evaluate(_SHOWN)
    noun = "constituency" if len(shown) == 1 else "constituencies"
    assert page.inner_text("#search-status").startswith(f"{len(shown)} {noun}")
    assert page.evaluate(_EMPTY_SECTIONS) == []
    return shown


def test_the_search_finds_names_welsh_names_forces_and_regions(
    index: Page, register: Register
) -> None:
    everything = _pages(register.constituencies)
    assert index.evaluate(_SHOWN) == everything
    for query in _queries(register):
        wanted = _holding(register, query)
        assert wanted and wanted != everything, query
        shown = _search(index, query)
        assert [page for page in wanted if page not in shown] == [], query
        assert [page for page in shown if page not in _holding_words(register, query)] == [], query


def test_the_search_does_not_mind_case_and_accents(index: Page, register: Register) -> None:
    for query in ["ynys mon", "Ynys Môn", "YNYS MÔN", "  ynys   mon "]:
        assert _search(index, query) == ["packs/ynys-mon/index.html"], query


def _is_above(page: Page, upper: str, lower: str) -> bool:
    """In the order in which the page is read, too."""
    return page.evaluate("""([upper, lower]) => {
      const [one, other] = [upper, lower].map(selector => document.querySelector(selector));
      const order = one.compareDocumentPosition(other);
      return Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING) &&
        one.getBoundingClientRect().bottom <= other.getBoundingClientRect().top;
    }""", [upper, lower])


@pytest.mark.parametrize("screen", [{"width": 320, "height": 568}, {"width": 1280, "height": 720}])
def test_results_stand_above_the_danger_box_while_somebody_types(
    visit: Visits, server: str, screen: dict[str, int]
) -> None:
    page = visit(f"{server}/index.html", viewport=screen)
    whole = page.inner_html("main")
    assert _is_above(page, ".emergency", "#finder")
    page.locator("#search").press_sequentially("hamp")
    hit = page.locator(_LINKS).filter(visible=True).first
    expect(hit).to_be_in_viewport(ratio=1)
    assert _is_above(page, "#finder", "#lists") and _is_above(page, "#lists", ".emergency")
    expect(page.locator("#search")).to_be_focused()
    page.locator("#search").press("Tab")
    expect(hit).to_be_focused()
    page.keyboard.press("Shift+Tab")
    for _ in "hamp":
        page.keyboard.press("Backspace")
    expect(page.locator("#search")).to_be_focused()
    assert page.inner_html("main").replace(' hidden=""', "") == whole.replace(' hidden=""', "")
    assert _is_above(page, ".emergency", "#finder")
    assert page.locator("#near").is_hidden() and page.locator("#map-section").is_visible()


@pytest.mark.parametrize("query, hint", [
    ("no such place", False), ("GU11 1AA", True), ("sw1a", True), ("m1 1", True), ("E14000530", False)])
def test_a_search_without_a_match_says_what_can_be_searched_for(
    index: Page, query: str, hint: bool
) -> None:
    index.locator("#search").fill(query)
    said = index.inner_text("#search-status")
    assert index.evaluate(_SHOWN) == []
    assert said.startswith("No match.")
    assert ("looks like a postcode" in said) == hint
    for part in ["constituency", "Welsh name", "police force", "region", "Postcodes are not known"]:
        assert part in said
    assert index.locator("#near").is_hidden() == ("follow" not in said)


@pytest.mark.parametrize("query, name", [
    ("Aldershto", "Aldershot"), ("ynis mon", "Ynys Môn"), ("Hampshrie", "East Hampshire"),
    ("miltonkeynes north", "Milton Keynes North"), ("Police Scottland", "Police Scotland"),
    ("Lodnon", "London"), ("Caerfilli", "Caerphilly"), ("fareham & waterloovile", "Fareham")])
def test_a_search_without_a_match_offers_near_names(index: Page, query: str, name: str) -> None:
    index.locator("#search").fill(query)
    near = index.locator("#near a")
    assert [text for text in near.all_inner_texts() if text.startswith(name)] != []
    assert near.count() <= 5
    index.locator("#search").press("Tab")
    expect(near.first).to_be_focused()
    place = near.filter(has_text=name).first.get_attribute("href")
    near.filter(has_text=name).first.press("Enter")
    index.wait_for_url(f"**{place}")
    assert name in index.inner_text(f"{place} >> nth=0" if place.startswith("#") else "h1")
    assert index.locator("h1").is_visible()


def test_the_count_is_announced(index: Page) -> None:
    assert index.locator("#search-status").get_attribute("role") == "status"
    snapshot = index.locator("#finder").aria_snapshot()
    assert '- searchbox "' in snapshot, "the box has no label"


def test_enter_opens_the_one_match(index: Page, register: Register) -> None:
    one = register.samples["wales"]
    assert len(_search(index, one.name)) == 1
    index.locator("#search").press("Enter")
    index.wait_for_url(f"**/{one.folder}/index.html")
    assert one.name in index.inner_text("h1")


def test_enter_opens_nothing_while_there_are_several_matches(index: Page) -> None:
    address = index.url
    shown = _search(index, "yorkshire")
    assert len(shown) > 1
    index.locator("#search").press("Enter")
    index.wait_for_timeout(200)
    assert index.url == address
    assert index.evaluate(_SHOWN) == shown


def test_escape_clears_the_search(index: Page, register: Register) -> None:
    assert len(_search(index, "aldershot")) == 1
    index.locator("#search").press("Escape")
    expect(index.locator("#search")).to_have_value("")
    assert index.evaluate(_SHOWN) == _pages(register.constituencies)


def test_without_script_there_are_the_lists_and_no_search(
    visit: Visits, server: str, register: Register
) -> None:
    page = visit(f"{server}/index.html", java_script_enabled=False)
    assert page.locator("#finder").count() == 1
    assert not page.locator("#finder").is_visible()
    assert not page.locator("#search").is_visible()
    assert page.evaluate(_SHOWN) == _pages(register.constituencies)
