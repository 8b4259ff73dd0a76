//! What can be set beside key and rounding: limits, credit, swaps and the rest, each with where it comes from.

use crate::text::Lang;

/// A rule beside key and rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GuideRule {
    AtLeast,
    AtMost,
    Base,
    OptOut,
    InShare,
    Afterwards,
    PerGroup,
    BothWays,
    Controlled,
    Tiers,
    Swap,
    Merger,
    Origin,
    HouseholdSize,
    Tie,
    Lot,
}

/// What is said of a rule.
pub(crate) struct RuleWords {
    pub(crate) name: &'static str,
    pub(crate) rule: &'static str,
    /// Law, practice or publication, with its date.
    pub(crate) source: &'static str,
}

const OWN_CHOICE: (&str, &str) = (
    "Keuze van de rekenhulp. In regionale afspraken is dit niet gevonden.",
    "A choice of the calculator. It was not found in a regional agreement.",
);

impl GuideRule {
    /// Every rule, in the order in which it is explained.
    pub(crate) const ALL: [Self; 16] = [
        Self::AtLeast,
        Self::AtMost,
        Self::Base,
        Self::OptOut,
        Self::InShare,
        Self::Afterwards,
        Self::PerGroup,
        Self::BothWays,
        Self::Controlled,
        Self::Tiers,
        Self::Swap,
        Self::Merger,
        Self::Origin,
        Self::HouseholdSize,
        Self::Tie,
        Self::Lot,
    ];

