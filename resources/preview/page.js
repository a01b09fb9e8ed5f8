// Runs beside the previewed page, in a world of its own: the page's own scripts are off, and it holds none.
// `stet.patch(html)` turns the page into another state of itself, touching only what differs, and keeps what a person
// is reading where it is on the screen.
(() => {
  "use strict";

  // The browser's own anchoring would move the page a second time.  The scroll bar belongs to the desk, not to the page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { overflow-anchor: none; }
    ::-webkit-scrollbar { width: 8px; height: 8px; }
    ::-webkit-scrollbar-thumb {
      border: 1px solid transparent; border-radius: 4px; background: rgb(0 0 0 / 18%) padding-box;
    }
    ::-webkit-scrollbar-thumb:hover { background-color: rgb(0 0 0 / 42%); }
  `);
  document.adoptedStyleSheets = [sheet];

  const REGIONS = "header.site, nav.crumbs, article > header, .body > *, article > footer, aside, footer.site";
  const IN_VIEW = 32;
  let place = [];

  // What is in view, first to last, each with the distance of its upper edge from that of the screen.
  function seen() {
    const found = [];
    for (const element of document.querySelectorAll(REGIONS)) {
      const box = element.getBoundingClientRect();
      if (box.top >= innerHeight) break;
      if (box.bottom > 0) found.push({ element, top: box.top });
    }
    return found;
  }

  // Put back the first of what was in view that is still there; the very top stays the top.
  function restore(before) {
    if (scrollY === 0 && before.atTop) return;
    const kept = before.find((one) => one.element.isConnected);
    if (kept) scrollBy({ top: kept.element.getBoundingClientRect().top - kept.top, behavior: "instant" });
  }

  function hold() {
    const before = seen();
    before.atTop = scrollY === 0;
    return before;
  }

  function copyAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes)
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }

  function alike(one, other) {
    return one.nodeName === other.nodeName;
  }

  function morph(old, fresh) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
      return;
    }
    copyAttributes(old, fresh);
    const was = [...old.childNodes];
    const is = [...fresh.childNodes];
    let start = 0;
    while (start < was.length && start < is.length && was[start].isEqualNode(is[start])) start++;
    let wasEnd = was.length;
    let isEnd = is.length;
    while (wasEnd > start && isEnd > start && was[wasEnd - 1].isEqualNode(is[isEnd - 1])) {
      wasEnd--;
      isEnd--;
    }
    const after = was[wasEnd] ?? null;
    const gone = was.slice(start, wasEnd);
    const come = is.slice(start, isEnd);
    if (gone.length === come.length && gone.every((node, index) => alike(node, come[index]))) {
      gone.forEach((node, index) => node.isEqualNode(come[index]) || morph(node, come[index]));
      return;
    }
    for (const node of gone) node.remove();
    for (const node of come) old.insertBefore(node, after);
  }

  function patch(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const before = hold();
    copyAttributes(document.documentElement, fresh.documentElement);
    if (document.title !== fresh.title) document.title = fresh.title;
    morph(document.body, fresh.body);
    restore(before);
    place = hold();
    return true;
  }

  // The blocks of the document, without the dateline that the page puts before them.
  function blocks() {
    return [...document.querySelectorAll(".body > :not(.dateline):not(.notes)")];
  }

  // Bring a block into view if it is out of it; below 0 is what stands above the body.
  function show(index) {
    const element = index < 0 ? document.querySelector("article > header") : blocks()[index];
    if (!element) return;
    const box = element.getBoundingClientRect();
    if (box.bottom > IN_VIEW && box.top < innerHeight - IN_VIEW) return;
    scrollBy({ top: index < 0 ? -scrollY : box.top - innerHeight / 4, behavior: "instant" });
  }

  addEventListener("scroll", () => { place = hold(); }, { passive: true });
  addEventListener("resize", () => restore(place));
  addEventListener("load", () => { place = hold(); });

  globalThis.stet = { patch, show };
})();
