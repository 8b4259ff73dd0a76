//! The second module, from the side of the first: fetched when something of it is shown, handed every change, and
//! listened to. And from its own side: how it offers itself.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use web_sys::Element;
use yew::{Callback, hook, use_effect_with, use_memo};

use crate::{
    model::Scenario,
    ui::{
        more::{Desk, More, MoreProps, Question, answer, read_backdrop, read_shares},
        overview::Divider,
        platform::{
            more::{self, Started, Starter},
            timer,
        },
        state::{Action, Arrival, State},
    },
};

/// The id of the element in which the second module draws a page or a panel.
pub(crate) const MORE_SLOT: &str = "more";
/// The id of the element in which it draws the settings of "Verdelen" that come after the mix.
pub(crate) const SETTINGS_SLOT: &str = "more-settings";
/// The id of the element in which it draws what comes after the table.
pub(crate) const REST_SLOT: &str = "more-rest";

/// What the first module knows of the second.
struct Link {
    desk: Desk,
    /// The scenario that both have: the last that went either way.
    known: Option<Arc<Scenario>>,
    module: Module,
}

enum Module {
    Absent,
    Loading,
    Here(Started),
}

/// Brings the second module in after the first frame, and keeps both at the same scenario.
#[hook]
pub(crate) fn use_more(state: &State, dispatch: &Callback<Action>) {
    let desk = Desk {
        shown: state.shown(),
        lang: state.lang,
        own: state.own(),
        storing: state.storing,
        groups_asked: state.groups_asked,
        link: state.link().cloned(),
        scenario: Arc::clone(state.scenario()),
    };
    let link = {
        let desk = desk.clone();
        use_memo((), |()| RefCell::new(Link { desk, known: None, module: Module::Absent }))
    };
    let dispatch = dispatch.clone();
    // A failure waits for the reader to ask again.
    let is_wanted = state.view.more != Arrival::Failed;
    use_effect_with((desk, is_wanted), move |(desk, is_wanted)| {
        if let Ok(mut link) = link.try_borrow_mut() {
            link.desk = desk.clone();
        }
        if *is_wanted {
            // After the frame: what the first module shows comes first, and the slots must be on the page.
            timer::after(0, move || bring_up_to_date(&link, &dispatch)).forget();
        }
    });
}

fn bring_up_to_date(link: &Rc<RefCell<Link>>, dispatch: &Callback<Action>) {
    let Ok(mut now) = link.try_borrow_mut() else { return };
    let text = now.desk.render(now.known.as_ref());
    match &now.module {
        Module::Loading => {}
        Module::Here(_) => {
            now.known = Some(Arc::clone(&now.desk.scenario));
            drop(now);
            // The other side may answer at once, so nothing is held meanwhile but for reading.
            if let Ok(now) = link.try_borrow()
                && let Module::Here(started) = &now.module
            {
                started.place(MORE_SLOT);
                started.hand(&text);
            }
        }
        Module::Absent => {
            now.module = Module::Loading;
            now.known = Some(Arc::clone(&now.desk.scenario));
            drop(now);
            load(Rc::clone(link), text, dispatch.clone());
        }
    }
}

fn load(link: Rc<RefCell<Link>>, text: String, dispatch: Callback<Action>) {
    let post = {
        let (link, dispatch) = (Rc::clone(&link), dispatch.clone());
        Callback::from(move |text: String| take_back(&link, &text, &dispatch))
    };
    wasm_bindgen_futures::spawn_local(async move {
        let loaded = more::load(&text, post).await;
        let Ok(mut now) = link.try_borrow_mut() else { return };
        let arrival = match loaded {
            Ok(started) => {
                now.module = Module::Here(started);
                Arrival::Here
            }
            Err(more::Unavailable) => {
                (now.module, now.known) = (Module::Absent, None);
                Arrival::Failed
            }
        };
        drop(now);
        dispatch.emit(Action::MoreArrived(arrival));
        if arrival == Arrival::Here {
            // What changed meanwhile.
            bring_up_to_date(&link, &dispatch);
        }
    });
}

/// The second module changed something.
fn take_back(link: &Rc<RefCell<Link>>, text: &str, dispatch: &Callback<Action>) {
    let known = link.try_borrow().ok().and_then(|link| link.known.clone());
    let Some(desk) = Desk::read(text, known.as_ref()) else { return };
    if let Ok(mut link) = link.try_borrow_mut() {
        link.known = Some(Arc::clone(&desk.scenario));
        link.desk = desk.clone();
    }
    dispatch.emit(Action::Returned(Box::new(desk)));
}

/// Leaves the second module where the first one finds it.
pub(crate) fn offer_more(starter: Starter) {
    more::offer(starter);
}

/// Lets the first module ask what a scenario comes to.
pub(crate) fn offer_divider(divider: Divider) {
    more::offer_answers(move |question| answer(&divider, question));
}

/// Asks the second module what a scenario comes to.
pub(crate) const ASK: Divider = Divider {
    backdrop: |scenario| read_backdrop(&more::ask(|| Question::Backdrop.render(scenario))?),
    shares: |scenario, lang| read_shares(&more::ask(|| Question::Shares(lang).render(scenario))?),
};

/// Draws the second module in its element.
pub(crate) fn render_more(root: Element, props: MoreProps) {
    // Yew numbers the roots of a module from 1 and marks their elements with the number, by which it knows whose an
    // event is. This root stands inside that of the first module, so it must not be number 1 as well.
    if let Some(spare) = root.owner_document().and_then(|document| document.create_element("div").ok()) {
        yew::Renderer::<Spare>::with_root(spare).render().destroy();
    }
    yew::Renderer::<More>::with_root_and_props(root, props).render();
}

/// Takes the number of the first root.
#[yew::component]
fn Spare() -> yew::Html {
    yew::Html::default()
}

/// Draws in another element of the page, if that is there.
pub(crate) fn draw_in(slot: &str, html: yew::Html) -> yew::Html {
    match more::slot(slot) {
        Some(element) => yew::create_portal(html, element),
        None => yew::Html::default(),
    }
}
