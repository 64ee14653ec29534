"""Makes the sites once, serves one, and hands out what the tests ask for."""

import functools
import os
import pathlib
import re
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from register import Register
from sites import make_sites
from visits import Visits

_REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
_FOLDER = pytest.StashKey[pathlib.Path]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--briefing", type=pathlib.Path, required=True, help="the program to test")
    parser.addoption(
        "--project", type=pathlib.Path, default=_REPOSITORY,
        help="the folder with Content and Templates (default: the repository)")


@functools.cache
def _register(project: pathlib.Path) -> Register:
    return Register(project.resolve())


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def pytest_configure(config: pytest.Config) -> None:
    """Before the tests are dealt out to several processes."""
    # A run says the same of the same tree; other seeds plant elsewhere.
    os.environ.setdefault("BRIEFING_FAULT_SEED", "2")
    if _is_worker(config):
        config.stash[_FOLDER] = pathlib.Path(config.workerinput["sites"])
        return
    config.stash[_FOLDER] = pathlib.Path(tempfile.mkdtemp(prefix="briefing-sites-"))
    register = _register(config.getoption("project"))
    make_sites(config.getoption("briefing"), register, config.stash[_FOLDER])


def pytest_report_header() -> str:
    return f"BRIEFING_FAULT_SEED={os.environ['BRIEFING_FAULT_SEED']}"


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    node.workerinput["sites"] = str(node.config.stash[_FOLDER])


def pytest_unconfigure(config: pytest.Config) -> None:
    if not _is_worker(config) and _FOLDER in config.stash:
        shutil.rmtree(config.stash[_FOLDER])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test that takes a pack for each kind of pack, one that takes a place for each page."""
    samples = _register(metafunc.config.getoption("project")).samples
    if "pack" in metafunc.fixturenames:
        metafunc.parametrize("pack", samples.values(), ids=list(samples))
    chosen = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    if "place" in metafunc.fixturenames and "place" not in chosen:
        kinds = [
            "index", "force", "force-without-contact", *samples, "large", "card", "withheld",
            "not-found", "accessibility", "welsh-index", "welsh-force", "welsh-large", "welsh-card",
            "welsh-withheld", "welsh-not-found", "welsh-accessibility", "check", "welsh-check"]
        metafunc.parametrize("place", kinds, indirect=True)


@pytest.fixture(scope="session")
def register(request: pytest.FixtureRequest) -> Register:
    return _register(request.config.getoption("project"))


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> pathlib.Path:
    return request.config.stash[_FOLDER] / "site"


@pytest.fixture(scope="session")
def public_site(request: pytest.FixtureRequest) -> pathlib.Path:
    """The edition without what is for candidates only."""
    return request.config.stash[_FOLDER] / "public"


@pytest.fixture(scope="session")
def withheld_site(request: pytest.FixtureRequest) -> pathlib.Path:
    return request.config.stash[_FOLDER] / "withheld"


@pytest.fixture(scope="session")
def withheld_pack(withheld_site: pathlib.Path, register: Register) -> pathlib.Path:
    return withheld_site / register.withheld.folder


@pytest.fixture
def place(
    request: pytest.FixtureRequest, site: pathlib.Path, register: Register,
    withheld_pack: pathlib.Path
) -> pathlib.Path:
    """The file of a page, by its kind."""
    samples, kind = register.samples, request.param
    if kind in samples:
        return site / samples[kind].folder / "index.html"
    if kind == "force-without-contact":
        return site / "forces" / samples["without-contact"].forces[0]["id"] / "index.html"
    folder, pack, force, withheld = site, samples["two-forces"], samples["england"], withheld_pack
    if kind.startswith("welsh-"):
        folder, pack, force, withheld = [
            site / "cy", samples["welsh"], samples["welsh"], withheld_pack / "cy"]
    match kind.removeprefix("welsh-"):
        case "force":
            return folder / "forces" / force.forces[0]["id"] / "index.html"
        case "large" | "card" as form:
            return site / pack.folder / f"{form}.html"
        case "check":
            return folder / "check/index.html"
        case "not-found":
            return folder / "404.html"
        case "withheld":
            return withheld / "index.html"
        case name:
            return folder / f"{name}.html"


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest, site: pathlib.Path) -> Iterator[str]:
    """The address of the site, served by the program itself; without a slash at its end."""
    command = [request.config.getoption("briefing"), "serve", "--port", "0", "--output", site]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        assert process.stdout
        readable, _, _ = select.select([process.stdout], [], [], 300)
        line = os.read(process.stdout.fileno(), 4096).decode() if readable else "nothing"
        address = re.search(r"http://[\d.]+:\d+", line)
        try:
            assert address, f"the server said: {line}"
            yield address[0]
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def _visits(browser: Browser) -> Visits:
    return Visits(browser)


@pytest.fixture
def visit(_visits: Visits) -> Iterator[Visits]:
    """A script that fails on a page fails the test."""
    _visits.mistakes.clear()
    yield _visits
    assert _visits.mistakes == []
