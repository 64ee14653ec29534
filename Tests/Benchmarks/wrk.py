"""Loads a server with wrk, and reads what it says."""

import re
from typing import NamedTuple

from measuring import Failed, checked

_SECONDS = 3
_CONNECTIONS = 32
_UNITS = {"us": 1e-3, "ms": 1, "s": 1e3}


class Load(NamedTuple):
    """Requests in a second, and the milliseconds within which 99 of 100 are answered."""

    requests: float
    p99: float


def load(address: str) -> Load:
    """Asks for one file for a few seconds, over connections that stay open."""
    said = checked([
        "wrk", "--threads", "1", "--connections", str(_CONNECTIONS), "--duration",
        f"{_SECONDS}s", "--latency", address,
    ])
    requests = re.search(r"^Requests/sec: +([0-9.]+)$", said, re.MULTILINE)
    p99 = re.search(r"^ +99% +([0-9.]+)(us|ms|s)$", said, re.MULTILINE)
    if "Non-2xx" in said or "Socket errors" in said or not requests or not p99:
        raise Failed(f"wrk did not get every answer from {address}:\n{said}")
    return Load(float(requests[1]), float(p99[1]) * _UNITS[p99[2]])
