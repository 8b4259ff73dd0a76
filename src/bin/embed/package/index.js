//! For a page or a worker: `await init()` once, then call the functions.
import start from "./fair_share.js";

export { decodeLink, divide, divideToText, encodeLink, explain, readFigures, shippedScenario, version } from "./fair_share.js";

/** Fetches and compiles the WebAssembly, from beside this file or from where it is told. */
export async function init(source) {
  await start(source === undefined ? undefined : { module_or_path: source });
}
