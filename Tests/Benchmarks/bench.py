#!/usr/bin/env python3
"""Times `briefing generate` on the project's own content and on made-up larger registers.

Each size runs in a process of its own; the operating system's accounting of the finished process
gives its CPU time and peak memory. The figures depend on the machine: compare ratios, not seconds.

usage: bench.py <briefing> [--sizes 650,10000,50000] [--runs 3] [--folder <folder>]
"""

import argparse
import csv
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def make_project(folder: pathlib.Path, size: int) -> None:
    """Copies the project and gives it `size` constituencies: the real ones, then made-up ones whose
    names join two real names."""
    shutil.copytree(ROOT / "Content", folder / "Content")
    shutil.copytree(ROOT / "Templates", folder / "Templates")
    # The settings say how many constituencies there are in truth.
    settings = folder / "Content/briefing.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.split("expected-constituencies:")[0], encoding="utf-8")
    path = folder / "Content/data/constituencies.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    made = rows[:size]
    for number in range(len(made), size):
        row = dict(rows[number % len(rows)])
        other = rows[(number // len(rows) * 7 + number) % len(rows)]
        row["code"] = f"{row['code'][0]}{number:08d}"
        row["name"] = f"{row['name']} with {other['name']} {number}"
        made.append(row)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(made)


def run(command: list[str]) -> tuple[float, float, float, int]:
    """Wall, user and system seconds, and peak memory in KiB, of one process."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed")
    return wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss


def measure(briefing: str, size: int, runs: int, folder: pathlib.Path) -> list[str]:
    project = folder / str(size)
    project.mkdir()
    make_project(project, size)
    command = [briefing, "generate", "--quiet", "--project", str(project)]
    results = [run(command) for _ in range(runs + 1)][1:]
    wall, user, system, memory = (statistics.median(column) for column in zip(*results))
    output = project / "Output"
    total = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
    shutil.rmtree(project)
    return [
        f"{size:,}", f"{wall:.2f}", f"{user:.2f}", f"{system:.2f}", f"{size / wall:,.0f}",
        f"{1e6 * (user + system) / size:.0f}", f"{memory / 1024:.0f}", f"{total / 1e6:,.0f}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("briefing")
    parser.add_argument("--sizes", default="650,10000,50000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", help="where to work; default: the system's temporary folder")
    arguments = parser.parse_args()
    briefing = str(pathlib.Path(arguments.briefing).resolve())

    header = ["packs", "wall s", "user s", "system s", "packs/s", "CPU µs/pack", "peak MiB", "MB written"]
    rows = []
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        print(f"{os.cpu_count()} processors; the median of {arguments.runs} runs after one to warm up; in {folder}")
        for size in map(int, arguments.sizes.split(",")):
            rows.append(measure(briefing, size, arguments.runs, pathlib.Path(folder)))
    widths = [max(len(row[column]) for row in [header, *rows]) for column in range(len(header))]
    for row in [header, *rows]:
        print("  ".join(cell.rjust(width) for cell, width in zip(row, widths)))


if __name__ == "__main__":
    main()
