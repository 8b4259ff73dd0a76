//! Makes the style sheets and scripts of a built folder small: the sheets that a page loads together become one, and the
//! scripts whose names tell their contents lose spaces, comments and long names. What the pages of others load
//! (embed.v1.js) and the service worker stay as they are written.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const [dist] = process.argv.slice(2);
const SHEET = /[ ]*<link rel="stylesheet" href="(?:\.\/)?([^"]+\.css)"([^>]*)>\n?/g;

function minify(text, loader) {
  const { code, warnings } = transformSync(text, { loader, minify: true, legalComments: "none" });
  if (warnings.length > 0) throw new Error(warnings.map((warning) => JSON.stringify(warning)).join("\n"));
  return code;
}

/** Puts one sheet in place of those that a page loads at once, and one in place of those that it loads later. */
function joinSheets(page, name) {
  let html = readFileSync(join(dist, page), "utf8");
  for (const [isLater, part] of [[false, name], [true, `${name}-later`]]) {
    const sheets = [...html.matchAll(SHEET)].filter(([, , more]) => /\bdisabled\b/.test(more) === isLater);
    if (sheets.length === 0) continue;
    const css = minify(sheets.map(([, path]) => readFileSync(join(dist, path), "utf8")).join("\n"), "css");
    const hash = createHash("sha256").update(css).digest("hex").slice(0, 16);
    const file = `${part}-${hash}.css`;
    writeFileSync(join(dist, file), css);
    for (const [index, [tag, path]] of sheets.entries()) {
      const one = `  <link rel="stylesheet" href="./${file}"${isLater ? " disabled" : ""}>\n`;
      html = html.replace(tag, index === 0 ? one : "");
      rmSync(join(dist, path));
    }
  }
  writeFileSync(join(dist, page), html);
}

joinSheets("index.html", "style");
joinSheets("embed.html", "embed");
const emptied = join(dist, "embed");
if (existsSync(emptied) && readdirSync(emptied).length === 0) rmdirSync(emptied);
for (const name of readdirSync(dist).filter((name) => /-[0-9a-f]{12,16}\.js$/.test(name))) {
  const path = join(dist, name);
  writeFileSync(path, minify(readFileSync(path, "utf8"), "js"));
}
