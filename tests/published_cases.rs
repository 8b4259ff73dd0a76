//! The divisions that others published come out to the home: elections, textbooks, and the law.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails loudly")]

use std::{fs, path::Path};

use fairshare::{
    divide::{Apportioned, Bounds, Claims, Infeasible, apportion},
    figures::{ClaimList, read_claims},
    model::{Code, Method, Ratio, RemainderLimits, TieRule, UpwardsOf},
};

/// A file of tests/cases/apportionment.
struct Case {
    name: String,
    list: ClaimList,
}

impl Case {
    fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/apportionment");
        let mut cases: Vec<Self> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| !path.file_name().unwrap().to_string_lossy().starts_with("bip_"))
            .map(|path| Self {
                name: path.file_stem().unwrap().to_string_lossy().into_owned(),
                list: read_claims(&fs::read(&path).unwrap()).unwrap(),
            })
            .collect();
        cases.sort_by(|left, right| left.name.cmp(&right.name));
        cases
    }

    fn remark(&self, key: &str) -> Option<&str> {
        self.list.remarks.get(key).map(String::as_str)
    }

    fn total(&self) -> u64 {
        self.remark("total").unwrap().parse().unwrap()
    }

    fn method(&self) -> Method {
        match self.remark("method").unwrap() {
            "webster" => Method::Webster,
            "hamilton" => Method::LargestRemainder(RemainderLimits::Clip),
            "jefferson" => Method::Jefferson,
            "adams" => Method::Adams,
            "dean" => Method::Dean,
            "hill" => Method::HuntingtonHill,
            other => panic!("{}: method {other}", self.name),
        }
    }

    fn numbers(&self, column: &str) -> Vec<u64> {
        self.list.others[column].iter().map(|cell| cell.parse().unwrap()).collect()
    }

    /// Divides what the bases leave, as the base is defined.
    fn divide(&self) -> Result<Apportioned, Infeasible> {
        let bases: u64 = self.list.bases.iter().sum();
        let after_base = |(bound, base): (&Bounds, &u64)| Bounds {
            at_least: bound.at_least.saturating_sub(*base),
            at_most: bound.at_most - base,
        };
        let bounds: Vec<Bounds> = self.list.bounds.iter().zip(&self.list.bases).map(after_base).collect();
        let codes: Vec<Code> = (1..).take(self.list.names.len()).map(|number| Code::new(number).unwrap()).collect();
        let claims = Claims::from_big(self.list.weights.clone());
        let mut divided =
            apportion(&claims, self.total() - bases, &bounds, self.method(), (&codes, TieRule::LargerFirst))?;
        for (homes, base) in divided.homes.iter_mut().zip(&self.list.bases) {
            *homes += base;
        }
        Ok(divided)
    }
}

#[test]
fn every_published_division_comes_out_to_the_home() {
    let cases = Case::all();
    assert_eq!(cases.len(), 30);
    for case in cases {
        if case.remark("outcome").is_some_and(|outcome| outcome.starts_with("infeasible")) {
            assert_eq!(case.divide(), Err(Infeasible::CapsBelowTotal { caps: 19 }), "{}", case.name);
            continue;
        }
        let divided = case.divide().unwrap();
        let certain: Vec<u64> = (0..divided.homes.len()).map(|index| divided.certain(index)).collect();
        assert_eq!(certain, case.numbers("expected"), "{}", case.name);
        let (candidates, open) = match &divided.tie {
            Some((equal, winners)) => {
                assert_eq!(winners.len(), equal.holders.len(), "{}", case.name);
                (equal.candidates.clone(), equal.holders.len())
            }
            None => (vec![], 0),
        };
        let expected_open: usize = case.remark("tie_seats").map_or(0, |seats| seats.parse().unwrap());
        assert_eq!(open, expected_open, "{}", case.name);
        let expected_candidates: Vec<usize> = match case.list.others.get("tied") {
            Some(tied) => (0..tied.len()).filter(|&index| tied[index] == "1").collect(),
            None => vec![],
        };
        assert_eq!(candidates, expected_candidates, "{}", case.name);
        assert_eq!(divided.homes.iter().sum::<u64>(), case.total(), "{}", case.name);
    }
}

#[test]
fn published_divisor_intervals_come_out() {
    let mut checked = 0;
    for case in Case::all() {
        let (Some(low), Some(high)) = (case.remark("divisor_low_exclusive"), case.remark("divisor_high_inclusive"))
        else {
            continue;
        };
        let thousandths = |text: &str| -> i64 { text.replace('.', "").parse().unwrap() };
        let interval = case.divide().unwrap().divisor.unwrap();
        // Published with three digits, cut off: the bound lies within the next thousandth.
        let within = |exact: &Ratio, published: &str| {
            let difference =
                exact * Ratio::from_integer(1000.into()) - Ratio::from_integer(thousandths(published).into());
            difference > Ratio::from_integer((-1).into()) && difference < Ratio::from_integer(1.into())
        };
        assert!(within(&interval.above, low), "{}: {}", case.name, interval.above);
        assert!(within(interval.up_to.as_ref().unwrap(), high), "{}: {:?}", case.name, interval.up_to);
        checked += 1;
    }
    assert_eq!(checked, 2);
}

#[test]
fn the_alabama_paradox_needs_clipped_limits() {
    // US House 1880: Alabama loses a seat when the House grows from 299 to 300, under the historic meaning only.
    let seats = |name: &str, meaning| {
        let case = Case::all().into_iter().find(|case| case.name == name).unwrap();
        let claims = Claims::from_big(case.list.weights.clone());
        let method = Method::LargestRemainder(meaning);
        let divided = apportion(&claims, case.total(), &case.list.bounds, method, (&[], TieRule::LargerFirst)).unwrap();
        divided.homes[case.list.names.iter().position(|name| name == "Alabama").unwrap()]
    };
    let (before, after) = ("us_house_1880_hamilton_299_alabama_paradox", "us_house_1880_hamilton_300_alabama_paradox");
    assert_eq!((seats(before, RemainderLimits::Clip), seats(after, RemainderLimits::Clip)), (8, 7));
    assert_eq!(seats(before, RemainderLimits::Recompute), 7);
}

