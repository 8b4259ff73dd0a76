//! The presets that carry their law: name, what they do, source with date, and what they do not cover.

use super::{Lang, names::shipped_figure_name};
use crate::{
    model::FigureId,
    preset::{Preset, PresetIssue},
};

/// What is said of a preset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresetWords {
    /// Its name.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub rule: &'static str,
    /// Law or practice, with the date on which the text held or was read.
    pub source: &'static str,
    /// What it does not cover.
    pub not_covered: &'static str,
}

/// What is said of a preset.
#[must_use]
pub fn preset_words(preset: Preset, lang: Lang) -> PresetWords {
    match lang {
        Lang::Nl => nl(preset),
        Lang::En => en(preset),
    }
}

fn nl(preset: Preset) -> PresetWords {
    match preset {
        Preset::ProRata => PresetWords {
            name: "Naar rato van inwoners",
            rule: "Elke gemeente doet evenveel per inwoner. De uitkomst telt op tot de opgave.",
            source: "Stelling 1 van de presentatie ‘Een thuis voor iedereen: hete aardappel of gezamenlijke opgave?’ (2022).",
            not_covered: "Kijkt niet naar sociale huur, welvaart of ruimte. Geen wet schrijft dit voor alle groepen voor.",
        },
        Preset::Taakstelling => PresetWords {
            name: "Taakstelling (Huisvestingswet art. 29)",
            rule: "Het landelijke aantal statushouders van een half jaar, maal inwoners van de gemeente, gedeeld door inwoners van Nederland, naar boven afgerond.",
            source: "Huisvestingswet 2014, artikel 28 tot en met 30, tekst van 1 juli 2026. Inwoners: 1 januari van het jaar ervoor.",
            not_covered: "Alleen statushouders, in personen. Achterstand en voorsprong staan niet in deze wet; volg ze bij ‘Volgen’.",
        },
        Preset::Spreidingswet => PresetWords {
            name: "Spreidingswet",
            rule: "Inwoners maal (SES-WOA-score + 1): welvarende gemeenten doen meer. Elke gemeente rondt gewoon af.",
            source: "Besluit gemeentelijke taak mogelijk maken asielopvangvoorzieningen, artikel 2.1 lid 3 (BWBR0049310), geldend in 2024.",
            not_covered: "De wet gaat over opvang van asielzoekers, niet over woningen. Aftrek van bestaande plekken en de afspraken aan de provinciale tafel zitten er niet in.",
        },
        Preset::ShareOfLettings => PresetWords {
            name: "Aandeel van vrijkomende woningen (art. 6 lid 8)",
            rule: "Elke gemeente zet hetzelfde percentage in van de sociale huurwoningen die vrijkomen.",
            source: "Huisvestingswet 2014, artikel 6 lid 8, tekst van 1 juli 2026: de terugvalregel als gemeenten niets afspreken.",
            not_covered: "Het wettelijke percentage staat in een AMvB en is hier niet bekend: de opgave bepaalt het. Vrijkomende woningen zijn een aanname.",
        },
        Preset::Behind => PresetWords {
            name: "Wie achterloopt (30%-norm)",
            rule: "Hoe meer sociale huur er nog ontbreekt tot 30 procent van de woningen, hoe meer een gemeente doet.",
            source: "Nationale prestatieafspraken en provinciaal beleid: groei naar 30% sociale huur (gelezen: begroting Zuid-Holland 2026).",
            not_covered: "De precieze wettelijke norm is niet gelezen. Corporatiewoningen staan hier voor sociale huur. Wie op de norm zit, doet niets.",
        },
        Preset::Room => PresetWords {
            name: "Wie ruimte heeft",
            rule: "Naar rato van wat er vrijkomt en erbij komt: sociale huur die vrijkomt en nieuwbouw, samen opgeteld.",
            source: "Voorstel uit de praktijk: verdelen naar wat de markt aankan (Twynstra Gudde). Geen wet.",
            not_covered: "Nieuwbouw is alle nieuwbouw, niet alleen sociale huur. De gewichten zijn afgerond op hele procenten.",
        },
    }
}

