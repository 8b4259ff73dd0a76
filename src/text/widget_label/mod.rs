//! The words of the small calculator in other websites. A module of its own: what it names is all that it links.

mod en;
mod nl;

use super::Lang;
use crate::model::Ratio;

/// One sentence or word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum WidgetLabel<'a> {
    /// The label of the list.
    ChooseMunicipality,
    /// Nobody is chosen.
    WholeRegion,
    /// "194 woningen".
    Homes(u64),
    /// "12 meer dan nu".
    AgainstNow(i64),
    /// Instead of a difference.
    TakesNoPart,
    /// Per 1,000 inhabitants, with how many of 100 lettings.
    Meaning {
        /// Homes per 1,000 inhabitants.
        per_thousand: &'a Ratio,
        /// Of 100 homes let.
        of_lettings: Option<&'a Ratio>,
    },
    /// What opting out does.
    OthersDoMore,
    /// The heading of the choice.
    WhatIsFair,
    /// By inhabitants.
    PerInhabitant,
    /// By lettings.
    Supply,
    /// By room to the norm.
    Room,
    /// The mix with which the scenario came.
    OtherMix,
    /// Above the map and the bars.
    MoreOrLessThanNow,
    /// The name of the scale.
    Legend,
    /// "−41 of lager".
    AtOrBelow(i64),
    /// "−40 tot −11".
    Between(i64, i64),
    /// "+41 of hoger".
    AtOrAbove(i64),
    /// In a tile.
    Out,
    /// What the table shows.
    TableCaption(u64),
    /// The column of names.
    Municipality,
    /// The column of what is housed.
    Now,
    /// The column of homes.
    FairShare,
    /// The column of differences.
    Difference,
    /// The sum.
    Together,
    /// "Bron: CBS 2025."
    Source(u16),
    /// The figures are those of a maker.
    SourceOwn,
    /// A notice: what in the link is its maker's own, in words.
    Brought(&'a str),
    /// Before the badge.
    NowIs,
    /// In the badge.
    Assumption,
    /// The link.
    Open,
    /// After the link.
    NewTab,
}

impl WidgetLabel<'_> {
    /// The words.
    pub(crate) fn say(self, lang: Lang) -> String {
        match lang {
            Lang::Nl => nl::say(self),
            Lang::En => en::say(self),
        }
    }
}
