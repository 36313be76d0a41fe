(() => {
  "use strict";

  // A text that is being written is kept as a draft; while it cannot be, it stays in the form and is tried again.
  // Nothing is stored in the browser.
  document.querySelectorAll("form[data-draft]").forEach((form) => {
    const state = form.querySelector("[data-draft-state]");
    const say = (text) => { if (state && state.textContent !== text) state.textContent = text; };
    let waiting = 0, sending = null, typed = false, sent = false;
    const later = (delay) => { clearTimeout(waiting); waiting = setTimeout(keep, delay); };
    const keep = async () => {
      if (sending || sent || !typed) return;
      sending = new AbortController();
      typed = false;
      try {
        const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error", signal: sending.signal });
        if (!answer.ok) throw new Error(answer.status);
        document.dispatchEvent(new CustomEvent("prostup:used"));
        say("Rozepsané uloženo " + new Date().toLocaleTimeString("cs-CZ", { hour: "2-digit", minute: "2-digit" }));
      } catch {
        typed = true;
        say("Neuloženo, zkouším znovu");
      } finally {
        sending = null;
      }
      if (typed) later(5000);
    };
    form.addEventListener("input", () => { typed = true; later(3000); });
    addEventListener("online", () => later(0));
    // before the guard against double clicks, which would hold the form back
    addEventListener("submit", (event) => {
      if (event.target !== form) return;
      if (navigator.onLine === false) {
        event.preventDefault();
        event.stopImmediatePropagation();
        typed = true;
        say("Nejste připojeni. Text zůstává tady, zkouším znovu");
        later(5000);
        return;
      }
      sent = true;
      if (sending) sending.abort(); // a draft must not come after its note
      clearTimeout(waiting);
      setTimeout(() => { sent = false; }, 8000);
    }, true);
  });
})();
