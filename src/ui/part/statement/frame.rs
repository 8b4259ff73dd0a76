//! The frame of a statement: its head, numbered steps, arguments, consequence, arithmetic and pager.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::{
    text::{Explained, Lang, StatementId, StatementLabel as L, arguments, statement_in_full},
    ui::{
        effects,
        part::explained::view_explained,
        state::{Action, Route},
    },
};

/// The head of the page: which statement, and the statement in full.
pub(crate) fn view_head(statement: StatementId, lang: Lang) -> Html {
    html! {
        <header class="st-head">
            <p class="kick">{ L::StatementOf(statement.number()).say(lang) }</p>
            <h1>{ statement_in_full(statement, lang) }</h1>
        </header>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct StepProps {
    /// The id of its heading.
    pub(crate) id: AttrValue,
    pub(crate) number: u8,
    pub(crate) title: AttrValue,
    #[prop_or_default]
    pub(crate) note: Option<AttrValue>,
    pub(crate) children: Html,
}

/// A numbered step.
#[component]
pub(crate) fn Step(props: &StepProps) -> Html {
    html! {
        <section class="step" aria-labelledby={props.id.clone()}>
            <div class="lab">
                <h2 id={props.id.clone()}>{ format!("{}. {}", props.number, props.title) }</h2>
                if let Some(note) = &props.note {
                    <p>{ note }</p>
                }
            </div>
            <div>{ props.children.clone() }</div>
        </section>
    }
}

/// What others say for and against.
pub(crate) fn view_arguments(statement: StatementId, lang: Lang) -> Html {
    let [pro, con] = arguments(statement, lang);
    let side = |(title, arguments): (L<'static>, Vec<crate::text::Argument>)| {
        let item =
            |argument: crate::text::Argument| html! { <li>{ argument.words }<cite>{ argument.source }</cite></li> };
        html! { <div><h3>{ title.say(lang) }</h3><ul>{ for arguments.into_iter().map(item) }</ul></div> }
    };
    html! { <div class="proscons">{ for [(L::Pro, pro), (L::Con, con)].into_iter().map(side) }</div> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ConsequenceProps {
    pub(crate) first: AttrValue,
    pub(crate) second: AttrValue,
}

/// What it means, in one sentence and what it rests on; rewritten on every change.
#[component]
pub(crate) fn Consequence(props: &ConsequenceProps) -> Html {
    html! {
        <div class="consq" aria-live="polite">
            <p>{ &props.first }</p>
            if !props.second.is_empty() {
                <p class="small">{ &props.second }</p>
            }
        </div>
    }
}

/// "Zo berekend".
pub(crate) fn view_calculation(steps: &[Explained], lang: Lang) -> Html {
    html! { <ol class="calc">{ for steps.iter().map(|step| view_explained(step, lang)) }</ol> }
}

/// To the page before and the page after.
pub(crate) fn view_pager(before: Route, after: Route, lang: Lang, dispatch: &Callback<Action>) -> Html {
    html! {
        <nav class="pager" aria-label={L::Pages.say(lang)}>
            { view_route(before, format!("← {}", route_name(before).say(lang)), dispatch) }
            { view_route(after, format!("{} →", route_name(after).say(lang)), dispatch) }
        </nav>
    }
}

fn view_route(route: Route, text: String, dispatch: &Callback<Action>) -> Html {
    let dispatch = dispatch.clone();
    let on_click = Callback::from(move |event: MouseEvent| {
        if effects::is_plain_click(&event) {
            event.prevent_default();
            dispatch.emit(Action::RouteVisited(route));
        }
    });
    html! { <a href={route.to_fragment()} onclick={on_click}>{ text }</a> }
}

/// What a page is called in a link to it.
fn route_name(route: Route) -> L<'static> {
    match route {
        Route::Divide => L::PageDivide,
        Route::Figures => L::PageFigures,
        Route::Statement1 => L::PageStatement1,
        Route::Statement2 => L::PageStatement2,
        Route::Statement3 => L::PageStatement3,
        Route::Follow => L::PageFollow,
        Route::Guide => L::PageGuide,
    }
}
