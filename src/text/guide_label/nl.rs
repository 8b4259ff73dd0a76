//! The words of the page "Uitleg", in Dutch: short and active, level B1.

use super::{GuideLabel as Label, Term};
use crate::model::{GroupId, Method, UpwardsOf};

pub(super) fn say(label: &Label<'_>) -> String {
    let text = match *label {
        Label::Title => "Uitleg",
        Label::Lede => "Hoe de rekenhulp rekent, waar de cijfers vandaan komen en wat er met uw gegevens gebeurt.",
        Label::OnThisPage => "Op deze pagina",
        Label::HowTitle => "Zo wordt er gerekend",
        Label::HowSteps => {
            "De opgave is het aantal woningen dat in een jaar nodig is voor alle groepen samen. Telt een groep personen? Dan delen we door het aantal personen per woning.\nDe verdeelsleutel zegt waar we naar kijken, bijvoorbeeld inwoners. Per cijfer berekenen we welk deel van de regio een gemeente is. De gewichten zijn samen 100 %.\nDat deel van de opgave is het eerlijk aandeel. We rekenen met breuken en ronden pas aan het eind af.\nVan het eerlijk aandeel maken we hele woningen. Daarna kijken we of een grens geldt. Alle gemeenten samen zijn precies de opgave. Kan dat niet met de gekozen manier? Dan ziet u het verschil."
        }
        Label::ExampleOf(name) => return format!("Voorbeeld: {name}, met uw keuzes van nu"),
        Label::ExampleExplained => {
            "Dit zijn de echte getallen uit uw scenario. Kiest u iets anders, dan verandert het voorbeeld mee."
        }
        Label::NoExample => "Deze opgave kan nu niet verdeeld worden. Daarom is er geen voorbeeld.",
        Label::RulesTitle => "Regels uit wet en praktijk",
        Label::RulesExplained => "U kiest ze bij Verdelen. Bij elke regel staat ook wat hij niet doet.",
        Label::Source => "Bron",
        Label::NotCovered => "Let op",
        Label::RoundingTitle => "Manieren van afronden",
        Label::RoundingExplained => "Een halve woning bestaat niet. Hoe u afrondt, kan een woning schelen.",
        Label::MethodSource(Method::Upwards(UpwardsOf::Country { .. })) => {
            "Huisvestingswet 2014, artikel 29, tekst van 1 juli 2026."
        }
        Label::MethodSource(Method::Upwards(UpwardsOf::Region)) => {
            "Keuze van de rekenhulp. De wet rondt ook naar boven af (Huisvestingswet 2014, artikel 29), maar verdeelt een landelijk aantal: zie de taakstelling."
        }
        Label::MethodSource(Method::Nearest) => {
            "Besluit gemeentelijke taak mogelijk maken asielopvangvoorzieningen, artikel 2.1, geldend in 2024."
        }
        Label::MethodSource(
            Method::Webster
            | Method::LargestRemainder(_)
            | Method::Jefferson
            | Method::Adams
            | Method::Dean
            | Method::HuntingtonHill,
        ) => "Balinski en Young, Fair Representation (1982). Geen wet schrijft dit voor deze opgave voor.",
        Label::OtherRulesTitle => "Grenzen, verrekenen, ruilen en de rest",
        Label::OtherRulesExplained => "Dit kunt u bij elke regel aan- of uitzetten.",
        Label::GroupsTitle => "Voor wie de woningen zijn",
        Label::GroupsExplained => "Deze mensen heten samen aandachtsgroepen. Dit bedoelen we met elke groep.",
        Label::NotDefined => "Deze groep heeft u zelf toegevoegd.",
        Label::GroupSource(group) => group_source(group),
        Label::WordsTitle => "Woordenlijst",
        Label::TermName(term) => term_name(term),
        Label::TermMeaning(term) => term_meaning(term),
        Label::SourcesTitle => "Alle cijfers, bronnen en aannames",
        Label::SourcesExplained => {
            "Officieel: zo gepubliceerd. Afgeleid: uitgerekend uit gepubliceerde cijfers. Aanname: niemand heeft het gepubliceerd. Vul bij Cijfers uw eigen getal in als u het beter weet."
        }
        Label::PrivacyTitle => "Privacy: wij bewaren niets",
        Label::Privacy => {
            "Er is geen server. Uw browser doet al het rekenwerk.\nWat u invult of plakt, gaat nergens heen. We gebruiken geen cookies en meten geen bezoek.\nAlleen als u ‘Bewaar op dit apparaat’ kiest, bewaart uw browser uw keuzes. U kunt ze altijd wissen.\nDeelt u een link? Dan staan uw keuzes in die link. Wie de link heeft, ziet ze."
        }
        Label::AccessibilityTitle => "Toegankelijkheidsverklaring (concept)",
        Label::Accessibility => {
            "We willen dat iedereen de rekenhulp kan gebruiken. Ons doel is WCAG 2.2, niveau A en AA.\nDit is een concept. Een onafhankelijk onderzoek is nog niet gedaan, dus we zeggen niet dat de rekenhulp aan alle eisen voldoet.\nDit doen we: alles werkt met het toetsenbord, elke grafiek heeft een zin en een tabel, kleur is nooit het enige teken, en de pagina past op een scherm van 320 pixels breed. Een programma controleert elke pagina op bekende fouten.\nDit is nog niet getest: gebruik door mensen met een beperking, en alle combinaties van browser en schermlezer.\nDe organisatie die deze pagina aanbiedt, vult hier in waar u een probleem meldt en hoe snel u antwoord krijgt."
        }
    };
    text.to_owned()
}

