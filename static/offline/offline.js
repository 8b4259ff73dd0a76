//! Keeps the calculator on the device, and offers a new version when there is one. Where the browser has no service
//! workers (private windows, some frames) nothing happens: the page just needs a network.

const AFTER_LOAD_MS = 1500;
let isAsked = false;

async function keep() {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", document.baseURI));
  // This window has the build that the worker keeps; perhaps it is the last one that waited for it.
  navigator.serviceWorker.controller?.postMessage("clean-up");
  if (registration.waiting) {
    offer(registration);
  }
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // Without a controller it is the first visit: there is nothing to replace.
      if (worker.state === "installed" && navigator.serviceWorker.controller) {
        offer(registration);
      }
    });
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) {
      location.reload();
    }
  });
}

/** Shows the offer; the running session goes on until the reader takes it. */
function offer(registration) {
  const bar = document.getElementById("new-version");
  bar.hidden = false;
  document.getElementById("new-version-take").onclick = () => {
    isAsked = true;
    if (registration.waiting) {
      registration.waiting.postMessage("take-over");
    } else {
      // Another window took it already.
      location.reload();
    }
  };
  document.getElementById("new-version-later").onclick = () => {
    bar.hidden = true;
  };
}

function start() {
  setTimeout(() => keep().catch(() => {}), AFTER_LOAD_MS);
}

if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") {
    start();
  } else {
    addEventListener("load", start, { once: true });
  }
}
