//! The arithmetic behind a number, step by step in plain words, from the steps of [`crate::divide::explain`].

mod rounding;

use super::{Lang, figure_name, group_name};
use crate::{
    divide::Step,
    model::{Bend, Code, FigureId, GroupId, Outcome, PartShare, Percent, Ratio, Tie, TieRule},
};

/// One step in words: a heading, perhaps a table, sentences, and the sum that comes out of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explained {
    /// Heading of the step.
    pub heading: String,
    /// Column headings of the table; empty when there is none.
    pub columns: Vec<String>,
    /// Rows of the table; the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// Last row of the table, the sum; empty when there is none.
    pub total: Vec<String>,
    /// Sentences.
    pub sentences: Vec<String>,
    /// The sum that closes the step, such as `5,668 % van 3.120 = 176,85 woningen`.
    pub sum: Option<String>,
}

/// All steps for one municipality, in words; empty when it is not in the region.
#[must_use]
pub fn explain_in_words(outcome: &Outcome, code: Code, lang: Lang) -> Vec<Explained> {
    let steps = crate::divide::explain(outcome, code).unwrap_or_default();
    steps.iter().map(|step| step_in_words(step, outcome, code, lang)).collect()
}

/// One step in words.
#[must_use]
pub fn step_in_words(step: &Step, outcome: &Outcome, code: Code, lang: Lang) -> Explained {
    let teller = Teller { outcome, lang, name: name_of(outcome, code) };
    match step {
        Step::Share { parts, share } => teller.share(parts, share),
        Step::SharePerGroup { groups } => teller.share_per_group(groups),
        Step::OptedOut { unlimited } => teller.opted_out(*unlimited),
        Step::FairShare { task, share, fair_share } => teller.fair_share(*task, share.as_ref(), fair_share),
        Step::Base { base, claim } => teller.base(*base, claim),
        Step::ByDivisor { method, interval, divisor, quotient, rounded } => {
            teller.by_divisor(*method, interval, divisor, quotient, *rounded)
        }
        Step::ByRemainder { whole, remainder, left, rank, homes } => {
            teller.by_remainder(*whole, remainder, *left, *rank, *homes)
        }
        Step::OnItsOwn { rounding, homes, difference } => teller.on_its_own(*rounding, *homes, *difference),
        Step::Tie { tie, has_won } => teller.tie(tie, *has_won),
        Step::Limits { any, bend, at_least, at_most, unlimited, homes } => {
            teller.limits(*any, *bend, (*at_least, *at_most), (*unlimited, *homes))
        }
        Step::Now { homes, housed } => teller.now(*homes, *housed),
    }
}

fn name_of(outcome: &Outcome, code: Code) -> String {
    outcome.scenario.region.municipality(code).map_or_else(|| code.to_string(), |found| found.name.clone())
}

/// Who tells the steps: about which municipality, in which language.
struct Teller<'a> {
    outcome: &'a Outcome,
    lang: Lang,
    name: String,
}