fn term_name(term: Term) -> &'static str {
    match term {
        Term::TargetGroup => "Aandachtsgroep",
        Term::Task => "Opgave",
        Term::Key => "Verdeelsleutel",
        Term::FairShare => "Eerlijk aandeel",
        Term::Allocation => "Toedeling",
        Term::Lettings => "Vrijkomende sociale huurwoningen",
        Term::Limit => "Ondergrens en bovengrens",
        Term::Divisor => "Deler",
        Term::Tie => "Gelijke stand",
        Term::Assumption => "Aanname",
        Term::Backlog => "Achterstand en voorsprong",
        Term::Norm => "30 %-norm",
    }
}

fn term_meaning(term: Term) -> &'static str {
    match term {
        Term::TargetGroup => "Mensen die moeilijk een woning vinden en hulp nodig hebben om er een te krijgen.",
        Term::Task => {
            "Het aantal woningen, personen of standplaatsen dat verdeeld moet worden, per jaar of per half jaar."
        }
        Term::Key => "De cijfers waarnaar verdeeld wordt, met hoeveel elk cijfer meetelt.",
        Term::FairShare => "Het deel van de opgave dat bij een gemeente hoort, precies en nog niet afgerond.",
        Term::Allocation => "De hele woningen die een gemeente krijgt.",
        Term::Lettings => "Sociale huurwoningen die in een jaar een nieuwe huurder krijgen. Daaruit komen de woningen.",
        Term::Limit => {
            "Het minste of het meeste dat een gemeente krijgt. Wat daardoor verschuift, gaat naar of komt van de anderen."
        }
        Term::Divisor => {
            "Het getal waardoor elk eerlijk aandeel gedeeld wordt, zodat de afgeronde getallen precies optellen."
        }
        Term::Tie => {
            "Twee of meer gemeenten hebben precies evenveel recht op de laatste woning. U ziet welke regel dan beslist."
        }
        Term::Assumption => "Een getal zonder officiële bron. U kunt het altijd veranderen.",
        Term::Backlog => "Wat een gemeente te weinig of te veel deed. Het telt mee in het volgende half jaar.",
        Term::Norm => "Het streven dat van alle woningen in een gemeente 30 % sociale huur is.",
    }
}

/// Where the definition of a group comes from.
fn group_source(group: GroupId) -> &'static str {
    match group {
        GroupId::Homeless => "ETHOS light, zoals in de regionale tellingen (hollandrijnland.nl).",
        GroupId::StatusHolders => "Huisvestingswet 2014, artikel 1 en 28 tot en met 30, tekst van 1 juli 2026.",
        GroupId::SociallyUrgent => {
            "Huisvestingswet 2014, artikel 12 lid 3, tekst van 1 juli 2026. Welke letters hierbij horen, is een keuze van de rekenhulp. Een gemeenteraad kan meer groepen noemen."
        }
        GroupId::MedicallyUrgent => "Huisvestingswet 2014, artikel 12 lid 3 onder b, tekst van 1 juli 2026.",
        GroupId::InstitutionLeavers => {
            "Huisvestingswet 2014, artikel 12 lid 3 onder c tot en met h, tekst van 1 juli 2026."
        }
        GroupId::MigrantWorkers => {
            "Onderzoek van SEOR voor de provincie Zuid-Holland, en wat regio’s zo noemen. Kort verblijf is korter dan drie jaar."
        }
        GroupId::Students => {
            "Landelijke Monitor Studentenhuisvesting: de twintig grootste studentensteden, meestal zonder mbo."
        }
        GroupId::CaravanDwellers => {
            "Huisvestingswet 2014, artikel 1 (standplaats); beleid van de gemeente Alkmaar (gmb-2023-564038)."
        }
        GroupId::Elderly => "Programma ‘Een thuis voor iedereen’ (mei 2022): ouderen hebben een eigen programma.",
        GroupId::Own(_) => "",
    }
}
