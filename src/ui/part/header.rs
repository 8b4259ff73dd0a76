//! The head of every page: brand, menu and language.

use yew::{AttrValue, Callback, Html, MouseEvent};

use super::link::link_to;
use crate::{
    text::{Label, Lang},
    ui::{
        effects,
        element::{Element, element, icon, list, pressed},
        state::{Action, Menu, Route},
        words,
    },
};

pub(crate) fn view_header(route: Route, menu: Menu, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let (nav_class, toggled) = match menu {
        Menu::Open => ("nav open", Menu::Closed),
        Menu::Closed => ("nav", Menu::Open),
    };
    let mut routes = element("ul");
    for each in Route::MENU {
        routes = routes.with(view_route(each, route, lang, dispatch));
    }
    let nav =
        element("nav").fixed("id", "nav").named("aria-label", &Label::MainMenu, lang).class(nav_class).with(routes);
    let button = element("button")
        .fixed("type", "button")
        .fixed("aria-expanded", pressed(menu == Menu::Open))
        .fixed("aria-controls", "nav")
        .class("nl-button nl-button--secondary btn menu-btn")
        .sends(Action::MenuToggled(toggled), dispatch)
        .say(&Label::Menu, lang);
    let wrap = element("div")
        .class("wrap")
        .with(view_brand(lang, dispatch))
        .with(nav)
        .with(view_languages(lang, dispatch))
        .with(button);
    let skip = link_to(AttrValue::Static("inhoud"), Callback::noop()).class("nl-skip-link skip");
    list(vec![skip.say(&Label::SkipToContent, lang).html(), element("header").class("top").with(wrap).html()])
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

fn view_brand(lang: Lang, dispatch: &Callback<Action>) -> Element {
    let home = Route::default();
    let sign = icon("36", "36", "0 0 36 36")
        .with(element("path").fixed("d", "M0 0h16v16H0zM20 0h16v16H20zM0 20h16v16H0z").class("f-acc"))
        .with(element("path").fixed("stroke-width", "3").fixed("d", "M21.5 21.5h13v13h-13z").class("nofill s-acc"));
    let words = element("span").with(element("b").say(&Label::Brand, lang)).say(&Label::BrandLine, lang);
    let link = element("a").attribute("href", home.to_fragment()).class("brand");
    link.on_click(Some(follow(home, dispatch))).with(sign).with(words)
}

fn view_route(route: Route, current: Route, lang: Lang, dispatch: &Callback<Action>) -> Element {
    let link = element("a")
        .attribute("href", route.to_fragment())
        .maybe("aria-current", (route == current.entry()).then_some("page"))
        .on_click(Some(follow(route, dispatch)))
        .say(&words::menu_name(route), lang);
    element("li").key(route.to_fragment()).with(link)
}

fn view_languages(lang: Lang, dispatch: &Callback<Action>) -> Element {
    let mut languages = element("div").fixed("role", "group").named("aria-label", &Label::Language, lang).class("lang");
    for (choice, short, name) in [(Lang::Nl, "NL", "NL, Nederlands"), (Lang::En, "EN", "EN, English")] {
        let button = element("button")
            .key(short)
            .fixed("type", "button")
            .fixed("lang", choice.tag())
            .fixed("aria-pressed", pressed(choice == lang))
            .fixed("aria-label", name)
            .sends(Action::LanguageChosen(choice), dispatch)
            .text(short);
        languages = languages.with(button);
    }
    languages
}
