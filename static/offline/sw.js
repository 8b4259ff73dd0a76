// Keeps the calculator working without a network. `cargo xtask build` writes the list of files with their contents'
// hashes in the first line of code, so that a new build is a new worker with a new store.
//
// The worker answers from the store that belongs to it, so that the files of two builds are never mixed. A new one waits
// until nothing uses the old one, or until the reader asks for it. Another window may then still show the old build: the
// old store stays until it is gone, for what that window fetches later has its contents in its name.

const FILES = /* the list of files */ [];
const VERSION = "/* the hash of that list */";

const PREFIX = `fair-share ${self.registration.scope} `;
const STORE = PREFIX + VERSION;
const address = (file) => new URL(file, self.registration.scope).href;
const isNamedByContents = (name) => /-[0-9a-f]{12,}[._]/.test(name);

self.addEventListener("install", (event) => event.waitUntil(keepFiles()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  if (event.data === "take-over") {
    self.skipWaiting();
  } else if (event.data === "clean-up") {
    event.waitUntil(cleanUp(event.source?.id));
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
  const response = await fetch(address(name), { cache: isNamedByContents(name) ? "default" : "no-cache" });
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}: ${name} (${hash})`);
  }
  // Some hosts lead index.html to the folder; browsers refuse an answer that was led elsewhere for a page, so it loses
  // that mark.
  const { body, status, headers } = response;
  await store.put(address(name), response.redirected ? new Response(body, { status, headers }) : response);
}

async function takeOver() {
  await self.clients.claim();
  await cleanUp();
}

/**
 * Removes the stores of older builds, unless another window than the one that asks may still show one. Without an asker the
 * worker has just taken over, and one window may be there: the one whose reader wanted that, and that begins afresh.
 */
async function cleanUp(asker) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const others = windows.filter(({ frameType, id }) => frameType !== "nested" && id !== asker);
  if (others.length > (asker ? 0 : 1)) {
    return;
  }
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request) {
  const store = await caches.open(STORE);
  const plain = plainAddress(request.url);
  const kept = (await store.match(plain)) ?? (isNamedByContents(plain) ? await caches.match(plain) : undefined);
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
