//! Files as users have them, and what is read in them. The files in `tests/import` are made up, except `statline.csv`,
//! a download from CBS StatLine (70072ned, CC BY 4.0) as it came.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::sync::Arc;

use fairshare::figures::{
    CellOrigin, ColumnState, Draft, Encoding, FileKind, Issue, IssueKind, MAX_BYTES, MAX_CELLS, Meaning, Notation,
    Place, Repair, Severity, read_table, shipped,
};
use fairshare::model::{Code, Decimal, FigureId, FigureUnit, Region, Source, Standing};
use proptest::prelude::*;

fn known() -> Arc<Region> {
    Arc::new(shipped::region(2025).unwrap())
}

fn read_file(name: &str) -> (Draft, Vec<Issue>) {
    let path = format!("{}/tests/import/{name}", env!("CARGO_MANIFEST_DIR"));
    read_table(&std::fs::read(path).unwrap(), &known())
}

fn read(text: &str) -> (Draft, Vec<Issue>) {
    read_table(text.as_bytes(), &known())
}

fn code(number: u16) -> Code {
    Code::new(number).unwrap()
}

fn meanings(draft: &Draft) -> Vec<(&str, Meaning)> {
    draft.columns().iter().map(|column| (column.heading.as_str(), column.meaning)).collect()
}

fn totals(draft: &Draft) -> Vec<(FigureId, String)> {
    draft.figures().iter().map(|figure| (figure.id, figure.total().to_string())).collect()
}

/// Severity, place in the user's numbering and kind, for comparing with what is expected.
fn said(issues: &[Issue]) -> Vec<String> {
    let place = |place: &Place| match place {
        Place::File => "file".to_owned(),
        Place::Row { number, name, .. } => format!("row {} {name}", number.unwrap_or_default()),
        Place::Column { heading, .. } => format!("column {heading}"),
        Place::Cell { number, name, heading, .. } => {
            format!("row {} {name}, column {heading}", number.unwrap_or_default())
        }
    };
    issues.iter().map(|issue| format!("{:?} {}: {:?}", issue.severity, place(&issue.place), issue.kind)).collect()
}

#[test]
fn every_shape_and_dialect_gives_the_totals_of_cbs() {
    use FigureId::{CorporationHomes, Households, HousingStock, Inhabitants, Own};
    let cases: [(&str, Vec<(FigureId, &str)>); 7] = [
        ("dutch_excel.csv", vec![(Inhabitants, "2623253"), (CorporationHomes, "400622"), (Own(0), "450")]),
        ("english_utf16.tsv", vec![(Inhabitants, "2623253"), (HousingStock, "1236975")]),
        ("on_its_side.csv", vec![(Inhabitants, "2623253"), (Households, "1278659")]),
        ("neighbourhoods.csv", vec![(Inhabitants, "2623253")]),
        ("no_heading.tsv", vec![(CorporationHomes, "400622"), (Own(0), "465")]),
        // CBS on 1 January 2023: the newest period of the file. The second column is inhabitants per km².
        ("statline.csv", vec![(Inhabitants, "2581116"), (Own(0), "47334")]),
        (
            "../../static/figures/mra.csv",
            vec![
                (Inhabitants, "2623253"),
                (Households, "1278659"),
                (HousingStock, "1236975"),
                (CorporationHomes, "400622"),
                (FigureId::AverageWoz, "15797000"),
                (FigureId::NewHomes, "14058"),
                (FigureId::OnePersonHouseholds, "569409"),
            ],
        ),
    ];
    for (name, expected) in cases {
        let (draft, issues) = read_file(name);
        let blocking: Vec<&Issue> = issues.iter().filter(|issue| issue.severity <= Severity::Asks).collect();
        assert!(blocking.is_empty(), "{name}: {blocking:?}");
        let expected: Vec<(FigureId, String)> = expected.into_iter().map(|(id, sum)| (id, sum.to_owned())).collect();
        assert_eq!(totals(&draft), expected, "{name}: {:?}", meanings(&draft));
        assert_eq!(draft.recognised_count(), 30, "{name}");
    }
}

