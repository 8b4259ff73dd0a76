//! A page as a tree, before it is written: the same tree becomes an HTML file, a piece for the clipboard, or elements
//! on the page, so that what is printed in the browser and on the command line is one report.

use super::sheet::Sheet;
use crate::{
    chart::{Scene, escape, render_svg},
    text::Lang,
};

/// A piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// An element with what is in it.
    Element {
        /// Which element.
        tag: Tag,
        /// The class in the style sheet; empty when it has none.
        class: &'static str,
        /// What is in it.
        children: Vec<Node>,
    },
    /// Words.
    Text(String),
    /// A drawing; the sentence and the table beside it carry its content.
    Drawing(Box<Scene>),
}

/// The elements of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A part of the page.
    Section,
    /// Parts side by side.
    Div,
    /// The title.
    H1,
    /// The heading of a part.
    H2,
    /// The heading of a step.
    H3,
    /// A paragraph.
    P,
    /// Small words.
    Small,
    /// Words that weigh more.
    Strong,
    /// A list.
    Ul,
    /// Steps in order.
    Ol,
    /// An item of either.
    Li,
    /// Subjects with their meaning.
    Dl,
    /// A subject.
    Dt,
    /// Its meaning.
    Dd,
    /// A drawing with its caption.
    Figure,
    /// The caption.
    Figcaption,
    /// A table.
    Table,
    /// Its head.
    Thead,
    /// Its rows.
    Tbody,
    /// Its total.
    Tfoot,
    /// A row.
    Tr,
    /// The heading of a column.
    ColumnHead,
    /// The heading of a row.
    RowHead,
    /// A cell.
    Td,
}

impl Tag {
    /// The name of the element.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Div => "div",
            Self::H1 => "h1",
            Self::H2 => "h2",
            Self::H3 => "h3",
            Self::P => "p",
            Self::Small => "small",
            Self::Strong => "strong",
            Self::Ul => "ul",
            Self::Ol => "ol",
            Self::Li => "li",
            Self::Dl => "dl",
            Self::Dt => "dt",
            Self::Dd => "dd",
            Self::Figure => "figure",
            Self::Figcaption => "figcaption",
            Self::Table => "table",
            Self::Thead => "thead",
            Self::Tbody => "tbody",
            Self::Tfoot => "tfoot",
            Self::Tr => "tr",
            Self::ColumnHead | Self::RowHead => "th",
            Self::Td => "td",
        }
    }

    /// What a heading in a table heads.
    #[must_use]
    pub fn scope(self) -> Option<&'static str> {
        let scopes = [(Self::ColumnHead, "col"), (Self::RowHead, "row")];
        scopes.into_iter().find(|(tag, _)| *tag == self).map(|(_, scope)| scope)
    }
}

impl Node {
    /// An element without a class.
    pub(super) fn of(tag: Tag, children: Vec<Self>) -> Self {
        Self::classed(tag, "", children)
    }

    /// An element with a class.
    pub(super) fn classed(tag: Tag, class: &'static str, children: Vec<Self>) -> Self {
        Self::Element { tag, class, children }
    }

    /// An element that holds words.
    pub(super) fn text(tag: Tag, text: impl Into<String>) -> Self {
        Self::of(tag, vec![Self::Text(text.into())])
    }
}

/// A sheet as a table; the first column heads the rows. The row with this number, from 0, stands out.
pub(super) fn table_node(sheet: &Sheet, own: Option<usize>, lang: Lang) -> Node {
    let class_of = |column: usize| {
        let is_number = sheet.columns.get(column).is_some_and(|column| column.kind.is_number());
        if is_number { "num" } else { "" }
    };
    let row = |(index, cells): (usize, &Vec<super::sheet::SheetCell>)| {
        let cells = cells.iter().enumerate().map(|(column, cell)| {
            let tag = if column == 0 { Tag::RowHead } else { Tag::Td };
            Node::classed(tag, class_of(column), vec![Node::Text(sheet.shown(cell, column, lang))])
        });
        Node::classed(Tag::Tr, if Some(index) == own { "own" } else { "" }, cells.collect())
    };
    let head = sheet.columns.iter().enumerate().map(|(index, column)| {
        Node::classed(Tag::ColumnHead, class_of(index), vec![Node::Text(column.heading.clone())])
    });
    let mut parts = vec![
        Node::of(Tag::Thead, vec![Node::of(Tag::Tr, head.collect())]),
        Node::of(Tag::Tbody, sheet.rows.iter().enumerate().map(row).collect()),
    ];
    if !sheet.total.is_empty() {
        parts.push(Node::of(Tag::Tfoot, vec![row((usize::MAX, &sheet.total))]));
    }
    Node::of(Tag::Table, parts)
}

/// For whom HTML is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Audience {
    /// A file with a style sheet of its own.
    File,
    /// A word processor that takes it from the clipboard: it knows no style sheet, but it knows borders.
    Clipboard,
}

/// Nodes as HTML. Every text is escaped.
pub(super) fn render_nodes(nodes: &[Node], audience: Audience, out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => escape(out, text),
            Node::Drawing(scene) => out.push_str(&render_svg(scene)),
            Node::Element { tag, class, children } => {
                out.push('<');
                out.push_str(tag.name());
                if let Some(scope) = tag.scope() {
                    out.push_str(&format!(" scope=\"{scope}\""));
                }
                match audience {
                    Audience::File if !class.is_empty() => out.push_str(&format!(" class=\"{class}\"")),
                    Audience::Clipboard if *tag == Tag::Table => {
                        out.push_str(" border=\"1\" cellspacing=\"0\" cellpadding=\"4\"");
                    }
                    Audience::Clipboard if *class == "num" => out.push_str(" align=\"right\""),
                    Audience::File | Audience::Clipboard => {}
                }
                out.push('>');
                render_nodes(children, audience, out);
                out.push_str(&format!("</{}>", tag.name()));
            }
        }
    }
}
