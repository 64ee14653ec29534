"""Opens pages in Chromium."""

import pathlib
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, expect

# As long as it takes on a machine that does much else; how long something takes is no matter of a test.
_PATIENCE = 300_000
expect.set_options(timeout=_PATIENCE)

# Without smooth scrolling a page is where a key has sent it.
_PLAIN_MEDIA = {
    "media": "null", "color_scheme": "light", "forced_colors": "none",
    "contrast": "no-preference", "reduced_motion": "reduce",
}


class Visits:
    """Opens files and addresses, and keeps what went wrong and what was asked for since then.

    To open a tab takes longer than to load a page, so tabs are kept: a page is good until the next
    visit with the same `options`."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._tabs: dict[str, Page] = {}
        self.mistakes: list[str] = []
        self.requests: list[str] = []

    def __call__(
        self, place: pathlib.Path | str, viewport: ViewportSize | None = None,
        media: dict[str, Any] | None = None, **options: Any
    ) -> Page:
        page = self._tab(options)
        page.set_viewport_size(viewport or {"width": 1280, "height": 720})
        page.emulate_media(**_PLAIN_MEDIA | (media or {}))
        # A page that is loaded over itself may keep what was ticked or typed.
        page.goto("about:blank")
        self.requests.clear()
        response = page.goto(place.as_uri() if isinstance(place, pathlib.Path) else place)
        assert response is None or response.ok, f"{place}: {response.status}"
        return page

    def _tab(self, options: dict[str, Any]) -> Page:
        key = repr(sorted(options.items()))
        if key not in self._tabs:
            context = self._browser.new_context(**options)
            context.set_default_timeout(_PATIENCE)
            context.on("request", lambda request: self.requests.append(request.url))
            page = context.new_page()
            page.on("pageerror", lambda error: self.mistakes.append(str(error)))
            self._tabs[key] = page
        return self._tabs[key]
