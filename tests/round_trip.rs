//! What is exported can be imported again without loss: the figures of a scenario through every format, both languages.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::sync::Arc;

use fairshare::{
    document::{read_scenario, render_scenario},
    export::{Dialect, figures_sheet, render_sheet_csv},
    figures::{Draft, read_table, shipped},
    model::{Decimal, Figure, FigureId, FigureUnit, Origin, Region, Scenario, Source, Standing},
    text::Lang,
};
use proptest::prelude::*;

/// A scenario in which two figures are the user's own: inhabitants in whole numbers, a score with decimals.
fn scenario(people: &[u32], score: &[i64]) -> Scenario {
    let mut scenario = shipped::scenario(2025).unwrap();
    let mut region: Region = (*scenario.region).clone();
    let own = |id, name: Option<&str>, values: Vec<Decimal>| Figure {
        id,
        name: name.map(str::to_owned),
        unit: FigureUnit::Own("punten".to_owned()),
        reference: "2025-01-01".to_owned(),
        source: Source::Own("Eigen opgave".to_owned()),
        standing: Standing::Official,
        origin: Origin::Own,
        values,
    };
    region.put(own(FigureId::Inhabitants, None, people.iter().copied().map(Decimal::whole).collect())).unwrap();
    let score = score.iter().map(|millionths| Decimal::from_millionths(*millionths).unwrap()).collect();
    region.put(own(FigureId::Own(0), Some("Eigen score"), score)).unwrap();
    scenario.region = Arc::new(region);
    scenario
}

/// The values of the two figures, read from a file for the shipped region.
fn values(draft: &Draft, scenario: &Scenario) -> Vec<Option<Vec<Decimal>>> {
    let region = draft.region(&shipped::region(2025).unwrap());
    let all = region.figures();
    let of = |id: FigureId| {
        let name = scenario.region.figure(id).and_then(|figure| figure.name.clone());
        let same = all.iter().find(|figure| if name.is_some() { figure.name == name } else { figure.id == id });
        same.map(|figure| figure.values.clone())
    };
    [FigureId::Inhabitants, FigureId::Own(0)].map(of).to_vec()
}

fn expected(scenario: &Scenario) -> Vec<Option<Vec<Decimal>>> {
    let of = |id| scenario.region.figure(id).map(|figure| figure.values.clone());
    [FigureId::Inhabitants, FigureId::Own(0)].map(of).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn figures_come_back_from_every_format_as_they_went(
        people in prop::collection::vec(1_u32..2_000_000, 30),
        score in prop::collection::vec(0_i64..5_000_000_000, 30),
    ) {
        let scenario = scenario(&people, &score);
        let known = Arc::new(shipped::region(2025).unwrap());
        for lang in Lang::ALL {
            let sheet = figures_sheet(&scenario, lang);
            for dialect in Dialect::ALL {
                let text = render_sheet_csv(&sheet, dialect);
                let (draft, _) = read_table(text.as_bytes(), &known);
                prop_assert_eq!(values(&draft, &scenario), expected(&scenario), "{:?} {:?}: {}", lang, dialect, text);
            }
            #[cfg(feature = "sheets")]
            {
                use fairshare::export::{Book, render_xlsx};
                let book = Book { title: "Proef".to_owned(), sheets: vec![sheet] };
                let (draft, _) = read_table(&render_xlsx(&book, None).unwrap(), &known);
                prop_assert_eq!(values(&draft, &scenario), expected(&scenario), "{:?} XLSX", lang);
            }
        }
        // Read where the same figures are in use, their unit, source, date and standing stay too.
        let text = render_sheet_csv(&figures_sheet(&scenario, Lang::Nl), Dialect::DutchExcel);
        let (draft, _) = read_table(text.as_bytes(), &scenario.region);
        let read = draft.region(&scenario.region);
        prop_assert_eq!(read.figure(FigureId::Own(0)), scenario.region.figure(FigureId::Own(0)));
        let document = read_scenario(&render_scenario(&scenario)).unwrap();
        prop_assert_eq!(&document, &scenario);
        let draft = Draft::of_region(&known, &document.region);
        prop_assert_eq!(values(&draft, &scenario), expected(&scenario), "document");
        prop_assert_eq!(draft.issues().iter().filter(|issue| issue.severity < fairshare::figures::Severity::Tells).count(), 0);
    }
}
