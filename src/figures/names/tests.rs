//! Names as they stand in tables, and what they are taken for.

use super::*;
use crate::figures::shipped;

fn names() -> Names {
    Names::of(&shipped::region(2025).unwrap())
}

fn code(number: u16) -> Code {
    Code::new(number).unwrap()
}

#[test]
fn a_municipality_is_recognised_in_any_usual_spelling() {
    let cases = [
        ("GM0363", 363),
        ("gm0363", 363),
        ("0363", 363),
        ("363", 363),
        ("Amsterdam", 363),
        ("AMSTERDAM ", 363),
        ("Amsterdam (gemeente)", 363),
        ("gem. Amsterdam", 363),
        ("Gemeente Amsterdam", 363),
        ("Amsterdam*", 363),
        ("Amsterdam 1)", 363),
        ("Amsterdam (1)", 363),
        ("GM0363 Amsterdam", 363),
        ("4. Amsterdam", 363),
        ("A'dam", 363),
        ("Gooise meren", 1942),
        ("GooiseMeren", 1942),
        ("Edam Volendam", 385),
        ("Edam/Volendam", 385),
        ("Ouder Amstel", 437),
        ("Laren (NH.)", 417),
        ("Laren NH", 417),
        ("H'meer", 394),
        ("Hílversum", 402),
        ("Hi\u{301}lversum", 402),
    ];
    let names = names();
    for (text, number) in cases {
        assert_eq!(names.find(text), NameMatch::Exact(code(number)), "{text}");
    }
}

#[test]
fn a_typing_error_is_a_proposal() {
    let cases = [
        ("Amsterdm", 363),
        ("Zaandstad", 479),
        ("Hilversun", 402),
        ("Haarlemermeer", 394),
        ("Lealystad", 995),
        ("Larne", 417),
        ("Volendam", 385),
        ("Purmerend (incl. Beemster)", 439),
    ];
    for (text, number) in cases {
        assert_eq!(names().find(text), NameMatch::Likely(code(number)), "{text}");
    }
}

#[test]
fn former_municipalities_know_their_successor() {
    let cases = [
        ("Weesp", 363),
        ("GM0457", 363),
        ("Beemster", 439),
        ("Zeevang", 385),
        ("Bussum", 1942),
        ("Muiden", 1942),
        ("Naarden", 1942),
        ("Haarlemmerliede en Spaarnwoude", 394),
    ];
    for (text, number) in cases {
        let found = names().find(text);
        assert!(
            matches!(found, NameMatch::Dissolved { successor, .. } if successor == code(number)),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn totals_regions_and_neighbourhoods_are_set_apart() {
    let texts = [
        "Nederland",
        "NL00",
        "PV27",
        "WK036300",
        "BU03630000",
        "Noord-Holland",
        "Noord-Holland (PV)",
        "Utrecht (PV)",
        "MRA",
        "Metropoolregio Amsterdam",
        "Totaal",
        "Totaal MRA",
        "Total",
        "IJmond",
        "Zaanstreek-Waterland",
    ];
    for text in texts {
        assert_eq!(names().find(text), NameMatch::NotAMunicipality, "{text}");
    }
}

#[test]
fn other_dutch_municipalities_are_known_and_never_taken_for_one_of_the_region() {
    for (text, number) in [("Utrecht", 344), ("Den Haag", 518), ("'s-Gravenhage", 518), ("Baarn", 308), ("GM0050", 50)]
    {
        assert_eq!(names().find(text), NameMatch::Other(code(number)), "{text}");
    }
    for municipality in netherlands() {
        let found = names().find(municipality.name);
        let expected = [NameMatch::Exact(municipality.code), NameMatch::Other(municipality.code)];
        assert!(expected.contains(&found), "{}: {found:?}", municipality.name);
    }
}

#[test]
fn the_country_has_its_municipalities_and_inhabitants() {
    assert_eq!(netherlands().count(), 342);
    assert!(netherlands().any(|one| one.name == "Nuenen, Gerwen en Nederwetten"));
    assert_eq!(Some(netherlands().map(|one| one.inhabitants).sum()), shipped::national_inhabitants(2025));
}

#[test]
fn what_is_nothing_known_stays_unknown() {
    for text in ["", "Bron: CBS", "Amsterdam-Zuidoost", "x", "12345", "0", "<script>alert(1)</script>", "Ems"] {
        assert_eq!(names().find(text), NameMatch::Unknown, "{text}");
    }
}

#[test]
fn the_first_letters_never_deny_a_name() {
    let names = names();
    let known: Vec<String> = netherlands().map(|one| one.name.to_owned()).chain(names.exact.keys().cloned()).collect();
    let before =
        ["", " ", "gemeente ", "Gem. ", "municipality of ", "12. ", "3 ", "GM0363 ", "0363 ", "\"", "'", "*", "é"];
    let behind = ["", " ", "*", " 1)", " (NH.)", " (gemeente)", "²", "12", " †", "s"];
    let mut denied = 0;
    for name in
        known.iter().map(String::as_str).chain(["Totaal", "Subtotaal regio", "Gemiddelde", "Ee", "Buurt", "Zuid"])
    {
        for text in before.iter().flat_map(|before| behind.iter().map(move |behind| format!("{before}{name}{behind}")))
        {
            let text = text.trim();
            if names.beginnings.is_no_name(text) {
                denied += 1;
                assert_eq!(names.find_by_name(text), NameMatch::Unknown, "{text}");
            }
        }
    }
    assert!(denied > 0, "something is no name");
}
