//! In Node: divides a scenario from a file, or the shipped one, and prints what the own municipality gets and why.
//! In a folder where the package is installed: `node node.mjs [scenario.json]`.
import { readFileSync } from "node:fs";
import { divide, explain, init, version } from "fair-share";

await init();
const file = process.argv[2];
const scenario = file ? readFileSync(file, "utf8") : '{"format":"fair-share-scenario","version":1}';
const outcome = divide(scenario, { lang: "en" });
console.log(`fair-share ${version().package}: ${outcome.homes} homes over ${outcome.municipalities.length} municipalities`);

const zaanstad = outcome.municipalities.find((municipality) => municipality.code === "GM0479");
if (zaanstad) {
  console.log(`${zaanstad.name}: ${zaanstad.homes} homes (exactly ${zaanstad.fair_share.decimal})`);
  for (const step of explain(scenario, zaanstad.code, { lang: "en" })) {
    console.log(`- ${step.heading}${step.sum ? `: ${step.sum}` : ""}`);
  }
}
