// Serves what was read before when there is no network. Online, pages come from the network, so that nobody reads an
// old one; what has its version in its address is taken from the cache at once.

const BOOK = "book";
const LIST = "_static/editors/offline.json"; // {address: digest} of everything that reading needs
const FIXED = /\/_static\/engine\/\w+-[0-9a-f]+-\d+\.js$|[?&]v=|\/mathjax\/.*\.woff$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(FIXED.test(request.url) ? fromCache(request) : fromNetwork(request));
});

async function fromCache(request) {
  const cache = await caches.open(BOOK);
  return (await cache.match(request)) ?? fromNetwork(request);
}

async function fromNetwork(request) {
  const cache = await caches.open(BOOK);
  try {
    return await fetchAndKeep(cache, request);
  } catch (error) {
    const kept = (await cache.match(request)) ?? (await cache.match(request, { ignoreSearch: true }));
    if (kept) return kept;
    throw error;
  }
}

async function fetchAndKeep(cache, request) {
  const answer = await fetch(request);
  if (answer.status === 200) {
    await cache.put(request, answer.clone());
    if (FIXED.test(request.url)) await dropOlder(cache, new URL(request.url));
  }
  return answer;
}

// Earlier versions of the same file.
async function dropOlder(cache, address) {
  const stem = address.pathname.replace(/-[0-9a-f]+-(\d+)\.js$/, "-*-$1.js");
  for (const { url } of await cache.keys()) {
    const other = new URL(url);
    if (url !== address.href && other.pathname.replace(/-[0-9a-f]+-(\d+)\.js$/, "-*-$1.js") === stem) await cache.delete(url);
  }
}

self.addEventListener("message", (event) => {
  if (event.data === "keep the book") event.waitUntil(keepBook());
});

// Fetches what is not kept yet, or has changed, one file after the other: reading goes first.
async function keepBook() {
  const cache = await caches.open(BOOK);
  const address = new URL(LIST, self.registration.scope).href;
  const before = await (await cache.match(address))?.json().catch(() => ({}));
  const answer = await fetch(address);
  const list = await answer.clone().json();
  for (const [path, digest] of Object.entries(list)) {
    const url = new URL(path, self.registration.scope).href;
    if (before?.[path] === digest && (await cache.match(url, { ignoreSearch: true }))) continue;
    const file = await fetch(url);
    if (file.status === 200) await cache.put(url, file);
  }
  await cache.put(address, answer);
}
