// The part of a page that tells how far a job is: asked again until the job is over. Without this file the page reloads itself.
(() => {
  const again = async () => {
    const here = document.querySelector("[data-live]");
    const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    const there = response?.ok && new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-live]");
    if (response?.ok && !there) { location.reload(); return; }
    if (there) here.replaceChildren(...there.childNodes);
    setTimeout(again, Number(here.dataset.every) || 1500);
  };
  setTimeout(again, Number(document.querySelector("[data-live]")?.dataset.every) || 700);
})();
