// The roster saves each tap by itself, and keeps it on the phone while there is no network. Without this file the form is
// sent as a whole. Kept are keys, times and marks, no names; what was sent is deleted.
(() => {
  const form = document.querySelector("form[data-roster]");
  if (!form || !window.indexedDB || !crypto.randomUUID) return;
  const { roster: part, who, send: address, worker } = form.dataset;
  const notice = document.querySelector("[data-queue]");
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const rows = [...form.querySelectorAll("input[name^='seen-']")].map((seen) => ({ seat: seen.name.slice(5), seen, line: seen.closest("li") }));
  const row = (seat) => rows.find((one) => one.seat === String(seat));
  const field = (seat, name) => form.elements[`${name}-${seat}`];
  let signedOut = false, sending = null;

  // ---------------------------------------------------------------- what is kept on this phone
  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open("prasme-roster", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("marks", { keyPath: "key" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const kept = async (mode, act) => {
    const store = (await opened).transaction("marks", mode).objectStore("marks");
    const asked = act(store);
    return new Promise((done, failed) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error); });
  };
  const all = async () => (await kept("readonly", (store) => store.getAll())).filter((mark) => mark.who === who);
  const put = (mark) => kept("readwrite", (store) => store.put(mark));
  const drop = async (mark) => {
    const now = await kept("readonly", (store) => store.get(mark.key));
    if (now?.nonce === mark.nonce) await kept("readwrite", (store) => store.delete(mark.key));
  };

  // ---------------------------------------------------------------- what the page shows
  const tell = (seat, name, why = "") => {
    const one = row(seat);
    if (!one) return null;
    one.line.querySelectorAll(".mark-told").forEach((old) => old.remove());
    if (!name) return null;
    const told = document.getElementById(`mark-${name}`).content.cloneNode(true).firstElementChild;
    const text = told.querySelector("[data-why]");
    if (text) text.textContent = why;
    one.line.append(told);
    return told;
  };
  const show = (seat, presence, late) => {
    const one = row(seat);
    if (!one) return;
    const value = presence === "excused" ? "absent" : presence;
    form.querySelectorAll(`input[name='mark-${seat}']`).forEach((radio) => { radio.checked = radio.value === value; });
    field(seat, "excused").checked = presence === "excused";
    field(seat, "late").value = late ?? "";
    one.line.classList.toggle("waiting", !presence);
  };
  const count = async () => {
    const marks = await all();
    const waiting = marks.filter((mark) => !mark.problem).length;
    notice.hidden = !waiting || (navigator.onLine && !signedOut && Boolean(sending));
    const text = notice.dataset[plural.select(waiting)] ?? notice.dataset.other;
    notice.querySelector("[data-queue-text]").textContent = text.replace("{n}", waiting) + (signedOut ? ` ${notice.dataset.signedOut}` : "");
    const button = form.elements.rest;
    if (button) button.hidden = rows.every((one) => form.querySelector(`input[name='mark-${one.seat}']:checked`));
  };
  const ask = (mark) => {
    if (mark.part !== part || !row(mark.seat)) return;
    show(mark.seat, mark.presence, mark.late);
    const told = tell(mark.seat, mark.problem ? mark.problem.fate : "waits", mark.problem?.why);
    const standing = mark.problem?.standing;
    told?.querySelector("[data-mine]")?.addEventListener("click", async () => {
      await put({ ...mark, nonce: crypto.randomUUID(), seen: standing?.key ?? null, problem: null });
      flush();
    });
    told?.querySelector("[data-theirs]")?.addEventListener("click", async () => {
      await drop(mark);
      show(mark.seat, standing?.presence ?? "", standing?.late);
      row(mark.seat).seen.value = standing?.key ?? "";
      tell(mark.seat, "");
      count();
    });
  };

  // ---------------------------------------------------------------- sending
  const token = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("form[data-roster] [name='csrfmiddlewaretoken']");
    if (fresh) form.elements.csrfmiddlewaretoken.value = fresh.value;
    signedOut = !fresh;
    return Boolean(fresh);
  };
  const post = (to, marks) => fetch(to, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, Accept: "application/json" },
    body: JSON.stringify({ marks: marks.map((mark) => ({
      nonce: mark.nonce, seat: Number(mark.seat), part: Number(mark.part), presence: mark.presence, late: mark.late,
      seen: mark.seen, ago: Math.max(0, Date.now() - mark.made),
    })) }),
  });
  const settle = async (mark, receipt) => {
    if (receipt.fate === "saved") {
      await drop(mark);
      if (mark.part !== part) return;
      const one = row(mark.seat);
      if (one) one.seen.value = receipt.standing?.key ?? "";
      const waits = (await all()).some((other) => other.key === mark.key);
      if (!waits) tell(mark.seat, "saved");
    } else {
      const now = { ...mark, problem: { fate: receipt.fate, why: receipt.why, standing: receipt.standing } };
      await put(now);
      ask(now);
    }
  };
  const once = async (to, marks) => {
    let answer = await post(to, marks);
    const isLost = () => answer.redirected || answer.status === 403 || answer.status === 401;
    if (isLost() && await token()) answer = await post(to, marks);
    if (isLost()) { signedOut = true; return; }
    if (!answer.ok) return;
    signedOut = false;
    const receipts = new Map((await answer.json()).marks.map((one) => [one.nonce, one]));
    for (const mark of marks) if (receipts.has(mark.nonce)) await settle(mark, receipts.get(mark.nonce));
  };
  const flush = () => {
    sending ??= (async () => {
      try {
        const marks = (await all()).filter((mark) => !mark.problem);
        for (const to of new Set(marks.map((mark) => mark.to))) await once(to, marks.filter((mark) => mark.to === to));
        if (marks.length) remember();
      } catch { /* no network: asked again later */ }
    })().finally(() => { sending = null; count(); });
    return sending;
  };

  // ---------------------------------------------------------------- tapping
  const tap = async (seat) => {
    const chosen = form.querySelector(`input[name='mark-${seat}']:checked`);
    if (!chosen) return;
    const presence = chosen.value === "absent" && field(seat, "excused").checked ? "excused" : chosen.value;
    const late = presence === "late" ? Number(field(seat, "late").value) || null : null;
    row(seat).line.classList.remove("waiting");
    const seen = Number(row(seat).seen.value) || null;
    await put({ key: `${who}:${part}:${seat}`, who, to: address, part, seat, presence, late, seen, nonce: crypto.randomUUID(), made: Date.now(), problem: null });
    tell(seat, "waits");
    await flush();
    if ((await all()).some((mark) => !mark.problem)) await flush(); // tapped while another was on its way
    count();
  };
  form.addEventListener("change", (event) => {
    const found = /^(?:mark|late|excused)-(\d+)$/.exec(event.target.name);
    if (found) tap(found[1]);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (event.submitter?.name !== "rest") return;
    for (const one of rows.filter((each) => !form.querySelector(`input[name='mark-${each.seat}']:checked`))) {
      show(one.seat, "present");
      await tap(one.seat);
    }
  });
  document.querySelectorAll("form[action$='/logout/']").forEach((out) => out.addEventListener("submit", (event) => {
    if (!notice.hidden && !confirm(notice.dataset.leaving)) event.preventDefault();
  }));

  // ---------------------------------------------------------------- once loaded, it opens without a network
  const remember = async () => {
    if (!window.caches || !navigator.serviceWorker?.controller) return;
    const here = await caches.open("roster-pages");
    const pages = new Set([location.href.split("#")[0], ...[...document.querySelectorAll(".half-days a")].map((link) => link.href)]);
    for (const page of pages) await here.add(page).catch(() => null);
  };
  navigator.serviceWorker?.register(worker).then(() => navigator.serviceWorker.ready).then(() => {
    if (navigator.serviceWorker.controller) remember(); else navigator.serviceWorker.addEventListener("controllerchange", remember, { once: true });
  }).catch(() => null);

  document.documentElement.classList.add("scripted");
  all().then((marks) => { marks.forEach(ask); count(); flush(); });
  addEventListener("online", flush);
  addEventListener("offline", count);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
  setInterval(() => { if (navigator.onLine) flush(); }, 30000);
})();
