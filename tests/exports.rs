//! What goes out comes in again without loss: the figures in every dialect, with names and numbers that are hard to
//! write. And what is written is what was computed.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::sync::Arc;

use fairshare::{
    chart::render_picture,
    divide::divide,
    document::{read_scenario, render_scenario},
    export::{
        Dialect, PictureKind, SheetCell, draw_block, draw_picture, draw_report, figures_sheet, outcome_book,
        outcome_sheet, render_report, render_sheet_csv, render_template, sources_sheet, subregions,
    },
    figures::{Meaning, read_table, shipped},
    model::{
        Bound, Code, Composition, Decimal, Figure, FigureId, FigureUnit, Municipality, Origin, Outcome, Parameter,
        Ratio, Region, Scenario, Source, Standing, Swap, TableRounding,
    },
    text::Lang,
};
use proptest::prelude::*;

fn shipped_outcome() -> Outcome {
    divide(Arc::new(shipped::scenario(2025).unwrap())).unwrap()
}

/// The values of every figure, by name where it is the user's own.
fn values(region: &Region) -> Vec<(FigureId, Option<String>, Vec<Decimal>)> {
    region.figures().iter().map(|figure| (figure.id, figure.name.clone(), figure.values.clone())).collect()
}

fn with_region(region: Region) -> Scenario {
    Scenario { region: Arc::new(region), ..shipped::scenario(2025).unwrap() }
}

#[test]
fn the_figures_in_use_come_back_from_every_dialect_and_language() {
    for lang in Lang::ALL {
        for dialect in Dialect::ALL {
            let scenario = shipped::scenario(2025).unwrap();
            let written = render_sheet_csv(&figures_sheet(&scenario, lang), dialect);
            let (draft, issues) = read_table(written.as_bytes(), &scenario.region);
            let name = format!("{lang:?} {dialect:?}: {issues:?}");
            assert_eq!(draft.recognised_count(), 30, "{name}");
            let read = draft.region(&scenario.region);
            assert_eq!(values(&read), values(&scenario.region), "{name}");
            // Nothing differs from the figures in use, so their sources stay too.
            let sources = |region: &Region| -> Vec<(Source, Standing, String)> {
                let figures = region.figures().iter();
                figures.map(|figure| (figure.source.clone(), figure.standing, figure.reference.clone())).collect()
            };
            assert_eq!(sources(&read), sources(&scenario.region), "{name}");
        }
    }
}

#[test]
fn what_the_statements_rest_on_is_among_the_sources_as_it_is_set() {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.statements.set(Parameter::Capacity, 35);
    let written = render_sheet_csv(&sources_sheet(&scenario, Lang::Nl), Dialect::DutchExcel);
    let line = |start: &str| written.lines().find(|line| line.starts_with(start)).unwrap_or_default();
    assert!(
        line("Hoogste deel van de vrijkomende").ends_with(";stelling;35;procent;;aanname;eigen getal"),
        "{written}"
    );
    assert!(line("Gemiste halfjaren").contains(";stelling;4;halfjaren;;afgeleid;Zuid-Holland"), "{written}");
    assert_eq!(written.matches(";stelling;").count(), Parameter::ALL.len());
}

#[test]
fn every_number_of_the_outcome_comes_back_and_the_total_row_is_not_counted() {
    let outcome = shipped_outcome();
    for lang in Lang::ALL {
        let sheet = outcome_sheet(&outcome, lang);
        for dialect in Dialect::ALL {
            let written = render_sheet_csv(&sheet, dialect);
            let (draft, issues) = read_table(written.as_bytes(), &outcome.scenario.region);
            assert_eq!((draft.rows().len(), draft.apart().len()), (30, 1), "{issues:?}");
            let mut compared = 0;
            for column in draft.columns().iter().filter(|column| column.meaning != Meaning::Ignored) {
                let place = sheet.columns.iter().position(|written| written.heading == column.heading).unwrap();
                for (row, cell) in sheet.rows.iter().zip(&column.cells) {
                    let written = row[place].number().unwrap();
                    let read = cell.value.unwrap().ratio();
                    let difference = &read - written;
                    let tolerance = Ratio::new(1.into(), 2_000_000.into());
                    assert!(difference <= tolerance && -difference <= tolerance, "{}: {written}", column.heading);
                    compared += 1;
                }
            }
            assert_eq!(compared, 9 * 30, "{lang:?} {dialect:?}");
        }
    }
}

