//! In English.

use super::{Lang, WidgetLabel};

const LANG: Lang = Lang::En;

pub(super) fn say(label: WidgetLabel<'_>) -> String {
    match label {
        WidgetLabel::ChooseMunicipality => "Choose your municipality",
        WidgetLabel::WholeRegion => "Whole region",
        WidgetLabel::Homes(1) => "1 home",
        WidgetLabel::Homes(homes) => return format!("{} homes", LANG.whole(homes)),
        WidgetLabel::AgainstNow(0) => "as many as now",
        WidgetLabel::AgainstNow(difference) => {
            let word = if difference > 0 { "more" } else { "fewer" };
            return format!("{} {word} than now", LANG.whole(difference.unsigned_abs()));
        }
        WidgetLabel::TakesNoPart => "takes no part",
        WidgetLabel::Meaning { per_thousand, of_lettings } => {
            let burden = LANG.exact(per_thousand, 2);
            return match of_lettings {
                Some(lettings) => format!(
                    "That is {burden} per 1,000 inhabitants, and {} of every 100 social homes that are let.",
                    LANG.exact(lettings, 0)
                ),
                None => format!("That is {burden} per 1,000 inhabitants."),
            };
        }
        WidgetLabel::OthersDoMore => "What this municipality does not do, the others do.",
        WidgetLabel::WhatIsFair => "What do you think is fair?",
        WidgetLabel::PerInhabitant => "The same per inhabitant",
        WidgetLabel::Supply => "More where homes are let",
        WidgetLabel::Room => "More where social homes are few",
        WidgetLabel::OtherMix => "The mix of this proposal",
        WidgetLabel::MoreOrLessThanNow => "More or fewer homes than now",
        WidgetLabel::Legend => "Legend",
        WidgetLabel::AtOrBelow(number) => return format!("{} or\nlower", LANG.signed(number)),
        WidgetLabel::Between(from, to) => return format!("{}\nto {}", LANG.signed(from), LANG.signed(to)),
        WidgetLabel::AtOrAbove(number) => return format!("{} or\nhigher", LANG.signed(number)),
        WidgetLabel::Out => "out",
        WidgetLabel::TableCaption(task) => {
            return format!("This choice divides {} homes a year like this.", LANG.whole(task));
        }
        WidgetLabel::Municipality => "Municipality",
        WidgetLabel::Now => "Now",
        WidgetLabel::FairShare => "Fair share",
        WidgetLabel::Difference => "Difference",
        WidgetLabel::Together => "Together",
        WidgetLabel::Source(year) => return format!("Source: CBS {year}."),
        WidgetLabel::SourceOwn => "Source: figures of the maker of this link.",
        WidgetLabel::Brought(words) => {
            return format!("Please note: this division uses {words}. We have not checked them.");
        }
        WidgetLabel::NowIs => "‘Now’ is an",
        WidgetLabel::Assumption => "assumption",
        WidgetLabel::Open => "Open the calculator",
        WidgetLabel::NewTab => "(new tab)",
    }
    .to_owned()
}
