//! Figures that the user brings, from what was pasted to what is ready to be used. The figures in use are part of the
//! scenario and stay as they are until the user takes these into use.

use std::{collections::BTreeSet, rc::Rc, sync::Arc};

use crate::{
    figures::{Draft, Repair},
    model::{Code, Decimal, FigureId, Region},
};

/// What the user brought.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Figures {
    /// What stands in the field.
    pub(crate) text: Rc<str>,
    /// How far it has come.
    pub(crate) import: Import,
    /// Steps of reading that are done, and all of them; zero of zero as long as nothing is known.
    pub(crate) steps: (usize, usize),
    /// How often something was read, so that an effect can see it.
    pub(crate) read_count: usize,
    /// How many rows of a long table are shown, on top of the first ones.
    pub(crate) more_rows: usize,
    /// The region before every number that was entered in the figures in use, the latest last.
    pub(crate) before: Vec<Arc<Region>>,
    /// The municipalities of the region that is being made.
    pub(crate) picked: BTreeSet<Code>,
    /// The name of that region.
    pub(crate) region_name: Rc<str>,
}

/// How far the reading of figures has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Import {
    /// Nothing was brought.
    #[default]
    Idle,
    /// It waits to be read, or is being read.
    Reading(Rc<Input>),
    /// The browser cannot read the file with this name.
    Unreadable(Rc<str>),
    /// Reading ended before it was done.
    Stopped(Stop),
    /// It was read.
    Read(Reading),
}

/// Why reading ended before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The user stopped it.
    ByUser,
    /// It took too long.
    TimeLimit,
    /// The reader broke on this file.
    Broken,
    /// The reader could not be fetched.
    NoReader,
}

/// What waits to be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Input {
    /// The name of the file; `None` for what was pasted.
    pub(crate) name: Option<Rc<str>>,
    pub(crate) bytes: Vec<u8>,
}

/// What was read, and what the user corrected in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// The name of the file; `None` for what was pasted.
    pub(crate) name: Option<Rc<str>>,
    pub(crate) draft: Rc<Draft>,
    /// What was read; `None` for a file that was refused unread.
    pub(crate) input: Option<Rc<Input>>,
    /// The draft before every correction, the latest last.
    earlier: Vec<Rc<Draft>>,
}

/// What happened on the page "Cijfers".
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FiguresAction {
    /// The text in the field was changed by hand.
    TextEntered(Rc<str>),
    /// A table was pasted; this is now the text in the field.
    TablePasted(Rc<str>),
    /// The text in the field is to be read.
    CheckPressed,
    /// A file was brought.
    FileBrought(Rc<Input>),
    /// A file was brought that the browser cannot read.
    FileRefused(Rc<str>),
    /// A file or text was read, or refused without reading.
    DraftRead { input: Option<Rc<Input>>, name: Option<Rc<str>>, draft: Rc<Draft> },
    /// So many steps of reading, of so many, are done.
    ReadingAdvanced { done: usize, all: usize },
    /// Reading ended before it was done.
    ReadingStopped(Stop),
    /// The user decided something about the draft.
    Repaired(Repair),
    /// The last decision was taken back.
    RepairUndone,
    /// Numbers were entered in the figures in use, from a municipality and a figure on.
    CellsEntered { row: usize, figure: FigureId, block: Vec<Vec<Decimal>> },
    /// The last numbers that were entered were taken back.
    CellsUndone,
    /// A municipality was put in the region that is being made, or taken out.
    MunicipalityPicked(Code),
    /// These municipalities are the region that is being made.
    MunicipalitiesPicked(BTreeSet<Code>),
    /// The region that is being made was given a name.
    RegionNamed(Rc<str>),
    /// The region that was made is used from now on.
    RegionMade,
    /// More rows were asked for.
    MoreRowsShown,
    /// Everything was wiped.
    Cleared,
    /// The columns that are ready were taken into use.
    Used,
}

