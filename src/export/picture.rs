//! The drawings of an outcome as pictures that stand alone: with title, sentence, legend, sources, assumptions and date.

use num_traits::ToPrimitive as _;

use super::{
    map::{MapTile, draw_map},
    sources::source_sentences,
};
use crate::{
    chart::{
        Band, Burden, BurdenRow, KeyRange, KeyResult, LegendItem, Lorenz, LorenzOwn, LorenzWords, Mark, Picture, Scene,
        Size, Tick, draw_dumbbell, draw_key_range, draw_lorenz, nice_ticks,
    },
    measure::{Fairness, fairness, per_thousand, results_by_key},
    model::{Bend, Code, Decimal, FigureId, Outcome, Ratio, Recipient},
    text::{ExportLabel, Lang, figure_name},
};

/// Which drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// The tile map: more or less than now.
    Tiles,
    /// The burden per inhabitant, now and then.
    Burden,
    /// The Lorenz curve.
    Equality,
    /// What each key alone asks of one municipality.
    Keys,
}

impl PictureKind {
    /// Every drawing, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Tiles, Self::Burden, Self::Equality, Self::Keys];

    /// The name by which the command line and the file know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tiles => "tiles",
            Self::Burden => "burden",
            Self::Equality => "equality",
            Self::Keys => "keys",
        }
    }

    /// How to read it, in a sentence.
    #[must_use]
    pub fn explained(self, lang: Lang) -> String {
        match self {
            Self::Tiles => ExportLabel::PictureTilesExplained,
            Self::Burden => ExportLabel::PictureBurdenExplained,
            Self::Equality => ExportLabel::PictureEqualityExplained,
            Self::Keys => ExportLabel::PictureKeysExplained,
        }
        .say(lang)
    }

    /// The title in words.
    #[must_use]
    pub fn title(self, own: &str, lang: Lang) -> String {
        match self {
            Self::Tiles => ExportLabel::PictureTiles.say(lang),
            Self::Burden => ExportLabel::PictureBurden.say(lang),
            Self::Equality => ExportLabel::PictureEquality.say(lang),
            Self::Keys => ExportLabel::PictureKeys(own).say(lang),
        }
    }
}

/// A picture of an outcome, with the day on which it is made (`2026-11-25`; empty when nobody knows). `None` when there
/// is nothing to draw: no homes to spread, or no municipality whose keys could be shown.
#[must_use]
pub fn draw_picture(
    outcome: &Outcome,
    kind: PictureKind,
    own: Option<Code>,
    lang: Lang,
    made_on: &str,
) -> Option<Picture> {
    let region = &outcome.scenario.region;
    let name = own.and_then(|code| region.municipality(code)).map_or("", |found| &found.name);
    let (scene, legend) = match kind {
        PictureKind::Tiles => (draw_tile_map(outcome, own, lang), tile_legend(outcome, lang)),
        PictureKind::Burden => (draw_burden(outcome, own, lang), dot_legend(lang)),
        PictureKind::Equality => (draw_curves(outcome, own, lang)?, curve_legend(lang)),
        PictureKind::Keys => (draw_keys(outcome, own?, lang)?, vec![]),
    };
    let sentence = super::report::sentence(outcome, None, lang);
    let year = ExportLabel::Subtitle { year: outcome.scenario.task_year, made_on };
    let subtitles = vec![sentence, kind.explained(lang), format!("{}.", year.say(lang))];
    Some(Picture {
        title: kind.title(name, lang),
        subtitles,
        scene,
        legend,
        notes: source_sentences(&outcome.scenario, lang),
    })
}

fn inhabitants(outcome: &Outcome) -> &[Decimal] {
    outcome.scenario.region.figure(FigureId::Inhabitants).map_or(&[][..], |figure| &figure.values)
}

fn float(ratio: &Ratio) -> f64 {
    ratio.to_f64().unwrap_or(0.0)
}

fn signed(homes: u64, housed: u64) -> i64 {
    i64::try_from(homes).unwrap_or(i64::MAX).saturating_sub(i64::try_from(housed).unwrap_or(i64::MAX))
}

/// The tile map.
fn draw_tile_map(outcome: &Outcome, own: Option<Code>, lang: Lang) -> Scene {
    let tile = |(recipient, &housed): (&Recipient, &u64)| match recipient.bend {
        Some(Bend::OptedOut) => MapTile { value: ExportLabel::OutTile.say(lang), band: Band::Out },
        Some(Bend::AtLeast | Bend::AtMost | Bend::Housed) | None => {
            let difference = signed(recipient.homes, housed);
            MapTile { value: lang.signed(difference), band: Band::of(difference) }
        }
    };
    let tiles: Vec<MapTile> = outcome.total.recipients.iter().zip(&outcome.housed).map(tile).collect();
    draw_map(&outcome.scenario.region, &tiles, own)
}

fn tile_legend(outcome: &Outcome, lang: Lang) -> Vec<LegendItem> {
    let mut bands = vec![
        (Band::Less3, ExportLabel::BandLess(41)),
        (Band::Less2, ExportLabel::BandLessBetween(11, 40)),
        (Band::Less1, ExportLabel::BandLessBetween(1, 10)),
        (Band::Zero, ExportLabel::BandSame),
        (Band::More1, ExportLabel::BandMoreBetween(1, 10)),
        (Band::More2, ExportLabel::BandMoreBetween(11, 40)),
        (Band::More3, ExportLabel::BandMore(41)),
    ];
    if outcome.total.recipients.iter().any(|recipient| recipient.bend == Some(Bend::OptedOut)) {
        bands.push((Band::Out, ExportLabel::BandOut));
    }
    bands.into_iter().map(|(band, label)| LegendItem { mark: Mark::Tile(band), label: label.say(lang) }).collect()
}

