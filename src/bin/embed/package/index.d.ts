export * from "./fair_share.js";

/**
 * Fetches and compiles the WebAssembly: once, before the first call. Without an argument it comes from beside the module,
 * which bundlers that know `new URL(…, import.meta.url)` copy along. In Node nothing is left to do.
 */
export function init(source?: RequestInfo | URL | Response | BufferSource | WebAssembly.Module): Promise<void>;
