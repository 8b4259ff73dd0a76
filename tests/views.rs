//! The page as text: what a reader sees before doing anything, in every state that a start can have.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use std::{future::Future, pin::pin, sync::Arc, task, thread, time::Duration};

use fairshare::{
    divide::divide,
    figures::shipped,
    model::{AllocationKey, Bound, Code, FigureId, KeyPart, Method, Percent, Scenario, TieRule, UpwardsOf},
    text::Lang,
    ui::{Start, render_page},
};

fn code(number: u16) -> Code {
    Code::new(number).unwrap()
}

const ZAANSTAD: u16 = 479;

fn scenario() -> Scenario {
    shipped::scenario(2025).unwrap()
}

fn start(scenario: Scenario) -> Start {
    Start::with(Arc::new(scenario))
}

/// Wakes the thread that waits for the page.
struct Unpark(thread::Thread);

impl task::Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for the page; a runtime would be a dependency for these few lines.
fn page(start: Start) -> String {
    let mut page = pin!(render_page(start));
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut context = task::Context::from_waker(&waker);
    loop {
        if let task::Poll::Ready(html) = page.as_mut().poll(&mut context) {
            return html;
        }
        thread::park_timeout(Duration::from_secs(1));
    }
}

/// The text between tags, with single spaces; what only screen readers get is in it, drawings are not.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    let mut svg_depth = 0_i32;
    for (index, letter) in html.char_indices() {
        match letter {
            '<' => {
                is_tag = true;
                svg_depth += i32::from(html[index..].starts_with("<svg"));
                text.push(' ');
            }
            '>' => {
                is_tag = false;
                svg_depth -= i32::from(html[..=index].ends_with("</svg>"));
            }
            _ if !is_tag && svg_depth == 0 => text.push(letter),
            _ => {}
        }
    }
    let text = text.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",").replace(" :", ":").replace(" .", ".")
}

/// The part of the page from one tag to another.
fn part<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("{from} is not on the page"));
    let end = html[start..].find(to).unwrap_or_else(|| panic!("{to} does not follow {from}"));
    &html[start..start + end]
}

fn heading(html: &str) -> String {
    text(part(html, "<h1", "</h1>"))
}

fn total_row(html: &str) -> String {
    text(part(html, "<tfoot", "</tfoot>"))
}

#[test]
fn the_first_page_speaks_of_the_region() {
    let html = page(start(scenario()));
    assert_eq!(heading(&html), "Metropoolregio Amsterdam: 4.959 woningen, verdeeld over 30 gemeenten");
    let housed: u64 = divide(scenario().into()).unwrap().housed.iter().sum();
    let (now, more) = (Lang::Nl.whole(housed), Lang::Nl.whole(4_959 - housed));
    assert!(text(&html).contains(&format!("Nu zijn het er {now}: er komen er {more} bij.")));
    assert_eq!(total_row(&html), format!("Alle 30 gemeenten {now} 4.959 +{more} 1,89 31 % sluit op 4.959 ✓"));
}

#[test]
fn a_chosen_municipality_has_its_own_sentence_and_row() {
    let html = page(Start { own: Some(code(ZAANSTAD)), ..start(scenario()) });
    let outcome = divide(scenario().into()).unwrap();
    let index = outcome.scenario.region.index_of(code(ZAANSTAD)).unwrap();
    let homes = outcome.total.recipients[index].homes;
    let housed = outcome.housed[index];
    assert!(homes > housed);
    assert_eq!(heading(&html), format!("Zaanstad: {homes} woningen, {} meer dan nu", homes - housed));
    assert_eq!(html.matches("<tr class=\"own\">").count(), 1);
    assert!(text(&html).contains("Zo berekend: Zaanstad"));
    assert!(text(&html).contains("uw mix"));
}

#[test]
fn english_says_the_same_with_english_numbers() {
    let html = page(Start { lang: Lang::En, own: Some(code(ZAANSTAD)), ..start(scenario()) });
    assert!(heading(&html).ends_with("more than now"), "{}", heading(&html));
    let housed: u64 = divide(scenario().into()).unwrap().housed.iter().sum();
    let (now, more) = (Lang::En.whole(housed), Lang::En.whole(4_959 - housed));
    assert_eq!(total_row(&html), format!("All 30 municipalities {now} 4,959 +{more} 1.89 31% closes on 4,959 ✓"));
}

