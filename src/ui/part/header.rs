//! The head of every page: brand, menu and language.

use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

use super::{button::Look, link::PlaceLink};
use crate::{
    text::{Label, Lang},
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        state::{Action, Menu, Route},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct HeaderProps {
    pub(crate) route: Route,
    pub(crate) menu: Menu,
}

#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let is_open = props.menu == Menu::Open;
    let toggled = if is_open { Menu::Closed } else { Menu::Open };
    let on_menu = dispatch.reform(move |_: MouseEvent| Action::MenuToggled(toggled));
    html! {
        <>
            <PlaceLink to="inhoud" class="nl-skip-link skip">{ Label::SkipToContent.say(lang) }</PlaceLink>
            <header class="top"><div class="wrap">
                { view_brand(lang, &dispatch) }
                <nav class={classes!("nav", is_open.then_some("open"))} id="nav" aria-label={Label::MainMenu.say(lang)}>
                    <ul>{ for Route::MENU.into_iter().map(|route| view_route(route, props.route, lang, &dispatch)) }</ul>
                </nav>
                { view_languages(lang, &dispatch) }
                <button type="button" class={classes!(Look::Plain.classes(), "menu-btn")} aria-expanded={is_open.to_string()} aria-controls="nav" onclick={on_menu}>
                    { Label::Menu.say(lang) }
                </button>
            </div></header>
        </>
    }
}

fn follow(route: Route, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        if effects::is_plain_click(&event) {
            event.prevent_default();
            dispatch.emit(Action::RouteVisited(route));
        }
    })
}

fn view_brand(lang: Lang, dispatch: &Callback<Action>) -> Html {
    let home = Route::default();
    html! {
        <a class="brand" href={home.to_fragment()} onclick={follow(home, dispatch)}>
            <svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
                <path class="f-acc" d="M0 0h16v16H0zM20 0h16v16H20zM0 20h16v16H0z" />
                <path class="nofill s-acc" stroke-width="3" d="M21.5 21.5h13v13h-13z" />
            </svg>
            <span><b>{ Label::Brand.say(lang) }</b>{ Label::BrandLine.say(lang) }</span>
        </a>
    }
}

fn view_route(route: Route, current: Route, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let is_current = (route == current.entry()).then_some("page");
    html! {
        <li key={route.to_fragment()}>
            <a href={route.to_fragment()} aria-current={is_current} onclick={follow(route, dispatch)}>{ words::menu_name(route).say(lang) }</a>
        </li>
    }
}

fn view_languages(lang: Lang, dispatch: &Callback<Action>) -> Html {
    let choice = |(choice, short, name): (Lang, &'static str, &'static str)| {
        let on_click = dispatch.reform(move |_: MouseEvent| Action::LanguageChosen(choice));
        html! {
            <button key={short} type="button" lang={choice.tag()} aria-pressed={(choice == lang).to_string()} aria-label={name} onclick={on_click}>
                { short }
            </button>
        }
    };
    html! {
        <div class="lang" role="group" aria-label={Label::Language.say(lang)}>
            { for [(Lang::Nl, "NL", "NL, Nederlands"), (Lang::En, "EN", "EN, English")].into_iter().map(choice) }
        </div>
    }
}
