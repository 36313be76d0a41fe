// What makes Prostup quicker for those who have JavaScript. Every page works without it.
"use strict";
(() => {
  const SETTING = "prostup-zkratky";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const keysOn = () => { try { return localStorage.getItem(SETTING) !== "ne"; } catch { return true; } };
  const dialog = document.getElementById("zkratky");

  // Shortcuts: an element with data-key="a" is pressed, or focused when it is a field.
  const press = (element) => element.matches("input, select, textarea") ? element.focus() : element.click();
  const listKeys = () => {
    const list = dialog.querySelector("dl");
    all("[data-key]").filter((element) => element.dataset.key !== "/" && !element.dataset.listed).forEach((element) => {
      element.dataset.listed = "1";
      const key = document.createElement("dt"), what = document.createElement("dd"), cap = document.createElement("kbd");
      cap.textContent = element.dataset.key.toUpperCase();
      key.append(cap);
      what.textContent = (element.getAttribute("aria-label") || element.textContent).trim();
      list.append(key, what);
    });
  };
  const showKeys = () => { if (dialog && !dialog.open) { listKeys(); dialog.showModal(); } };

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      const search = document.getElementById("hledat");
      if (search) { event.preventDefault(); search.focus(); }
      return;
    }
    const typing = event.target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog[open]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || !keysOn()) return;
    if (event.key === "?") { event.preventDefault(); showKeys(); return; }
    const wanted = all("[data-key]").find((element) => element.dataset.key.toLowerCase() === event.key.toLowerCase());
    if (wanted) { event.preventDefault(); press(wanted); }
  });

  all("[data-keys]").forEach((button) => { button.hidden = false; button.addEventListener("click", showKeys); });
  const setting = document.getElementById("zkratky-zapnute");
  if (setting) {
    setting.checked = keysOn();
    setting.addEventListener("change", () => { try { localStorage.setItem(SETTING, setting.checked ? "ano" : "ne"); } catch { /* private window */ } });
  }

  // Leaving a form with unsaved words asks first; sending it does not.
  let changed = false;
  document.addEventListener("input", (event) => { if (event.target.closest("form[data-guard]")) changed = true; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });

  // A second click on Send sends nothing. The button is not disabled, so that its name and value are sent.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-once]")) return;
    if (form.getAttribute("aria-busy") === "true") { event.preventDefault(); event.stopImmediatePropagation(); return; }
    changed = false;
    form.setAttribute("aria-busy", "true");
    setTimeout(() => form.removeAttribute("aria-busy"), 8000); // the answer may be a file: the page stays
  }, true);
  const ready = () => all("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy"));
  addEventListener("pageshow", ready);
  document.addEventListener("htmx:afterRequest", ready);

  // Whoever sent a form with mistakes starts at their list.
  const errors = document.querySelector(".errors[role=alert]");
  if (errors) errors.focus();
})();
