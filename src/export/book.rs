//! What a scenario comes to as a workbook: the outcome, the table per group, the groups, the figures, where they come
//! from and how it was computed.

use super::{
    method::method_lines,
    per_group::{cells_line, cells_sheet},
    sheet::{Book, ColumnKind, Sheet, SheetCell, SheetColumn},
    sources::{SourceKind, SourceScope, source_lines, standing_of},
};
use crate::{
    divide::{Cells, NoCells, cells},
    measure::{per_thousand, percentage},
    model::{Bend, FigureId, FigureUnit, Outcome, Parameter, Ratio, Region, Scenario, Standing},
    text::{
        ExportLabel, Lang, date_in_words, figure_name, group_name, key_name, parameter_unit, parameter_words,
        standing_name, task_unit,
    },
};

/// The whole workbook of an outcome.
#[must_use]
pub fn outcome_book(outcome: &Outcome, lang: Lang) -> Book {
    let scenario = &outcome.scenario;
    let cells = cells(outcome);
    let sheets = [
        Some(outcome_sheet(outcome, lang)),
        cells.as_ref().ok().and_then(|cells| cells_sheet(outcome, cells, lang)),
        Some(groups_sheet(scenario, lang)),
        Some(figures_sheet(scenario, lang)),
        Some(sources_sheet(scenario, lang)),
        Some(method_sheet(outcome, &cells, lang)),
    ];
    Book { title: ExportLabel::Title(&scenario.region.name).say(lang), sheets: sheets.into_iter().flatten().collect() }
}

pub(super) fn column(label: ExportLabel<'_>, kind: ColumnKind, lang: Lang) -> SheetColumn {
    SheetColumn { heading: label.say(lang), kind }
}

/// The columns by which a municipality is known.
pub(super) fn municipality_columns(lang: Lang) -> Vec<SheetColumn> {
    vec![
        column(ExportLabel::Code, ColumnKind::Word, lang),
        column(ExportLabel::Municipality, ColumnKind::Name, lang),
        column(ExportLabel::Subregion, ColumnKind::Name, lang),
    ]
}

pub(super) fn municipality_cells(region: &Region, index: usize) -> Vec<SheetCell> {
    region.municipalities().get(index).map_or_else(Vec::new, |municipality| {
        vec![
            municipality.code.to_string().into(),
            municipality.name.clone().into(),
            municipality.subregion.clone().into(),
        ]
    })
}

/// The outcome: one row per municipality, and the total.
#[must_use]
pub fn outcome_sheet(outcome: &Outcome, lang: Lang) -> Sheet {
    let region = &outcome.scenario.region;
    let mut columns = municipality_columns(lang);
    let figure = |id| SheetColumn { heading: figure_name(region, id, lang), kind: ColumnKind::Count };
    columns.extend([
        figure(FigureId::Inhabitants),
        figure(FigureId::Lettings),
        column(ExportLabel::HousedNow, ColumnKind::Count, lang),
        column(ExportLabel::FairShare, ColumnKind::Exact(2), lang),
        column(ExportLabel::InOutcome(outcome.scenario.unit()), ColumnKind::Count, lang),
        column(ExportLabel::Difference, ColumnKind::Difference, lang),
        column(ExportLabel::PerThousand, ColumnKind::Exact(2), lang),
        column(ExportLabel::OfLettings(outcome.scenario.unit()), ColumnKind::Exact(1), lang),
        column(ExportLabel::WithoutLimits, ColumnKind::Count, lang),
        column(ExportLabel::Remark, ColumnKind::Name, lang),
    ]);
    let rows = (0..region.municipalities().len()).map(|index| outcome_row(outcome, index, lang)).collect();
    Sheet { name: ExportLabel::SheetOutcome.say(lang), columns, rows, total: outcome_total(outcome, lang) }
}

fn outcome_row(outcome: &Outcome, index: usize, lang: Lang) -> Vec<SheetCell> {
    let region = &outcome.scenario.region;
    let mut cells = municipality_cells(region, index);
    let Some(recipient) = outcome.total.recipients.get(index) else { return cells };
    let housed = outcome.housed.get(index).copied().unwrap_or(0);
    let value = |id| region.value(id, index);
    let remark = match recipient.bend {
        Some(Bend::AtLeast) => ExportLabel::OnFloor.say(lang).into(),
        Some(Bend::AtMost) => ExportLabel::OnCap.say(lang).into(),
        Some(Bend::Housed) => ExportLabel::KeepsHoused.say(lang).into(),
        Some(Bend::OptedOut) => ExportLabel::TakesNoPart.say(lang).into(),
        None => SheetCell::Empty,
    };
    cells.extend([
        SheetCell::maybe(value(FigureId::Inhabitants).map(|value| value.ratio())),
        SheetCell::maybe(value(FigureId::Lettings).map(|value| value.ratio())),
        SheetCell::count(housed),
        SheetCell::Number(recipient.fair_share.clone()),
        SheetCell::count(recipient.homes),
        SheetCell::Number(difference(recipient.homes, housed)),
        SheetCell::maybe(value(FigureId::Inhabitants).and_then(|value| per_thousand(recipient.homes, value))),
        SheetCell::maybe(value(FigureId::Lettings).and_then(|value| percentage(recipient.homes, value))),
        SheetCell::count(recipient.unlimited),
        remark,
    ]);
    cells
}

