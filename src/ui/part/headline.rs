//! The answer in one sentence, and what it means.

use yew::Html;

use crate::{
    model::{AllocationKey, Bend, Code, FigureId},
    text::{Label, Lang},
    ui::{
        element::element,
        overview::{Overview, Row},
    },
};

/// The heading: about the municipality, or about the region when none is chosen.
pub(crate) fn view_headline(overview: &Overview, own: Option<Code>, lang: Lang) -> Html {
    let (who, first, second) = sentence(overview, own, lang);
    let start = element("span")
        .class("nw")
        .with(element("span").class("who-n").text(who).text(":"))
        .text(" ")
        .text(first)
        .text(",");
    let heading = element("h1").fixed("id", "sentence").fixed("tabindex", "-1").with(start).text(" ");
    heading.with(element("span").class("nw").text(second)).html()
}

/// The heading as one text, to be read out.
pub(crate) fn headline_text(overview: &Overview, own: Option<Code>, lang: Lang) -> String {
    let (who, first, second) = sentence(overview, own, lang);
    format!("{who}: {first}, {second}.")
}

fn sentence(overview: &Overview, own: Option<Code>, lang: Lang) -> (String, String, String) {
    let say = |label: Label<'_>| label.say(lang).into_owned();
    let Some(row) = overview.row(own) else {
        let takers = overview.rows.len() - overview.bent(Bend::OptedOut);
        let homes = say(Label::Counted(overview.total.homes, overview.scenario().unit()));
        return (overview.region().name.clone(), homes, say(Label::DividedOver(takers)));
    };
    let second = match row.bend {
        Some(Bend::OptedOut) => say(Label::TakesNoPart),
        Some(Bend::AtLeast | Bend::AtMost | Bend::Housed) | None => say(Label::AgainstNow(row.difference)),
    };
    (row.name.clone(), say(Label::Counted(row.homes, overview.scenario().unit())), second)
}

/// The sentences under the heading.
pub(crate) fn view_meaning(overview: &Overview, own: Option<Code>, lang: Lang) -> Html {
    let row = overview.row(own);
    let sentences = row.map_or_else(|| region_sentences(overview), own_sentences);
    let mut words = element("p").class("sub");
    for label in &sentences {
        words = words.say(label, lang).text(" ");
    }
    if let Some((label, homes)) = row.and_then(|row| alone(overview, row)) {
        words = words.say(&label, lang).text(" ").with(element("b").text(lang.whole(homes))).text(".");
    }
    words.html()
}

fn own_sentences(row: &Row) -> Vec<Label<'_>> {
    if row.bend == Some(Bend::OptedOut) {
        return vec![Label::WouldHaveHad { name: &row.name, homes: row.unlimited }];
    }
    let per_thousand = row.per_thousand.map(Label::ThatIsPerThousand);
    let of_lettings = row.of_lettings.map(|percent| Label::ThatIsOfLettings { name: &row.name, percent });
    per_thousand.into_iter().chain(of_lettings).collect()
}

fn region_sentences(overview: &Overview) -> Vec<Label<'_>> {
    let total = &overview.total;
    let per_thousand = total.per_thousand.map(Label::ThatIsPerThousand);
    let of_lettings = total.of_lettings.map(Label::ThatIsOfLettingsInRegion);
    let now = Label::HousedInRegion { housed: total.housed, difference: total.difference };
    per_thousand.into_iter().chain(of_lettings).chain([now]).collect()
}

/// Homes if one figure were the only key: inhabitants, or lettings for who divides by inhabitants already.
fn alone(overview: &Overview, row: &Row) -> Option<(Label<'static>, u64)> {
    let is_by_inhabitants = overview.scenario().key == AllocationKey::only(FigureId::Inhabitants);
    let (figure, label) = if is_by_inhabitants {
        (FigureId::Lettings, Label::IfOnlyLettings)
    } else {
        (FigureId::Inhabitants, Label::IfOnlyInhabitants)
    };
    let key = overview.backdrop.by_key.iter().find(|key| key.figure == figure)?;
    Some((label, key.homes.get(row.index).copied()?))
}
