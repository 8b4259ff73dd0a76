//! How the page is shown: nothing here changes a number.

use crate::order::Set;

use super::Panel;
use crate::model::GroupId;

/// How the page is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct View {
    /// By which column the table is sorted.
    pub(crate) sort: Sort,
    /// Which columns a phone shows.
    pub(crate) columns: ColumnGroup,
    /// The folds that are open.
    pub(crate) open: Set<Fold>,
    /// The menu on a narrow screen.
    pub(crate) menu: Menu,
    /// The panel that is open on "Verdelen".
    pub(crate) panel: Option<Panel>,
    /// Where the second module is.
    pub(crate) more: Arrival,
}

/// Where the second module is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Arrival {
    /// Nobody asked for it yet, or it is on its way.
    #[default]
    Awaited,
    /// It draws its page.
    Here,
    /// The browser could not fetch or start it.
    Failed,
}

impl Default for View {
    fn default() -> Self {
        // Limits stand open, because they are what people look for next to the mix.
        let open = Set::from([Fold::Limits]);
        Self {
            sort: Sort::default(),
            columns: ColumnGroup::default(),
            open,
            menu: Menu::default(),
            panel: None,
            more: Arrival::default(),
        }
    }
}

/// The menu on a narrow screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Menu {
    #[default]
    Closed,
    Open,
}

/// A column of the table of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Column {
    Name,
    Housed,
    Homes,
    #[default]
    Difference,
    PerThousand,
    OfLettings,
    Range,
}

impl Column {
    pub(crate) const ALL: [Self; 7] =
        [Self::Name, Self::Housed, Self::Homes, Self::Difference, Self::PerThousand, Self::OfLettings, Self::Range];
}

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Direction {
    Ascending,
    #[default]
    Descending,
}

/// By which column the table is sorted, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sort {
    pub(crate) column: Column,
    pub(crate) direction: Direction,
}

impl Sort {
    /// After a press on the head of a column: names start at A, numbers at the highest; a second press turns it.
    pub(crate) fn pressed(self, column: Column) -> Self {
        let direction = match (self.column == column, self.direction) {
            (true, Direction::Descending) => Direction::Ascending,
            (true, Direction::Ascending) => Direction::Descending,
            (false, _) if column == Column::Name => Direction::Ascending,
            (false, _) => Direction::Descending,
        };
        Self { column, direction }
    }
}

/// Columns that a phone shows together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ColumnGroup {
    #[default]
    Share,
    Burden,
    Range,
}

impl ColumnGroup {
    pub(crate) const ALL: [Self; 3] = [Self::Share, Self::Burden, Self::Range];

    /// The value of `data-cols`, by which the style sheet hides the other columns.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Share => "aandeel",
            Self::Burden => "last",
            Self::Range => "bereik",
        }
    }
}

/// A part of the settings that can be folded away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fold {
    MoreKeys,
    Limits,
    Groups,
    Group(GroupId),
    Rounding,
    Saving,
    Sources,
    ImportNotes,
    RowsApart,
    AllRows,
    FigureValues,
    /// Another region.
    OtherRegion,
}

impl View {
    pub(crate) fn is_open(&self, fold: Fold) -> bool {
        self.open.contains(&fold)
    }

    pub(crate) fn toggle(&mut self, fold: Fold) {
        if !self.open.remove(&fold) {
            self.open.insert(fold);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_press_turns_the_order() {
        let sort = Sort::default();
        assert_eq!(sort.pressed(Column::Difference).direction, Direction::Ascending);
        let by_name = sort.pressed(Column::Name);
        assert_eq!((by_name.column, by_name.direction), (Column::Name, Direction::Ascending));
        assert_eq!(by_name.pressed(Column::Name).direction, Direction::Descending);
        assert_eq!(by_name.pressed(Column::Homes).direction, Direction::Descending);
    }
}
