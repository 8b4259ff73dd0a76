//! The second module of the page: every page and panel but "Verdelen". It is a WebAssembly of its own (`src/bin/more.rs`),
//! fetched when somebody asks for it, so that the first screen stays small.
//!
//! The first module keeps the timeline, the storage and the head of the page. It hands over a `Desk`; whatever is
//! changed here goes back as a desk and becomes a step that can be undone. To add a page: a `Route`, a view in
//! `ui::page`, a line in `view_shown`; its words in a text enum of its own.

mod answer;
mod carried;
mod desk;
mod state;
mod wire;

use std::{cell::RefCell, rc::Rc, sync::Arc};

use yew::{Callback, ContextProvider, Html, Properties, component, hook, html, use_effect_with, use_memo, use_reducer};

pub(crate) use answer::{Question, answer, read_backdrop, read_shares};
pub(crate) use desk::Desk;
pub(crate) use state::{MoreAction, MoreState};

use super::{
    checked::Checked,
    division::{Division, IN_FULL, use_division},
    effects,
    page::{
        FollowPage, MoreDirectionPage, OnlyShortagePage, PerInhabitantPage, view_export, view_figures, view_guide,
        view_more_rest, view_more_settings, view_share, view_support_column, view_ways,
    },
    state::{Action, Figures, FiguresAction, KeepingAction, Panel, Remember, Route, Saved, SharingAction, Shown},
};
use crate::{model::Unworkable, text::Lang};

/// Where the first module's desks arrive, and the last desk that went either way.
#[derive(Debug)]
pub(crate) struct Letterbox {
    known: RefCell<Desk>,
    receive: RefCell<Option<Callback<Desk>>>,
}

impl Letterbox {
    fn new(known: Desk) -> Self {
        Self { known: RefCell::new(known), receive: RefCell::default() }
    }

    /// Takes a desk as text; what cannot be read is left aside.
    fn take(&self, text: &str) {
        let known = self.known.borrow().clone();
        let Some(desk) = Desk::read(text, Some(&known.scenario)) else { return };
        self.known.replace(desk.clone());
        let receive = self.receive.borrow().clone();
        if let Some(receive) = receive {
            receive.emit(desk);
        }
    }
}

/// With what the second module starts.
#[derive(Clone, Properties)]
pub(crate) struct MoreProps {
    letterbox: Rc<Letterbox>,
    /// Sends a text to the first module.
    post: Callback<String>,
    /// What the device keeps, for when the page starts with that.
    kept: Option<Saved>,
    drawn: Drawn,
}

/// What of the second module is drawn. In the browser everything is, in the elements that the first module has for it;
/// the page as text is put together from parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    Everything,
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "only for the page as text"))]
    Settings,
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "only for the page as text"))]
    Rest,
}

impl PartialEq for MoreProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.letterbox, &other.letterbox)
    }
}

/// The root of the second module.
#[component]
pub(crate) fn More(props: &MoreProps) -> Html {
    let (letterbox, kept) = (Rc::clone(&props.letterbox), props.kept.clone());
    let handle = use_reducer(move || MoreState::new(letterbox.known.borrow().clone()).with_kept(kept));
    let state: MoreState = (*handle).clone();
    let dispatch: Callback<MoreAction> = handle.dispatcher().to_callback();
    let keeping: Callback<KeepingAction> = dispatch.reform(MoreAction::Keeping);
    use_exchange(props, &state.desk, &dispatch);
    effects::use_keeping(&state.desk, &keeping);
    let common: Callback<Action> = dispatch.reform(MoreAction::Common);
    let figures: Callback<FiguresAction> = dispatch.reform(MoreAction::Figures);
    let sharing: Callback<SharingAction> = dispatch.reform(MoreAction::Sharing);
    let remember: Callback<Remember> = dispatch.reform(MoreAction::Remember);
    effects::use_reading(&state, &figures);
    effects::use_result_focus(&state.figures);
    effects::use_share_focus(&state.sharing);
    let checked = use_checked(&state.figures);
    let division = use_division(&state.desk.scenario);
    let html = match props.drawn {
        Drawn::Everything => view_shown(&state, checked.as_ref(), &division, &dispatch),
        Drawn::Settings => view_more_settings(&state, &division),
        Drawn::Rest => view_more_rest(&state, &division),
    };
    html! {
        <ContextProvider<Lang> context={state.desk.lang}>
            <ContextProvider<Callback<Action>> context={common}>
                <ContextProvider<Callback<FiguresAction>> context={figures}>
                    <ContextProvider<Callback<SharingAction>> context={sharing}>
                        <ContextProvider<Callback<Remember>> context={remember}>
                            <ContextProvider<Callback<KeepingAction>> context={keeping}>
                                { html }
                            </ContextProvider<Callback<KeepingAction>>>
                        </ContextProvider<Callback<Remember>>>
                    </ContextProvider<Callback<SharingAction>>>
                </ContextProvider<Callback<FiguresAction>>>
            </ContextProvider<Callback<Action>>>
        </ContextProvider<Lang>>
    }
}

