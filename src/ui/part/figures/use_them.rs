//! "Verder": take the figures into use, all of them or only the columns that are ready.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use super::{own_badge::view_own_badge, use_figures_dispatch};
use crate::{
    text::{FiguresLabel as Label, Lang, list_in_words},
    ui::{
        checked::Checked,
        context::use_lang,
        part::button::{Button, Look},
        state::FiguresAction,
    },
};

/// Whether the figures that were read are the figures in use already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taken {
    Yes,
    No,
}

#[derive(Properties, PartialEq)]
pub(crate) struct UseSectionProps {
    pub(crate) checked: Rc<Checked>,
    pub(crate) taken: Taken,
}

#[component]
pub(crate) fn UseSection(props: &UseSectionProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let checked = &props.checked;
    let ready = checked.ready_names(lang);
    let refusal = refusal(checked, ready.len(), lang);
    let on_use = dispatch.reform(|()| FiguresAction::Used);
    let is_partly_ready = checked.blocked_count() > 0 && !ready.is_empty();
    html! {
        <section class="sec" aria-labelledby="h-use">
            <header><h2 id="h-use">{ Label::Further.say(lang) }</h2></header>
            if props.taken == Taken::Yes {
                <p class="note">{ Label::InUseNow.say(lang) }</p>
            }
            <div class="acts">
                <Button look={Look::Main} refusal={refusal.clone()} on_press={on_use.clone()}>{ Label::UseFigures.say(lang) }</Button>
                if is_partly_ready {
                    <Button on_press={on_use}>{ Label::UseOnly(&list_in_words(&ready, lang)).say(lang) }</Button>
                }
            </div>
            <p class="small muted">
                { for refusal.map(|refusal| format!("{refusal} ")) }
                { Label::LabelEverywhere.say(lang) }{ " " }{ view_own_badge(lang) }
            </p>
        </section>
    }
}

/// Why the figures cannot be used as they are.
fn refusal(checked: &Checked, ready_count: usize, lang: Lang) -> Option<AttrValue> {
    let label = match (ready_count, checked.blocked_count()) {
        (0, 0) => Label::NothingToUse,
        (_, 0) => return None,
        (_, _) => Label::FirstCheck,
    };
    Some(label.say(lang).into())
}
