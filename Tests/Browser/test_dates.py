"""Reads dates.ics back as a calendar does, and holds it against the timetable."""

import datetime
import pathlib
from typing import NamedTuple
from zoneinfo import ZoneInfo

import icalendar
import pytest

from register import Constituency, Register
from words import WORDS

_LONDON = ZoneInfo("Europe/London")
_Moment = datetime.datetime | datetime.date


class Date(NamedTuple):
    name: str
    day: datetime.date
    start: datetime.time | None
    end: datetime.time | None


def _expected(register: Register, nation: str, language: str) -> list[Date]:
    """None that is over when the issue goes out."""
    election = register.settings["election"]
    rows = [
        row for row in register.table("timetable")
        if not row["nations"] or nation in row["nations"].split(";")
        if not row["elections"] or election["kind"] in row["elections"].split(";")]
    close = datetime.datetime.fromisoformat(str(election["close-of-nominations"]))
    words = WORDS[language]
    name = "name_cy" if language == "cy" else "name"
    own = [
        Date(words.nominations_close, close.date(), None, close.time()),
        Date(words.polling_day, election["polling-day"], datetime.time(7), datetime.time(22))]
    dates = own + [
        Date(row[name], datetime.date.fromisoformat(row["date"]), _time(row["from"]),
             _time(row["until"]))
        for row in rows]
    return [date for date in dates if date.day >= register.settings["issue"]["date"]]


def _time(text: str) -> datetime.time | None:
    return datetime.time.fromisoformat(text) if text else None


@pytest.fixture(scope="module")
def calendars(
    site: pathlib.Path, register: Register
) -> list[tuple[Constituency, icalendar.Calendar]]:
    return [
        (one, icalendar.Calendar.from_ical((site / one.folder / "dates.ics").read_bytes()))
        for one in register.packs]


def _events(calendar: icalendar.Calendar) -> list[icalendar.Event]:
    return calendar.walk("VEVENT")


def _is(event: icalendar.Event, date: Date) -> bool:
    start: _Moment = event["DTSTART"].dt
    end: _Moment = event["DTEND"].dt if "DTEND" in event else start
    if date.name not in str(event["SUMMARY"]):
        return False
    if not isinstance(start, datetime.datetime):
        return (start, date.start, date.end) == (date.day, None, None)
    local = start.astimezone(_LONDON)
    last = end.astimezone(_LONDON) if isinstance(end, datetime.datetime) else local
    # A deadline ends the hour before it: a calendar does not show what has no length.
    begins = local.time() == date.start if date.start else local < last
    ends = date.end is None or last.time() == date.end
    return local.date() == last.date() == date.day and begins and ends


def test_every_pack_has_the_dates_of_its_nation_and_no_others(
    calendars: list, register: Register
) -> None:
    expected = {
        key: _expected(register, *key)
        for key in {(one.nation, one.language) for one in register.packs}}
    for one, calendar in calendars:
        events = _events(calendar)
        dates = expected[one.nation, one.language]
        assert len(dates) > 2
        missing = [date for date in dates if not any(_is(event, date) for event in events)]
        assert missing == [], one.name
        assert len(events) == len(dates), one.name


def test_every_event_can_be_told_from_others_and_from_its_older_self(calendars: list) -> None:
    for one, calendar in calendars:
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
        events = _events(calendar)
        assert [event.errors for event in events if event.errors] == []
        ids = [str(event["UID"]) for event in events]
        assert all(ids) and len(set(ids)) == len(ids), one.name
        assert all(event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0) for event in events)
        zones = {
            event["DTSTART"].params["TZID"] for event in events
            if isinstance(event["DTSTART"].dt, datetime.datetime)}
        assert zones == {"Europe/London"}, one.name


def test_every_event_is_still_to_come_and_reminds_on_the_morning_before(
    calendars: list, register: Register
) -> None:
    for one, calendar in calendars:
        for event in _events(calendar):
            start = event["DTSTART"].dt
            day = start.date() if isinstance(start, datetime.datetime) else start
            assert day >= register.settings["issue"]["date"], one.name
            [alarm] = event.walk("VALARM")
            assert alarm["ACTION"] == "DISPLAY" and str(alarm["DESCRIPTION"])
            midnight = datetime.datetime.combine(day, datetime.time())
            begins = start.replace(tzinfo=None) if isinstance(start, datetime.datetime) else midnight
            assert begins + alarm["TRIGGER"].dt == midnight - datetime.timedelta(hours=15), one.name


def test_the_calendars_own_zone_knows_summer_and_winter(calendars: list) -> None:
    for one, calendar in calendars[::50]:
        zones = calendar.walk("VTIMEZONE")
        assert [str(zone["TZID"]) for zone in zones] == ["Europe/London"], one.name
        zone = zones[0].to_tz(lookup_tzid=False)
        for month in range(1, 13):
            moment = datetime.datetime(2024, month, 15, 12)
            assert moment.replace(tzinfo=zone).utcoffset() == (
                moment.replace(tzinfo=_LONDON).utcoffset()), month


def test_the_dates_are_written_in_lines_that_calendars_read(
    site: pathlib.Path, register: Register
) -> None:
    """RFC 5545, 3.1: CRLF, and at most 75 octets."""
    for one in register.packs:
        data = (site / one.folder / "dates.ics").read_bytes()
        assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"), one.name
        assert [line for line in data.split(b"\r\n") if len(line) > 75] == []
