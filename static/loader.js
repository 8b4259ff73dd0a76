//! Starts the calculator, and says in words what to do when that fails. A file of its own, because the
//! Content-Security-Policy allows no script in the page; every address is relative to the page, so that the built
//! folder works under any path.

const byId = (id) => document.getElementById(id);

/**
 * The app takes over what is drawn, and for that every element must be the one it drew: what is for another start, or was
 * changed on the way (translated, for instance), gives way.
 */
function clearWhatIsOther() {
  const app = byId("app");
  const { classList } = document.documentElement;
  if (classList.contains("other-first") || app.getElementsByTagName("*").length !== Number(app.dataset.elements)) {
    app.replaceChildren();
  }
  classList.remove("other-first");
}

/** Brings the app to life: the WebAssembly and its JavaScript glue travel side by side (the page preloads both). */
async function start() {
  const [response, glue] = await Promise.all([fetch(byId("app-wasm").href), import(byId("app-glue").href)]);
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}: ${new URL(response.url).pathname}`);
  }
  // The glue compiles while downloading, and falls back by itself where a server names the wrong content type.
  clearWhatIsOther();
  await glue.default({ module_or_path: response });
  byId("starting")?.remove();
  performance.mark("usable");
}

/** Fetches the style sheets that nothing before the second module needs, and with them the letters. */
function loadStyles() {
  const sheets = Array.from(document.querySelectorAll("link[rel=stylesheet][disabled]"));
  const loaded = (sheet) => new Promise((done) => {
    // Without its style a page can still be read.
    sheet.onload = sheet.onerror = done;
    sheet.disabled = false;
  });
  return Promise.all(sheets.map(loaded));
}

let tries = 0;

/**
 * Fetches and runs the second module, which holds every page but the first; the first one asks for it. Browsers keep a
 * failed import under its address, so another try needs another one.
 */
window.fairShareLoadMore = async () => {
  const again = tries > 0 ? `?${tries}` : "";
  tries += 1;
  const [glue] = await Promise.all([import(byId("more-glue").href + again), loadStyles()]);
  await glue.default({ module_or_path: byId("more-wasm").href });
};

/** Replaces the waiting text by the remedies, which the page already holds in both languages. */
function showFailure(cause) {
  // The app reports its own errors in #panic; and once it has drawn, the waiting text is gone.
  if (!byId("panic").hidden || !byId("load-failed")) {
    return;
  }
  byId("load-failed-cause").textContent = String(cause);
  byId("load-failed").hidden = false;
  byId("loading").hidden = true;
}

// After a panic the app is gone, so this button cannot wait for it.
byId("panic-reload").addEventListener("click", () => location.reload());

start().catch((cause) => {
  console.error(cause);
  showFailure(cause);
});
