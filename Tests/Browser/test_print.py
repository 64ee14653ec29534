"""Packs are printed and handed on: the paper holds all that the screen holds."""

import pathlib
import re
import subprocess
import unicodedata

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from layout import clipped, overlapping
from register import Constituency, Register
from visits import Visits

# The texts of the main part, but for ways to elsewhere that only a screen offers. A box of one
# pixel holds text for screen readers alone.
_TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const isSeen = element.checkVisibility() && element.clientWidth !== 1;
    if (isSeen && !element.closest("h1, .screen")) found.push(node.data);
  }
  return found.filter(text => text.trim());
}"""

# Of each text on paper: its size in points, whether it is a foot, and how far its lines lie
# from the sides of their panel, on a card, in millimetres.
_LETTERS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement, panel = element.closest(".panel");
    const isSeen = element.checkVisibility() && !element.ownerSVGElement;
    if (!node.data.trim() || !isSeen || element.clientWidth === 1) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const around = panel?.getBoundingClientRect();
    const margins = [...range.getClientRects()].flatMap(box => panel ? [
      box.left - around.left, around.right - box.right, box.top - around.top,
      around.bottom - box.bottom] : []);
    found.push({
      text: node.data.trim(),
      size: Math.round(parseFloat(getComputedStyle(element).fontSize) * 7.5) / 10,
      isFoot: element.closest(".foot, .sample, footer") !== null,
      margin: Math.min(...margins, 99) * 25.4 / 96 });
  }
  return found;
}"""

# In points. The foot of each page lies between the parts of a text that goes on overleaf.
_WIDTH, _HEIGHT, _FOOT = 595, 842, 68

# A sheet of A4 in CSS pixels.
_SHEET = {"width": 794, "height": 1123}


def _print(page: Page, path: pathlib.Path) -> PdfReader:
    page.pdf(path=path, format="A4", prefer_css_page_size=True, tagged=True, outline=True)
    return PdfReader(path)