#[test]
fn the_blank_table_holds_the_municipalities_of_any_region() {
    let municipalities = ["=Stad", "Dorp; \"aan zee\"", "Ré, Ö", "-5", "Gewoon"];
    let municipalities = municipalities.iter().zip(2001_u16..).map(|(name, code)| municipality(code, name));
    let region = Arc::new(Region::new("Eigen regio".to_owned(), municipalities.collect(), vec![]).unwrap());
    for lang in Lang::ALL {
        let blank = render_template(&region, lang);
        let filled: String = blank
            .lines()
            .enumerate()
            .map(|(line, text)| match line {
                0 => format!("{text}\r\n"),
                line => format!("{};{};{};{}\r\n", text.trim_end_matches(';'), 1000 * line, 10 * line, line),
            })
            .collect();
        let (draft, issues) = read_table(filled.as_bytes(), &region);
        assert_eq!(draft.recognised_count(), 5, "{issues:?}\n{filled}");
        let expected = [FigureId::Inhabitants, FigureId::CorporationHomes, FigureId::Housed].map(Meaning::Figure);
        let meanings: Vec<Meaning> = draft
            .columns()
            .iter()
            .map(|column| column.meaning)
            .filter(|meaning| *meaning != Meaning::Ignored)
            .collect();
        assert_eq!(meanings, expected);
    }
}

fn municipality(code: u16, name: &str) -> Municipality {
    Municipality {
        code: Code::new(code).unwrap(),
        name: name.to_owned(),
        subregion: "Deel".to_owned(),
        province: "Provincie".to_owned(),
    }
}

fn own_figure(number: u8, name: &str, values: Vec<Decimal>) -> Figure {
    Figure {
        id: FigureId::Own(number),
        name: Some(name.to_owned()),
        unit: FigureUnit::Own("punten".to_owned()),
        reference: "2025".to_owned(),
        source: Source::Own("eigen telling".to_owned()),
        standing: Standing::Assumption,
        origin: Origin::Own,
        values,
    }
}

/// Names as people give them, and worse.
fn hard_name() -> impl Strategy<Value = String> {
    let start = proptest::sample::select(vec!["", "=", "+", "-", "@", "\"", "'", "'="]);
    (start, "[a-zA-Zé ;,\"'=.-]{0,12}[a-z]x").prop_map(|(start, rest)| format!("{start}q{rest}"))
}

/// Names of which a line break may be a part: it stays in its cell, and the row is known by its code.
fn harder_name() -> impl Strategy<Value = String> {
    (hard_name(), proptest::sample::select(vec!["", "\n", "\r\n;"])).prop_map(|(name, rest)| format!("{name}{rest}"))
}

/// Numbers with up to six digits behind the comma, also those that look like thousands.
fn hard_number() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (0_u32..3_000_000).prop_map(Decimal::whole),
        (1_000_i64..999_999).prop_map(|thousandths| Decimal::from_millionths(thousandths * 1_000).unwrap()),
        (0_i64..5_000_000_000_000).prop_map(|millionths| Decimal::from_millionths(millionths).unwrap()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn figures_with_hard_names_and_numbers_come_back(
        names in proptest::collection::vec(harder_name(), 6),
        heading in hard_name(),
        numbers in proptest::collection::vec(hard_number(), 6),
        thousandths in proptest::collection::vec(1_000_i64..999_999, 6),
    ) {
        let municipalities = names.iter().zip(2001_u16..).map(|(name, code)| municipality(code, name)).collect();
        let like_thousands = thousandths.iter().map(|value| Decimal::from_millionths(value * 1_000).unwrap()).collect();
        let figures = vec![own_figure(0, &heading, numbers.clone()), own_figure(1, "lijkt op duizend", like_thousands)];
        let scenario = with_region(Region::new("Proef".to_owned(), municipalities, figures).unwrap());
        for dialect in Dialect::ALL {
            let written = render_sheet_csv(&figures_sheet(&scenario, Lang::Nl), dialect);
            let (draft, issues) = read_table(written.as_bytes(), &scenario.region);
            prop_assert_eq!(draft.recognised_count(), 6, "{:?}\n{}", issues, written);
            let read = draft.region(&scenario.region);
            prop_assert_eq!(values(&read), values(&scenario.region), "{:?}\n{}", issues, written);
        }
    }

    #[test]
    fn the_document_is_the_whole_scenario(name in hard_name(), numbers in proptest::collection::vec(hard_number(), 30)) {
        let mut scenario = shipped::scenario(2025).unwrap();
        let mut region = Region::clone(&scenario.region);
        region.put(own_figure(0, &name, numbers)).unwrap();
        scenario.region = Arc::new(region);
        prop_assert_eq!(read_scenario(&render_scenario(&scenario)), Ok(scenario));
    }
}