#[test]
fn a_file_of_excel_on_windows_keeps_its_titles_totals_and_source_apart() {
    let (draft, issues) = read_file("dutch_excel.csv");
    assert_eq!(draft.encoding(), Encoding::Windows1252);
    assert_eq!(said(&issues), ["Tells file: EncodingGuessed(Windows1252)"]);
    let apart: Vec<(usize, &str)> = draft.apart().iter().map(|apart| (apart.number, apart.text.as_str())).collect();
    assert_eq!(
        apart,
        [
            (1, "Tabel 1: kerncijfers per gemeente"),
            (2, "Stand 1 januari 2025"),
            (35, "Totaal MRA · 2.607.523 · 2.623.253 · 400.622"),
            (37, "Bron: CBS Kerncijfers, bewerkt één keer"),
        ]
    );
    let [subregion, older, inhabitants, corporation, own] = draft.columns() else { panic!("{:?}", meanings(&draft)) };
    assert_eq!((subregion.meaning, older.meaning), (Meaning::Ignored, Meaning::Ignored));
    // Equal to the figure in use, so the source is that one's.
    assert_eq!(inhabitants.source, Source::CbsRegionalKeyFigures);
    assert_eq!((inhabitants.reference.as_str(), inhabitants.notation), ("2025-01-01", Notation::DecimalComma));
    assert_eq!(corporation.source, Source::CorporationShareTimesStock);
    assert_eq!(own.source, Source::Own("CBS Kerncijfers, bewerkt één keer".to_owned()));
    assert_eq!(own.name, "Eigen score");
}

#[test]
fn statline_goes_in_without_a_question_and_another_period_can_be_chosen() {
    let (draft, issues) = read_file("statline.csv");
    assert_eq!(draft.periods().collect::<Vec<_>>(), ["2020", "2021", "2022", "2023"]);
    assert_eq!(said(&issues), ["Tells file: PeriodChosen { period: 3 }"]);
    assert_eq!(draft.columns()[0].reference, "2023");
    let density = &draft.columns()[1];
    assert_eq!(density.name, "Bevolkingsdichtheid");
    assert_eq!(density.unit, FigureUnit::Own("aantal inwoners per km²".to_owned()));
    assert_eq!(density.source, Source::Own("CBS StatLine".to_owned()));

    // In 2021 Weesp and Beemster were municipalities of their own, and they are not counted silently.
    let earlier = draft.apply(&Repair::PeriodChosen { period: 1 });
    let issues = earlier.issues();
    assert_eq!(issues.iter().filter(|issue| matches!(issue.kind, IssueKind::Dissolved { .. })).count(), 2);
    let mut added = earlier.clone();
    for issue in &issues {
        if let IssueKind::Dissolved { .. } = issue.kind {
            added = added.apply(&issue.repairs[1]);
        }
    }
    assert_eq!(totals(&added)[0], (FigureId::Inhabitants, "2517145".to_owned()));
    assert_eq!(draft.apply(&Repair::PeriodChosen { period: 9 }), draft);
}

