"""Faults of finished files. Each function changes the words of one, or has nothing to change there."""

import re
from collections.abc import Callable

from finished import Finished

_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_PHONES = r"(?<!\d)(?:01632 960\d{3}|\+441632960\d{3})(?!\d)"
_LIVE = [
    "<script>x()</script>", "<script src=\"https://x.example/x.js\"></script>",
    "<iframe src=\"https://x.example/\"></iframe>", "<img src=\"https://x.example/x.png\" alt=\"\">",
    "<form action=\"https://x.example/\"></form>", "<object data=\"x\"></object>",
    "<meta http-equiv=\"refresh\" content=\"0; url=https://x.example/\">",
    "<base href=\"https://x.example/\">", "<link rel=\"stylesheet\" href=\"https://x.example/x.css\">",
    "<style>main { display: none }</style>", "<p>01632 960999</p>", "<p>x@y.example</p>",
    "<p>https://x.example/</p>", "<a href=\"javascript:x()\">here</a>",
    "<a href=\"data:text/html,x\">here</a>"]
_ATTRIBUTES = ["onclick=\"x()\"", "style=\"display: none\"", "hidden", "onmouseover='x()'"]


def digit(file: Finished) -> str | None:
    """Of a contact, seen or dialled."""
    return file.replaced(_PHONES, lambda match: match[0][:-1] + str((int(match[0][-1]) + 3) % 10))


def contacts_exchanged(file: Finished) -> str | None:
    """Everywhere in the file, as a program would that took one for the other."""
    numbers = sorted(set(re.findall(r"01632 ?960(\d{3})", file.text)))
    # Not of whom one tells of mistakes on each page.
    numbers = [number for number in numbers if number != "999"]
    if len(numbers) < 2:
        return None
    one, other = file.some(numbers, 2)
    other_of = {one: other, other: one}
    return re.sub(
        rf"(01632 ?960)({one}|{other})(?!\d)", lambda match: match[1] + other_of[match[2]], file.text)


def rule_of_999(file: Finished) -> str | None:
    other = {"999": "101", "101": "999"}
    return file.replaced(r"(?<![\w./+#-])(999|101)(?![\w-])", lambda match: other[match[0]])


def word_dropped(file: Finished) -> str | None:
    return file.replaced(r"(?<=[a-z] )(not|never|only|must|if|before|after) (?=[a-z])", lambda _: "")


def word_changed(file: Finished) -> str | None:
    return file.replaced(r"(?<= )[a-z]{4,}(?=[ .])", lambda match: match[0][1:] + "x")


def paragraphs_exchanged(file: Finished) -> str | None:
    pattern = r"<p>[^<]{20,}</p>" if file.is_markup else r"(?<=\n\n)[A-Z][^\n]{20,}\.(?=\n\n)"
    matches = [match for match in re.finditer(pattern, file.text)]
    if len({match[0] for match in matches}) < 2:
        return None
    one, other = sorted(file.some(matches, 2), key=lambda match: match.start())
    if one[0] == other[0]:
        return None
    text = file.text
    return (
        text[:one.start()] + other[0] + text[one.end():other.start()] + one[0] + text[other.end():])


def weekday(file: Finished) -> str | None:
    names = "|".join(_DAYS)
    return file.replaced(
        rf"({names})(?= \d)", lambda match: _DAYS[(_DAYS.index(match[0]) + 1) % 7])


def time(file: Finished) -> str | None:
    return file.replaced(
        r"(?<=by )\d+(?=[.\dapm])|(?<=T)\d\d(?=\d{4}\r?\n)|(?<=PT)\d+(?=M)",
        lambda match: f"{int(match[0]) + 1:0{len(match[0])}}")


def day(file: Finished) -> str | None:
    return file.replaced(
        r"\b\d{1,2}(?= (June|July) 2024)|(?<=[=:]2024\d\d)\d\d",
        lambda match: f"{int(match[0]) % 27 + 1:0{len(match[0])}}")


def link_dead(file: Finished) -> str | None:
    if not file.is_markup:
        return file.replaced(r"https://[a-z]+", lambda match: match[0] + "x")
    ways = ["gone.html", "#gone", "tel:112", "mailto:x@y.example", "https://x.example/", ""]
    return file.replaced(r"(?<=<a href=\")[^\"]+", lambda _: file.one(ways))


def link_exchanged(file: Finished) -> str | None:
    targets = set(re.findall(r"<a[^>]* href=\"([^\"]+)", file.text))
    return file.replaced(
        r"(?<=<a href=\")[^\"]+", lambda match: file.one(targets - {match[0]} or {match[0]}))


def name_of_another(file: Finished) -> str | None:
    return file.replaced(rf"\b{re.escape(file.name)}\b", lambda _: file.other.name) if file.name else None


def code_of_another(file: Finished) -> str | None:
    drawings = re.findall(r"(?<= d=\")M0 0h7m[^\"]+", file.other_card)
    return file.replaced(
        r"(?<= d=\")M0 0h7m[^\"]+",
        lambda match: next((code for code in drawings if code != match[0]), match[0]))


def something_live(file: Finished) -> str | None:
    if not file.is_markup:
        return None
    if file.one([True, False]):
        return file.replaced(r"</(main|header|section|head)>", lambda match: file.one(_LIVE) + match[0])
    return file.replaced(
        r"<(p|a|li|main|body|h2|div)(?= |>)", lambda match: f"{match[0]} {file.one(_ATTRIBUTES)}")


def item_lost(file: Finished) -> str | None:
    """A constituency, a sign, a date, a line of a contact."""
    return file.replaced(_ITEMS, lambda _: "")


def item_doubled(file: Finished) -> str | None:
    return file.replaced(_ITEMS, lambda match: match[0] * 2)


_ITEMS = (
    r"<li[^>]*>(?:(?!<li).)*?</li>\n|BEGIN:VEVENT.*?END:VEVENT\r\n|BEGIN:VCARD.*?END:VCARD\r\n"
    r"|(?<=\n)(?:TEL|EMAIL|URL|ORG|SUMMARY)[;:][^\r]*\r\n|(?<=\n)- [^\n]+\n(?=- )")


def count(file: Finished) -> str | None:
    return file.replaced(
        r"(?<=</a> \()\d+(?=\))|(?<=: )\d+(?=\.(<| <))", lambda match: str(int(match[0]) + 1))


def header(file: Finished) -> str | None:
    ways = ["Bcc: x@y.example", "Cc: x@y.example", "To: x@y.example", "Reply-To: x@y.example"]
    return file.head.replace("\r\nDate:", f"\r\n{file.one(ways)}\r\nDate:") if file.head else None


def subject(file: Finished) -> str | None:
    return file.head.replace("candidates in", "candidates outside") if file.head else None


def part(file: Finished) -> str | None:
    """A part of a message that nobody made here."""
    ways = ["Content-Type: text/html", "Content-Type: application/pdf", "Content-Disposition: attachment"]
    boundary = re.search(r"boundary=\"([^\"]+)\"", file.head or "")
    if not boundary:
        return None
    return file.whole.replace(
        f"\r\n--{boundary[1]}--", f"\r\n--{boundary[1]}\r\n{file.one(ways)}\r\n\r\nx\r\n--{boundary[1]}--")


KINDS: list[Callable[[Finished], str | None]] = [
    digit, contacts_exchanged, rule_of_999, word_dropped, word_changed, paragraphs_exchanged, weekday,
    time, day, link_dead, link_exchanged, name_of_another, code_of_another, something_live, item_lost,
    item_doubled, count, header, subject, part]
