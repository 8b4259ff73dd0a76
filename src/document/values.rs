//! The twins of single values: numbers, codes, names of figures and groups, standing and source.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::model::{Code, Decimal, FigureId, GroupId, Source, Standing};

/// The longest text of a user in a document, in characters.
const MAX_TEXT: usize = 500;

/// A number: whole numbers as JSON numbers, others as text, so that no digit is lost.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct DecimalTwin(pub(super) Decimal);

impl Serialize for DecimalTwin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_whole() {
            Some(whole) => serializer.serialize_u64(whole),
            None => serializer.serialize_str(&self.0.to_string()),
        }
    }
}

impl<'de> Deserialize<'de> for DecimalTwin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// A JSON number or text; a fraction is read by its shortest notation, which is what somebody typed.
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Notation {
            Whole(i64),
            Fraction(f64),
            Text(String),
        }
        let text = match Notation::deserialize(deserializer)? {
            Notation::Whole(whole) => whole.to_string(),
            Notation::Fraction(fraction) => fraction.to_string(),
            Notation::Text(text) => text,
        };
        let decimal = text.parse().map_err(|_| {
            de::Error::custom(format!("`{text}` is not a number with at most six decimals, below a thousand billion"))
        })?;
        Ok(Self(decimal))
    }
}

/// `GM0363`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CodeTwin(pub(super) Code);

impl Serialize for CodeTwin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for CodeTwin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let code = text.parse().map_err(|_| de::Error::custom(format!("`{text}` is not a municipality code")))?;
        Ok(Self(code))
    }
}

/// A text enum: `name => value`, both ways, and `own-1` for the user's own.
macro_rules! named {
    ($twin:ident, $model:ty, $what:literal, { $($name:literal => $value:path),* $(,)? }, own: $own:path) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) struct $twin(pub(super) $model);

        impl Serialize for $twin {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.name())
            }
        }

        impl $twin {
            /// The name in a document.
            pub(super) fn name(self) -> String {
                match self.0 {
                    $($value => $name.to_owned(),)*
                    $own(number) => format!("own-{}", u32::from(number) + 1),
                }
            }
        }

        impl<'de> Deserialize<'de> for $twin {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let own = || text.strip_prefix("own-")?.parse::<u8>().ok()?.checked_sub(1);
                match text.as_str() {
                    $($name => Ok(Self($value)),)*
                    _ => own().map(|number| Self($own(number))).ok_or_else(|| {
                        de::Error::custom(format!(concat!("`{}` is not a ", $what, "; known are ", $("`", $name, "`, ",)* "`own-1`"), text))
                    }),
                }
            }
        }
    };
}

named!(FigureTwinId, FigureId, "figure", {
    "inhabitants" => FigureId::Inhabitants,
    "households" => FigureId::Households,
    "housing_stock" => FigureId::HousingStock,
    "corporation_homes" => FigureId::CorporationHomes,
    "lettings" => FigureId::Lettings,
    "room_to_norm" => FigureId::RoomToNorm,
    "new_homes" => FigureId::NewHomes,
    "one_person_households" => FigureId::OnePersonHouseholds,
    "average_woz" => FigureId::AverageWoz,
    "housed" => FigureId::Housed,
}, own: FigureId::Own);

named!(GroupTwinId, GroupId, "group", {
    "homeless" => GroupId::Homeless,
    "status_holders" => GroupId::StatusHolders,
    "socially_urgent" => GroupId::SociallyUrgent,
    "medically_urgent" => GroupId::MedicallyUrgent,
    "institution_leavers" => GroupId::InstitutionLeavers,
    "migrant_workers" => GroupId::MigrantWorkers,
    "students" => GroupId::Students,
    "caravan_dwellers" => GroupId::CaravanDwellers,
    "elderly" => GroupId::Elderly,
}, own: GroupId::Own);

/// How far a number can be relied on.
#[derive(Serialize, Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(super) enum StandingTwin {
    Official,
    Derived,
    Assumption,
}

impl From<Standing> for StandingTwin {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Official => Self::Official,
            Standing::Derived => Self::Derived,
            Standing::Assumption => Self::Assumption,
        }
    }
}

impl From<StandingTwin> for Standing {
    fn from(standing: StandingTwin) -> Self {
        match standing {
            StandingTwin::Official => Self::Official,
            StandingTwin::Derived => Self::Derived,
            StandingTwin::Assumption => Self::Assumption,
        }
    }
}

/// A source: one of those that ship, or the user's own words.
#[derive(Serialize, Deserialize, Clone)]
#[serde(rename_all = "snake_case")]
pub(super) enum SourceTwin {
    CbsRegionalKeyFigures,
    CbsNeighbourhoods,
    CbsStockChanges,
    CorporationShareTimesStock,
    LettingsAssumption,
    NormMinusCorporationHomes,
    NationalTask2022,
    AmsterdamLettings2021,
    StudentShortage2021,
    MigrantWorkers2019,
    None,
    Own(String),
}

impl SourceTwin {
    pub(super) fn of(source: &Source) -> Self {
        match source {
            Source::CbsRegionalKeyFigures => Self::CbsRegionalKeyFigures,
            Source::CbsNeighbourhoods => Self::CbsNeighbourhoods,
            Source::CbsStockChanges => Self::CbsStockChanges,
            Source::CorporationShareTimesStock => Self::CorporationShareTimesStock,
            Source::LettingsAssumption => Self::LettingsAssumption,
            Source::NormMinusCorporationHomes => Self::NormMinusCorporationHomes,
            Source::NationalTask2022 => Self::NationalTask2022,
            Source::AmsterdamLettings2021 => Self::AmsterdamLettings2021,
            Source::StudentShortage2021 => Self::StudentShortage2021,
            Source::MigrantWorkers2019 => Self::MigrantWorkers2019,
            Source::NoSource => Self::None,
            Source::Own(words) => Self::Own(words.clone()),
        }
    }

    pub(super) fn source(self) -> Source {
        match self {
            Self::CbsRegionalKeyFigures => Source::CbsRegionalKeyFigures,
            Self::CbsNeighbourhoods => Source::CbsNeighbourhoods,
            Self::CbsStockChanges => Source::CbsStockChanges,
            Self::CorporationShareTimesStock => Source::CorporationShareTimesStock,
            Self::LettingsAssumption => Source::LettingsAssumption,
            Self::NormMinusCorporationHomes => Source::NormMinusCorporationHomes,
            Self::NationalTask2022 => Source::NationalTask2022,
            Self::AmsterdamLettings2021 => Source::AmsterdamLettings2021,
            Self::StudentShortage2021 => Source::StudentShortage2021,
            Self::MigrantWorkers2019 => Source::MigrantWorkers2019,
            Self::None => Source::NoSource,
            Self::Own(words) => Source::Own(clean(words)),
        }
    }
}

/// A text of the user, without control characters and not longer than fits on a page.
pub(super) fn clean(text: String) -> String {
    if text.chars().count() <= MAX_TEXT && !text.contains(char::is_control) {
        return text;
    }
    text.chars().filter(|char| !char.is_control()).take(MAX_TEXT).collect()
}
