"""Each page of Wales has a twin in the other language, and leads to it from every section."""

import pathlib
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from register import Constituency, Register, folded
from visits import Visits
from words import WORDS

# A link is marked with the language of its own words, or of the name of the language in it.
_LANGUAGE_LINKS = "a[hreflang]:not(.shown)"

# Parses a page without showing it, which takes a tenth of the time.
_READ = """([text, place, links]) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  page.head.prepend(Object.assign(page.createElement("base"), { href: place }));
  return {
    tag: page.documentElement.lang,
    links: [...page.querySelectorAll(links)].map(link => ({
      place: link.href, leadsTo: link.hreflang, text: link.textContent,
      saidIn: (link.querySelector("[lang]") ?? link).lang })),
    headings: [...page.querySelectorAll("section.guidance > h2")].map(
      heading => [heading.id, heading.textContent]) };
}"""

# The two-letter ones are letters of their own, each behind the one that it begins with; ng
# stands behind g.
_ALPHABET = (
    "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z").split()


def _welsh_order(name: str) -> list[list[int]]:
    letter = re.compile("|".join(sorted(_ALPHABET, key=len, reverse=True)))
    return [
        [_ALPHABET.index(each) for each in letter.findall(word)]
        for word in re.split(r"\W+", folded(name)) if word]


def _name(tag: str) -> str:
    return "Cymraeg" if tag == WORDS["cy"].tag else "English"


@pytest.fixture
def read(visit: Visits) -> Callable[[pathlib.Path], dict[str, Any]]:
    page = visit("about:blank")
    return lambda file: page.evaluate(
        _READ, [file.read_text("utf-8"), file.as_uri(), _LANGUAGE_LINKS])


def _twins(one: Constituency, form: str) -> tuple[str, str]:
    return f"{one.folder}/{form}", f"{one.in_welsh.folder}/{form}"


def _both_ways(register: Register, site: pathlib.Path, withheld_site: pathlib.Path) -> list[tuple]:
    """The pages in English, with their twins."""
    welsh = [one for one in register.constituencies if one.nation == "Wales"]
    forces = sorted({force["id"] for one in welsh for force in one.forces})
    pages = [(name, f"cy/{name}") for name in [
        "index.html", "accessibility.html", "check/index.html", *[f"forces/{id}/index.html" for id in forces]]]
    pages += [_twins(one, form) for one in welsh for form in ["index.html", "card.html"]]
    withheld = [withheld_site / place for place in _twins(register.withheld, "index.html")]
    return [tuple(site / place for place in pair) for pair in pages] + [tuple(withheld)]


def test_every_page_of_wales_leads_to_its_twin_and_back(
    read: Callable, site: pathlib.Path, withheld_site: pathlib.Path, register: Register
) -> None:
    pairs = _both_ways(register, site, withheld_site)
    assert len(pairs) > 2 * len(register.welsh)
    for pair in pairs:
        for (file, twin), own, other in zip([pair, pair[::-1]], ["en", "cy"], ["cy", "en"]):
            own, other = WORDS[own].tag, WORDS[other].tag
            page = read(file)
            assert page["tag"] == own
            assert page["links"][0] == {
                "place": twin.as_uri(), "text": _name(other), "leadsTo": other, "saidIn": other}
            assert twin.exists()


@pytest.mark.parametrize("place", [
    "index", "accessibility", "check", "wales", "welsh", "welsh-index", "welsh-accessibility",
    "welsh-check", "welsh-force", "welsh-card", "welsh-large", "welsh-withheld"], indirect=True)
def test_the_other_language_is_at_the_top(visit: Visits, place: pathlib.Path) -> None:
    """Nothing stands before it but the sample's banner, on the page and on its twin."""
    link = visit(place).locator(_LANGUAGE_LINKS).first
    assert link.bounding_box()["y"] < 130
    twin = visit(link.evaluate("link => link.href"))
    assert twin.locator(_LANGUAGE_LINKS).first.bounding_box()["y"] < 130


def test_every_section_leads_to_the_same_one_in_the_other_language(
    read: Callable, site: pathlib.Path, register: Register
) -> None:
    for welsh in register.welsh:
        folder = pathlib.PurePath(welsh.folder).parent
        files = [site / folder / "index.html", site / welsh.folder / "index.html"]
        sections = []
        for file, twin, other in [(*files, WORDS["cy"]), (*reversed(files), WORDS["en"])]:
            page = read(file)
            sections.append([id for id, _ in page["headings"]])
            assert page["links"][1:] == [
                {"place": f"{twin.as_uri()}#{id}", "text": f"{_name(other.tag)}: {heading}",
                 "leadsTo": other.tag, "saidIn": other.tag}
                for id, heading in page["headings"]], welsh.name
        assert len(sections[0]) > 9 and sections[0] == sections[1], welsh.name


