//! In Dutch.

use super::{Lang, WidgetLabel};

const LANG: Lang = Lang::Nl;

pub(super) fn say(label: WidgetLabel<'_>) -> String {
    match label {
        WidgetLabel::ChooseMunicipality => "Kies uw gemeente",
        WidgetLabel::WholeRegion => "Hele regio",
        WidgetLabel::Homes(1) => "1 woning",
        WidgetLabel::Homes(homes) => return format!("{} woningen", LANG.whole(homes)),
        WidgetLabel::AgainstNow(0) => "evenveel als nu",
        WidgetLabel::AgainstNow(difference) => {
            let word = if difference > 0 { "meer" } else { "minder" };
            return format!("{} {word} dan nu", LANG.whole(difference.unsigned_abs()));
        }
        WidgetLabel::TakesNoPart => "doet niet mee",
        WidgetLabel::Meaning { per_thousand, of_lettings } => {
            let burden = LANG.exact(per_thousand, 2);
            return match of_lettings {
                Some(lettings) => format!(
                    "Dat zijn er {burden} per 1.000 inwoners, en {} van de 100 sociale huurwoningen die vrijkomen.",
                    LANG.exact(lettings, 0)
                ),
                None => format!("Dat zijn er {burden} per 1.000 inwoners."),
            };
        }
        WidgetLabel::OthersDoMore => "Wat deze gemeente niet doet, komt bij de andere gemeenten.",
        WidgetLabel::WhatIsFair => "Wat vindt u eerlijk?",
        WidgetLabel::PerInhabitant => "Evenveel per inwoner",
        WidgetLabel::Supply => "Meer waar huur vrijkomt",
        WidgetLabel::Room => "Meer waar weinig sociale huur is",
        WidgetLabel::OtherMix => "De mix van dit voorstel",
        WidgetLabel::MoreOrLessThanNow => "Meer of minder woningen dan nu",
        WidgetLabel::Legend => "Legenda",
        WidgetLabel::AtOrBelow(number) => return format!("{} of\nlager", LANG.signed(number)),
        WidgetLabel::Between(from, to) => return format!("{}\ntot {}", LANG.signed(from), LANG.signed(to)),
        WidgetLabel::AtOrAbove(number) => return format!("{} of\nhoger", LANG.signed(number)),
        WidgetLabel::Out => "uit",
        WidgetLabel::TableCaption(task) => {
            return format!("Zo verdeelt deze keuze {} woningen per jaar.", LANG.whole(task));
        }
        WidgetLabel::Municipality => "Gemeente",
        WidgetLabel::Now => "Nu",
        WidgetLabel::FairShare => "Eerlijk aandeel",
        WidgetLabel::Difference => "Verschil",
        WidgetLabel::Together => "Samen",
        WidgetLabel::Source(year) => return format!("Bron: CBS {year}."),
        WidgetLabel::SourceOwn => "Bron: cijfers van de maker van deze link.",
        WidgetLabel::Brought(words) => {
            return format!("Let op: deze verdeling gebruikt {words}. Wij hebben die niet gecontroleerd.");
        }
        WidgetLabel::NowIs => "‘Nu’ is een",
        WidgetLabel::Assumption => "aanname",
        WidgetLabel::Open => "Open de rekenhulp",
        WidgetLabel::NewTab => "(nieuw tabblad)",
    }
    .to_owned()
}
