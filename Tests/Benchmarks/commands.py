"""Times what somebody waits for at a prompt: the start alone, one printed pack, all 650."""

from measuring import Run
from place import Place
from program import Program, in_turn
from register import Project

_RUNS = 15


def commands(
    programs: list[Program], project: Project, place: Place
) -> dict[str, list[list[Run]]]:
    """The runs of each program, by the command. Leaves the outputs of the last ones."""
    arguments = {
        "--help": ["--help"],
        "print aldershot": ["print", "aldershot", "--project", str(project.folder)],
        "check": ["check", "--project", str(project.folder)],
        "generate": [],
    }
    found: dict[str, list[list[Run]]] = {name: [[] for _ in programs] for name in arguments}
    for name, results in found.items():
        for turn in range(_RUNS):
            for program, runs in in_turn(list(zip(programs, results)), turn):
                program.clear(project, place)
                command = [program.path, *arguments[name]]
                runs.append(place.run(command if arguments[name] else program.generate(project))[0])
    return found
