//! The share of a municipality and its exact claim, in words.

use super::{Explained, Teller, group_name_of};
use crate::{
    model::{FigureId, GroupId, NationalNumber, PartShare, Percent, Ratio, SubregionTie, TieRule},
    text::{date_in_words, figure_name, list_in_words, names::measure_name, source_name},
};

impl Teller<'_> {
    fn part_row(&self, part: &PartShare) -> Vec<String> {
        let lang = self.lang;
        vec![
            self.part_name(part),
            lang.short(&part.value, 6),
            lang.short(&part.total, 6),
            lang.percent(&part.share(), 3),
            format!("× {}", lang.with_percent_sign(&part.weight.get().to_string())),
            lang.percent(&part.weighted(), 3),
        ]
    }

    pub(super) fn share(&self, parts: &[PartShare], share: &Ratio, subregion: Option<&str>) -> Explained {
        let (lang, name) = (self.lang, &self.name);
        if parts.is_empty() {
            return Explained {
                heading: lang.pick(format!("{name} is de enige"), format!("{name} is the only one")),
                sentences: vec![lang.pick(
                    format!("In deze deelregio doet alleen {name} mee. De gemeente krijgt daarom alles."),
                    format!("{name} is the only one that takes part in this subregion, so it gets everything."),
                )],
                ..Explained::default()
            };
        }
        let is_national = parts.first().is_some_and(|part| self.is_of_country(part));
        let whole = if is_national { lang.pick("Nederland", "country") } else { self.whole_name(subregion) };
        let single = match parts {
            [part] if part.weight == Percent::ALL => Some(part),
            _ => None,
        };
        Explained {
            heading: match single {
                Some(part) => self.single_heading(part, subregion),
                None => lang.pick(
                    format!("Hoe groot is {name} bij elke sleutel?"),
                    format!("How large is {name} under each key?"),
                ),
            },
            columns: lang
                .pick(
                    ["Sleutel", name, whole, "deel", "telt mee", "samen"],
                    ["Key", name, whole, "part", "counts for", "together"],
                )
                .map(str::to_owned)
                .to_vec(),
            rows: parts.iter().map(|part| self.part_row(part)).collect(),
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

    fn single_heading(&self, part: &PartShare, subregion: Option<&str>) -> String {
        let figure = self.part_name(part);
        let name = &self.name;
        match subregion {
            Some(subregion) => self.lang.pick(
                format!("Welk deel van de deelregio {subregion} is {name}? ({figure})"),
                format!("Which part of the subregion {subregion} is {name}? ({figure})"),
            ),
            None if self.is_of_country(part) => self.lang.pick(
                format!("Welk deel van Nederland is {name}? ({figure})"),
                format!("Which part of the Netherlands is {name}? ({figure})"),
            ),
            None => self.lang.pick(
                format!("Welk deel van de regio is {name}? ({figure})"),
                format!("Which part of the region is {name}? ({figure})"),
            ),
        }
    }

    /// The share is one of the country, as the statutory taakstelling has it.
    fn is_of_country(&self, part: &PartShare) -> bool {
        let region = &self.outcome.scenario.region;
        let national = region.national_inhabitants.map(|people| Ratio::from_integer(people.into()));
        part.figure == FigureId::Inhabitants && part.factor.is_none() && national.as_ref() == Some(&part.total)
    }

    /// The heading of the column that holds the whole.
    fn whole_name(&self, subregion: Option<&str>) -> &'static str {
        match subregion {
            Some(_) => self.lang.pick("deelregio", "subregion"),
            None => self.lang.pick("regio", "region"),
        }
    }

    /// A figure of a key, with its factor: `Inwoners × (SES-WOA-score + 1)`.
    fn part_name(&self, part: &PartShare) -> String {
        measure_name(&self.outcome.scenario.region, part.figure, part.factor, self.lang)
    }

    /// Source and date of every figure in the key.
    pub(super) fn sources(&self, parts: &[PartShare]) -> Vec<String> {
        let region = &self.outcome.scenario.region;
        let source = |id: FigureId| {
            let figure = region.figure(id)?;
            let (name, lang) = (figure_name(region, id, self.lang), self.lang);
            let source = source_name(&figure.source, lang);
            let date = date_in_words(&figure.reference, lang);
            // The user may not have said of which date their own figure is.
            let date = if date.is_empty() { date } else { format!(", {date}") };
            Some(format!("{name}: {source}{date}."))
        };
        parts.iter().flat_map(|part| [Some(part.figure), part.factor]).flatten().filter_map(source).collect()
    }

    pub(super) fn share_per_group(&self, groups: &[(GroupId, u64, Ratio)], subregion: Option<&str>) -> Explained {
        let lang = self.lang;
        let group_words = |id: GroupId| group_name_of(self.outcome, id, lang);
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
            sentences: subregion
                .map(|subregion| {
                    lang.pick(
                format!("Het aandeel is dat in de deelregio {subregion}. De getallen hieronder zijn naar verhouding."),
                format!("The share is that within the subregion {subregion}. The numbers below are in proportion."),
            )
                })
                .into_iter()
                .collect(),
            ..Explained::default()
        }
    }

    pub(super) fn fair_share(&self, task: u64, share: Option<&Ratio>, fair_share: &Ratio) -> Explained {
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

    pub(super) fn base(&self, base: u64, claim: &Ratio) -> Explained {
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

    pub(super) fn national(
        &self,
        number: u32,
        meaning: NationalNumber,
        share: Option<&Ratio>,
        fair_share: &Ratio,
    ) -> Explained {
        let lang = self.lang;
        let announced = self.whole(number.into());
        let (divided, why) = match meaning {
            NationalNumber::ToDivide => (announced, None),
            NationalNumber::AfterRounding { to_divide } => {
                let divided = lang.decimal(to_divide);
                let why = lang.pick(
                    format!("Het Rijk noemde {announced} personen, als totaal nadat elke gemeente naar boven afrondt. Met {divided} komt heel Nederland daarop uit."),
                    format!("The State announced {announced} persons, as the total after every municipality rounds upwards. With {divided} the whole country comes to that."),
                );
                (divided, Some(why))
            }
        };
        let exact = format!("{} {}", lang.exact(fair_share, 2), lang.pick("personen", "persons"));
        let sum = match share {
            Some(share) => {
                let share = lang.percent(share, 4);
                lang.pick(format!("{share} van {divided} = {exact}"), format!("{share} of {divided} = {exact}"))
            }
            None => exact,
        };
        Explained {
            heading: lang
                .pick("Neem dat deel van het landelijke aantal", "Take that part of the national number")
                .to_owned(),
            sentences: why.into_iter().collect(),
            sum: Some(sum),
            ..Explained::default()
        }
    }

    pub(super) fn tier(
        &self,
        subregion: &str,
        parts: &[PartShare],
        share: &Ratio,
        (number, claim, homes): (u64, &Ratio, u64),
        tie: Option<&SubregionTie>,
    ) -> Explained {
        let lang = self.lang;
        let subregion = if subregion.is_empty() { lang.pick("zonder naam", "without a name") } else { subregion };
        let (share_words, number) = (lang.percent(share, 3), self.whole(number));
        let (claim, whole) = (lang.exact(claim, 2), self.homes(homes));
        let rounded = lang.pick(
            format!("De deelregio’s samen krijgen {number}. Afgerond is dat voor {subregion}: {whole}."),
            format!("The subregions together get {number}. Rounded, that is for {subregion}: {whole}."),
        );
        let tied = tie.map(|tie| {
            let names = list_in_words(&tie.candidates, lang);
            let winners = list_in_words(&tie.winners, lang);
            let rule = self.tie_rule(tie.rule);
            lang.pick(
                format!("{names} hebben precies evenveel recht op {}. {rule} Dat is: {winners}.", self.homes(tie.open)),
                format!("{names} have exactly the same claim on {}. {rule} That is: {winners}.", self.homes(tie.open)),
            )
        });
        Explained {
            heading: lang
                .pick(format!("Eerst de deelregio’s: {subregion}"), format!("The subregions first: {subregion}")),
            columns: lang
                .pick(
                    ["Sleutel", subregion, "regio", "deel", "telt mee", "samen"],
                    ["Key", subregion, "region", "part", "counts for", "together"],
                )
                .map(str::to_owned)
                .to_vec(),
            rows: parts.iter().map(|part| self.part_row(part)).collect(),
            total: vec![],
            sentences: self.sources(parts).into_iter().chain([rounded]).chain(tied).collect(),
            sum: Some(lang.pick(
                format!("{share_words} van {number} = {claim}, dat wordt {whole}"),
                format!("{share_words} of {number} = {claim}, which becomes {whole}"),
            )),
        }
    }

    /// The rule that settles a tie.
    pub(super) fn tie_rule(&self, rule: TieRule) -> String {
        match rule {
            TieRule::LargerFirst => self.lang.pick(
                "De regel: eerst wie de grootste aanspraak heeft, dan het laagste gemeentenummer van het CBS."
                    .to_owned(),
                "The rule: the larger claim first, then the lowest CBS code.".to_owned(),
            ),
            TieRule::ByLot { seed } => self.lang.pick(
                format!("Het lot besliste, met startgetal {seed}. Met hetzelfde getal komt hetzelfde lot eruit."),
                format!("Lots were drawn, with seed {seed}. The same seed gives the same lots."),
            ),
        }
    }
}
