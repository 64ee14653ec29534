"""Makes oracle.csv from another program's counting of the same deadlines:

    python3 -m venv venv && venv/bin/pip install uk-election-timetables==5.0.2
    venv/bin/python make-oracle.py >oracle.csv

Each column holds how many days before the poll a deadline lies. Where the package knows less than the
law, it is told more; where it says something else, the column of the law's deadline takes its day:

- At a UK Parliamentary general election a bank holiday in one nation is passed over in all of them
  (Representation of the People Act 1983, Schedule 1, rule 2), which the package does for no deadline;
  here its counting gets the holidays of all nations. Registration has those of its own nation alone.
- For police and crime commissioners and for the Mayor of London, what the package calls the close of
  nominations is the day on which the list of candidates is published: 18 and 22 working days before the
  poll. Nominations close 19 and 24 working days before (Electoral Commission and London Elects, May
  2024).
- In Scotland no rule fixes the day of a local election's list: `published` is empty.
"""

import csv
import datetime as dt
import sys

from uk_election_timetables.calendars import BankHolidayCalendar, Country
from uk_election_timetables.election_ids import from_election_id
from uk_election_timetables.elections import UKParliamentElection

ENGLAND, NORTHERN_IRELAND, SCOTLAND, WALES = (
    Country.ENGLAND, Country.NORTHERN_IRELAND, Country.SCOTLAND, Country.WALES)
NATIONS = [ENGLAND, NORTHERN_IRELAND, SCOTLAND, WALES]


class WholeKingdom:
    """The bank holidays of all nations, for each of them."""

    def __init__(self, calendars):
        self.all = BankHolidayCalendar([])
        for country in NATIONS:
            self.all._bank_holidays += calendars.from_country(country).exempted_dates()

    def from_country(self, _):
        return self.all


class GeneralElection(UKParliamentElection):
    BANK_HOLIDAY_CALENDAR = WholeKingdom(UKParliamentElection.BANK_HOLIDAY_CALENDAR)


# Kind, its election id, and where it takes place.
KINDS = [
    ("general", None, NATIONS),
    ("by-election", "parl.x.by", NATIONS),
    ("local", "local.x", NATIONS),
    ("mayoral", "mayor.x", [ENGLAND]),
    ("london", "mayor.london", [ENGLAND]),
    ("police-and-crime-commissioner", "pcc.x", [ENGLAND, WALES]),
    ("scottish-parliament", "sp.c", [SCOTLAND]),
    ("senedd", "senedd.c", [WALES]),
    ("northern-ireland-assembly", "nia.x", [NORTHERN_IRELAND]),
]


def deadlines(kind, name, day, nation):
    if kind == "general":
        election = GeneralElection(day, nation)
        register = UKParliamentElection(day, nation).registration_deadline
    else:
        election = from_election_id(f"{name}.{day}", nation)
        register = election.registration_deadline
    close, published = election.close_of_nominations, election.sopn_publish_deadline
    if kind in ("london", "police-and-crime-commissioner"):
        close, published = None, close
    if kind == "local" and nation == SCOTLAND:
        published = None
    return [election.notice_of_election_deadline, close, published, register,
            election.postal_vote_application_deadline, election.vac_application_deadline]


def main():
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["poll", "kind", "nation", "notice", "close", "published", "register", "absent",
                   "certificate"])
    # Every 23rd day, so that each day of the week comes up; the holidays begin with 2012.
    day, last = dt.date(2012, 3, 1), dt.date(2028, 12, 31)
    while day <= last:
        for kind, name, nations in KINDS:
            for nation in nations:
                found = deadlines(kind, name, day, nation)
                rows.writerow([day, kind, nation.name.replace("_", " ").title()]
                              + ["" if found is None else (day - found).days for found in found])
        day += dt.timedelta(days=23)


main()
