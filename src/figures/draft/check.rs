//! What is still wrong with a draft, and what would solve it.

use super::build::known_value;
use super::{Cell, CellOrigin, Column, ColumnState, Draft, Meaning, Repair, RowUse};
use crate::figures::number::{Evidence, evidence};
use crate::figures::shape::MAX_COLUMNS;
use crate::figures::{Issue, IssueKind, NameMatch, NumberIssue, Place, Severity};
use crate::model::{Code, Decimal, FigureId, Standing};

/// The most missing municipalities that are offered as the meaning of an unknown name.
const MAX_PROPOSALS: usize = 3;

/// The most sheets that are offered as buttons; the page has a list of all.
const MAX_SHEETS_OFFERED: usize = 8;

impl Draft {
    /// Everything that is wrong or worth knowing: the file, its rows, its columns, its cells.
    #[must_use]
    pub fn issues(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        if let Some(refusal) = &self.refusal {
            issues.push(file(Severity::File, refusal.clone(), self.other_sheets()));
            return issues;
        }
        self.check_file(&mut issues);
        let missing = self.missing();
        for row in 0..self.rows.len() {
            issues.extend(self.check_row(row, &missing));
        }
        for index in 0..self.columns.len() {
            self.check_column(index, &mut issues);
        }
        issues
    }

    /// Whether a column can be used. An error holds up its own column only.
    #[must_use]
    pub fn column_state(&self, column: usize) -> ColumnState {
        self.state_among(column, &self.issues())
    }

    /// The same, for the issues of this draft when they are at hand: looking for them takes most of the time.
    #[must_use]
    pub fn state_among(&self, column: usize, issues: &[Issue]) -> ColumnState {
        if self.columns.get(column).is_none_or(|column| column.meaning == Meaning::Ignored) {
            return ColumnState::Ignored;
        }
        let holds_up = |issue: &&Issue| match issue.severity {
            Severity::File => true,
            Severity::Blocks => match &issue.place {
                Place::File | Place::Row { .. } => true,
                Place::Column { column: held, .. } | Place::Cell { column: held, .. } => *held == column,
            },
            Severity::Asks | Severity::Tells => false,
        };
        match issues.iter().filter(holds_up).count() {
            0 => ColumnState::Ready,
            count => ColumnState::Blocked(count),
        }
    }

    /// Municipalities of the region without a row, and for which no name is proposed.
    pub(super) fn missing(&self) -> Vec<Code> {
        let is_there = |code: Code| {
            self.rows.iter().any(|row| {
                row.usage == RowUse::Municipality(code)
                    || row.usage == RowUse::Asked && row.found == NameMatch::Likely(code)
            })
        };
        let codes = self.known.municipalities().iter().map(|municipality| municipality.code);
        codes.filter(|&code| !is_there(code)).collect()
    }

    fn check_file(&self, issues: &mut Vec<Issue>) {
        let mut tell = |kind, repairs| issues.push(file(Severity::Tells, kind, repairs));
        let Some(shape) = self.shape() else { return };
        if self.sheets().count() > 1 {
            tell(IssueKind::SheetChosen { sheet: self.sheet }, self.other_sheets());
        }
        if shape.encoding.is_guess() {
            tell(IssueKind::EncodingGuessed(shape.encoding), Vec::new());
        }
        if shape.removed > 0 {
            tell(IssueKind::ControlCharacters { count: shape.removed }, Vec::new());
        }
        if shape.rounded > 0 {
            tell(IssueKind::Rounded { count: shape.rounded }, Vec::new());
        }
        if shape.is_cut {
            tell(IssueKind::ColumnsCut { limit: MAX_COLUMNS }, Vec::new());
        }
        if self.periods().count() > 1 {
            let repairs = (0..self.periods().count()).rev().filter(|&period| period != self.period);
            let repairs = repairs.map(|period| Repair::PeriodChosen { period }).collect();
            issues.push(file(Severity::Tells, IssueKind::PeriodChosen { period: self.period }, repairs));
        }
        let codes = self.missing();
        if !codes.is_empty() {
            issues.push(file(
                Severity::Blocks,
                IssueKind::MissingMunicipalities { codes },
                vec![Repair::MissingFilled],
            ));
        }
    }

