//! The field in which a code or link is typed, and what came of the last one.

use std::sync::Arc;

use yew::{Callback, Event, Html, Properties, SubmitEvent, component, html, use_state};

use super::use_sharing_dispatch;
use crate::{
    model::Scenario,
    share::{CodeIssue, LinkIssue, ShareCode, Validity, brought_by},
    text::{Lang, ShareLabel as Label, brought_in_words, link_issue_in_words, link_repair_in_words, list_in_words},
    ui::{
        context::use_lang,
        effects,
        part::{Button, Look},
        state::{Arrived, SharingAction},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct LinkResultProps {
    /// What is shown now: what the maker of a link brought may have been replaced since.
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) arrived: Option<Arrived>,
}

/// What came of the last link or code.
#[component]
pub(crate) fn LinkResult(props: &LinkResultProps) -> Html {
    let dispatch = use_sharing_dispatch();
    view_result(props.arrived.as_ref(), &props.scenario, use_lang(), &dispatch)
}

#[derive(Properties, PartialEq)]
pub(crate) struct OpenLinkProps {
    pub(crate) arrived: Option<Arrived>,
}

#[component]
pub(crate) fn OpenLink(props: &OpenLinkProps) -> Html {
    let lang = use_lang();
    let dispatch = use_sharing_dispatch();
    let text = use_state(String::new);
    let on_change = {
        let text = text.setter();
        Callback::from(move |event: Event| text.set(effects::entered_text(&event)))
    };
    let on_submit = {
        let (text, dispatch) = (text.clone(), dispatch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(SharingAction::LinkEntered(text.as_str().into()));
        })
    };
    let is_refused = matches!(props.arrived, Some(Arrived::Refused(_)));
    html! {
        <form class="open-link" onsubmit={on_submit}>
            <label class="share-field">
                <span class="label">{ Label::OpenTitle.say(lang) }</span>
                <input class="input" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
                    aria-label={Label::OpenField.say(lang)} aria-invalid={is_refused.then_some("true")}
                    aria-describedby="open-hint" value={(*text).clone()} onchange={on_change} />
            </label>
            <button type="submit" class={Look::Plain.classes()}>{ Label::OpenButton.say(lang) }</button>
            <p id="open-hint" class="hint">{ Label::OpenHint.say(lang) }</p>
        </form>
    }
}

fn view_result(arrived: Option<&Arrived>, scenario: &Scenario, lang: Lang, dispatch: &Callback<SharingAction>) -> Html {
    match arrived {
        Some(Arrived::Opened { validity, year, repairs, brought }) => {
            let list = |words: Vec<&'static str>| {
                let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
                list_in_words(&words, lang)
            };
            let still = brought_by(scenario);
            let brought = brought.iter().filter(|one| still.contains(one));
            let brought = list(brought.map(|one| brought_in_words(*one, lang)).collect());
            let mended = list(repairs.iter().map(|one| link_repair_in_words(*one, lang)).collect());
            let follows = match (validity, year) {
                (Validity::Live, _) => Some(Label::OpenedLive),
                (Validity::Fixed, Some(year)) => Some(Label::OpenedFixed(*year)),
                (Validity::Fixed, None) => None,
            };
            html! {
                <div id={effects::SHARE_RESULT} class="share-result" role="status" tabindex="-1">
                    <p>{ Label::Opened.say(lang) }{ " " }{ for follows.map(|label| label.say(lang)) }</p>
                    if !brought.is_empty() {
                        <p class="warn"><b>{ Label::Brought(&brought).say(lang) }</b></p>
                    }
                    if !mended.is_empty() {
                        <p>{ Label::Mended(&mended).say(lang) }</p>
                    }
                </div>
            }
        }
        Some(Arrived::Refused(issue)) => html! {
            <div id={effects::SHARE_RESULT} class="share-result err-sum" role="alert" tabindex="-1">
                <h2>{ Label::NotOpened.say(lang) }</h2>
                <p>{ link_issue_in_words(issue, lang) }</p>
                { for meant(issue).map(|code| view_meant(code, lang, dispatch)) }
            </div>
        },
        None => Html::default(),
    }
}

/// The code that was probably meant.
fn meant(issue: &LinkIssue) -> Option<&ShareCode> {
    match issue {
        LinkIssue::Code(CodeIssue::Check { meant }) => meant.as_ref(),
        LinkIssue::Code(CodeIssue::Character { .. } | CodeIssue::Length { .. } | CodeIssue::Newer)
        | LinkIssue::NoScenario
        | LinkIssue::TooLong { .. }
        | LinkIssue::Newer
        | LinkIssue::CutOff
        | LinkIssue::UpperCased
        | LinkIssue::Damaged
        | LinkIssue::TooLarge
        | LinkIssue::Document(_) => None,
    }
}

fn view_meant(code: &ShareCode, lang: Lang, dispatch: &Callback<SharingAction>) -> Html {
    let text = code.as_str().to_owned();
    let on_press = dispatch.reform(move |()| SharingAction::LinkEntered(text.as_str().into()));
    html! { <p><Button {on_press}>{ Label::OpenMeant(&code.grouped()).say(lang) }</Button></p> }
}
