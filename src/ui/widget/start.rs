//! With what the widget starts: an address, read as far as it is understood.

use std::sync::Arc;

use super::{
    parameters::{Parameters, WidgetView},
    reach::Reach,
};
use crate::{
    figures::shipped,
    model::{Code, Scenario},
    share::Brought,
    text::Lang,
};

/// What an address asks for.
#[derive(Debug, Clone)]
pub(crate) struct WidgetStart {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) own: Option<Code>,
    pub(crate) lang: Lang,
    pub(crate) view: WidgetView,
    /// What in the scenario is its maker's.
    pub(crate) brought: Vec<Brought>,
    /// Why the scenario in the address is not shown, in words.
    pub(crate) issue: Option<String>,
    pub(crate) reach: Reach,
}

impl WidgetStart {
    /// Reads an address; `None` when that is out of reach. A scenario that cannot be read gives way to the shipped one,
    /// with the reason.
    pub(crate) fn read(query: &str, fragment: &str, reach: Reach) -> Option<Self> {
        let Parameters { view, own, lang, fragment } = Parameters::read(query, fragment);
        let shipped = || shipped::scenario(shipped::DEFAULT_YEAR).ok().map(Arc::new);
        let start =
            |scenario, sent, brought, issue| Self { scenario, own: own.or(sent), lang, view, brought, issue, reach };
        let mut start = if fragment.is_empty() {
            start(shipped()?, None, vec![], None)
        } else {
            match (reach.read)(&format!("#{fragment}"), lang)? {
                Ok(opened) => start(opened.scenario, opened.own, opened.brought, None),
                Err(issue) => start(shipped()?, None, vec![], Some(issue)),
            }
        };
        let region = &start.scenario.region;
        start.own = start.own.filter(|code| region.index_of(*code).is_some());
        Some(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::read_scenario, share::Validity};

    #[test]
    fn a_document_takes_the_other_module_and_everything_else_is_the_same_in_both() {
        let seven = r#"{"format":"fair-share-scenario","version":1,"limits":{"own":{"GM0479":{"at_most":7}}}}"#;
        let fragment = |document: &str| {
            let scenario = read_scenario(document).unwrap();
            crate::share::encode_link(&scenario, Validity::Fixed, None).unwrap().fragment
        };
        let code = fragment(r#"{"format":"fair-share-scenario","version":1,"limits":{"at_least":{"homes":15}}}"#);
        let document = fragment(seven);
        assert!(code.starts_with("#s=1.") && document.starts_with("#s=1z."), "{code} {document}");
        let rows = [
            ("what ships", "", true),
            ("a code", code.as_str(), true),
            ("a code cut off", "#s=1.", true),
            ("a newer link", "#s=9q.AAAA", true),
            ("no link", "#figures", true),
            ("a document", document.as_str(), false),
            ("a document cut off", "#s=1z.", false),
        ];
        for (name, fragment, is_within) in rows {
            let read = |reach| WidgetStart::read("?gemeente=GM0479", fragment, reach);
            let (codes, documents) = (read(Reach::CODES), read(Reach::DOCUMENTS));
            assert!(documents.is_some(), "{name}");
            let shown = |start: WidgetStart| (start.scenario, start.own, start.brought, start.issue);
            assert_eq!(codes.map(shown), documents.clone().map(shown).filter(|_| is_within), "{name}");
            let own = documents.and_then(|start| start.own);
            assert_eq!(own, Code::new(479).ok(), "{name}");
        }
        let end = |start: WidgetStart| (start.reach.fragment)(&start.scenario, None);
        assert_eq!(WidgetStart::read("", &code, Reach::CODES).and_then(end), Some(code.clone()));
        assert_eq!(WidgetStart::read("", &document, Reach::DOCUMENTS).and_then(end), Some(document.clone()));
    }
}
