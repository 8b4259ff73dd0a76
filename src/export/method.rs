//! How a scenario was computed, subject by subject, in words: task, key, rounding, limits, divisor, tie, check.

use crate::{
    figures::names::netherlands,
    model::{Bound, Code, Limits, Merger, Outcome, Region, Swap, TieRule},
    text::{ExportLabel, Lang, group_name, key_name, list_in_words, method_name},
};

/// One subject with what was chosen or what came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodLine {
    /// The subject.
    pub subject: String,
    /// What was chosen, in sentences.
    pub meaning: String,
}

/// The method of an outcome.
#[must_use]
pub fn method_lines(outcome: &Outcome, lang: Lang) -> Vec<MethodLine> {
    let scenario = &outcome.scenario;
    let line = |subject: ExportLabel<'_>, meaning: String| MethodLine { subject: subject.say(lang), meaning };
    let task = ExportLabel::MethodTaskIs {
        homes: (outcome.total.task, scenario.unit()),
        year: scenario.task_year,
        period: scenario.period,
    };
    let rounding =
        format!("{}. {}", method_name(scenario.method, lang), ExportLabel::MethodAbout(scenario.method).say(lang));
    let mut lines = vec![
        line(ExportLabel::MethodTask, task.say(lang)),
        line(ExportLabel::MethodKey, key_in_words(outcome, lang)),
        line(ExportLabel::MethodRounding, rounding),
        line(ExportLabel::MethodLimits, limits_in_words(&scenario.limits, &scenario.region, lang)),
    ];
    lines.extend(agreement_lines(outcome, lang));
    if let Some(divisor) = &outcome.total.divisor {
        let (above, up_to) = (lang.short(&divisor.above, 6), divisor.up_to.as_ref().map(|up_to| lang.short(up_to, 6)));
        let interval = ExportLabel::DivisorIs { above: &above, up_to: up_to.as_deref() };
        lines.push(line(ExportLabel::MethodDivisor, interval.say(lang)));
    }
    lines.push(line(ExportLabel::MethodTie, tie_in_words(outcome, lang)));
    lines.push(line(ExportLabel::MethodCheck, check_in_words(outcome, lang)));
    lines
}

/// What was agreed on besides key, rounding and limits: groups and total, credit, tiers, swaps and mergers.
fn agreement_lines(outcome: &Outcome, lang: Lang) -> Vec<MethodLine> {
    let scenario = &outcome.scenario;
    let region = &scenario.region;
    let line = |subject: ExportLabel<'_>, meaning: String| MethodLine { subject: subject.say(lang), meaning };
    let mut lines = vec![
        line(ExportLabel::MethodComposition, ExportLabel::CompositionIs(scenario.composition).say(lang)),
        line(ExportLabel::MethodCredit, ExportLabel::CreditIs(scenario.credit).say(lang)),
    ];
    if let Some(key) = &scenario.subregion_key {
        lines.push(line(ExportLabel::MethodTiers, ExportLabel::TiersAre(&key_name(region, key, lang)).say(lang)));
    }
    let swap = |swap: &Swap| {
        let group =
            scenario.groups.iter().find(|group| Some(group.id) == swap.group).map(|group| group_name(group, lang));
        let (from, to) = (name_of(region, swap.from), name_of(region, swap.to));
        let homes = (swap.homes.into(), scenario.unit());
        ExportLabel::SwapIs { from: &from, to: &to, homes, group: group.as_deref() }.say(lang)
    };
    if !scenario.swaps.is_empty() {
        let swaps: Vec<String> = scenario.swaps.iter().map(swap).collect();
        lines.push(line(ExportLabel::MethodSwaps, swaps.join(" ")));
    }
    if !region.mergers.is_empty() {
        let merger = |merger: &Merger| {
            let parts: Vec<String> = merger.parts.iter().map(|&code| name_of(region, code)).collect();
            ExportLabel::MergerIs { name: &merger.name, parts: &list_in_words(&parts, lang) }.say(lang)
        };
        let mergers: Vec<String> = region.mergers.iter().map(merger).collect();
        lines.push(line(ExportLabel::MethodMergers, mergers.join(" ")));
    }
    lines
}

