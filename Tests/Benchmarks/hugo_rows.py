"""What the rows of all tables have in common for Hugo."""

import re
import unicodedata
import urllib.parse
from typing import Any

from hugo_names import NATIONS
from register import Row

Record = dict[str, Any]


def slug(name: str) -> str:
    text = unicodedata.normalize("NFKD", name).replace("'", "").replace("’", "")
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Mn")
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("&", "-and-")).strip("-")


def in_address(text: str) -> str:
    """As it stands in the subject of a link that starts a mail."""
    return urllib.parse.quote(text, safe="@+")


def nations(row: Row) -> list[str]:
    return row["nations"].split(";") if row["nations"] else list(NATIONS.values())


def is_for(election: str, row: Row) -> bool:
    return not row["elections"] or election in row["elections"].split(";")
