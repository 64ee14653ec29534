"""Asks the program about a project with a fault in it."""

import filecmp
import json
import pathlib
import re
import shutil
import subprocess

from faults import Fault


class Judge:
    """Knows what the program says of the clean project, and what it makes of it."""

    def __init__(self, briefing: pathlib.Path, project: pathlib.Path, site: pathlib.Path) -> None:
        self._briefing = briefing
        self._project = project
        self._site = site
        self._known = {_said(found) for found in self._check(project)}

    def escape(self, fault: Fault, folder: pathlib.Path) -> str | None:
        """Why a fault is neither reported at its place, nor as a loss, nor harmless."""
        project, output = folder / "project", folder / "output"
        for part in ["Content", "Templates"]:
            shutil.copytree(self._project / part, project / part)
        (project / fault.path).unlink()
        (project / (fault.becomes or fault.path)).write_bytes(fault.data)
        found = [one for one in self._check(project) if _said(one) not in self._known]
        if found:
            if any(_leads(one, fault) for one in found):
                return None
            return f"it is reported elsewhere: {found[:3]}"
        output.mkdir()
        shutil.copy(self._site / "manifest.json", output)
        done = self._run("generate", "--quiet", "--project", project, "--output", output)
        if done.returncode == 1 and re.search(r"(?m)\[lost-(rows|contact)\]$", done.stderr):
            return None
        changed = sorted(self._changed(output))
        shutil.rmtree(output)
        return f"nobody reports it, and it changes {changed[:3]} and others" if changed else None

    def _check(self, project: pathlib.Path) -> list[dict]:
        return json.loads(
            self._run("check", "--format", "json", "--project", project).stdout)["diagnostics"]

    def _run(self, *arguments: str | pathlib.Path) -> subprocess.CompletedProcess[str]:
        done = subprocess.run([self._briefing, *arguments], capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stderr
        return done

    def _changed(self, output: pathlib.Path) -> list[str]:
        """Beside the manifest, which names what the packs were made from."""
        paths = {
            str(path.relative_to(folder)) for folder in [self._site, output]
            for path in folder.rglob("*") if path.is_file()} - {"manifest.json"}
        _, different, missing = filecmp.cmpfiles(self._site, output, paths, shallow=False)
        return different + missing


def _said(found: dict) -> tuple[str, str]:
    """Without its line, which moves when another one goes."""
    return found["id"], found["message"]


def _leads(found: dict, fault: Fault) -> bool:
    """Whether a finding is at the place of the fault, or names what is gone from there."""
    path = fault.becomes or fault.path
    places = [one for one in [found, found.get("related") or {}] if one.get("path") == path]
    if any(not fault.lines or one.get("line") in {None, *fault.lines} for one in places):
        return True
    if found in places:
        return False
    words = f"{found['message']} {found.get('help', '')}"
    names = [pathlib.PurePath(path).name, *filter(None, [fault.key])]
    return any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words) for name in names)
