"""What the figures are taken on: a Linux."""

import os
import pathlib
import platform
import re


def description() -> str:
    processor = re.search(r"^model name\s*: (.*)$", _read("cpuinfo"), re.MULTILINE)
    name = processor[1] if processor else platform.machine()
    gibibytes = memory("MemTotal") / 2**30
    return f"{name}, {os.cpu_count()} cores, {gibibytes:.0f} GiB, Linux {platform.release()}"


def memory(kind: str) -> int:
    """Bytes: MemTotal of the machine, or MemAvailable for programs."""
    found = re.search(rf"^{kind}: +(\d+) kB$", _read("meminfo"), re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def file_system(folder: str) -> str:
    """The kind of file system of a folder, that of the longest mount point above it, and whether it
    tells its disk of each deletion, which makes deleting slow."""
    path = os.path.realpath(folder) + "/"
    mounts = [line.split()[1:4] for line in _read("self/mounts").splitlines()]
    above = [mount for mount in mounts if path.startswith(mount[0].rstrip("/") + "/")]
    _, kind, options = max(above, key=lambda mount: len(mount[0]))
    return f"{kind}, discard" if "discard" in options.split(",") else kind


def _read(name: str) -> str:
    return pathlib.Path("/proc", name).read_text(encoding="utf-8")
