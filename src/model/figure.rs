//! A measured column: one number per municipality, with unit, reference date and source.

use super::{Decimal, Ratio};

/// Which figure (cijfer, maatstaf) a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureId {
    /// Inhabitants on 1 January.
    Inhabitants,
    /// Private households on 1 January.
    Households,
    /// Homes of every kind on 1 January.
    HousingStock,
    /// Homes owned by a housing corporation.
    CorporationHomes,
    /// Social homes let per year: the supply that is divided.
    Lettings,
    /// Homes lacking to reach 30% corporation homes; zero where there are more.
    RoomToNorm,
    /// Homes added by new construction in a year.
    NewHomes,
    /// One-person households.
    OnePersonHouseholds,
    /// Average taxable value of a home (WOZ), in euros: context, not a key.
    AverageWoz,
    /// Homes in which people from the target groups live now, over all groups together.
    Housed,
    /// The socio-economic score of CBS (SES-WOA), from −1 upwards: a factor, not a key. As a factor it counts as the
    /// score plus 1, as the Spreidingswet has it (Besluit gemeentelijke taak mogelijk maken asielopvangvoorzieningen,
    /// art. 2.1 lid 3).
    SesWoa,
    /// People who lived in the municipality before they came to need a home (woonplaatsbeginsel).
    LivedBefore,
    /// A column of the user's own, by its place in the list of own columns.
    Own(u8),
}

impl FigureId {
    /// The figures that ship, in the order in which they are offered.
    pub const SHIPPED: [Self; 9] = [
        Self::Inhabitants,
        Self::Households,
        Self::HousingStock,
        Self::CorporationHomes,
        Self::Lettings,
        Self::RoomToNorm,
        Self::NewHomes,
        Self::OnePersonHouseholds,
        Self::AverageWoz,
    ];

    /// May be a part of an allocation key: a sum over municipalities means something.
    #[must_use]
    pub fn is_key(self) -> bool {
        match self {
            Self::Inhabitants
            | Self::Households
            | Self::HousingStock
            | Self::CorporationHomes
            | Self::Lettings
            | Self::RoomToNorm
            | Self::NewHomes
            | Self::OnePersonHouseholds
            | Self::LivedBefore
            | Self::Own(_) => true,
            Self::AverageWoz | Self::Housed | Self::SesWoa => false,
        }
    }

    /// The least that a value may be.
    #[must_use]
    pub fn least(self) -> i64 {
        match self {
            Self::SesWoa => -1,
            Self::Inhabitants
            | Self::Households
            | Self::HousingStock
            | Self::CorporationHomes
            | Self::Lettings
            | Self::RoomToNorm
            | Self::NewHomes
            | Self::OnePersonHouseholds
            | Self::AverageWoz
            | Self::Housed
            | Self::LivedBefore
            | Self::Own(_) => 0,
        }
    }

    /// Whether a value is not below [`Self::least`].
    #[must_use]
    pub fn accepts(self, value: Decimal) -> bool {
        value.millionths() >= self.least() * Decimal::MICRO
    }

    /// What is added to a value when the figure is a factor in a key.
    #[must_use]
    pub fn added_as_factor(self) -> i64 {
        -self.least()
    }

    /// What merging municipalities does to the figure: `false` adds the values up, `true` takes their mean.
    #[must_use]
    pub fn is_mean(self) -> bool {
        match self {
            Self::AverageWoz | Self::SesWoa => true,
            Self::Inhabitants
            | Self::Households
            | Self::HousingStock
            | Self::CorporationHomes
            | Self::Lettings
            | Self::RoomToNorm
            | Self::NewHomes
            | Self::OnePersonHouseholds
            | Self::Housed
            | Self::LivedBefore
            | Self::Own(_) => false,
        }
    }
}

/// What one unit of a figure is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureUnit {
    /// People.
    Persons,
    /// Households.
    Households,
    /// Homes.
    Homes,
    /// Homes per year.
    HomesPerYear,
    /// Euros.
    Euros,
    /// Words of the user.
    Own(String),
}

/// How far a number can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Published as such by the source.
    Official,
    /// Arithmetic on published numbers.
    Derived,
    /// Nobody published it: an assumption, shown as one, that the user can change.
    Assumption,
}

/// Who brought the number in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the calculator.
    Shipped,
    /// The user pasted, uploaded or typed it.
    Own,
}

/// Where a number comes from. The words and addresses of the named sources stand in the text module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// CBS StatLine 70072ned, regional key figures.
    CbsRegionalKeyFigures,
    /// CBS Kerncijfers wijken en buurten.
    CbsNeighbourhoods,
    /// CBS StatLine 81955NED, stock of dwellings and changes.
    CbsStockChanges,
    /// The percentage of corporation homes of CBS, in whole percents, times the housing stock.
    CorporationShareTimesStock,
    /// The assumption that 4% of corporation homes is let each year, as in Amsterdam in 2021.
    LettingsAssumption,
    /// 30% of the housing stock minus the corporation homes.
    NormMinusCorporationHomes,
    /// National numbers of 2022 (10,000 and 13,500 persons) times the share in inhabitants on 1 January 2021.
    NationalTask2022,
    /// Lettings of Amsterdam corporations to vulnerable groups in 2021, scaled to the lettings of the region.
    AmsterdamLettings2021,
    /// The shortage of student homes in the region Amsterdam (2021), made up in ten years.
    StudentShortage2021,
    /// The number for Aalsmeer and Amstelveen (2019); nothing was published for the region.
    MigrantWorkers2019,
    /// Nothing was published; a round number to start the conversation.
    NoSource,
    /// Words of the user.
    Own(String),
}

/// One measured column (cijfer, maatstaf): a number per municipality, in the order of the region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Which figure it is.
    pub id: FigureId,
    /// The user's name for a column of their own.
    pub name: Option<String>,
    /// What one unit is.
    pub unit: FigureUnit,
    /// Reference date, or the year for a yearly figure: `2025-01-01`, `2024`.
    pub reference: String,
    /// Where it comes from.
    pub source: Source,
    /// How far it can be relied on.
    pub standing: Standing,
    /// Who brought it in.
    pub origin: Origin,
    /// One value per municipality, not below [`FigureId::least`].
    pub values: Vec<Decimal>,
}

impl Figure {
    /// The sum over all municipalities, exact.
    #[must_use]
    pub fn total(&self) -> Ratio {
        let millionths: i128 = self.values.iter().map(|value| i128::from(value.millionths())).sum();
        super::fraction(millionths, 1_000_000)
    }
}
