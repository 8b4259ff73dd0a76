//! What the pages of the statements and of following up remember. Answers to a statement live here and nowhere else:
//! they are in no scenario, no link and no file.

use std::rc::Rc;

use crate::order::{Map, Set};

use super::Stop;
use crate::{figures::Draft, statement::Regime, text::StatementId};

/// What a reader thinks of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Answer {
    FullyDisagree,
    Disagree,
    Neutral,
    Agree,
    FullyAgree,
    DoNotKnow,
}

impl Answer {
    /// The five points, from disagreeing to agreeing.
    pub(crate) const POINTS: [Self; 5] =
        [Self::FullyDisagree, Self::Disagree, Self::Neutral, Self::Agree, Self::FullyAgree];
}

/// Before the numbers, or after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Round {
    Before,
    After,
}

/// Whether names are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Names {
    #[default]
    Shown,
    /// Blind: letters in stead of names, so that nobody looks for their own.
    Hidden,
}

/// Of whom the account is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Scope {
    #[default]
    Region,
    Subregion(String),
    /// The own municipality.
    Own,
}

/// What came of a table that was pasted or opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pasted {
    /// Nothing in it is a municipality with a number.
    Nothing,
    /// The same of a file; what was read of it says why.
    NothingIn(Rc<Draft>),
    /// Reading the file ended before it was done.
    Stopped(Stop),
    /// So many municipalities got a number; these names and texts were left aside.
    Read { count: usize, left: Vec<String> },
}

/// What the pages remember.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Memory {
    answers: Map<(StatementId, Round), Answer>,
    guesses: Map<StatementId, usize>,
    revealed: Set<StatementId>,
    pub(crate) names: Names,
    pub(crate) scope: Scope,
    /// Which half-year, counted from the first.
    pub(crate) half_year: usize,
    /// Months of it that were counted, for what is pasted and typed.
    pub(crate) months: Months,
    pub(crate) pasted: Option<Pasted>,
    /// Whose years are shown.
    pub(crate) regime: Regime,
}

/// Months of a half-year, 1 to 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Months(pub(crate) u8);

impl Default for Months {
    fn default() -> Self {
        Self(crate::model::Realised::MONTHS)
    }
}

/// Something to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Remember {
    Answered {
        statement: StatementId,
        round: Round,
        answer: Answer,
    },
    Guessed {
        statement: StatementId,
        guess: usize,
    },
    Revealed(StatementId),
    /// To predict again.
    Covered(StatementId),
    NamesToggled,
    ScopeChosen(Scope),
    HalfYearChosen(usize),
    MonthsChosen(u8),
    Pasted(Pasted),
    RegimeChosen(Regime),
}

impl Memory {
    pub(crate) fn answer(&self, statement: StatementId, round: Round) -> Option<Answer> {
        self.answers.get(&(statement, round)).copied()
    }

    pub(crate) fn guess(&self, statement: StatementId) -> Option<usize> {
        self.guesses.get(&statement).copied()
    }

    pub(crate) fn is_revealed(&self, statement: StatementId) -> bool {
        self.revealed.contains(&statement)
    }

    pub(crate) fn reduce(&mut self, remember: Remember) {
        match remember {
            Remember::Answered { statement, round, answer } => {
                self.answers.insert((statement, round), answer);
            }
            Remember::Guessed { statement, guess } => {
                self.guesses.insert(statement, guess);
            }
            Remember::Revealed(statement) => {
                self.revealed.insert(statement);
            }
            Remember::Covered(statement) => {
                self.revealed.remove(&statement);
                self.guesses.remove(&statement);
            }
            Remember::NamesToggled => {
                self.names = match self.names {
                    Names::Shown => Names::Hidden,
                    Names::Hidden => Names::Shown,
                };
            }
            Remember::ScopeChosen(scope) => self.scope = scope,
            Remember::HalfYearChosen(half_year) => {
                self.half_year = half_year;
                self.pasted = None;
            }
            Remember::MonthsChosen(months) => self.months = Months(months.clamp(1, crate::model::Realised::MONTHS)),
            Remember::Pasted(pasted) => self.pasted = Some(pasted),
            Remember::RegimeChosen(regime) => self.regime = regime,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn predicting_again_forgets_the_guess_and_keeps_the_answers() {
        let statement = StatementId::OnlyShortage;
        let mut memory = Memory::default();
        memory.reduce(Remember::Answered { statement, round: Round::Before, answer: Answer::Agree });
        memory.reduce(Remember::Guessed { statement, guess: 2 });
        memory.reduce(Remember::Revealed(statement));
        assert!(memory.is_revealed(statement) && !memory.is_revealed(StatementId::PerInhabitant));
        memory.reduce(Remember::Covered(statement));
        assert_eq!((memory.guess(statement), memory.is_revealed(statement)), (None, false));
        assert_eq!(memory.answer(statement, Round::Before), Some(Answer::Agree));
        assert_eq!(memory.answer(statement, Round::After), None);
    }
}
