//! The answer in one sentence, and what it means.

use yew::Html;

use crate::{
    model::{AllocationKey, Bend, Code, FigureId},
    text::{Label, Lang},
    ui::{
        division::{Division, Row},
        element::element,
    },
};

/// The heading: about the municipality, or about the region when none is chosen.
pub(crate) fn view_headline(division: &Division, own: Option<Code>, lang: Lang) -> Html {
    let (who, first, second) = sentence(division, own, lang);
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
pub(crate) fn headline_text(division: &Division, own: Option<Code>, lang: Lang) -> String {
    let (who, first, second) = sentence(division, own, lang);
    format!("{who}: {first}, {second}.")
}

fn sentence(division: &Division, own: Option<Code>, lang: Lang) -> (String, String, String) {
    let say = |label: Label<'_>| label.say(lang).into_owned();
    let Some(row) = division.row(own) else {
        let takers = division.rows.len() - division.bent(Bend::OptedOut);
        let homes = say(Label::Counted(division.total.homes, division.scenario().unit()));
        return (division.region().name.clone(), homes, say(Label::DividedOver(takers)));
    };
    let second = match row.bend {
        Some(Bend::OptedOut) => say(Label::TakesNoPart),
        Some(Bend::AtLeast | Bend::AtMost | Bend::Housed) | None => say(Label::AgainstNow(row.difference)),
    };
    (row.name.clone(), say(Label::Counted(row.homes, division.scenario().unit())), second)
}

/// The sentences under the heading.
pub(crate) fn view_meaning(division: &Division, own: Option<Code>, lang: Lang) -> Html {
    let row = division.row(own);
    let sentences = row.map_or_else(|| region_sentences(division), |row| own_sentences(division, row));
    let mut words = element("p").class("sub");
    for label in &sentences {
        words = words.say(label, lang).text(" ");
    }
    if let Some((label, homes)) = row.and_then(|row| alone(division, row)) {
        words = words.say(&label, lang).text(" ").with(element("b").text(lang.whole(homes))).text(".");
    }
    words.html()
}

fn own_sentences<'a>(division: &'a Division, row: &'a Row) -> Vec<Label<'a>> {
    if row.bend == Some(Bend::OptedOut) {
        let unlimited = division.outcome.total.recipients.get(row.index).map_or(0, |recipient| recipient.unlimited);
        return vec![Label::WouldHaveHad { name: &row.name, homes: unlimited }];
    }
    let per_thousand = row.per_thousand.as_ref().map(Label::ThatIsPerThousand);
    let of_lettings = row.of_lettings.as_ref().map(|percent| Label::ThatIsOfLettings { name: &row.name, percent });
    per_thousand.into_iter().chain(of_lettings).collect()
}

fn region_sentences(division: &Division) -> Vec<Label<'_>> {
    let total = &division.total;
    let per_thousand = total.per_thousand.as_ref().map(Label::ThatIsPerThousand);
    let of_lettings = total.of_lettings.as_ref().map(Label::ThatIsOfLettingsInRegion);
    let now = Label::HousedInRegion { housed: total.housed, difference: total.difference };
    per_thousand.into_iter().chain(of_lettings).chain([now]).collect()
}

/// Homes if one figure were the only key: inhabitants, or lettings for who divides by inhabitants already.
fn alone(division: &Division, row: &Row) -> Option<(Label<'static>, u64)> {
    let is_by_inhabitants = division.scenario().key == AllocationKey::only(FigureId::Inhabitants);
    let (figure, label) = if is_by_inhabitants {
        (FigureId::Lettings, Label::IfOnlyLettings)
    } else {
        (FigureId::Inhabitants, Label::IfOnlyInhabitants)
    };
    let key = division.backdrop.by_key.iter().find(|key| key.figure == figure)?;
    Some((label, key.homes.get(row.index).copied()?))
}
