"use strict";
// The page reads without this. It helps: a point opens in a panel with its places lit in every report, and what a link
// leads to is opened. It only moves nodes that the page already has; it never makes markup out of text.
(() => {
  const panel = document.getElementById("panel");
  const selected = document.getElementById("selected");
  const places = new Map();
  let lit = [];
  let before = null;

  const pointsOf = (mark) => mark.dataset.points ? mark.dataset.points.split(" ") : [mark.hash.slice(1)];
  for (const mark of document.querySelectorAll(".text a.m, .text a.behind")) {
    for (const id of pointsOf(mark)) {
      if (!places.has(id)) places.set(id, []);
      places.get(id).push(mark);
    }
  }

  const unfold = (node) => {
    for (let here = node; here; here = here.parentElement) if (here.tagName === "DETAILS") here.open = true;
  };
  const copied = (point) => {
    const copy = point.cloneNode(true);
    copy.removeAttribute("id");
    for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
    for (const fold of copy.querySelectorAll("details")) fold.open = true;
    return copy;
  };
  const dim = () => { for (const mark of lit) mark.classList.remove("lit"); lit = []; };
  const show = (ids) => {
    const found = ids.map((id) => document.getElementById(id)).filter(Boolean);
    const whole = found.filter((node) => node.tagName === "ARTICLE");
    const points = whole.length ? whole : found.slice(0, 1);
    if (!points.length) return;
    dim();
    lit = places.get(ids[0]) || [];
    for (const mark of lit) mark.classList.add("lit");
    selected.replaceChildren(...points.map(copied));
    panel.hidden = false;
    panel.scrollTop = 0;
  };
  const close = () => {
    panel.hidden = true;
    dim();
    if (before) before.focus({ preventScroll: true });
    before = null;
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = event.target.closest("a.m, a.behind, a.to-point");
    if (!mark || panel.contains(mark)) return;
    event.preventDefault();
    before = mark;
    show([...new Set([mark.hash.slice(1), ...pointsOf(mark)])]);
    history.replaceState(null, "", mark.hash);
    mark.scrollIntoView({ block: "nearest" });
    if (event.detail === 0) panel.focus({ preventScroll: true });
  });
  document.getElementById("close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) close(); });

  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    unfold(target);
    target.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  if (location.hash) arrive();

  const folded = [];
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) { folded.push(fold); fold.open = true; }
  });
  addEventListener("afterprint", () => { while (folded.length) folded.pop().open = false; });
})();
