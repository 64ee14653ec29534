// Says the name of a hexagon under the pointer or with the focus. A finger hides what it touches: the
// first touch shows the name, as a link; the second opens it. On a wide screen the map is open,
// and on the index above the lists. Without script it is whole: each hexagon is a link.
(() => {
  "use strict";

  // Chromium's Tab stops at an SVG that listens for the focus.
  const chart = document.querySelector(".chart");
  const name = document.querySelector(".map-name");
  if (!chart || !name) return;
  const label = document.createElement("a");
  // Tab goes through the hexagons themselves.
  label.tabIndex = -1;

  const cellOf = (event) => event.target.closest(".map a");
  let shown = null;
  const show = (cell) => {
    if (!cell) return;
    shown = cell;
    label.textContent = cell.getAttribute("aria-label");
    label.href = cell.getAttribute("href");
    name.replaceChildren(label);
  };

  let known = null;
  chart.addEventListener("focusin", (event) => {
    const cell = cellOf(event);
    show(cell);
    cell?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
  });
  // Not when the page scrolls below a pointer at rest: then the focus is what counts.
  chart.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse") show(cellOf(event));
  });
  chart.addEventListener("pointerdown", (event) => {
    known = event.pointerType === "mouse" ? cellOf(event) : shown;
  });
  chart.addEventListener("click", (event) => {
    const cell = cellOf(event);
    // A key's click has no count.
    if (!cell || event.detail === 0 || known === cell) return;
    event.preventDefault();
    show(cell);
    label.focus({ preventScroll: true });
  });

  // A preview puts what is new into the page that stands.
  document.addEventListener("contentchange", (event) => {
    if (!chart.isConnected || !name.isConnected) return event.preventDefault();
    if (shown?.isConnected) return show(shown);
    shown = null;
    name.replaceChildren();
  });

  const section = document.getElementById("map-section");
  const lists = document.getElementById("lists");
  const isWide = matchMedia("(min-width: 600px)");
  const place = () => {
    chart.closest("details").open = isWide.matches;
    if (section && isWide.matches) lists?.before(section);
    else section?.parentElement.append(section);
  };
  isWide.addEventListener("change", place);
  place();
  document.currentScript.dataset.hears = "contentchange";
})();