#[test]
fn no_line_of_a_table_begins_as_a_formula() {
    let municipalities = ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx"];
    let municipalities = municipalities.iter().zip(2001_u16..).map(|(name, code)| municipality(code, name));
    let values = vec![Decimal::whole(10); 5];
    let figures = vec![Figure { id: FigureId::Inhabitants, name: None, ..own_figure(0, "", values) }];
    let mut scenario = with_region(Region::new("Proef".to_owned(), municipalities.collect(), figures).unwrap());
    for group in &mut scenario.groups {
        group.housed = vec![1_000; 5];
    }
    let outcome = divide(Arc::new(scenario)).unwrap();
    for lang in Lang::ALL {
        for dialect in Dialect::ALL {
            for sheet in outcome_book(&outcome, lang).sheets {
                let written = render_sheet_csv(&sheet, dialect);
                let separator = if dialect == Dialect::DutchExcel { b';' } else { b',' };
                let mut reader =
                    csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(written.as_bytes());
                for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
                {
                    let is_number =
                        cell.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
                    assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
                }
            }
        }
    }
    // Less than is housed now: a real negative number.
    let written = render_sheet_csv(&outcome_sheet(&outcome, Lang::Nl), Dialect::DutchExcel);
    assert!(written.lines().nth(1).unwrap().contains(";-"), "{written}");
}

#[test]
fn pictures_tell_their_source_and_date_and_need_no_style_of_a_page() {
    let outcome = shipped_outcome();
    let own = Code::new(479).ok();
    for lang in Lang::ALL {
        for kind in PictureKind::ALL {
            let picture = draw_picture(&outcome, kind, own, lang, "2026-11-25").unwrap();
            let svg = render_picture(&picture);
            for part in ["<style>", "CBS StatLine 70072ned", "2026", "2025", "role=\"img\""] {
                assert!(svg.contains(part), "{kind:?} lacks {part}");
            }
            assert!(!svg.contains("style=\"") && !svg.contains("<script"), "{kind:?}");
        }
    }
    assert_eq!(draw_picture(&outcome, PictureKind::Keys, None, Lang::Nl, ""), None);
    insta::assert_snapshot!(render_picture(
        &draw_picture(&outcome, PictureKind::Tiles, own, Lang::Nl, "2026-11-25").unwrap()
    ));
}

#[test]
fn the_report_says_result_method_sources_and_assumptions() {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.limits.at_least = Some(Bound::Homes(30));
    scenario.limits.opted_out.insert(Code::new(358).unwrap());
    let outcome = divide(Arc::new(scenario)).unwrap();
    let cases = [
        ("region", None, vec!["4.959 woningen", "Zandvoort", "doet niet mee", "minstens 30 woningen", "Aannames"]),
        (
            "one municipality",
            Code::new(417).ok(),
            vec!["Laren: 30 woningen", "Zo berekend", "ondergrens", "Totaal Gooi en Vechtstreek"],
        ),
        ("takes no part", Code::new(358).ok(), vec!["Aalsmeer doet niet mee"]),
    ];
    for (name, own, expected) in cases {
        let html = render_report(&draw_report(&outcome, own, Lang::Nl, "2026-11-25"), Lang::Nl);
        for part in expected {
            assert!(html.contains(part), "{name} lacks {part}");
        }
        assert!(html.contains("25 november 2026") && html.contains("CBS StatLine 70072ned"), "{name}");
    }
    insta::assert_snapshot!(render_report(
        &draw_report(&shipped_outcome(), Code::new(479).ok(), Lang::En, ""),
        Lang::En
    ));
}

