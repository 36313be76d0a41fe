// Keys for lists whose rows carry data-row: J and K walk, Enter opens, X ticks. Only pages with such a list load this.
"use strict";
(() => {
  const SETTING = "prostup-zkratky";
  const keysOn = () => { try { return localStorage.getItem(SETTING) !== "ne"; } catch { return true; } };
  const list = document.querySelector("#zkratky dl");

  // The link of the row is focused, so Enter opens it without any help. Arrows only where a row is focused already.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog[open]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keysOn()) return;
    const rows = [...document.querySelectorAll("[data-row]")], here = document.activeElement.closest("[data-row]");
    const key = event.key.toLowerCase();
    const step = { j: 1, k: -1 }[key] || (here && { arrowdown: 1, arrowup: -1 }[key]);
    if (rows.length && step) {
      const at = here ? rows.indexOf(here) + step : step > 0 ? 0 : rows.length - 1;
      rows[Math.min(rows.length - 1, Math.max(0, at))].querySelector("a, button")?.focus();
      event.preventDefault();
    }
    const box = here && key === "x" && here.querySelector("input[type=checkbox]");
    if (box) { event.preventDefault(); box.click(); }
  });

  [["J", "další řádek"], ["K", "předchozí řádek"], ["Enter", "otevřít řádek"], ["X", "vybrat řádek"]].forEach(([key, does]) => {
    const term = document.createElement("dt"), what = document.createElement("dd"), cap = document.createElement("kbd");
    cap.textContent = key;
    term.append(cap);
    what.textContent = does;
    list?.append(term, what);
  });
})();