/// Where the columns of the outcome stand, for the quotients in its total row.
mod place {
    pub(super) const INHABITANTS: usize = 3;
    pub(super) const LETTINGS: usize = 4;
    pub(super) const HOMES: usize = 7;
}

fn outcome_total(outcome: &Outcome, lang: Lang) -> Vec<SheetCell> {
    let region = &outcome.scenario.region;
    let whole = |number: u64| SheetCell::Sum(Ratio::from_integer(number.into()));
    let figure = |id| region.figure(id).map_or(SheetCell::Empty, |figure| SheetCell::Sum(figure.total()));
    let (homes, housed) = (outcome.total.homes().sum::<u64>(), outcome.housed.iter().sum::<u64>());
    let rate = |id, per, units: u32| {
        let total = region.figure(id).map(crate::model::Figure::total).filter(|total| *total > Ratio::default());
        total.map_or(SheetCell::Empty, |total| SheetCell::Quotient {
            of: place::HOMES,
            per,
            units,
            value: Ratio::from_integer(homes.into()) * Ratio::from_integer(units.into()) / total,
        })
    };
    vec![
        SheetCell::Empty,
        ExportLabel::Total.say(lang).into(),
        SheetCell::Empty,
        figure(FigureId::Inhabitants),
        figure(FigureId::Lettings),
        whole(housed),
        SheetCell::Sum(outcome.total.recipients.iter().map(|recipient| recipient.fair_share.clone()).sum()),
        whole(homes),
        SheetCell::Sum(difference(homes, housed)),
        rate(FigureId::Inhabitants, place::INHABITANTS, 1_000),
        rate(FigureId::Lettings, place::LETTINGS, 100),
        whole(outcome.total.recipients.iter().map(|recipient| recipient.unlimited).sum()),
        SheetCell::Empty,
    ]
}

/// Homes in the outcome minus homes now.
pub(super) fn difference(homes: u64, housed: u64) -> Ratio {
    Ratio::from_integer(homes.into()) - Ratio::from_integer(housed.into())
}

/// The groups that count, with their tasks.
#[must_use]
pub fn groups_sheet(scenario: &Scenario, lang: Lang) -> Sheet {
    let columns = vec![
        column(ExportLabel::Group, ColumnKind::Name, lang),
        column(ExportLabel::Task, ColumnKind::Count, lang),
        column(ExportLabel::TaskUnit, ColumnKind::Word, lang),
        column(ExportLabel::HouseholdSize, ColumnKind::Exact(2), lang),
        column(ExportLabel::TaskInHomes, ColumnKind::Count, lang),
        column(ExportLabel::HousedNow, ColumnKind::Count, lang),
        column(ExportLabel::Key, ColumnKind::Prose, lang),
    ];
    let row = |group: &crate::model::TargetGroup| {
        let key = group.key.as_ref().unwrap_or(&scenario.key);
        let counts_persons = group.task.unit == crate::model::TaskUnit::Persons;
        vec![
            group_name(group, lang).into(),
            SheetCell::count(group.task.amount.into()),
            task_unit(group.task.unit, lang).into(),
            SheetCell::maybe(counts_persons.then(|| group.household_size.ratio())),
            SheetCell::count(group.task_in_homes().into()),
            SheetCell::count(group.housed.iter().map(|&homes| u64::from(homes)).sum()),
            key_name(&scenario.region, key, lang).into(),
        ]
    };
    let housed: u64 = scenario.included().flat_map(|group| &group.housed).map(|&homes| u64::from(homes)).sum();
    let total = vec![
        ExportLabel::Total.say(lang).into(),
        SheetCell::Empty,
        SheetCell::Empty,
        SheetCell::Empty,
        SheetCell::Sum(Ratio::from_integer(scenario.task_in_homes().into())),
        SheetCell::Sum(Ratio::from_integer(housed.into())),
        SheetCell::Empty,
    ];
    let rows = scenario.included().map(row).collect();
    Sheet { name: ExportLabel::SheetGroups.say(lang), columns, rows, total }
}

