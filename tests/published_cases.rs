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

#[test]
fn the_statutory_task_of_zaanstreek_waterland_2023_comes_out() {
    // Regional task 752 and Purmerend 203, NH Nieuws 2024-01 (nhnieuws.nl/nieuws/330551); national numbers 21,200 and
    // 17,300; inhabitants on 1 January 2022 (CBS).
    let inhabitants = [157_166, 92_240, 36_471, 17_343, 16_381, 11_560, 9_639];
    let (first, second) = (rounded_up(21_200, &inhabitants, 17_590_672), rounded_up(17_300, &inhabitants, 17_590_672));
    assert_eq!(first, [190, 112, 44, 21, 20, 14, 12]);
    assert_eq!(second, [155, 91, 36, 18, 17, 12, 10]);
    assert_eq!(first.iter().chain(&second).sum::<u64>(), 752);
    assert_eq!(first[1] + second[1], 203);
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

#[test]
fn the_indicative_distribution_of_the_spreidingswet_comes_out() {
    // 96,000 places nationally (Stcrt. 2024, 3320): published per municipality; the factor (1 + SES-WOA) / TWf is derived
    // from the published numbers, in ten-thousandths, so that this checks weighting and nearest rounding.
    let country = 17_811_291_u64;
    let cases = [
        ("Amsterdam", 918_117_u64, 9_051_u64, 4_479_u64),
        ("Haarlem", 165_396, 10_803, 963),
        ("Zaanstad", 159_618, 9_508, 818),
        ("Wormerland", 16_612, 10_945, 98),
        ("Oostzaan", 9_720, 11_834, 62),
    ];
    for (name, inhabitants, factor, published) in cases {
        let weight = inhabitants * factor;
        let claims = Claims::from_integers(&[weight, country * 10_000 - weight]);
        let method = Method::Nearest;
        let divided = apportion(&claims, 96_000, &[Bounds::FREE; 2], method, (&[], TieRule::LargerFirst)).unwrap();
        assert_eq!(divided.homes[0], published, "{name}");
    }
}
