//! Which label belongs to what the interface knows: pages, columns, presets, notices. The words stand in the text module.

use super::{
    part::Side,
    state::{Column, ColumnGroup, EntryIssue, Moment, Notice, Panel, Preset, Route, Storing},
};
use crate::text::{Label, Lang, RestLabel, document_issue_in_words};

pub(super) fn page_name(route: Route) -> Label<'static> {
    match route {
        Route::Divide => Label::PageDivide,
        Route::Figures => Label::PageFigures,
        Route::Statement1 => Label::PageStatement1,
        Route::Statement2 => Label::PageStatement2,
        Route::Statement3 => Label::PageStatement3,
        Route::Follow => Label::PageFollow,
        Route::Guide => Label::PageGuide,
    }
}

/// The name of an entry of the menu.
pub(super) fn menu_name(route: Route) -> Label<'static> {
    match route.entry() {
        Route::Statement1 | Route::Statement2 | Route::Statement3 => Label::MenuStatements,
        Route::Divide | Route::Figures | Route::Follow | Route::Guide => page_name(route),
    }
}

pub(super) fn panel_name(panel: Panel) -> Label<'static> {
    match panel {
        Panel::Ways => Label::PanelWays,
        Panel::Share => Label::PanelShare,
        Panel::Export => Label::PanelExport,
    }
}

/// The title of the browser's window.
pub(super) fn page_title(route: Route, lang: Lang) -> String {
    format!("{} – {}", page_name(route).say(lang), Label::Brand.say(lang))
}

pub(super) fn preset_name(preset: Preset) -> Label<'static> {
    match preset {
        Preset::PerInhabitant => Label::PresetPerInhabitant,
        Preset::Supply => Label::PresetSupply,
        Preset::Room => Label::PresetRoom,
        Preset::OwnMix => Label::PresetOwnMix,
    }
}

pub(super) fn replay_shows(moment: Moment) -> Label<'static> {
    match moment {
        Moment::Before => Label::ReplayShowsBefore,
        Moment::After => Label::ReplayShowsAfter,
    }
}

/// The name of a bound, what it means, and the name of the list of its units.
pub(super) fn bound_words(side: Side) -> [RestLabel<'static>; 3] {
    match side {
        Side::AtLeast => [RestLabel::AtLeast, RestLabel::AtLeastExplained, RestLabel::AtLeastUnit],
        Side::AtMost => [RestLabel::AtMost, RestLabel::AtMostExplained, RestLabel::AtMostUnit],
    }
}

pub(super) fn column_name(column: Column) -> Label<'static> {
    match column {
        Column::Name => Label::ColumnMunicipality,
        Column::Housed => Label::HousedNow,
        Column::Homes => Label::ColumnFairShare,
        Column::Difference => Label::ColumnDifference,
        Column::PerThousand => Label::ColumnPerThousand,
        Column::OfLettings => Label::ColumnOfLettings,
        Column::Range => Label::ColumnRange,
    }
}

pub(super) fn column_group_name(group: ColumnGroup) -> Label<'static> {
    match group {
        ColumnGroup::Share => Label::GroupShare,
        ColumnGroup::Burden => Label::GroupBurden,
        ColumnGroup::Range => Label::GroupRange,
    }
}

pub(super) fn storing_short(storing: Storing) -> RestLabel<'static> {
    match storing {
        Storing::On => RestLabel::StoringOn,
        Storing::Off | Storing::Unread => RestLabel::StoringOff,
    }
}

pub(super) fn notice_in_words(notice: &Notice, lang: Lang) -> String {
    let label = match notice {
        Notice::Refused(issue) => return document_issue_in_words(issue, lang),
        Notice::Opened => Label::FileOpened,
        Notice::Unreadable => Label::FileUnreadable,
        Notice::Downloaded => Label::FileSaved,
        Notice::StorageRefused => Label::StorageRefused,
        Notice::Erased => Label::Erased,
    };
    label.say(lang).into_owned()
}

/// A name with soft hyphens where a long Dutch compound may break: not every browser knows how.
pub(super) fn breakable(name: &str) -> String {
    const SEAMS: [(&str, &str); 3] =
        [("woningen", "\u{ad}woningen"), ("huishoudens", "\u{ad}huishoudens"), ("voorraad", "\u{ad}voorraad")];
    let seams = SEAMS.into_iter().filter(|(part, _)| !name.starts_with(part));
    seams.fold(name.to_owned(), |name, (part, broken)| name.replace(part, broken))
}

/// What is wrong with a text that was typed, and what to type.
pub(super) fn entry_issue<'a>(issue: EntryIssue, text: &'a str, largest: &'a str) -> RestLabel<'a> {
    match issue {
        EntryIssue::Missing => RestLabel::NumberMissing,
        EntryIssue::NotANumber => RestLabel::NotANumber(text),
        EntryIssue::NotWhole => RestLabel::NotWhole(text),
        EntryIssue::TooSmall => RestLabel::NumberTooSmall,
        EntryIssue::TooLarge => RestLabel::NumberTooLarge { largest },
    }
}