def _text(path: pathlib.Path, height: int = _HEIGHT) -> str:
    """What stands in the upper part of the pages, with a form feed after each."""
    area = ["-x", "0", "-y", "0", "-W", str(_WIDTH), "-H", str(height)]
    command = ["pdftotext", "-raw", "-enc", "UTF-8", *area, str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def _bare(text: str) -> str:
    """Without what the end of a line can change: spaces and hyphens."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", unicodedata.normalize("NFKC", text))


def test_a_printed_pack_holds_every_word_and_numbers_its_pages(
    visit: Visits, site: pathlib.Path, pack: Constituency, tmp_path: pathlib.Path
) -> None:
    page = visit(site / pack.folder / "index.html")
    assert page.locator(".screen a[href*=':']").count() == 0
    texts = page.evaluate(_TEXTS)
    pdf = _print(page, tmp_path / "pack.pdf")
    count = len(pdf.pages)
    assert 8 <= count <= 15
    numbers = re.findall(pack.words.page, _text(tmp_path / "pack.pdf"))
    assert numbers == [(str(number), str(count)) for number in range(1, count + 1)]
    paper = _bare(_text(tmp_path / "pack.pdf", _HEIGHT - _FOOT))
    assert len(texts) > 100
    assert [text for text in texts if _bare(text) not in paper] == []
    headings = page.locator("section.guidance > h2").all_inner_texts()
    _assert_has_structure(pdf, pack, headings)


def test_a_printed_pack_says_where_each_link_leads(
    visit: Visits, site: pathlib.Path, pack: Constituency, tmp_path: pathlib.Path
) -> None:
    page = visit(site / pack.folder / "index.html")
    _print(page, tmp_path / "pack.pdf")
    paper = _bare(_text(tmp_path / "pack.pdf", _HEIGHT - _FOOT))
    numbers = {
        f"#{heading.get_attribute('id')}": heading.inner_text().split(".")[0]
        for heading in page.locator("section.guidance > h2").all()}
    within = page.locator(".guidance a[href^='#']:not(.back a)").all()
    without = page.locator("main a[href^='https:']:not(.shown, .call, .quick a)").all()
    assert len(within) > 5 and len(without) >= 15
    wanted = [
        f"{one.inner_text()} ({pack.words.section} {numbers[one.get_attribute('href') or '']})"
        for one in within]
    wanted += [f"({one.get_attribute('href')})" for one in without]
    assert [text for text in wanted if _bare(text) not in paper] == []


def _assert_has_structure(pdf: PdfReader, pack: Constituency, headings: list[str]) -> None:
    """For screen readers, and for the list of contents that a reader of PDF shows."""
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in pdf.root_object
    assert pdf.root_object["/Lang"] == pack.words.tag
    titles = _titles(pdf.outline)
    assert headings
    assert [heading for heading in headings if heading not in titles] == []


def _titles(outline: list) -> list[str]:
    return [
        title for entry in outline
        for title in (_titles(entry) if isinstance(entry, list) else [entry.title])]


def test_the_four_signs_stand_on_the_first_printed_page(
    visit: Visits, site: pathlib.Path, pack: Constituency, tmp_path: pathlib.Path
) -> None:
    page = visit(site / pack.folder / "index.html")
    signs = page.locator("section[aria-labelledby=emergency] ul").first.locator("strong")
    assert signs.count() == 4
    first = _bare(_print(page, tmp_path / "pack.pdf").pages[0].extract_text())
    assert [sign for sign in signs.all_text_contents() if _bare(sign) not in first] == []


def test_a_pack_is_printed_in_12_point(
    visit: Visits, site: pathlib.Path, pack: Constituency
) -> None:
    page = visit(site / pack.folder / "index.html", viewport=_SHEET, media={"media": "print"})
    letters = page.evaluate(_LETTERS)
    assert len(letters) > 100
    assert [one for one in letters if one["size"] < (10 if one["isFoot"] else 12)] == []
    assert page.locator("nav.contents a").first.is_visible()


@pytest.mark.parametrize("media", ["print", "screen"])
def test_large_print_is_18_point_in_one_column(
    visit: Visits, site: pathlib.Path, pack: Constituency, media: str
) -> None:
    page = visit(site / pack.folder / "large.html", media={"media": media})
    letters = page.evaluate(_LETTERS)
    assert len(letters) > 100
    assert [one for one in letters if one["size"] < 18] == []
    lefts = page.locator("main > *").evaluate_all(
        "parts => parts.map(part => Math.round(part.getBoundingClientRect().left))")
    assert len(set(lefts)) == 1


def test_the_card_is_one_page(
    visit: Visits, site: pathlib.Path, pack: Constituency, tmp_path: pathlib.Path
) -> None:
    page = visit(site / pack.folder / "card.html")
    texts = page.evaluate(_TEXTS)
    assert len(_print(page, tmp_path / "card.pdf").pages) == 1
    paper = _bare(_text(tmp_path / "card.pdf"))
    assert len(texts) > 20
    assert [text for text in texts if _bare(text) not in paper] == []


def test_a_card_is_printed_large_with_margins_and_folds_in_the_middle(
    visit: Visits, site: pathlib.Path, pack: Constituency
) -> None:
    page = visit(site / pack.folder / "card.html", viewport=_SHEET, media={"media": "print"})
    letters = page.evaluate(_LETTERS)
    assert [one for one in letters if one["size"] < (10 if one["isFoot"] else 11)] == []
    assert [one["text"] for one in letters if one["size"] >= 40] == ["999"]
    # The paper of a line is a little higher than its letters.
    assert [one for one in letters if one["margin"] < 5.9] == []
    panels = [panel.bounding_box() for panel in page.locator(".card .panel").all()]
    for panel, (column, row) in zip(panels, [(0, 0), (1, 0), (0, 1), (1, 1)], strict=True):
        assert panel and abs(panel["x"] - column * _SHEET["width"] / 2) < 2
        assert abs(panel["y"] - row * _SHEET["height"] / 4) < 40
    lines = page.locator(".card .panel").evaluate_all(
        "panels => panels.map(panel => getComputedStyle(panel).borderBottomStyle)")
    assert set(lines) == {"dashed"}


def test_three_forces_with_long_hours_still_fit_on_one_side(
    visit: Visits, withheld_site: pathlib.Path, register: Register, tmp_path: pathlib.Path
) -> None:
    for pack in register.crowded:
        card = withheld_site / pack.folder / "card.html"
        page = visit(card, viewport=_SHEET, media={"media": "print"})
        assert page.locator(".who").count() == 3
        assert clipped(page) == [] and overlapping(page) == [], pack.name
        assert [one for one in page.evaluate(_LETTERS) if one["size"] < 10] == []
        assert len(_print(page, tmp_path / "card.pdf").pages) == 1, pack.name


@pytest.mark.parametrize("language, nation", [
    ("en", "England"), ("en", "Wales"), ("cy", "Wales"), ("en", "Scotland"), ("en", "Northern Ireland")])
def test_the_fullest_cards_still_hold_all_and_fold_in_the_middle(
    visit: Visits, site: pathlib.Path, register: Register, language: str, nation: str
) -> None:
    def fullness(one: Constituency) -> int:
        rows = [one.row, one.officer, *one.forces, *one.contacts]
        return sum(len(value) for row in rows for value in row.values())

    ours = [one for one in register.packs if (one.language, one.nation) == (language, nation)]
    for one in sorted(ours, key=fullness)[-3:]:
        place = site / one.folder / "card.html"
        page = visit(place, viewport=_SHEET, media={"media": "print"})
        assert clipped(page) == [], one.name
        assert overlapping(page) == [], one.name
        card = page.locator(".card").bounding_box()
        assert card and card["y"] + card["height"] <= _SHEET["height"] / 2 + 1, one.name
