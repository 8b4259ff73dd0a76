//! What a host asks of the widget, from its address: `?view=kaart&gemeente=GM0479&lang=nl#s=1.…`. What is not understood
//! is left aside: an address that somebody changed must still show something.

use crate::{model::Code, text::Lang};

/// What is shown under the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WidgetView {
    /// Nothing.
    Sentence,
    /// A table.
    Table,
    /// A map of tiles.
    #[default]
    Map,
    /// A table with bars.
    Bars,
}

impl WidgetView {
    /// By the name in an address.
    pub(crate) const ALL: [(Self, &'static str); 4] =
        [(Self::Sentence, "zin"), (Self::Table, "tabel"), (Self::Map, "kaart"), (Self::Bars, "staven")];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sentence => "zin",
            Self::Table => "tabel",
            Self::Map => "kaart",
            Self::Bars => "staven",
        }
    }
}

impl WidgetView {
    /// The view with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, own)| *own == name).map(|(view, _)| view)
    }
}

/// A look that a host can ask for by name; static/embed-loader.js puts it on. Without one the reader's system decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WidgetTheme {
    Light,
    Dark,
    /// The neutral palette for the Metropoolregio Amsterdam.
    Mra,
    Neutral,
}

impl WidgetTheme {
    pub(crate) const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Mra, Self::Neutral];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "licht",
            Self::Dark => "donker",
            Self::Mra => "mra",
            Self::Neutral => "neutraal",
        }
    }

    /// The look with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// The parameters of an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Parameters {
    pub(crate) view: WidgetView,
    pub(crate) own: Option<Code>,
    pub(crate) lang: Lang,
    /// What follows `#`; empty for the shipped scenario.
    pub(crate) fragment: String,
}

impl Parameters {
    /// Reads the query (`?view=kaart`) and the fragment (`#s=1.…`).
    pub(crate) fn read(query: &str, fragment: &str) -> Self {
        let mut read = Self { fragment: fragment.trim_start_matches('#').to_owned(), ..Self::default() };
        // Editors write `&amp;` for `&` when they take an address for text.
        for pair in query.trim_start_matches('?').split('&').map(|pair| pair.trim_start_matches("amp;")) {
            let Some((name, value)) = pair.split_once('=') else { continue };
            match name {
                "view" => {
                    read.view = WidgetView::named(value).unwrap_or(read.view);
                }
                "gemeente" => read.own = value.parse().ok(),
                "lang" => read.lang = Lang::ALL.into_iter().find(|lang| lang.tag() == value).unwrap_or_default(),
                _ => {}
            }
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_far_as_it_is_understood() {
        let zaanstad = Code::new(479).ok();
        let rows = [
            ("nothing", "", WidgetView::Map, None, Lang::Nl),
            ("everything", "?view=tabel&gemeente=GM0479&lang=en", WidgetView::Table, zaanstad, Lang::En),
            ("as an editor leaves it", "?view=staven&amp;gemeente=479", WidgetView::Bars, zaanstad, Lang::Nl),
            ("words that are not known", "?view=globe&gemeente=x&lang=fy&theme=mra&x", WidgetView::Map, None, Lang::Nl),
        ];
        for (name, query, view, own, lang) in rows {
            let fragment = "s=1.K7QF2M9XA3TB".to_owned();
            assert_eq!(
                Parameters::read(query, "#s=1.K7QF2M9XA3TB"),
                Parameters { view, own, lang, fragment },
                "{name}"
            );
        }
        for (view, name) in WidgetView::ALL {
            assert_eq!(view.name(), name);
        }
    }
}