/// ⌈number × inhabitants / inhabitants of the country⌉ per municipality.
fn rounded_up(number: u64, inhabitants: &[u64], country: u64) -> Vec<u64> {
    inhabitants
        .iter()
        .map(|&here| {
            let claims = Claims::from_integers(&[here, country - here]);
            let bounds = [Bounds::FREE; 2];
            let method = Method::Upwards(UpwardsOf::Region);
            apportion(&claims, number, &bounds, method, (&[], TieRule::LargerFirst)).unwrap().homes[0]
        })
        .collect()
}

/// The rows of a file of tests/cases/law, by heading.
fn law(name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/law").join(name)).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split(',').map(str::to_owned));
    let heads: Vec<String> = lines.next().unwrap().collect();
    lines.map(|cells| heads.iter().cloned().zip(cells).collect()).collect()
}

fn whole(row: &std::collections::BTreeMap<String, String>, column: &str) -> u64 {
    row[column].parse().unwrap()
}

#[test]
fn the_statutory_task_of_zaanstreek_waterland_2023_comes_out() {
    let rows = law("taakstelling_2023.csv");
    let (municipalities, total) = rows.split_at(rows.len() - 1);
    assert_eq!(municipalities.len(), 7);
    let inhabitants: Vec<u64> = municipalities.iter().map(|row| whole(row, "inwoners_2022")).collect();
    for (number, column) in [("vg_h1", "ceil_h1"), ("vg_h2", "ceil_h2")] {
        let first = &municipalities[0];
        let expected: Vec<u64> = municipalities.iter().map(|row| whole(row, column)).collect();
        assert_eq!(rounded_up(whole(first, number), &inhabitants, whole(first, "iN")), expected, "{column}");
        assert_eq!(expected.iter().sum::<u64>(), whole(&total[0], column));
    }
    // What was published: the regional task, and that of Purmerend.
    assert_eq!(whole(&total[0], "taak_2023"), 752);
    assert_eq!(municipalities.iter().map(|row| whole(row, "taak_2023")).sum::<u64>(), 752);
    let purmerend = municipalities.iter().find(|row| row["gemeente"] == "Purmerend").unwrap();
    assert_eq!(whole(purmerend, "ceil_h1") + whole(purmerend, "ceil_h2"), 203);
}

#[test]
fn the_places_of_the_spreidingswet_2024_come_out() {
    const COUNTRY: u64 = 17_811_291;
    // One municipality beside the rest of the country, rounded to the nearest whole.
    let nearest = |number: u64, here: &Ratio, all: &Ratio| {
        let claims = Claims::from_ratios(&[here.clone(), all - here]);
        let bounds = [Bounds::FREE; 2];
        apportion(&claims, number, &bounds, Method::Nearest, (&[], TieRule::LargerFirst)).unwrap().homes[0]
    };
    let rows = law("spreidingswet_2024.csv");
    assert_eq!(rows.len(), 16);
    let mut minors = 0;
    for row in rows {
        let factor = Ratio::new(row["implied_factor_derived"].replace('.', "").parse().unwrap(), 10_000.into());
        let weighted = Ratio::from_integer(whole(&row, "inwoners_2023").into()) * factor;
        let places = whole(&row, "opvangplaatsen_gepubliceerd");
        assert_eq!(nearest(96_000, &weighted, &Ratio::from_integer(COUNTRY.into())), places, "{}", row["gemeente"]);
        if let Ok(published) = row["amv_gepubliceerd"].parse::<u64>() {
            let [here, all] = [places, 96_000].map(|places| Ratio::from_integer(places.into()));
            assert_eq!(nearest(8_140, &here, &all), published, "{}", row["gemeente"]);
            minors += 1;
        }
    }
    assert_eq!(minors, 3);
}

#[test]
fn the_statutory_task_of_het_hogeland_comes_out() {
    // Omroep Het Hogeland 2023: 37 new in 2022-H2 and 58 in 2023-H1 before backlog and lead.
    assert_eq!(rounded_up(13_500, &[47_834], 17_475_415), [37]);
    assert_eq!(rounded_up(21_200, &[48_022], 17_590_672), [58]);
}

#[test]
fn unaccompanied_minors_per_province_2024_come_out() {
    // 5,088 places, nearest whole, inhabitants of the provinces on 1 January 2022 (CBS StatLine 70072ned).
    let provinces = [
        (497_743, 144),
        (434_771, 126),
        (654_019, 189),
        (2_110_472, 610),
        (590_170, 171),
        (1_118_302, 323),
        (2_592_874, 750),
        (2_909_827, 842),
        (1_171_910, 339),
        (1_369_873, 396),
        (386_767, 112),
        (3_753_944, 1_086),
    ];
    let inhabitants: Vec<u64> = provinces.iter().map(|(inhabitants, _)| *inhabitants).collect();
    assert_eq!(inhabitants.iter().sum::<u64>(), 17_590_672);
    let claims = Claims::from_integers(&inhabitants);
    let bounds = vec![Bounds::FREE; provinces.len()];
    let divided = apportion(&claims, 5_088, &bounds, Method::Nearest, (&[], TieRule::LargerFirst)).unwrap();
    assert_eq!(divided.homes, provinces.iter().map(|(_, places)| *places).collect::<Vec<u64>>());
}
