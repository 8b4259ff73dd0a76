//! The words in Dutch, at level B1.

use std::borrow::Cow;

use super::RestLabel;
use crate::{
    model::{Bound, Method, RemainderLimits, UpwardsOf},
    text::{
        Lang, date_in_words,
        label::nl::{homes_of, two},
    },
};

const LANG: Lang = Lang::Nl;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(in crate::text) fn say(label: &RestLabel<'_>) -> Cow<'static, str> {
    let text = match *label {
        RestLabel::HomesPerThousand => "woningen per 1.000 inwoners.",
        RestLabel::Limits => "Grenzen",
        RestLabel::LimitsSet(0) => "geen",
        RestLabel::LimitsSet(count) => return format!("{count} ingesteld").into(),
        RestLabel::AtLeast => "Ondergrens",
        RestLabel::AtLeastExplained => "minstens zoveel woningen per gemeente",
        RestLabel::AtLeastUnit => "Maat van de ondergrens",
        RestLabel::AtMost => "Bovengrens",
        RestLabel::AtMostExplained => "hoogstens zoveel woningen per gemeente",
        RestLabel::AtMostUnit => "Maat van de bovengrens",
        RestLabel::BoundUnit(Bound::Homes(_)) => "woningen",
        RestLabel::BoundUnit(Bound::PerThousandInhabitants(_)) => "per 1.000 inwoners",
        RestLabel::BoundUnit(Bound::PercentOfLettings(_)) => "% van vrijkomende huur",
        RestLabel::Holds(0) => "raakt geen gemeente",
        RestLabel::Holds(1) => "raakt 1 gemeente",
        RestLabel::Holds(count) => return format!("raakt {count} gemeenten").into(),
        RestLabel::Base => "Eerst zoveel voor iedereen",
        RestLabel::BaseExplained => "de sleutel verdeelt wat dan over is",
        RestLabel::HomesPerMunicipality => "woningen per gemeente",
        RestLabel::OwnLimits => "Grens van één gemeente",
        RestLabel::OwnLimitsExplained => "gaat voor de grens van alle gemeenten",
        RestLabel::OwnAtLeast => "minstens",
        RestLabel::OwnAtLeastOf(name) => return format!("Ondergrens van {name}").into(),
        RestLabel::OwnAtMost => "hoogstens",
        RestLabel::OwnAtMostOf(name) => return format!("Bovengrens van {name}").into(),
        RestLabel::RemoveOwnLimits(name) => return format!("Haal de grenzen van {name} weg").into(),
        RestLabel::OptOut => "Doet niet mee",
        RestLabel::OptOutExplained => "de opgave gaat naar de andere gemeenten",
        RestLabel::ChooseOne => "Kies een gemeente",
        RestLabel::TakesPartAgain(name) => return format!("{name} doet weer mee").into(),
        RestLabel::TotalStays(total) => {
            return format!(
                "Het totaal blijft {}. Wat boven een grens uitkomt, gaat naar de anderen.",
                LANG.whole(total)
            )
            .into();
        }

        RestLabel::Groups => "Groepen",
        RestLabel::GroupsOf { count, of } => return format!("{count} van {of}").into(),
        RestLabel::WhichGroups => "Welke groepen tellen mee",
        RestLabel::Together => "Samen",
        RestLabel::TaskAndSource => "Opgave en bron",
        RestLabel::TaskOfGroup(name) => return format!("Opgave voor {name}").into(),
        RestLabel::HouseholdSizeOf(name) => return format!("Personen per woning bij {name}").into(),
        RestLabel::PersonsPerHome => "personen per woning",
        RestLabel::MakesHomes(homes) => return format!("= {}", homes_of(homes)).into(),
        RestLabel::EnteredByYou => "Door u ingevuld.",

        RestLabel::Rounding => "Afronden",
        RestLabel::RoundingQuestion => "Hoe worden het hele woningen?",
        RestLabel::MethodShort(method) => method_short(method),
        RestLabel::MethodExplained(method) => method_explained(method),
        RestLabel::Tie => "Gelijke stand",
        RestLabel::TieExplained { candidates, open, winners } => {
            return format!(
                "Voor de laatste {} hebben deze gemeenten precies evenveel recht: {candidates}. Nu naar: {winners}.",
                homes_of(open)
            )
            .into();
        }
        RestLabel::LargerFirst => "De grootste gemeente gaat voor",
        RestLabel::ByLot => "Loten",
        RestLabel::Seed => "Lotnummer",
        RestLabel::SeedExplained => "Met hetzelfde lotnummer komt er hetzelfde uit.",

        RestLabel::Saving => "Opslaan",
        RestLabel::StoringOn => "op dit apparaat",
        RestLabel::StoringOff => "niet bewaard",
        RestLabel::NothingLeaves => "Uw keuzes gaan nergens heen. Ze blijven op dit apparaat.",
        RestLabel::KeepOnDevice => "Bewaar op dit apparaat",
        RestLabel::KeepExplained => "Dan is alles er nog als u terugkomt.",
        RestLabel::EraseFromDevice => "Wis van dit apparaat",
        RestLabel::SaveAsFile => "Bewaar als bestand",
        RestLabel::SaveOutcome => "Bewaar uitkomst (JSON)",
        RestLabel::OpenFile => "Open bestand",
        RestLabel::NumberMissing => "Vul een getal in.",
        RestLabel::NotANumber(text) => return format!("‘{text}’ is geen getal. Vul een getal in.").into(),
        RestLabel::NotWhole(text) => {
            return format!("‘{text}’ is geen heel getal. Vul een getal zonder komma in.").into();
        }
        RestLabel::NumberTooSmall => "Het getal is te laag. Vul een getal boven 0 in.",
        RestLabel::NumberTooLarge { largest } => {
            return format!("Het getal is te hoog. Vul hoogstens {largest} in.").into();
        }

        RestLabel::HousedExplained => {
            "Per gemeente is niet bekend hoeveel mensen uit deze groepen een woning kregen. Voor Amsterdam: verhuringen in 2021 (NUL20). Elders is aangenomen dat hetzelfde deel van de vrijkomende huur naar deze groepen gaat."
        }
        RestLabel::AllSources => "Alle bronnen en hoe zeker ze zijn",
        RestLabel::Reference(reference) => return date_in_words(reference, LANG).into(),

        RestLabel::WhoDoesMuch => "Wie doet nu veel, en wie straks?",
        RestLabel::BurdenExplained => {
            "Woningen per 1.000 inwoners. Open rondje is nu, dichte stip is uw mix. Paars is minder, oranje is meer."
        }
        RestLabel::MeanIs(mean) => return format!("gemiddeld {}", two(mean)).into(),
        RestLabel::HowEqual => "Hoe eerlijk is de verdeling per inwoner?",
        RestLabel::LorenzExplained => "Hoe dichter bij de rechte lijn, hoe gelijker. Streepjes: nu. Petrol: uw mix.",
        RestLabel::ExactlyEqual => "precies evenveel",
        RestLabel::Now => "nu",
        RestLabel::NowIs(value) => return format!("nu {value}").into(),
        RestLabel::InhabitantsLowFirst => "inwoners, lage last eerst",
        RestLabel::Hoover => "Te verplaatsen aandeel (Hoover)",
        RestLabel::HooverExplained(1) => {
            "1 woning moet naar een andere gemeente om overal evenveel per inwoner te hebben."
        }
        RestLabel::HooverExplained(homes) => {
            return format!(
                "{} moeten naar een andere gemeente om overal evenveel per inwoner te hebben.",
                homes_of(homes)
            )
            .into();
        }
        RestLabel::Gini => "Gini",
        RestLabel::GiniExplained => "0 is overal evenveel per inwoner. 1 is alles in één gemeente.",
        RestLabel::Theil => "Theil",
        RestLabel::TheilExplained => "0 is overal evenveel per inwoner. Grote uitschieters tellen zwaarder mee.",
        RestLabel::HighestBurden => "Hoogste last",
        RestLabel::LowestBurden => "Laagste last",
        RestLabel::LeastPossible(value) => return format!("Het minste dat met hele woningen kan: {value}.").into(),
        RestLabel::EqualWouldBe(value) => return format!("Zo gelijk mogelijk verdeeld over inwoners: {value}.").into(),

        RestLabel::CalculatedFor(name) => return format!("Zo berekend: {name}").into(),
        RestLabel::CalculationExplained => "Elke stap met de echte getallen. Zo kunt u het zelf narekenen.",
        RestLabel::CalculationIsExample => {
            "U heeft nog geen gemeente gekozen. Dit is de bovenste gemeente uit de tabel."
        }
        RestLabel::TableOf(heading) => return format!("Tabel: {heading}").into(),
    };
    text.into()
}

fn method_short(method: Method) -> &'static str {
    match method {
        Method::Webster => "gewoon",
        Method::LargestRemainder(_) => "grootste resten",
        Method::Jefferson => "naar beneden",
        Method::Adams | Method::Upwards(_) => "naar boven",
        Method::Dean => "harmonisch",
        Method::HuntingtonHill => "meetkundig",
        Method::Nearest => "ieder apart",
    }
}

