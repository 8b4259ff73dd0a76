//! Everything the app does outside its own state: the browser's history, storage, files, announcements and timers.
//! The only caller of `ui::platform`. Nothing here runs while a page is rendered to text, `measured` excepted.

mod figures;
mod history;
mod keeping;
mod ledger;
mod more;
mod sharing;
mod widget;

use yew::{AttrValue, Callback, NodeRef, hook, use_effect_with, use_mut_ref};

use super::{
    platform::{self, timer},
    state::{Action, Motion, Route, Start, State, Storing},
    words,
};

pub(crate) use figures::{
    READ_RESULT, Written, bring_file, focus_on, pasted_text, save_template, save_workbook, typed_text, use_breath,
    use_reading, use_result_focus,
};
pub(crate) use history::use_history;
pub(crate) use keeping::{
    BlockCopied, copy_block, erase, kept, open_file, print, save_as_file, save_document, save_outcome, save_png, today,
    use_keeping,
};
pub(crate) use ledger::{Opened, open_chosen, save_ledger};
pub(crate) use more::{
    ASK, MORE_SLOT, REST_SLOT, SETTINGS_SLOT, draw_in, offer_divider, offer_more, render_more, use_more,
};
pub(in crate::ui) use platform::drop::{area_text, carries_file, dropped_file, has_left, is_paste};
pub(in crate::ui) use platform::event::{chosen_file, entered_text, is_plain_click, put_text};
pub(in crate::ui) use platform::page::{jump_to, root};
pub(in crate::ui) use platform::panic::watch as watch_for_panics;
pub(in crate::ui) use platform::timing::measured;
pub(crate) use sharing::{Means, SHARE_RESULT, copy, share_with_app, use_dialog, use_means, use_share_focus};
pub(crate) use widget::{address, ask_for_documents, draw, listen, redraw, tell};

/// The id of the element in which announcements appear.
pub(crate) const ANNOUNCEMENTS: &str = "announcements";

/// With what the app starts: the shipped scenario, at the address that was opened. A link and what the device keeps are
/// read by the second module.
pub(crate) fn start() -> Option<Start> {
    let place = platform::history::place();
    let mut start = Start::first()?;
    start.route = Route::parse(&place.fragment).unwrap_or_default();
    start.index = place.index.unwrap_or(0);
    start.link = platform::share::whole_address().filter(|address| has_link(address)).map(Into::into);
    if start.link.is_none() && platform::storage::read().is_some() {
        start.storing = Storing::Unread;
    }
    Some(start)
}

/// Whether an address holds a scenario, perhaps mangled. The second module reads it.
pub(crate) fn has_link(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    ["#s=", "?s=", "&s=", "&amp;s=", "%23s=", "#s%3d", "%23s%3d"].into_iter().any(|mark| address.contains(mark))
}

/// Whether the reader wants things to move.
pub(crate) fn motion() -> Motion {
    if platform::page::prefers_reduced_motion() { Motion::Reduced } else { Motion::Full }
}

/// Gives the page the language and the title of what it shows.
#[hook]
pub(crate) fn use_page_head(state: &State) {
    use_effect_with((state.lang, state.route()), |(lang, route)| {
        platform::page::set_language(lang.tag());
        platform::page::set_title(&words::page_title(*route, *lang));
        // Not at the start, but whenever the page has become another one.
        keep_focus
    });
}

/// When the element with the focus is gone, the focus goes to the content of the page.
pub(crate) fn keep_focus() {
    platform::page::keep_focus("inhoud");
}

/// Reads a sentence out after half a second of rest, so that a row of quick steps is announced once. What stands there
/// at the start is not announced: the reader comes to it.
#[hook]
pub(crate) fn use_announcement(sentence: String) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(sentence, move |sentence| {
        let was_first = is_first.replace(false);
        let sentence = sentence.clone();
        let announce = move || platform::page::announce(ANNOUNCEMENTS, &sentence);
        let timer = (!was_first).then(|| timer::after(500, announce));
        move || drop(timer)
    });
}

/// Keeps a list at what is chosen.
#[hook]
pub(crate) fn use_chosen(node: &NodeRef, value: AttrValue) {
    let node = node.clone();
    use_effect_with(value, move |value| platform::event::set_chosen(&node, value));
}

/// Turns the replay of the last change over, until it is done.
#[hook]
pub(crate) fn use_replay(state: &State, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with(state.replay.clone(), move |replay| {
        let turn = move || dispatch.emit(Action::ReplayTurned);
        let timer = replay.is_some().then(|| timer::after(700, turn));
        move || drop(timer)
    });
}