/// The figures in use: one row per municipality, one column per figure. Read back, it gives the same figures.
#[must_use]
pub fn figures_sheet(scenario: &Scenario, lang: Lang) -> Sheet {
    let region = &scenario.region;
    let mut columns = municipality_columns(lang);
    columns.extend(region.figures().iter().map(|figure| SheetColumn {
        heading: figure_name(region, figure.id, lang),
        kind: if figure.values.iter().all(|value| value.as_whole().is_some()) {
            ColumnKind::Count
        } else {
            ColumnKind::Exact(2)
        },
    }));
    let row = |index: usize| {
        let mut cells = municipality_cells(region, index);
        let values = region.figures().iter().map(|figure| figure.values.get(index).map(|value| value.ratio()));
        cells.extend(values.map(SheetCell::maybe));
        cells
    };
    let mut total = vec![SheetCell::Empty, ExportLabel::Total.say(lang).into(), SheetCell::Empty];
    // A sum of euros, or of scores of the user's own, may mean nothing.
    total.extend(region.figures().iter().map(|figure| match figure.unit {
        FigureUnit::Persons | FigureUnit::Households | FigureUnit::Homes | FigureUnit::HomesPerYear => {
            SheetCell::Sum(figure.total())
        }
        FigureUnit::Euros | FigureUnit::Own(_) => SheetCell::Empty,
    }));
    let rows = (0..region.municipalities().len()).map(row).collect();
    Sheet { name: ExportLabel::SheetFigures.say(lang), columns, rows, total }
}

/// Where every number comes from, and which are assumptions.
#[must_use]
pub fn sources_sheet(scenario: &Scenario, lang: Lang) -> Sheet {
    let columns = vec![
        column(ExportLabel::What, ColumnKind::Name, lang),
        column(ExportLabel::Kind, ColumnKind::Word, lang),
        column(ExportLabel::Value, ColumnKind::Exact(2), lang),
        column(ExportLabel::Unit, ColumnKind::Word, lang),
        column(ExportLabel::ReferenceDate, ColumnKind::Word, lang),
        column(ExportLabel::Standing, ColumnKind::Word, lang),
        column(ExportLabel::Source, ColumnKind::Prose, lang),
    ];
    let kind = |kind| match kind {
        SourceKind::Figure => ExportLabel::KindFigure,
        SourceKind::Task => ExportLabel::KindTask,
        SourceKind::Housed => ExportLabel::KindHoused,
        SourceKind::HouseholdSize => ExportLabel::KindHouseholdSize,
    };
    let lines = source_lines(scenario, SourceScope::All, lang).into_iter().map(|line| {
        vec![
            line.name.clone().into(),
            kind(line.kind).say(lang).into(),
            SheetCell::maybe(line.total.clone()),
            line.unit.clone().into(),
            date_in_words(&line.reference, lang).into(),
            standing_of(&line, lang).into(),
            line.source.into(),
        ]
    });
    // What the statements rest on, as it is set: it belongs to the scenario as much as the figures do.
    let parameters = Parameter::ALL.into_iter().map(|parameter| {
        let (range, value) = (parameter.range(), scenario.statements.get(parameter));
        let (words, is_default) = (parameter_words(parameter, lang), value == range.default);
        let (standing, basis) = match is_default {
            true => (range.standing, words.basis.to_owned()),
            false => (Standing::Assumption, ExportLabel::OwnNumber.say(lang)),
        };
        vec![
            words.name.into(),
            ExportLabel::KindStatement.say(lang).into(),
            SheetCell::Number(Ratio::from_integer(value.into())),
            parameter_unit(range.unit, lang).into(),
            SheetCell::Empty,
            standing_name(standing, lang).into(),
            basis.into(),
        ]
    });
    Sheet { name: ExportLabel::SheetSources.say(lang), columns, rows: lines.chain(parameters).collect(), total: vec![] }
}

/// How it was computed.
fn method_sheet(outcome: &Outcome, cells: &Result<Cells, NoCells>, lang: Lang) -> Sheet {
    let columns = vec![
        column(ExportLabel::Subject, ColumnKind::Name, lang),
        column(ExportLabel::Meaning, ColumnKind::Prose, lang),
    ];
    let made_with = (ExportLabel::MadeWith.say(lang), ExportLabel::MadeWithSentence.say(lang));
    let lines = method_lines(outcome, lang).into_iter().chain(cells_line(outcome, cells, lang));
    let lines = lines.map(|line| (line.subject, line.meaning));
    let rows = lines.chain([made_with]).map(|(subject, meaning)| vec![subject.into(), meaning.into()]).collect();
    Sheet { name: ExportLabel::SheetMethod.say(lang), columns, rows, total: vec![] }
}
