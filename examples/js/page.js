//! In a page: asks a worker, and computes the same itself. `page.html` shows both.
import { divideToText, init } from "fair-share";

const scenario = '{"format":"fair-share-scenario","version":1,"key":[{"figure":"lettings","weight":100}]}';

/** @param {string} id @param {string} text */
function show(id, text) {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

await init();
show("here", divideToText(scenario));

// A bundler resolves the name inside the worker; without one the page points at a file that did so (see page.html).
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = (/** @type {MessageEvent} */ { data }) => show("worker", data.text ?? data.error.message);
worker.postMessage({ scenario });
