//! Starts the small calculator in a frame of somebody else's page, in the look that the host asked for by name, and tells
//! the host how high it is and what it shows. A host never supplies a style sheet, so it cannot change what a number says.
//! No module: in a sandbox without an origin a module cannot be fetched, and then nobody would say that something is wrong.
//! It stands before everything that is seen, so that nothing changes colour, and nobody sees what was not asked for.

{
  const THEMES = { licht: "fs-light", donker: "fs-dark", mra: "fs-mra", neutraal: "fs-neutral" };
  const VIEWS = ["kaart", "tabel", "staven", "zin"];

  const byId = (id) => document.getElementById(id);
  const { body } = document;
  // Editors write `&amp;` for `&` when they take an address for text.
  const query = new URLSearchParams(location.search.replaceAll("&amp;", "&"));

  const theme = query.get("theme");
  if (Object.hasOwn(THEMES, theme ?? "")) {
    body.classList.add(THEMES[theme]);
  }
  if (query.get("lang") === "en") {
    document.documentElement.lang = "en";
  }

  // The page as it is built shows what shipped, in Dutch, for the whole region: embed.css leaves of it what was asked for.
  body.classList.add("has-script");
  const isShipped = location.hash === "" || body.dataset.shipped.split(" ").includes(location.hash);
  if (isShipped && query.get("lang") !== "en") {
    const view = query.get("view");
    body.classList.add(`first-${VIEWS.includes(view) ? view : "kaart"}`);
    body.classList.toggle("first-own", query.has("gemeente"));
  } else {
    body.classList.add("first-none");
  }

  // Height and choice are nobody's secret: the host put the frame there, so any parent may hear them.
  const post = (message) => {
    if (parent !== window) parent.postMessage(message, "*");
  };

  let told = 0;
  function tellHeight() {
    const height = Math.ceil(byId("app").getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    post({ type: "verdeel:height", v: 1, height });
    // What AMP pages listen to (https://amp.dev/documentation/components/amp-iframe, 2026-01-01).
    post({ sentinel: "amp", type: "embed-size", height });
  }
  // A host whose script came later than this one asks.
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.type === "verdeel:ask" && byId("app")) {
      told = 0;
      tellHeight();
    }
  });

  /** The widget calls this with what it shows, as JSON. */
  window.fairShareTell = (state) => post({ type: "verdeel:state", v: 1, state: JSON.parse(state) });

  async function start(wasm, glue) {
    const [response, { default: init }] = await Promise.all([wasm, glue]);
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${response.url}`);
    // The widget looks for its place.
    await page;
    await init({ module_or_path: response });
    performance.mark("usable");
  }

  function explain(cause) {
    console.error(cause);
    if (!byId("load-failed")) return;
    byId("load-failed-cause").textContent = String(cause);
    byId("load-failed").hidden = false;
    byId("loading").hidden = true;
  }

  /** The widget calls this when the address holds a document: reading those is a module of its own. */
  window.fairShareDocuments = () =>
    start(fetch("widget_documents_bg.wasm"), import("./widget_documents.js")).catch(explain);

  const page = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  page.then(() => new ResizeObserver(tellHeight).observe(byId("app")));
  start(fetch("widget_bg.wasm"), import("./widget.js")).catch((cause) => page.then(() => explain(cause)));
}