#[test]
fn markup_in_a_name_is_never_markup_in_a_report() {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.groups[0].name = Some("<script>alert(1)</script>".to_owned());
    let outcome = divide(Arc::new(scenario)).unwrap();
    let html = render_report(&draw_report(&outcome, None, Lang::Nl, ""), Lang::Nl);
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script>"));
    let block = draw_block(&outcome, "IJmond", Lang::Nl).unwrap();
    assert!(!block.html.contains("<script>"));
}

#[test]
fn the_table_per_group_closes_in_both_directions() {
    for composition in
        [Composition::TotalFirst, Composition::PerGroup, Composition::BothWays(TableRounding::Controlled)]
    {
        let scenario = Scenario { composition, ..shipped::scenario(2025).unwrap() };
        let outcome = divide(Arc::new(scenario)).unwrap();
        let book = outcome_book(&outcome, Lang::Nl);
        let sheet = book.sheets.iter().find(|sheet| sheet.name == "Per groep").unwrap();
        let groups = 3..3 + outcome.groups.len();
        assert_eq!(sheet.columns[3].heading, "Dak- en thuislozen");
        for (row, homes) in sheet.rows.iter().zip(outcome.total.homes()) {
            let sum: Ratio = row[groups.clone()].iter().map(|cell| cell.number().unwrap()).sum();
            assert_eq!((&sum, &Ratio::from_integer(homes.into())), (row[groups.end].number().unwrap(), &sum));
        }
        for (place, group) in groups.clone().zip(&outcome.groups) {
            let homes: Ratio = sheet.rows.iter().map(|row| row[place].number().unwrap()).sum();
            let of_group = group.allocation.as_ref().map_or(group.task, |allocation| allocation.homes().sum());
            assert_eq!(homes, Ratio::from_integer(of_group.into()), "{composition:?}");
            assert_eq!(sheet.total[place], SheetCell::Sum(homes));
        }
        let method = book.sheets.last().unwrap();
        let has_line = method.rows.iter().any(|row| row[0] == "Per groep".into());
        assert_eq!(has_line, composition != Composition::PerGroup, "how sure the table is");
    }
}

#[test]
fn a_table_that_cannot_close_is_left_out_and_the_workbook_says_why() {
    let mut scenario = shipped::scenario(2025).unwrap();
    let (from, to) = (Code::new(358).unwrap(), Code::new(363).unwrap());
    let group = scenario.included().next().unwrap().id;
    // All homes of one municipality, as if they were all for one group.
    let homes = shipped_outcome().total.recipients.iter().find(|recipient| recipient.code == from).unwrap().homes;
    scenario.swaps = vec![Swap { from, to, homes: homes.try_into().unwrap(), group: Some(group) }];
    let outcome = divide(Arc::new(scenario)).unwrap();
    let book = outcome_book(&outcome, Lang::En);
    assert!(book.sheets.iter().all(|sheet| sheet.name != "Per group"));
    let method = format!("{:?}", book.sheets.last().unwrap().rows);
    assert!(method.contains("Make the swap smaller"), "{method}");
}

#[test]
fn the_block_of_a_subregion_adds_up() {
    let outcome = shipped_outcome();
    assert_eq!(subregions(&outcome).len(), 7);
    for subregion in subregions(&outcome) {
        let block = draw_block(&outcome, subregion, Lang::En).unwrap();
        let homes: u64 = outcome
            .scenario
            .region
            .municipalities()
            .iter()
            .zip(outcome.total.homes())
            .filter(|(municipality, _)| municipality.subregion == subregion)
            .map(|(_, homes)| homes)
            .sum();
        let homes = Lang::En.whole(homes);
        assert!(block.text.contains(&format!("has a task of {homes} homes")), "{}", block.text);
        assert!(block.html.contains("<table border=\"1\""));
    }
    assert_eq!(draw_block(&outcome, "Elders", Lang::Nl), None);
    insta::assert_snapshot!(draw_block(&outcome, "Zaanstreek-Waterland", Lang::Nl).unwrap().text);
}

#[cfg(feature = "sheets")]
mod workbook {
    //! The same through a spreadsheet, which keeps numbers as floats.