fn method_explained(method: Method) -> &'static str {
    match method {
        Method::Webster => "Alle gemeenten met dezelfde deler, gewoon afgerond. Telt altijd op tot de opgave.",
        Method::LargestRemainder(RemainderLimits::Clip) => {
            "Eerst de hele woningen, dan de grootste restjes. Let op: een grotere opgave kan een gemeente een woning kosten."
        }
        Method::LargestRemainder(RemainderLimits::Recompute) => {
            "Eerst de grenzen, dan de grootste restjes van wat overblijft. Let op: een grotere opgave kan een gemeente een woning kosten."
        }
        Method::Jefferson => "Alle gemeenten met dezelfde deler, naar beneden afgerond. Gunstig voor grote gemeenten.",
        Method::Adams => "Alle gemeenten met dezelfde deler, naar boven afgerond. Iedereen krijgt minstens één woning.",
        Method::Dean => "Afgerond op het harmonisch gemiddelde. Iedereen krijgt minstens één woning.",
        Method::HuntingtonHill => "Afgerond op het meetkundig gemiddelde. Iedereen krijgt minstens één woning.",
        Method::Upwards(UpwardsOf::Region) => "Elke gemeente apart naar boven. Samen is dat meer dan de opgave.",
        Method::Upwards(UpwardsOf::Country { .. }) => {
            "Zoals de wettelijke taakstelling: elke gemeente apart naar boven. Samen is dat meer dan de opgave."
        }
        Method::Nearest => {
            "Elke gemeente apart, zoals in de Spreidingswet. Samen kan het iets meer of minder zijn dan de opgave."
        }
    }
}