#[test]
fn every_number_in_the_table_is_that_of_the_core() {
    let mut scenario = scenario();
    let part = |figure, weight| KeyPart { figure, factor: None, weight: Percent::new(weight).unwrap() };
    scenario.key = AllocationKey::new([part(FigureId::Inhabitants, 60), part(FigureId::Lettings, 40)]).unwrap();
    scenario.limits.opted_out.insert(code(ZAANSTAD));
    let outcome = divide(scenario.clone().into()).unwrap();
    let html = page(start(scenario));
    let body = self::part(&html, "<tbody", "</tbody>");
    for (index, municipality) in outcome.scenario.region.municipalities().iter().enumerate() {
        let after = &body[body.find(&format!(">{}</button>", municipality.name)).unwrap()..];
        let row = text(&after[..after.find("</tr>").unwrap()]);
        let numbers = row.trim_start_matches(|letter: char| letter == '>' || !letter.is_ascii_digit());
        let mark = if municipality.code == code(ZAANSTAD) { "uit " } else { "" };
        let homes = outcome.total.recipients[index].homes;
        let expected = format!("{} {mark}{} ", Lang::Nl.whole(outcome.housed[index]), Lang::Nl.whole(homes));
        assert!(numbers.starts_with(&expected), "{row} has not {expected}");
    }
    assert!(total_row(&html).contains("sluit op 4.959 ✓"));
}

#[test]
fn limits_that_cannot_be_met_give_words_and_no_result() {
    let mut scenario = scenario();
    scenario.limits.at_least = Some(Bound::Homes(500));
    for (lang, words) in [
        (Lang::Nl, "De ondergrenzen tellen op tot 15.000; de opgave is 4.959."),
        (Lang::En, "The lower limits add up to 15,000; the task is 4,959."),
    ] {
        let html = page(Start { lang, ..start(scenario.clone()) });
        let alert = text(part(&html, "class=\"err-sum\"", "class=\"acts\""));
        assert!(alert.contains(words), "{alert}");
        assert!(!html.contains("<tfoot"), "no result is shown that does not exist");
        assert!(html.contains("id=\"h-keys\""), "the settings stay");
    }
}

#[test]
fn a_method_that_does_not_close_says_by_how_much() {
    let mut scenario = scenario();
    scenario.method = Method::Upwards(UpwardsOf::Region);
    let outcome = divide(scenario.clone().into()).unwrap();
    let difference = outcome.total.rounding_difference();
    assert!(difference > 0);
    let html = page(start(scenario));
    assert!(total_row(&html).ends_with(&format!("+{difference} door afronden")), "{}", total_row(&html));
    assert!(!html.contains("sluit op"));
    assert!(text(&html).contains(&format!("Door het afronden zijn het er {difference} meer dan de opgave van 4.959.")));
}

#[test]
fn who_takes_no_part_is_told_what_it_would_have_had() {
    let mut scenario = scenario();
    scenario.limits.opted_out.insert(code(ZAANSTAD));
    let unlimited = divide(self::scenario().into()).unwrap();
    let index = unlimited.scenario.region.index_of(code(ZAANSTAD)).unwrap();
    let html = page(Start { own: Some(code(ZAANSTAD)), ..start(scenario) });
    assert_eq!(heading(&html), "Zaanstad: 0 woningen, doet niet mee");
    let homes = unlimited.total.recipients[index].homes;
    assert!(text(&html).contains(&format!("Anders zou het om {homes} woningen gaan.")));
}

#[test]
fn a_tie_is_shown_with_its_rule() {
    let mut scenario = scenario();
    let region = &scenario.region;
    let mut figure = region.figure(FigureId::Inhabitants).unwrap().clone();
    figure.values = vec![1_000.into(); region.municipalities().len()];
    let mut region = (**region).clone();
    region.put(figure).unwrap();
    scenario.region = region.into();
    scenario.tie_rule = TieRule::ByLot { seed: 7 };
    let text = text(&page(start(scenario)));
    // 4,959 = 30 × 165 + 9.
    assert!(text.contains("Voor de laatste 9 woningen hebben deze gemeenten precies evenveel recht"), "{text}");
    assert!(text.contains("Met hetzelfde lotnummer komt er hetzelfde uit."));
}

#[test]
fn the_page_has_one_heading_and_no_inline_style() {
    let html = page(start(scenario()));
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(!html.contains(" style="));
    for mark in ["<main id=\"inhoud\"", "href=\"#inhoud\"", "aria-live=\"polite\"", "data-bench=\"step\"", "<caption"] {
        assert!(html.contains(mark), "{mark}");
    }
    assert_eq!(html.matches("data-bench=\"step\"").count(), 2);
}

#[test]
fn the_answer_and_the_table_read_like_this() {
    let html = page(Start { own: Some(code(ZAANSTAD)), ..start(scenario()) });
    let answer = text(part(&html, "<h1", "<figure"));
    let table = part(&html, "<caption", "</table>");
    let rows: Vec<String> = table.split("</tr>").map(text).collect();
    insta::assert_snapshot!(format!("{answer}\n{}", rows.join("\n")));
}
