"""Times what somebody waits for at a prompt: the start alone, one printed pack, all 650."""

from measuring import Run, median
from place import Place
from register import Project, rows

_RUNS = 15


def commands(briefing: str, place: Place) -> dict[str, Run]:
    project = Project(place.folder / "commands", 650)
    first = rows(project.folder / "Content/data/constituencies.csv")[0]["code"]
    of_project = ["--project", str(project.folder)]
    found = {}
    for name, arguments in {
        "briefing --help": ["--help"],
        f"briefing print {first}": ["print", first, *of_project],
        "briefing check": ["check", *of_project],
        "briefing generate": ["generate", "--quiet", *of_project],
    }.items():
        results = []
        for _ in range(_RUNS):
            place.discard(*project.made())
            results.append(place.run([briefing, *arguments]).run)
        found[name] = median(results)
    place.discard(project.folder)
    return found