/// The burden of every municipality, the heaviest first.
fn draw_burden(outcome: &Outcome, own: Option<Code>, lang: Lang) -> Scene {
    let municipalities = outcome.scenario.region.municipalities();
    let base = inhabitants(outcome);
    let rate = |homes: u64, index: usize| {
        base.get(index).and_then(|people| per_thousand(homes, *people)).map(|ratio| float(&ratio))
    };
    let mut values: Vec<(String, &str, Option<f64>, f64)> = municipalities
        .iter()
        .zip(&outcome.total.recipients)
        .enumerate()
        .map(|(index, (municipality, recipient))| {
            let now = outcome.housed.get(index).and_then(|&housed| rate(housed, index));
            let then = rate(recipient.homes, index).unwrap_or(0.0);
            (municipality.code.to_string(), municipality.name.as_str(), now, then)
        })
        .collect();
    values.sort_by(|left, right| right.3.total_cmp(&left.3));
    let largest = values.iter().fold(0.0, |largest, row| f64::max(largest, row.3.max(row.2.unwrap_or(0.0))));
    let labels: Vec<(f64, String)> =
        nice_ticks(largest, 4).into_iter().map(|value| (value, lang.measure(value, 1))).collect();
    let ticks: Vec<Tick<'_>> = labels.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    let rows: Vec<BurdenRow<'_>> =
        values.iter().map(|(key, name, now, then)| BurdenRow { key, name, now: *now, then: *then }).collect();
    let homes = Ratio::from_integer(outcome.total.homes().sum::<u64>().into());
    let people = outcome.scenario.region.figure(FigureId::Inhabitants).map(crate::model::Figure::total);
    let mean = people
        .filter(|people| *people > Ratio::default())
        .map_or_else(Ratio::default, |people| homes * Ratio::from_integer(1_000.into()) / people);
    let mean_label = ExportLabel::Mean(&lang.exact(&mean, 2)).say(lang);
    let own = own.map(|code| code.to_string());
    let input = Burden { rows: &rows, own: own.as_deref(), ticks: &ticks, mean: float(&mean), mean_label: &mean_label };
    draw_dumbbell(&input, Size::Wide)
}

fn dot_legend(lang: Lang) -> Vec<LegendItem> {
    [(Mark::NowDot, ExportLabel::NowDot), (Mark::ThenDot, ExportLabel::ThenDot)]
        .map(|(mark, label)| LegendItem { mark, label: label.say(lang) })
        .to_vec()
}

/// The Lorenz curves; `None` when there is nothing to spread.
fn draw_curves(outcome: &Outcome, own: Option<Code>, lang: Lang) -> Option<Scene> {
    let base = inhabitants(outcome);
    let mix = fairness(&outcome.total.homes().collect::<Vec<_>>(), base)?;
    let now = fairness(&outcome.housed, base);
    let municipalities = outcome.scenario.region.municipalities();
    let own = own.and_then(|code| {
        let index = outcome.scenario.region.index_of(code)?;
        let point = mix.lorenz.iter().find(|point| point.index == index)?;
        Some(LorenzOwn { at: (point.base, point.homes), name: &municipalities.get(index)?.name })
    });
    let (even, now_word) = (ExportLabel::EvenLine.say(lang), ExportLabel::NowCurve.say(lang));
    let (across, upwards) = (ExportLabel::AllInhabitants.say(lang), ExportLabel::AllHomes.say(lang));
    let end = lang.with_percent_sign("100");
    let words = LorenzWords { even: &even, now: &now_word, start: "0", end: &end, across: &across, upwards: &upwards };
    let now = now.as_ref().map(curve).unwrap_or_default();
    Some(draw_lorenz(&Lorenz { mix: &curve(&mix), now: &now, own, words }))
}

fn curve(fairness: &Fairness) -> Vec<(f64, f64)> {
    std::iter::once((0.0, 0.0)).chain(fairness.lorenz.iter().map(|point| (point.base, point.homes))).collect()
}

fn curve_legend(lang: Lang) -> Vec<LegendItem> {
    [(Mark::NowCurve, ExportLabel::NowCurve), (Mark::MixCurve, ExportLabel::MixCurve)]
        .map(|(mark, label)| LegendItem { mark, label: label.say(lang) })
        .to_vec()
}

/// What each key alone asks of a municipality.
fn draw_keys(outcome: &Outcome, own: Code, lang: Lang) -> Option<Scene> {
    let region = &outcome.scenario.region;
    let index = region.index_of(own)?;
    let homes = outcome.total.recipients.get(index)?.homes;
    let float = |homes: u64| homes.to_f64().unwrap_or(0.0);
    let alone: Vec<(String, f64, String)> = results_by_key(&outcome.scenario)
        .iter()
        .filter_map(|key| {
            let homes = *key.homes.get(index)?;
            Some((figure_name(region, key.figure, lang), float(homes), lang.whole(homes)))
        })
        .collect();
    let keys: Vec<KeyResult<'_>> =
        alone.iter().map(|(name, value, label)| KeyResult { name, value: *value, label }).collect();
    let mix_label = ExportLabel::MixIs(&lang.whole(homes)).say(lang);
    let unit = ExportLabel::HomesUnit.say(lang);
    Some(draw_key_range(&KeyRange { keys: &keys, mix: float(homes), mix_label: &mix_label, unit: &unit }, Size::Wide))
}
