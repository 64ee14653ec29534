"""Times `generate` where an output already stands."""

from collections.abc import Callable

from figures import BYTES_OF_A_PACK
from measuring import Run, median
from place import Place
from register import Project

NOTHING = "nothing changed"
ONE_ROW = "one row changed"
EVERY_PACK = "every pack changed"


def changes(project: Project, place: Place, briefing: str, runs: int) -> dict[str, Run]:
    """What each change costs to a project whose output stands.

    Replacing every pack deletes the old ones, and a disk may be slow for minutes after that (see
    `Place`), so it is left out there.
    """
    generate = [briefing, "generate", "--quiet", "--project", str(project.folder)]
    kinds: dict[str, Callable[[], None]] = {
        NOTHING: lambda: None, ONE_ROW: project.change_one_row,
    }
    if place.is_memory:
        kinds[EVERY_PACK] = project.change_every_pack
    found: dict[str, Run] = {}
    for kind, change in kinds.items():
        results = []
        for _ in range(runs):
            change()
            results.append(place.run(generate, project.size * BYTES_OF_A_PACK).run)
        found[kind] = median(results)
    return found
