//! Links and codes: what is written is read back, kept ones mean for good what they meant, and nothing breaks the reader.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails loudly")]

use std::sync::Arc;

use fairshare::{
    divide::divide,
    document::{read_scenario, render_scenario},
    figures::shipped,
    model::{
        AllocationKey, Bound, Code, Decimal, Figure, FigureId, FigureUnit, KeyPart, Merger, Method, Origin, Percent,
        Scenario, Source, Standing,
    },
    share::{
        Brought, LeftOut, LinkIssue, LinkKind, MAX_LINK_CHARS, Qr, QrIssue, Validity, decode, encode, encode_link,
        read_link, render_qr,
    },
    text::{Lang, link_issue_in_words},
};
use proptest::prelude::*;

/// Codes and links that were handed out. They mean the same for good: a line may be added, none may be changed.
const KEPT: &str = include_str!("links/kept.tsv");

/// What a scenario comes to, in one line: enough to notice that a figure, a task or a method became another.
fn meaning(scenario: &Scenario) -> String {
    let homes = match divide(Arc::new(scenario.clone())) {
        Ok(outcome) => outcome.total.homes().map(|homes| homes.to_string()).collect::<Vec<_>>().join(" "),
        Err(issue) => format!("{issue:?}"),
    };
    format!("{} {} {homes}", scenario.region.shipped_year.unwrap_or_default(), scenario.task_in_homes())
}

#[test]
fn kept_links_mean_what_they_meant() {
    let mut count = 0;
    for line in KEPT.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (name, link) = (cells.next().unwrap(), cells.next().unwrap());
        let (document, homes) = (cells.next().unwrap(), cells.next().unwrap());
        let opened = read_link(link).unwrap_or_else(|issue| panic!("{name}: {issue:?}"));
        let kept = read_scenario(document).unwrap_or_else(|issue| panic!("{name}: {issue:?}"));
        assert_eq!(render_scenario(&opened.scenario), render_scenario(&kept), "{name}");
        assert_eq!(meaning(&opened.scenario), homes, "{name}");
        count += 1;
    }
    assert!(count >= 12, "only {count} kept links: does the test still read the list?");
}

fn percent(percent: u8) -> Percent {
    Percent::new(percent).unwrap()
}

const FIGURES: [FigureId; 8] = [
    FigureId::Inhabitants,
    FigureId::Households,
    FigureId::HousingStock,
    FigureId::CorporationHomes,
    FigureId::Lettings,
    FigureId::RoomToNorm,
    FigureId::NewHomes,
    FigureId::OnePersonHouseholds,
];

/// Any mix in steps of 5%, the default one among them.
fn mixes() -> impl Strategy<Value = AllocationKey> {
    let thrown = proptest::collection::vec(0..FIGURES.len(), 20).prop_map(|steps| {
        let weight = |index| u8::try_from(steps.iter().filter(|step| **step == index).count() * 5).unwrap();
        let part = |(index, figure)| KeyPart { figure, factor: None, weight: percent(weight(index)) };
        AllocationKey::new(FIGURES.into_iter().enumerate().map(part)).unwrap()
    });
    prop_oneof![(0..FIGURES.len()).prop_map(|index| AllocationKey::only(FIGURES[index])), thrown]
}

fn tenths(count: u32) -> impl Strategy<Value = Decimal> {
    (0..=count).prop_map(|tenths| Decimal::from_millionths(i64::from(tenths) * 100_000).unwrap())
}

fn lower_bounds() -> impl Strategy<Value = Option<Bound>> {
    proptest::option::of(prop_oneof![
        (0..=250_u32).prop_map(Bound::Homes),
        tenths(50).prop_map(Bound::PerThousandInhabitants),
        (0..=100_u32).prop_map(|percents| Bound::PercentOfLettings(Decimal::whole(percents))),
    ])
}

fn upper_bounds() -> impl Strategy<Value = Option<Bound>> {
    proptest::option::of(prop_oneof![
        (0..=200_u32).prop_map(|tens| Bound::Homes(tens * 10)),
        tenths(100).prop_map(Bound::PerThousandInhabitants),
        (0..=200_u32).prop_map(|percents| Bound::PercentOfLettings(Decimal::whole(percents))),
    ])
}

prop_compose! {
    /// Everything that the first screen sets on shipped figures, in the steps of a code.
    fn first_screens()(
        year in shipped::YEARS,
        key in mixes(),
        groups in proptest::collection::vec(any::<bool>(), 9),
        at_least in lower_bounds(),
        at_most in upper_bounds(),
        method in proptest::sample::select(&Method::WITHOUT_NUMBER[..]),
    ) -> Scenario {
        let mut scenario = shipped::scenario(year).unwrap();
        scenario.key = key;
        scenario.groups.iter_mut().zip(groups).for_each(|(group, is_included)| group.is_included = is_included);
        (scenario.limits.at_least, scenario.limits.at_most, scenario.method) = (at_least, at_most, method);
        scenario
    }
}

