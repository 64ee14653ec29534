"""The figures of one place as tables."""

from changes import COMPARED, EVERY_PACK, FIRST_ROW, NOTHING, ONE_ROW
from figures import Figures, Work
from measuring import Run, Written
from tables import Table, mebibytes, ratio, seconds

_BUILD = [
    "packs", "wall s", "user s", "system s", "packs/s", "CPU µs/pack", "peak MiB", "files", "MB",
]


def tables(place: str, figures: list[Figures], hugo: str) -> list[Table]:
    """All that was measured there; a table without rows is left out."""
    builds = Table(f"briefing, a full build into an empty folder, in {place}", _BUILD)
    hugos = Table(f"{hugo}, the same, in {place}", _BUILD)
    for at in figures:
        builds.rows.append(_build(at.size, at.build, at.output))
        if at.hugo and at.hugo_output:
            hugos.rows.append(_build(at.size, at.hugo, at.hugo_output))
    found = [
        builds, _floors(place, figures), hugos, _ratios(place, figures), _growth(place, figures),
        _stages(place, figures), _changes(place, figures), _forms(place, figures),
        _ratios_of_forms(place, figures),
    ]
    return [table for table in found if table.rows]


def commands_table(commands: dict[str, Run]) -> Table:
    table = Table(
        "Single commands on 650 constituencies, from the start of the process to its end",
        ["command", "wall ms", "CPU ms", "peak MiB"])
    for name, run in commands.items():
        table.rows.append([
            name, f"{run.wall * 1e3:.1f}", f"{run.processor * 1e3:.1f}", mebibytes(run.memory)])
    return table


def _build(size: int, run: Run, output: Written) -> list[str]:
    return [
        f"{size:,}", seconds(run.wall), seconds(run.user), seconds(run.system),
        f"{size / run.wall:,.0f}", f"{run.processor / size * 1e6:.0f}", mebibytes(run.memory),
        f"{output.files:,}", f"{output.bytes / 1e6:,.0f}",
    ]


def _floors(place: str, figures: list[Figures]) -> Table:
    header = ["packs"]
    for threads in _threads(figures):
        header += [f"{threads}: wall s", "CPU s", "µs/pack"]
    table = Table(f"The floor, the same folders and files made by C, in {place}", header)
    for at in figures:
        row = [f"{at.size:,}"]
        for floor in at.floors.values():
            each = f"{floor.wall / at.size * 1e6:.0f}"
            row += [seconds(floor.wall), seconds(floor.processor), each]
        table.rows.append(row)
    return table


def _ratios(place: str, figures: list[Figures]) -> Table:
    table = Table(f"Ratios in {place} (the floor is the faster of the two)", [
        "packs", "briefing / floor: wall", "CPU", "Hugo / briefing: wall", "CPU", "memory",
        "Hugo / floor: wall",
    ])
    for at in figures:
        row = [
            f"{at.size:,}", ratio(at.build.wall, at.floor.wall),
            ratio(at.build.processor, at.floor.processor),
        ]
        if at.hugo:
            row += [
                ratio(at.hugo.wall, at.build.wall), ratio(at.hugo.processor, at.build.processor),
                ratio(at.hugo.memory, at.build.memory), ratio(at.hugo.wall, at.floor.wall),
            ]
        table.rows.append(row + ["-"] * (len(table.header) - len(row)))
    return table


def _growth(place: str, figures: list[Figures]) -> Table:
    table = Table(f"Growth in {place}: time for each pack, memory for each pack more", [
        "packs", "briefing µs/pack", "to the smallest", "KiB/pack more", "floor µs/pack",
        "Hugo µs/pack", "to the smallest", "KiB/pack more",
    ])
    for index, at in enumerate(figures):
        before = figures[index - 1] if index else None
        row = [f"{at.size:,}", *_grown(at.size, at.build, figures[0].size, figures[0].build)]
        row.append(_more(at.size, at.build, before and before.size, before and before.build))
        row.append(f"{at.floor.wall / at.size * 1e6:.0f}")
        if at.hugo and figures[0].hugo:
            row += _grown(at.size, at.hugo, figures[0].size, figures[0].hugo)
            row.append(_more(at.size, at.hugo, before and before.size, before and before.hugo))
        table.rows.append(row + ["-"] * (len(table.header) - len(row)))
    return table


