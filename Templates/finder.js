// Filters the lists of the index as somebody types. Without it the page is whole: the lists, the
// links to the regions and the map need no script.
(() => {
  "use strict";

  const finder = document.getElementById("finder");
  const search = document.getElementById("search");
  const status = document.getElementById("search-status");
  const regions = Array.from(document.querySelectorAll("#lists .region"));
  if (!finder || !search || !status || regions.length === 0) return;

  // Case, accents and punctuation do not matter: "ynys mon" is Ynys Môn.
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  const entries = regions.flatMap((region) => {
    const name = region.querySelector("h2").textContent;
    return Array.from(region.querySelectorAll("li"), (item) => {
      const link = item.querySelector("a");
      return {
        item, region, link,
        text: plain(`${item.textContent} ${item.dataset.forces} ${name}`),
      };
    });
  });

  // On the map a place that does not match fades; its link stays.
  const cells = new Map();
  for (const cell of document.querySelectorAll(".map a")) cells.set(cell.getAttribute("href"), cell);

  const matches = () => entries.filter((entry) => !entry.item.hidden);

  const filter = () => {
    const words = plain(search.value).split(" ").filter(Boolean);
    for (const entry of entries) {
      const isMatch = words.every((word) => entry.text.includes(word));
      entry.item.hidden = !isMatch;
      cells.get(entry.link.getAttribute("href"))?.classList.toggle("unmatched", !isMatch);
    }
    const found = matches();
    const standing = new Set(found.map((entry) => entry.region));
    for (const region of regions) region.hidden = !standing.has(region);
    // What is found comes first while somebody searches.
    for (const element of document.querySelectorAll(".regions, #map-section")) {
      element.hidden = words.length > 0;
    }
    if (words.length === 0) {
      status.textContent = "";
    } else if (found.length === 1) {
      status.textContent = "1 constituency. Press Enter to open it.";
    } else {
      status.textContent = `${found.length} constituencies`;
    }
  };

  search.addEventListener("input", filter);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    search.value = "";
    filter();
  });
  finder.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = matches();
    if (found.length === 1) location.assign(found[0].link.href);
  });
  finder.hidden = false;
  // The browser may have kept what was typed before.
  filter();
})();