fn view_shown(
    state: &MoreState,
    checked: Option<&Rc<Checked>>,
    division: &Result<Rc<Division>, Unworkable>,
    dispatch: &Callback<MoreAction>,
) -> Html {
    let panel = match state.desk.shown {
        Shown::Page(Route::Figures) => return view_figures(state, checked),
        Shown::Page(route @ (Route::Statement1 | Route::Statement2 | Route::Statement3 | Route::Follow)) => {
            return view_statement(route, state);
        }
        Shown::Page(Route::Guide) => return view_guide(state, division),
        Shown::Page(Route::Divide) => Html::default(),
        // A panel has its button once it has its view.
        Shown::Panel(Panel::Share) => view_share(state),
        Shown::Panel(Panel::Ways) => view_ways(state, division, dispatch.reform(MoreAction::Pins)),
        Shown::Panel(Panel::Export) => view_export(state),
    };
    html! {
        <>
            { panel }
            { effects::draw_in(effects::SETTINGS_SLOT, view_more_settings(state, division)) }
            { effects::draw_in(effects::REST_SLOT, view_more_rest(state, division)) }
            { view_support_column(state) }
        </>
    }
}

/// A page of the statements or of following up.
fn view_statement(route: Route, state: &MoreState) -> Html {
    let (scenario, own, memory) = (Arc::clone(&state.desk.scenario), state.desk.own, state.memory.clone());
    match route {
        Route::Statement1 => html! { <PerInhabitantPage {scenario} {own} {memory} /> },
        Route::Statement2 => html! { <OnlyShortagePage {scenario} {own} {memory} /> },
        Route::Statement3 => html! { <MoreDirectionPage {scenario} {own} {memory} /> },
        Route::Follow => html! { <FollowPage {scenario} {own} {memory} /> },
        Route::Divide | Route::Figures | Route::Guide => Html::default(),
    }
}

/// Takes what the first module hands over, and sends back what is changed here.
#[hook]
fn use_exchange(props: &MoreProps, desk: &Desk, dispatch: &Callback<MoreAction>) {
    {
        let (letterbox, dispatch) = (Rc::clone(&props.letterbox), dispatch.clone());
        use_effect_with((), move |()| {
            letterbox.receive.replace(Some(dispatch.reform(MoreAction::Handed)));
        });
    }
    let (letterbox, post) = (Rc::clone(&props.letterbox), props.post.clone());
    use_effect_with(desk.clone(), move |desk| {
        let before = letterbox.known.replace(desk.clone());
        if before != *desk {
            post.emit(desk.render(Some(&before.scenario)));
        }
        effects::keep_focus
    });
}

/// What is still wrong with the figures that were read, looked up when they change and not otherwise.
#[hook]
fn use_checked(figures: &Figures) -> Option<Rc<Checked>> {
    let checked = use_memo(figures.draft().cloned(), |draft| draft.clone().map(|draft| Rc::new(Checked::of(draft))));
    (*checked).clone()
}

/// Offers the second module to the first one, which loaded it.
pub fn start() {
    effects::watch_for_panics();
    effects::offer_more(|root, text, post| {
        let letterbox = Rc::new(Letterbox::new(Desk::read(text, None)?));
        let kept = effects::kept();
        let props = MoreProps { letterbox: Rc::clone(&letterbox), post, kept, drawn: Drawn::Everything };
        effects::render_more(root, props);
        Some(Box::new(move |text: &str| letterbox.take(text)))
    });
    effects::offer_divider(IN_FULL);
}

/// A part of the second module as text.
#[cfg(feature = "ssr")]
pub(super) async fn render_part(desk: Desk, drawn: Drawn) -> String {
    let props = MoreProps { letterbox: Rc::new(Letterbox::new(desk)), post: Callback::noop(), kept: None, drawn };
    yew::LocalServerRenderer::<More>::with_props(props).hydratable(false).render().await
}
