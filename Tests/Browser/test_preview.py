"""A page of the preview shows what the files say, whatever somebody saves while it is open."""

import os
import pathlib
import random
import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from visits import Visits

_SMALL = pathlib.Path(__file__).parents[1] / "EndToEndTests/Fixtures/small"
_SECTION = "Content/guidance/en/20-help.md"


class Preview:
    """The program on a project of its own, and its address."""

    def __init__(self, briefing: pathlib.Path, folder: pathlib.Path) -> None:
        self.project = folder / "project"
        shutil.copytree(_SMALL / "Content", self.project / "Content")
        shutil.copytree(_SMALL.parents[3] / "Templates", self.project / "Templates")
        self._command = [briefing, "preview", "--as-of", "2024-06-15", "--project", self.project]
        self.start("0")

    def start(self, port: str) -> None:
        command = [*self._command, "--port", port]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr
        lines = []
        for line in self.process.stderr:
            lines.append(line)
            if address := re.search(r"http://[\d.]+:(\d+)", line):
                self.address, self.port = address[0], address[1]
                break
        else:
            pytest.fail(f"the preview said: {''.join(lines)}")
        # What it says later must not fill the pipe.
        self._drain = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()
        self._drain.wait()

    @property
    def memory(self) -> int:
        """In kilobytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1])


@pytest.fixture
def preview(request: pytest.FixtureRequest, tmp_path: pathlib.Path) -> Iterator[Preview]:
    preview = Preview(request.config.getoption("briefing"), tmp_path)
    yield preview
    preview.stop()


def _errors(page: Page):
    return page.locator("#briefing-preview .errors")


def test_shows_each_save(preview: Preview, visit: Visits) -> None:
    """Good, broken, half-written, deleted and renamed files, one by one and in bursts."""
    chance = random.Random(int(os.environ["BRIEFING_FAULT_SEED"]))
    page = visit(f"{preview.address}/packs/glen-test/")
    section = preview.project / _SECTION
    sound = section.read_text()
    shown, after_fifty = "Only a reader in Scotland", 0
    for number in range(200):
        words = f"Save {number} for readers in Scotland"
        good = sound.replace("Only a reader in Scotland", words)
        match chance.choice(["good", "burst", "broken", "half", "deleted", "renamed"]):
            case "good":
                section.write_text(good)
                shown, error = words, None
            case "burst":
                for step in range(chance.randrange(2, 20)):
                    section.write_text(good.replace(words, f"Step {step}"))
                section.write_text(good)
                shown, error = words, None
            case "broken":
                section.write_text(good.replace(words, "{{nobody}}"))
                error = "there is no value 'nobody' here"
            case "half":
                section.write_text(good[:12])
                error = "front matter"
            case "deleted":
                section.unlink(missing_ok=True)
                # The contents link to it no more; a template that links to it would be an error.
                shown, error = None, None
            case "renamed":
                other = section.with_name(f"2{number % 10}-other.md")
                section.unlink(missing_ok=True)
                other.write_text(good)
                expect(page.locator("main")).to_contain_text(words)
                other.rename(section)
                shown, error = words, None
        if error:
            expect(_errors(page)).to_contain_text(error)
            expect(_errors(page)).to_contain_text(_SECTION)
        else:
            expect(_errors(page)).to_have_count(0)
        if shown:
            expect(page.locator("main")).to_contain_text(shown)
        else:
            expect(page.locator("main")).not_to_contain_text("Who can help")
        if number == 50:
            after_fifty = preview.memory
    assert preview.memory < after_fifty * 1.25


def test_keeps_place_and_focus(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/packs/glen-test/")
    link = page.locator("main a").last
    link.focus()
    page.evaluate("window.before = document.querySelector('main')")
    page.evaluate("scrollTo(0, 600)")
    place = page.evaluate("scrollY")
    section = preview.project / _SECTION
    section.write_text(section.read_text().replace("Only a reader", "Just one reader"))
    expect(page.locator("main")).to_contain_text("Just one reader")
    assert page.evaluate("scrollY") == place > 0
    # The page was never taken away.
    assert page.evaluate("window.before === document.querySelector('main')")
    expect(link).to_be_focused()


def test_keeps_what_is_typed_into_the_index(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/")
    search = page.get_by_role("searchbox")
    search.fill("glen")
    page.evaluate("window.before = true")
    section = preview.project / _SECTION
    sound = section.read_text()
    section.write_text("half")
    expect(_errors(page)).to_be_visible()
    section.write_text(sound)
    expect(_errors(page)).to_have_count(0)
    assert page.evaluate("window.before")
    table = preview.project / "Content/data/constituencies.csv"
    table.write_text(table.read_text().replace("Glen Test", "Glen Trial"))
    expect(page.get_by_role("link", name="Glen Trial").first).to_be_visible()
    expect(search).to_have_value("glen")
    expect(search).to_be_focused()
    # The search knows the new name, and the page was never taken away.
    search.fill("trial")
    expect(page.locator("#lists li a").filter(visible=True)).to_have_text(["Glen Trial"])
    assert page.evaluate("window.before")


def _markup(page: Page) -> list[str]:
    return page.evaluate("[document.head, ...document.body.children].map(each => each.outerHTML)")


def _with_a_map(table: str) -> str:
    """Where a list would not show as much there is one."""
    return table + "".join(
        f"S140010{cell},Cell {cell},,Scotland,Scotland,glen-police,glen-council,certain,{cell},5\n"
        for cell in range(10, 30))


def test_the_map_says_a_new_name_at_once(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/")
    table = preview.project / "Content/data/constituencies.csv"
    table.write_text(_with_a_map(table.read_text()))
    cell = page.locator(".map a[aria-label='Glen Test']")
    expect(cell).to_be_attached()
    # Its script has begun.
    page.wait_for_function("document.readyState === 'complete'")
    cell.focus()
    expect(page.locator(".map-name")).to_have_text("Glen Test")
    page.evaluate("window.before = true")
    table.write_text(table.read_text().replace("Glen Test", "Glen Trial"))
    expect(page.locator(".map-name")).to_have_text("Glen Trial")
    assert page.evaluate("window.before")


@pytest.mark.parametrize("path, query", [
    ("", ""), ("", "glen"), ("forces/glen-police/", ""), ("packs/glen-test/", "")])
def test_what_is_changed_in_place_is_as_if_it_were_loaded(
    preview: Preview, visit: Visits, path: str, query: str
) -> None:
    table = "Content/data/constituencies.csv"
    file = preview.project / table
    file.write_text(_with_a_map(file.read_text()))
    page = visit(f"{preview.address}/{path}")
    expect(page.locator("#briefing-preview form")).to_contain_text("26 packs")
    fresh = page.context.new_page()

    def search(tab: Page) -> None:
        if query:
            tab.get_by_role("searchbox").fill(query)

    def assert_same_after(name: str, old: str, new: str) -> None:
        file = preview.project / name
        text = file.read_text()
        assert old in text
        before = page.locator("#briefing-preview").get_attribute("data-version")
        file.write_text(text.replace(old, new, 1))
        expect(page.locator("#briefing-preview")).not_to_have_attribute("data-version", before)
        # A half-written file is an error, and changes nothing but the bar.
        expect(_errors(page)).to_have_count(0)
        for _ in range(600):
            fresh.goto(page.url)
            search(fresh)
            shown, loaded = map(_markup, [page, fresh])
            # Or it would take up the next change by itself, in the middle of the next visit.
            fresh.goto("about:blank")
            if shown == loaded:
                return
            page.wait_for_timeout(100)
        assert shown == loaded, new

    search(page)
    page.evaluate("window.before = true")
    for edit in [
        (table, "Glen Test", "Glen Trial"),
        (table, "Cell 12,,Scotland,Scotland", "Cell 12,,Scotland,Other"),
        (table, "north-shire,ashford-council,certain", "north-shire;south-shire,ashford-council,certain"),
        (table, "S14001014,Cell 14,,Scotland,Scotland,glen-police,glen-council,certain,14,5\n", ""),
        ("Content/data/police-forces.csv", "Glen Police", "Police of the Glen"),
        ("Content/briefing.yml", "Elections Test Team", "Another Team"),
        ("Templates/index.html", "<main", "<p>New at the top</p>\n<main"),
        ("Templates/force.html", "</main>", "<p>New at the end</p>\n</main>"),
        ("Templates/partials/style.html", "body {", "body { letter-spacing: 0.1px;"),
    ]:
        assert_same_after(*edit)
    assert page.evaluate("window.before")
    # Beside what a script has moved, or in place of what it listens to, nothing is put: it begins anew.
    for edit in [
        ("Templates/index.html", '<section id="map-section"', '<p>Here</p>\n<section id="map-section"'),
        ("Templates/index.html", '<div id="help">', '<p>Before the help</p>\n<div id="help">'),
        ("Templates/partials/map.html", '<div class="chart"', '<p>More</p>\n<div id="other" class="chart"'),
    ]:
        assert_same_after(*edit)
    fresh.close()


def test_loads_a_page_anew_for_another_script(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/")
    page.get_by_role("searchbox").fill("glen")
    file = preview.project / "Templates/finder.js"
    file.write_text(file.read_text() + "\ndocument.body.dataset.another = 'yes';\n")
    expect(page.locator("body[data-another=yes]")).to_be_attached()
    expect(page.get_by_role("searchbox")).to_have_value("glen")


def test_loads_a_page_anew_whose_script_hears_of_no_change(preview: Preview, visit: Visits) -> None:
    file = preview.project / "Templates/finder.js"
    file.write_text(file.read_text().replace("dataset.hears", "dataset.no"))
    page = visit(f"{preview.address}/")
    page.get_by_role("searchbox").fill("glen")
    page.evaluate("window.before = true")
    table = preview.project / "Content/data/constituencies.csv"
    table.write_text(table.read_text().replace("Glen Test", "Glen Trial"))
    expect(page.get_by_role("link", name="Glen Trial").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("glen")
    assert not page.evaluate("window.before")


@pytest.mark.parametrize("file", ["pack.txt", "contacts.vcf", "dates.ics", "card.html", "pack.eml"])
def test_keeps_each_form_up_to_date(preview: Preview, visit: Visits, file: str) -> None:
    page = visit(f"{preview.address}/packs/glen-test/{file}")
    table = preview.project / "Content/data/constituencies.csv"
    table.write_text(table.read_text().replace("Glen Test", "Glen Trial"))
    # Its folder has another name now, and the page goes there with it.
    page.wait_for_url(f"**/packs/glen-trial/{file}", wait_until="commit")
    expect(page.locator("body")).to_contain_text("Glen Trial")
    table.write_text(table.read_text().replace("S14000001,Glen Trial", "S14000002,Glen Trial Two"))
    expect(page.locator("body")).to_contain_text(
        "There is no constituency Glen Trial any more")


def test_keeps_a_page_in_a_frame_up_to_date(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/preview/phone/packs/glen-test/")
    frame = page.frame_locator("main iframe")
    expect(frame.locator("main")).to_contain_text("Only a reader in Scotland")
    section = preview.project / _SECTION
    section.write_text(section.read_text().replace("Only a reader", "Just one reader"))
    expect(frame.locator("main")).to_contain_text("Just one reader")


def test_keeps_place_when_a_section_comes_before_it(preview: Preview, visit: Visits) -> None:
    """The sections have other numbers then, and are the same."""
    page = visit(f"{preview.address}/packs/glen-test/")
    link = page.get_by_role("main").get_by_role("link", name="the first steps of")
    link.focus()
    # Of the words, as somebody reads them.
    place = link.evaluate("link => link.getBoundingClientRect().top")
    other = preview.project / "Content/guidance/en/15-other.md"
    other.write_text("---\ntitle: Brand new\norder: 15\n---\n\nMuch to read.\n")
    expect(page.get_by_role("heading", name="Brand new")).to_be_attached()
    expect(link).to_be_focused()
    assert abs(link.evaluate("link => link.getBoundingClientRect().top") - place) < 5


def test_keeps_what_is_typed_into_the_bar(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/packs/glen-test/")
    field = page.get_by_label("Constituency")
    field.fill("")
    field.press_sequentially("Yny")
    settings = preview.project / "Content/briefing.yml"
    sound = settings.read_text()
    settings.write_text("x: [")
    expect(_errors(page)).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_value("Yny")
    assert page.url.endswith("/packs/glen-test/")
    settings.write_text(sound)
    expect(_errors(page)).to_have_count(0)
    expect(field).to_have_value("Yny")


def test_hides_nothing_behind_what_is_wrong(preview: Preview, visit: Visits) -> None:
    # On a slow machine the mistake would be there before the first good packs.
    visit(f"{preview.address}/packs/glen-test/")
    section = preview.project / _SECTION
    section.write_text("half")
    page = visit(f"{preview.address}/packs/glen-test/")
    expect(_errors(page)).to_be_visible()
    box, first = _errors(page).bounding_box(), page.locator("h1").bounding_box()
    assert first["y"] >= box["height"]


def test_goes_on_beside_a_frame_that_has_gone_elsewhere(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/preview/phone/packs/glen-test/")
    frame = page.frame_locator("main iframe")
    frame.locator('a[href^="https://"]').first.click()
    section = preview.project / _SECTION
    section.write_text(section.read_text().replace("Only a reader", "Just one reader"))
    expect(frame.locator("main")).to_contain_text("Just one reader")
    expect(page.get_by_text("The preview has stopped")).to_be_hidden()


def test_leads_to_another_pack(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/packs/glen-test/")
    page.get_by_label("Form").select_option("card.html")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/packs/glen-test/card.html")
    page.get_by_label("Constituency").fill("Ynys Brawf")
    page.get_by_label("Constituency").press("Enter")
    page.wait_for_url("**/packs/ynys-brawf/card.html")
    page.locator("select[name=view]").select_option("as printed")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/preview/print/packs/ynys-brawf/card.html")


def test_stays_in_the_frame(preview: Preview, visit: Visits) -> None:
    """What a link in a frame leads to is shown as the page before it, and the bar names it."""
    page = visit(f"{preview.address}/preview/2024-06-20/print/")
    frame = page.frame_locator("main iframe")
    frame.get_by_role("link", name="Glen Test").first.click()
    page.wait_for_url("**/preview/2024-06-20/print/packs/glen-test/index.html")
    expect(page.get_by_label("Constituency")).to_have_value("Glen Test")
    expect(frame.locator("main")).to_contain_text("Only a reader in Scotland")
    assert "@media print" not in frame.locator("style").first.inner_text()
    page.go_back()
    page.wait_for_url("**/preview/2024-06-20/print/")
    expect(page.get_by_label("Constituency")).to_have_value("")


def test_shows_each_tab_its_own_day(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/packs/glen-test/")
    page.get_by_label("As on").fill("2024-06-20")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/preview/2024-06-20/packs/glen-test/")
    other = page.context.new_page()
    other.goto(f"{preview.address}/packs/glen-test/")
    section = preview.project / _SECTION
    section.write_text(section.read_text().replace("Only a reader", "Just one reader"))
    for tab, day in (page, "2024-06-20"), (other, "2024-06-15"):
        expect(tab.locator("main")).to_contain_text("Just one reader")
        expect(tab.get_by_label("As on")).to_have_value(day)
    other.close()


def _browsers() -> list[str]:
    """The processes and folders of browsers that print."""
    commands = [path.read_bytes() for path in pathlib.Path("/proc").glob("[0-9]*/cmdline")]
    folders = pathlib.Path(os.environ.get("TMPDIR", "/tmp")).glob("briefing-pdf.*")
    return [str(part) for part in [*commands, *folders] if "briefing-pdf." in str(part)]


def test_shows_the_pdf(preview: Preview, visit: Visits) -> None:
    """It is made anew when the page is another, by a browser that does not outlive it."""
    before = set(_browsers())
    page = visit(f"{preview.address}/packs/glen-test/")
    page.get_by_label("Form").select_option(label="PDF")
    page.get_by_role("button", name="Show").click()
    frame = page.locator("iframe.pdf")
    section = preview.project / _SECTION
    sound, shown = section.read_text(), None
    for number in range(5):
        expect(frame).to_have_attribute("src", re.compile(rf"pdf={number + 1}$"))
        expect(page.get_by_role("link", name="Save the file")).to_be_visible()
        pdf = page.request.get(f"{page.url}{frame.get_attribute('src')}").body()
        assert pdf.startswith(b"%PDF-") and pdf != shown
        shown = pdf
        section.write_text(f"{sound}\nOne more line, number {number}.\n")
    # The last one is under way, and ends with the preview at the latest.
    page.goto("about:blank")
    preview.stop()
    assert set(_browsers()) <= before


def test_says_that_the_preview_has_stopped_and_goes_on(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/packs/glen-test/")
    gone = page.get_by_text("The preview has stopped")
    expect(gone).to_be_hidden()
    preview.stop()
    expect(gone).to_be_visible()
    section = preview.project / _SECTION
    section.write_text(section.read_text().replace("Only a reader", "Just one reader"))
    preview.start(preview.port)
    expect(gone).to_be_hidden()
    expect(page.locator("main")).to_contain_text("Just one reader")
    # A browser says on its console that nobody answered.
    visit.mistakes.clear()


def test_remembers_what_was_read(preview: Preview, visit: Visits) -> None:
    page = visit(f"{preview.address}/proof")
    box = page.get_by_role("checkbox").first
    box.check()
    page.reload()
    expect(box).to_be_checked()
    section = preview.project / _SECTION
    section.write_text(section.read_text() + "\nOne more sentence.\n")
    expect(box).not_to_be_checked()
