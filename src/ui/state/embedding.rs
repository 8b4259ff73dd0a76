//! What a website of somebody else should show of this division, and the lines of HTML that put it there.

use crate::{
    model::Code,
    text::Lang,
    ui::widget::{WidgetTheme, WidgetView},
};

/// What a website should show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Embedding {
    pub(crate) view: WidgetView,
    /// The municipality with which it opens; the whole region without one.
    pub(crate) own: Option<Code>,
    pub(crate) lang: Lang,
    pub(crate) theme: Option<WidgetTheme>,
}

/// The height of the frame in pixels until the script knows a better one; without the script the frame scrolls.
pub(crate) const FRAME_HEIGHT: &str = "760";
/// What the frame may do, for whoever uses what is in it.
pub(crate) const FRAME_MAY: &str = "clipboard-write; web-share; fullscreen";

impl Embedding {
    /// The address of the frame: `home` is the folder of the calculator, `fragment` the scenario (`#s=…`).
    pub(crate) fn address(self, home: &str, fragment: &str) -> String {
        let mut address = format!("{home}embed.html?view={}", self.view.name());
        if let Some(own) = self.own {
            address += &format!("&gemeente={own}");
        }
        address += &format!("&lang={}", self.lang.tag());
        if let Some(theme) = self.theme {
            address += &format!("&theme={}", theme.name());
        }
        address + fragment
    }

    /// The lines for a website, as docs/hosting.md explains them. `title` names the frame and `open` the link below it:
    /// words of ours, without marks of HTML.
    pub(crate) fn snippet(self, home: &str, fragment: &str, title: &str, open: &str) -> String {
        let address = self.address(home, fragment);
        format!(
            "<iframe title=\"{title}\" src=\"{address}\"\n loading=\"lazy\" width=\"100%\" height=\"{FRAME_HEIGHT}\" \
             frameborder=\"0\" allow=\"{FRAME_MAY}\"></iframe>\n<p><a href=\"{home}{fragment}\">{open}</a></p>\n\
             <script async src=\"{home}embed.v1.js\"></script>\n"
        )
    }
}

/// The folder of the page at this address.
pub(crate) fn folder_of(address: &str) -> &str {
    address.rfind('/').and_then(|end| address.get(..=end)).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_what_the_widget_reads() {
        let plain = Embedding::default();
        assert_eq!(plain.address("https://a.nl/", "#s=1.K7"), "https://a.nl/embed.html?view=kaart&lang=nl#s=1.K7");
        for (view, name) in WidgetView::ALL {
            for theme in WidgetTheme::ALL {
                let own = Code::new(479).ok();
                let asked = Embedding { view, own, lang: Lang::En, theme: Some(theme) };
                let expected = format!("b/embed.html?view={name}&gemeente=GM0479&lang=en&theme={}", theme.name());
                assert_eq!(asked.address("b/", ""), expected);
            }
        }
    }

    #[test]
    fn the_snippet_holds_a_frame_a_link_and_the_script() {
        let snippet = Embedding::default().snippet("https://a.nl/r/", "#s=1.K7", "Rekenhulp", "Open");
        assert_eq!(
            snippet,
            "<iframe title=\"Rekenhulp\" src=\"https://a.nl/r/embed.html?view=kaart&lang=nl#s=1.K7\"\n loading=\"lazy\" \
             width=\"100%\" height=\"760\" frameborder=\"0\" allow=\"clipboard-write; web-share; fullscreen\"></iframe>\n\
             <p><a href=\"https://a.nl/r/#s=1.K7\">Open</a></p>\n<script async src=\"https://a.nl/r/embed.v1.js\"></script>\n"
        );
    }

    #[test]
    fn a_page_lies_in_its_folder() {
        let rows = [
            ("a folder", "https://a.nl/r/", "https://a.nl/r/"),
            ("a page", "https://a.nl/r/index.html", "https://a.nl/r/"),
            ("nothing yet", "", ""),
        ];
        for (name, address, folder) in rows {
            assert_eq!(folder_of(address), folder, "{name}");
        }
    }
}
