//! Every number that a scenario rests on, with its source, date and how far it can be relied on: one list for the
//! spreadsheet, the report, the pictures and the page "Uitleg", so that none of them can say something else.

use crate::{
    model::{Figure, Ratio, Scenario, Standing, TargetGroup, TaskUnit},
    text::{
        ExportLabel, Lang, figure_name, figure_unit, group_name, list_in_words, source_name, standing_name, task_unit,
    },
};

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// A measured column.
    Figure,
    /// The task of a group.
    Task,
    /// What is housed now of a group.
    Housed,
    /// Persons per home.
    HouseholdSize,
}

/// One number or column with where it comes from, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// What kind of number it is.
    pub kind: SourceKind,
    /// Its name.
    pub name: String,
    /// The total over the region, or the number itself; `None` for a mean, whose sum means nothing.
    pub total: Option<Ratio>,
    /// What one unit is.
    pub unit: String,
    /// Reference date or year; empty when it has none.
    pub reference: String,
    /// Where it comes from.
    pub source: String,
    /// How far it can be relied on.
    pub standing: Standing,
}

impl SourceLine {
    /// How much, with its unit; of a mean only the unit.
    #[must_use]
    pub fn amount_in_words(&self, lang: Lang) -> String {
        match &self.total {
            Some(total) => format!("{} {}", lang.short(total, 2), self.unit),
            None => ExportLabel::PerMunicipalityIn(&self.unit).say(lang),
        }
    }
}

/// Which numbers are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceScope {
    /// All that the scenario holds.
    All,
    /// Those on which the outcome rests: figures in a key, inhabitants and lettings, and the groups that count.
    Used,
}

/// The sources of a scenario: figures first, then the groups.
#[must_use]
pub fn source_lines(scenario: &Scenario, scope: SourceScope, lang: Lang) -> Vec<SourceLine> {
    use crate::model::FigureId::{Inhabitants, Lettings};
    let is_in_key = |figure: &Figure| {
        let keys = scenario.included().filter_map(|group| group.key.as_ref()).chain([&scenario.key]);
        let mut parts = keys.flat_map(|key| key.parts());
        parts.any(|part| part.figure == figure.id || part.factor == Some(figure.id))
    };
    let is_used = |figure: &&Figure| match scope {
        SourceScope::All => true,
        SourceScope::Used => matches!(figure.id, Inhabitants | Lettings) || is_in_key(figure),
    };
    let is_wanted = |group: &&TargetGroup| match scope {
        SourceScope::All => true,
        SourceScope::Used => group.is_included,
    };
    let figures = scenario.region.figures().iter().filter(is_used).map(|figure| figure_line(scenario, figure, lang));
    let groups = scenario.groups.iter().filter(is_wanted).flat_map(|group| group_lines(group, lang));
    figures.chain(groups).collect()
}

fn figure_line(scenario: &Scenario, figure: &Figure, lang: Lang) -> SourceLine {
    SourceLine {
        kind: SourceKind::Figure,
        name: figure_name(&scenario.region, figure.id, lang),
        total: (!figure.id.is_mean()).then(|| figure.total()),
        unit: figure_unit(&figure.unit, lang),
        reference: figure.reference.clone(),
        source: source_name(&figure.source, lang),
        standing: figure.standing,
    }
}

fn group_lines(group: &TargetGroup, lang: Lang) -> Vec<SourceLine> {
    let name = group_name(group, lang);
    let task = SourceLine {
        kind: SourceKind::Task,
        name: name.clone(),
        total: Some(Ratio::from_integer(group.task.amount.into())),
        unit: task_unit(group.task.unit, lang).to_owned(),
        reference: String::new(),
        source: source_name(&group.task.source, lang),
        standing: group.task.standing,
    };
    let housed = SourceLine {
        kind: SourceKind::Housed,
        name: ExportLabel::HousedOf(&name).say(lang),
        total: Some(Ratio::from_integer(group.housed.iter().map(|&homes| u64::from(homes)).sum::<u64>().into())),
        unit: ExportLabel::HomesUnit.say(lang),
        reference: String::new(),
        source: ExportLabel::HousedSource.say(lang),
        standing: group.housed_standing,
    };
    let size = (group.task.unit == TaskUnit::Persons).then(|| SourceLine {
        kind: SourceKind::HouseholdSize,
        name: ExportLabel::HouseholdSizeOf(&name).say(lang),
        total: Some(group.household_size.ratio()),
        unit: ExportLabel::PersonsPerHome.say(lang),
        reference: String::new(),
        source: ExportLabel::HouseholdSizeSource.say(lang),
        standing: Standing::Assumption,
    });
    [Some(task), size, Some(housed)].into_iter().flatten().collect()
}

/// How far the number can be relied on, in a word.
#[must_use]
pub fn standing_of(line: &SourceLine, lang: Lang) -> &'static str {
    standing_name(line.standing, lang)
}

/// On what the outcome rests, in two sentences: sources with their dates, and the assumptions by name.
pub(super) fn source_sentences(scenario: &Scenario, lang: Lang) -> Vec<String> {
    let lines = source_lines(scenario, SourceScope::Used, lang);
    let figures = lines.iter().filter(|line| line.kind == SourceKind::Figure && line.standing != Standing::Assumption);
    let named: Vec<String> = figures
        .map(|line| {
            let figure = ExportLabel::FigureOf { name: &line.name, date: &line.reference }.say(lang);
            format!("{figure}: {}", line.source)
        })
        .collect();
    let assumed = |kind| lines.iter().filter(move |line| line.standing == Standing::Assumption && line.kind == kind);
    let mut names: Vec<String> = assumed(SourceKind::Figure).map(|line| line.name.clone()).collect();
    let tasks: Vec<String> = assumed(SourceKind::Task).map(|line| line.name.to_lowercase()).collect();
    if !tasks.is_empty() {
        names.push(ExportLabel::TasksOf(&list_in_words(&tasks, lang)).say(lang));
    }
    if assumed(SourceKind::Housed).next().is_some() {
        names.push(ExportLabel::AllHoused.say(lang));
    }
    let mut notes = vec![];
    if !named.is_empty() {
        notes.push(ExportLabel::SourcesLine(&named.join("; ")).say(lang));
    }
    if !names.is_empty() {
        notes.push(ExportLabel::AssumptionsLine(&names.join("; ")).say(lang));
    }
    notes
}
