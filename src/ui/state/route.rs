//! Which page is shown. One enum both reads and writes the fragment of the address, so that the two cannot differ.

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Route {
    /// "Verdelen": the division and everything that follows from it. The only page of the first module.
    #[default]
    Divide,
    /// "Cijfers": the figures in use, and figures of the user's own.
    Figures,
    /// "Stelling 1": everybody pro rata to inhabitants.
    Statement1,
    /// "Stelling 2": only the lack of homes.
    Statement2,
    /// "Stelling 3": direction from the Rijk.
    Statement3,
    /// "Volgen": what was realised.
    Follow,
    /// "Uitleg": how it is computed, and where everything comes from.
    Guide,
}

impl Route {
    /// Every page.
    pub(crate) const ALL: [Self; 7] =
        [Self::Divide, Self::Figures, Self::Statement1, Self::Statement2, Self::Statement3, Self::Follow, Self::Guide];
    /// The pages in the order of the menu: the three statements are one entry. A page that is not finished is not in it.
    pub(crate) const MENU: [Self; 5] = [Self::Divide, Self::Figures, Self::Statement1, Self::Follow, Self::Guide];

    /// The fragment of the address, with its `#`.
    pub(crate) fn to_fragment(self) -> &'static str {
        match self {
            Self::Divide => "#/verdelen",
            Self::Figures => "#/cijfers",
            Self::Statement1 => "#/stelling-1",
            Self::Statement2 => "#/stelling-2",
            Self::Statement3 => "#/stelling-3",
            Self::Follow => "#/volgen",
            Self::Guide => "#/uitleg",
        }
    }

    /// The entry of the menu under which the page is.
    pub(crate) fn entry(self) -> Self {
        match self {
            Self::Statement2 | Self::Statement3 => Self::Statement1,
            Self::Divide | Self::Figures | Self::Statement1 | Self::Follow | Self::Guide => self,
        }
    }

    /// Reads a fragment; `None` for an address of no page, such as a place on the page.
    pub(crate) fn parse(fragment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.to_fragment() == fragment)
    }
}

/// A part of "Verdelen" that opens on request, and that the second module draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Panel {
    /// Other ways to divide: presets by law, per group, both ways, tiers, swaps, comparing.
    Ways,
    /// Sharing: link, code, QR code.
    Share,
    /// Saving as a file for Excel, paper or another program.
    Export,
}

impl Panel {
    const ALL: [Self; 3] = [Self::Ways, Self::Share, Self::Export];
    /// The panels that have a button. A panel that is not finished has none.
    pub(crate) const READY: [Self; 3] = Self::ALL;

    /// Its name between the two modules.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ways => "+manieren",
            Self::Share => "+delen",
            Self::Export => "+bewaren",
        }
    }
}

/// What is shown: a page, or a panel of "Verdelen".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Page(Route),
    Panel(Panel),
}

impl Shown {
    /// Its name between the two modules.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Page(route) => route.to_fragment(),
            Self::Panel(panel) => panel.name(),
        }
    }

    /// Reads a name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let panel = || Panel::ALL.into_iter().find(|panel| panel.name() == name).map(Self::Panel);
        Route::parse(name).map(Self::Page).or_else(panel)
    }

    /// The page on which it is.
    pub(crate) fn route(self) -> Route {
        match self {
            Self::Page(route) => route,
            Self::Panel(_) => Route::Divide,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_reads_back_what_it_writes() {
        for route in Route::ALL {
            assert_eq!(Route::parse(route.to_fragment()), Some(route));
        }
    }

    #[test]
    fn what_is_no_page_is_no_route() {
        for fragment in ["", "#", "#tabel", "#/", "#/verdelen/", "verdelen", "#/Verdelen", "+delen"] {
            assert_eq!(Route::parse(fragment), None, "{fragment}");
        }
    }
}
