"""Runs a program and takes what the system accounts for it."""

import os
import pathlib
import signal
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

import machine


class Run(NamedTuple):
    """What a program took: seconds, CPU seconds, and the peak of its memory in KiB."""

    wall: float
    processor: float
    memory: float


class Failed(Exception):
    """A program has failed, or is not there, which ends the benchmark."""


class Launcher:
    """Starts programs by a small one of C, which takes the figures. See launch.c."""

    def __init__(self, tools: pathlib.Path) -> None:
        self._program = compiled("launch.c", tools)
        self._figures = tools / "figures"

    def run(self, command: Sequence[str], memory: int) -> tuple[Run, str]:
        """Runs a program after `memory` bytes were made ready, or what there is of them, and gives
        what it said too."""
        ready = min(memory, int(0.8 * machine.memory("MemAvailable")))
        said = checked([self._program, str(self._figures), str(ready), *command])
        return Run(*map(float, self._figures.read_text(encoding="ascii").split())), said


def compiled(source: str, tools: pathlib.Path, *libraries: str) -> str:
    """Compiles a program of this folder."""
    path = pathlib.Path(__file__).with_name(source)
    program = str(tools / path.stem)
    checked(["cc", "-O2", "-pthread", "-o", program, str(path), *libraries])
    return program


def checked(command: Sequence[str]) -> str:
    """Runs a program that must not fail, and gives what it said."""
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, start_new_session=True)
    except FileNotFoundError:
        raise Failed(f"there is no '{command[0]}'") from None
    try:
        said, complaint = process.communicate()
    except BaseException:
        # Interrupted: nothing may go on writing into folders that are about to be removed.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    if process.returncode != 0:
        code = process.returncode
        raise Failed(f"'{' '.join(command)}' ended with exit code {code}:\n{complaint}")
    return said


def say(what: str) -> None:
    """Tells who waits, and leaves the tables alone."""
    print(what, file=sys.stderr, flush=True)
