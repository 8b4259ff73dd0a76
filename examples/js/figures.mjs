//! Own figures: a table becomes the region of a scenario; what cannot be used is said.
//! In a folder where the package is installed: `node figures.mjs table.csv`.
import { readFileSync } from "node:fs";
import { divide, init, readFigures } from "fair-share";

await init();
const read = readFigures(readFileSync(process.argv[2] ?? "table.csv"), { lang: "en" });
for (const issue of read.issues) {
  console.log(`${issue.severity}: ${issue.message}`);
}
const outcome = divide({ format: "fair-share-scenario", version: 1, region: read.region });
console.log(`${read.recognised} municipalities recognised; ${outcome.homes} homes divided by these figures`);
