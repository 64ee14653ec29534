// Filters the lists of the index as somebody types. Without it the page is whole: the lists and the
// links to the regions need no script.
(() => {
  "use strict";

  const [finder, search, status, near, lists, help] =
    ["finder", "search", "search-status", "near", "lists", "help"].map((id) => document.getElementById(id));
  if (!finder || !search || !status || !near || !lists || !help) return;

  // Case, accents and punctuation do not matter: "ynys mon" is Ynys Môn.
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  let regions, entries, names, found;
  const read = () => {
    regions = Array.from(lists.querySelectorAll(".region"));
    entries = regions.flatMap((region) => {
      const name = region.querySelector("h2").textContent;
      return Array.from(region.querySelectorAll("li"), (item) => ({
        item, region, link: item.querySelector("a"),
        text: plain(`${item.textContent} ${item.dataset.forces} ${name}`),
      }));
    });
    names = Array.from(document.querySelectorAll(".region .list a, .regions a"), (link) => {
      const other = link.parentElement.querySelector("[lang]")?.textContent ?? "";
      return { link, texts: [link.textContent, other].map(plain).filter(Boolean) };
    });
    found = entries;
  };

  // How many letters to change, add or leave out (Levenshtein's distance).
  const distance = (one, other) => {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
      }
      row = next;
    }
    return row[other.length];
  };
  const mistakes = (word, name) => {
    const count = distance(word, name);
    return count <= Math.min(3, Math.floor(word.length / 3)) ? count : Infinity;
  };

  // Each word of a search has to be near one of the name's, or the whole near the whole.
  const nearness = (query, text) => Math.min(
    mistakes(query.replaceAll(" ", ""), text.replaceAll(" ", "")),
    query.split(" ").reduce((sum, word) =>
      sum + Math.min(...text.split(" ").map((other) => mistakes(word, other))), 0));
  const nearNames = (query) => names
    .map(({ link, texts }) => ({ link, rank: Math.min(...texts.map((text) => nearness(query, text))) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) =>
      one.rank - other.rank || one.link.textContent.length - other.link.textContent.length)
    .slice(0, 5);

  const show = (links) => {
    near.hidden = links.length === 0;
    const list = near.lastElementChild;
    const items = links.map(({ link }) => {
      const item = document.createElement("li");
      item.append(link.cloneNode(true));
      return item;
    });
    const isShown = items.length === list.children.length
      && items.every((item, index) => item.isEqualNode(list.children[index]));
    if (!isShown) list.replaceChildren(...items);
  };

  const looksLikePostcode = (text) => /^[a-z]{1,2}\d[a-z\d]?( ?\d[a-z]{0,2})?$/i.test(text.trim());
  const said = (found, links) => {
    const words = finder.dataset;
    if (found.length === 1) return words.one;
    if (found.length > 1) return words.many.replace("{n}", found.length);
    if (links.length > 0) return words.near;
    return looksLikePostcode(search.value) ? words.postcode : words.none;
  };

  // What stands behind the help, while that is elsewhere.
  let afterHelp = null;
  // Gives the first that is found.
  const filter = () => {
    const query = plain(search.value);
    const isSearch = query !== "";
    const words = query.split(" ");
    found = entries.filter((entry) => words.every((word) => entry.text.includes(word)));
    const standing = new Set(found.flatMap((entry) => [entry.item, entry.region]));
    for (const entry of entries) entry.item.hidden = !standing.has(entry.item);
    for (const region of regions) region.hidden = !standing.has(region);
    // What is found comes first while somebody searches.
    for (const element of document.querySelectorAll(".regions, #map-section")) {
      element.hidden = isSearch;
    }
    if (isSearch && !afterHelp) {
      afterHelp = help.nextSibling;
      lists.after(help);
    } else if (!isSearch && afterHelp) {
      (afterHelp.isConnected ? afterHelp : lists).before(help);
      afterHelp = null;
    }
    const links = found.length === 0 ? nearNames(query) : [];
    show(links);
    status.textContent = isSearch ? said(found, links) : "";
    return isSearch ? near.querySelector("a") ?? found[0]?.link : null;
  };

  const clear = () => {
    search.value = "";
    filter();
  };

  search.addEventListener("input", () => {
    filter()?.scrollIntoView({ block: "nearest", behavior: "instant" });
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
  // The lists of a region are hidden until then.
  near.addEventListener("click", (event) => {
    const region = event.target.closest("a[href^='#']");
    if (!region) return;
    event.preventDefault();
    clear();
    location.assign(region.href);
  });
  finder.addEventListener("submit", (event) => {
    event.preventDefault();
    if (found.length === 1) location.assign(found[0].link.href);
  });
  // A preview puts what is new into the page that stands.
  document.addEventListener("contentchange", (event) => {
    if (![finder, search, status, near, lists, help].every((part) => part.isConnected)) {
      return event.preventDefault();
    }
    read();
    if (search.value) filter();
  });
  finder.hidden = false;
  read();
  // The browser may have kept what was typed before.
  filter();
  document.currentScript.dataset.hears = "contentchange";
})();
