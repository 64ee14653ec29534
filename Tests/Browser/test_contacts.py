"""Reads contacts.vcf back as a telephone does, and holds it against the data."""

import collections
import pathlib

import jpype
import pytest
import vobject

from register import Constituency, Register, telephone

_JARS = [f"/usr/share/java/{name}.jar" for name in ("ez-vcard", "vinnie")]


def _cards(data: bytes) -> list[dict[str, list[str]]]:
    """The values of each card by the name of their property."""
    return [
        {name: [_text(line.value) for line in lines] for name, lines in card.contents.items()}
        for card in vobject.readComponents(data.decode("utf-8"))]


@pytest.fixture(scope="module")
def cards(site: pathlib.Path, register: Register) -> list[tuple[Constituency, list]]:
    return [(one, _cards(_file(site, one).read_bytes())) for one in register.packs]


@pytest.fixture(scope="module")
def reader() -> type:
    """That of ez-vcard, which says what it reads and may not stand there."""
    if not jpype.isJVMStarted():
        jpype.startJVM(classpath=_JARS)
    return jpype.JClass("ezvcard.io.text.VCardReader")


def _file(site: pathlib.Path, one: Constituency) -> pathlib.Path:
    return site / one.folder / "contacts.vcf"


def _text(value: object) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def _reaches(card: dict[str, list[str]], row: dict[str, str], name: str) -> bool:
    """Whether the card is that of a row: all its ways of contact, and its name."""
    numbers = {telephone(value) for value in card.get("tel", [])}
    named = card["fn"] + card.get("org", [])
    return (
        any(name in value for value in named)
        and (not row.get("phone") or telephone(row["phone"]) in numbers)
        and (not row.get("email") or row["email"] in card.get("email", []))
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
        numbers = {telephone(value) for card in own for value in card.get("tel", [])}
        addresses = {value for card in own for value in card.get("email", [])}
        rows = [*one.contacts, one.officer]
        known = {telephone(row["phone"]) for row in rows if row["phone"]}
        assert numbers - {"999", "101"} == known, one.name
        assert addresses == {row["email"] for row in rows if row["email"]}, one.name


def test_the_contacts_are_written_as_vcard_3_says(site: pathlib.Path, cards: list) -> None:
    for one, own in cards:
        data = _file(site, one).read_bytes()
        assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"), one.name
        lines = data.decode("utf-8").split("\r\n")
        assert [line for line in lines if len(line.encode()) > 75] == []
        for card in own:
            assert card["version"] == ["3.0"]
            assert len(card["fn"]) == 1 and card["fn"][0].strip()


def test_no_two_cards_take_each_others_place(cards: list) -> None:
    """In one language: a contact that is kept in both may be one."""
    names = collections.Counter(
        (one.language, card["uid"][0]) for one, own in cards for card in own)
    assert set(names.values()) == {1}
    assert all(name.endswith(".invalid") for _, name in names)


def test_every_police_contact_is_found_by_the_word_police(cards: list) -> None:
    for one, own in cards:
        forces = {force["name"] for force in one.forces}
        police = [card["fn"][0] for card in own if card["org"][0] in forces]
        assert len(police) == len(one.contacts) + len(forces)
        assert [name for name in police if one.words.police not in name.casefold()] == []


def test_every_card_says_when_it_was_checked_or_that_nobody_knows(cards: list) -> None:
    for one, own in cards:
        rows = {contact["email"]: contact for contact in [*one.contacts, one.officer]}
        for card in own:
            if "email" in card:
                checked = rows[card["email"][0]]["checked_on"]
                assert (one.words.checked in card["note"][0]) == bool(checked), one.name
                assert (one.words.never_checked in card["note"][0]) == (not checked), one.name


def test_ez_vcard_reads_every_card_without_a_remark(
    site: pathlib.Path, cards: list, reader: type
) -> None:
    version = jpype.JClass("ezvcard.VCardVersion").V3_0
    for one, own in cards:
        read = reader(_file(site, one).read_bytes().decode("utf-8"))
        numbers = []
        while (card := read.readNext()) is not None:
            assert [str(warning) for warning in read.getWarnings()] == [], one.name
            assert str(card.validate(version)) == "", one.name
            numbers.append([str(number.getText()) for number in card.getTelephoneNumbers()])
        assert numbers == [card.get("tel", []) for card in own], one.name


def test_khard_lists_every_number_and_mailbox(
    site: pathlib.Path, pack: Constituency, tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """It keeps a card in a file of its own, and takes long to load."""
    from khard import khard

    book = tmp_path / "book"
    book.mkdir()
    for index, card in enumerate(vobject.readComponents(_file(site, pack).read_text("utf-8"))):
        (book / f"{index}.vcf").write_text(card.serialize(), encoding="utf-8", newline="")
    settings = tmp_path / "khard.conf"
    settings.write_text(f"[addressbooks]\n[[book]]\npath = {book}\n")
    rows = [*pack.contacts, pack.officer]
    for what, known in [
        ("phone", {"101"} | {telephone(row["phone"]) for row in rows if row["phone"]}),
        ("email", {row["email"] for row in rows if row["email"]}),
    ]:
        assert khard.main(["--config", str(settings), what, "--parsable"]) is None
        output, errors = capsys.readouterr()
        assert errors == caplog.text == ""
        listed = [line.split("\t") for line in output.splitlines()]
        assert {fields[0] for fields in listed if len(fields) > 1} == known


def test_a_reader_of_vcards_would_notice_a_broken_one(reader: type) -> None:
    """They are lenient by nature: this keeps them honest."""
    broken = "BEGIN:VCARD\r\nVERSION:3.0\r\nno colon\r\nEND:VCARD\r\n"
    with pytest.raises(vobject.base.ParseError):
        _cards(broken.encode())
    read = reader(broken)
    read.readNext()
    assert not read.getWarnings().isEmpty()