    /// The other sheets of the workbook, at most as many as fit on the page.
    fn other_sheets(&self) -> Vec<Repair> {
        let others = (0..self.sheets().count()).filter(|&sheet| sheet != self.sheet);
        others.take(MAX_SHEETS_OFFERED).map(|sheet| Repair::SheetChosen { sheet }).collect()
    }

    fn check_row(&self, index: usize, missing: &[Code]) -> Option<Issue> {
        let row = self.rows.get(index)?;
        let first_with = |code: Code| self.rows.iter().position(|other| other.usage == RowUse::Municipality(code));
        let skip = Repair::RowSkipped { row: index };
        let (severity, kind, repairs) = match (row.usage, row.found) {
            (RowUse::Municipality(code), _) => {
                let first = first_with(code).filter(|&first| first != index)?;
                let number = self.rows.get(first).and_then(|row| row.number);
                let repairs = vec![skip, Repair::RowSkipped { row: first }, Repair::RowAddedTo { row: index, code }];
                (Severity::Blocks, IssueKind::NameTwice { code, first: number }, repairs)
            }
            (RowUse::AddedTo(_) | RowUse::Skipped, _) => return None,
            (RowUse::Asked, NameMatch::Likely(code)) => {
                let severity = if first_with(code).is_some() { Severity::Asks } else { Severity::Blocks };
                let repairs = vec![Repair::RowNamed { row: index, code }, Repair::NameRejected { row: index }];
                (severity, IssueKind::LikelyName { code }, repairs)
            }
            (RowUse::Asked, NameMatch::Dissolved { successor, since }) => {
                let add = Repair::RowAddedTo { row: index, code: successor };
                (Severity::Asks, IssueKind::Dissolved { successor, since }, vec![skip, add])
            }
            (
                RowUse::Asked,
                NameMatch::Exact(_) | NameMatch::NotAMunicipality | NameMatch::Other(_) | NameMatch::Unknown,
            ) => {
                let few = if missing.len() <= MAX_PROPOSALS { missing } else { &[] };
                let named = few.iter().map(|&code| Repair::RowNamed { row: index, code });
                (Severity::Asks, IssueKind::UnknownName, std::iter::once(skip).chain(named).collect())
            }
        };
        let place = Place::Row { row: index, number: row.number, name: row.name.clone() };
        Some(Issue { place, kind, severity, repairs })
    }

    fn check_column(&self, index: usize, issues: &mut Vec<Issue>) {
        let Some(column) = self.columns.get(index) else { return };
        let Meaning::Figure(figure) = column.meaning else { return };
        let place = || Place::Column { column: index, heading: column.heading.clone() };
        let mut push = |severity, kind, repairs| issues.push(Issue { place: place(), kind, severity, repairs });

        let before = || self.columns.iter().take(index);
        if let Some(first) = before().position(|other| other.meaning == column.meaning) {
            let ignore = |column| Repair::MeaningChosen { column, meaning: Meaning::Ignored };
            push(Severity::Blocks, IssueKind::MeaningTwice { figure, first }, vec![ignore(index), ignore(first)]);
        } else if !column.heading.is_empty()
            && let Some(first) = before().position(|other| other.heading == column.heading)
        {
            push(Severity::Tells, IssueKind::DuplicateHeading { first }, Vec::new());
        }
        if column.is_ambiguous {
            let example = column.cells.iter().find(|cell| matches!(evidence(&cell.written), Evidence::Groups(_)));
            let example = cut(example.map_or("", |cell| &cell.written));
            let other = Repair::NotationChosen { column: index, notation: column.notation.other() };
            let same = Repair::NotationChosen { column: index, notation: column.notation };
            push(Severity::Asks, IssueKind::AmbiguousNotation { example, chosen: column.notation }, vec![same, other]);
        }
        for row in 0..self.rows.len() {
            issues.extend(self.check_cell(row, index, column, figure));
        }
    }

