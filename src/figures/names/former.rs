//! Municipalities that were merged into one that exists now (gemeentelijke herindelingen), as CBS lists them, from 2015
//! on. One that was divided over several, such as Haaren in 2021, has no successor and is not in the list.

/// Code, name, successor and date.
pub(super) type Former = (u16, &'static str, u16, &'static str);

pub(super) const FORMER: [Former; 71] = [
    (501, "Brielle", 1992, "2023-01-01"),
    (530, "Hellevoetsluis", 1992, "2023-01-01"),
    (614, "Westvoorne", 1992, "2023-01-01"),
    (457, "Weesp", 363, "2022-03-24"),
    (370, "Beemster", 439, "2022-01-01"),
    (398, "Heerhugowaard", 1980, "2022-01-01"),
    (416, "Langedijk", 1980, "2022-01-01"),
    (756, "Boxmeer", 1982, "2022-01-01"),
    (1684, "Cuijk", 1982, "2022-01-01"),
    (786, "Grave", 1982, "2022-01-01"),
    (815, "Mill en Sint Hubert", 1982, "2022-01-01"),
    (1702, "Sint Anthonis", 1982, "2022-01-01"),
    (856, "Uden", 1991, "2022-01-01"),
    (1685, "Landerd", 1991, "2022-01-01"),
    (3, "Appingedam", 1979, "2021-01-01"),
    (10, "Delfzijl", 1979, "2021-01-01"),
    (24, "Loppersum", 1979, "2021-01-01"),
    (393, "Haarlemmerliede en Spaarnwoude", 394, "2019-01-01"),
    (17, "Haren", 14, "2019-01-01"),
    (9, "Ten Boer", 14, "2019-01-01"),
    (5, "Bedum", 1966, "2019-01-01"),
    (1663, "De Marne", 1966, "2019-01-01"),
    (1651, "Eemsmond", 1966, "2019-01-01"),
    (15, "Grootegast", 1969, "2019-01-01"),
    (22, "Leek", 1969, "2019-01-01"),
    (25, "Marum", 1969, "2019-01-01"),
    (56, "Zuidhorn", 1969, "2019-01-01"),
    (58, "Dongeradeel", 1970, "2019-01-01"),
    (1722, "Ferwerderadiel", 1970, "2019-01-01"),
    (79, "Kollumerland en Nieuwkruisland", 1970, "2019-01-01"),
    (738, "Aalburg", 1959, "2019-01-01"),
    (870, "Werkendam", 1959, "2019-01-01"),
    (874, "Woudrichem", 1959, "2019-01-01"),
    (951, "Nuth", 1954, "2019-01-01"),
    (881, "Onderbanken", 1954, "2019-01-01"),
    (962, "Schinnen", 1954, "2019-01-01"),
    (585, "Binnenmaas", 1963, "2019-01-01"),
    (611, "Cromstrijen", 1963, "2019-01-01"),
    (588, "Korendijk", 1963, "2019-01-01"),
    (584, "Oud-Beijerland", 1963, "2019-01-01"),
    (617, "Strijen", 1963, "2019-01-01"),
    (689, "Giessenlanden", 1978, "2019-01-01"),
    (1927, "Molenwaard", 1978, "2019-01-01"),
    (545, "Leerdam", 1961, "2019-01-01"),
    (620, "Vianen", 1961, "2019-01-01"),
    (707, "Zederik", 1961, "2019-01-01"),
    (236, "Geldermalsen", 1960, "2019-01-01"),
    (733, "Lingewaal", 1960, "2019-01-01"),
    (304, "Neerijnen", 1960, "2019-01-01"),
    (576, "Noordwijkerhout", 575, "2019-01-01"),
    (18, "Hoogezand-Sappemeer", 1952, "2018-01-01"),
    (40, "Slochteren", 1952, "2018-01-01"),
    (7, "Bellingwedde", 1950, "2018-01-01"),
    (48, "Vlagtwedde", 1950, "2018-01-01"),
    (70, "Franekeradeel", 1949, "2018-01-01"),
    (63, "het Bildt", 1949, "2018-01-01"),
    (81, "Leeuwarderadeel", 80, "2018-01-01"),
    (196, "Rijnwaarden", 299, "2018-01-01"),
    (844, "Schijndel", 1948, "2017-01-01"),
    (846, "Sint-Oedenrode", 1948, "2017-01-01"),
    (860, "Veghel", 1948, "2017-01-01"),
    (381, "Bussum", 1942, "2016-01-01"),
    (424, "Muiden", 1942, "2016-01-01"),
    (425, "Naarden", 1942, "2016-01-01"),
    (478, "Zeevang", 385, "2016-01-01"),
    (491, "Bergambacht", 1931, "2015-01-01"),
    (643, "Nederlek", 1931, "2015-01-01"),
    (608, "Schoonhoven", 1931, "2015-01-01"),
    (568, "Bernisse", 1930, "2015-01-01"),
    (365, "Graft-De Rijp", 361, "2015-01-01"),
    (458, "Schermer", 361, "2015-01-01"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::figures::names::netherlands;

    #[test]
    fn every_successor_exists_and_no_former_municipality_does() {
        let now: BTreeSet<u16> = netherlands().map(|one| one.code.number()).collect();
        let names: BTreeSet<&str> = netherlands().map(|one| one.name).collect();
        let mut codes = BTreeSet::new();
        for (code, name, successor, date) in FORMER {
            assert!(now.contains(&successor), "{name}");
            assert!(!now.contains(&code) && !names.contains(name) && codes.insert(code), "{name}");
            assert!(("2015-01-01"..="2025-01-01").contains(&date), "{name}");
        }
    }
}
