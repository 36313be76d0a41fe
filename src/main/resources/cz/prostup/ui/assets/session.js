(() => {
  "use strict";

  // Tells some minutes before a session ends, and prolongs it with one button. Without it nothing is lost either: what
  // is sent too late is carried over the sign-in.
  const dialog = document.getElementById("odhlaseni");
  if (!dialog) return;
  const form = dialog.querySelector("form"), text = document.getElementById("odhlaseni-text");
  const title = document.getElementById("odhlaseni-nadpis"), prolong = dialog.querySelector("[data-prolong]");
  const idle = dialog.dataset.idle * 1000, warning = dialog.dataset.warning * 1000;
  const last = dialog.dataset.end ? Date.now() + dialog.dataset.end * 1000 : Infinity;
  const windows = "BroadcastChannel" in window ? new BroadcastChannel("prostup-prace") : null;
  let idleEnd = Date.now() + idle, closed = false, over = false;

  const say = (words) => { if (text.textContent !== words) text.textContent = words; };
  const show = () => { if (!dialog.open && !closed) { dialog.showModal(); (prolong.hidden ? dialog.querySelector("[data-close]") : prolong).focus(); } };
  const minutes = (left) => { const whole = Math.ceil(left / 60000); return whole <= 1 ? "minutu" : whole + (whole < 5 ? " minuty" : " minut"); };
  const used = (tell) => {
    if (over) return;
    idleEnd = Date.now() + idle;
    closed = false;
    if (dialog.open) dialog.close();
    if (tell && windows) windows.postMessage("used");
  };
  const finish = () => {
    if (over) return;
    over = true;
    closed = false;
    prolong.hidden = true;
    title.textContent = "Přihlášení skončilo";
    say("Co máte rozepsané, zůstává na stránce. Odešlete to jako obvykle: přihlásíte se a nic se neztratí.");
    show();
  };
  const look = () => {
    const left = Math.min(idleEnd, last) - Date.now();
    if (over || left > warning) return;
    if (left <= 0) { finish(); return; }
    prolong.hidden = last <= idleEnd;
    say(prolong.hidden
      ? "Přihlášení končí za " + minutes(left) + " a prodloužit už nejde. Uložte, co máte rozepsané."
      : "Už dlouho jste nic neudělali. Za " + minutes(left) + " vás z bezpečnostních důvodů odhlásíme. Co máte rozepsané, zůstane.");
    show();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
      if (answer.status === 204) used(true); else finish();
    } catch {
      say("Teď se to nepovedlo. Zkontrolujte připojení a zkuste to znovu.");
    } finally {
      form.removeAttribute("aria-busy");
    }
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => { closed = true; dialog.close(); });
  dialog.addEventListener("cancel", () => { closed = true; });
  document.addEventListener("prostup:used", () => used(true));
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail && event.detail.successful) used(true); });
  if (windows) { windows.onmessage = () => used(false); windows.postMessage("used"); }
  document.addEventListener("visibilitychange", look);
  setInterval(look, 1000);
})();
