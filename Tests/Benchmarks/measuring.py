"""Runs a program and takes what the system accounts for it, and counts what it wrote."""

import os
import pathlib
import signal
import statistics
import subprocess
import tempfile
from collections.abc import Sequence
from typing import NamedTuple

import machine


class Run(NamedTuple):
    """What a program took: seconds, and the peak of its memory in bytes."""

    wall: float
    user: float
    system: float
    memory: int

    @property
    def processor(self) -> float:
        return self.user + self.system


class Finished(NamedTuple):
    """A run, and what the program said."""

    run: Run
    output: str
    errors: str


class Written(NamedTuple):
    """What stands in a folder."""

    files: int
    bytes: int


class Failed(Exception):
    """A program has failed: what it said on standard error."""

    def __init__(self, command: Sequence[str], code: int, message: str) -> None:
        super().__init__(f"'{' '.join(command)}' ended with exit code {code}:\n{message}")
        self.code = code


class Launcher:
    """Starts programs by a small one of C, which takes the figures. See launch.c."""

    def __init__(self, folder: pathlib.Path) -> None:
        self._program = compiled("launch.c", folder)
        self._figures = folder / "figures"

    def run(self, command: Sequence[str], memory: int = 0) -> Finished:
        """Runs a program after `memory` bytes were made ready, or what there is of them."""
        ready = min(memory, int(0.8 * (machine.available_memory() or 0)))
        launch = [self._program, str(self._figures), str(ready), *command]
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                launch, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                start_new_session=True)
            try:
                process.wait()
            except BaseException:
                # Interrupted: nothing may go on writing into folders that are about to be removed.
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                raise
            texts = []
            for file in [output, errors]:
                file.seek(0)
                texts.append(file.read().decode(errors="replace"))
        if process.returncode != 0:
            raise Failed(launch, process.returncode, texts[1])
        *seconds, memory_KiB, code = self._figures.read_text(encoding="ascii").split()
        if code != "0":
            raise Failed(command, int(code), texts[1])
        return Finished(Run(*map(float, seconds), int(memory_KiB) * 1024), *texts)


def compiled(source: str, folder: pathlib.Path) -> str:
    """Compiles a program of this folder into another one."""
    path = pathlib.Path(__file__).resolve().parent / source
    program = str(folder / path.stem)
    command = ["cc", "-O2", "-pthread", "-o", program, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        raise Failed(command, 127, "there is no C compiler: install gcc") from None
    if done.returncode != 0:
        raise Failed(command, done.returncode, done.stderr)
    return program


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure for itself."""
    return Run(*(statistics.median(figures) for figures in zip(*runs)))


def written(folder: pathlib.Path) -> Written:
    files = 0
    size = 0
    for parent, _, names in os.walk(folder):
        files += len(names)
        size += sum(os.lstat(os.path.join(parent, name)).st_size for name in names)
    return Written(files, size)
