//! JSON as it is written: fields in the order in which they are put, two spaces per level, a whole number as it is.

/// A value to write.
pub(super) enum Node {
    Text(String),
    Whole(u64),
    YesNo(YesNo),
    List(Vec<Node>),
    Object(Fields),
}

/// `true` or `false`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum YesNo {
    Yes,
    No,
}

/// The fields of an object, in order.
#[derive(Default)]
pub(super) struct Fields(Vec<(String, Node)>);

impl Fields {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Puts a field at the end.
    pub(super) fn put(mut self, name: impl Into<String>, node: Node) -> Self {
        self.0.push((name.into(), node));
        self
    }

    /// Puts a field unless there is nothing to put.
    pub(super) fn put_some(self, name: &str, node: Option<Node>) -> Self {
        match node {
            Some(node) => self.put(name, node),
            None => self,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn node(self) -> Node {
        Node::Object(self)
    }
}

impl Node {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A variant with a value: `{ "own": "…" }`.
    pub(super) fn tagged(tag: &str, node: Self) -> Self {
        Fields::new().put(tag, node).node()
    }

    /// The text of a document.
    pub(super) fn render(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Text(text) => write_text(out, text),
            Self::Whole(number) => out.push_str(&number.to_string()),
            Self::YesNo(YesNo::Yes) => out.push_str("true"),
            Self::YesNo(YesNo::No) => out.push_str("false"),
            Self::List(items) => {
                write_all(out, ('[', ']'), depth, items.iter().map(|item| (None, item)).collect());
            }
            Self::Object(Fields(fields)) => {
                let fields = fields.iter().map(|(name, value)| (Some(name.as_str()), value)).collect();
                write_all(out, ('{', '}'), depth, fields);
            }
        }
    }
}

fn write_all(out: &mut String, (open, close): (char, char), depth: usize, items: Vec<(Option<&str>, &Node)>) {
    out.push(open);
    let last = items.len();
    for (index, (name, node)) in items.into_iter().enumerate() {
        new_line(out, depth + 1);
        if let Some(name) = name {
            write_text(out, name);
            out.push_str(": ");
        }
        node.write(out, depth + 1);
        if index + 1 < last {
            out.push(',');
        } else {
            new_line(out, depth);
        }
    }
    out.push(close);
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// A text between quotes, escaped as RFC 8259 prescribes.
fn write_text(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            control if u32::from(control) < 0x20 => {
                out.push_str("\\u00");
                for shift in [4, 0] {
                    let digit = HEX.get(usize::try_from((u32::from(control) >> shift) & 15).unwrap_or(0));
                    out.push(char::from(digit.copied().unwrap_or(b'0')));
                }
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_as_serde_json_writes_it() {
        let texts = ["", "Zaanstad", "\"\\/\n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f}é€\u{2028}"];
        for text in texts {
            let node = Fields::new()
                .put(text, Node::text(text))
                .put("list", Node::List(vec![Node::Whole(u64::MAX), Node::YesNo(YesNo::Yes), Node::YesNo(YesNo::No)]))
                .put("nothing", Node::List(vec![]))
                .put("object", Node::tagged("empty", Fields::new().node()))
                .node();
            let written = node.render();
            let value: serde_json::Value = serde_json::from_str(&written).unwrap();
            assert_eq!(value["object"]["empty"], serde_json::json!({}));
            assert_eq!(value[text], text);
            let alone = serde_json::to_string_pretty(text).unwrap();
            assert!(written.contains(&alone), "{written} does not hold {alone}");
            let list = serde_json::to_string_pretty(&value["list"]).unwrap().replace('\n', "\n  ");
            assert!(written.contains(&list), "{written} does not hold {list}");
        }
    }
}