#[test]
fn a_pasted_memo_is_read_and_every_question_has_its_remedy() {
    let (draft, issues) = read_file("memo.csv");
    use FigureId::{CorporationHomes, Housed, Inhabitants};
    let expected = [Inhabitants, CorporationHomes, Housed].map(Meaning::Figure);
    assert_eq!(draft.columns().iter().map(|column| column.meaning).collect::<Vec<_>>(), expected);

    let by_kind = |wanted: fn(&IssueKind) -> bool| issues.iter().find(|issue| wanted(&issue.kind)).unwrap();
    let repaired = by_kind(|kind| matches!(kind, IssueKind::Repaired { .. }));
    assert_eq!(repaired.kind, IssueKind::Repaired { found: "168,743".to_owned(), read: Decimal::whole(168_743) });
    let dissolved = by_kind(|kind| matches!(kind, IssueKind::Dissolved { .. }));
    assert_eq!(dissolved.repairs, [Repair::RowSkipped { row: 4 }, Repair::RowAddedTo { row: 4, code: code(363) }]);
    let not_a_number = by_kind(|kind| matches!(kind, IssueKind::NotANumber { .. }));
    assert_eq!(not_a_number.repairs, [Repair::CellFilledFromKnown { row: 6, column: 1, value: Decimal::whole(2_965) }]);
    // As much per inhabitant as the five others: 542 homes on 509,944 inhabitants, × 162,828.
    let missing = by_kind(|kind| *kind == IssueKind::Missing);
    assert_eq!(missing.repairs, [Repair::CellAssumed { row: 5, column: 2, value: Decimal::whole(173) }]);
    let absent = by_kind(|kind| matches!(kind, IssueKind::MissingMunicipalities { .. }));
    assert!(matches!(&absent.kind, IssueKind::MissingMunicipalities { codes } if codes.len() == 24));

    // One after the other the columns become ready: an error holds up its own column only.
    let draft = draft.apply(&Repair::MissingFilled);
    let states = |draft: &Draft| [0, 1, 2].map(|column| draft.column_state(column));
    let blocked = ColumnState::Blocked;
    assert_eq!(states(&draft), [ColumnState::Ready, blocked(1), blocked(25)]);
    assert_eq!(totals(&draft), [(Inhabitants, "2623253".to_owned())]);
    let draft = draft.apply(&not_a_number.repairs[0]);
    assert_eq!(states(&draft), [ColumnState::Ready, ColumnState::Ready, blocked(25)]);
}

#[test]
fn every_kind_of_trouble_is_named_with_its_place() {
    let (draft, issues) = read_file("trouble.csv");
    let said = said(&issues);
    insta::assert_snapshot!(said.join("\n"));
    assert_eq!(draft.column_state(0), ColumnState::Blocked(10));
    assert_eq!(draft.figures(), []);
}

#[test]
fn what_is_no_table_is_refused_with_the_reason_and_the_remedy() {
    // A reader of workbooks looks into it, and finds the beginning of one only.
    let workbook = |kind| if cfg!(feature = "sheets") { IssueKind::Damaged } else { IssueKind::NotATable(kind) };
    let cases: [(&str, Vec<u8>, IssueKind); 14] = [
        ("nothing", vec![], IssueKind::Empty),
        ("blanks", b" \n\t\r\n ".to_vec(), IssueKind::Empty),
        ("a byte order mark alone", b"\xef\xbb\xbf".to_vec(), IssueKind::Empty),
        ("xlsx", b"PK\x03\x04rest".to_vec(), workbook(FileKind::Spreadsheet)),
        ("xls", b"\xd0\xcf\x11\xe0rest".to_vec(), workbook(FileKind::OldSpreadsheet)),
        ("pdf", b"%PDF-1.7".to_vec(), IssueKind::NotATable(FileKind::Pdf)),
        ("web page", b"<html><table><tr><td>Almere".to_vec(), IssueKind::NotATable(FileKind::WebPage)),
        ("json", b"{\"version\": 1}".to_vec(), IssueKind::NotATable(FileKind::Json)),
        ("prose", "Geachte raad, ".repeat(20).into_bytes(), IssueKind::NotATable(FileKind::Text)),
        ("zeros", vec![0; 1_000], IssueKind::NotATable(FileKind::Binary)),
        ("other names", b"naam;aantal\nJan;5\nPiet;6\n".to_vec(), IssueKind::NoNames),
        ("too many cells", b"1;".repeat(MAX_CELLS / 2 + 1).repeat(2), IssueKind::TooManyCells { limit: MAX_CELLS }),
        (
            "a municipality in every row",
            format!("gemeente;aantal\n{}", "Almere;5\n".repeat(2_001)).into_bytes(),
            IssueKind::TooManyRows { limit: 2_000 },
        ),
        ("50 MB", vec![b'x'; 50_000_000], IssueKind::TooLarge { bytes: 50_000_000, limit: MAX_BYTES }),
    ];
    for (name, bytes, kind) in cases {
        let (draft, issues) = read_table(&bytes, &known());
        let [issue] = issues.as_slice() else { panic!("{name}: {issues:?}") };
        assert_eq!((&issue.kind, issue.severity), (&kind, Severity::File), "{name}");
        assert_eq!(draft.figures(), [], "{name}");
        assert_eq!(draft.region(&known()), *known(), "{name}: the figures in use stay as they were");
    }
}

