//! A block for the woonzorgvisie: the figures of one subregion as text and table, to paste into a memo. As HTML a word
//! processor makes a table of it; as plain text it goes anywhere.

use super::{
    node::{Audience, Node, Tag, render_nodes, table_node},
    report::subregion_sheet,
    sheet::{Sheet, SheetCell},
    sources::source_sentences,
};
use crate::{
    measure::per_thousand,
    model::{FigureId, Outcome, Ratio},
    text::{ExportLabel, Lang, group_name, key_name, list_in_words, method_name},
};

/// The block.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its parts, for the page.
    pub nodes: Vec<Node>,
    /// As HTML, for a word processor.
    pub html: String,
    /// As plain text, with tabs between the cells of the table.
    pub text: String,
}

/// The subregions of an outcome, in the order of the alphabet.
#[must_use]
pub fn subregions(outcome: &Outcome) -> Vec<&str> {
    let mut names: Vec<&str> = outcome
        .scenario
        .region
        .municipalities()
        .iter()
        .map(|municipality| municipality.subregion.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The block of a subregion; `None` when the region has no subregion of this name.
#[must_use]
pub fn draw_block(outcome: &Outcome, subregion: &str, lang: Lang) -> Option<Block> {
    let municipalities = outcome.scenario.region.municipalities();
    let inside: Vec<usize> = (0..municipalities.len())
        .filter(|&index| municipalities.get(index).is_some_and(|found| found.subregion == subregion))
        .collect();
    if inside.is_empty() {
        return None;
    }
    let title = ExportLabel::BlockTitle { subregion, year: outcome.scenario.task_year }.say(lang);
    let sentences = sentences(outcome, subregion, &inside, lang);
    let (sheet, _) = subregion_sheet(outcome, subregion, None, lang);
    // Municipality, inhabitants, now, share, difference, per 1,000 and per 100 lettings.
    let table = sheet.with_columns(&[1, 3, 5, 7, 8, 9, 10]);
    let source = source_sentences(&outcome.scenario, lang).join(" ");
    let nodes = vec![
        Node::of(Tag::P, vec![Node::text(Tag::Strong, title.clone())]),
        Node::text(Tag::P, sentences.join(" ")),
        table_node(&table, None, lang),
        Node::of(Tag::P, vec![Node::text(Tag::Small, source.clone())]),
    ];
    let mut html = String::new();
    render_nodes(&nodes, Audience::Clipboard, &mut html);
    let text = format!("{title}\n\n{}\n\n{}\n{source}\n", sentences.join(" "), plain_table(&table, lang));
    Some(Block { nodes, html, text })
}

fn plain_table(sheet: &Sheet, lang: Lang) -> String {
    let headings = sheet.columns.iter().map(|column| column.heading.clone()).collect::<Vec<_>>().join("\t");
    let line = |row: &Vec<SheetCell>| {
        let cells = row.iter().enumerate().map(|(column, cell)| sheet.shown(cell, column, lang));
        cells.collect::<Vec<_>>().join("\t")
    };
    let lines: Vec<String> =
        std::iter::once(headings).chain(sheet.rows.iter().chain([&sheet.total]).map(line)).collect();
    lines.join("\n") + "\n"
}

fn sentences(outcome: &Outcome, subregion: &str, inside: &[usize], lang: Lang) -> Vec<String> {
    let scenario = &outcome.scenario;
    let homes_at = |&index: &usize| outcome.total.recipients.get(index).map_or(0, |recipient| recipient.homes);
    let homes: u64 = inside.iter().map(homes_at).sum();
    let housed: u64 = inside.iter().filter_map(|&index| outcome.housed.get(index)).sum();
    let difference = i64::try_from(homes).unwrap_or(i64::MAX) - i64::try_from(housed).unwrap_or(i64::MAX);
    let mut sentences = vec![
        ExportLabel::BlockSentence { subregion, count: inside.len(), homes: (homes, scenario.unit()), difference }
            .say(lang),
    ];
    if let Some((homes, inhabitants)) = shares(outcome, inside, homes) {
        sentences.push(ExportLabel::BlockShare { homes: &homes, inhabitants: &inhabitants }.say(lang));
    }
    let mut rates: Vec<(Ratio, &str)> = inside
        .iter()
        .filter_map(|index| {
            let people = scenario.region.value(FigureId::Inhabitants, *index)?;
            let name = &scenario.region.municipalities().get(*index)?.name;
            Some((per_thousand(homes_at(index), people)?, name.as_str()))
        })
        .collect();
    rates.sort();
    if let [(low_rate, low), .., (high_rate, high)] = rates.as_slice() {
        sentences.push(ExportLabel::BlockHighLow { high, high_rate, low, low_rate, unit: scenario.unit() }.say(lang));
    }
    let groups: Vec<String> = scenario.included().map(|group| group_name(group, lang).to_lowercase()).collect();
    sentences.push(ExportLabel::BlockGroups(&list_in_words(&groups, lang)).say(lang));
    let (key, method) = (key_name(&scenario.region, &scenario.key, lang), method_name(scenario.method, lang));
    sentences.push(ExportLabel::BlockKey { key: &key, method }.say(lang));
    sentences
}

/// Which part of the homes and of the inhabitants of the region is here; `None` when the region has none.
fn shares(outcome: &Outcome, inside: &[usize], homes: u64) -> Option<(Ratio, Ratio)> {
    let all: u64 = outcome.total.homes().sum();
    let figure = outcome.scenario.region.figure(FigureId::Inhabitants)?;
    let total = figure.total();
    if all == 0 || total == Ratio::default() {
        return None;
    }
    let here = inside.iter().filter_map(|&index| figure.values.get(index)).map(|value| value.ratio()).sum::<Ratio>();
    Some((Ratio::new(homes.into(), all.into()), here / total))
}
