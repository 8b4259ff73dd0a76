//! Prints raw size, brotli size and path of every file named: `cargo xtask bench` borrows the brotli of Node.js.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

for (const path of process.argv.slice(1)) {
  const bytes = readFileSync(path);
  // Fonts in woff2 are brotli inside: hosts send them as they are.
  const sent = path.endsWith(".woff2") ? bytes.length : brotliCompressSync(bytes).length;
  console.log([bytes.length, sent, path].join("\t"));
}
