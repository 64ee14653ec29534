"""Times `generate` where an output already stands."""

from collections.abc import Callable, Sequence

from figures import BYTES_OF_A_PACK, TRUSTING
from measuring import Run, median
from place import Place
from register import Project

FIRST_ROW = "one row changed after the first build"
ONE_ROW = "one row changed"
NOTHING = "nothing changed"
COMPARED = "one row changed, every file compared"
EVERY_PACK = "every pack changed"


class Rebuild:
    """A project whose output has just been built, to be changed and built again."""

    def __init__(self, project: Project, place: Place, briefing: str, runs: int) -> None:
        self._project = project
        self._place = place
        self._briefing = briefing
        self._runs = runs

    def rows(self) -> dict[str, Run]:
        """The change of one row: the first time, when the new tree is made of links, and from then
        on."""
        change = self._project.change_one_row
        return {FIRST_ROW: self._median(1, change), ONE_ROW: self._median(self._runs, change)}

    def all(self) -> dict[str, Run]:
        """Every kind of change. Replacing every pack deletes the old ones, and a disk may be slow for
        minutes after that (see `Place`), so it is left out there."""
        found = self.rows()
        found[NOTHING] = self._median(self._runs, lambda: None)
        found[COMPARED] = self._median(self._runs, self._project.change_one_row, [])
        if self._place.is_memory:
            found[EVERY_PACK] = self._median(self._runs, self._project.change_every_pack)
        return found

    def _median(
        self, runs: int, change: Callable[[], None], options: Sequence[str] = (TRUSTING,)
    ) -> Run:
        generate = self._project.generate(self._briefing, *options)
        results = []
        for _ in range(runs):
            change()
            results.append(
                self._place.run(generate, self._project.size * BYTES_OF_A_PACK).run)
        return median(results)