    /// Name, rule and source.
    #[expect(clippy::too_many_lines, reason = "one list of words")]
    pub(crate) fn words(self, lang: Lang) -> RuleWords {
        let words = |(nl_name, en_name), (nl_rule, en_rule), (nl_source, en_source)| RuleWords {
            name: lang.pick(nl_name, en_name),
            rule: lang.pick(nl_rule, en_rule),
            source: lang.pick(nl_source, en_source),
        };
        match self {
            Self::AtLeast => words(
                ("Ondergrens", "Lower limit"),
                (
                    "Een gemeente krijgt minstens dit aantal. Wat zij daardoor meer krijgt, krijgen de anderen minder.",
                    "A municipality gets at least this number. What it gets more, the others get less.",
                ),
                OWN_CHOICE,
            ),
            Self::AtMost => words(
                ("Bovengrens", "Upper limit"),
                (
                    "Een gemeente krijgt hoogstens dit aantal. Wat erboven komt, gaat naar de anderen.",
                    "A municipality gets at most this number. What is above it goes to the others.",
                ),
                OWN_CHOICE,
            ),
            Self::Base => words(
                ("Eerst zoveel voor iedereen", "So many for everybody first"),
                (
                    "Elke gemeente krijgt eerst hetzelfde aantal. De sleutel verdeelt wat over is.",
                    "Every municipality first gets the same number. The key divides what is left.",
                ),
                (
                    "Zo verdeelt Spanje de zetels van het Congres: eerst 2 per provincie (verkiezing van 2011).",
                    "Spain divides the seats of its Congress so: first 2 per province (election of 2011).",
                ),
            ),
            Self::OptOut => words(
                ("Doet niet mee", "Takes no part"),
                (
                    "De opgave van deze gemeente gaat naar de anderen. U ziet naar wie en hoeveel.",
                    "The task of this municipality goes to the others. You see to whom and how much.",
                ),
                (
                    "De vraag ‘hete aardappel of gezamenlijke opgave?’ uit de presentatie van 2022.",
                    "The question ‘hot potato or common task?’ of the presentation of 2022.",
                ),
            ),
            Self::InShare => words(
                ("Verrekend in het aandeel", "Counted in the share"),
                (
                    "De opgave en wat er nu al is, worden samen verdeeld. Wie nu al meer huisvest dan zijn deel, houdt dat. De anderen delen de rest.",
                    "The task and what is there already are divided together. Who houses more than its part keeps that. The others divide the rest.",
                ),
                OWN_CHOICE,
            ),
            Self::Afterwards => words(
                ("Achteraf verrekend", "Settled afterwards"),
                (
                    "Eerst wordt de opgave verdeeld. Daarna gaat eraf wat er nu al is. Wie meer heeft dan zijn deel, heeft een voorsprong.",
                    "The task is divided first. Then what is there already is subtracted. Who has more than its part has a lead.",
                ),
                (
                    "Praktijk van de taakstelling: achterstand erbij, voorsprong eraf (Omroep Het Hogeland, 2023). Het staat niet in de wet.",
                    "Practice of the statutory task: backlog added, lead subtracted (Omroep Het Hogeland, 2023). It is not in the law.",
                ),
            ),
            Self::PerGroup => words(
                ("Elke groep apart", "Each group on its own"),
                (
                    "Elke groep heeft een eigen sleutel en eigen afronding. Het totaal van een gemeente is de som.",
                    "Each group has its own key and rounding. The total of a municipality is the sum.",
                ),
                (
                    "Zo werken de wetten nu: elke groep heeft een eigen regel (Huisvestingswet 2014 en Spreidingswet).",
                    "The laws work like this now: each group has a rule of its own (Huisvestingswet 2014 and Spreidingswet).",
                ),
            ),
            Self::BothWays => words(
                ("Twee kanten op", "Both ways"),
                (
                    "De tabel van groepen en gemeenten klopt in rijen en in kolommen. Elke groep en elke gemeente krijgt één factor; daarna wordt gewoon afgerond.",
                    "The table of groups and municipalities adds up in rows and in columns. Every group and every municipality gets one factor; then it is rounded normally.",
                ),
                (
                    "Gaffke en Pukelsheim, Divisor methods for proportional representation systems (2008). Zo verdelen Zürich, Zug en Graubünden hun zetels.",
                    "Gaffke and Pukelsheim, Divisor methods for proportional representation systems (2008). Zürich, Zug and Graubünden divide their seats so.",
                ),
            ),
            Self::Controlled => words(
                ("Zo dicht mogelijk bij het precieze getal", "As close as possible to the exact number"),
                (
                    "Elk vak van de tabel gaat naar het hele getal eronder of erboven. Rijen en kolommen blijven kloppen.",
                    "Every cell of the table goes to the whole number below or above. Rows and columns keep adding up.",
                ),
                (
                    "Cox, A constructive procedure for unbiased controlled rounding (1987).",
                    "Cox, A constructive procedure for unbiased controlled rounding (1987).",
                ),
            ),
            Self::Tiers => words(
                ("Eerst over de deelregio’s", "Subregions first"),
                (
                    "De opgave gaat eerst naar de deelregio’s. Elke deelregio verdeelt haar deel over haar gemeenten, met een eigen sleutel.",
                    "The task first goes to the subregions. Each divides its part over its municipalities, with a key of its own.",
                ),
                (
                    "Voorstel van de VNG (2005): een taak per regio, daarna verdelen binnen de regio.",
                    "Proposal of the VNG (2005): a task per region, then divided within the region.",
                ),
            ),
            Self::Swap => words(
                ("Ruilen", "Swapping"),
                (
                    "Twee gemeenten mogen hun taken veranderen als de som gelijk blijft.",
                    "Two municipalities may change their tasks if the sum stays equal.",
                ),
                (
                    "Huisvestingswet 2014, artikel 29 lid 2, tekst van 1 juli 2026.",
                    "Huisvestingswet 2014, article 29(2), text of 1 July 2026.",
                ),
            ),
            Self::Merger => words(
                ("Herindeling", "Merger"),
                (
                    "Gaan gemeenten samen? Dan tellen hun cijfers op.",
                    "Do municipalities merge? Then their figures are added up.",
                ),
                (
                    "Huisvestingswet 2014, artikel 30, tekst van 1 juli 2026.",
                    "Huisvestingswet 2014, article 30, text of 1 July 2026.",
                ),
            ),
            Self::Origin => words(
                ("Herkomst (woonplaatsbeginsel)", "Origin (woonplaatsbeginsel)"),
                (
                    "De gemeente waar iemand eerder woonde, krijgt de taak. Plak bij Cijfers een kolom ‘Woonde hier eerder’ en kies die als sleutel.",
                    "The municipality where someone lived before gets the task. Paste a column ‘Lived here before’ under Figures and choose it as the key.",
                ),
                (
                    "Wetsvoorstel 36 288, memorie van toelichting (kst-36288-3).",
                    "Bill 36 288, explanatory memorandum (kst-36288-3).",
                ),
            ),
            Self::HouseholdSize => words(
                ("Van personen naar woningen", "From persons to homes"),
                (
                    "Een opgave in personen wordt gedeeld door het aantal personen per woning van die groep. Dat getal kunt u veranderen.",
                    "A task in persons is divided by the persons per home of that group. You can change that number.",
                ),
                (
                    "Aanname. Voor de regio is geen getal gepubliceerd gevonden.",
                    "Assumption. No published number was found for the region.",
                ),
            ),
            Self::Tie => words(
                ("Gelijke stand: de grootste eerst", "Tie: the larger first"),
                (
                    "Hebben gemeenten precies evenveel recht op de laatste woning? Dan gaat de grootste aanspraak voor, en daarna het laagste CBS-nummer.",
                    "Do municipalities have exactly the same claim on the last home? Then the larger claim goes first, and after that the lowest CBS code.",
                ),
                OWN_CHOICE,
            ),
            Self::Lot => words(
                ("Gelijke stand: loten", "Tie: drawing lots"),
                (
                    "Het lot beslist. Het startgetal staat erbij: met hetzelfde getal trekt iedereen hetzelfde lot.",
                    "Lots decide. The seed is shown: with the same number everybody draws the same lots.",
                ),
                OWN_CHOICE,
            ),
        }
    }
}