fn en(preset: Preset) -> PresetWords {
    match preset {
        Preset::ProRata => PresetWords {
            name: "In proportion to inhabitants",
            rule: "Every municipality does the same per inhabitant. The outcome adds up to the task.",
            source: "Statement 1 of the presentation ‘Een thuis voor iedereen: hete aardappel of gezamenlijke opgave?’ (2022).",
            not_covered: "Does not look at social rent, wealth or room. No law prescribes this for all groups.",
        },
        Preset::Taakstelling => PresetWords {
            name: "Statutory task (Huisvestingswet art. 29)",
            rule: "The national number of status holders of a half-year, times inhabitants of the municipality, over inhabitants of the Netherlands, rounded upwards.",
            source: "Huisvestingswet 2014, articles 28 to 30, text of 1 July 2026. Inhabitants: 1 January of the year before.",
            not_covered: "Status holders only, in persons. Backlog and lead are not in this law; follow them under ‘Following up’.",
        },
        Preset::Spreidingswet => PresetWords {
            name: "Spreidingswet (asylum reception)",
            rule: "Inhabitants times (SES-WOA score + 1): wealthy municipalities do more. Each rounds normally.",
            source: "Besluit gemeentelijke taak mogelijk maken asielopvangvoorzieningen, article 2.1(3) (BWBR0049310), in force in 2024.",
            not_covered: "The law is about reception of asylum seekers, not about homes. Deduction of existing places and agreements at the provincial table are not in it.",
        },
        Preset::ShareOfLettings => PresetWords {
            name: "Share of homes that become available (art. 6(8))",
            rule: "Every municipality gives the same percentage of the social homes that become available.",
            source: "Huisvestingswet 2014, article 6(8), text of 1 July 2026: the fallback where municipalities agree nothing.",
            not_covered: "The statutory percentage stands in a decree and is not known here: the task determines it. Homes that become available are an assumption.",
        },
        Preset::Behind => PresetWords {
            name: "Who is behind (30% norm)",
            rule: "The more social rent is lacking to 30 percent of the homes, the more a municipality does.",
            source: "National agreements and provincial policy: grow to 30% social rent (read: budget of Zuid-Holland 2026).",
            not_covered: "The exact statutory norm was not read. Corporation homes stand for social rent. Who is at the norm does nothing.",
        },
        Preset::Room => PresetWords {
            name: "Who has room",
            rule: "In proportion to what becomes available: social homes let and new homes, added up.",
            source: "A proposal from practice: divide by what the market can bear (Twynstra Gudde). No law.",
            not_covered: "New homes are all new homes, not only social rent. The weights are rounded to whole percentages.",
        },
    }
}

/// Why a preset cannot be used, with the remedy.
#[must_use]
pub fn preset_issue_in_words(issue: PresetIssue, lang: Lang) -> String {
    match issue {
        // It ships, but not for every year.
        PresetIssue::FigureMissing(figure) if FigureId::SHIPPED.contains(&figure) => {
            let figure = shipped_figure_name(figure, lang);
            lang.pick(
                format!("Hiervoor is het cijfer ‘{figure}’ nodig. Kies een ander jaar bij ‘Cijfers’, of plak daar een kolom met die naam."),
                format!("This needs the figure ‘{figure}’. Choose another year under ‘Figures’, or paste a column with that name there."),
            )
        }
        PresetIssue::FigureMissing(figure) => {
            let figure = shipped_figure_name(figure, lang);
            lang.pick(
                format!("Hiervoor is het cijfer ‘{figure}’ nodig. Plak een kolom met die naam bij ‘Cijfers’."),
                format!("This needs the figure ‘{figure}’. Paste a column with that name under ‘Figures’."),
            )
        }
        PresetIssue::NoStatusHolders => lang.pick(
            "Deze regel gaat over statushouders, en die groep staat niet in de lijst. Voeg haar weer toe.".to_owned(),
            "This rule is about status holders, and that group is not in the list. Add it again.".to_owned(),
        ),
        PresetIssue::YearNotShipped(year) => lang.pick(
            format!("Van 1 januari {year} zijn geen inwoners ingebouwd. Kies een half jaar van 2021 tot en met 2026."),
            format!("No inhabitants of 1 January {year} are built in. Choose a half-year from 2021 to 2026."),
        ),
        PresetIssue::NoNumber => lang.pick(
            "Geen enkel getal komt na afronden precies op dit totaal uit. Kies de andere betekenis van het landelijke aantal.".to_owned(),
            "No number comes to exactly this total after rounding. Choose the other meaning of the national number.".to_owned(),
        ),
    }
}
