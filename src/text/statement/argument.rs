//! What others say for and against each statement, in our own words, with where they said it.

use crate::text::Lang;

/// One of the three statements of the presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementId {
    /// Everybody contributes equally, pro rata to inhabitants.
    PerInhabitant,
    /// The only fundamental problem is the lack of homes.
    OnlyShortage,
    /// The Rijk must take more and faster direction.
    MoreDirection,
}

impl StatementId {
    /// All three, in the order of the presentation.
    pub const ALL: [Self; 3] = [Self::PerInhabitant, Self::OnlyShortage, Self::MoreDirection];

    /// Its place in the presentation, from 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::PerInhabitant => 1,
            Self::OnlyShortage => 2,
            Self::MoreDirection => 3,
        }
    }
}

/// The statement in full.
#[must_use]
pub const fn statement_in_full(statement: StatementId, lang: Lang) -> &'static str {
    match (statement, lang) {
        (StatementId::PerInhabitant, Lang::Nl) => {
            "Iedereen moet naar rato van inwoneraantal evenveel bijdragen in de huisvesting van aandachtsgroepen."
        }
        (StatementId::PerInhabitant, Lang::En) => {
            "Everyone must contribute equally, in proportion to inhabitants, to housing the target groups."
        }
        (StatementId::OnlyShortage, Lang::Nl) => "Het enige fundamentele probleem is het gebrek aan woningen.",
        (StatementId::OnlyShortage, Lang::En) => "The only fundamental problem is the lack of homes.",
        (StatementId::MoreDirection, Lang::Nl) => "Het Rijk moet meer en sneller regie pakken in het maken van kaders.",
        (StatementId::MoreDirection, Lang::En) => {
            "The national government must take more and faster direction in setting frameworks."
        }
    }
}

/// What somebody says for or against a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argument {
    /// What they say, in our words.
    pub words: &'static str,
    /// Who, where and when.
    pub source: &'static str,
}

/// The arguments for, and those against.
#[must_use]
pub fn arguments(statement: StatementId, lang: Lang) -> [Vec<Argument>; 2] {
    let table = match statement {
        StatementId::PerInhabitant => PER_INHABITANT,
        StatementId::OnlyShortage => ONLY_SHORTAGE,
        StatementId::MoreDirection => MORE_DIRECTION,
    };
    table.map(|side| {
        side.iter()
            .map(|[nl_words, en_words, nl_source, en_source]| Argument {
                words: lang.pick(nl_words, en_words),
                source: lang.pick(nl_source, en_source),
            })
            .collect()
    })
}

