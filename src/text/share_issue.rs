//! What happened to a link or a code, and why a scenario has none, in words with the remedy.

use super::{Lang, document_issue_in_words, group_name};
use crate::{
    document::DocumentIssue,
    model::{GroupId, Scenario},
    share::{Brought, CodeIssue, LeftOut, LinkIssue, NotCodable, Repair},
};

/// Why a link or code was not opened, and what to do about it.
#[must_use]
pub fn link_issue_in_words(issue: &LinkIssue, lang: Lang) -> String {
    issue_in_words(issue, lang, document_issue_in_words)
}

/// The same of a link that holds a code: without the words for what a document can lack, which are many.
#[cfg(feature = "web")]
pub(crate) fn code_link_issue_in_words(issue: &LinkIssue, lang: Lang) -> String {
    issue_in_words(issue, lang, |_, _| String::new())
}

fn issue_in_words(issue: &LinkIssue, lang: Lang, of_document: fn(&DocumentIssue, Lang) -> String) -> String {
    match issue {
        LinkIssue::NoScenario => lang.pick(
            "Hier staat geen link of code van de rekenhulp. Plak de hele link, of typ de code.".to_owned(),
            "This is not a link or code of the calculator. Paste the whole link, or type the code.".to_owned(),
        ),
        LinkIssue::TooLong { chars } => {
            let chars = lang.whole(*chars as u64);
            lang.pick(
                format!("Deze tekst is {chars} tekens lang. Zo lang is geen enkele link. Plak alleen de link."),
                format!("This text has {chars} characters. No link is that long. Paste the link alone."),
            )
        }
        LinkIssue::Code(issue) => code_issue(issue, lang),
        LinkIssue::Newer => newer(lang),
        LinkIssue::CutOff => lang.pick(
            "Deze link is onderweg afgebroken: het einde ontbreekt. Kopieer de hele link, of vraag om de code of het bestand.".to_owned(),
            "This link was cut off on its way: the end is missing. Copy the whole link, or ask for the code or the file.".to_owned(),
        ),
        LinkIssue::UpperCased => lang.pick(
            "In deze link zijn alle kleine letters hoofdletters geworden. Daardoor is hij niet meer te lezen. Vraag om de link zelf of om het bestand.".to_owned(),
            "All small letters in this link became capitals, so it cannot be read any more. Ask for the link itself or for the file.".to_owned(),
        ),
        LinkIssue::Damaged => lang.pick(
            "In deze link is onderweg iets veranderd. Kopieer hem opnieuw, of vraag om het bestand.".to_owned(),
            "Something in this link was changed on its way. Copy it again, or ask for the file.".to_owned(),
        ),
        LinkIssue::TooLarge => lang.pick(
            "In deze link zit meer dan er in een link hoort. Wij openen hem niet. Vraag om het bestand.".to_owned(),
            "There is more in this link than a link may hold. We do not open it. Ask for the file.".to_owned(),
        ),
        LinkIssue::Document(issue) => {
            let detail = of_document(issue, lang);
            lang.pick(
                format!("De link is gelezen, maar er zit geen goed scenario in. {detail}"),
                format!("The link was read, but the scenario in it is not right. {detail}"),
            )
        }
    }
}

fn newer(lang: Lang) -> String {
    lang.pick(
        "Deze link is gemaakt met een nieuwere rekenhulp. Laad de pagina opnieuw en open de link nog eens.".to_owned(),
        "This link was made with a newer calculator. Reload the page and open the link again.".to_owned(),
    )
}

fn code_issue(issue: &CodeIssue, lang: Lang) -> String {
    match issue {
        CodeIssue::Character { place, found } => {
            // A sign that cannot be seen would be no help.
            let found = if found.is_control() { ' ' } else { *found };
            lang.pick(
                format!("Teken {place} is ‘{found}’. Dat komt in geen code voor. Een code heeft alleen cijfers en letters, zonder I, L, O en U."),
                format!("Character {place} is ‘{found}’. No code has that. A code has digits and letters only, without I, L, O and U."),
            )
        }
        CodeIssue::Length { found } => {
            let found = lang.whole(*found as u64);
            lang.pick(
                format!("Een code heeft 8, 12 of 14 tekens. Dit zijn er {found}. Kijk of er iets ontbreekt of te veel staat."),
                format!("A code has 8, 12 or 14 characters. There are {found} here. See whether something is missing or too much."),
            )
        }
        CodeIssue::Check { meant: Some(code) } => {
            let code = code.grouped();
            lang.pick(
                format!("Deze code klopt niet: er is een teken verkeerd gelezen of getypt. Bedoelt u misschien {code}?"),
                format!("This code is not right: a character was misread or mistyped. Do you perhaps mean {code}?"),
            )
        }
        CodeIssue::Check { meant: None } => lang.pick(
            "Deze code klopt niet: er zijn tekens verkeerd gelezen of getypt. Vraag de code nog eens en typ hem opnieuw.".to_owned(),
            "This code is not right: characters were misread or mistyped. Ask for the code again and retype it.".to_owned(),
        ),
        CodeIssue::Newer => newer(lang),
    }
}

