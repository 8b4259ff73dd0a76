//! The installed package and the command line give the same outcome, to the letter, for every document in this folder:
//! `node compare.mjs HOME COMMAND FOLDER`. The page is compared with the command line in tests/browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [home, command, folder] = process.argv.slice(2);
const entry = createRequire(join(home, "from-here.js")).resolve("fair-share");
const api = await import(pathToFileURL(entry).href);

const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
assert.ok(names.length >= 5, "the documents are there");
for (const name of names) {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  const run = (...words) => execFileSync(command, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  let isRefused = false;
  for (const lang of ["nl", "en"]) {
    let printed, refused;
    try {
      printed = run("divide", path, "--lang", lang, "--explain", lang);
    } catch (error) {
      refused = error.stderr.trim();
    }
    if (refused !== undefined) {
      isRefused = true;
      // The same words, after the name of the program.
      assert.throws(() => api.divide(text, { lang }), (error) => {
        assert.equal(error.name, "FairShareError");
        assert.match(error.code, /^[a-z_]+$/);
        assert.equal(`fairshare: ${error.message}`, refused, name);
        return true;
      });
      continue;
    }
    assert.equal(api.divideToText(text, { lang, explain: lang }), printed, `${name}: text`);
    const outcome = api.divide(text, { lang, explain: lang });
    assert.deepEqual(outcome, JSON.parse(printed), `${name}: object`);
    assert.deepEqual(Object.keys(outcome), Object.keys(JSON.parse(printed)), `${name}: order`);
    // An object goes in as well as its text.
    assert.deepEqual(api.divide(JSON.parse(text), { lang, explain: lang }), outcome, `${name}: from an object`);
    const { code, explanation } = outcome.municipalities[0];
    assert.deepEqual(api.explain(text, code, { lang }), explanation, `${name}: explanation`);
  }
  if (!isRefused && name !== "own_region.json") {
    // Its names do not travel; everything else comes back as it was.
    const { fragment } = api.encodeLink(text, { municipality: "GM0479" });
    const opened = api.decodeLink(`https://example.org/${fragment.replace("#", "%23")}`);
    assert.deepEqual([opened.municipality, opened.isRepaired], ["GM0479", true], name);
    assert.equal(api.divideToText(opened.scenario), api.divideToText(text), `${name}: by link`);
  }
  console.log(`same: ${name}`);
}
assert.equal(JSON.stringify(api.shippedScenario(), null, 2) + "\n", execFileSync(command, ["scenario"], { encoding: "utf8" }));

// Wrong arguments are answered, whatever they are.
for (const wrong of [undefined, null, 1, true, {}, [], () => 1, Symbol.iterator, 1n]) {
  assert.throws(() => api.divide(wrong), (error) => error.name === "FairShareError" && error.message.length > 10);
  assert.throws(() => api.explain(wrong, wrong, wrong), (error) => error.name === "FairShareError");
}
assert.throws(() => api.readFigures({}), { name: "FairShareError", code: "wrong_argument", place: "bytes" });
assert.throws(() => api.readFigures("a", { year: "x" }), { code: "wrong_argument", place: "options.year" });
const circular = {};
circular.self = circular;
assert.throws(() => api.divide(circular), { name: "FairShareError", code: "wrong_argument" });
console.log(`${names.length} documents, the same outcome in JavaScript and on the command line`);
