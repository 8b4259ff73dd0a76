//! How far the user has come: paste, check, use.

use yew::{Html, Properties, component, html};

use crate::{text::FiguresLabel as Label, ui::context::use_lang};

/// A step on the way to using figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Paste,
    Check,
    Use,
}

impl Step {
    const ALL: [Self; 3] = [Self::Paste, Self::Check, Self::Use];

    fn name(self) -> Label<'static> {
        match self {
            Self::Paste => Label::StepPaste,
            Self::Check => Label::StepCheck,
            Self::Use => Label::StepUse,
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct StepsProps {
    pub(crate) current: Step,
}

#[component]
pub(crate) fn Steps(props: &StepsProps) -> Html {
    let lang = use_lang();
    let view = |step: Step| {
        let name = step.name().say(lang);
        html! { <li key={name.to_string()} aria-current={(step == props.current).then_some("step")}>{ name }</li> }
    };
    html! { <ol class="steps" aria-label={Label::Progress.say(lang)}>{ for Step::ALL.into_iter().map(view) }</ol> }
}
