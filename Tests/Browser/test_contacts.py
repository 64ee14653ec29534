"""Reads contacts.vcf back as a telephone does, and holds it against the data."""

import pathlib

import pytest
import vobject

from register import Constituency, Register, telephone


def _cards(data: bytes) -> list[dict[str, list[str]]]:
    """The values of each card by the name of their property."""
    return [
        {name: [_text(line.value) for line in lines] for name, lines in card.contents.items()}
        for card in vobject.readComponents(data.decode("utf-8"))]


@pytest.fixture(scope="module")
def cards(site: pathlib.Path, register: Register) -> list[tuple[Constituency, list]]:
    return [
        (one, _cards((site / one.folder / "contacts.vcf").read_bytes()))
        for one in register.constituencies]


def _text(value: object) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def _number(value: str) -> str:
    return telephone(value.removeprefix("tel:"))


def _reaches(card: dict[str, list[str]], row: dict[str, str], name: str) -> bool:
    """Whether the card is that of a row: all its ways of contact, and its name."""
    numbers = {_number(value) for value in card.get("tel", [])}
    addresses = {value.removeprefix("mailto:") for value in card.get("email", [])}
    named = card["fn"] + card.get("org", [])
    return (
        any(name in value for value in named)
        and (not row.get("phone") or telephone(row["phone"]) in numbers)
        and (not row.get("email") or row["email"] in addresses)
        and (not row.get("website") or row["website"] in card.get("url", [])))


def test_the_contacts_of_every_pack_are_those_of_the_data(cards: list) -> None:
    for one, own in cards:
        names = {force["id"]: force["name"] for force in one.forces}
        for contact in one.contacts:
            assert any(_reaches(card, contact, names[contact["force"]]) for card in own), contact
        for force in one.forces:
            assert any(_reaches(card, force, force["name"]) for card in own), force
        authority = one.officer["authority"]
        assert any(_reaches(card, one.officer, authority) for card in own), one.officer


def test_the_contacts_of_every_pack_hold_nobody_else(cards: list) -> None:
    for one, own in cards:
        numbers = {_number(value) for card in own for value in card.get("tel", [])}
        addresses = {value for card in own for value in card.get("email", [])}
        rows = [*one.contacts, one.officer]
        known = {telephone(row["phone"]) for row in rows if row["phone"]}
        assert numbers - {"999", "101"} == known, one.name
        assert {address.removeprefix("mailto:") for address in addresses} == {
            row["email"] for row in rows if row["email"]}, one.name


def test_the_contacts_are_written_as_vcard_4_says(site: pathlib.Path, cards: list) -> None:
    for one, own in cards:
        data = (site / one.folder / "contacts.vcf").read_bytes()
        assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"), one.name
        lines = data.decode("utf-8").split("\r\n")
        assert [line for line in lines if len(line.encode()) > 75] == []
        for card in own:
            assert card["version"] == ["4.0"]
            assert len(card["fn"]) == 1 and card["fn"][0].strip()


def test_a_reader_of_vcards_would_notice_a_broken_one() -> None:
    """The reader is lenient by nature: this keeps it honest."""
    with pytest.raises(vobject.base.ParseError):
        _cards(b"BEGIN:VCARD\r\nVERSION:4.0\r\nno colon\r\nEND:VCARD\r\n")
