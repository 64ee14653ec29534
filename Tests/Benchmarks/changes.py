"""Times `generate` where an output already stands."""

from collections.abc import Callable

from figures import BYTES_OF_A_PACK
from measuring import Run, median
from place import Place
from register import Project

FIRST_ROW = "one row changed after the first build"
ONE_ROW = "one row changed"
NOTHING = "nothing changed"
EVERY_PACK = "every pack changed"


def rows_changed(project: Project, place: Place, briefing: str, runs: int) -> dict[str, Run]:
    """What the change of one row costs to a project whose output has just been built: the first
    time, when the new tree is made of links, and from then on."""
    return {
        FIRST_ROW: _median(1, project.change_one_row, project, place, briefing),
        ONE_ROW: _median(runs, project.change_one_row, project, place, briefing),
    }


def changes(project: Project, place: Place, briefing: str, runs: int) -> dict[str, Run]:
    """What each change costs to a project whose output has just been built.

    Replacing every pack deletes the old ones, and a disk may be slow for minutes after that (see
    `Place`), so it is left out there.
    """
    found = rows_changed(project, place, briefing, runs)
    found[NOTHING] = _median(runs, lambda: None, project, place, briefing)
    if place.is_memory:
        every = project.change_every_pack
        found[EVERY_PACK] = _median(runs, every, project, place, briefing)
    return found


def _median(
    runs: int, change: Callable[[], None], project: Project, place: Place, briefing: str
) -> Run:
    generate = [briefing, "generate", "--quiet", "--trust-output", "--project", str(project.folder)]
    results = []
    for _ in range(runs):
        change()
        results.append(place.run(generate, project.size * BYTES_OF_A_PACK).run)
    return median(results)
