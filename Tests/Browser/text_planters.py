"""Faults of files that hold words: guidance, templates, settings, and how any file is saved."""

import re
from dataclasses import replace

from faults import Draw, Fault
from slips import digit, misread, misspelt

_SETTINGS = r"briefing\.yml$"
_GUIDANCE = r"guidance/"
_TEXTS = r"guidance/|^Templates/(?!(finder|map)\.js|partials/style)"
_ENCODINGS = ["latin-1", "cp1252", "mac_roman", "cp850"]


def digit_of_a_setting(draw: Draw) -> Fault:
    keys = "polling-day|close-of-nominations|date|expected-constituencies|review-by"
    values = rf"^ *(({keys}):|-) \S*\d\S*"
    return draw.replaced(f"{_SETTINGS}|{_GUIDANCE}", values, lambda text: digit(draw, text))


def digit_of_a_text(draw: Draw) -> Fault:
    return draw.replaced(_TEXTS, r"(?<![\w.&#-])(999|101)(?!\w)", lambda text: digit(draw, text))


def link(draw: Draw) -> Fault:
    def changed(target: str) -> str:
        scheme, colon, rest = target.rpartition(":")
        ways = [""]
        if target.startswith("#"):
            ways.append("#" + misspelt(draw, target[1:]))
        elif colon and "{" not in scheme:
            ways += [f"{scheme}{rest}", f"{misspelt(draw, scheme)}:{rest}", f"{scheme}: {rest}"]
        if target in ("tel:999", "tel:101"):
            ways += ["tel:112", "tel:105", "tel:" + digit(draw, rest)] * 2
        return draw.one(ways)
    return draw.replaced(_TEXTS, r'(?<=\]\()[^)\n]+(?=\))|(?<=href=")[^"\n]+(?=")', changed)


def encoding(draw: Draw) -> Fault:
    """A file saved in, or read in, another encoding than its own."""
    paths = draw.paths(rf"{_TEXTS}|\.csv$")
    path = draw.one(path for path in paths if not draw.files[path].isascii())
    text, wrong = draw.files[path], draw.one(_ENCODINGS)
    ways = {
        f"saved as {wrong}": text.encode(wrong, "replace"),
        f"read as {wrong}": misread(text, wrong).encode(),
        f"read twice as {wrong}": misread(misread(text, wrong), wrong).encode(),
        "saved as UTF-16 without a mark": text.encode("utf-16-le"),
        "UTF-16 read as Latin-1": text.encode("utf-16").decode("latin-1").encode()}
    way = draw.one(ways)
    # Behind a word of a template, a question mark may be meant.
    return encoding(draw) if b"s? " in ways[way] else Fault(way, path, ways[way])


def letter_damaged(draw: Draw) -> Fault:
    def damaged(letter: str) -> str:
        wrong = [misread(letter, encoding) for encoding in _ENCODINGS]
        return draw.one(["?", "\N{REPLACEMENT CHARACTER}", *wrong])
    return draw.replaced(r"\.csv$", r"[^\x00-\x7f]", damaged)


def table_cut(draw: Draw) -> Fault:
    return _cut(draw, r"\.csv$", r"(?<=\n)[^\n]{2,}")


def settings_cut(draw: Draw) -> Fault:
    return _cut(draw, _SETTINGS, r"\w\w+$")


def text_cut(draw: Draw) -> Fault:
    """In the middle of a tag, an element or a link's target."""
    return _cut(draw, _TEXTS, r"\{\{[^}\n]+\}\}|\]\([^)\n]+\)|<[a-z/][^>\n]+>")


def _cut(draw: Draw, paths: str, pattern: str) -> Fault:
    """Without what follows one of the places, and a part of that."""
    fault = draw.replaced(
        paths, pattern, lambda text: text[:draw.one(range(1, len(text)))], rest=False)
    return replace(fault, lines=frozenset())


def closing_mark_lost(draw: Draw) -> Fault:
    marked = r"\*\*[^*\n]+\*\*|\[[^]\n]+\](?=\()|\]\([^)\n]+\)|\{\{[^}\n]+\}\}|^source: \".*\""
    return draw.replaced(
        rf"{_GUIDANCE}|phrases/", marked, lambda text: re.sub(r"(\*\*|\}\}|.)$", "", text))


def tag_misspelt(draw: Draw) -> Fault:
    return draw.replaced(
        _TEXTS, r"(?<=\{\{)[#^/>]? ?[a-z][\w.-]+(?=\}\})", lambda text: misspelt(draw, text))


def value_cut(draw: Draw) -> Fault:
    """By what YAML takes for a comment."""
    def cut(text: str) -> str:
        place = draw.one(range(1, len(text)))
        return f"{text[:place]} #{text[place:]}"
    return draw.replaced(f"{_SETTINGS}|{_GUIDANCE}", r"(?<=^title: )[^\"\n]+|(?<=^issuer: ).+", cut)