#[test]
fn names_without_numbers_are_no_figures() {
    let (_, issues) = read("Almere\nAmsterdam\nHaarlem\n");
    assert!(issues.iter().all(|issue| issue.severity == Severity::File), "{issues:?}");
    let (_, issues) = read("gemeente;inwoners\nAlmere;\nAmsterdam;\n");
    assert!(!issues.is_empty());
}

#[test]
fn a_notation_that_nothing_tells_is_asked() {
    let text = "gemeente;index\nAlmere;1.234\nAmsterdam;2.345\nHaarlem;3.456\n";
    let (draft, issues) = read(text);
    let asked = issues.iter().find(|issue| matches!(issue.kind, IssueKind::AmbiguousNotation { .. })).unwrap();
    assert_eq!(
        asked.kind,
        IssueKind::AmbiguousNotation { example: "1.234".to_owned(), chosen: Notation::DecimalComma }
    );
    assert_eq!(draft.columns()[0].cells[0].value, Ok(Decimal::whole(1_234)));
    let other = draft.apply(&asked.repairs[1]);
    assert_eq!(other.columns()[0].cells[0].value, Ok("1.234".parse().unwrap()));
    assert!(!other.columns()[0].is_ambiguous);

    // A small number beside it makes thousands certain; a known figure makes either certain.
    for text in ["gemeente;index\nAlmere;1.234\nAmsterdam;45\n", "gemeente;inwoners\nAlmere;229,574\nHaarlem;168,743\n"]
    {
        let (draft, _) = read(text);
        assert!(!draft.columns()[0].is_ambiguous, "{text}");
        assert!(draft.columns()[0].cells[0].value.unwrap() >= Decimal::whole(1_234), "{text}");
    }
}

#[test]
fn a_correction_keeps_what_was_written_and_can_be_taken_back() {
    let (draft, _) = read_file("memo.csv");
    let typed = draft.apply(&Repair::CellTyped { row: 6, column: 1, text: "3.001".to_owned() });
    let cell = &typed.columns()[1].cells[6];
    assert_eq!((cell.written.as_str(), cell.text(), cell.value), ("n.b.", "3.001", Ok(Decimal::whole(3_001))));
    assert_eq!(typed.apply(&Repair::CellRestored { row: 6, column: 1 }), draft);

    let restored = draft.apply(&Repair::CellRestored { row: 3, column: 0 });
    assert_eq!(restored.columns()[0].cells[3].origin, CellOrigin::Written);
    assert_eq!(restored.columns()[0].cells[3].value, Ok("168.743".parse().unwrap()));
}

#[test]
fn a_corrected_number_is_no_longer_that_of_cbs() {
    let (draft, _) = read_file("dutch_inhabitants.csv");
    assert_eq!(draft.columns()[0].source, Source::CbsRegionalKeyFigures);
    let same = draft.apply(&Repair::CellTyped { row: 0, column: 0, text: "33250".to_owned() });
    assert_eq!(same.columns()[0].source, Source::CbsRegionalKeyFigures);
    let other = draft.apply(&Repair::CellTyped { row: 0, column: 0, text: "33251".to_owned() });
    assert_eq!(other.columns()[0].source, Source::Own(String::new()));
    assert_eq!(other.standing(0), Standing::Assumption);
}