/// Whether the homes add up to the task, in a sentence.
#[must_use]
pub fn check_in_words(outcome: &Outcome, lang: Lang) -> String {
    let (homes, task, unit) = (outcome.total.homes().sum(), outcome.total.task, outcome.scenario.unit());
    if homes == task {
        ExportLabel::Closes(task, unit).say(lang)
    } else {
        ExportLabel::OffByRounding { homes: (homes, unit), task }.say(lang)
    }
}

/// The shared key, and the keys of groups that have their own.
fn key_in_words(outcome: &Outcome, lang: Lang) -> String {
    let scenario = &outcome.scenario;
    let own = scenario.included().filter_map(|group| {
        let key = key_name(&scenario.region, group.key.as_ref()?, lang);
        Some(format!("{}: {key}.", group_name(group, lang)))
    });
    let shared = format!("{}.", key_name(&scenario.region, &scenario.key, lang));
    std::iter::once(shared).chain(own).collect::<Vec<_>>().join(" ")
}

/// The limits, one sentence each.
fn limits_in_words(limits: &Limits, region: &Region, lang: Lang) -> String {
    if limits.is_empty() {
        return ExportLabel::NoLimits.say(lang);
    }
    let mut sentences = vec![];
    if let Some(bound) = limits.at_least {
        sentences.push(ExportLabel::FloorIs(&bound_in_words(bound, lang)).say(lang));
    }
    if let Some(bound) = limits.at_most {
        sentences.push(ExportLabel::CapIs(&bound_in_words(bound, lang)).say(lang));
    }
    if let Some(base) = limits.base {
        sentences.push(ExportLabel::BaseIs(base.into()).say(lang));
    }
    for (&code, own) in &limits.own {
        let name = &name_of(region, code);
        sentences.extend(own.at_least.map(|homes| ExportLabel::OwnFloorIs { name, homes: homes.into() }.say(lang)));
        sentences.extend(own.at_most.map(|homes| ExportLabel::OwnCapIs { name, homes: homes.into() }.say(lang)));
    }
    if !limits.opted_out.is_empty() {
        let names: Vec<String> = limits.opted_out.iter().map(|&code| name_of(region, code)).collect();
        sentences.push(ExportLabel::OptedOutAre(&list_in_words(&names, lang)).say(lang));
    }
    sentences.join(" ")
}

fn bound_in_words(bound: Bound, lang: Lang) -> String {
    match bound {
        Bound::Homes(homes) => ExportLabel::BoundHomes(homes.into()).say(lang),
        Bound::PerThousandInhabitants(number) => ExportLabel::BoundPerThousand(&lang.decimal(number)).say(lang),
        Bound::PercentOfLettings(number) => ExportLabel::BoundOfLettings(&lang.decimal(number)).say(lang),
    }
}

/// The rule for ties, and the tie that it settled.
fn tie_in_words(outcome: &Outcome, lang: Lang) -> String {
    let rule = |rule: TieRule| ExportLabel::TieRuleIs(rule).say(lang);
    let Some(tie) = &outcome.total.tie else { return rule(outcome.scenario.tie_rule) };
    let names = |codes: &[Code]| {
        let names: Vec<String> = codes.iter().map(|&code| name_of(&outcome.scenario.region, code)).collect();
        list_in_words(&names, lang)
    };
    let (candidates, winners) = (names(&tie.candidates), names(&tie.winners));
    let was = ExportLabel::TieWas { candidates: &candidates, open: tie.open, winners: &winners };
    format!("{} {}", was.say(lang), rule(tie.rule))
}

/// The name of a municipality; one that merged away is still in the list of the country.
fn name_of(region: &Region, code: Code) -> String {
    let here = region.municipality(code).map(|found| found.name.clone());
    let elsewhere = || netherlands().find(|found| found.code == code).map(|found| found.name.to_owned());
    here.or_else(elsewhere).unwrap_or_else(|| code.to_string())
}
