/** The language of messages and explanations. */
export type Language = "nl" | "en";

/** A code of Statistics Netherlands (CBS), such as `GM0363`. Given, also `363` and `0363` are understood. */
export type MunicipalityCode = string;

/** A number; as text where it has decimals, so that no digit is lost. */
export type Decimal = number | string;

/** The name of a figure; `own-1` to `own-256` are columns of the user. */
export type FigureId =
  | "inhabitants"
  | "households"
  | "housing_stock"
  | "corporation_homes"
  | "lettings"
  | "room_to_norm"
  | "new_homes"
  | "one_person_households"
  | "average_woz"
  | "housed"
  | "ses_woa"
  | "lived_before"
  | `own-${number}`;

/** The name of a target group; `own-1` to `own-256` are groups of the user. */
export type GroupId =
  | "homeless"
  | "status_holders"
  | "socially_urgent"
  | "medically_urgent"
  | "institution_leavers"
  | "migrant_workers"
  | "students"
  | "caravan_dwellers"
  | "elderly"
  | `own-${number}`;

/** How far a number can be relied on. */
export type Standing = "official" | "derived" | "assumption";

/** Where a number comes from: a source that ships, or words of the user. */
export type Source =
  | "cbs_regional_key_figures"
  | "cbs_neighbourhoods"
  | "cbs_stock_changes"
  | "corporation_share_times_stock"
  | "lettings_assumption"
  | "norm_minus_corporation_homes"
  | "national_task2022"
  | "amsterdam_lettings2021"
  | "student_shortage2021"
  | "migrant_workers2019"
  | "none"
  | { own: string };

/** What one unit of a figure is. */
export type Unit = "persons" | "households" | "homes" | "homes_per_year" | "euros" | { own: string };

/** One measured column: a value for every municipality of the region. */
export interface Figure {
  id: FigureId;
  name?: string;
  unit: Unit;
  /** Reference date or year. */
  reference?: string;
  source: Source;
  standing: Standing;
  values: Record<MunicipalityCode, Decimal>;
}

/** A shipped year with the user's own figures on top, or municipalities with all their figures. */
export interface Region {
  /** Year of the built-in figures; without `municipalities`. */
  shipped?: number;
  name?: string;
  national_inhabitants?: number;
  municipalities?: { code: MunicipalityCode; name: string; subregion?: string; province?: string }[];
  /** Municipalities that were merged, in this order; with a shipped year their figures are added up. */
  merged?: { code: MunicipalityCode; name: string; parts: MunicipalityCode[] }[];
  figures?: Figure[];
}

/** One figure in a key; the weights of a key are whole percentages that total 100. */
export interface KeyPart {
  figure: FigureId;
  factor?: FigureId;
  weight: number;
}

/** How fair shares become whole homes. */
export type Method =
  | "webster"
  | "largest_remainder"
  | "largest_remainder_recomputed"
  | "jefferson"
  | "adams"
  | "dean"
  | "huntington_hill"
  | "upwards"
  | "nearest"
  | { upwards_of_country: { number: number; to_divide?: Decimal } };

/** How an exactly equal claim is settled. */
export type TieRule = "larger_first" | { by_lot: { seed: number } };

/** A lower or upper bound on every municipality. */
export type Bound = { homes: number } | { per_thousand_inhabitants: Decimal } | { percent_of_lettings: Decimal };

export interface Limits {
  at_least?: Bound;
  at_most?: Bound;
  /** So many homes first, before the key divides the rest. */
  base?: number;
  opted_out?: MunicipalityCode[];
  own?: Record<MunicipalityCode, { at_least?: number; at_most?: number }>;
}

/** Who the homes are for. */
export interface Group {
  id: GroupId;
  name?: string;
  included: boolean;
  task: { amount: number; unit: "persons" | "homes" | "places"; standing: Standing; source: Source };
  household_size: Decimal;
  key?: KeyPart[];
  method?: Method;
  housed: { standing: Standing; values: Record<MunicipalityCode, number> };
}

/** A whole number on which a statement rests; `scenario.schema.json` says what each counts. */
export type Parameter =
  | "reserved"
  | "social_of_new"
  | "groups_of_social_new"
  | "extra_homes"
  | "transformed_homes"
  | "shared_homes"
  | "extra_support"
  | "prevention"
  | "light_hours"
  | "intensive_hours"
  | "support_capacity"
  | "opening_list"
  | "inflow_growth"
  | "catch_up"
  | "capacity"
  | "takes_part"
  | "willingness"
  | "regional_start"
  | "regional_ramp"
  | "regional_compliance"
  | "national_start"
  | "national_ramp"
  | "national_compliance"
  | "wait_and_see"
  | "floor_share"
  | "floor_lettings"
  | "ladder_half_years"
  | "framework_social_of_new"
  | "norm_years";

