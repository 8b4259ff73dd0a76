//! The page as text: what it says is what the scenario says.

use std::{future::Future, pin::pin, sync::Arc, task};

use yew::{ContextProvider, LocalServerRenderer, Properties, component};

use super::*;
use crate::{
    divide::divide,
    figures::shipped,
    model::{Code, Decimal, GroupId},
    text::explain_in_words,
    ui::{
        division::use_division,
        more::Desk,
        state::{Route, Shown, Storing},
    },
};

#[derive(Properties, PartialEq)]
struct GuideProps {
    state: MoreState,
}

#[component]
fn Guide(props: &GuideProps) -> Html {
    let division = use_division(&props.state.desk.scenario);
    html! { <ContextProvider<Lang> context={props.state.desk.lang}>{ view_guide(&props.state, &division) }</ContextProvider<Lang>> }
}

fn page(scenario: Scenario, lang: Lang) -> String {
    let state = MoreState::new(Desk {
        shown: Shown::Page(Route::Guide),
        lang,
        own: Code::new(479).ok(),
        storing: Storing::Off,
        groups_asked: 0,
        scenario: Arc::new(scenario),
        link: None,
    });
    let mut page = pin!(LocalServerRenderer::<Guide>::with_props(GuideProps { state }).hydratable(false).render());
    let mut context = task::Context::from_waker(task::Waker::noop());
    for _ in 0..1_000 {
        if let task::Poll::Ready(html) = page.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("the page was not ready")
}

#[test]
fn the_example_has_the_numbers_of_the_scenario() {
    let mut scenario = shipped::scenario(2025).unwrap();
    for group in &mut scenario.groups {
        if group.id == GroupId::StatusHolders {
            group.household_size = Decimal::whole(3);
        }
    }
    let outcome = divide(Arc::new(scenario.clone())).unwrap();
    for lang in Lang::ALL {
        let html = page(scenario.clone(), lang);
        let sums = explain_in_words(&outcome, Code::new(479).unwrap(), lang).into_iter().filter_map(|step| step.sum);
        for sum in sums {
            assert!(html.contains(&sum), "{sum} is missing");
        }
    }
}

#[test]
fn every_rule_method_group_and_source_is_there_in_both_languages() {
    let scenario = shipped::scenario(2025).unwrap();
    for lang in Lang::ALL {
        let html = page(scenario.clone(), lang);
        let escaped =
            |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&#x27;");
        for preset in Preset::ALL {
            let words = preset_words(preset, lang);
            assert!(html.contains(&escaped(words.source)) && html.contains(&escaped(words.not_covered)), "{preset:?}");
        }
        for method in Method::WITHOUT_NUMBER.into_iter().chain([STATUTORY]) {
            assert!(html.contains(&escaped(method_name(method, lang))), "{method:?}");
        }
        for rule in GuideRule::ALL {
            let words = rule.words(lang);
            assert!(!words.source.is_empty() && html.contains(&escaped(words.source)), "{rule:?}");
        }
        for group in &scenario.groups {
            assert!(html.contains(&escaped(&group_name(group, lang))), "{:?}", group.id);
            let source = Label::GroupSource(group.id).say(lang);
            assert!(!source.is_empty() && html.contains(&escaped(&source)), "{:?}", group.id);
        }
        // A sum of mean values of homes says nothing, and rounding the region's own shares upwards is not what the law does.
        assert!(!html.contains("15.797.000") && !html.contains("15,797,000"));
        let law = Label::MethodSource(STATUTORY);
        assert_ne!(law.say(lang), Label::MethodSource(Method::Upwards(UpwardsOf::Region)).say(lang));
        for line in source_lines(&scenario, SourceScope::All, lang) {
            assert!(html.contains(&escaped(&line.source)), "{}", line.name);
        }
        assert_eq!(html.matches("<h1").count(), 1);
    }
}
