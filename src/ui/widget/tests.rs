//! The widget as text: it shows what the page and the command line show, and changes as it is used.

use super::*;
use crate::{divide::divide, figures::shipped, model::Code, text::Lang};

fn shown(query: &str) -> Shown {
    Shown::new(WidgetStart::read(query, "", Reach::CODES).unwrap())
}

/// The texts of all elements with a tag, in order; of what is in them too.
fn texts(nodes: &[Node], tag: &str) -> Vec<String> {
    fn text(node: &Node) -> String {
        match node {
            Node::Text(words) => words.to_string(),
            Node::Element(element) => element.children.iter().map(text).collect(),
        }
    }
    let mut found = vec![];
    for node in nodes {
        if let Node::Element(element) = node {
            if element.tag == tag {
                found.push(text(node));
            }
            found.extend(texts(&element.children, tag));
        }
    }
    found
}

#[test]
fn the_table_holds_the_homes_of_the_division() {
    let outcome = divide(shipped::scenario(shipped::DEFAULT_YEAR).unwrap().into()).unwrap();
    for (lang, query) in [(Lang::Nl, "?view=tabel"), (Lang::En, "?view=tabel&lang=en")] {
        let nodes = shown(query).view();
        let names = texts(&nodes, "th");
        let cells = texts(&nodes, "td");
        let lines = outcome.scenario.region.municipalities().iter().zip(&outcome.total.recipients);
        for (index, ((municipality, recipient), housed)) in lines.zip(&outcome.housed).enumerate() {
            // Four headings of columns come first.
            assert_eq!(names[index + 4], municipality.name);
            assert_eq!(cells[3 * index..3 * index + 2], [lang.whole(*housed), lang.whole(recipient.homes)]);
        }
        assert_eq!(cells.last().unwrap(), &lang.signed(410));
        assert_eq!(texts(&nodes, "b").last().unwrap(), &lang.whole(outcome.total.task));
    }
}

#[test]
fn every_view_has_its_picture() {
    let rows = [("zin", 0, 0), ("tabel", 32, 0), ("staven", 32, 30), ("kaart", 0, 1), ("wereldbol", 0, 1)];
    for (view, rows, drawings) in rows {
        let nodes = shown(&format!("?view={view}&gemeente=GM0479")).view();
        assert_eq!((texts(&nodes, "tr").len(), texts(&nodes, "svg").len()), (rows, drawings), "{view}");
        assert_eq!(texts(&nodes, "h1"), ["Zaanstad: 308 woningen, 8 meer dan nu"], "{view}");
        assert_eq!(texts(&nodes, "option").len(), 31, "{view}");
    }
}

#[test]
fn a_choice_changes_the_sentence_and_what_the_host_hears() {
    let mut shown = shown("");
    let heading = |shown: &Shown| texts(&shown.view(), "h1").concat();
    assert_eq!(heading(&shown), "Metropoolregio Amsterdam: 4.959 woningen, 410 meer dan nu");
    shown.choose("gemeente", "GM0479");
    assert_eq!(heading(&shown), "Zaanstad: 308 woningen, 8 meer dan nu");
    let before = shown.told();
    assert!(before.contains("\"gemeente\":\"GM0479\",\"key\":{\"inhabitants\":100},\"homes\":308"), "{before}");
    shown.choose("idee", "aanbod");
    let told = shown.told();
    assert!(told.contains("\"key\":{\"lettings\":100}") && told != before, "{told}");
    assert!(render_of(&shown).contains("value=\"aanbod\" checked=\"\""));
    // What nobody can choose changes nothing.
    for (name, value) in [("idee", "mix"), ("idee", "?"), ("?", "GM0363")] {
        shown.choose(name, value);
        assert_eq!(shown.told(), told, "{name} {value}");
    }
    shown.choose("gemeente", "");
    assert!(shown.told().contains("\"gemeente\":null"));
}

fn render_of(shown: &Shown) -> String {
    tree::render_html(&shown.view())
}

#[test]
fn the_link_opens_the_whole_calculator_with_what_is_chosen() {
    let mut shown = shown("?gemeente=GM0479");
    shown.choose("idee", "ruimte");
    let html = render_of(&shown);
    let fragment = html.split("href=\"./").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let opened = crate::share::read_link(fragment).unwrap();
    assert_eq!(opened.own, Code::new(479).ok());
    assert_eq!(Some(opened.scenario.key.clone()), crate::ui::state::Preset::Room.key());
}

#[test]
fn the_page_as_it_is_built_holds_what_shipped_and_answers_to_nothing() {
    let first = render_first().unwrap();
    for expected in ["4.959 woningen", "class=\"em-map\"", "<tfoot>", "<select", "<fieldset class=\"em-opt\" disabled"]
    {
        assert!(first.contains(expected), "{expected} in {first}");
    }
    assert_eq!(first.matches(" disabled=\"\"").count(), 2);
    let shipped = WidgetStart::read("", "", Reach::CODES).unwrap().scenario;
    let fragments = shipped_fragments().unwrap();
    assert_eq!(fragments.split(' ').count(), 2);
    for fragment in fragments.split(' ') {
        assert_eq!(crate::share::read_link(fragment).unwrap().scenario, shipped, "{fragment}");
    }
}
