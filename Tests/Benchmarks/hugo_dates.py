"""The dates of an election, as the packs say them."""

import datetime
from collections.abc import Iterable, Mapping

from hugo_rows import Record, is_for, nations
from register import Row


def timetable(table: Iterable[Row], settings: Mapping[str, str]) -> list[Record]:
    """The days of the table, and those of every election, which stand in the settings."""
    close_on, _, close_at = settings.get("close-of-nominations", "").partition("T")
    found = [row for row in table if is_for(settings["kind"], row)]
    found.append(_of_every("polling-day", "Polling day", settings["polling-day"], "07:00", "22:00"))
    if close_on:
        found.append(_of_every("close-of-nominations", "Nominations close", close_on, "", close_at))
    found.sort(key=lambda row: (row["date"], row["from"] or row["until"], row["id"]))
    return [
        {"name": row["name"], "iso": row["date"], "day": weekday(row["date"]),
         "time": _time(row["from"], row["until"]), "note": row["note"], "nations": nations(row)}
        for row in found
    ]


def day(date: str) -> str:
    if not date:
        return ""
    on = datetime.date.fromisoformat(date)
    return f"{on.day} {on:%B %Y}"


def weekday(date: str) -> str:
    return f"{datetime.date.fromisoformat(date):%A} {day(date)}"


def deadline(moment: str) -> str:
    """For example 4pm on Friday 7 June 2024."""
    date, _, time = moment.partition("T")
    return f"{_clock(time)} on {weekday(date)}" if moment else ""


def _of_every(id: str, name: str, date: str, start: str, end: str) -> Row:
    times = {"from": start, "until": end}
    return {"id": id, "name": name, "date": date, "nations": "", "note": ""} | times


def _time(start: str, end: str) -> str:
    if start and end:
        return f"{_clock(start)} to {_clock(end)}"
    if start:
        return f"from {_clock(start)}"
    return f"by {_clock(end)}" if end else ""


def _clock(time: str) -> str:
    hour, minute = map(int, time.split(":"))
    if minute == 0 and hour in (0, 12):
        return "midday" if hour else "midnight"
    minutes = f".{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{minutes}{'am' if hour < 12 else 'pm'}"
