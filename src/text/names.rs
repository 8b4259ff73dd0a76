//! The names of figures, groups, methods and sources.

use super::Lang;
use crate::model::{
    AllocationKey, FigureId, FigureUnit, GroupId, Method, Region, RemainderLimits, Source, Standing, TargetGroup,
    TaskUnit, UpwardsOf,
};

/// The name of a figure; the user's own name for a column of their own.
#[must_use]
pub fn figure_name(region: &Region, id: FigureId, lang: Lang) -> String {
    if let Some(name) = region.figure(id).and_then(|figure| figure.name.clone()) {
        return name;
    }
    shipped_figure_name(id, lang)
}

/// The name of a figure as it ships.
pub(super) fn shipped_figure_name(id: FigureId, lang: Lang) -> String {
    let name = match id {
        FigureId::Inhabitants => lang.pick("Inwoners", "Inhabitants"),
        FigureId::Households => lang.pick("Huishoudens", "Households"),
        FigureId::HousingStock => lang.pick("Woningvoorraad", "Housing stock"),
        FigureId::CorporationHomes => lang.pick("Corporatiewoningen", "Corporation homes"),
        FigureId::Lettings => lang.pick("Vrijkomende sociale huur", "Social homes let per year"),
        FigureId::RoomToNorm => lang.pick("Ruimte tot 30 % sociaal", "Room up to 30% social"),
        FigureId::NewHomes => lang.pick("Nieuwbouw", "New homes"),
        FigureId::OnePersonHouseholds => lang.pick("Eenpersoonshuishoudens", "One-person households"),
        FigureId::AverageWoz => lang.pick("Gemiddelde WOZ-waarde", "Average property value"),
        FigureId::Housed => lang.pick("Nu gehuisvest", "Housed now"),
        FigureId::SesWoa => lang.pick("SES-WOA-score", "Socio-economic score (SES-WOA)"),
        FigureId::LivedBefore => lang.pick("Woonde hier eerder", "Lived here before"),
        FigureId::Own(number) => {
            return lang.pick(format!("Eigen kolom {}", number + 1), format!("Own column {}", number + 1));
        }
    };
    name.to_owned()
}

/// What one unit of a figure is, in the plural.
#[must_use]
pub fn figure_unit(unit: &FigureUnit, lang: Lang) -> String {
    match unit {
        FigureUnit::Persons => lang.pick("personen", "persons").to_owned(),
        FigureUnit::Households => lang.pick("huishoudens", "households").to_owned(),
        FigureUnit::Homes => lang.pick("woningen", "homes").to_owned(),
        FigureUnit::HomesPerYear => lang.pick("woningen per jaar", "homes per year").to_owned(),
        FigureUnit::Euros => lang.pick("euro", "euros").to_owned(),
        FigureUnit::Own(unit) => unit.clone(),
    }
}

/// A key in words: `60 % Inwoners, 40 % Huishoudens`.
#[must_use]
pub fn key_name(region: &Region, key: &AllocationKey, lang: Lang) -> String {
    let part = |part: &crate::model::KeyPart| {
        let weight = lang.with_percent_sign(&part.weight.get().to_string());
        format!("{weight} {}", measure_name(region, part.figure, part.factor, lang))
    };
    match key.parts() {
        [single] => measure_name(region, single.figure, single.factor, lang),
        parts => parts.iter().map(part).collect::<Vec<_>>().join(", "),
    }
}

/// What a part of a key looks at: a figure, or a figure times its factor.
pub(super) fn measure_name(region: &Region, figure: FigureId, factor: Option<FigureId>, lang: Lang) -> String {
    let name = figure_name(region, figure, lang);
    let Some(factor) = factor else { return name };
    let times = figure_name(region, factor, lang);
    match factor.added_as_factor() {
        0 => format!("{name} × {times}"),
        added => format!("{name} × ({times} + {added})"),
    }
}

/// The name of a group; the user's own name if they gave one.
#[must_use]
pub fn group_name(group: &TargetGroup, lang: Lang) -> String {
    if let Some(name) = &group.name {
        return name.clone();
    }
    let name = match group.id {
        GroupId::Homeless => lang.pick("Dak- en thuislozen", "Homeless people"),
        GroupId::StatusHolders => lang.pick("Statushouders", "Refugees with a permit"),
        GroupId::SociallyUrgent => lang.pick("Sociaal urgenten", "Socially urgent"),
        GroupId::MedicallyUrgent => lang.pick("Medisch urgenten", "Medically urgent"),
        GroupId::InstitutionLeavers => lang.pick("Uitstromers uit een instelling", "People leaving an institution"),
        GroupId::MigrantWorkers => lang.pick("Arbeidsmigranten", "Migrant workers"),
        GroupId::Students => lang.pick("Studenten", "Students"),
        GroupId::CaravanDwellers => lang.pick("Woonwagenbewoners", "Caravan dwellers"),
        GroupId::Elderly => lang.pick("Ouderen", "Older people"),
        GroupId::Own(number) => {
            return lang.pick(format!("Eigen groep {}", number + 1), format!("Own group {}", number + 1));
        }
    };
    name.to_owned()
}

