//! No words of a maker travel in a link: they could be put in the mouth of the page. Numbers may.

use std::{borrow::Cow, sync::Arc};

use crate::{
    figures::{names::netherlands, shipped},
    model::{Code, Figure, FigureUnit, Merger, Municipality, Origin, Region, Scenario, Source, Standing, TargetGroup},
};

/// Words of the maker that a link leaves out. They stay in the scenario on the page and in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// Names, units and dates of figures.
    FigureNames,
    /// Names of groups.
    GroupNames,
    /// Sources in the maker's words; what had one is an assumption in the link.
    Sources,
    /// Names of the region, of municipalities without a CBS code, and of subregions.
    Places,
}

/// The scenario without words of the maker, and what was left out, each kind once.
pub(super) fn without_words(scenario: &Scenario) -> (Cow<'_, Scenario>, Vec<LeftOut>) {
    let mut left_out = vec![];
    let mut plain = scenario.clone();
    plain.groups.iter_mut().for_each(|group| clean_group(group, &mut left_out));
    if let Some(region) = clean_region(&scenario.region, &mut left_out) {
        plain.region = Arc::new(region);
    }
    crate::order::sort(&mut left_out);
    left_out.dedup();
    if plain == *scenario { (Cow::Borrowed(scenario), left_out) } else { (Cow::Owned(plain), left_out) }
}

fn clean_group(group: &mut TargetGroup, left_out: &mut Vec<LeftOut>) {
    if group.name.take().is_some() {
        left_out.push(LeftOut::GroupNames);
    }
    clean_source(&mut group.task.source, &mut group.task.standing, left_out);
}

fn clean_source(source: &mut Source, standing: &mut Standing, left_out: &mut Vec<LeftOut>) {
    let is_words = matches!(source, Source::Own(words) if !words.is_empty());
    if is_words {
        (*source, *standing) = (Source::NoSource, Standing::Assumption);
        left_out.push(LeftOut::Sources);
    }
}

/// `None` when the region holds no words of the maker.
fn clean_region(region: &Region, left_out: &mut Vec<LeftOut>) -> Option<Region> {
    let own = region.figures().iter().filter(|figure| figure.origin == Origin::Own);
    let own: Vec<Figure> = own.map(|figure| clean_figure(figure, left_out)).collect();
    let Some(year) = region.shipped_year else { return clean_own_region(region, own, left_out) };
    if own.is_empty() && region.mergers.is_empty() {
        return None;
    }
    let mut plain = region.clone();
    if !region.mergers.is_empty() {
        // The names stand in the municipalities too, so the mergers are done again.
        plain = shipped::region(year).ok()?;
        plain.national_inhabitants = region.national_inhabitants;
        for merger in &region.mergers {
            let merger = clean_merger(merger, &plain, left_out);
            plain = plain.merge(&merger).ok()?;
        }
    }
    for figure in own {
        // Cannot be refused: the same values as before.
        plain.put(figure).ok()?;
    }
    Some(plain)
}

/// A merger under the names of its parts.
fn clean_merger(merger: &Merger, region: &Region, left_out: &mut Vec<LeftOut>) -> Merger {
    let part = |code: &Code| region.municipality(*code).map_or_else(|| code.to_string(), |one| one.name.clone());
    let name = merger.parts.iter().map(part).collect::<Vec<_>>().join(" + ");
    if name != merger.name {
        left_out.push(LeftOut::Places);
    }
    Merger { name, ..merger.clone() }
}

/// Municipalities under their official names.
fn clean_own_region(region: &Region, figures: Vec<Figure>, left_out: &mut Vec<LeftOut>) -> Option<Region> {
    let shipped = shipped::region(shipped::DEFAULT_YEAR).ok();
    let municipalities: Vec<Municipality> =
        region.municipalities().iter().map(|one| official(one, shipped.as_ref())).collect();
    if municipalities != region.municipalities() || !region.name.is_empty() {
        left_out.push(LeftOut::Places);
    }
    let mut plain = Region::new(String::new(), municipalities, figures).ok()?;
    plain.national_inhabitants = region.national_inhabitants;
    plain.mergers = region.mergers.iter().map(|merger| clean_merger(merger, region, &mut vec![])).collect();
    Some(plain)
}

fn official(municipality: &Municipality, shipped: Option<&Region>) -> Municipality {
    let code = municipality.code;
    if let Some(known) = shipped.and_then(|region| region.municipality(code)) {
        return known.clone();
    }
    let known = netherlands().find(|one| one.code == code);
    let name = known.map_or_else(|| code.to_string(), |one| one.name.to_owned());
    let province = known.map_or("", |one| one.province).to_owned();
    Municipality { code, name, subregion: String::new(), province }
}

fn clean_figure(figure: &Figure, left_out: &mut Vec<LeftOut>) -> Figure {
    let mut plain = figure.clone();
    clean_source(&mut plain.source, &mut plain.standing, left_out);
    let is_worded = |text: &str| !text.chars().all(|character| character.is_ascii_digit() || character == '-');
    if plain.reference.len() > "2026-01-01".len() || is_worded(&plain.reference) {
        plain.reference = String::new();
        left_out.push(LeftOut::FigureNames);
    }
    let had_name = plain.name.take().is_some();
    let had_unit = matches!(&plain.unit, FigureUnit::Own(words) if !words.is_empty());
    if had_unit {
        plain.unit = FigureUnit::Own(String::new());
    }
    if had_name || had_unit {
        left_out.push(LeftOut::FigureNames);
    }
    plain
}
