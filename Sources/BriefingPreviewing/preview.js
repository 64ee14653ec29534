// Keeps a page of the preview up to date: asks for the version of the content, and when that is another
// one puts what is new into the page that stands. What is the same is left as it is, and with it the
// place, the focus and what somebody has typed.
(() => {
  "use strict";

  const bar = () => document.getElementById("briefing-preview");
  const isInFrame = window !== window.top;
  const kept = "briefing-preview-kept";

  const address = () => {
    const url = new URL(location.href);
    url.searchParams.set("shown", isInFrame ? "iframe" : "document");
    return url;
  };
  const load = async () => {
    const answer = await fetch(address(), { cache: "no-store" });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // Makes a node that stands like a new one, and touches only what differs.
  const change = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName || old.nodeName === "SCRIPT") return old.replaceWith(fresh);
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.data = fresh.data;
      return;
    }
    // What is folded out is the reader's.
    const mine = ({ name }) => old.nodeName === "DETAILS" && name === "open";
    for (const attribute of Array.from(old.attributes)) {
      if (!fresh.hasAttribute(attribute.name) && !mine(attribute)) old.removeAttribute(attribute.name);
    }
    for (const attribute of fresh.attributes) {
      if (old.getAttribute(attribute.name) !== attribute.value && !mine(attribute)) {
        old.setAttribute(attribute.name, attribute.value);
      }
    }
    // What stands before and after a change is the same.
    const olds = Array.from(old.childNodes);
    const news = Array.from(fresh.childNodes);
    while (olds.length && news.length && olds[0].isEqualNode(news[0])) {
      olds.shift();
      news.shift();
    }
    while (olds.length && news.length && olds.at(-1).isEqualNode(news.at(-1))) {
      olds.pop();
      news.pop();
    }
    const end = olds.at(-1)?.nextSibling ?? null;
    olds.forEach((node, index) => (index < news.length ? change(node, news[index]) : node.remove()));
    for (const node of news.slice(olds.length)) old.insertBefore(node, end);
  };

  const withoutBar = (page) => {
    const copy = page.documentElement.cloneNode(true);
    copy.querySelector("#briefing-preview")?.remove();
    return copy;
  };
  // A page with a script of its own has changed itself: it can only be loaded anew.
  const hasScript = (page) => withoutBar(page).querySelector("script") !== null;
  let served = hasScript(document) ? load() : null;

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

  const show = async () => {
    const fresh = await load();
    for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.briefingPreview?.();
    if (served || hasScript(fresh)) {
      const last = await served;
      served = fresh;
      if (!last || !withoutBar(last).isEqualNode(withoutBar(fresh))) return reload();
      return change(bar(), document.importNode(fresh.getElementById("briefing-preview"), true));
    }
    const root = document.importNode(fresh.documentElement, true);
    change(document.head, root.querySelector("head"));
    change(document.body, root.querySelector("body"));
    ticks();
  };
  window.briefingPreview = show;

  let timer = 0;
  const look = async () => {
    let pause = document.hidden ? 1000 : 40;
    const gone = bar()?.querySelector(".gone");
    try {
      const version = await (await fetch("/preview/version", { cache: "no-store" })).text();
      if (gone) gone.hidden = true;
      if (version !== bar()?.dataset.version) await show();
    } catch {
      if (gone) gone.hidden = false;
      pause = 500;
    }
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };

  // What was ticked was one text: another one is to be read again.
  const ticks = () => {
    for (const box of document.querySelectorAll("input[data-proof]")) {
      const key = `briefing-proof-${box.dataset.proof}`;
      box.checked = localStorage.getItem(key) === box.dataset.digest;
      box.onchange = () => localStorage.setItem(key, box.checked ? box.dataset.digest : "");
    }
  };

  giveBack();
  ticks();
  if (!isInFrame) {
    document.addEventListener("visibilitychange", () => document.hidden || look());
    for (const field of bar().querySelectorAll("select, input")) {
      field.addEventListener("change", () => field.form.requestSubmit());
    }
    look();
  }
})();