def _grown(size: int, run: Run, smallest: int, first: Run) -> list[str]:
    return [f"{run.wall / size * 1e6:.0f}", ratio(run.wall / size, first.wall / smallest)]


def _more(size: int, run: Run, smaller: int | None, before: Run | None) -> str:
    if not smaller or not before or smaller == size:
        return "-"
    return f"{(run.memory - before.memory) / (size - smaller) / 1024:.2f}"


def _stages(place: str, figures: list[Figures]) -> Table:
    names = list(dict.fromkeys(name for at in figures for name in at.stages))
    table = Table(
        f"Stages of one full build in {place}, seconds", ["packs", *names],
        notes=["Stages that run side by side are summed over all tasks."])
    for at in figures:
        if at.stages:
            figures_of = [at.stages.get(name) for name in names]
            table.rows.append(
                [f"{at.size:,}"] + ["-" if s is None else seconds(s) for s in figures_of])
    return table


def _changes(place: str, figures: list[Figures]) -> Table:
    table = Table(f"Building again over an output that stands, in {place}", [
        "packs", "forms", "full into empty: s", "one row after it: s", "one row from then on: s",
        "CPU s", "peak MiB", "to full: after it", "from then on", "nothing changed: s",
        "one row, all compared: s", "every pack changed: s",
    ])
    for at in figures:
        works: list[tuple[str, Work | None]] = [("two", at), ("all", at.all_forms)]
        for forms, work in works:
            if not work or not work.changes:
                continue
            first, row = work.changes[FIRST_ROW], work.changes[ONE_ROW]
            others = [work.changes.get(kind) for kind in (NOTHING, COMPARED, EVERY_PACK)]
            table.rows.append([
                f"{at.size:,}", forms, seconds(work.build.wall), seconds(first.wall),
                seconds(row.wall), seconds(row.processor), mebibytes(row.memory),
                ratio(first.wall, work.build.wall), ratio(row.wall, work.build.wall),
                *(seconds(run.wall) if run else "-" for run in others),
            ])
    return table


def _forms(place: str, figures: list[Figures]) -> Table:
    header = ["packs", "forms", *_BUILD[1:]]
    header += [f"floor, {threads}: s" for threads in _threads(figures)]
    table = Table(f"Two forms of each pack and all of them, a full build in {place}", header)
    for at in figures:
        if at.all_forms:
            for forms, work in ("two", at), ("all", at.all_forms):
                size, *build = _build(at.size, work.build, work.output)
                walls = [seconds(floor.wall) for floor in work.floors.values()]
                table.rows.append([size, forms, *build, *walls])
    return table


def _ratios_of_forms(place: str, figures: list[Figures]) -> Table:
    table = Table(f"Ratios of all forms to two in {place} (each floor is the faster of its two)", [
        "packs", "all / two: wall", "CPU", "bytes", "files", "their floors: wall", "CPU",
        "two / its floor: wall", "CPU", "all / its floor: wall", "CPU",
    ])
    for at in figures:
        if at.all_forms:
            full = at.all_forms
            table.rows.append([
                f"{at.size:,}", *_to(full.build, at.build),
                ratio(full.output.bytes, at.output.bytes),
                ratio(full.output.files, at.output.files), *_to(full.floor, at.floor),
                *_to(at.build, at.floor), *_to(full.build, full.floor),
            ])
    return table


def _to(one: Run, other: Run) -> list[str]:
    return [ratio(one.wall, other.wall), ratio(one.processor, other.processor)]


def _threads(figures: list[Figures]) -> list[str]:
    """What the floors were made with."""
    floors = figures[0].floors if figures else []
    return ["1 thread" if threads == 1 else f"{threads} threads" for threads in floors]
