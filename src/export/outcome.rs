//! The outcome as JSON: every number exact, as a fraction and as a decimal, the same text on every platform.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Number;

use crate::{
    divide::{Cells, CellsBy, NoCells, cells, two_way::Goal},
    document::group_id_name,
    measure::{KeyResult, fairness, per_thousand, percentage, results_by_key, unavoidable},
    model::{Allocation, Bend, Credited, FigureId, GroupId, Outcome, Ratio, Subregion, TaskUnit, TieRule},
    text::{
        Explained, Lang, explain_cell_in_words, explain_group_in_words, explain_in_words, group_name, no_cells_in_words,
    },
};

#[derive(Serialize)]
struct OutcomeTwin {
    format: &'static str,
    version: u32,
    region: String,
    task_year: u16,
    task: u64,
    homes: u64,
    rounding_difference: i64,
    housed: u64,
    /// What the whole numbers count: `homes` or `persons`.
    unit: &'static str,
    divisor: Option<DivisorTwin>,
    tie: Option<TieTwin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subregions: Option<Vec<SubregionTwin>>,
    measures: Option<MeasuresTwin>,
    table: TableTwin,
    groups: Vec<GroupTwin>,
    municipalities: Vec<MunicipalityTwin>,
}

/// An exact number: the fraction in lowest terms, and six digits of it.
#[derive(Serialize)]
struct ExactTwin {
    exact: String,
    decimal: Number,
}

#[derive(Serialize)]
struct DivisorTwin {
    above: ExactTwin,
    up_to: Option<ExactTwin>,
}

#[derive(Serialize)]
struct TieTwin {
    candidates: Vec<String>,
    open: u64,
    rule: String,
    winners: Vec<String>,
}

/// How the homes per group came about.
#[derive(Serialize)]
struct TableTwin {
    /// `per_group`, `webster`, `controlled`, or `none` where no table closes.
    by: &'static str,
    interchangeable: usize,
    /// Why there is no table, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    none_because: Option<String>,
}

#[derive(Serialize)]
struct GroupTwin {
    id: String,
    name: String,
    task: u64,
    /// Homes by municipality; absent where no table closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    homes: Option<BTreeMap<String, u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Vec<StepTwin>>,
    /// The arithmetic of every cell, by municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    cell_explanations: Option<BTreeMap<String, Vec<StepTwin>>>,
}

