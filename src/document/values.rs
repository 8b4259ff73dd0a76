//! Single values both ways: names of figures and groups, numbers, standing and source.

use super::{Expected, OrIssue, cursor::Cursor, node::Node};
use crate::model::{Code, Decimal, FigureId, GroupId, Source, Standing};

/// The longest text of a user in a document, in characters.
const MAX_TEXT: usize = 500;

/// Whole numbers as JSON numbers, others as text, so that no digit is lost.
pub(super) fn decimal_node(number: Decimal) -> Node {
    number.as_whole().map_or_else(|| Node::text(number.to_string()), Node::Whole)
}

pub(super) fn code_node(code: Code) -> Node {
    Node::text(code.to_string())
}

const FIGURES: &[&str] = &[
    "inhabitants",
    "households",
    "housing_stock",
    "corporation_homes",
    "lettings",
    "room_to_norm",
    "new_homes",
    "one_person_households",
    "average_woz",
    "housed",
    "ses_woa",
    "lived_before",
    "own-1",
];

/// The name of a figure in a document, such as `inhabitants` or `own-1`.
#[must_use]
pub fn figure_name(figure: FigureId) -> String {
    let name = match figure {
        FigureId::Inhabitants => "inhabitants",
        FigureId::Households => "households",
        FigureId::HousingStock => "housing_stock",
        FigureId::CorporationHomes => "corporation_homes",
        FigureId::Lettings => "lettings",
        FigureId::RoomToNorm => "room_to_norm",
        FigureId::NewHomes => "new_homes",
        FigureId::OnePersonHouseholds => "one_person_households",
        FigureId::AverageWoz => "average_woz",
        FigureId::Housed => "housed",
        FigureId::SesWoa => "ses_woa",
        FigureId::LivedBefore => "lived_before",
        FigureId::Own(number) => return own_name(number),
    };
    name.to_owned()
}

pub(super) fn figure(cursor: &Cursor<'_>) -> OrIssue<FigureId> {
    Ok(match cursor.text()? {
        "inhabitants" => FigureId::Inhabitants,
        "households" => FigureId::Households,
        "housing_stock" => FigureId::HousingStock,
        "corporation_homes" => FigureId::CorporationHomes,
        "lettings" => FigureId::Lettings,
        "room_to_norm" => FigureId::RoomToNorm,
        "new_homes" => FigureId::NewHomes,
        "one_person_households" => FigureId::OnePersonHouseholds,
        "average_woz" => FigureId::AverageWoz,
        "housed" => FigureId::Housed,
        "ses_woa" => FigureId::SesWoa,
        "lived_before" => FigureId::LivedBefore,
        other => FigureId::Own(own_number(other).ok_or_else(|| cursor.unexpected(Expected::OneOf(FIGURES)))?),
    })
}

pub(super) const GROUPS: &[&str] = &[
    "homeless",
    "status_holders",
    "socially_urgent",
    "medically_urgent",
    "institution_leavers",
    "migrant_workers",
    "students",
    "caravan_dwellers",
    "elderly",
    "own-1",
];

/// The name of a group in a document.
#[must_use]
pub fn group_name(group: GroupId) -> String {
    let name = match group {
        GroupId::Homeless => "homeless",
        GroupId::StatusHolders => "status_holders",
        GroupId::SociallyUrgent => "socially_urgent",
        GroupId::MedicallyUrgent => "medically_urgent",
        GroupId::InstitutionLeavers => "institution_leavers",
        GroupId::MigrantWorkers => "migrant_workers",
        GroupId::Students => "students",
        GroupId::CaravanDwellers => "caravan_dwellers",
        GroupId::Elderly => "elderly",
        GroupId::Own(number) => return own_name(number),
    };
    name.to_owned()
}

pub(super) fn group(cursor: &Cursor<'_>) -> OrIssue<GroupId> {
    let id = group_id(cursor.text()?);
    id.ok_or_else(|| cursor.unexpected(Expected::OneOf(GROUPS)))
}

