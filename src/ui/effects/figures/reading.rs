//! From what was brought to a draft, without holding up the page: a short table is read here, everything else in a
//! worker that is fetched for it and ended after it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use yew::{Callback, hook, use_effect_with};

use crate::{
    document::read_scenario,
    figures::{Draft, is_workbook, read_table},
    model::Region,
    ui::{
        effects::measured,
        import_worker::{Said, names_of},
        more::MoreState,
        platform::{
            timer,
            worker::{self, Heard, Running},
        },
        state::{FiguresAction, Import, Input, Stop},
    },
};

/// Long enough for the browser to show that reading has begun.
const AFTER_PAINT_MS: u32 = 40;
/// A text of so many bytes is read before anybody notices.
const READ_HERE: usize = 50_000;
/// After this a file is given up.
const TIME_LIMIT_MS: u32 = 30_000;
/// The link in the page that has the worker's address.
pub(super) const WORKER_LINK: &str = "import-worker";

/// Reads what waits to be read, after the browser has shown that it waits. Something newer takes its place, and nothing
/// at all ends it.
#[hook]
pub(crate) fn use_reading(state: &MoreState, dispatch: &Callback<FiguresAction>) {
    let waiting = match &state.figures.import {
        Import::Reading(input) => Some(Rc::clone(input)),
        Import::Idle | Import::Unreadable(_) | Import::Stopped(_) | Import::Read(_) => None,
    };
    let (region, dispatch) = (Arc::clone(&state.desk.scenario.region), dispatch.clone());
    use_effect_with(waiting, move |waiting| {
        let job = waiting.clone().map(|input| Job { input, region, dispatch });
        let work = job.map(Job::begin);
        move || drop(work)
    });
}

/// Reads a file for a page that only wants to know what stands in it: one answer, and nothing in between.
pub(in crate::ui::effects) fn read_once(
    input: &Rc<Input>,
    region: &Arc<Region>,
    on_answer: Callback<Result<Rc<Draft>, Stop>>,
) {
    let held: Rc<RefCell<Option<Work>>> = Rc::default();
    // The work holds what it reports to, which holds the work: so it lasts until it has answered.
    let dispatch = {
        let held = Rc::clone(&held);
        Callback::from(move |action: FiguresAction| {
            let answer = if let FiguresAction::DraftRead { draft, .. } = action {
                Ok(draft)
            } else if let FiguresAction::ReadingStopped(stop) = action {
                Err(stop)
            } else {
                return;
            };
            let held = Rc::clone(&held);
            timer::after(0, move || drop(held.take())).forget();
            on_answer.emit(answer);
        })
    };
    let job = Job { input: Rc::clone(input), region: Arc::clone(region), dispatch };
    held.replace(Some(job.begin()));
}

/// JSON by its first character: perhaps a document of the calculator itself.
fn is_document(bytes: &[u8]) -> bool {
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

/// What the worker said; an error when it broke.
fn said(heard: &Heard) -> Result<Option<Said>, ()> {
    match heard {
        Heard::Text(text) => Ok(Said::decode(text)),
        Heard::Bytes(_) => Ok(None),
        Heard::Broken => Err(()),
    }
}

/// What ends when it is dropped.
enum Work {
    Here(#[expect(dead_code, reason = "dropping it takes the appointment back")] timer::Timer),
    Away(#[expect(dead_code, reason = "dropping it ends the worker")] Away),
}

struct Away {
    _worker: Rc<RefCell<Option<Running>>>,
    _limit: timer::Timer,
}

#[derive(Clone)]
struct Job {
    input: Rc<Input>,
    region: Arc<Region>,
    dispatch: Callback<FiguresAction>,
}

impl Job {
    /// A short text is read here, after the browser has shown that it waits; everything else in a worker.
    fn begin(self) -> Work {
        let bytes = &self.input.bytes;
        if is_document(bytes) || bytes.len() <= READ_HERE && !is_workbook(bytes) {
            Work::Here(timer::after(AFTER_PAINT_MS, move || self.read_here()))
        } else {
            Work::Away(self.read_away())
        }
    }

    fn read_here(&self) {
        let bytes = &self.input.bytes;
        let draft = measured("read-figures", || {
            let own = std::str::from_utf8(bytes).ok().filter(|_| is_document(bytes));
            match own.and_then(|text| read_scenario(text).ok()) {
                Some(scenario) => Draft::of_region(&self.region, &scenario.region),
                None => read_table(bytes, &self.region).0,
            }
        });
        self.answer(draft);
    }

    fn answer(&self, draft: Draft) {
        let (input, name) = (Some(Rc::clone(&self.input)), self.input.name.clone());
        self.dispatch.emit(FiguresAction::DraftRead { input, name, draft: Rc::new(draft) });
    }

    fn stop(&self, stop: Stop) {
        self.dispatch.emit(FiguresAction::ReadingStopped(stop));
    }

    fn read_away(self) -> Away {
        let running: Rc<RefCell<Option<Running>>> = Rc::default();
        let limit = {
            let job = self.clone();
            timer::after(TIME_LIMIT_MS, move || job.stop(Stop::TimeLimit))
        };
        let is_there = Cell::new(false);
        let (job, held) = (self.clone(), Rc::downgrade(&running));
        let started = worker::start(WORKER_LINK, move |heard| match said(&heard) {
            Ok(Some(Said::Ready)) => {
                is_there.set(true);
                if let Some(held) = held.upgrade()
                    && let Some(worker) = held.borrow().as_ref()
                {
                    worker.hand(&names_of(&job.region), &job.input.bytes);
                }
            }
            Ok(Some(Said::Step(done, all))) => job.dispatch.emit(FiguresAction::ReadingAdvanced { done, all }),
            Ok(Some(Said::Memory(_))) => {}
            Ok(Some(Said::Done(book))) => {
                job.answer(measured("draft-figures", || Draft::of_book(&job.region, &Arc::new(*book))));
            }
            Err(()) if !is_there.get() => job.without_worker(),
            Ok(None) | Err(()) => job.stop(Stop::Broken),
        });
        if started.is_none() {
            let job = self.clone();
            timer::after(0, move || job.without_worker()).forget();
        }
        running.replace(started);
        Away { _worker: running, _limit: limit }
    }

    /// Where no worker comes, text is read here, slowly; a workbook is not.
    fn without_worker(&self) {
        if is_workbook(&self.input.bytes) { self.stop(Stop::NoReader) } else { self.read_here() }
    }
}
