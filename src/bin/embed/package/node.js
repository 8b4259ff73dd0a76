//! For Node: everything is ready as soon as it is imported; `init` is there so that one program runs in both places.
import { readFileSync } from "node:fs";
import { initSync } from "./fair_share.js";

initSync({ module: readFileSync(new URL("./fair_share_bg.wasm", import.meta.url)) });

export { decodeLink, divide, divideToText, encodeLink, explain, readFigures, shippedScenario, version } from "./fair_share.js";

export async function init() {}