/** What the three statements assume. What is left out has its default. */
export interface Statements {
  parameters?: Partial<Record<Parameter, number>>;
  /** The support that belongs to a home of a group. */
  support?: Partial<Record<GroupId, "none" | "light" | "intensive">>;
  /** Of every 100 requests, those that prevention could avoid. */
  avoidable?: Partial<Record<GroupId, number>>;
  /** Hours of support a week. */
  support_hours?: Record<MunicipalityCode, number>;
  /** Whether homes that are left help who falls short elsewhere. */
  spread?: "present" | "fair";
  /** What a national framework asks at least. */
  floor?: "fair_share" | "lettings";
  /** Parts of the framework that are left out. */
  without?: ("affordable_new_homes" | "social_rent_norm")[];
  /** Who stopped taking part, in order. */
  stopped?: MunicipalityCode[];
}

/** What was realised per half-year. */
export interface Ledger {
  /** Who is behind or ahead at the start. */
  opening?: Record<MunicipalityCode, { backlog: number } | { lead: number }>;
  half_years?: {
    year: number;
    half: 1 | 2;
    municipalities: Record<MunicipalityCode, { task?: number; realised?: number; months?: number }>;
  }[];
}

/** Everything needed to compute one outcome. What is left out is as in the shipped scenario. */
export interface Scenario {
  $schema?: string;
  format: "fair-share-scenario";
  version: 1;
  task_year?: number;
  /** The part of that year; the whole year when left out. */
  period?: "year" | "first_half" | "second_half";
  region?: Region;
  key?: KeyPart[];
  /** Two tiers: divides over subregions first; the other keys divide inside each. */
  subregion_key?: KeyPart[];
  method?: Method;
  tie_rule?: TieRule;
  /** How the total and the groups relate; the total first when left out. */
  composition?: "total_first" | "per_group" | "both_ways" | "both_ways_controlled";
  /** What counts of the homes in which people live now; nothing when left out. */
  credit?: "none" | "in_share" | "afterwards";
  limits?: Limits;
  /** Tasks that change hands at the end, in this order. */
  swaps?: { from: MunicipalityCode; to: MunicipalityCode; homes: number; group?: GroupId }[];
  groups?: Group[];
  statements?: Statements;
  ledger?: Ledger;
}

/** A scenario, or its JSON text. */
export type ScenarioInput = Scenario | string;

/** An exact number: the fraction in lowest terms, and six digits of it. */
export interface Exact {
  exact: `${bigint}/${bigint}`;
  decimal: number;
}

/** One step of an explanation: a heading, and a table, sentences or a sum. */
export interface Step {
  heading: string;
  columns?: string[];
  rows?: string[][];
  total?: string[];
  sentences?: string[];
  sum?: string;
}

/** What one municipality gets. */
export interface MunicipalityOutcome {
  code: MunicipalityCode;
  name: string;
  /** Homes in which people of these groups live now. */
  housed: number;
  /** The claim before rounding and limits, in homes. */
  fair_share: Exact;
  /** Whole homes. */
  homes: number;
  /** Homes that are certain whatever settles a tie. */
  certain: number;
  /** Homes minus what is housed now. */
  difference: number;
  at_least: number;
  at_most: number | null;
  /** The limit that binds. */
  binding: "at_least" | "at_most" | "opted_out" | null;
  without_limits: number;
  /** Homes that limits moved here (positive) or away (negative). */
  moved: number;
  per_thousand_inhabitants: number | null;
  percentage_of_lettings: number | null;
  /** The lowest and highest claim over all keys. */
  range: { lowest: Exact; highest: Exact } | null;
  /** Only when it was asked for. */
  explanation?: Step[];
}

/** What a scenario comes to. */
export interface Outcome {
  /** Groups by municipalities, when the scenario divides per group or both ways. */
  table?: { by?: unknown; interchangeable?: number; [member: string]: unknown };
  /** The arithmetic of every cell, when it is asked for. */
  cell_explanations?: unknown;
  format: "fair-share-outcome";
  version: 1;
  region: string;
  task_year: number;
  /** The number that was divided, in homes. */
  task: number;
  /** The homes that were given out. */
  homes: number;
  /** `homes` minus `task`; not 0 for methods that do not close. */
  rounding_difference: number;
  housed: number;
  /** The divisors that all give this outcome; null for methods without one. */
  divisor: { above: Exact; up_to: Exact | null } | null;
  tie: { candidates: MunicipalityCode[]; open: number; rule: string; winners: MunicipalityCode[] } | null;
  measures: {
    base: "inhabitants";
    hoover: number;
    hoover_unavoidable: number;
    gini: number;
    gini_unavoidable: number;
    theil: number;
    theil_unavoidable: number;
  } | null;
  municipalities: MunicipalityOutcome[];
}

