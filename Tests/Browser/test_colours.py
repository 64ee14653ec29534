"""The colours of `partials/colours.html` stand out from what they are shown on."""

import pathlib

import pytest
from playwright.sync_api import Page

from visits import Visits

# WCAG 2.2: 1.4.3 for words, 1.4.11 for the edge of the box. The focus has a ring of ink, too.
_PAIRS = [
    *[(words, "paper", 4.5) for words in ["ink", "muted", "link", "danger", "accent"]],
    *[(words, "panel", 4.5) for words in ["ink", "link", "accent"]],
    *[(words, "danger-paper", 4.5) for words in ["ink", "link", "danger"]],
    ("sample", "sample-paper", 4.5), ("on-fill", "accent", 4.5), ("on-fill", "danger", 4.5),
    ("danger", "paper", 3),
]


def _luminance(colour: str) -> float:
    assert len(colour) == 7 and colour[0] == "#", f"'{colour}' is not written as #rrggbb"
    parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    dark, light = sorted([_luminance(first), _luminance(second)])
    return (light + 0.05) / (dark + 0.05)


def _faults(page: Page) -> list[str]:
    names = sorted({name for pair in _PAIRS for name in pair[:2]})
    values = page.evaluate(
        """names => names.map(name =>
          getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim())""", names)
    colours = dict(zip(names, values))
    return [
        f"--{words} on --{ground}: {ratio:.2f}, less than {least}" for words, ground, least in _PAIRS
        if (ratio := _contrast(colours[words], colours[ground])) < least]


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
def test_colours_can_be_told_from_what_they_stand_on(
    visit: Visits, site: pathlib.Path, color_scheme: str, contrast: str
) -> None:
    media = {"color_scheme": color_scheme, "contrast": contrast}
    assert _faults(visit(site / "index.html", media=media)) == []


def test_a_colour_that_can_not_be_told_is_named(visit: Visits, site: pathlib.Path) -> None:
    page = visit(site / "index.html")
    page.add_style_tag(content=":root { --link: #9ab0c8; }")
    faults = [fault.split(":")[0] for fault in _faults(page)]
    assert faults == ["--link on --paper", "--link on --panel", "--link on --danger-paper"]
