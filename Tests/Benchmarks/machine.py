"""What the figures were taken on."""

import os
import pathlib
import platform
import re


def description(briefing: str) -> list[str]:
    memory = _meminfo().get("MemTotal", 0)
    return [
        f"processor: {_processor()}, {os.cpu_count()} cores",
        f"memory: {memory / 2**30:.0f} GiB",
        f"system: {platform.system()} {platform.release()}",
        f"program: {briefing}, {os.path.getsize(briefing) / 1e6:.0f} MB",
    ]


def available_memory() -> int | None:
    """Bytes that programs can still get; nothing where the system does not say."""
    return _meminfo().get("MemAvailable")


def file_system(folder: str) -> str:
    """The kind of file system of a folder: that of the longest mount point above it."""
    try:
        mounts = pathlib.Path("/proc/self/mounts").read_text(encoding="utf-8")
    except OSError:
        return "unknown file system"
    path = os.path.realpath(folder)
    found = [line.split()[1:3] for line in mounts.splitlines()]
    above = [
        (point, kind) for point, kind in found
        if path == point or path.startswith(point.rstrip("/") + "/")
    ]
    return max(above, key=lambda mount: len(mount[0]), default=("", "unknown file system"))[1]


def _processor() -> str:
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.machine()
    model = re.search(r"^model name\s*: (.*)$", text, re.MULTILINE)
    return model[1] if model else platform.machine()


def _meminfo() -> dict[str, int]:
    try:
        text = pathlib.Path("/proc/meminfo").read_text(encoding="utf-8")
    except OSError:
        return {}
    lines = re.findall(r"^(\w+): +(\d+) kB$", text, re.MULTILINE)
    return {key: int(size) * 1024 for key, size in lines}
