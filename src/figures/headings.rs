//! What a heading says about its column: which figure, of which year, and by how much it is multiplied.

use super::names::fold;
use super::period::period;
use crate::model::FigureId;

/// What a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Heading {
    pub(super) figure: Option<FigureId>,
    pub(super) year: Option<u16>,
    /// 1, or 1,000 for "x 1 000".
    pub(super) factor: u32,
    /// A code, a rank, a name: no figure at all.
    pub(super) is_label: bool,
}

/// Headings in use, folded, without years and words such as "aantal". Social rent is not in the list of corporation
/// homes: what a corporation owns and what is let as social rent are two things.
const SYNONYMS: [(FigureId, &[&str]); 12] = [
    (FigureId::SesWoa, &["seswoa", "seswoascore", "seswoatotaalscore", "seswoascores", "totaalscoreseswoa"]),
    (
        FigureId::LivedBefore,
        &[
            "herkomst",
            "woondehiereerder",
            "gemeentevanherkomst",
            "woonplaatsbeginsel",
            "livedherebefore",
            "livedbefore",
        ],
    ),
    (
        FigureId::Inhabitants,
        &[
            "inwoners",
            "inwonertal",
            "inwoneraantal",
            "bevolking",
            "bevolkingsomvang",
            "inw",
            "inhabitants",
            "population",
            "residents",
        ],
    ),
    (FigureId::Households, &["huishoudens", "particulierehuishoudens", "hh", "ahh", "households", "privatehouseholds"]),
    (
        FigureId::HousingStock,
        &[
            "woningvoorraad",
            "woningen",
            "voorraad",
            "awoning",
            "voorraadwoningen",
            "housingstock",
            "dwellings",
            "homes",
            "stock",
        ],
    ),
    (
        FigureId::CorporationHomes,
        &[
            "corporatiewoningen",
            "corpwoningen",
            "corporatiebezit",
            "woningcorporatie",
            "woningenvancorporaties",
            "corporatiehuurwoningen",
            "woningeninbezitcorporatie",
            "corporationhomes",
            "corporationownedhomes",
            "corporatie",
        ],
    ),
    (
        FigureId::Lettings,
        &[
            "verhuringen",
            "vrijkomendesocialehuurwoningen",
            "vrijkomendesocialehuur",
            "vrijkomendewoningen",
            "vrijgekomenwoningen",
            "vrijgekomensocialehuurwoningen",
            "vrijkomend",
            "lettings",
            "socialhomeslet",
            "sociallettings",
        ],
    ),
    (
        FigureId::RoomToNorm,
        &[
            "ruimtetotnorm",
            "ruimtetotdenorm",
            "ruimtetotsociaal",
            "ruimtetotsocialehuur",
            "ruimte",
            "roomtonorm",
            "roomuptosocial",
            "roomtosocial",
            "roomtosocialrent",
            "gaptonorm",
        ],
    ),
    (
        FigureId::NewHomes,
        &[
            "nieuwbouw",
            "nieuwbouwwoningen",
            "nieuwewoningen",
            "nieuwgebouwdewoningen",
            "newhomes",
            "newconstruction",
            "newdwellings",
        ],
    ),
    (
        FigureId::OnePersonHouseholds,
        &[
            "eenpersoonshuishoudens",
            "eenpersoonshuishouden",
            "alleenstaanden",
            "onepersonhouseholds",
            "singlepersonhouseholds",
        ],
    ),
    (
        FigureId::AverageWoz,
        &[
            "gemiddeldewozwaarde",
            "gemwozwaarde",
            "wozwaarde",
            "woz",
            "gemiddeldewoz",
            "gemiddeldewozwaardewoning",
            "gemiddeldewoningwaarde",
            "gemiddeldewozwaardevanwoningen",
            "averagewoz",
            "averagewozvalue",
            "averagewozeur",
            "averagepropertyvalue",
        ],
    ),
    (
        FigureId::Housed,
        &[
            "nugehuisvest",
            "gehuisvest",
            "huidiggehuisvest",
            "algehuisvest",
            "thansgehuisvest",
            "nu",
            "housed",
            "nowhoused",
            "housednow",
            "currentlyhoused",
        ],
    ),
];

const LABELS: [&str; 20] = [
    "code",
    "gemeentecode",
    "cbscode",
    "gmcode",
    "regiocode",
    "regios",
    "regio",
    "id",
    "nr",
    "nummer",
    "rang",
    "rank",
    "gemeente",
    "gemeentenaam",
    "naam",
    "name",
    "municipality",
    "deelregio",
    "provincie",
    "gwbcode",
];