/// What was mended in a link.
#[must_use]
pub fn link_repair_in_words(repair: Repair, lang: Lang) -> &'static str {
    match repair {
        Repair::PercentEncoded => {
            lang.pick("tekens stonden er als %23 of %3D in", "characters stood in it as %23 or %3D")
        }
        Repair::Escaped => lang.pick("tekens stonden er als &amp; in", "characters stood in it as &amp;"),
        Repair::Broken => lang.pick("hij was over regels verdeeld", "it was broken over lines"),
        Repair::Wrapped => lang.pick("een mailfilter had hem ingepakt", "a mail filter had wrapped it"),
        Repair::UpperCased => lang.pick("kleine letters waren hoofdletters", "small letters were capitals"),
        Repair::Surrounded => lang.pick("er stond iets achter", "something stood behind it"),
    }
}

/// What in an opened link is of its maker.
#[must_use]
pub fn brought_in_words(brought: Brought, lang: Lang) -> &'static str {
    match brought {
        Brought::Figures => lang.pick("eigen cijfers van de maker", "the maker's own figures"),
        Brought::Tasks => lang.pick("eigen opgaven van de maker", "the maker's own tasks"),
    }
}

/// Words of the user that a link leaves out.
#[must_use]
pub fn left_out_in_words(left_out: LeftOut, lang: Lang) -> &'static str {
    match left_out {
        LeftOut::FigureNames => lang.pick("namen en eenheden van uw cijfers", "names and units of your figures"),
        LeftOut::GroupNames => lang.pick("namen van uw groepen", "names of your groups"),
        LeftOut::Sources => lang.pick("uw bronvermeldingen", "your sources"),
        LeftOut::Places => lang.pick("namen van uw gebieden", "names of your areas"),
    }
}

/// Why a scenario has no code, as the end of "there is no code, because …".
#[must_use]
pub fn not_codable_in_words(reason: NotCodable, scenario: &Scenario, lang: Lang) -> String {
    let group = |id: GroupId| {
        let group = scenario.groups.iter().find(|group| group.id == id);
        group.map_or_else(|| lang.pick("een groep", "a group").to_owned(), |group| group_name(group, lang).to_string())
    };
    let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
    match reason {
        NotCodable::OwnRegion => fixed("het over andere gemeenten gaat", "it is about other municipalities"),
        NotCodable::OwnFigures => fixed("u eigen cijfers gebruikt", "you use figures of your own"),
        NotCodable::OwnGroup(id) => {
            let group = group(id);
            lang.pick(format!("de groep ‘{group}’ is aangepast"), format!("the group ‘{group}’ was changed"))
        }
        NotCodable::OwnTask(id) => {
            let group = group(id);
            lang.pick(format!("‘{group}’ een eigen opgave heeft"), format!("‘{group}’ has a task of your own"))
        }
        NotCodable::HouseholdSize(id) => {
            let group = group(id);
            lang.pick(
                format!("‘{group}’ een eigen aantal mensen per woning heeft"),
                format!("‘{group}’ has a household size of your own"),
            )
        }
        NotCodable::OwnKey(id) => {
            let group = group(id);
            lang.pick(format!("‘{group}’ een eigen verdeelsleutel heeft"), format!("‘{group}’ has a key of its own"))
        }
        NotCodable::Mix => fixed("de mix niet in stappen van 5% gaat", "the mix is not in steps of 5%"),
        NotCodable::AtLeast => {
            fixed("de ondergrens niet op een hele stap staat", "the lower limit is not in whole steps")
        }
        NotCodable::AtMost => {
            fixed("de bovengrens niet op een hele stap staat", "the upper limit is not in whole steps")
        }
        NotCodable::Base => fixed("de basis per gemeente groot is", "the base per municipality is large"),
        NotCodable::OwnLimits => fixed("een gemeente eigen grenzen heeft", "a municipality has limits of its own"),
        NotCodable::Method => fixed("de methode een eigen getal heeft", "the method has a number of its own"),
        NotCodable::ByLot => fixed("om gelijke aanspraken wordt geloot", "ties are settled by lot"),
        NotCodable::TaskYear => fixed("de opgave voor een ander jaar is", "the task is for another year"),
        NotCodable::TooMuch => fixed("er te veel tegelijk is ingesteld", "too much is set at once"),
        NotCodable::OtherPage => {
            fixed("u iets heeft ingesteld dat niet in een code past", "you have set something that no code can hold")
        }
    }
}
