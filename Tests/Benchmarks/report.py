"""The figures as tables. Behind each figure of `briefing` stands in brackets, where two programs
are compared, what part it is of the other one's."""

import statistics
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from builds import Builds
from floor import THREADS, FloorRun
from measuring import Run
from servers import Contest
from tables import Table, number

Figure = Callable[[Any], float]

_WALL: Figure = attrgetter("wall")
_PROCESSOR: Figure = attrgetter("processor")
_MAKING: Figure = attrgetter("making")
_SYNCING: Figure = attrgetter("syncing")


def of_servers(contests: list[Contest]) -> Table:
    requests, p99 = attrgetter("requests"), attrgetter("p99")
    return Table("`briefing serve` and nginx, over connections that stay open", contests, {
        "asked for": lambda at: at.name,
        "briefing: requests/s": lambda at: _each(requests, at.programs),
        "nginx: requests/s": lambda at: _each(requests, [at.nginx]),
        "briefing / nginx": lambda at: _ratio(requests, at.programs[0], at.nginx),
        "briefing: p99 ms": lambda at: _each(p99, at.programs),
        "nginx: p99 ms": lambda at: _each(p99, [at.nginx]),
        "briefing / nginx: p99": lambda at: _ratio(p99, at.programs[0], at.nginx),
    })


def of_builds(place: str, builds: list[Builds], hugo: str) -> list[Table]:
    of_hugo = [at for at in builds if at.hugo]
    tables = [_generate(place, builds), _floor(place, builds)] if builds else []
    return tables + ([_hugo(place, of_hugo, hugo)] if of_hugo else [])


def _generate(place: str, builds: list[Builds]) -> Table:
    title = f"`briefing generate` in {place}: into an empty folder, and over its output"
    return Table(title, builds, {
        "packs": lambda at: f"{at.size:,}",
        "forms": lambda at: at.forms,
        "files": lambda at: f"{at.output.files:,}",
        "MB": lambda at: number(at.output.bytes / 1e6),
        "first: s": lambda at: _each(_WALL, at.first),
        "packs/s": lambda at: _each(lambda run: at.size / run.wall, at.first),
        "CPU µs/pack": lambda at: _each(lambda run: run.processor / at.size * 1e6, at.first),
        "MiB": lambda at: _each(_mebibytes, at.first),
        "second: s": lambda at: _each(_WALL, at.second),
        "second: CPU µs/pack": lambda at: _each(
            lambda run: run.processor / at.size * 1e6, at.second),
        "second: MiB": lambda at: _each(_mebibytes, at.second),
        "second / first": lambda at: _ratio(_WALL, at.second[0], at.first[0]),
    })


def _floor(place: str, builds: list[Builds]) -> Table:
    columns: dict[str, Callable[[Builds], str]] = {
        "packs": lambda at: f"{at.size:,}", "forms": lambda at: at.forms,
    }
    figures = {"s": _MAKING, "CPU s": _PROCESSOR, "syncing s": _SYNCING}
    for index, threads in enumerate(THREADS):
        for name, figure in figures.items():
            columns[f"{threads} thread{'s' * (threads > 1)}: {name}"] = _of_floor(index, figure)
    title = f"The floor in {place}: the same files made and hashed by C, and then synced"
    return Table(title, builds, columns | {
        "briefing / floor": lambda at: _ratio(_WALL, at.first[0], _faster(at, _WALL)),
        "CPU": lambda at: _ratio(_PROCESSOR, at.first[0], _faster(at, _WALL)),
        "without syncing": lambda at: _ratio(_WALL, at.first[0], _faster(at, _MAKING), _MAKING),
    })


def _of_floor(index: int, figure: Figure) -> Callable[[Builds], str]:
    return lambda at: _each(figure, [at.floors[index]])


def _hugo(place: str, builds: list[Builds], hugo: str) -> Table:
    title = f"{hugo} in {place}: the packs’ pages and texts, neither hashed nor synced"
    return Table(title, builds, {
        "packs": lambda at: f"{at.size:,}",
        "files": lambda at: f"{at.hugo_output.files:,}",
        "MB": lambda at: number(at.hugo_output.bytes / 1e6),
        "s": lambda at: _each(_WALL, [at.hugo]),
        "CPU µs/pack": lambda at: _each(lambda run: run.processor / at.size * 1e6, [at.hugo]),
        "MiB": lambda at: _each(_mebibytes, [at.hugo]),
        "Hugo / briefing": lambda at: _ratio(_WALL, at.hugo, at.first[0]),
        "CPU": lambda at: _ratio(_PROCESSOR, at.hugo, at.first[0]),
        "memory": lambda at: _ratio(_mebibytes, at.hugo, at.first[0]),
    })


def _mebibytes(run: Run) -> float:
    return run.memory / 1024


def _middle(figure: Figure, runs: Sequence[Any]) -> float:
    return statistics.median(map(figure, runs))


def _each(figure: Figure, programs: Sequence[Sequence[Any]]) -> str:
    """The median of the first program, and what part it is of the other's."""
    ours, *others = (_middle(figure, runs) for runs in programs)
    return number(ours) + "".join(f" ({ours / other:.2f})" for other in others)


def _ratio(
    figure: Figure, one: Sequence[Any], other: Sequence[Any], of_other: Figure | None = None
) -> str:
    return f"{_middle(figure, one) / _middle(of_other or figure, other):.2f}"


def _faster(builds: Builds, figure: Figure) -> list[FloorRun]:
    return min(builds.floors, key=lambda runs: _middle(figure, runs))
