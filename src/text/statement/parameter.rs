//! The assumptions of the statements in words: what each is, and where its default comes from.

use crate::{
    model::{Floor, FrameworkPart, Parameter, ParameterUnit, Spread, Support},
    statement::{Lever, Regime},
    text::Lang,
};

/// What a parameter is, and where its default comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParameterWords {
    /// Its name.
    pub name: &'static str,
    /// Where the default comes from.
    pub basis: &'static str,
}

/// The words of a parameter.
#[must_use]
pub fn parameter_words(parameter: Parameter, lang: Lang) -> ParameterWords {
    let (name, basis) = match lang {
        Lang::Nl => nl(parameter),
        Lang::En => en(parameter),
    };
    ParameterWords { name, basis }
}

const fn nl(parameter: Parameter) -> (&'static str, &'static str) {
    const CHOICE: &str = "Een keuze. Niemand legde dit vast.";
    const ROUND: &str = "Een rond getal om mee te beginnen. Hierover is niets bekendgemaakt.";
    match parameter {
        Parameter::Reserved => (
            "Deel van de vrijkomende sociale huur voor aandachtsgroepen",
            "Amsterdam, 2021: 2.117 van de 7.345 woningen. Voor andere gemeenten nemen wij hetzelfde aan.",
        ),
        Parameter::SocialOfNew => ("Deel van de nieuwbouw dat sociale huur is", ROUND),
        Parameter::GroupsOfSocialNew => ("Deel van de nieuwe sociale huur voor aandachtsgroepen", ROUND),
        Parameter::ExtraHomes => ("Bouwen, woningen per jaar", CHOICE),
        Parameter::TransformedHomes => ("Verbouwen, woningen per jaar", CHOICE),
        Parameter::SharedHomes => ("Delen, woningen per jaar", CHOICE),
        Parameter::ExtraSupport => ("Extra plekken met begeleiding", CHOICE),
        Parameter::Prevention => ("Preventie: deel van wat te voorkomen is", CHOICE),
        Parameter::LightHours => ("Lichte begeleiding, uren per week", ROUND),
        Parameter::IntensiveHours => ("Intensieve begeleiding, uren per week", ROUND),
        Parameter::SupportCapacity => {
            ("Uren begeleiding per week die een gemeente erbij kan zetten, per 10.000 inwoners", ROUND)
        }
        Parameter::OpeningList => ("Wachtlijst aan het begin, in procent van de opgave van een jaar", ROUND),
        Parameter::InflowGrowth => ("Groei van het aantal nieuwe vragen per jaar", ROUND),
        Parameter::CatchUp => (
            "Deel van de wachtlijst dat elk jaar bij de opgave komt",
            "In de praktijk komt een achterstand helemaal bij de volgende taak (Het Hogeland, 2023). Voorzichtig gerekend.",
        ),
        Parameter::Capacity => ("Hoogste deel van de vrijkomende sociale huur dat naar deze groepen kan", ROUND),
        Parameter::TakesPart => (
            "Zonder afspraak: deel van de gemeenten dat alles doet wat gevraagd is",
            "Noord-Holland, 2025: 8 van de 44 gemeenten haalden hun taak (ANP).",
        ),
        Parameter::Willingness => (
            "Zonder afspraak: wat de andere gemeenten doen van wat gevraagd is",
            "Amsterdam, 2022: 849 van de 1.459 statushouders gehuisvest. Voor andere gemeenten nemen wij hetzelfde aan.",
        ),
        Parameter::RegionalStart => ("Regionale afspraak begint in", CHOICE),
        Parameter::RegionalRamp => ("Jaren tot de regionale afspraak op peil is", ROUND),
        Parameter::RegionalCompliance => ("Wat gemeenten doen onder een regionale afspraak", ROUND),
        Parameter::NationalStart => ("Landelijk kader begint in", CHOICE),
        Parameter::NationalRamp => ("Jaren tot het landelijk kader op peil is", ROUND),
        Parameter::NationalCompliance => ("Wat gemeenten doen onder een landelijk kader", ROUND),
        Parameter::WaitAndSee => (
            "Wat gemeenten minder doen zolang zij op het kader wachten",
            "Haaglanden zag in 2024 het draagvlak verdwijnen toen het Rijk van koers wilde wisselen. Hoeveel dat scheelt, is niet gemeten.",
        ),
        Parameter::FloorShare => ("Ondergrens van het kader, in procent van het eerlijk aandeel", CHOICE),
        Parameter::FloorLettings => (
            "Ondergrens van het kader, in procent van de vrijkomende sociale huur",
            "De wet kent zo’n terugval (Huisvestingswet, artikel 6 lid 8); het percentage vonden wij niet. Amsterdam sprak 30 % af.",
        ),
        Parameter::LadderHalfYears => (
            "Gemiste halfjaren voordat de provincie kan ingrijpen",
            "Zuid-Holland, 2025: na vier gemiste halfjaren (RD).",
        ),
        Parameter::FrameworkSocialOfNew => (
            "Met het kader: deel van de nieuwbouw dat sociale huur is",
            "Zuid-Holland, begroting 2026: twee derde betaalbaar, de helft daarvan sociaal.",
        ),
        Parameter::NormYears => ("Met het kader: jaren om naar 30 % sociale huur te groeien", ROUND),
    }
}

