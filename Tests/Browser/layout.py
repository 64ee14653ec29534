"""Questions to a page about where its boxes lie. Each is answered with the boxes that are wrong."""

from playwright.sync_api import Page

# Boxes beyond the screen's sides that no box around them lets the reader scroll to. What lies
# wholly to the left, such as a skip link, is kept off the screen on purpose.
_STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = element => element !== document.body && element.parentElement !== null &&
    (["auto", "scroll"].includes(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  return [...document.body.querySelectorAll("*")].filter(element => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility() && !element.ownerSVGElement && box.right > 0 &&
      (box.left < -1 || box.right > width + 1) && !scrolls(element);
  }).map(element => element.outerHTML.slice(0, 200));
}"""

# Boxes that cut off some of their text. A box of one pixel holds text for screen readers alone.
_CLIPPED = """() => [...document.body.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const cuts = axis => ["hidden", "clip"].includes(style["overflow" + axis]);
  return element.checkVisibility() && element.innerText?.trim() && element.clientWidth > 1 &&
    (cuts("X") && element.scrollWidth > element.clientWidth + 1 ||
      cuts("Y") && element.scrollHeight > element.clientHeight + 1);
}).map(element => element.outerHTML.slice(0, 200))"""

# Lines of text of different elements that lie on each other.
_OVERLAPPING = """() => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || element.ownerSVGElement) continue;
    if (element.clientWidth === 1) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.right > 0) lines.push({ box, element, text: node.data.trim() });
    }
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  const found = [];
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top > one.box.bottom - 4) break;
      const across = Math.min(one.box.right, other.box.right) -
        Math.max(one.box.left, other.box.left);
      if (one.element !== other.element && across > 4) found.push(`${one.text} / ${other.text}`);
    }
  });
  return found;
}"""


def clipped(page: Page) -> list[str]:
    return page.evaluate(_CLIPPED)


def overlapping(page: Page) -> list[str]:
    return page.evaluate(_OVERLAPPING)


def sticking_out(page: Page) -> list[str]:
    return page.evaluate(_STICKING_OUT)


def scrolls_sideways(page: Page) -> bool:
    return page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth")
