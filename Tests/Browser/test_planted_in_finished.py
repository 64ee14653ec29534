"""Plants faults in finished files, and lets the manifest vouch for them: `verify` reads each one."""

import collections
import os
import pathlib
import random
import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from finished import Finished, Planted, packs, sign
from finished_planters import KINDS

# So that the few pages beside the packs have their share too.
_MOST_AT_ONCE = 250


@pytest.fixture(scope="module")
def finished(site: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A copy of the site that shares its files until they are planted in."""
    folder = tmp_path_factory.mktemp("finished") / "output"
    shutil.copytree(site, folder, copy_function=os.link)
    sign(folder, [])
    return folder


def _differing(request: pytest.FixtureRequest, folder: pathlib.Path) -> set[str]:
    """The files that say something else than their sources."""
    option = request.config.getoption
    command = [option("briefing"), "verify", "--project", option("project"), "--output", folder]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return set(re.findall(r"^(\S+): error: .* \[other-words\]$", done.stderr, re.MULTILINE))


def _planted(folder: pathlib.Path, count: int, chance: random.Random) -> Iterator[Planted]:
    """One fault a file, each kind and each form as often as any other."""
    known = packs(folder)
    paths = collections.defaultdict(list)
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".html", ".txt", ".vcf", ".ics", ".eml"} and path.name != "robots.txt":
            name = str(path.relative_to(folder))
            paths[re.sub(r"^(packs|forces)/[^/]+", r"\1", name)].append(name)
    for number in range(count):
        for _ in range(100):
            kind = KINDS[number % len(KINDS)]
            form = chance.choice([form for form in paths if paths[form]])
            file = Finished(folder, chance.choice(paths[form]), known, chance)
            text = kind(file)
            whole = file.written(text) if text is not None else None
            if whole is not None:
                paths[form].remove(file.path)
                yield Planted(kind.__name__, form, file, whole)
                break


def test_a_fault_planted_in_a_finished_file_is_found(
    finished: pathlib.Path, request: pytest.FixtureRequest
) -> None:
    seed = os.environ["BRIEFING_FAULT_SEED"]
    chance = random.Random(seed)
    assert _differing(request, finished) == set()
    left = int(os.environ.get("BRIEFING_FAULTS", "1000"))
    tried, escaped = collections.Counter(), []
    while left > 0:
        faults = list(_planted(finished, min(left, _MOST_AT_ONCE), chance))
        left -= _MOST_AT_ONCE
        with_faults = [fault.file.path for fault in faults]
        for fault in faults:
            fault.plant()
        sign(finished, with_faults)
        found = _differing(request, finished)
        for fault in faults:
            tried[fault.kind, fault.form] += 1
            if fault.file.path not in found:
                escaped.append(fault.description)
            fault.undo()
        sign(finished, with_faults)
        # What is as it was made is not said to be wrong.
        assert found <= set(with_faults)
    print(*(f"{form}: {kind}: {number}" for (kind, form), number in sorted(tried.items())), sep="\n")
    assert not escaped, "\n".join([*escaped, f"again: BRIEFING_FAULT_SEED={seed}"])
