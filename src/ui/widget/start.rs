//! With what the widget starts: an address, read as far as it is understood.

use std::sync::Arc;

use super::parameters::{Parameters, WidgetView};
use crate::{
    figures::shipped,
    model::{Code, Scenario},
    share::{Brought, LinkIssue, read_link},
    text::Lang,
};

/// What an address asks for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct WidgetStart {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) own: Option<Code>,
    pub(crate) lang: Lang,
    pub(crate) view: WidgetView,
    /// What in the scenario is its maker's.
    pub(crate) brought: Vec<Brought>,
    /// Why the scenario in the address is not shown.
    pub(crate) issue: Option<LinkIssue>,
}

impl WidgetStart {
    /// Reads an address. A scenario that cannot be read gives way to the shipped one, with the reason.
    pub(crate) fn read(query: &str, fragment: &str) -> Option<Self> {
        let Parameters { view, own, lang, fragment } = Parameters::read(query, fragment);
        let shipped = || shipped::scenario(shipped::DEFAULT_YEAR).ok().map(Arc::new);
        let start = |scenario, sent, brought, issue| Self { scenario, own: own.or(sent), lang, view, brought, issue };
        let mut start = if fragment.is_empty() {
            start(shipped()?, None, vec![], None)
        } else {
            match read_link(&format!("#{fragment}")) {
                Ok(opened) => start(opened.scenario, opened.own, opened.brought, None),
                Err(issue) => start(shipped()?, None, vec![], Some(issue)),
            }
        };
        let region = &start.scenario.region;
        start.own = start.own.filter(|code| region.index_of(*code).is_some());
        Some(start)
    }
}