    fn check_cell(&self, row_index: usize, index: usize, column: &Column, figure: FigureId) -> Option<Issue> {
        let (row, cell) = (self.rows.get(row_index)?, column.cells.get(row_index)?);
        let code = match row.usage {
            RowUse::Municipality(code) => Some(code),
            RowUse::AddedTo(_) => None,
            RowUse::Asked | RowUse::Skipped => return None,
        };
        let known = code.and_then(|code| known_value(&self.known, Some(figure), code));
        let (severity, kind, repairs) = match cell.value {
            Ok(value) if figure.accepts(value) => self.check_value(cell, value, known, figure, row_index, index)?,
            // A former municipality that is added and has no number adds nothing.
            Err(NumberIssue::Missing) if code.is_none() => return None,
            Ok(_) | Err(_) => {
                let found = cut(cell.text());
                let kind = match cell.value {
                    Ok(_) => IssueKind::Negative { found },
                    Err(NumberIssue::Missing) => IssueKind::Missing,
                    Err(NumberIssue::NotANumber) => IssueKind::NotANumber { found },
                    Err(NumberIssue::TooFine) => IssueKind::TooFine { found },
                    Err(NumberIssue::TooLarge) => IssueKind::NumberTooLarge { found },
                    Err(NumberIssue::FormulaError) => IssueKind::FormulaError { found },
                    Err(NumberIssue::Date) => IssueKind::Date { found },
                };
                let repairs = code.and_then(|code| self.remedy(row_index, index, column, figure, code));
                (Severity::Blocks, kind, repairs.into_iter().collect())
            }
        };
        let place = Place::Cell {
            row: row_index,
            number: row.number,
            name: row.name.clone(),
            column: index,
            heading: column.heading.clone(),
        };
        Some(Issue { place, kind, severity, repairs })
    }

    /// A number that was repaired, or that is twice or half of what is known.
    fn check_value(
        &self,
        cell: &Cell,
        value: Decimal,
        known: Option<Decimal>,
        figure: FigureId,
        row: usize,
        column: usize,
    ) -> Option<(Severity, IssueKind, Vec<Repair>)> {
        if cell.origin == CellOrigin::Repaired {
            let kind = IssueKind::Repaired { found: cut(&cell.written), read: value };
            return Some((Severity::Tells, kind, vec![Repair::CellRestored { row, column }]));
        }
        let is_published = self.known.figure(figure).is_some_and(|figure| figure.standing != Standing::Assumption);
        let known = known.filter(|_| is_published)?;
        let (read, in_use) = (i128::from(value.millionths()), i128::from(known.millionths()));
        let is_far = read > in_use * 2 || read * 2 < in_use;
        let kind = IssueKind::FarFromKnown { known, read: value };
        (is_far && figure != FigureId::RoomToNorm)
            .then(|| (Severity::Tells, kind, vec![Repair::CellFilledFromKnown { row, column, value: known }]))
    }

    /// What to fill in: the figure in use, as published or as an assumption, or an estimate from the other rows.
    fn remedy(&self, row: usize, index: usize, column: &Column, figure: FigureId, code: Code) -> Option<Repair> {
        if let Some(value) = known_value(&self.known, Some(figure), code) {
            let standing = self.known.figure(figure).map(|figure| figure.standing);
            return Some(if standing == Some(Standing::Assumption) {
                Repair::CellAssumed { row, column: index, value }
            } else {
                Repair::CellFilledFromKnown { row, column: index, value }
            });
        }
        let value = self.estimate(column, code)?;
        Some(Repair::CellAssumed { row, column: index, value })
    }

    /// As much per inhabitant as the other municipalities together, to the nearest whole number.
    fn estimate(&self, column: &Column, code: Code) -> Option<Decimal> {
        let inhabitants = |code| known_value(&self.known, Some(FigureId::Inhabitants), code);
        let (mut sum, mut people) = (0_i128, 0_i128);
        for (row, cell) in self.rows.iter().zip(&column.cells) {
            if let (RowUse::Municipality(other), Ok(value)) = (row.usage, cell.value)
                && let Some(here) = inhabitants(other)
            {
                sum += i128::from(value.millionths());
                people += i128::from(here.millionths());
            }
        }
        let here = i128::from(inhabitants(code)?.millionths());
        let millionths = sum.checked_mul(here)?.checked_div(people)?;
        let whole = (millionths + 500_000) / 1_000_000;
        Decimal::from_millionths(i64::try_from(whole * 1_000_000).ok()?).ok().filter(|value| !value.is_negative())
    }
}

fn file(severity: Severity, kind: IssueKind, repairs: Vec<Repair>) -> Issue {
    Issue { place: Place::File, kind, severity, repairs }
}

fn cut(text: &str) -> String {
    text.chars().take(60).collect()
}