/// Who belongs to a group, with the law where there is one; `None` for a group of the user's own.
#[must_use]
pub fn group_definition(id: GroupId, lang: Lang) -> Option<&'static str> {
    Some(match id {
        GroupId::Homeless => lang.pick(
            "Mensen zonder geschikte woning: in de opvang, op de bank bij bekenden, in een auto of op een plek die geen woning is. Brede telling (ETHOS light); die van het CBS is smaller.",
            "People without adequate housing: in a shelter, on a sofa, in a car or in a place that is no home. Broad count (ETHOS light); that of Statistics Netherlands is narrower.",
        ),
        GroupId::StatusHolders => lang.pick(
            "Asielzoekers met een verblijfsvergunning die nog in de opvang wonen (Huisvestingswet 2014, art. 1). De taakstelling telt personen.",
            "People granted asylum who still live in reception (Huisvestingswet 2014, art. 1). The statutory task counts persons.",
        ),
        GroupId::SociallyUrgent => lang.pick(
            "Mensen die om sociale redenen snel een woning nodig hebben, bijvoorbeeld na geweld of als gezin zonder vaste plek (vergelijk Huisvestingswet art. 12 lid 3 d, i en j).",
            "People who urgently need a home for social reasons, such as violence, or a family without a fixed abode (compare Huisvestingswet art. 12(3) d, i, j).",
        ),
        GroupId::MedicallyUrgent => lang.pick(
            "Mensen met een ernstige en blijvende medische reden om te verhuizen (Huisvestingswet art. 12 lid 3 b).",
            "People with a serious and lasting medical reason to move (Huisvestingswet art. 12(3) b).",
        ),
        GroupId::InstitutionLeavers => lang.pick(
            "Mensen die vertrekken uit beschermd wonen, opvang, ggz, jeugdzorg of detentie (Huisvestingswet art. 12 lid 3 c tot en met h).",
            "People leaving protected living, shelter, mental health care, youth care or detention (Huisvestingswet art. 12(3) c to h).",
        ),
        GroupId::MigrantWorkers => lang.pick(
            "Werknemers uit het buitenland, vooral voor kort verblijf. Zij wonen meestal niet in gewone sociale huur.",
            "Workers from abroad, mostly for a short stay. They seldom live in regular social housing.",
        ),
        GroupId::Students => lang.pick(
            "Studenten die op kamers wonen of willen wonen.",
            "Students who live or want to live away from home.",
        ),
        GroupId::CaravanDwellers => lang.pick(
            "Roma, Sinti en reizigers. De eenheid is een standplaats, geen woning.",
            "Roma, Sinti and travellers. The unit is a pitch, not a home.",
        ),
        GroupId::Elderly => lang.pick(
            "Ouderen hebben een eigen programma. Zij staan hier uit; u kunt ze meetellen.",
            "Older people have a programme of their own. They are off here; you can switch them on.",
        ),
        GroupId::Own(_) => return None,
    })
}

/// What a task counts, in the plural.
#[must_use]
pub fn task_unit(unit: TaskUnit, lang: Lang) -> &'static str {
    match unit {
        TaskUnit::Persons => lang.pick("personen", "persons"),
        TaskUnit::Homes => lang.pick("woningen", "homes"),
        TaskUnit::Places => lang.pick("standplaatsen", "pitches"),
    }
}

/// How far a number can be relied on, in one word.
#[must_use]
pub fn standing_name(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Official => lang.pick("officieel", "official"),
        Standing::Derived => lang.pick("afgeleid", "derived"),
        Standing::Assumption => lang.pick("aanname", "assumption"),
    }
}