#[test]
fn decisions_about_rows_and_columns_that_do_not_exist_change_nothing() {
    let (draft, _) = read_file("memo.csv");
    let far = usize::MAX;
    let repairs = [
        Repair::CellTyped { row: far, column: 0, text: "1".to_owned() },
        Repair::CellTyped { row: 0, column: far, text: "1".to_owned() },
        Repair::RowNamed { row: far, code: code(34) },
        Repair::RowNamed { row: 0, code: code(9_999) },
        Repair::RowSkipped { row: far },
        Repair::MeaningChosen { column: far, meaning: Meaning::Ignored },
        Repair::PeriodChosen { period: far },
    ];
    for repair in repairs {
        assert_eq!(draft.apply(&repair), draft, "{repair:?}");
    }
}

#[test]
fn own_corporation_homes_carry_through_to_what_is_derived_from_them() {
    let (draft, _) = read("gemeente;corporatiewoningen\nAlmere;20.000\n");
    let region = draft.apply(&Repair::MissingFilled).region(&known());
    let almere = region.index_of(code(34)).unwrap();
    assert_eq!(region.value(FigureId::CorporationHomes, almere), Some(Decimal::whole(20_000)));
    assert_eq!(region.value(FigureId::Lettings, almere), Some(Decimal::whole(800)));
    // 30% of 94,045 = 28,213.5, minus 20,000.
    assert_eq!(region.value(FigureId::RoomToNorm, almere), Some(Decimal::whole(8_214)));
}

#[test]
fn a_column_is_an_assumption_until_it_has_a_source() {
    let (draft, _) = read("gemeente;nu gehuisvest\nAlmere;20\n");
    assert_eq!(draft.standing(0), Standing::Assumption);
    let sourced = draft.apply(&Repair::SourceGiven { column: 0, source: " Eigen opgave ".to_owned() });
    assert_eq!(sourced.standing(0), Standing::Official);
    let chosen = sourced.apply(&Repair::StandingChosen { column: 0, standing: Standing::Derived });
    assert_eq!(chosen.standing(0), Standing::Derived);
}

#[test]
fn markup_stays_text_and_invisible_characters_are_removed_and_counted() {
    let (draft, issues) = read("gemeente;<script>alert(1)</script>\n\u{202e}Almere;5\u{200b}\nHaarlem;6\n");
    assert_eq!(draft.columns()[0].heading, "<script>alert(1)</script>");
    assert_eq!(draft.rows()[0].name, "Almere");
    assert!(issues.iter().any(|issue| issue.kind == IssueKind::ControlCharacters { count: 2 }));
}

#[test]
fn a_table_of_all_neighbourhoods_is_read_past_thousands_that_come_first() {
    let mut text = String::from("gwb_code;regio;a;b;c;d\n");
    for index in 0..14_000 {
        text += &format!("BU{index:08};Buurt {index};{index};12,5;1.234;7\n");
    }
    text += "GM0363;Amsterdam;934.526;1;2;3\n";
    let (draft, _) = read(&text);
    assert_eq!((draft.recognised_count(), draft.rows().len()), (1, 1));
    assert_eq!(draft.rows()[0].number, Some(14_002));
}

#[test]
fn a_million_empty_rows_are_passed_over() {
    let (draft, issues) = read(&format!("gemeente;inwoners\n{}Almere;229574\n", ";\n".repeat(1_000_000)));
    assert_eq!((draft.recognised_count(), draft.rows().len()), (1, 1), "{issues:?}");
    assert_eq!(draft.rows()[0].number, Some(1_000_002));
}

#[test]
fn a_column_of_failed_formulas_is_told_at_its_cells() {
    let (draft, issues) = read("gemeente;score\nAlmere;#N/B\nHaarlem;#VERW!\n");
    assert_eq!(draft.columns()[0].meaning, Meaning::Figure(FigureId::Own(0)));
    let failed = issues.iter().filter(|issue| matches!(issue.kind, IssueKind::FormulaError { .. }));
    assert_eq!(failed.count(), 2, "{issues:?}");
}

