// Runs beside the previewed page, in a world of its own: the page's own scripts are off, and it holds none.
// `stet.patch(…)` turns the page into another state of itself, touching only what differs, and keeps what a person is
// reading where it is on the screen; `stet.show(index)` brings a block of the body into view; `stet.go(top)` scrolls.
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
  let width = 0;
  let state = "";

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

  // Put back the first of what began in view and is still there; the very top stays the top.
  function restore(before) {
    if (scrollY === 0 && before.atTop) return;
    const there = before.filter((one) => one.element.isConnected);
    const kept = there.find((one) => one.top >= 0) ?? there[0];
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

  // Which elements of a list come again in another, in the same order: pairs of places, rising on both sides.
  function common(was, is) {
    const places = new Map();
    was.forEach(({ outerHTML: key }, place) => {
      if (key === undefined) return;
      if (!places.has(key)) places.set(key, []);
      places.get(key).push(place);
    });
    const pairs = [];
    is.forEach(({ outerHTML: key }, place) => {
      const old = key === undefined ? undefined : places.get(key)?.shift();
      if (old !== undefined) pairs.push({ old, place, before: null });
    });
    // The longest rising run (patience sorting): `ends[n]` ends the best run of n + 1 pairs.
    const ends = [];
    for (const pair of pairs) {
      let low = 0;
      for (let high = ends.length; low < high; ) {
        const middle = (low + high) >> 1;
        if (ends[middle].old < pair.old) low = middle + 1;
        else high = middle;
      }
      pair.before = low > 0 ? ends[low - 1] : null;
      ends[low] = pair;
    }
    const run = [];
    for (let pair = ends.at(-1) ?? null; pair; pair = pair.before) run.unshift(pair);
    return run;
  }

  // Turn a stretch of children into another: like into like where they stand side by side, the rest taken out or in.
  function turn(parent, gone, come, after) {
    let count = 0;
    while (count < gone.length && count < come.length && gone[count].nodeName === come[count].nodeName) count++;
    for (let place = 0; place < count; place++) morph(gone[place], come[place]);
    for (const node of gone.slice(count)) node.remove();
    for (const node of come.slice(count)) parent.insertBefore(node, after);
  }

  function morph(old, fresh) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
      return;
    }
    copyAttributes(old, fresh);
    let was = [...old.childNodes];
    let is = [...fresh.childNodes];
    // A key changes one place, so most of the work ends here.
    let start = 0;
    while (start < was.length && start < is.length && was[start].isEqualNode(is[start])) start++;
    let end = 0;
    while (
      end < was.length - start && end < is.length - start && was.at(-1 - end).isEqualNode(is.at(-1 - end))
    ) end++;
    const last = was[was.length - end] ?? null;
    was = was.slice(start, was.length - end);
    is = is.slice(start, is.length - end);
    let oldFrom = 0;
    let from = 0;
    for (const { old: oldPlace, place } of common(was, is)) {
      turn(old, was.slice(oldFrom, oldPlace), is.slice(from, place), was[oldPlace]);
      oldFrom = oldPlace + 1;
      from = place + 1;
    }
    turn(old, was.slice(oldFrom), is.slice(from), last);
  }

  // Only what lies between the first `start` and the last `end` characters of the last state is new.  The state is kept
  // here since a script's source is kept for long: sent whole with each key it would fill the memory.
  function patch(start, end, middle, length) {
    if (start + end > state.length) return false;
    state = state.slice(0, start) + middle + state.slice(state.length - end);
    if (state.length !== length) return false;
    const fresh = new DOMParser().parseFromString(state, "text/html");
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
    go(index < 0 ? 0 : scrollY + box.top - innerHeight / 4);
  }

  // Scroll, and hold the new place at once: a change of width may come before the event that tells of the scrolling.
  function go(top) {
    scrollTo({ top, behavior: "instant" });
    place = hold();
  }

  // A change of width moves the text under the eye, and is told now by one event, now by the other.
  function follow() {
    if (innerWidth === width) place = hold();
    else {
      width = innerWidth;
      restore(place);
    }
  }

  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);
  addEventListener("load", () => {
    width = innerWidth;
    place = hold();
  });

  globalThis.stet = { patch, show, go };
})();