/// Rows that are shown at first, and added with every press on the button.
pub(crate) const ROWS_AT_ONCE: usize = 50;

/// More corrections than this are not kept: each holds the whole table.
const MOST_EARLIER: usize = 50;

impl Figures {
    /// The draft, when something was read.
    pub(crate) fn draft(&self) -> Option<&Rc<Draft>> {
        match &self.import {
            Import::Read(reading) => Some(&reading.draft),
            Import::Idle | Import::Reading(_) | Import::Unreadable(_) | Import::Stopped(_) => None,
        }
    }

    /// Whether a correction can be taken back.
    pub(crate) fn is_corrected(&self) -> bool {
        match &self.import {
            Import::Read(reading) => !reading.earlier.is_empty(),
            Import::Idle | Import::Reading(_) | Import::Unreadable(_) | Import::Stopped(_) => false,
        }
    }

    /// Reads again what was read, for another region.
    pub(crate) fn read_again(&mut self) {
        if let Import::Read(reading) = &self.import
            && let Some(input) = &reading.input
        {
            let input = Rc::clone(input);
            self.begin(input);
        }
    }

    /// What a fact changes.
    pub(crate) fn reduce(&mut self, action: FiguresAction) {
        match action {
            FiguresAction::TextEntered(text) => self.text = text,
            FiguresAction::TablePasted(text) => {
                self.text = text;
                self.check();
            }
            FiguresAction::CheckPressed => self.check(),
            FiguresAction::FileBrought(input) => self.begin(input),
            FiguresAction::FileRefused(name) => self.import = Import::Unreadable(name),
            FiguresAction::ReadingAdvanced { done, all } => self.steps = (done, all),
            FiguresAction::ReadingStopped(stop) => {
                // What was read meanwhile stays; who asked for a workbook before anything hears why it did not come.
                if matches!(self.import, Import::Reading(_) | Import::Idle) {
                    self.import = Import::Stopped(stop);
                }
            }
            FiguresAction::DraftRead { input, name, draft } => {
                self.import = Import::Read(Reading { name, draft, input, earlier: vec![] });
                self.read_count += 1;
                self.more_rows = 0;
            }
            FiguresAction::Repaired(repair) => self.repair(&repair),
            FiguresAction::RepairUndone => {
                if let Import::Read(reading) = &mut self.import
                    && let Some(draft) = reading.earlier.pop()
                {
                    reading.draft = draft;
                }
            }
            FiguresAction::MoreRowsShown => self.more_rows += ROWS_AT_ONCE,
            FiguresAction::Cleared => {
                let before = std::mem::take(&mut self.before);
                *self = Self { read_count: self.read_count, before, ..Self::default() };
            }
            // What is read stays as it is; the scenario takes it.
            FiguresAction::Used
            | FiguresAction::CellsEntered { .. }
            | FiguresAction::CellsUndone
            | FiguresAction::RegionMade => {}
            FiguresAction::MunicipalityPicked(code) => {
                if !self.picked.remove(&code) {
                    self.picked.insert(code);
                }
            }
            FiguresAction::MunicipalitiesPicked(codes) => self.picked = codes,
            FiguresAction::RegionNamed(name) => self.region_name = name,
        }
    }

    fn check(&mut self) {
        let bytes = self.text.as_bytes().to_vec();
        self.begin(Rc::new(Input { name: None, bytes }));
    }

    fn begin(&mut self, input: Rc<Input>) {
        self.steps = (0, 0);
        self.import = Import::Reading(input);
    }

    fn repair(&mut self, repair: &Repair) {
        let Import::Read(reading) = &mut self.import else { return };
        let draft = reading.draft.apply(repair);
        if draft == *reading.draft {
            return;
        }
        if reading.earlier.len() == MOST_EARLIER {
            reading.earlier.remove(0);
        }
        reading.earlier.push(std::mem::replace(&mut reading.draft, Rc::new(draft)));
    }
}
