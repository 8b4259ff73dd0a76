//! The page "Uitleg": how it is computed, with an example from the scenario itself; rules, methods, groups, words, sources,
//! privacy and accessibility. What can be generated from the model is, so that it stays true.

use std::rc::Rc;

use yew::{Html, html};

use crate::{
    export::{SourceKind, SourceScope, source_lines, standing_of},
    model::{Method, NationalNumber, Scenario, Unworkable, UpwardsOf},
    preset::Preset,
    text::{
        ExportLabel, GuideLabel as Label, GuideRule, Lang, Term, date_in_words, group_definition, group_name,
        method_name, preset_words,
    },
    ui::{
        division::Division,
        more::MoreState,
        part::{Calculation, PlaceLink},
    },
};

/// The method of the law; which number it is does not matter here.
const STATUTORY: Method = Method::Upwards(UpwardsOf::Country { number: 0, meaning: NationalNumber::ToDivide });

/// A chapter: where it is, what it is called and what is said about it.
type Chapter = (&'static str, Label<'static>, Option<Label<'static>>);

const HOW: Chapter = ("g-how", Label::HowTitle, None);
const RULES: Chapter = ("g-rules", Label::RulesTitle, Some(Label::RulesExplained));
const ROUNDING: Chapter = ("g-rounding", Label::RoundingTitle, Some(Label::RoundingExplained));
const OTHER_RULES: Chapter = ("g-other", Label::OtherRulesTitle, Some(Label::OtherRulesExplained));
const GROUPS: Chapter = ("g-groups", Label::GroupsTitle, Some(Label::GroupsExplained));
const WORDS: Chapter = ("g-words", Label::WordsTitle, None);
const SOURCES: Chapter = ("g-sources", Label::SourcesTitle, Some(Label::SourcesExplained));
const PRIVACY: Chapter = ("g-privacy", Label::PrivacyTitle, None);
const ACCESSIBILITY: Chapter = ("g-access", Label::AccessibilityTitle, None);
const CHAPTERS: [Chapter; 9] = [HOW, RULES, ROUNDING, OTHER_RULES, GROUPS, WORDS, SOURCES, PRIVACY, ACCESSIBILITY];

/// The whole page.
pub(in crate::ui) fn view_guide(state: &MoreState, division: &Result<Rc<Division>, Unworkable>) -> Html {
    let lang = state.desk.lang;
    let scenario = &state.desk.scenario;
    html! {
        <div class="wrap guide">
            <header class="page-head"><h1>{ Label::Title.say(lang) }</h1><p class="lede">{ Label::Lede.say(lang) }</p></header>
            <div class="guide-page">
                { view_contents(lang) }
                <div>
                    { view_chapter(HOW, view_steps(lang), lang) }
                    { view_example(state, division) }
                    { view_chapter(RULES, view_rules(lang), lang) }
                    { view_chapter(ROUNDING, view_methods(lang), lang) }
                    { view_chapter(OTHER_RULES, view_other_rules(lang), lang) }
                    { view_chapter(GROUPS, view_groups(scenario, lang), lang) }
                    { view_chapter(WORDS, view_words(lang), lang) }
                    { view_chapter(SOURCES, view_sources(scenario, lang), lang) }
                    { view_chapter(PRIVACY, view_paragraphs(Label::Privacy, lang), lang) }
                    { view_chapter(ACCESSIBILITY, view_paragraphs(Label::Accessibility, lang), lang) }
                </div>
            </div>
        </div>
    }
}

fn view_contents(lang: Lang) -> Html {
    let item = |(id, title, _): Chapter| html! { <li key={id}><PlaceLink to={id}>{ title.say(lang) }</PlaceLink></li> };
    html! {
        <nav class="guide-nav" aria-label={Label::OnThisPage.say(lang)}>
            <p class="label" aria-hidden="true">{ Label::OnThisPage.say(lang) }</p>
            <ul>{ for CHAPTERS.into_iter().map(item) }</ul>
        </nav>
    }
}

fn view_chapter((id, title, explained): Chapter, inside: Html, lang: Lang) -> Html {
    html! {
        <section class="sec" aria-labelledby={id}>
            <header>
                <h2 {id} tabindex="-1">{ title.say(lang) }</h2>
                { for explained.map(|explained| html! { <p>{ explained.say(lang) }</p> }) }
            </header>
            { inside }
        </section>
    }
}

fn view_paragraphs(label: Label<'_>, lang: Lang) -> Html {
    let text = label.say(lang);
    html! { <>{ for text.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }</> }
}

fn view_steps(lang: Lang) -> Html {
    let text = Label::HowSteps.say(lang);
    html! { <ol class="guide-steps">{ for text.lines().map(|line| html! { <li>{ line.to_owned() }</li> }) }</ol> }
}

/// The arithmetic of the own municipality, or else of the first, as the scenario has it now.
fn view_example(state: &MoreState, division: &Result<Rc<Division>, Unworkable>) -> Html {
    let lang = state.desk.lang;
    let Ok(division) = division else { return html! { <p class="note">{ Label::NoExample.say(lang) }</p> } };
    let row = division.row(state.desk.own).or(division.rows.first());
    let example = row.map(|row| {
        let is_chosen = state.desk.own == Some(row.code);
        html! {
            <>
                <p class="guide-example"><b>{ Label::ExampleOf(&row.name).say(lang) }</b>{ ". " }{ Label::ExampleExplained.say(lang) }</p>
                <Calculation division={Rc::clone(division)} code={row.code} {is_chosen} />
            </>
        }
    });
    html! { <>{ for example }</> }
}

fn view_rules(lang: Lang) -> Html {
    let rule = |preset: Preset| {
        let words = preset_words(preset, lang);
        html! {
            <div key={words.name}>
                <dt>{ words.name }</dt>
                <dd>
                    <p>{ words.rule }</p>
                    <p class="small"><b>{ Label::Source.say(lang) }{ ": " }</b>{ words.source }</p>
                    <p class="small"><b>{ Label::NotCovered.say(lang) }{ ": " }</b>{ words.not_covered }</p>
                </dd>
            </div>
        }
    };
    html! { <dl class="guide-list">{ for Preset::ALL.into_iter().map(rule) }</dl> }
}

fn view_methods(lang: Lang) -> Html {
    let method = |method: Method| {
        html! {
            <div key={method_name(method, lang)}>
                <dt>{ method_name(method, lang) }</dt>
                <dd>
                    <p>{ ExportLabel::MethodAbout(method).say(lang) }</p>
                    <p class="small"><b>{ Label::Source.say(lang) }{ ": " }</b>{ Label::MethodSource(method).say(lang) }</p>
                </dd>
            </div>
        }
    };
    html! { <dl class="guide-list">{ for Method::WITHOUT_NUMBER.into_iter().chain([STATUTORY]).map(method) }</dl> }
}

fn view_other_rules(lang: Lang) -> Html {
    let rule = |rule: GuideRule| {
        let words = rule.words(lang);
        html! {
            <div key={words.name}>
                <dt>{ words.name }</dt>
                <dd>
                    <p>{ words.rule }</p>
                    <p class="small"><b>{ Label::Source.say(lang) }{ ": " }</b>{ words.source }</p>
                </dd>
            </div>
        }
    };
    html! { <dl class="guide-list">{ for GuideRule::ALL.into_iter().map(rule) }</dl> }
}

fn view_groups(scenario: &Scenario, lang: Lang) -> Html {
    let group = |group: &crate::model::TargetGroup| {
        let definition = group_definition(group.id, lang).map_or_else(|| Label::NotDefined.say(lang), str::to_owned);
        let source = Label::GroupSource(group.id).say(lang);
        html! {
            <div key={group_name(group, lang)}>
                <dt>{ group_name(group, lang) }</dt>
                <dd>
                    <p>{ definition }</p>
                    if !source.is_empty() {
                        <p class="small"><b>{ Label::Source.say(lang) }{ ": " }</b>{ source }</p>
                    }
                </dd>
            </div>
        }
    };
    html! { <dl class="guide-list">{ for scenario.groups.iter().map(group) }</dl> }
}

fn view_words(lang: Lang) -> Html {
    let term = |term: Term| {
        let name = Label::TermName(term).say(lang);
        html! { <div key={name.clone()}><dt>{ name }</dt><dd><p>{ Label::TermMeaning(term).say(lang) }</p></dd></div> }
    };
    html! { <dl class="guide-list">{ for Term::ALL.into_iter().map(term) }</dl> }
}

/// Every number of the scenario with its source, from the same list as the exports.
fn view_sources(scenario: &Scenario, lang: Lang) -> Html {
    let item = |line: crate::export::SourceLine| {
        let name = match line.kind {
            SourceKind::Task => ExportLabel::TaskOf(&line.name).say(lang),
            SourceKind::Figure | SourceKind::Housed | SourceKind::HouseholdSize => line.name.clone(),
        };
        let date = date_in_words(&line.reference, lang);
        let date = if date.is_empty() { date } else { format!(" ({date})") };
        html! {
            <li key={name.clone()}>
                <b>{ name }</b>{ format!("{date}: {}. {}. ", line.amount_in_words(lang), line.source) }
                <span class="badge">{ standing_of(&line, lang) }</span>
            </li>
        }
    };
    let lines = source_lines(scenario, SourceScope::All, lang);
    html! { <ul class="sources">{ for lines.into_iter().map(item) }</ul> }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