#[derive(Serialize)]
struct SubregionTwin {
    name: String,
    claim: ExactTwin,
    homes: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum CreditedTwin {
    InShare { housed: u64, after: u64 },
    Afterwards { housed: u64, to_do: u64, lead: u64 },
}

#[derive(Serialize)]
struct MeasuresTwin {
    base: &'static str,
    hoover: Number,
    hoover_unavoidable: Number,
    gini: Number,
    gini_unavoidable: Number,
    theil: Number,
    theil_unavoidable: Number,
}

#[derive(Serialize)]
struct MunicipalityTwin {
    code: String,
    name: String,
    housed: u64,
    fair_share: ExactTwin,
    homes: u64,
    certain: u64,
    difference: i64,
    at_least: u64,
    at_most: Option<u64>,
    binding: Option<&'static str>,
    without_limits: u64,
    moved: i64,
    #[serde(skip_serializing_if = "is_zero")]
    swapped: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    credited: Option<CreditedTwin>,
    per_thousand_inhabitants: Option<Number>,
    percentage_of_lettings: Option<Number>,
    range: Option<RangeTwin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Vec<StepTwin>>,
}

#[derive(Serialize)]
struct RangeTwin {
    lowest: ExactTwin,
    highest: ExactTwin,
}

#[derive(Serialize)]
struct StepTwin {
    heading: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<Vec<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    total: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sentences: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sum: Option<String>,
}

/// Writes an outcome; with a language, the explanation of every number goes with it.
#[must_use]
pub fn render_outcome(outcome: &Outcome, explained_in: Option<Lang>) -> String {
    let mut text = serde_json::to_string_pretty(&outcome_twin(outcome, explained_in)).unwrap_or_default();
    text.push('\n');
    text
}

/// What [`render_outcome`] writes, for other formats than text.
#[must_use]
pub fn outcome_twin(outcome: &Outcome, explained_in: Option<Lang>) -> impl Serialize + use<> {
    let region = &outcome.scenario.region;
    let by_key = results_by_key(&outcome.scenario);
    let cells = cells(outcome);
    let total = &outcome.total;
    OutcomeTwin {
        format: "fair-share-outcome",
        version: 1,
        region: region.name.clone(),
        task_year: outcome.scenario.task_year,
        task: total.task,
        homes: total.homes().sum(),
        rounding_difference: total.rounding_difference(),
        housed: outcome.housed.iter().sum(),
        divisor: total
            .divisor
            .as_ref()
            .map(|divisor| DivisorTwin { above: exact(&divisor.above), up_to: divisor.up_to.as_ref().map(exact) }),
        unit: match outcome.scenario.unit() {
            TaskUnit::Persons => "persons",
            TaskUnit::Homes | TaskUnit::Places => "homes",
        },
        tie: tie(total),
        subregions: total.tiers.as_ref().map(|tiers| tiers.subregions.iter().map(subregion).collect()),
        measures: measures(outcome),
        table: table(&cells, outcome, explained_in.unwrap_or(Lang::En)),
        groups: outcome
            .groups
            .iter()
            .enumerate()
            .map(|(row, group)| self::group(outcome, cells.as_ref().ok(), (row, group.id), explained_in))
            .collect(),
        municipalities: (0..total.recipients.len())
            .filter_map(|index| municipality(outcome, index, &by_key, explained_in))
            .collect(),
    }
}

/// The steps of one number, for other formats than text.
#[must_use]
pub fn explanation_twin(steps: Vec<Explained>) -> impl Serialize + use<> {
    steps.into_iter().map(step).collect::<Vec<_>>()
}

fn municipality(
    outcome: &Outcome,
    index: usize,
    by_key: &[KeyResult],
    explained_in: Option<Lang>,
) -> Option<MunicipalityTwin> {
    let (recipient, region) = (outcome.total.recipients.get(index)?, &outcome.scenario.region);
    let housed = outcome.housed.get(index).copied().unwrap_or(0);
    let claims = || by_key.iter().filter_map(|result| result.fair_shares.get(index));
    let inhabitants = region.value(FigureId::Inhabitants, index);
    let lettings = region.value(FigureId::Lettings, index);
    Some(MunicipalityTwin {
        code: recipient.code.to_string(),
        name: region.municipalities().get(index)?.name.clone(),
        housed,
        fair_share: exact(&recipient.fair_share),
        homes: recipient.homes,
        certain: recipient.certain,
        difference: recipient.against(housed),
        at_least: recipient.at_least,
        at_most: recipient.at_most,
        binding: recipient.bend.map(|bend| match bend {
            Bend::AtLeast => "at_least",
            Bend::AtMost => "at_most",
            Bend::Housed => "housed",
            Bend::OptedOut => "opted_out",
        }),
        without_limits: recipient.unlimited,
        moved: recipient.moved(),
        swapped: recipient.swapped,
        credited: recipient.credited.map(|credited| match credited {
            Credited::InShare { housed, after } => CreditedTwin::InShare { housed, after },
            Credited::Afterwards { housed, to_do, lead } => CreditedTwin::Afterwards { housed, to_do, lead },
        }),
        per_thousand_inhabitants: inhabitants
            .and_then(|value| per_thousand(recipient.homes, value))
            .map(|ratio| decimal(&ratio)),
        percentage_of_lettings: lettings
            .and_then(|value| percentage(recipient.homes, value))
            .map(|ratio| decimal(&ratio)),
        range: claims()
            .min()
            .zip(claims().max())
            .map(|(lowest, highest)| RangeTwin { lowest: exact(lowest), highest: exact(highest) }),
        explanation: explained_in
            .map(|lang| explain_in_words(outcome, recipient.code, lang).into_iter().map(step).collect()),
    })
}

fn subregion(subregion: &Subregion) -> SubregionTwin {
    SubregionTwin { name: subregion.name.clone(), claim: exact(&subregion.claim), homes: subregion.homes }
}

fn table(cells: &Result<Cells, NoCells>, outcome: &Outcome, lang: Lang) -> TableTwin {
    match cells {
        Ok(Cells { by: CellsBy::Groups, .. }) => TableTwin { by: "per_group", interchangeable: 0, none_because: None },
        Ok(Cells { by: CellsBy::Table(table), .. }) => TableTwin {
            by: match table.goal {
                Goal::Webster => "webster",
                Goal::Jefferson => "jefferson",
                Goal::Controlled => "controlled",
            },
            interchangeable: table.interchangeable,
            none_because: None,
        },
        Err(no_cells) => {
            TableTwin { by: "none", interchangeable: 0, none_because: Some(no_cells_in_words(no_cells, outcome, lang)) }
        }
    }
}

fn group(
    outcome: &Outcome,
    cells: Option<&Cells>,
    (row, id): (usize, GroupId),
    explained_in: Option<Lang>,
) -> GroupTwin {
    let group = outcome.scenario.groups.iter().find(|group| group.id == id);
    let codes = || outcome.total.recipients.iter().map(|recipient| recipient.code);
    let told = cells.zip(explained_in);
    let by_cell = |(cells, lang): (&Cells, Lang)| {
        let steps = |code| explain_cell_in_words(outcome, cells, (id, code), lang).into_iter().map(step).collect();
        codes().map(|code| (code.to_string(), steps(code))).collect()
    };
    GroupTwin {
        id: group_id_name(id),
        name: group.map_or_else(String::new, |group| group_name(group, explained_in.unwrap_or(Lang::En))),
        task: outcome.groups.get(row).map_or(0, |group| group.task),
        homes: cells
            .map(|cells| codes().enumerate().map(|(column, code)| (code.to_string(), cells.at(row, column))).collect()),
        explanation: told
            .map(|(cells, lang)| explain_group_in_words(outcome, cells, id, lang).into_iter().map(step).collect()),
        cell_explanations: told.map(by_cell),
    }
}

// The lint counts in pointers, so it speaks up only where those are wide.
#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")
)]
fn is_zero(number: &i64) -> bool {
    *number == 0
}