impl Teller<'_> {
    fn whole(&self, number: u64) -> String {
        self.lang.whole(number)
    }

    /// A number of homes with its word: `1 woning`, `177 woningen`.
    fn homes(&self, number: u64) -> String {
        let word = if number == 1 { self.lang.pick("woning", "home") } else { self.lang.pick("woningen", "homes") };
        format!("{} {word}", self.whole(number))
    }

    /// An exact number of homes, with two digits.
    fn exact_homes(&self, number: &Ratio) -> String {
        format!("{} {}", self.lang.exact(number, 2), self.lang.pick("woningen", "homes"))
    }

    fn share(&self, parts: &[PartShare], share: &Ratio) -> Explained {
        let (lang, name) = (self.lang, &self.name);
        let row = |part: &PartShare| {
            vec![
                figure_name(&self.outcome.scenario.region, part.figure, lang),
                lang.short(&part.value, 6),
                lang.short(&part.total, 6),
                lang.percent(&part.share(), 3),
                format!("× {}", lang.with_percent_sign(&part.weight.get().to_string())),
                lang.percent(&part.weighted(), 3),
            ]
        };
        let single = match parts {
            [part] if part.weight == Percent::ALL => Some(part.figure),
            _ => None,
        };
        Explained {
            heading: match single {
                Some(figure) => self.single_heading(figure),
                None => lang.pick(
                    format!("Hoe groot is {name} bij elke sleutel?"),
                    format!("How large is {name} under each key?"),
                ),
            },
            columns: lang
                .pick(
                    ["Sleutel", name, "regio", "deel", "telt mee", "samen"],
                    ["Key", name, "region", "part", "counts for", "together"],
                )
                .map(str::to_owned)
                .to_vec(),
            rows: parts.iter().map(row).collect(),
            total: vec![
                lang.pick(format!("Aandeel van {name}"), format!("Share of {name}")),
                String::new(),
                String::new(),
                String::new(),
                lang.with_percent_sign("100"),
                lang.percent(share, 3),
            ],
            sentences: self.sources(parts),
            sum: None,
        }
    }

    fn single_heading(&self, figure: FigureId) -> String {
        let figure = figure_name(&self.outcome.scenario.region, figure, self.lang);
        self.lang.pick(
            format!("Welk deel van de regio is {}? ({figure})", self.name),
            format!("Which part of the region is {}? ({figure})", self.name),
        )
    }

    /// Source and date of every figure in the key.
    fn sources(&self, parts: &[PartShare]) -> Vec<String> {
        let region = &self.outcome.scenario.region;
        let source = |part: &PartShare| {
            let figure = region.figure(part.figure)?;
            let (name, lang) = (figure_name(region, part.figure, self.lang), self.lang);
            let source = super::source_name(&figure.source, lang);
            let date = super::date_in_words(&figure.reference, lang);
            // The user may not have said of which date their own figure is.
            let date = if date.is_empty() { date } else { format!(", {date}") };
            Some(format!("{name}: {source}{date}."))
        };
        parts.iter().filter_map(source).collect()
    }

    fn share_per_group(&self, groups: &[(GroupId, u64, Ratio)]) -> Explained {
        let lang = self.lang;
        let scenario = &self.outcome.scenario;
        let group_words = |id: GroupId| {
            scenario
                .groups
                .iter()
                .find(|group| group.id == id)
                .map_or_else(String::new, |group| group_name(group, lang))
        };
        let claim = |task: u64, share: &Ratio| Ratio::from_integer(task.into()) * share;
        let row = |(id, task, share): &(GroupId, u64, Ratio)| {
            vec![
                group_words(*id),
                self.whole(*task),
                format!("× {}", lang.percent(share, 3)),
                lang.exact(&claim(*task, share), 2),
            ]
        };
        let sum: Ratio = groups.iter().map(|(_, task, share)| claim(*task, share)).sum();
        Explained {
            heading: lang
                .pick("Elke groep heeft een eigen sleutel".to_owned(), "Every group has a key of its own".to_owned()),
            columns: lang
                .pick(["Groep", "opgave", "aandeel", "samen"], ["Group", "task", "share", "together"])
                .map(str::to_owned)
                .to_vec(),
            rows: groups.iter().map(row).collect(),
            total: vec![
                lang.pick("Alle groepen", "All groups").to_owned(),
                self.whole(self.outcome.total.task),
                String::new(),
                lang.exact(&sum, 2),
            ],
            ..Explained::default()
        }
    }

    fn opted_out(&self, unlimited: u64) -> Explained {
        let (name, homes) = (&self.name, self.homes(unlimited));
        Explained {
            heading: self.lang.pick(format!("{name} doet niet mee"), format!("{name} takes no part")),
            sentences: vec![self.lang.pick(
                format!("Als {name} wel meedoet, en er geen grenzen zijn, krijgt de gemeente {homes}. Die gaan nu naar de andere gemeenten."),
                format!("If {name} took part, without limits, it would get {homes}. They go to the other municipalities now."),
            )],
            sum: Some(self.homes(0)),
            ..Explained::default()
        }
    }

    fn fair_share(&self, task: u64, share: Option<&Ratio>, fair_share: &Ratio) -> Explained {
        let lang = self.lang;
        let exact = self.exact_homes(fair_share);
        let sum = match share {
            Some(share) => {
                let (share, task) = (lang.percent(share, 3), self.whole(task));
                lang.pick(format!("{share} van {task} = {exact}"), format!("{share} of {task} = {exact}"))
            }
            None => exact,
        };
        Explained {
            heading: lang.pick("Neem dat deel van de opgave", "Take that part of the task").to_owned(),
            sum: Some(sum),
            ..Explained::default()
        }
    }

    fn base(&self, base: u64, claim: &Ratio) -> Explained {
        let (lang, homes, claim) = (self.lang, self.homes(base), self.exact_homes(claim));
        Explained {
            heading: lang.pick(format!("Eerst krijgt iedereen {homes}"), format!("First everybody gets {homes}")),
            sentences: vec![lang.pick(
                format!("Wat dan over is, wordt verdeeld met de sleutel. Daarvan is voor {}: {claim}.", self.name),
                format!("The key divides what is left. Of that, for {}: {claim}.", self.name),
            )],
            ..Explained::default()
        }
    }

    fn tie(&self, tie: &Tie, has_won: bool) -> Explained {
        let (lang, open) = (self.lang, self.homes(tie.open));
        let names: Vec<String> = tie.candidates.iter().map(|&code| name_of(self.outcome, code)).collect();
        let names = super::list_in_words(&names, lang);
        let rule = match tie.rule {
            TieRule::LargerFirst => lang.pick(
                "De regel: eerst wie de grootste aanspraak heeft, dan het laagste gemeentenummer van het CBS."
                    .to_owned(),
                "The rule: the larger claim first, then the lowest CBS code.".to_owned(),
            ),
            TieRule::ByLot { seed } => lang.pick(
                format!("Het lot besliste, met startgetal {seed}. Met hetzelfde getal komt hetzelfde lot eruit."),
                format!("Lots were drawn, with seed {seed}. The same seed gives the same lots."),
            ),
        };
        let name = &self.name;
        let won = if has_won {
            lang.pick(format!("{name} krijgt er daarvan een."), format!("{name} gets one of them."))
        } else {
            lang.pick(format!("{name} krijgt er daarvan geen."), format!("{name} gets none of them."))
        };
        let equal = lang.pick(
            format!("{names} hebben precies evenveel recht op {open}."),
            format!("{names} have exactly the same claim on {open}."),
        );
        Explained {
            heading: lang.pick("Gelijke stand", "A tie").to_owned(),
            sentences: vec![equal, rule, won],
            ..Explained::default()
        }
    }

    fn limits(
        &self,
        any: bool,
        bend: Option<Bend>,
        (at_least, at_most): (u64, Option<u64>),
        (unlimited, homes): (u64, u64),
    ) -> Explained {
        let (lang, name) = (self.lang, &self.name);
        let heading = lang.pick("Kijk of een grens geldt", "Look whether a limit applies").to_owned();
        if !any {
            let sentence = lang.pick(
                format!(
                    "Er is geen ondergrens en geen bovengrens. Alle gemeenten doen mee. Het getal blijft {}.",
                    self.whole(homes)
                ),
                format!(
                    "There is no lower or upper limit, and everybody takes part. The number stays {}.",
                    self.whole(homes)
                ),
            );
            return Explained { heading, sentences: vec![sentence], ..Explained::default() };
        }
        let bound = match bend {
            Some(Bend::AtLeast) => lang.pick(
                format!("De ondergrens voor {name} is {}. Die houdt het getal omhoog.", self.homes(at_least)),
                format!("The lower limit for {name} is {}. It holds the number up.", self.homes(at_least)),
            ),
            Some(Bend::AtMost) => {
                let cap = self.homes(at_most.unwrap_or(homes));
                lang.pick(
                    format!("De bovengrens voor {name} is {cap}. Die houdt het getal omlaag."),
                    format!("The upper limit for {name} is {cap}. It holds the number down."),
                )
            }
            Some(Bend::Housed) => lang.pick(
                format!("In {name} wonen nu al meer mensen van deze groepen dan het aandeel vraagt. Die blijven er wonen. Er komt niets bij."),
                format!("{name} houses more people of these groups now than its share asks. They stay. Nothing is added."),
            ),
            Some(Bend::OptedOut) | None => {
                lang.pick(format!("Voor {name} knelt geen grens."), format!("No limit binds for {name}."))
            }
        };
        let moved = match homes.cmp(&unlimited) {
            std::cmp::Ordering::Equal => lang.pick(
                format!("Zonder de grenzen was het ook {}.", self.whole(unlimited)),
                format!("Without the limits it would also be {}.", self.whole(unlimited)),
            ),
            std::cmp::Ordering::Greater => lang.pick(
                format!(
                    "Zonder de grenzen was het {}. Er komen er {} bij door de grenzen.",
                    self.whole(unlimited),
                    self.whole(homes - unlimited)
                ),
                format!(
                    "Without the limits it would be {}. The limits add {}.",
                    self.whole(unlimited),
                    self.whole(homes - unlimited)
                ),
            ),
            std::cmp::Ordering::Less => lang.pick(
                format!(
                    "Zonder de grenzen was het {}. Door de grenzen gaan er {} naar andere gemeenten.",
                    self.whole(unlimited),
                    self.whole(unlimited - homes)
                ),
                format!(
                    "Without the limits it would be {}. The limits move {} to others.",
                    self.whole(unlimited),
                    self.whole(unlimited - homes)
                ),
            ),
        };
        Explained { heading, sentences: vec![bound, moved], sum: Some(self.homes(homes)), ..Explained::default() }
    }

    fn now(&self, homes: u64, housed: u64) -> Explained {
        let lang = self.lang;
        let difference = i64::try_from(homes).unwrap_or(i64::MAX) - i64::try_from(housed).unwrap_or(i64::MAX);
        let (homes, housed, difference) = (self.whole(homes), self.whole(housed), lang.signed(difference));
        Explained {
            heading: lang.pick("Vergelijk met nu", "Compare with now").to_owned(),
            sum: Some(lang.pick(
                format!("{homes} − {housed} nu gehuisvest = {difference}"),
                format!("{homes} − {housed} housed now = {difference}"),
            )),
            ..Explained::default()
        }
    }
}
