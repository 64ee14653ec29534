// Keeps a page of the preview up to date: asks for another version of it, and when there is one puts what
// is new into the page that stands. What is the same is left as it is, and with it the place, the focus
// and what somebody has typed. It runs once the page is there and before the page's own scripts do.
(() => {
  "use strict";

  const bar = () => document.getElementById("briefing-preview");
  const isInFrame = window !== window.top;
  const kept = "briefing-preview-kept";
  const framed = "iframe[src$='?framed']";

  // Without a page when there is no other version than the one that is known.
  const load = async (known) => {
    const url = new URL(location.href);
    url.searchParams.set("shown", isInFrame ? "iframe" : "document");
    if (known) url.searchParams.set("known", known);
    const answer = await fetch(url, { cache: "no-store" });
    if (answer.status === 204) return null;
    // The constituency has another name.
    if (answer.redirected) history.replaceState(null, "", new URL(answer.url).pathname + location.hash);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!versionOf(page)) throw new Error("no page of the preview");
    return page;
  };
  const versionOf = (page) => page.getElementById("briefing-preview")?.dataset.version;

  // What a node is, whatever number it has now.
  const keyOf = (node) => node.id
    ? `#${node.id}` : `${node.nodeName} ${node.textContent.replace(/[\d\s]+/g, " ").slice(0, 60)}`;
  // Pairs of the same nodes, in their order: the longest common subsequence.
  const common = (olds, news) => {
    if (olds.length * news.length > 1e6) return [];
    const [left, right] = [olds.map(keyOf), news.map(keyOf)];
    const best = Array.from({ length: left.length + 1 }, () => new Int32Array(right.length + 1));
    for (let i = left.length - 1; i >= 0; i--) {
      for (let j = right.length - 1; j >= 0; j--) {
        best[i][j] = left[i] === right[j]
          ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    const pairs = [];
    for (let i = 0, j = 0; i < left.length && j < right.length;) {
      if (left[i] === right[j]) pairs.push([i++, j++]);
      else if (best[i + 1][j] >= best[i][j + 1]) i++;
      else j++;
    }
    return pairs;
  };

  // What stands on the screen for a node as it was served: since then scripts and the reader may have
  // changed it, moved it, or taken it away.
  const shown = new WeakMap();
  const copied = (node, home, pair) => {
    const copy = home.importNode(node, false);
    pair(node, copy);
    for (const child of node.childNodes) copy.appendChild(copied(child, home, pair));
    return copy;
  };
  const toShow = (node) => copied(node, document, (served, live) => shown.set(served, live));
  // White space behind this script was not there yet when the page was copied: it does not count.
  const trimmed = (page) => {
    for (const part of page.querySelectorAll("body, #briefing-preview")) {
      if (part.lastChild?.nodeType === Node.TEXT_NODE) part.lastChild.remove();
    }
    return page;
  };
  // In a document of its own it loads nothing.
  const served = trimmed(copied(
    document.documentElement, document.implementation.createHTMLDocument(""),
    (live, copy) => shown.set(copy, live)));

  // Between two nodes that stand together no more: whoever has moved them has to begin anew.
  let isTorn = false;
  const put = (parent, fresh, next) => {
    const place = shown.get(parent);
    const before = shown.get(next ? next.previousSibling : parent.lastChild);
    const behind = before ? before.nextSibling : place.firstChild;
    if ((before && before.parentNode !== place) || (next && shown.get(next) !== behind)) {
      isTorn = true;
    } else {
      place.insertBefore(toShow(fresh), behind);
      parent.insertBefore(fresh, next);
    }
  };
  const remove = (old) => {
    shown.get(old).remove();
    old.remove();
  };
  const changeAttributes = (old, fresh) => {
    const both = [old, shown.get(old)];
    // Where the frame is, its reader has chosen.
    const isTheirs = (name) => name === "src" && old.matches(framed) && fresh.matches(framed);
    for (const { name } of Array.from(old.attributes)) {
      if (!fresh.hasAttribute(name)) for (const node of both) node.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) === value) continue;
      for (const node of isTheirs(name) ? [old] : both) node.setAttribute(name, value);
    }
  };
  // Makes a node that was served like a new one, and what is shown for it; touches only what differs.
  const change = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
      shown.get(old).replaceWith(toShow(fresh));
      return old.replaceWith(fresh);
    }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      for (const node of [old, shown.get(old)]) node.data = fresh.data;
      return;
    }
    changeAttributes(old, fresh);
    const olds = Array.from(old.childNodes);
    const news = Array.from(fresh.childNodes);
    while (olds.length && news.length && olds[0].isEqualNode(news[0])) {
      olds.shift();
      news.shift();
    }
    // What comes last is put before it.
    let behind = null;
    while (olds.length && news.length && olds.at(-1).isEqualNode(news.at(-1))) {
      behind = olds.pop();
      news.pop();
    }
    let [i, j] = [0, 0];
    for (const [nextOld, nextNew] of [...common(olds, news), [olds.length, news.length]]) {
      while (i < nextOld || j < nextNew) {
        if (i >= nextOld) put(old, news[j++], olds[nextOld] ?? behind);
        else if (j >= nextNew) remove(olds[i++]);
        else change(olds[i++], news[j++]);
      }
      if (i < olds.length && j < news.length) change(olds[i++], news[j++]);
    }
  };

  // The page without the bar.
  const parts = (page) => {
    const body = page.querySelector("body");
    const inBody = Array.from(body.children).filter(({ id }) => id !== "briefing-preview");
    return [page.cloneNode(false), page.querySelector("head"), body.cloneNode(false), ...inBody];
  };
  const isOther = (page) => {
    const [olds, news] = [parts(served), parts(page)];
    return olds.length !== news.length || olds.some((old, index) => !old.isEqualNode(news[index]));
  };
  const scriptsOf = (page) => Array.from(page.querySelectorAll("script:not(#briefing-preview script)"));
  const markup = (nodes) => nodes.map(({ outerHTML }) => outerHTML).join();
  // Other scripts have to begin anew, and so have those that do not hear when the page is another.
  const hasToBeLoaded = (page) => {
    const scripts = scriptsOf(served);
    return markup(scripts) !== markup(scriptsOf(page))
      || scripts.some((script) => shown.get(script).dataset.hears !== "contentchange");
  };

  // From the nearest element with a name: a page's own script may have moved what stands around it.
  const pathOf = (element) => {
    const path = [];
    let node = element;
    for (; node?.parentElement && !node.id; node = node.parentElement) {
      path.unshift(Array.prototype.indexOf.call(node.parentElement.children, node));
    }
    return [node?.id ?? "", ...path];
  };
  const elementAt = ([id, ...path]) => path.reduce(
    (node, index) => node?.children[index],
    id ? document.getElementById(id) : document.documentElement);
  const reload = () => {
    const focus = pathOf(document.activeElement);
    const typed = Array.from(document.querySelectorAll("input"), (field) => [pathOf(field), field.value]);
    sessionStorage.setItem(kept, JSON.stringify({ place: location.href, focus, typed }));
    location.reload();
  };
  const giveBack = () => {
    const { place, focus, typed } = JSON.parse(sessionStorage.getItem(kept) ?? "{}");
    sessionStorage.removeItem(kept);
    if (place !== location.href) return;
    for (const [path, value] of typed) {
      const field = elementAt(path);
      if (!field || field.value === value) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    elementAt(focus)?.focus({ preventScroll: true });
  };

  // What was ticked was one text: another one is to be read again.
  const ticks = () => {
    for (const box of document.querySelectorAll("input[data-proof]")) {
      const key = `briefing-proof-${box.dataset.proof}`;
      box.checked = localStorage.getItem(key) === box.dataset.digest;
      box.onchange = () => localStorage.setItem(key, box.checked ? box.dataset.digest : "");
    }
  };

  // Nothing of the page lies behind the bar.
  const room = new CSSStyleSheet();
  let space = "";
  const makeRoom = () => {
    const height = (part) => bar()?.querySelector(part)?.offsetHeight ?? 0;
    const isFixed = getComputedStyle(bar()?.querySelector("form") ?? document.body).position === "fixed";
    const needed = `${height(".errors")}px 0 ${isFixed ? height("form") : 0}px`;
    // The browser lays the page out anew for it.
    if (needed === space) return;
    space = needed;
    room.replaceSync(`@media screen {
      html { padding: ${space}; scroll-padding: ${space}; overflow-anchor: none; }
    }`);
  };

  // What somebody reads stays where it is, whatever comes or goes above it; not every browser sees to that.
  const holdingPlace = (body) => {
    const { bottom = 0 } = bar()?.querySelector(".errors")?.getBoundingClientRect() ?? {};
    const isShown = ({ top, height }) => height > 0 && top >= bottom && top < innerHeight;
    const focus = document.activeElement;
    const read = focus && focus !== document.body && !bar()?.contains(focus)
      && isShown(focus.getBoundingClientRect())
      ? focus : document.elementFromPoint(innerWidth / 2, bottom + 8);
    const place = read?.getBoundingClientRect().top;
    const isAtTop = scrollY === 0;
    body();
    if (isAtTop || !read?.isConnected) return;
    scrollBy({ top: read.getBoundingClientRect().top - place, behavior: "instant" });
  };

  const show = (fresh) => {
    // A PDF stays until there is another.
    for (const frame of document.querySelectorAll("iframe:not(.pdf)")) {
      // One that holds no page of the preview is not ours: it begins again where it began.
      try {
        frame.contentWindow.briefingPreview();
      } catch {
        frame.src = frame.getAttribute("src");
      }
    }
    const page = trimmed(fresh.documentElement);
    const isNews = isOther(page);
    if (isNews && hasToBeLoaded(page)) return reload();
    let isTaken = true;
    holdingPlace(() => {
      change(served, page);
      if (isNews) isTaken = document.dispatchEvent(new Event("contentchange", { cancelable: true }));
      makeRoom();
    });
    if (isTorn || !isTaken) return reload();
    ticks();
  };
  window.briefingPreview = () => void load().then(show).catch(() => {});

  let timer = 0;
  const look = async () => {
    let pause = document.hidden ? 1000 : 40;
    const gone = bar()?.querySelector(".gone");
    try {
      const fresh = await load(versionOf(document));
      if (gone) gone.hidden = true;
      if (fresh) show(fresh);
    } catch {
      if (gone) gone.hidden = false;
      pause = 500;
    }
    clearTimeout(timer);
    if (!isInFrame) timer = setTimeout(look, pause);
  };

  // Where a link in the frame leads, the page around it goes too.
  const follow = ({ target }) => {
    if (!target.matches?.(framed)) return;
    try {
      const { origin, pathname } = target.contentWindow.location;
      if (origin !== location.origin || pathname === location.pathname) return;
      history.replaceState(null, "", pathname);
      window.briefingPreview();
    } catch {
      // A page from elsewhere does not say where it is.
    }
  };

  const begin = () => {
    giveBack();
    ticks();
    if (!isInFrame) {
      document.adoptedStyleSheets.push(room);
      makeRoom();
      addEventListener("resize", makeRoom);
      document.addEventListener("load", follow, true);
      document.addEventListener("visibilitychange", () => document.hidden || look());
    }
    look();
  };
  document.addEventListener("DOMContentLoaded", begin);
})();
