//! What happened: facts of the past, which the reducer turns into the next state.

use std::{rc::Rc, sync::Arc};

use super::{Arrival, Change, Column, ColumnGroup, Fold, Menu, Panel, Route, Storing};
use crate::{
    document::DocumentIssue,
    model::{Code, Scenario},
    text::Lang,
    ui::more::Desk,
};

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Action {
    /// The user changed the scenario.
    Changed(Change),
    /// A municipality was chosen, or none.
    MunicipalityChosen(Option<Code>),
    /// A link to a page was followed.
    RouteVisited(Route),
    /// The button "Ongedaan maken" was pressed.
    Undone,
    /// The button "Opnieuw" was pressed.
    Redone,
    /// The button "Beginstand" was pressed.
    ResetPressed,
    /// The browser went to a step with this index (`None` for one that is not ours), at the address of this page.
    TimelineMoved { index: Option<usize>, route: Option<Route> },
    /// The button "Herhaal laatste wijziging" was pressed.
    ReplayPressed(Motion),
    /// It is time to show the other side of the last change.
    ReplayTurned,
    /// Another scenario took the place of the one in view.
    ScenarioOpened(Arc<Scenario>),
    /// A language was chosen.
    LanguageChosen(Lang),
    /// The head of a column was pressed.
    SortChosen(Column),
    /// Other columns were chosen on a phone.
    ColumnsChosen(ColumnGroup),
    /// A fold was opened or closed.
    FoldToggled(Fold),
    /// A link opened a fold.
    FoldOpened(Fold),
    /// The address became one that holds a scenario.
    LinkVisited(Rc<str>),
    /// The menu was opened or closed.
    MenuToggled(Menu),
    /// A panel was opened, or the open one closed.
    PanelChosen(Option<Panel>),
    /// The second module changed something.
    Returned(Box<Desk>),
    /// The second module is being fetched, is there, or cannot be had.
    MoreArrived(Arrival),
}

/// Whether the reader wants things to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Motion {
    Full,
    Reduced,
}

/// What happened in the part that keeps and opens, which only the second module has.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KeepingAction {
    /// A file with a scenario was opened.
    FileOpened(Arc<Scenario>),
    /// The user switched keeping on this device on or off.
    StoringChosen(Storing),
    /// Something to tell the user.
    Noticed(Notice),
}

/// Something to tell the user, beside the buttons to save and open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Notice {
    /// A file was opened.
    Opened,
    /// A file is no scenario.
    Refused(DocumentIssue),
    /// The browser could not read the file.
    Unreadable,
    /// The scenario was saved as a file.
    Downloaded,
    /// The browser does not let us keep anything.
    StorageRefused,
    /// Everything was wiped from this device.
    Erased,
}
