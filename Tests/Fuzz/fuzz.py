"""Runs the program on projects and finished packs that chance has spoilt: `make fuzz`.

Each run must end by itself, within the bounds below, and with an exit code of its own. What does not
is kept, named, and is to become a test.
"""

import argparse
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

FIXTURES = pathlib.Path(__file__).parent.parent / "ContentTests" / "Fixtures"
CPU_SECONDS = 10  # A run of the small project takes a few hundredths; machines are shared.
MEMORY = 1 << 30
# What the readers take for more than text.
PIECES = [
    b"{{#", b"}}", b"{{/", b"{{> ", b'"', b"\0", b"\xff", b"\xed\xa0\x80", b"\r", b"<!--", b"-->",
    b"[", b"](", b"|", b"&a", b"*a", b"---\n", b'<p x="', b"```", "\u2028".encode(), b";", b",",
    b">", b"&#", "\ue000".encode(), b"- ", b"1. ", b"9" * 21, b"-", b"\n\n", b"    ", b": ", b"#",
    b"=?utf-8?q?", b"=\n", b"BEGIN:VCARD\n", b"<a href='tel:", b"<title>",
]


def files(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def spoil(chance, data, others):
    data = bytearray(data)
    for _ in range(chance.choice([1, 2, 4, 8, 16])):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.randrange(200))
        match chance.randrange(5):
            case 0:
                data[start:start] = chance.choice(PIECES) * chance.choice([1, 1, 2, 30])
            case 1:
                del data[start:end]
            case 2:
                data[start : start + 1] = bytes([chance.randrange(256)])
            case 3:
                data[start:start] = data[start:end] * chance.choice([1, 2, 5])
            case 4:
                other = chance.choice(others)
                cut = chance.randrange(len(other) + 1)
                data[start:start] = other[cut : cut + chance.randrange(100)]
    return bytes(data)


def run(program, command, project):
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))

    arguments = [program, *command, "--project", str(project)]
    return subprocess.run(arguments, capture_output=True, preexec_fn=limit, check=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}", flush=True)

    work = pathlib.Path(tempfile.mkdtemp(prefix="briefing-fuzz-"))
    made = work / "made"
    shutil.copytree(FIXTURES / "base", made)
    outcome = run(options.program, ["generate", "--as-of", "2024-06-15"], made)
    if outcome.returncode != 0:
        sys.exit(f"the sound project makes no packs: {outcome.stderr.decode()}")
    sound = files(made)
    sources = {path: data for path, data in sound.items() if not path.startswith("Output/")}
    packs = {path: data for path, data in sound.items() if path.startswith("Output/")}
    invalid = [
        ("/".join(path.split("/")[1:]), data)
        for path, data in files(FIXTURES / "invalid").items()
        if "/Content/" in path or "/Templates/" in path
    ]
    seeds = {"check": list(sources.items()) * 6 + invalid, "verify": list(packs.items())}
    contents = [data for pairs in seeds.values() for _, data in pairs]

    runs, finds = 0, 0
    end = time.time() + options.minutes * 60
    while time.time() < end:
        command = chance.choice(["check", "check", "verify"])
        changed = {}
        for _ in range(chance.choice([1, 1, 2, 3])):
            path, data = chance.choice(seeds[command])
            changed[path] = spoil(chance, data, contents)
        project = work / "project"
        shutil.rmtree(project, ignore_errors=True)
        for path, data in {**(sound if command == "verify" else sources), **changed}.items():
            if path.endswith(".csv") and path[:-4] + ".xlsx" in changed:
                continue
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            (project / path).write_bytes(data)
        outcome = run(options.program, [command], project)
        runs += 1
        if outcome.returncode not in (0, 1, 2):
            finds += 1
            kept = work / f"find-{finds}"
            project.rename(kept)
            print(f"{command} ended with {outcome.returncode}: {kept}", *sorted(changed), flush=True)
    print(f"{runs} runs, {finds} finds")
    if finds:
        sys.exit(1)
    shutil.rmtree(work)


main()
