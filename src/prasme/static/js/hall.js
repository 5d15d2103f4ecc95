// The countdown of the hall, by the clock of the server; at the gong the page is asked anew. Without this file it reloads itself.
(() => {
  let sound = null;
  const SOON = 30, EVERY = 20000; // seconds before the gong; milliseconds between two looks at the counter

  const gong = () => {
    if (!sound) return;
    const at = sound.currentTime;
    for (const [pitch, loud] of [[196, 0.5], [294, 0.25], [415, 0.15]]) {
      const tone = sound.createOscillator(), volume = sound.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(loud, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 3.5);
      tone.connect(volume).connect(sound.destination);
      tone.start(at);
      tone.stop(at + 3.6);
    }
  };

  let here, ahead, timer;
  const begin = () => {
    here = document.querySelector("[data-hall]");
    ahead = Date.now() - Number(here.dataset.now) * 1000; // how far this clock is ahead of the server's
    const button = here.querySelector("[data-sound]");
    if (button) button.hidden = Boolean(sound);
    button?.addEventListener("click", () => { sound = new AudioContext(); button.hidden = true; gong(); });
    clearInterval(timer);
    timer = setInterval(tick, 250);
    tick();
  };

  const tick = () => {
    const until = Number(here.dataset.until), left = here.querySelector("[data-left]");
    if (!until || !left) return;
    const seconds = Math.max(0, Math.ceil((until * 1000 - (Date.now() - ahead)) / 1000));
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (left.textContent !== text) left.textContent = text;
    left.toggleAttribute("data-soon", seconds <= SOON);
    if (seconds === 0) { clearInterval(timer); gong(); setTimeout(again, 1200); }
  };

  const again = async () => {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    const there = response?.ok && new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-hall]");
    if (!there) { setTimeout(again, 2000); return; }
    const isOpen = here.querySelector("details")?.open;
    here.replaceWith(there);
    if (isOpen) there.querySelector("details").open = true;
    begin();
  };

  begin();
  setInterval(() => { if (document.visibilityState === "visible") again(); }, EVERY);
})();
