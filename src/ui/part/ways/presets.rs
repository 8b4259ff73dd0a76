//! Rules that carry their law: what each does, its source, and what it does not cover.

use std::sync::Arc;

use yew::{Html, MouseEvent, component, html};

use super::{WayProps, statutory::Statutory, view_fold};
use crate::{
    preset::Preset,
    text::{WaysLabel, preset_issue_in_words, preset_words},
    ui::{
        context::{use_dispatch, use_lang},
        state::{Action, Change},
    },
};

#[component]
pub(crate) fn PresetList(props: &WayProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let chosen = Preset::of(&props.scenario);
    let item = |preset: Preset| {
        let words = preset_words(preset, lang);
        let applied = preset.apply(&props.scenario);
        let is_chosen = chosen == Some(preset);
        let act = match applied {
            _ if is_chosen => html! { <p class="b">{ "✓ " }{ WaysLabel::InUse.say(lang) }</p> },
            Ok(scenario) => {
                let scenario = Arc::new(scenario);
                let on_click =
                    dispatch.reform(move |_: MouseEvent| Action::Changed(Change::Ruled(Arc::clone(&scenario))));
                html! {
                    <p><button type="button" class="nl-button nl-button--secondary btn" aria-label={WaysLabel::UsePreset(words.name).say(lang).into_owned()} onclick={on_click}>
                        { WaysLabel::Use.say(lang) }
                    </button></p>
                }
            }
            Err(issue) => html! { <p class="note">{ preset_issue_in_words(issue, lang) }</p> },
        };
        html! {
            <li key={words.name} class="way-rule">
                <h4>{ words.name }</h4>
                <p>{ words.rule }</p>
                <p class="hint">{ WaysLabel::Source.say(lang) }{ ": " }{ words.source }</p>
                <p class="hint">{ WaysLabel::NotCovered.say(lang) }{ ": " }{ words.not_covered }</p>
                { act }
                if is_chosen && preset == Preset::Taakstelling {
                    <Statutory scenario={Arc::clone(&props.scenario)} division={props.division.clone()} />
                }
            </li>
        }
    };
    let name = chosen.map(|preset| preset_words(preset, lang).name.to_owned());
    view_fold(
        &WaysLabel::Presets,
        name,
        lang,
        html! { <ul class="way-rules">{ for Preset::ALL.into_iter().map(item) }</ul> },
    )
}