const fn en(parameter: Parameter) -> (&'static str, &'static str) {
    const CHOICE: &str = "A choice. Nobody laid it down.";
    const ROUND: &str = "A round number to start with. Nothing was published about it.";
    match parameter {
        Parameter::Reserved => (
            "Part of the social homes let that goes to the target groups",
            "Amsterdam, 2021: 2,117 of 7,345 homes. We assume the same elsewhere.",
        ),
        Parameter::SocialOfNew => ("Part of new homes that is social rent", ROUND),
        Parameter::GroupsOfSocialNew => ("Part of new social homes for the target groups", ROUND),
        Parameter::ExtraHomes => ("Building, homes a year", CHOICE),
        Parameter::TransformedHomes => ("Converting, homes a year", CHOICE),
        Parameter::SharedHomes => ("Sharing, homes a year", CHOICE),
        Parameter::ExtraSupport => ("Extra places with support", CHOICE),
        Parameter::Prevention => ("Prevention: part of what can be avoided", CHOICE),
        Parameter::LightHours => ("Light support, hours a week", ROUND),
        Parameter::IntensiveHours => ("Intensive support, hours a week", ROUND),
        Parameter::SupportCapacity => {
            ("Hours of support a week that a municipality can add, per 10,000 inhabitants", ROUND)
        }
        Parameter::OpeningList => ("Waiting list at the start, in percent of the task of a year", ROUND),
        Parameter::InflowGrowth => ("Growth of new requests per year", ROUND),
        Parameter::CatchUp => (
            "Part of the waiting list that is added to the task each year",
            "In practice all of a backlog is added to the next task (Het Hogeland, 2023). Reckoned with caution.",
        ),
        Parameter::Capacity => ("Largest part of the social homes let that can go to these groups", ROUND),
        Parameter::TakesPart => (
            "Without agreement: part of the municipalities that does all that is asked",
            "Noord-Holland, 2025: 8 of 44 municipalities met their task (ANP).",
        ),
        Parameter::Willingness => (
            "Without agreement: what the other municipalities do of what is asked",
            "Amsterdam, 2022: 849 of 1,459 refugees housed. We assume the same elsewhere.",
        ),
        Parameter::RegionalStart => ("Regional agreement starts in", CHOICE),
        Parameter::RegionalRamp => ("Years until the regional agreement is kept in full", ROUND),
        Parameter::RegionalCompliance => ("What municipalities do under a regional agreement", ROUND),
        Parameter::NationalStart => ("National framework starts in", CHOICE),
        Parameter::NationalRamp => ("Years until the national framework is kept in full", ROUND),
        Parameter::NationalCompliance => ("What municipalities do under a national framework", ROUND),
        Parameter::WaitAndSee => (
            "What municipalities do less as long as they wait for the framework",
            "Haaglanden saw support vanish in 2024 when the state wanted to change course. By how much was not measured.",
        ),
        Parameter::FloorShare => ("Floor of the framework, in percent of the fair share", CHOICE),
        Parameter::FloorLettings => (
            "Floor of the framework, in percent of the social homes let",
            "The law has such a fallback (Huisvestingswet, article 6(8)); we did not find its percentage. Amsterdam agreed on 30%.",
        ),
        Parameter::LadderHalfYears => (
            "Missed half-years before the province can step in",
            "Zuid-Holland, 2025: after four missed half-years (RD).",
        ),
        Parameter::FrameworkSocialOfNew => (
            "With the framework: part of new homes that is social rent",
            "Zuid-Holland, budget 2026: two-thirds affordable, half of that social.",
        ),
        Parameter::NormYears => ("With the framework: years to grow to 30% social rent", ROUND),
    }
}