fn validities() -> impl Strategy<Value = Validity> {
    prop_oneof![Just(Validity::Fixed), Just(Validity::Live)]
}

fn own_municipalities() -> impl Strategy<Value = Option<Code>> {
    proptest::option::of(
        prop_oneof![Just(34), Just(363), Just(479), Just(1942)].prop_map(|code| Code::new(code).unwrap()),
    )
}

/// A figure of the user's own, without words.
fn own_figure(values: Vec<u32>) -> Figure {
    Figure {
        id: FigureId::Own(0),
        name: None,
        unit: FigureUnit::Homes,
        reference: "2026".to_owned(),
        source: Source::NoSource,
        standing: Standing::Assumption,
        origin: Origin::Own,
        values: values.into_iter().map(Decimal::whole).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_first_screen_has_a_code_of_at_most_fourteen_characters(scenario in first_screens(), validity in validities()) {
        let code = encode(&scenario, validity).map_err(|reasons| TestCaseError::fail(format!("{reasons:?}")))?;
        prop_assert!(code.as_str().len() <= 14);
        prop_assert_eq!(decode(&code.grouped().to_lowercase()), Ok((scenario, validity)));
    }

    #[test]
    fn a_link_is_read_back(scenario in first_screens(), validity in validities(), own in own_municipalities()) {
        let link = encode_link(&scenario, validity, own).unwrap();
        let opened = read_link(&link.fragment).unwrap();
        prop_assert!(matches!(link.kind, LinkKind::Code(_)));
        prop_assert_eq!((&*opened.scenario, opened.validity, opened.own), (&scenario, validity, own));
        prop_assert_eq!((opened.repairs, opened.brought), (vec![], vec![]));
    }

    #[test]
    fn a_link_with_numbers_of_the_maker_is_read_back(
        scenario in first_screens(),
        values in proptest::collection::vec(0..2_000_000_u32, 30),
        task in 0..10_000_000_u32,
        own in own_municipalities(),
    ) {
        let mut scenario = scenario;
        let mut region = (*scenario.region).clone();
        region.put(own_figure(values)).unwrap();
        scenario.region = Arc::new(region);
        let is_own_task = scenario.groups[1].task.amount != task;
        scenario.groups[1].task.amount = task;
        let link = encode_link(&scenario, Validity::Live, own).unwrap();
        prop_assert_eq!(link.left_out, vec![]);
        let opened = read_link(&link.fragment).unwrap();
        prop_assert_eq!((&*opened.scenario, opened.validity, opened.own), (&scenario, Validity::Fixed, own));
        let tasks = is_own_task.then_some(Brought::Tasks);
        prop_assert_eq!(opened.brought, [Brought::Figures].into_iter().chain(tasks).collect::<Vec<_>>());
    }

    #[test]
    fn the_reader_answers_to_any_text(text in "\\PC{0,300}") {
        let _ = read_link(&text);
        let _ = decode(&text);
    }

    #[test]
    fn the_reader_answers_to_any_parameter(version in "[0-9zZ]{0,3}", body in "[-_A-Za-z0-9]{0,400}", end in "[.0-9GM]{0,9}") {
        if let Ok(opened) = read_link(&format!("https://example.nl/#s={version}.{body}{end}")) {
            prop_assert!(!opened.scenario.region.municipalities().is_empty());
        }
    }

    #[test]
    fn a_link_with_one_character_changed_never_brings_another_scenario(
        scenario in first_screens(),
        place in any::<proptest::sample::Index>(),
        other in "[A-Z0-9]",
    ) {
        let code = encode(&scenario, Validity::Fixed).unwrap();
        let mut text = code.as_str().to_owned();
        let at = place.index(text.len());
        text.replace_range(at..=at, &other);
        if let Ok((read, _)) = decode(&text) {
            prop_assert_eq!(read, scenario);
        }
    }

    #[test]
    fn what_was_cut_off_never_brings_another_scenario(scenario in first_screens(), task in 0..1_000_u32, cut in 1..80_usize) {
        let mut scenario = scenario;
        scenario.groups[0].task.amount = task;
        let link = encode_link(&scenario, Validity::Fixed, None).unwrap();
        let end = link.fragment.len().saturating_sub(cut);
        if let Ok(opened) = read_link(&link.fragment[..end]) {
            prop_assert_eq!(&*opened.scenario, &scenario);
        }
    }
}

fn packed() -> (Scenario, String) {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.groups[0].task.amount = 901;
    let link = encode_link(&scenario, Validity::Fixed, None).unwrap();
    (scenario, link.fragment)
}

#[test]
fn a_packed_link_is_short_enough_for_a_mail() {
    let (_, fragment) = packed();
    assert!(fragment.len() < 200, "{} characters: {fragment}", fragment.len());
    let mut scenario = shipped::scenario(2025).unwrap();
    let mut region = (*scenario.region).clone();
    for figure in 0..6 {
        let values = (0..30).map(|index| 1_000 + (index * 7_919 + u32::from(figure) * 104_729) % 200_000).collect();
        region.put(Figure { id: FigureId::Own(figure), ..own_figure(values) }).unwrap();
    }
    scenario.region = Arc::new(region);
    let link = encode_link(&scenario, Validity::Fixed, None).unwrap();
    assert!(link.fragment.len() < 2_000, "{} characters", link.fragment.len());
}

#[test]
fn words_of_the_maker_do_not_travel() {
    let mut scenario = shipped::scenario(2025).unwrap();
    let mut region = (*scenario.region).clone();
    let wordy = Figure {
        name: Some("SECRET name".to_owned()),
        unit: FigureUnit::Own("SECRET unit".to_owned()),
        reference: "SECRET date".to_owned(),
        source: Source::Own("SECRET source".to_owned()),
        standing: Standing::Official,
        ..own_figure(vec![3; 30])
    };
    region.put(wordy).unwrap();
    scenario.region = Arc::new(region);
    scenario.groups[0].name = Some("SECRET group".to_owned());
    scenario.groups[0].task.source = Source::Own("SECRET task".to_owned());
    let link = encode_link(&scenario, Validity::Fixed, None).unwrap();
    assert_eq!(link.left_out, [LeftOut::FigureNames, LeftOut::GroupNames, LeftOut::Sources]);
    let opened = read_link(&link.fragment).unwrap();
    let text = render_scenario(&opened.scenario);
    assert!(!text.contains("SECRET"), "{text}");
    let figure = opened.scenario.region.figure(FigureId::Own(0)).unwrap();
    assert_eq!((figure.values[29], figure.standing), (Decimal::whole(3), Standing::Assumption));
    // A name alone leaves a code.
    let mut renamed = shipped::scenario(2025).unwrap();
    renamed.groups[0].name = Some("Anders".to_owned());
    let link = encode_link(&renamed, Validity::Fixed, None).unwrap();
    assert!(matches!(link.kind, LinkKind::Code(_)));
    assert_eq!(link.left_out, [LeftOut::GroupNames]);
}

#[test]
fn merged_municipalities_travel_under_the_names_of_their_parts() {
    let code = |number| Code::new(number).unwrap();
    let merger = Merger { code: code(375), name: "SECRET town".to_owned(), parts: vec![code(375), code(396)] };
    let scenario = shipped::scenario(2025).unwrap().merge(&merger).unwrap();
    let link = encode_link(&scenario, Validity::Fixed, None).unwrap();
    assert_eq!(link.left_out, [LeftOut::Places]);
    let opened = read_link(&link.fragment).unwrap();
    assert!(!render_scenario(&opened.scenario).contains("SECRET"));
    assert_eq!(opened.scenario.region.municipality(code(375)).unwrap().name, "Beverwijk + Heemskerk");
    assert_eq!(opened.scenario.groups, scenario.groups);
    let again = encode_link(&opened.scenario, Validity::Fixed, None).unwrap();
    assert_eq!((again.fragment, again.left_out), (link.fragment, vec![]));
}

#[test]
fn mangled_packed_links_are_mended_or_answered() {
    let (scenario, fragment) = packed();
    let body = fragment.strip_prefix("#s=1z.").unwrap();
    let broken: String = body
        .chars()
        .enumerate()
        .flat_map(|(at, one)| if at % 76 == 75 { vec!['\r', '\n', one] } else { vec![one] })
        .collect();
    for link in [
        fragment.clone(),
        format!("https://example.nl/%23s%3D1z.{body}"),
        format!("https://example.nl/?a=1&amp;s=1z.{body}&b=2"),
        format!("https://example.nl/#S=1Z.{body}."),
        format!("(https://example.nl/#s=1z.{broken})"),
    ] {
        assert_eq!(read_link(&link).map(|opened| opened.scenario), Ok(Arc::new(scenario.clone())), "{link}");
    }
    let issue = |link: &str| read_link(link).unwrap_err();
    assert_eq!(issue(&fragment[..fragment.len() - 20]), LinkIssue::CutOff);
    assert_eq!(issue("#s=1z"), LinkIssue::CutOff);
    assert_eq!(issue("#s=1."), LinkIssue::CutOff);
    assert_eq!(issue(&fragment.to_uppercase()), LinkIssue::UpperCased);
    assert_eq!(issue("#s=2.K7QF2M9XA3TB"), LinkIssue::Newer);
    assert_eq!(issue("#s=2q.abc"), LinkIssue::Newer);
    assert_eq!(issue("#s=elsewhere"), LinkIssue::NoScenario);
    assert_eq!(issue("https://example.nl/"), LinkIssue::NoScenario);
    assert_eq!(issue(""), LinkIssue::NoScenario);
    assert_eq!(issue(&"x".repeat(100_000)), LinkIssue::TooLong { chars: 100_000 });
    assert!(matches!(issue("#s=1.K7QF-2M9X"), LinkIssue::Code(_)));
}

#[test]
fn a_scenario_too_large_for_a_link_is_refused_with_its_length() {
    let mut scenario = shipped::scenario(2025).unwrap();
    let mut region = (*scenario.region).clone();
    let mut noise = 12_345_u32;
    for figure in 0..60 {
        let values = (0..30).map(|_| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            noise % 1_000_000
        });
        region.put(Figure { id: FigureId::Own(figure), ..own_figure(values.collect()) }).unwrap();
    }
    scenario.region = Arc::new(region);
    let refused = encode_link(&scenario, Validity::Fixed, None).unwrap_err();
    assert!(refused.chars.unwrap() > MAX_LINK_CHARS);
}