/** What is wrong. Codes are never renamed; new ones may come. */
export type ErrorCode =
  | "too_large"
  | "not_json"
  | "not_a_scenario"
  | "newer"
  | "content"
  | "year_not_shipped"
  | "unknown_municipality"
  | "value_missing"
  | "region_empty"
  | "municipality_twice"
  | "figure_length"
  | "figure_twice"
  | "negative"
  | "key_not_a_hundred"
  | "key_twice"
  | "key_not_a_key"
  | "unknown_field"
  | "missing"
  | "merge_of_too_few"
  | "merge_of_unknown"
  | "merge_code_in_use"
  | "group_twice"
  | "no_group"
  | "nobody_takes_part"
  | "figure_missing"
  | "figure_is_zero"
  | "floors_above_task"
  | "caps_below_task"
  | "floor_above_cap"
  | "too_few_homes"
  | "no_national_inhabitants"
  | "figure_is_zero_in_subregion"
  | "national_conflict"
  | "limits_need_the_total"
  | "swap_too_large"
  | "swap_with_nobody"
  | "swap_needs_group"
  | "not_a_code"
  | "not_in_region"
  | "link_without_scenario"
  | "link_too_long"
  | "link_code_wrong"
  | "link_damaged"
  | "wrong_argument";

/** What every function here throws. */
export interface FairShareError extends Error {
  name: "FairShareError";
  code: ErrorCode;
  /** `12:5` (line and character of what is no JSON), or a path such as `region.figures.lettings`; null for the whole. */
  place: string | null;
  /** What is wrong and what to do about it, in the language that was asked for. */
  message: string;
}

/** One thing that is wrong with a table, or worth knowing. */
export interface FigureIssue {
  code: string;
  /** What it holds up: the whole file, a column; or it is a question, or only for the user to know. */
  severity: "file" | "blocks" | "asks" | "tells";
  /** In the numbering of the table, such as `Rij 7 (Haarlem), kolom ‘Inwoners’`; null for the whole. */
  place: string | null;
  message: string;
}

/** What was made of a table. */
export interface ReadFigures {
  /** How many municipalities of the region were recognised. */
  recognised: number;
  columns: { heading: string; figure: FigureId | null; state: "ready" | "blocked" | "ignored" }[];
  issues: FigureIssue[];
  /** For `scenario.region`: the shipped figures with the columns that are ready in their place. */
  region: Region;
}

/** A scenario as the end of an address. */
export interface EncodedLink {
  /** What stands behind the address of the page: `#s=1.K7QF2M9XA3TB`. */
  fragment: `#s=${string}`;
  /** The code that can be read aloud, in groups; null when the scenario holds more than a code can. */
  code: string | null;
  /** Words of the maker that do not travel. */
  leftOut: ("figure_names" | "group_names" | "sources" | "places")[];
}

/** What a link brought. */
export interface DecodedLink {
  scenario: Scenario;
  /** Whether it stays with the figures of its year, or follows the newest. */
  validity: "fixed" | "live";
  /** The municipality that the sender chose. */
  municipality: MunicipalityCode | null;
  /** Numbers of the maker, which are not what ships: say so to your user. */
  brought: ("figures" | "tasks")[];
  /** The link was damaged on the way, and mended. */
  isRepaired: boolean;
}

export interface Version {
  /** The version of this package. */
  package: string;
  /** The version of scenario documents that it writes. */
  scenario: 1;
  /** The year of the figures of a scenario that names none. */
  figures: number;
}

/** The outcome of a scenario. Throws a {@link FairShareError}. */
export function divide(scenario: ScenarioInput, options?: { lang?: Language; explain?: Language }): Outcome;

/** The same as JSON text, to the letter as the page saves it and the command line prints it. Throws a {@link FairShareError}. */
export function divideToText(scenario: ScenarioInput, options?: { lang?: Language; explain?: Language }): string;

/** The arithmetic of one municipality, step by step. Throws a {@link FairShareError}. */
export function explain(scenario: ScenarioInput, code: MunicipalityCode, options?: { lang?: Language }): Step[];

/**
 * Reads a table (CSV in any dialect and encoding; text is read as it is) over the shipped figures of a year. What cannot
 * be used is said in `issues`. Throws a {@link FairShareError} only for a year that does not ship.
 */
export function readFigures(
  bytes: Uint8Array | ArrayBuffer | string,
  options?: { lang?: Language; year?: number },
): ReadFigures;

/** The shipped scenario of a year, to start from. Throws a {@link FairShareError} for a year that does not ship. */
export function shippedScenario(options?: { lang?: Language; year?: number }): Scenario &
  Required<Pick<Scenario, "task_year" | "region" | "key" | "method" | "tie_rule" | "groups">>;

/** The link to a scenario. Throws a {@link FairShareError}, also when only a file can hold the scenario. */
export function encodeLink(
  scenario: ScenarioInput,
  options?: { lang?: Language; validity?: "fixed" | "live"; municipality?: MunicipalityCode },
): EncodedLink;

/** Reads an address, its end, or a code, also when it was damaged on the way. Throws a {@link FairShareError}. */
export function decodeLink(link: string, options?: { lang?: Language }): DecodedLink;

/** Which calculator this is. */
export function version(): Version;
