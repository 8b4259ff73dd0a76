//! Which page is shown. One enum both reads and writes the fragment of the address, so that the two cannot differ.

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Route {
    /// "Verdelen": the division and everything that follows from it.
    #[default]
    Divide,
    /// "Cijfers": the figures in use, and figures of the user's own.
    Figures,
}

impl Route {
    /// The pages in the order of the menu. A page that is not finished is not in it.
    pub(crate) const ALL: [Self; 2] = [Self::Divide, Self::Figures];

    /// The fragment of the address, with its `#`.
    pub(crate) fn to_fragment(self) -> &'static str {
        match self {
            Self::Divide => "#/verdelen",
            Self::Figures => "#/cijfers",
        }
    }

    /// Reads a fragment; `None` for an address of no page, such as a place on the page.
    pub(crate) fn parse(fragment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.to_fragment() == fragment)
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
        for fragment in ["", "#", "#tabel", "#/", "#/verdelen/", "verdelen", "#/Verdelen"] {
            assert_eq!(Route::parse(fragment), None, "{fragment}");
        }
    }
}