#[test]
fn a_few_invisible_characters_do_not_make_a_short_table_noise() {
    let (draft, issues) = read("gemeente;score\n\u{202e}Almere\u{202c};3\nHaar\u{0}lem;4\n");
    assert_eq!(draft.recognised_count(), 2, "{issues:?}");
    assert!(issues.iter().any(|issue| issue.kind == IssueKind::ControlCharacters { count: 3 }), "{issues:?}");
}

/// Without limits, each of these would take hours or all memory.
#[test]
fn hostile_shapes_come_to_an_end() {
    let wide = format!("gemeente{}\nAlmere{}\n", ";a".repeat(200_000), ";1".repeat(200_000));
    let ragged = format!("{}\nAlmere;5\n{}", "a;".repeat(100_000), "b\n".repeat(100_000));
    let quotes = "\"".repeat(200_000);
    let noise: Vec<u8> = (0..9_000_000_u32).map(|index| index.wrapping_mul(2_654_435_761).to_le_bytes()[2]).collect();
    let empty_rows = format!("gemeente;inwoners\n{}Almere;5\n", "\n".repeat(200_000));
    let strangers = format!("gemeente;inwoners\nAlmere;5\n{}", "Almeloo;5\n".repeat(50_000));
    let texts = [wide, ragged, quotes, empty_rows, strangers].map(String::into_bytes);
    for bytes in texts.into_iter().chain([noise]) {
        let (draft, issues) = read_table(&bytes, &known());
        assert!(!issues.is_empty());
        assert!(draft.columns().len() <= 400 && draft.rows().len() <= 2_000);
    }
}

/// Texts that look like tables, so that the property reaches further than the first refusal.
fn table_like() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        Just("Almere".to_owned()),
        Just("GM0363".to_owned()),
        Just("Weesp".to_owned()),
        Just("Amsterdm".to_owned()),
        Just("Totaal".to_owned()),
        Just("inwoners 2025".to_owned()),
        Just("2023".to_owned()),
        Just("\"".to_owned()),
        "[0-9.,€%()* -]{0,12}",
        "\\PC{0,8}",
    ];
    let separator = prop_oneof![Just(";"), Just("\t"), Just(","), Just("\n"), Just("\r\n"), Just("  ")];
    prop::collection::vec((cell, separator), 0..120)
        .prop_map(|parts| parts.into_iter().map(|(cell, separator)| cell + separator).collect())
}

fn any_repair() -> impl Strategy<Value = Repair> {
    let place = (0_usize..8, 0_usize..5);
    prop_oneof![
        (place.clone(), "\\PC{0,8}").prop_map(|((row, column), text)| Repair::CellTyped { row, column, text }),
        place.clone().prop_map(|(row, column)| Repair::CellRestored { row, column }),
        (0_usize..8).prop_map(|row| Repair::RowNamed { row, code: code(363) }),
        (0_usize..8).prop_map(|row| Repair::RowAddedTo { row, code: code(363) }),
        (0_usize..8).prop_map(|row| Repair::RowSkipped { row }),
        Just(Repair::MissingFilled),
        (0_usize..5)
            .prop_map(|column| Repair::MeaningChosen { column, meaning: Meaning::Figure(FigureId::Inhabitants) }),
        (0_usize..5).prop_map(|column| Repair::NotationChosen { column, notation: Notation::DecimalPoint }),
        (0_usize..3).prop_map(|period| Repair::PeriodChosen { period }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let (draft, _) = read_table(&bytes, &known());
        prop_assert_eq!(draft.region(&known()).municipalities().len(), 30);
    }

    #[test]
    fn no_table_and_no_decision_make_it_panic(text in table_like(), repairs in prop::collection::vec(any_repair(), 0..6)) {
        let (mut draft, issues) = read(&text);
        for repair in repairs.iter().chain(issues.iter().flat_map(|issue| &issue.repairs)) {
            draft = draft.apply(repair);
            for figure in draft.figures() {
                prop_assert_eq!(figure.values.len(), 30);
                prop_assert!(figure.values.iter().all(|value| !value.is_negative()));
            }
            let region = draft.region(&known());
            prop_assert_eq!(region.municipalities(), draft.known().municipalities());
        }
    }
}
