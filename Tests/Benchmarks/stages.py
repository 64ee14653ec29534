"""How long each stage of a build takes, as `briefing generate --timings` says it."""

import re
import sys

from place import Place
from register import Project

_LINE = re.compile(r"^([a-z][a-z -]*): ([0-9.]+) s$", re.MULTILINE)


class StageClock:
    """Asks for the timings, where the program knows that option."""

    def __init__(self, briefing: str) -> None:
        self._generate = [briefing, "generate"]
        self._is_known: bool | None = None

    def stages(self, project: Project, place: Place) -> dict[str, float]:
        if self._is_known is None:
            self._is_known = "--timings" in place.run([*self._generate, "--help"]).output
            if not self._is_known:
                print("skipped: stages; this `briefing` knows no --timings", file=sys.stderr)
        if not self._is_known:
            return {}
        place.discard(*project.made())
        of_project = ["--quiet", "--timings", "--trust-output", "--project", str(project.folder)]
        done = place.run([*self._generate, *of_project])
        return {name: float(seconds) for name, seconds in _LINE.findall(done.errors)}
