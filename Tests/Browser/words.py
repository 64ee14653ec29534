"""What the packs of each language say, as far as the tests look for it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    tag: str
    page: str
    section: str
    police: str
    checked: str
    never_checked: str
    call_999: str
    phone: str
    nominations_close: str
    polling_day: str


WORDS = {
    "en": Words(
        tag="en-GB", page=r"\bPage (\d+) of (\d+)\b", section="section", police="police",
        checked="Checked on", never_checked="We do not know when this was checked.",
        call_999="Call 999 if you are at risk of harm", phone="  Phone:    ",
        nominations_close="Nominations close", polling_day="Polling day"),
    "cy": Words(
        tag="cy", page=r"\bTudalen (\d+) o (\d+)\b", section="adran", police="heddlu",
        checked="Gwiriwyd", never_checked="Nid ydyn ni'n gwybod pryd cafodd hyn ei wirio.",
        call_999="Ffoniwch 999 os oes risg o niwed", phone="  Ffôn:      ",
        nominations_close="Mae'r enwebiadau'n cau", polling_day="Diwrnod y bleidlais"),
}
