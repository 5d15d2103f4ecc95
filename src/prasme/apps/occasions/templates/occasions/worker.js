{% load static %}// A roster that was opened today opens again without a network. Nothing else is kept; signing out deletes it.
const PAGES = "roster-pages", FILES = "roster-files-{{ version }}", DAY = 18 * 3600 * 1000;
const ASSETS = [{% for file in files %}"{% static file %}"{% if not forloop.last %}, {% endif %}{% endfor %}];
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(FILES).then((cache) => cache.addAll(ASSETS)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("roster-files-") && name !== FILES) await caches.delete(name);
    await self.clients.claim();
  })());
});
const tidy = async (cache) => {
  for (const request of await cache.keys()) {
    const said = (await cache.match(request)).headers.get("Date");
    if (said && Date.now() - new Date(said).getTime() > DAY) await cache.delete(request);
  }
};
const page = async (request) => {
  const cache = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) { await tidy(cache); await cache.put(request.url, answer.clone()); }
    return answer;
  } catch (problem) {
    const found = await cache.match(request.url) ?? await cache.match(request.url, { ignoreSearch: true });
    if (found) return found;
    throw problem;
  }
};
const file = async (request) => await caches.match(request) ?? fetch(request).then(async (answer) => {
  if (answer.ok) await (await caches.open(FILES)).put(request, answer.clone());
  return answer;
});
self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && /\/occasions\/\d+\/roster\/$/.test(url.pathname)) event.respondWith(page(request));
  else if (url.pathname.startsWith("{% get_static_prefix %}")) event.respondWith(file(request));
});