fn step(step: Explained) -> StepTwin {
    let Explained { heading, columns, rows, total, sentences, sum } = step;
    StepTwin { heading, columns, rows, total, sentences, sum }
}

fn tie(total: &Allocation) -> Option<TieTwin> {
    let tie = total.tie.as_ref()?;
    let codes = |codes: &[crate::model::Code]| codes.iter().map(ToString::to_string).collect();
    Some(TieTwin {
        candidates: codes(&tie.candidates),
        open: tie.open,
        rule: match tie.rule {
            TieRule::LargerFirst => "larger_first".to_owned(),
            TieRule::ByLot { seed } => format!("by_lot:{seed}"),
        },
        winners: codes(&tie.winners),
    })
}

fn measures(outcome: &Outcome) -> Option<MeasuresTwin> {
    let base = &outcome.scenario.region.figure(FigureId::Inhabitants)?.values;
    let homes: Vec<u64> = outcome.total.homes().collect();
    let (measured, least) = (fairness(&homes, base)?, unavoidable(homes.iter().sum(), base)?);
    let number = |measure: f64| Ratio::from_float(measure).map_or_else(|| Number::from(0), |ratio| decimal(&ratio));
    Some(MeasuresTwin {
        base: "inhabitants",
        hoover: number(measured.hoover),
        hoover_unavoidable: number(least.hoover),
        gini: number(measured.gini),
        gini_unavoidable: number(least.gini),
        theil: number(measured.theil),
        theil_unavoidable: number(least.theil),
    })
}

fn exact(number: &Ratio) -> ExactTwin {
    let reduced = number.reduced();
    ExactTwin { exact: format!("{}/{}", reduced.numer(), reduced.denom()), decimal: decimal(number) }
}

/// Six digits behind the point, half away from zero, as a JSON number.
fn decimal(number: &Ratio) -> Number {
    let text = Lang::En.short(number, 6).replace(',', "").replace(crate::text::MINUS, "-");
    text.parse().unwrap_or_else(|_| Number::from(0))
}
