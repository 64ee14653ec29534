"""Small screens, big letters and wide spacing: nothing may be lost or hidden."""

import pathlib

from playwright.sync_api import Page

from layout import clipped, overlapping, scrolls_sideways, sticking_out
from visits import Visits

# WCAG 2.2, 1.4.12.
_SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""


def _assert_all_in_sight(page: Page) -> None:
    assert sticking_out(page) == []
    assert not scrolls_sideways(page)
    assert clipped(page) == []
    assert overlapping(page) == []


def _words(page: Page) -> set[str]:
    return set(page.inner_text("body").split())


def test_a_page_fits_the_narrowest_screen_however_widely_its_text_is_spaced(
    visit: Visits, place: pathlib.Path
) -> None:
    page = visit(place, viewport={"width": 320, "height": 640})
    _assert_all_in_sight(page)
    # Where there is room, the contents stand beside every section.
    page.evaluate("document.querySelectorAll('.back').forEach(way => way.remove())")
    words = _words(page)
    page.add_style_tag(content=_SPACING)
    assert _words(page) == words
    _assert_all_in_sight(page)


def test_zoom_to_400_percent_loses_no_words(visit: Visits, place: pathlib.Path) -> None:
    page = visit(place, viewport={"width": 320, "height": 256}, device_scale_factor=4)
    # The map is folded away there.
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    _assert_all_in_sight(page)
    # Where there is room, the contents stand beside every section.
    page.evaluate("document.querySelectorAll('.back').forEach(way => way.remove())")
    words = _words(page)
    page.set_viewport_size({"width": 1280, "height": 1024})
    assert _words(page) == words
    _assert_all_in_sight(page)
