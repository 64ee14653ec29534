"""A folder to measure in, kept in the same state before each run."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence

import machine
from measuring import Launcher, Run, say

# For a program itself, and kept free.
_MEMORY = 300_000_000
_ROOM = 1_000_000_000


class Place:
    """A temporary folder in memory or on a disk. Leaving it removes everything in it.

    In memory, what is done with is deleted. On a disk it is only set aside until the end: an ext4
    without a journal does not give out the place of a deleted file again for minutes, and walks
    past all of them whenever it makes a file, which makes the same work ten times as slow.
    """

    def __init__(self, parent: str, launcher: Launcher) -> None:
        kind = machine.file_system(parent)
        self.is_memory = kind == "tmpfs"
        self.name = f"{parent} ({kind})"
        self._launcher = launcher
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="briefing-bench-", dir=parent))
        self.new = self.folder / "new"
        self._aside = self.folder / "aside"
        self._aside.mkdir()

    def __enter__(self) -> "Place":
        return self

    def __exit__(self, *_: object) -> None:
        say(f"deleting all that was made in {self.name}")
        _remove(self.folder)

    def has_room(self, what: str, in_memory: int, on_disk: int) -> bool:
        """Whether so many bytes are free; says it where they are not."""
        space = in_memory if self.is_memory else on_disk
        for kind, wanted, free in [
            ("memory", in_memory + _ROOM, machine.memory("MemAvailable")),
            ("space", space + _ROOM, shutil.disk_usage(self.folder).free),
        ]:
            if free < wanted:
                say(f"skipped: {what} in {self.name}: {wanted / 1e9:.0f} GB of {kind} are not free")
                return False
        return True

    def run(self, command: Sequence[str], tree: int = 0) -> tuple[Run, str]:
        """Runs a program that starts like every other: with nothing left to write to the disk, and
        with memory for `tree` bytes of files at hand."""
        if not self.is_memory:
            os.sync()
        return self._launcher.run(command, tree + _MEMORY)

    def discard(self, path: pathlib.Path) -> None:
        if self.is_memory:
            _remove(path)
        elif path.exists():
            path.rename(pathlib.Path(tempfile.mkdtemp(dir=self._aside)) / path.name)

    def wait_until_settled(self) -> None:
        """Waits while a disk still walks past files that somebody deleted a moment ago."""
        for attempt in range(0 if self.is_memory else 24):
            folder = pathlib.Path(tempfile.mkdtemp(dir=self._aside))
            start = time.perf_counter()
            for number in range(1000):
                (folder / str(number)).touch()
            if time.perf_counter() - start < 0.15:
                return
            if attempt == 0:
                say(f"waiting until {self.name} has forgotten deleted files")
            os.sync()
            time.sleep(15)


def _remove(path: pathlib.Path) -> None:
    subprocess.run(["rm", "-rf", str(path)], check=True)
