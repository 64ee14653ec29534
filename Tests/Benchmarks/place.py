"""A folder to measure in, kept in the same state before each run."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

import machine
from measuring import Finished, Launcher

# For a program itself.
_MEMORY = 300_000_000

# Seconds until a disk gives out the places of deleted files again: see `Place`.
_FORGETTING = 400


class Place:
    """A temporary folder in memory or on a disk. Leaving it removes everything in it.

    In memory, what is done with is deleted. On a disk it is only set aside until the end, or until
    there is no room for what comes next: an ext4 without a journal does not give out the place of a
    deleted file again for five minutes, and walks past all of them whenever it makes a file, which
    makes the same work ten times as slow.
    """

    def __init__(self, parent: str, launcher: Launcher) -> None:
        self.file_system = machine.file_system(parent)
        self.is_memory = self.file_system == "tmpfs"
        self.name = f"{parent} ({self.file_system})"
        self._launcher = launcher
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="briefing-bench-", dir=parent))
        self._aside = self.folder / "aside"
        self._aside.mkdir()
        self._set_aside = 0

    def __enter__(self) -> "Place":
        return self

    def __exit__(self, *_: object) -> None:
        _remove(self.folder)

    def runs(self, size: int, runs: int, weight: int = 1) -> int:
        """More where a run is short, and fewer where everything that they write is kept: packs that
        weigh more than others count as so many more."""
        if size <= 1000:
            return 3 * runs
        return runs if self.is_memory else min(runs, max(1, 100_000 // (weight * size)))

    def lacks(self, tree: int, kept: int, beside: int = 0) -> str | None:
        """What is missing for outputs of `tree` bytes with another one of `beside` bytes, `kept`
        bytes in all if none is deleted; or nothing. What was set aside makes room when nothing else
        does."""
        memory = machine.available_memory()
        # An output, the floor's, and what the floor has read.
        in_memory = 3 * tree + beside
        needed_memory = (in_memory if self.is_memory else 2 * tree) + 1_000_000_000
        needed_space = (in_memory if self.is_memory else kept) + 1_000_000_000
        if memory and memory < needed_memory:
            return f"{needed_memory / 1e9:.0f} GB of memory are not free"
        if self._free() < needed_space:
            self._clear()
        if self._free() < needed_space:
            return f"{needed_space / 1e9:.0f} GB of space are not free"
        return None

    def run(self, command: Sequence[str], tree: int = 0) -> Finished:
        """Runs a program that starts like every other: with nothing left to write to the disk, and
        with memory for `tree` bytes of files at hand."""
        if not self.is_memory:
            os.sync()
        return self._launcher.run(command, tree + _MEMORY)

    def discard(self, *paths: pathlib.Path) -> None:
        for path in paths:
            if self.is_memory:
                _remove(path)
            elif path.exists():
                self._set_aside += 1
                path.rename(self._aside / str(self._set_aside))

    def _free(self) -> int:
        about = os.statvfs(self.folder)
        return about.f_bavail * about.f_frsize

    def _clear(self) -> None:
        """Deletes what was set aside, and waits as long as that may slow down what comes next."""
        if not self._set_aside:
            return
        print(f"{self.name} is full: deleting, then waiting {_FORGETTING} s", file=sys.stderr)
        _remove(self._aside)
        self._aside.mkdir()
        self._set_aside = 0
        os.sync()
        time.sleep(_FORGETTING)

    def wait_until_settled(self) -> None:
        """Waits while a disk still walks past files that somebody deleted a moment ago."""
        if self.is_memory:
            return
        for attempt in range(24):
            folder = self._aside / f"probe-{attempt}"
            folder.mkdir()
            start = time.perf_counter()
            for number in range(1000):
                (folder / str(number)).touch()
            if time.perf_counter() - start < 0.15:
                return
            if attempt == 0:
                print(f"waiting until {self.name} has forgotten deleted files", file=sys.stderr)
            os.sync()
            time.sleep(15)


def _remove(path: pathlib.Path) -> None:
    subprocess.run(["rm", "-rf", str(path)], check=True)