/// A value with its unit: `28 %`, `2028`, `4 jaar`.
#[must_use]
pub fn parameter_value(parameter: Parameter, value: u32, lang: Lang) -> String {
    let number = lang.whole(value.into());
    let with = |nl: &str, en: &str| format!("{number} {}", lang.pick(nl, en));
    match parameter.range().unit {
        ParameterUnit::Percent => lang.with_percent_sign(&number),
        ParameterUnit::Homes | ParameterUnit::Places | ParameterUnit::Hours | ParameterUnit::HalfYears => number,
        ParameterUnit::Year => value.to_string(),
        ParameterUnit::Years => with("jaar", if value == 1 { "year" } else { "years" }),
    }
}

/// What one unit of a parameter is.
#[must_use]
pub fn parameter_unit(unit: ParameterUnit, lang: Lang) -> &'static str {
    match unit {
        ParameterUnit::Percent => lang.pick("procent", "percent"),
        ParameterUnit::Homes => lang.pick("woningen per jaar", "homes per year"),
        ParameterUnit::Places => lang.pick("plekken per jaar", "places per year"),
        ParameterUnit::Hours => lang.pick("uur per week", "hours a week"),
        ParameterUnit::Year => lang.pick("jaar", "year"),
        ParameterUnit::Years => lang.pick("aantal jaren", "years"),
        ParameterUnit::HalfYears => lang.pick("halfjaren", "half-years"),
    }
}

/// The name of a regime.
#[must_use]
pub fn regime_name(regime: Regime, lang: Lang) -> &'static str {
    match regime {
        Regime::Voluntary => lang.pick("vrijwillig", "voluntary"),
        Regime::Regional => lang.pick("regionale afspraak", "regional agreement"),
        Regime::National => lang.pick("landelijk kader", "national framework"),
    }
}

/// The name of a lever.
#[must_use]
pub fn lever_name(lever: Lever, lang: Lang) -> &'static str {
    match lever {
        Lever::MoreHomes => lang.pick("Extra woningen per jaar", "Extra homes per year"),
        Lever::FairSpread => lang.pick("Eerlijk verdelen", "Fair distribution"),
        Lever::Support => lang.pick("Extra plekken met begeleiding", "Extra places with support"),
        Lever::Prevention => lang.pick("Preventie: minder nieuwe vragen", "Prevention: fewer new requests"),
    }
}

/// The name of a kind of support.
#[must_use]
pub fn support_name(support: Support, lang: Lang) -> &'static str {
    match support {
        Support::None => lang.pick("geen", "none"),
        Support::Light => lang.pick("licht", "light"),
        Support::Intensive => lang.pick("intensief", "intensive"),
    }
}

/// What a way of spreading is.
#[must_use]
pub fn spread_name(spread: Spread, lang: Lang) -> &'static str {
    match spread {
        Spread::Present => lang.pick("zoals nu", "as now"),
        Spread::Fair => lang.pick("over de hele regio", "over the whole region"),
    }
}

/// What a floor is.
#[must_use]
pub fn floor_name(floor: Floor, lang: Lang) -> &'static str {
    match floor {
        Floor::FairShare => lang.pick("deel van het eerlijk aandeel", "part of the fair share"),
        Floor::Lettings => lang.pick("deel van de vrijkomende sociale huur", "part of the social homes let"),
    }
}

/// The name of a part of the framework.
#[must_use]
pub fn framework_part_name(part: FrameworkPart, lang: Lang) -> &'static str {
    match part {
        FrameworkPart::AffordableNewHomes => {
            lang.pick("Twee derde van de nieuwbouw betaalbaar", "Two-thirds of new homes affordable")
        }
        FrameworkPart::SocialRentNorm => {
            lang.pick("Elke gemeente groeit naar 30 % sociale huur", "Every municipality grows to 30% social rent")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_has_a_name_of_its_own_in_each_language() {
        for lang in Lang::ALL {
            let mut names: Vec<&str> = Parameter::ALL.map(|parameter| parameter_words(parameter, lang).name).to_vec();
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
            assert!(Parameter::ALL.iter().all(|parameter| !parameter_words(*parameter, lang).basis.is_empty()));
        }
    }

    #[test]
    fn a_year_has_no_separator_and_a_percentage_its_sign() {
        assert_eq!(parameter_value(Parameter::NationalStart, 2028, Lang::Nl), "2028");
        assert_eq!(parameter_value(Parameter::Reserved, 28, Lang::Nl), "28\u{a0}%");
        assert_eq!(parameter_value(Parameter::ExtraHomes, 1_200, Lang::En), "1,200");
        assert_eq!(parameter_value(Parameter::NormYears, 1, Lang::En), "1 year");
    }
}
