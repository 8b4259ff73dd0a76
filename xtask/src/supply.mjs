// What is linked into the pages and the package, from `cargo metadata` and package-lock.json: the licences are checked
// against those that go together with the EUPL-1.2, and `--sbom FILE` writes a CycloneDX list. No time stamp and no
// serial number: the same sources give the same list.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const ALLOWED = new Set([
  "MIT", "MIT-0", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Zlib",
  "Unicode-3.0", "Unicode-DFS-2016", "MPL-2.0", "EUPL-1.2", "CC0-1.0", "Unlicense", "BSL-1.0", "OFL-1.1",
]);

/** Whether an SPDX expression can be met with allowed licences only. */
export function isAllowed(expression) {
  // Older crates write a slash where SPDX has OR.
  const tokens = expression.replaceAll("/", " OR ").replaceAll("(", " ( ").replaceAll(")", " ) ").trim().split(/\s+/);
  let at = 0;
  const either = () => {
    let is = both();
    while (tokens[at] === "OR") { at += 1; const next = both(); is ||= next; }
    return is;
  };
  const both = () => {
    let is = one();
    while (tokens[at] === "AND") { at += 1; const next = one(); is &&= next; }
    return is;
  };
  const one = () => {
    if (tokens[at] === "(") { at += 1; const is = either(); at += 1; return is; }
    let name = tokens[at++];
    if (tokens[at] === "WITH") { name += ` WITH ${tokens[at + 1]}`; at += 2; }
    return ALLOWED.has(name);
  };
  return either() && at === tokens.length;
}

for (const [expression, expected] of [
  ["MIT", true], ["GPL-3.0", false], ["MIT OR GPL-3.0", true], ["MIT AND GPL-3.0", false], ["Zlib OR Apache-2.0 OR MIT", true],
  ["(MIT OR Apache-2.0) AND Unicode-3.0", true], ["Apache-2.0 WITH LLVM-exception", true], ["MIT/Apache-2.0", true], ["", false],
]) {
  if (isAllowed(expression) !== expected) throw new Error(`the reader of licences is wrong about ${JSON.stringify(expression)}`);
}

const cargo = process.env.CARGO ?? "cargo";
const words = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown", "--features", "web,embed,sheets"];
const metadata = JSON.parse(execFileSync(cargo, words, { encoding: "utf8", maxBuffer: 1 << 28 }));
const byId = new Map(metadata.packages.map((found) => [found.id, found]));
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
const root = metadata.packages.find((found) => found.name === "fairshare" && found.source === null);

// From the crate along what is linked: not what only tests or builds need.
const linked = new Set();
const visit = (id) => {
  if (linked.has(id)) return;
  linked.add(id);
  for (const { pkg, dep_kinds } of nodes.get(id).deps) {
    if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
  }
};
visit(root.id);
linked.delete(root.id);

const crates = [...linked].map((id) => byId.get(id)).map(({ name, version, license }) =>
  ({ name, version, license: license ?? "", purl: `pkg:cargo/${name}@${version}` }));
// Of the npm packages only letters and style sheets are shipped; the others build and test.
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const shipped = Object.entries(lock.packages).filter(([path]) => /@fontsource|-css$/.test(path)).map(([path, found]) => {
  const name = path.replace("node_modules/", "");
  return { name, version: found.version, license: found.license ?? "", purl: `pkg:npm/${name.replace("@", "%40")}@${found.version}` };
});
const parts = [...crates, ...shipped].sort((one, other) => (one.purl < other.purl ? -1 : 1));
if (crates.length < 20 || shipped.length < 4) throw new Error(`only ${crates.length} crates and ${shipped.length} npm packages were found`);

const refused = parts.filter(({ license }) => !isAllowed(license));
for (const { purl, license } of refused) console.log(`licence: ${purl} is ${license || "unknown"}, which does not go with the EUPL-1.2`);
if (refused.length > 0) process.exit(1);

const at = process.argv.indexOf("--sbom");
if (at > 0) {
  const licence = (expression) => [{ expression: expression.replaceAll("/", " OR ") }];
  const component = ({ name, version, license, purl }) =>
    ({ type: "library", "bom-ref": purl, name, version, purl, licenses: licence(license) });
  const bom = {
    bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
    metadata: { component: { type: "application", "bom-ref": "fair-share", name: "fair-share", version: root.version, licenses: licence(root.license) } },
    components: parts.map(component),
  };
  writeFileSync(process.argv[at + 1], `${JSON.stringify(bom, null, 1)}\n`);
}
console.log(`${crates.length} crates and ${shipped.length} npm packages are shipped; their licences go with the EUPL-1.2`);
