"""Reads pack.eml back as a mail program does."""

import email
import email.message
import email.policy
import html.parser
import pathlib
import re
import subprocess
from collections.abc import Iterator

import pytest

from register import Constituency, Register
from visits import Visits

# What would make a mail program ask a server for something.
_LOADING = {"src", "srcset", "background", "poster", "data", "ping"}


def _message(site: pathlib.Path, one: Constituency) -> email.message.EmailMessage:
    data = (site / one.folder / "pack.eml").read_bytes()
    return email.message_from_bytes(data, policy=email.policy.default)


def _unflowed(text: str) -> str:
    """The paragraphs of flowed text, each in a line of its own: RFC 3676, 4.2 and 4.4."""
    whole = ""
    for line in text.splitlines():
        line = line.removeprefix(" ")
        whole += line if line.endswith(" ") and line != "-- " else f"{line}\n"
    return whole


def _defects(message: email.message.EmailMessage) -> Iterator[object]:
    for part in message.walk():
        yield from part.defects
        for value in part.values():
            yield from value.defects


class _Links(html.parser.HTMLParser):
    """Collects what a page links, and what it would load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads = re.findall(r"@import|url\((?!['\"]?data:)", text)
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in _LOADING or tag in ("link", "script", "iframe", "base"):
                self.loads.append(f"<{tag} {name}={value}>")
            elif name == "href":
                self.links.append(value or "")


@pytest.fixture(scope="module")
def messages(
    site: pathlib.Path, register: Register
) -> list[tuple[Constituency, email.message.EmailMessage]]:
    return [(one, _message(site, one)) for one in register.packs]


def test_every_message_is_whole_and_has_a_text_before_its_page(messages: list) -> None:
    for one, message in messages:
        assert list(_defects(message)) == [], one.name
        assert message.get_content_type() == "multipart/alternative", one.name
        parts = [
            (part.get_content_type(), part.get_content_charset()) for part in message.iter_parts()]
        assert parts == [("text/plain", "utf-8"), ("text/html", "utf-8")], one.name


def test_every_subject_names_the_constituency(messages: list) -> None:
    assert any(not one.name.isascii() for one, _ in messages)
    for one, message in messages:
        assert one.name in message["Subject"], one.name


def test_every_message_says_the_same_as_the_text(site: pathlib.Path, messages: list) -> None:
    for one, message in messages:
        part = message.get_body(("plain",))
        assert part["Content-Type"].params["format"] == "flowed", one.name
        text = _unflowed(part.get_content())
        assert text.split() == (site / one.folder / "pack.txt").read_text("utf-8").split(), one.name


def test_a_paragraph_is_one_line_and_a_contact_stands_in_its_own(messages: list) -> None:
    for one, message in messages[::10]:
        text = message.get_body(("plain",)).get_content()
        # An address is never broken.
        long = [line for line in text.splitlines() if len(line) > 78]
        assert all("https://" in line for line in long), one.name
        lines = _unflowed(text).splitlines()
        assert any(
            line.startswith(one.words.call_999) and line.endswith(f"{one.words.police}.")
            for line in lines), one.name
        for contact in one.contacts:
            assert one.words.phone + contact["phone"] in lines, one.name
        assert "-- " not in lines


def test_every_message_has_a_name_that_no_other_has(
    site: pathlib.Path, register: Register, messages: list
) -> None:
    names = {message["Message-ID"] for _, message in messages}
    assert len(names) == len(register.packs)
    assert all(re.fullmatch(r"<[A-Za-z0-9-]+@briefing\.invalid>", name) for name in names)


def test_a_mail_carries_the_pdf_beside_the_pack(
    request: pytest.FixtureRequest, site: pathlib.Path, register: Register, tmp_path: pathlib.Path
) -> None:
    one = register.samples["wales"]
    command = [
        request.config.getoption("briefing"), "pdf", one.name, "--mail", "--to", tmp_path,
        "--project", register.project]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for pack in [one, one.in_welsh]:
        _assert_carries_its_pdf(site, pack, tmp_path / pack.pdf)


def _assert_carries_its_pdf(site: pathlib.Path, one: Constituency, file: pathlib.Path) -> None:
    data = file.with_suffix(".eml").read_bytes()
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert list(_defects(message)) == []
    assert message.get_content_type() == "multipart/mixed"
    [pdf] = message.iter_attachments()
    assert (pdf.get_content_type(), pdf.get_filename()) == ("application/pdf", one.pdf)
    assert pdf.get_content() == file.read_bytes()
    own = _message(site, one)
    assert message["Subject"] == own["Subject"] and message["Message-ID"] != own["Message-ID"]
    for kind in ["plain", "html"]:
        bodies = [each.get_body((kind,)).get_content() for each in (message, own)]
        assert bodies[0] == bodies[1]


def test_no_message_asks_a_server_or_links_to_where_it_is_not(messages: list) -> None:
    for one, message in messages[::10]:
        page = _Links(message.get_body(("html",)).get_content())
        assert page.loads == [], one.name
        relative = [link for link in page.links if not re.match(r"(https?|mailto|tel):|#", link)]
        assert relative == [], one.name


def test_every_message_can_travel(site: pathlib.Path, register: Register) -> None:
    """Lines of at most 998 octets that end in CRLF, in ASCII: RFC 5322 and RFC 2045."""
    for one in register.packs:
        data = (site / one.folder / "pack.eml").read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"), one.name
        assert max(map(len, data.split(b"\r\n"))) <= 998, one.name
        assert data.isascii(), one.name


def test_a_message_is_shown_without_a_request(
    visit: Visits, site: pathlib.Path, pack: Constituency
) -> None:
    page = visit("about:blank")
    page.set_content(_message(site, pack).get_body(("html",)).get_content())
    page.wait_for_timeout(50)
    assert pack.name in page.inner_text("h1")
    assert visit.requests == []
