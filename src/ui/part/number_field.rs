//! A field for a number. What is no number stays in the field, with the reason in words, and changes nothing else.

use yew::{AttrValue, Callback, Event, Html, Properties, classes, component, html, use_state};

use crate::ui::{
    context::{use_dispatch, use_lang},
    effects,
    state::{Action, EntryIssue},
    words,
};

#[derive(Properties, PartialEq)]
pub(super) struct NumberFieldProps {
    pub(super) id: AttrValue,
    /// What the field is for, for who cannot see what stands beside it.
    pub(super) name: AttrValue,
    /// The number that is in use, as written.
    pub(super) value: AttrValue,
    /// The largest number that is accepted, as written.
    pub(super) largest: AttrValue,
    /// What a text means.
    pub(super) read: Callback<String, Result<Action, EntryIssue>>,
}

/// A text that was refused, and the number that was in use then: once another is in use, the text is history.
#[derive(Clone, PartialEq)]
struct Refused {
    text: AttrValue,
    issue: EntryIssue,
    value: AttrValue,
}

#[component]
pub(super) fn NumberField(props: &NumberFieldProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let refused = use_state(|| None::<Refused>);
    let current = (*refused).clone().filter(|refused| refused.value == props.value);
    let on_change = {
        let (read, value, refused) = (props.read.clone(), props.value.clone(), refused.clone());
        Callback::from(move |event: Event| {
            let text = effects::entered_text(&event);
            match read.emit(text.clone()) {
                Ok(action) => {
                    effects::put_text(&event, &value);
                    refused.set(None);
                    dispatch.emit(action);
                }
                Err(issue) => refused.set(Some(Refused { text: text.into(), issue, value: value.clone() })),
            }
        })
    };
    let issue_id = format!("{}-issue", props.id);
    let issue =
        current.as_ref().map(|refused| words::entry_issue(refused.issue, &refused.text, &props.largest).say(lang));
    let text = current.as_ref().map_or_else(|| props.value.clone(), |refused| refused.text.clone());
    html! {
        <>
            <input id={props.id.clone()} class={classes!("input", "num", issue.is_some().then_some("bad"))} type="text"
                inputmode="decimal" autocomplete="off" value={text} aria-label={props.name.clone()}
                aria-invalid={issue.is_some().then_some("true")} aria-describedby={issue.is_some().then(|| issue_id.clone())}
                onchange={on_change} />
            if let Some(issue) = issue {
                <span id={issue_id} class="cell-err" role="alert">{ issue }</span>
            }
        </>
    }
}
