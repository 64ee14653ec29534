"""What is measured of a size in a place: as much as there is room for."""

import argparse
import sys

from figures import BYTES_OF_A_PACK, BYTES_WITH_ALL_FORMS, Timing
from floor import Floor
from place import Place
from register import Project

# How many packs with a page and a text weigh as much as one with all forms.
_WEIGHT = round(BYTES_WITH_ALL_FORMS / BYTES_OF_A_PACK)


class Plan:
    """Sees what room there is before a size begins, and says what is left out for want of it."""

    def __init__(self, options: argparse.Namespace, floor: Floor) -> None:
        self._options = options
        # A build and its floors.
        self._trees = 1 + len(floor.threads)

    def timings(self, size: int, place: Place) -> tuple[Timing | None, Timing | None]:
        """The packs with a page and a text, and the same packs with all forms."""
        runs = place.runs(size, self._options.runs)
        tree = size * BYTES_OF_A_PACK
        # Hugo, the stages and the changes come on top.
        kept = tree * (self._trees * runs + self._options.hugo_runs + 2)
        all_forms = None
        if size <= self._options.all_forms_up_to:
            all_forms = self._all_forms(size, place, tree, kept)
        if not all_forms and not _has_room(f"{size:,} packs", place, tree, kept):
            return None, None
        project = Project(place.folder / f"{size}", size)
        return Timing(project, BYTES_OF_A_PACK, runs), all_forms

    def _all_forms(self, size: int, place: Place, beside: int, kept: int) -> Timing | None:
        runs = place.runs(size, self._options.runs, _WEIGHT)
        tree = size * BYTES_WITH_ALL_FORMS
        kept += tree * self._trees * runs
        if not _has_room(f"{size:,} packs with all forms", place, tree, kept, beside):
            return None
        project = Project(place.folder / f"{size}-all-forms", size, has_all_forms=True)
        return Timing(project, BYTES_WITH_ALL_FORMS, runs)


def _has_room(what: str, place: Place, tree: int, kept: int, beside: int = 0) -> bool:
    lack = place.lacks(tree, kept, beside)
    if lack:
        print(f"skipped: {what} in {place.name}: {lack}", file=sys.stderr)
    return not lack
