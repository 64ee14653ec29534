"""How long each stage of a build takes, as `briefing generate --timings` says it."""

import re

from figures import TRUSTING
from place import Place
from register import Project

_LINE = re.compile(r"^([a-z][a-z -]*): ([0-9.]+) s$", re.MULTILINE)


def stages(project: Project, place: Place, briefing: str) -> dict[str, float]:
    """Of one full build."""
    place.discard(*project.made())
    done = place.run(project.generate(briefing, "--timings", TRUSTING))
    return {name: float(seconds) for name, seconds in _LINE.findall(done.errors)}