/// The group with this name in a document.
#[must_use]
pub fn group_id(name: &str) -> Option<GroupId> {
    Some(match name {
        "homeless" => GroupId::Homeless,
        "status_holders" => GroupId::StatusHolders,
        "socially_urgent" => GroupId::SociallyUrgent,
        "medically_urgent" => GroupId::MedicallyUrgent,
        "institution_leavers" => GroupId::InstitutionLeavers,
        "migrant_workers" => GroupId::MigrantWorkers,
        "students" => GroupId::Students,
        "caravan_dwellers" => GroupId::CaravanDwellers,
        "elderly" => GroupId::Elderly,
        other => GroupId::Own(own_number(other)?),
    })
}

/// The user's own count from 1 in a document.
fn own_name(number: u8) -> String {
    format!("own-{}", u32::from(number) + 1)
}

fn own_number(name: &str) -> Option<u8> {
    let number: u16 = name.strip_prefix("own-")?.parse().ok()?;
    u8::try_from(number.checked_sub(1)?).ok()
}

const STANDINGS: &[&str] = &["official", "derived", "assumption"];

pub(super) fn standing_node(standing: Standing) -> Node {
    Node::text(match standing {
        Standing::Official => "official",
        Standing::Derived => "derived",
        Standing::Assumption => "assumption",
    })
}

pub(super) fn standing(cursor: &Cursor<'_>) -> OrIssue<Standing> {
    cursor.one_of(STANDINGS, &[Standing::Official, Standing::Derived, Standing::Assumption])
}

const SOURCES: &[&str] = &[
    "cbs_regional_key_figures",
    "cbs_neighbourhoods",
    "cbs_stock_changes",
    "corporation_share_times_stock",
    "lettings_assumption",
    "norm_minus_corporation_homes",
    "national_task2022",
    "amsterdam_lettings2021",
    "student_shortage2021",
    "migrant_workers2019",
    "none",
    "own",
];

pub(super) fn source_node(source: &Source) -> Node {
    Node::text(match source {
        Source::CbsRegionalKeyFigures => "cbs_regional_key_figures",
        Source::CbsNeighbourhoods => "cbs_neighbourhoods",
        Source::CbsStockChanges => "cbs_stock_changes",
        Source::CorporationShareTimesStock => "corporation_share_times_stock",
        Source::LettingsAssumption => "lettings_assumption",
        Source::NormMinusCorporationHomes => "norm_minus_corporation_homes",
        Source::NationalTask2022 => "national_task2022",
        Source::AmsterdamLettings2021 => "amsterdam_lettings2021",
        Source::StudentShortage2021 => "student_shortage2021",
        Source::MigrantWorkers2019 => "migrant_workers2019",
        Source::NoSource => "none",
        Source::Own(words) => return Node::tagged("own", Node::text(words)),
    })
}

pub(super) fn source(cursor: &Cursor<'_>) -> OrIssue<Source> {
    Ok(match cursor.choice() {
        Some(("own", Some(words))) => Source::Own(clean(words.text()?)),
        Some(("cbs_regional_key_figures", None)) => Source::CbsRegionalKeyFigures,
        Some(("cbs_neighbourhoods", None)) => Source::CbsNeighbourhoods,
        Some(("cbs_stock_changes", None)) => Source::CbsStockChanges,
        Some(("corporation_share_times_stock", None)) => Source::CorporationShareTimesStock,
        Some(("lettings_assumption", None)) => Source::LettingsAssumption,
        Some(("norm_minus_corporation_homes", None)) => Source::NormMinusCorporationHomes,
        Some(("national_task2022", None)) => Source::NationalTask2022,
        Some(("amsterdam_lettings2021", None)) => Source::AmsterdamLettings2021,
        Some(("student_shortage2021", None)) => Source::StudentShortage2021,
        Some(("migrant_workers2019", None)) => Source::MigrantWorkers2019,
        Some(("none", None)) => Source::NoSource,
        Some((_, _)) | None => return Err(cursor.unexpected(Expected::OneOf(SOURCES))),
    })
}

/// A text of the user, without control characters and not longer than fits on a page.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|char| !char.is_control()).take(MAX_TEXT).collect()
}
