// Keeps the calculator working without a network. `cargo xtask build` writes the list of files with their contents'
// hashes in the first line of code, so that a new build is a new worker with a new store.
//
// The worker answers from the store that belongs to it and from nowhere else, so that the files of two builds are never
// mixed. A new one waits until nothing uses the old one, or until the reader asks for it.

const FILES = /* the list of files */ [];
const VERSION = "/* the hash of that list */";

const PREFIX = `fair-share ${self.registration.scope} `;
const STORE = PREFIX + VERSION;
const address = (file) => new URL(file, self.registration.scope).href;

self.addEventListener("install", (event) => event.waitUntil(keepFiles()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  if (event.data === "take-over") {
    self.skipWaiting();
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) {
    event.respondWith(answer(request));
  }
});

/** Keeps every file, or none: a store that lacks one would break the page when it matters. */
async function keepFiles() {
  const store = await caches.open(STORE);
  await Promise.all(FILES.map((file) => keepFile(store, file)));
}

async function keepFile(store, { name, hash }) {
  // What the browser has of a file whose name tells its contents will do; of any other it may be older.
  const isNamedByContents = /-[0-9a-f]{12,}[._]/.test(name);
  const response = await fetch(address(name), { cache: isNamedByContents ? "default" : "no-cache" });
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}: ${name} (${hash})`);
  }
  await store.put(address(name), response);
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  const store = await caches.open(STORE);
  const kept = await store.match(plainAddress(request.url));
  if (kept) {
    return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    // An address that does not exist, without a network: the page that mends addresses.
    const page = request.mode === "navigate" && (await store.match(address("404.html")));
    if (page) {
      return page;
    }
    throw error;
  }
}

/** Without query and fragment; the folder is its page. */
function plainAddress(url) {
  const { origin, pathname } = new URL(url);
  const plain = origin + pathname;
  return plain === self.registration.scope ? address("index.html") : plain;
}
