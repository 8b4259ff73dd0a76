//! A number with a minus and a plus.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::{text::StatementLabel as L, ui::context::use_lang};

#[derive(Properties, PartialEq)]
pub(crate) struct StepperProps {
    /// What the number is.
    pub(crate) name: AttrValue,
    /// The number as written.
    pub(crate) value: AttrValue,
    /// One step less; `None` at the least.
    pub(crate) less: Option<Callback<()>>,
    /// One step more; `None` at the most.
    pub(crate) more: Option<Callback<()>>,
}

#[component]
pub(crate) fn Stepper(props: &StepperProps) -> Html {
    let lang = use_lang();
    let button = |sign: &'static str, on_press: &Option<Callback<()>>, label: L<'_>| {
        let on_click = on_press.as_ref().map(|on_press| on_press.reform(|_: MouseEvent| ()));
        html! {
            <button type="button" aria-label={label.say(lang).into_owned()} aria-disabled={on_click.is_none().then_some("true")} onclick={on_click}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    html! {
        <div class="stepper" role="group" aria-label={props.name.clone()}>
            { button("−", &props.less, L::StepLess(&props.name)) }
            <output>{ &props.value }</output>
            { button("+", &props.more, L::StepMore(&props.name)) }
        </div>
    }
}