#[test]
fn bad_links_and_codes_are_answered_with_the_remedy() {
    let (_, packed) = packed();
    let not_a_scenario = "#s=1z.AQAAAgEIAFtYAQIA";
    let cases = [
        ("an address without a scenario", "https://example.nl/"),
        ("a code with a letter that no code has", "Q3SH-34FU"),
        ("a code that is too short", "Q3SH-34F"),
        ("a code with one wrong character", "Q3SH-34F8"),
        ("a code with two wrong characters", "Q3SH-3488"),
        ("a newer version", "https://example.nl/#s=2.Q3SH34F9"),
        ("cut off", &packed[..packed.len() - 9]),
        ("in capitals", &packed.to_uppercase()),
        ("a changed character", &packed.replacen('t', "u", 1)),
        ("not a packed document", not_a_scenario),
        ("a very long text", &"x".repeat(100_000)),
    ];
    let mut words = String::new();
    for (name, text) in cases {
        let issue = read_link(text).unwrap_err();
        words += &format!("{name}\n");
        for lang in Lang::ALL {
            words += &format!("  {}\n", link_issue_in_words(&issue, lang));
        }
    }
    insta::assert_snapshot!(words);
}

/// Reads a QR code by another program than the one that made it.
fn scanned(qr: &Qr) -> String {
    const PIXELS: usize = 4;
    let side = usize::try_from(qr.drawn_side()).unwrap() * PIXELS;
    let zone = fairshare::share::QUIET_ZONE;
    let shade = |x: usize, y: usize| {
        let module = |pixel: usize| u32::try_from(pixel / PIXELS).unwrap().checked_sub(zone);
        let is_dark = module(x).zip(module(y)).is_some_and(|(x, y)| qr.is_dark(x, y));
        if is_dark { 0 } else { 255 }
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn a_qr_code_is_read_back_by_another_program() {
    let (_, packed) = packed();
    let code = encode_link(&shipped::scenario(2025).unwrap(), Validity::Fixed, Code::new(479).ok()).unwrap().fragment;
    for fragment in [code, packed] {
        let address = format!("https://example.nl/een-thuis-voor-iedereen/{fragment}");
        assert_eq!(scanned(&Qr::of(&address).unwrap()), address);
    }
}

#[test]
fn the_qr_code_of_a_code_is_coarse_enough_for_a_projector() {
    let qr = Qr::of("https://fairshare.example.nl/#s=1.K7QF2M9XA3TB").unwrap();
    assert!(qr.side() <= 33, "{} modules", qr.side());
}

#[test]
fn the_drawing_of_a_qr_code_has_every_dark_module() {
    let address = "https://example.nl/#s=1.K7QF2M9XA3TB";
    let (qr, svg) = (Qr::of(address).unwrap(), render_qr(address).unwrap());
    let side = qr.drawn_side();
    assert!(svg.contains(&format!("viewBox=\"0 0 {side} {side}\"")));
    // Every run in the path is "Mx yhWv1h-Wz".
    let drawn: usize =
        qr.path().split('M').skip(1).map(|run| run.split(['h', 'v']).nth(1).unwrap().parse::<usize>().unwrap()).sum();
    let dark =
        (0..qr.side()).flat_map(|y| (0..qr.side()).map(move |x| (x, y))).filter(|(x, y)| qr.is_dark(*x, *y)).count();
    assert_eq!(drawn, dark);
}

#[test]
fn an_address_too_long_for_a_phone_to_read_has_no_qr_code() {
    assert_eq!(render_qr(&"a".repeat(701)), Err(QrIssue::TooLong { chars: 701 }));
}