def test_a_link_to_another_language_opens_its_section(
    visit: Visits, server: str, register: Register
) -> None:
    one = register.samples["welsh"]
    page = visit(f"{server}/{one.folder}/index.html")
    page.locator("section[aria-labelledby=hoax-calls] a[hreflang]").click()
    page.wait_for_url("**/index.html#hoax-calls")
    assert page.get_attribute("html", "lang") == "en-GB"
    expect(page.locator("#hoax-calls")).to_be_in_viewport()


def test_every_page_says_which_language_it_is_in(site: pathlib.Path, register: Register) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 3 * len(register.packs)
    for page in pages:
        tag = WORDS["cy" if "cy" in page.relative_to(site).parts else "en"].tag
        assert page.read_text("utf-8").startswith(f'<!doctype html>\n<html lang="{tag}">\n'), page


def test_only_constituencies_in_wales_have_a_twin(site: pathlib.Path, register: Register) -> None:
    folders = {one.folder for one in register.welsh}
    assert {str(path.relative_to(site)) for path in site.glob("packs/*/cy")} == folders
    for one in register.constituencies:
        page = (site / one.folder / "index.html").read_text("utf-8")
        assert ("hreflang" in page) == (one.nation == "Wales"), one.name


def test_the_welsh_index_lists_wales_by_the_welsh_alphabet(
    visit: Visits, site: pathlib.Path, register: Register
) -> None:
    expected = sorted(register.welsh, key=lambda one: _welsh_order(one.name))
    page = visit(site / "cy/index.html")
    items = page.locator("#lists li").all()
    assert [item.locator("a").inner_text() for item in items] == [one.name for one in expected]
    for item, one in zip(items, expected, strict=True):
        assert item.locator("a").get_attribute("href") == f"../{one.folder}/index.html"
        english = item.locator("[lang='en-GB']").all_inner_texts()
        assert english == ([f"({one.row['name']})"] if one.row["name"] != one.name else [])


@pytest.mark.parametrize("earlier, later", [
    ("Caerfyrddin", "Caerffili"), ("Cwm", "Chwilog"), ("Dwyfor", "Ddol"), ("Gwent", "Ngaer"),
    ("Ngaer", "Harlech"), ("Lisvane", "Llanelli"), ("Rumney", "Rhondda"), ("Taf", "Thaf")])
def test_letters_of_two_signs_stand_behind_their_first(earlier: str, later: str) -> None:
    assert _welsh_order(earlier) < _welsh_order(later)


@pytest.fixture
def welsh_index(visit: Visits, server: str) -> Page:
    return visit(f"{server}/cy/index.html")


def _found(page: Page, query: str) -> list[str]:
    page.locator("#search").fill(query)
    status = page.locator("#search-status")
    expect(status).to_have_text(re.compile(r"^(1 etholaeth\.|Nifer yr etholaethau: \d+)"))
    shown = page.locator("#lists li a").filter(visible=True).all_inner_texts()
    assert re.findall(r"\d+", status.inner_text()) == [str(len(shown))]
    return shown


def test_the_welsh_search_finds_both_names_with_and_without_accents(
    welsh_index: Page, register: Register
) -> None:
    for one in register.welsh:
        for name in [one.name, one.row["name"]]:
            for query in [name, folded(name), name.upper()]:
                assert one.name in _found(welsh_index, query), query
    assert _found(welsh_index, "ynys mon") == ["Ynys Môn"]


@pytest.mark.parametrize("query, said", [
    ("dim byd o gwbl", "Gallwch chwilio am etholaeth"), ("CF10 1AA", "edrych fel cod post"),
    ("ynis mon", "Mae enwau tebyg yn dilyn"), ("Caerfilli", "Mae enwau tebyg yn dilyn")])
def test_the_welsh_search_answers_in_welsh(welsh_index: Page, query: str, said: str) -> None:
    welsh_index.locator("#search").fill(query)
    status = welsh_index.inner_text("#search-status")
    assert status.startswith("Dim canlyniad.") and said in status
    assert welsh_index.locator("#near").is_visible() == ("tebyg" in said)


def test_enter_opens_the_one_match_in_welsh(welsh_index: Page, register: Register) -> None:
    one = register.samples["welsh"]
    assert _found(welsh_index, one.row["name"]) == [one.name]
    welsh_index.locator("#search").press("Enter")
    welsh_index.wait_for_url(f"**/{one.folder}/index.html")
    assert one.name in welsh_index.inner_text("h1")
