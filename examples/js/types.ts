// What the declarations allow and what they refuse; compiled, never run.
import { decodeLink, divide, divideToText, encodeLink, explain, init, readFigures, shippedScenario, version } from "fair-share";
import type { FairShareError, Method, Outcome, Scenario } from "fair-share";

await init();
await init(new URL("https://example.org/fair_share_bg.wasm"));

const scenario: Scenario = {
  format: "fair-share-scenario",
  version: 1,
  region: { shipped: 2025 },
  key: [{ figure: "inhabitants", weight: 60 }, { figure: "own-1", weight: 40 }],
  method: { upwards_of_country: { number: 10_000 } },
  tie_rule: { by_lot: { seed: 7 } },
  limits: { at_least: { per_thousand_inhabitants: "0.5" }, opted_out: ["GM0363"], own: { GM0479: { at_most: 100 } } },
};
const outcome: Outcome = divide(scenario, { explain: "nl" });
const exact: string | undefined = outcome.municipalities[0]?.fair_share.exact;
const upTo: number | undefined = outcome.divisor?.up_to?.decimal;
const cap: number | null | undefined = outcome.municipalities[0]?.at_most;
const headings: string[] = explain(scenario, "GM0479").map((step) => step.heading);
const text: string = divideToText("{}");
const year: number = shippedScenario({ year: 2023 }).task_year;
divide({ ...shippedScenario(), region: readFigures(new Uint8Array()).region });
const { package: release }: { package: string } = version();
export const used = [exact, upTo, cap, headings, text, year, release];

const spoken: string | null = encodeLink(scenario, { validity: "live", municipality: "GM0479" }).code;
divide(decodeLink("K7QF-2M9X-A3TB").scenario);
export const links = [spoken];

// @ts-expect-error a link is fixed or live
encodeLink(scenario, { validity: "frozen" });
// @ts-expect-error no such figure
divide({ format: "fair-share-scenario", version: 1, key: [{ figure: "inhabitant", weight: 100 }] });
// @ts-expect-error version 2 does not exist yet
divide({ format: "fair-share-scenario", version: 2 });
// @ts-expect-error no such method
const method: Method = "hagenbach";
// @ts-expect-error no such language
divide(scenario, { lang: "de" });
// @ts-expect-error a bound has one unit
divide({ ...scenario, limits: { at_least: 12 } });
// @ts-expect-error the divisor may be missing
const above: string = outcome.divisor.above.exact;
// @ts-expect-error no such code
const code: FairShareError["code"] = "nonsense";
export const refused = [method, above, code];