/// Dutch and English words, Dutch and English source.
type Row = [&'static str; 4];

const PER_INHABITANT: [&[Row]; 2] = [
    &[
        [
            "Het is eenvoudig en iedereen kan het narekenen. Niemand kan zich eraan onttrekken.",
            "It is simple and anybody can check it. Nobody can escape it.",
            "Zo werkt de taakstelling voor statushouders: Huisvestingswet 2014, artikel 29",
            "The task for refugees works like this: Huisvestingswet 2014, article 29",
        ],
        [
            "Leg het vast in de wet. Dan weet elke gemeente waar zij aan toe is.",
            "Put it in the law. Then every municipality knows where it stands.",
            "Amendement bij de Spreidingswet, 36 333 nr. 35",
            "Amendment to the Spreidingswet, 36 333 no. 35",
        ],
    ],
    &[
        [
            "Sommige gemeenten willen wel, maar kunnen niet: zij hebben weinig sociale huur en mogen niet bouwen.",
            "Some municipalities want to, but cannot: they have little social rent and may not build.",
            "Gemeente Woensdrecht (17 % sociale huur, stikstofstop), Trouw, 2023",
            "Municipality of Woensdrecht (17% social rent, nitrogen stop), Trouw, 2023",
        ],
        [
            "Het telt niet mee hoe welvarend een gemeente is.",
            "It does not count how prosperous a municipality is.",
            "Amendement bij de Spreidingswet, aangenomen met 103 tegen 45 stemmen",
            "Amendment to the Spreidingswet, adopted by 103 votes to 45",
        ],
        [
            "Mensen verhuizen door. Uit Gooi en Vechtstreek vertrok 71 %, uit Rijnmond 36 %.",
            "People move on. From Gooi en Vechtstreek 71% left, from Rijnmond 36%.",
            "Centraal Planbureau, ESB, 2018",
            "Netherlands Bureau for Economic Policy Analysis, ESB, 2018",
        ],
    ],
];

const ONLY_SHORTAGE: [&[Row]; 2] = [
    &[
        [
            "Wie anders verdeelt, lost de schaarste niet op.",
            "Distributing differently does not solve scarcity.",
            "VNG Magazine, 2022",
            "VNG Magazine, 2022",
        ],
        [
            "Er komen weinig huizen vrij. Daardoor lopen achterstanden op.",
            "Few homes become available. That is why backlogs grow.",
            "Gemeente Haarlemmermeer",
            "Municipality of Haarlemmermeer",
        ],
    ],
    &[
        [
            "Ook bij schaarste doet de ene gemeente veel meer dan de andere: 8 van de 44 haalden hun taak.",
            "Under the same scarcity some do far more than others: 8 of 44 met their task.",
            "ANP over Noord-Holland, 2025",
            "ANP on Noord-Holland, 2025",
        ],
        [
            "183 van de 342 gemeenten hadden geen regeling voor mensen die snel een huis nodig hebben.",
            "183 of 342 municipalities had no rule for people who urgently need a home.",
            "Woonbond",
            "Woonbond, the tenants’ union",
        ],
        [
            "Een huis alleen is niet genoeg: wonen, zorg en werk horen bij elkaar.",
            "A home alone is not enough: housing, care and work belong together.",
            "Programma Een thuis voor iedereen, 2022",
            "Programme Een thuis voor iedereen, 2022",
        ],
    ],
];

const MORE_DIRECTION: [&[Row]; 2] = [
    &[
        [
            "Amsterdam en Den Haag vragen om een spreidingswet voor dakloze gezinnen.",
            "Amsterdam and The Hague ask for a spreading law for homeless families.",
            "ANP, oktober 2025",
            "ANP, October 2025",
        ],
        [
            "Het Rijk wisselt te vaak van koers. Gemeenten willen getallen voor meer jaren: een taak verdubbelde binnen een half jaar.",
            "The state changes course too often. Municipalities want numbers for several years: one task doubled within half a year.",
            "Gemeente Amsterdam; taakstelling Noord-Holland van 1.070 naar 2.228",
            "Municipality of Amsterdam; task of Noord-Holland from 1,070 to 2,228",
        ],
    ],
    &[
        [
            "De regio kent haar eigen woningmarkt. Maatwerk werkt beter.",
            "The region knows its own housing market. Tailoring works better.",
            "VNG en provincies",
            "VNG and provinces",
        ],
        [
            "Toen het Rijk de Spreidingswet wilde intrekken, verdween het draagvlak.",
            "When the state wanted to repeal the Spreidingswet, support vanished.",
            "Haaglanden, 2024",
            "Haaglanden, 2024",
        ],
        [
            "De wet laat de regio kiezen hoe zij verdeelt, met een terugval als zij niets afspreekt. Dat is al een kader.",
            "The law lets the region choose how to distribute, with a fallback if it agrees on nothing. That is a framework already.",
            "Huisvestingswet 2014, artikel 6 lid 6 en 8, tekst van 1 juli 2026",
            "Huisvestingswet 2014, article 6(6) and (8), text of 1 July 2026",
        ],
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_has_both_sides_with_sources() {
        for statement in StatementId::ALL {
            for lang in Lang::ALL {
                let [pro, con] = arguments(statement, lang);
                assert!(pro.len() >= 2 && con.len() >= 2);
                assert!(pro.iter().chain(&con).all(|argument| !argument.source.is_empty()));
            }
        }
    }
}