    use fairshare::{
        export::{Book, Sheet, render_xlsx, template_book},
        figures::Repair,
    };

    use super::*;

    fn bytes(sheet: Sheet) -> Vec<u8> {
        render_xlsx(&Book { title: "Proef & meer".to_owned(), sheets: vec![sheet] }, Some("2026-11-25")).unwrap()
    }

    #[test]
    fn the_figures_in_use_come_back_from_a_workbook() {
        for lang in Lang::ALL {
            let scenario = shipped::scenario(2025).unwrap();
            let (draft, issues) = read_table(&bytes(figures_sheet(&scenario, lang)), &scenario.region);
            assert_eq!((draft.recognised_count(), draft.apart().len()), (30, 1), "{issues:?}");
            assert_eq!(values(&draft.region(&scenario.region)), values(&scenario.region), "{lang:?}");
        }
    }

    #[test]
    fn the_outcome_is_the_first_sheet_and_its_totals_are_not_counted_twice() {
        let outcome = shipped_outcome();
        let book = outcome_book(&outcome, Lang::Nl);
        let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["Uitkomst", "Per groep", "Groepen", "Cijfers", "Bronnen en aannames", "Berekening"]);
        let written = render_xlsx(&book, Some("2026-11-25")).unwrap();
        assert_eq!(Ok(written.clone()), render_xlsx(&book, Some("2026-11-25")));
        let (draft, issues) = read_table(&written, &outcome.scenario.region);
        assert_eq!(draft.recognised_count(), 30, "{issues:?}");
        let column = draft.columns().iter().find(|column| column.heading == "Eerlijk aandeel in woningen").unwrap();
        let homes: Vec<Option<u64>> = column.cells.iter().map(|cell| cell.value.unwrap().as_whole()).collect();
        assert_eq!(homes, outcome.total.homes().map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn the_figures_come_back_from_the_whole_workbook_of_an_outcome() {
        for lang in Lang::ALL {
            let outcome = shipped_outcome();
            let book = outcome_book(&outcome, lang);
            let wanted = book.sheets.iter().position(|sheet| sheet.name == lang.pick("Cijfers", "Figures")).unwrap();
            let known = &outcome.scenario.region;
            let (draft, _) = read_table(&render_xlsx(&book, None).unwrap(), known);
            let draft = draft.apply(&Repair::SheetChosen { sheet: wanted });
            assert_eq!((draft.recognised_count(), draft.apart().len()), (30, 1), "{:?}", draft.issues());
            assert_eq!(values(&draft.region(known)), values(known), "{lang:?}");
        }
    }

    #[test]
    fn the_blank_workbook_is_for_any_region() {
        let municipalities = vec![municipality(2001, "=Stad"), municipality(2002, "Dorp")];
        let region = Arc::new(Region::new("Eigen regio".to_owned(), municipalities, vec![]).unwrap());
        let mut sheet = template_book(&region, Lang::Nl).sheets.remove(0);
        for (row, number) in sheet.rows.iter_mut().zip(1_u64..) {
            row[2] = fairshare::export::SheetCell::count(1_000 * number);
        }
        let (draft, issues) = read_table(&bytes(sheet), &region);
        assert_eq!(draft.recognised_count(), 2, "{issues:?}");
        let figures = draft.figures();
        assert_eq!(figures[0].values, [Decimal::whole(1_000), Decimal::whole(2_000)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn hard_names_and_numbers_come_back_from_a_workbook(
            names in proptest::collection::vec(harder_name(), 6),
            heading in hard_name(),
            numbers in proptest::collection::vec(hard_number(), 6),
        ) {
            let municipalities = names.iter().zip(2001_u16..).map(|(name, code)| municipality(code, name)).collect();
            let figures = vec![own_figure(0, &heading, numbers.clone())];
            let scenario = with_region(Region::new("Proef".to_owned(), municipalities, figures).unwrap());
            let (draft, issues) = read_table(&bytes(figures_sheet(&scenario, Lang::Nl)), &scenario.region);
            prop_assert_eq!(draft.recognised_count(), 6, "{:?}", issues);
            prop_assert_eq!(values(&draft.region(&scenario.region)), values(&scenario.region), "{:?}", issues);
        }
    }
}