/// Reads a heading. Parts before a slash are the subjects above it, as StatLine writes them; the last part counts.
pub(super) fn read_heading(text: &str) -> Heading {
    let lower = text.to_lowercase();
    let squeezed: String = lower.chars().filter(|character| !character.is_whitespace()).collect();
    let is_thousands = ["x1000", "×1000", "x1.000", "×1.000", "*1000", "induizend", "(duizend"]
        .iter()
        .any(|mark| squeezed.contains(mark));
    let last = lower.rsplit('/').next().unwrap_or(&lower);
    let words = || last.split(|character: char| !character.is_alphanumeric());
    let year = lower.split(|character: char| !character.is_ascii_digit()).filter(|part| part.len() == 4);
    let year = year.filter_map(period).map(|(year, _)| year).next_back();
    // "inwoners per km²" is another figure; "inwoners per 1 januari" is not.
    let is_rate = words()
        .zip(words().skip(1))
        .any(|(word, next)| word == "per" && !starts_with_digit(next) && !matches!(next, "gemeente" | "jaar" | "year"))
        || last.contains('%') && !last.contains("30")
        || last.contains("dichtheid")
        || words().any(|word| matches!(word, "percentage" | "aandeel" | "share"));
    let is_filler = |word: &str| {
        starts_with_digit(word)
            || matches!(
                word,
                "aantal"
                    | "totaal"
                    | "totale"
                    | "total"
                    | "number"
                    | "of"
                    | "op"
                    | "per"
                    | "in"
                    | "januari"
                    | "january"
                    | "jan"
                    | "cbs"
                    | "x"
                    | "eigen"
                    | "opgave"
                    | "stand"
                    | "van"
                    | "euro"
                    | "mra"
                    | "jaar"
                    | "year"
            )
    };
    let kept: String = words().filter(|word| !is_filler(word)).collect();
    let key = fold(&kept);
    let figure = SYNONYMS.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(figure, _)| *figure);
    Heading {
        figure: figure.filter(|_| !is_rate),
        year,
        factor: if is_thousands { 1_000 } else { 1 },
        is_label: LABELS.contains(&key.as_str()),
    }
}

fn starts_with_digit(word: &str) -> bool {
    word.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
}

/// The last topic and the unit of a heading as StatLine writes it, one topic in another:
/// "Bevolking/Bevolkingsdichtheid (aantal inwoners per km²)".
pub(super) fn topic(text: &str) -> Option<(&str, &str)> {
    let (topics, unit) = text.strip_suffix(')')?.rsplit_once(" (")?;
    let (_, topic) = topics.rsplit_once('/')?;
    Some((topic.trim(), unit.trim())).filter(|(topic, unit)| !topic.is_empty() && !unit.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_recognised_in_both_languages() {
        use FigureId::{AverageWoz, CorporationHomes, Housed, HousingStock, Inhabitants, Lettings, RoomToNorm};
        let cases = [
            ("Inwoners", Some(Inhabitants), None),
            ("Aantal inwoners", Some(Inhabitants), None),
            ("inwoners 2025", Some(Inhabitants), Some(2025)),
            ("Inwoners per 1 januari 2025", Some(Inhabitants), Some(2025)),
            ("Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)", Some(Inhabitants), None),
            ("Bevolking/Bevolkingsdichtheid (aantal inwoners per km²)", None, None),
            ("corp woningen", Some(CorporationHomes), None),
            ("corporation_homes", Some(CorporationHomes), None),
            ("nu gehuisvest", Some(Housed), None),
            ("Woningvoorraad (x 1 000)", Some(HousingStock), None),
            ("Gemiddelde WOZ-waarde", Some(AverageWoz), None),
            ("Vrijkomende sociale huur", Some(Lettings), None),
            ("Ruimte tot 30% sociaal", Some(RoomToNorm), None),
            ("Sociale huurwoningen", None, None),
            ("", None, None),
        ];
        for (text, figure, year) in cases {
            let heading = read_heading(text);
            assert_eq!((heading.figure, heading.year), (figure, year), "{text}");
        }
        assert_eq!(read_heading("Woningvoorraad (x 1 000)").factor, 1_000);
        assert!(read_heading("Gemeentecode").is_label);
    }

    #[test]
    fn of_the_topics_of_statline_the_last_is_the_name() {
        let cases = [
            ("Bevolking/Dichtheid (aantal inwoners per km²)", Some(("Dichtheid", "aantal inwoners per km²"))),
            ("Wonen/Woningen naar bouwjaar (%)/Na 2000 (%)", Some(("Na 2000", "%"))),
            ("Dichtheid (aantal)", None),
            ("goed/fout", None),
            ("goed/ (aantal)", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(topic(heading), expected, "{heading}");
        }
    }
}
