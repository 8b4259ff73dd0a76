//! What every key alone would ask of the municipality: it shows where self-interest points.

use num_traits::ToPrimitive;
use yew::Html;

use super::drawing::view_both;
use crate::{
    chart::{KeyRange, KeyResult, Size, draw_key_range},
    model::Code,
    text::{Label, Lang, figure_name},
    ui::{
        element::element,
        overview::{KeyHomes, Overview, Row},
    },
};

/// One key with its homes.
struct Alone {
    name: String,
    homes: u64,
    label: String,
}

pub(crate) fn view_key_range(overview: &Overview, own: Option<Code>, lang: Lang) -> Html {
    let Some(row) = overview.row(own) else {
        return element("p").class("note rng").say(&Label::ChooseToSeeKeys, lang).html();
    };
    let alone = alone(overview, row, lang);
    let range = range_sentence(&alone, lang);
    let keys: Vec<KeyResult<'_>> =
        alone.iter().map(|key| KeyResult { name: &key.name, value: float(key.homes), label: &key.label }).collect();
    let mix_label = Label::YourMixIs(row.homes).say(lang);
    let unit = Label::HomesUnit.say(lang);
    let input = KeyRange { keys: &keys, mix: float(row.homes), mix_label: &mix_label, unit: &unit };
    let caption = element("figcaption")
        .say(&Label::WhatEachKeyGives, lang)
        .with(element("small").text(range.unwrap_or_default()));
    let drawings = view_both(&draw_key_range(&input, Size::Wide), &draw_key_range(&input, Size::Phone), None);
    element("figure").class("rng").with(caption).child(drawings).html()
}

fn alone(overview: &Overview, row: &Row, lang: Lang) -> Vec<Alone> {
    let alone = |key: &KeyHomes| {
        let homes = key.homes.get(row.index).copied()?;
        Some(Alone { name: figure_name(overview.region(), key.figure, lang), homes, label: lang.whole(homes) })
    };
    overview.backdrop.by_key.iter().filter_map(alone).collect()
}

/// From the lowest to the highest, with the keys that give them.
fn range_sentence(alone: &[Alone], lang: Lang) -> Option<String> {
    let (low, high) = (alone.iter().map(|key| key.homes).min()?, alone.iter().map(|key| key.homes).max()?);
    let names = |homes: u64| {
        let names = alone.iter().filter(|key| key.homes == homes).map(|key| key.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    let (low_keys, high_keys) = (names(low), names(high));
    let label = Label::FromToByKey { low, low_keys: &low_keys, high, high_keys: &high_keys };
    Some(label.say(lang).into_owned())
}

fn float(homes: u64) -> f64 {
    homes.to_f64().unwrap_or(0.0)
}