/// The name of a method.
#[must_use]
pub fn method_name(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Webster => lang.pick("Gewoon afronden (Webster)", "Rounded normally (Webster)"),
        Method::LargestRemainder(RemainderLimits::Clip) => {
            lang.pick("Grootste resten (Hamilton)", "Largest remainders (Hamilton)")
        }
        Method::LargestRemainder(RemainderLimits::Recompute) => {
            lang.pick("Grootste resten, grenzen eerst (Hamilton)", "Largest remainders, limits first (Hamilton)")
        }
        Method::Jefferson => lang.pick("Naar beneden (Jefferson/D’Hondt)", "Downwards (Jefferson/D’Hondt)"),
        Method::Adams => lang.pick("Naar boven met één deler (Adams)", "Upwards with one divisor (Adams)"),
        Method::Dean => lang.pick("Harmonisch gemiddelde (Dean)", "Harmonic mean (Dean)"),
        Method::HuntingtonHill => {
            lang.pick("Meetkundig gemiddelde (Huntington-Hill)", "Geometric mean (Huntington-Hill)")
        }
        Method::Upwards(UpwardsOf::Region) => lang.pick("Ieder naar boven", "Each rounded up"),
        Method::Upwards(UpwardsOf::Country { .. }) => lang.pick(
            "Taakstelling: ieder naar boven (Huisvestingswet art. 29)",
            "Statutory task: each rounded up (Huisvestingswet art. 29)",
        ),
        Method::Nearest => lang.pick("Ieder rekenkundig afgerond", "Each to the nearest whole"),
    }
}

/// Where a number comes from, in words; the user's own words for their own figures.
#[must_use]
pub fn source_name(source: &Source, lang: Lang) -> String {
    let words = match source {
        Source::CbsRegionalKeyFigures => lang.pick(
            "CBS StatLine 70072ned, Regionale kerncijfers (CC BY 4.0)",
            "CBS StatLine 70072ned, regional key figures (CC BY 4.0)",
        ),
        Source::CbsNeighbourhoods => lang.pick(
            "CBS, Kerncijfers wijken en buurten (CC BY 4.0)",
            "CBS, key figures of districts and neighbourhoods (CC BY 4.0)",
        ),
        Source::CbsStockChanges => lang.pick(
            "CBS StatLine 81955NED, Voorraad woningen; mutaties (CC BY 4.0)",
            "CBS StatLine 81955NED, dwellings; changes in stock (CC BY 4.0)",
        ),
        Source::CorporationShareTimesStock => lang.pick(
            "Afgeleid: percentage corporatiewoningen (CBS, hele procenten) × woningvoorraad. Tot 0,5 % van de voorraad ernaast; van een corporatie is niet hetzelfde als sociale huur",
            "Derived: percentage of corporation homes (CBS, whole percents) × housing stock. Up to 0.5% of the stock off; owned by a corporation is not the same as social rent",
        ),
        Source::LettingsAssumption => lang.pick(
            "Aanname: elk jaar komt 4 % van de corporatiewoningen vrij, zoals in Amsterdam in 2021 (7.345 verhuringen; AT5, 2023)",
            "Assumption: 4% of corporation homes is let each year, as in Amsterdam in 2021 (7,345 lettings; AT5, 2023)",
        ),
        Source::NormMinusCorporationHomes => lang.pick(
            "Afgeleid: 30 % van de woningvoorraad min de corporatiewoningen, nooit onder 0",
            "Derived: 30% of the housing stock minus the corporation homes, never below 0",
        ),
        Source::NationalTask2022 => lang.pick(
            "Afgeleid: landelijk 10.000 + 13.500 personen in 2022, naar rato van inwoners op 1 januari 2021",
            "Derived: 10,000 + 13,500 persons nationally in 2022, pro rata to inhabitants on 1 January 2021",
        ),
        Source::AmsterdamLettings2021 => lang.pick(
            "Aanname: de hele regio geeft hetzelfde deel van de vrijkomende huur als Amsterdam in 2021 (NUL20, 27 juni 2022)",
            "Assumption: the whole region gives the same part of its lettings as Amsterdam in 2021 (NUL20, 27 June 2022)",
        ),
        Source::StudentShortage2021 => lang.pick(
            "Aanname: het tekort van 6.600 in de regio Amsterdam (2021) in tien jaar inlopen",
            "Assumption: the shortage of 6,600 in the region Amsterdam (2021), made up in ten years",
        ),
        Source::MigrantWorkers2019 => lang.pick(
            "Aanname: 1.000 personen, het cijfer van Aalsmeer en Amstelveen (Trouw, 2019). Voor de regio is geen cijfer gevonden",
            "Assumption: 1,000 persons, the number of Aalsmeer and Amstelveen (Trouw, 2019). No number was found for the region",
        ),
        Source::NoSource => lang.pick(
            "Aanname zonder bron: vul uw eigen getal in",
            "Assumption without a source: enter your own number",
        ),
        Source::Own(words) if words.is_empty() => {
            lang.pick("eigen opgave, bron niet ingevuld", "your own number, source not given")
        }
        Source::Own(words) => return words.clone(),
    };
    words.to_owned()
}
