"""The output works below any path of a server, and its page for wrong addresses anywhere."""

import functools
import http.server
import pathlib
import threading
from collections.abc import Iterator

import pytest

from register import Register
from visits import Visits

_PREFIX = "/a/b"


class _Below(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a path, and `404.html` for all else, as web servers do."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(_PREFIX) if path.startswith(_PREFIX + "/") else "/nothing-here"
        return super().translate_path(inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        content = (pathlib.Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *values: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def below(site: pathlib.Path) -> Iterator[str]:
    """The server's address; the site stands below `_PREFIX`."""
    handler = functools.partial(_Below, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_every_link_within_the_site_leads_to_a_page(
    visit: Visits, below: str, register: Register
) -> None:
    samples = register.samples
    pages = [
        "index.html", "accessibility.html", f"forces/{samples['england'].forces[0]['id']}/",
        "cy/", "cy/accessibility.html", f"cy/forces/{samples['welsh'].forces[0]['id']}/",
        *[f"{samples[kind].folder}/{form}" for kind in ["two-forces", "wales", "welsh"]
          for form in ["", "large.html", "card.html"]]]
    answers: dict[str, int] = {}
    for place in pages:
        page = visit(f"{below}{_PREFIX}/{place}")
        links = page.eval_on_selector_all(
            "a[href], svg a", "all => all.map(a => (a.href.baseVal ?? a.href).split('#')[0])")
        links = [link for link in links if link.startswith("http://127")]
        # The first and the last of many of a kind.
        for link in dict.fromkeys([*links[:40], *links[-40:]]):
            assert link.startswith(f"{below}{_PREFIX}/"), f"{place} links to {link}"
            if link not in answers:
                answers[link] = page.request.get(link).status
    assert len(answers) > 60
    assert [link for link, status in answers.items() if status != 200] == []


def test_the_search_runs_below_a_path(visit: Visits, below: str, register: Register) -> None:
    pack = register.samples["two-forces"]
    page = visit(f"{below}{_PREFIX}/")
    page.fill("#search", pack.name)
    page.get_by_role("link", name=pack.name, exact=True).first.click()
    assert page.url == f"{below}{_PREFIX}/{pack.folder}/index.html"


@pytest.mark.parametrize("address", ["/a/b/none", "/a/b/packs/none/deep/er/", "/elsewhere"])
def test_a_wrong_address_shows_the_emergency_number_wherever_it_is(
    visit: Visits, below: str, address: str
) -> None:
    page = visit(f"{below}{_PREFIX}/")
    response = page.goto(below + address)
    assert response and response.status == 404
    assert page.locator("h1").inner_text() == "Page not found"
    assert page.locator("a.call").all_inner_texts() == ["999", "101"]
    links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    assert [link for link in links if not link.startswith(("#", "tel:", "https://"))] == []
