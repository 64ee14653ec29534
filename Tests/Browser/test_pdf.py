"""The PDF of a pack is read aloud as it is printed, by the strictest reader of tags."""

import pathlib
import re
import subprocess
from collections.abc import Iterable
from itertools import groupby, pairwise, takewhile

import pytest
from pypdf import PdfReader

from register import Constituency, Register
from tags import Element, heights, tree

_HEADING = re.compile("H[1-6]")


@pytest.fixture(scope="session")
def pdfs(
    request: pytest.FixtureRequest, register: Register, tmp_path_factory: pytest.TempPathFactory
) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("pdf")
    names = {one.row["code"] for one in register.samples.values()}
    subprocess.run(
        [request.config.getoption("briefing"), "pdf", "--project", register.project, "--to", folder,
         "--time-limit", "600", *names], check=True, capture_output=True)
    return folder


@pytest.fixture
def pdf(pdfs: pathlib.Path, pack: Constituency) -> PdfReader:
    return PdfReader(pdfs / pack.pdf)


def test_every_mark_stands_in_the_tree_once(pdf: PdfReader) -> None:
    tagged = sorted(mark for element in tree(pdf).all() for mark in element.marks)
    drawn = sorted(
        (page.page_number, mark) for page in pdf.pages for mark in heights(page) if mark is not None)
    assert len(drawn) > 300
    assert tagged == drawn


def test_the_file_has_a_title_and_a_language_and_a_maker(
    pdf: PdfReader, pack: Constituency
) -> None:
    assert pdf.metadata and pack.name in (pdf.metadata.title or "")
    assert pdf.metadata.creator == "briefing"
    assert pdf.root_object["/Lang"] == pack.words.tag
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_headings_go_down_one_level_at_a_time(pdf: PdfReader) -> None:
    levels = [int(one.tag[1]) for one in tree(pdf).all() if _HEADING.fullmatch(one.tag)]
    assert levels[0] == 1 and levels.count(1) == 1 and len(levels) > 20
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_link_is_tagged_and_leads_somewhere(pdf: PdfReader) -> None:
    links = [one for one in tree(pdf).all() if one.tag == "Link"]
    assert len(links) > 40
    assert [one for one in links if not one.objects or not any(part.marks for part in one.all())] == []
    tagged = [target for one in links for target in one.objects]
    drawn = [
        note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    assert len(tagged) == len(drawn)
    assert [note for note in drawn if not {"/A", "/Dest"} & set(note)] == []


def _lines(pdf: PdfReader) -> list[list[tuple[bool, int]]]:
    """Of each page, the lines in the order in which they are read: whether each is a heading's, and
    its height."""
    places = [heights(page) for page in pdf.pages]
    pages: list[list[tuple[bool, int]]] = [[] for _ in pdf.pages]

    def add(element: Element, is_heading: bool) -> None:
        is_heading = is_heading or _HEADING.fullmatch(element.tag) is not None
        for page, mark in element.marks:
            pages[page] += [(is_heading, height) for height in places[page].get(mark, [])]
        for child in element.children:
            add(child, is_heading)

    add(tree(pdf), False)
    return [[line for line, _ in groupby(page)] for page in pages]


def test_no_heading_and_no_single_line_is_alone_at_a_pages_foot_or_head(pdf: PdfReader) -> None:
    pages = _lines(pdf)
    assert len(pages) > 7
    for number, (page, following) in enumerate(pairwise(pages), 1):
        assert not page[-1][0], f"a heading at the foot of page {number}"
        # A section may begin overleaf, or go on there.
        if not following[0][0]:
            assert _together(reversed(page)) > 1, f"one line at the foot of page {number}"
            assert _together(following) > 1, f"one line at the head of page {number + 1}"


def _together(lines: Iterable[tuple[bool, int]]) -> int:
    """How many lines there are before the first heading."""
    return len({height for _, height in takewhile(lambda line: not line[0], lines)})
