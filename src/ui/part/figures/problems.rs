//! What has to be checked, on top: every problem leads to its cell and has its remedies.

use std::{collections::BTreeSet, rc::Rc};

use yew::{Callback, Html, Properties, component, html};

use super::{decide, place_id, region_choice::OTHER_REGION, use_figures_dispatch};
use crate::{
    figures::{Issue, Repair, Severity},
    model::Code,
    text::{FiguresLabel as Label, Lang, import_issue_in_words, list_in_words, repair_in_words},
    ui::{
        checked::Checked,
        context::{use_dispatch, use_lang},
        effects,
        part::{
            button::{Button, Look},
            key_setting::toggle,
            link::PlaceLink,
        },
        state::{Action, FiguresAction, Fold},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct ProblemsProps {
    pub(crate) checked: Rc<Checked>,
    pub(crate) is_corrected: bool,
    pub(crate) is_open: bool,
}

/// More problems than this are counted, not listed: who has hundreds has another file in mind.
const LISTED: usize = 20;

#[component]
pub(crate) fn Problems(props: &ProblemsProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let open_regions = use_dispatch().reform(|()| Action::FoldOpened(Fold::OtherRegion));
    let checked = &props.checked;
    let body = if checked.problems.is_empty() {
        // Without a column that means something there is nothing to check, but nothing to use either.
        let has_columns = checked.used_columns().next().is_some();
        let label = if has_columns { Label::NothingToCheck } else { Label::NothingToUse };
        html! { <p class="note" id={effects::READ_RESULT} tabindex="-1" role="status">{ label.say(lang) }</p> }
    } else {
        view_problems(checked, lang, &dispatch, &open_regions)
    };
    html! {
        <>
            { body }
            if props.is_corrected {
                <p><Button look={Look::Text} on_press={dispatch.reform(|()| FiguresAction::RepairUndone)}>
                    { Label::UndoCorrection.say(lang) }
                </Button></p>
            }
            if !checked.notes.is_empty() {
                <Notes checked={Rc::clone(checked)} is_open={props.is_open} />
            }
        </>
    }
}

fn view_problems(
    checked: &Checked,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
    open_regions: &Callback<()>,
) -> Html {
    let count = checked.problems.len();
    let ready = checked.ready_names(lang);
    let others = count.saturating_sub(LISTED);
    let heading = match checked.problems.as_slice() {
        // The file itself is the problem: counting it says nothing.
        [only] if only.severity == Severity::File => import_issue_in_words(only, &checked.draft, lang).headline(),
        _ => Label::ThingsToCheck(count).say(lang).into_owned(),
    };
    html! {
        <div class="err-sum" id={effects::READ_RESULT} role="alert" tabindex="-1" aria-labelledby="h-problems">
            <h2 id="h-problems">{ heading }</h2>
            if checked.is_refused() {
                { for checked.problems.iter().map(|issue| html! { <p>{ import_issue_in_words(issue, &checked.draft, lang).remedy }</p> }) }
                { view_region_of_table(checked, lang, dispatch, open_regions) }
            } else {
                <ol>{ for checked.problems.iter().take(LISTED).map(|issue| view_problem(issue, checked, lang, dispatch)) }</ol>
            }
            if others > 0 {
                <p class="small muted">{ Label::MoreThings(others).say(lang) }</p>
            }
            if !ready.is_empty() {
                <p class="small muted">{ Label::OthersAreReady(&list_in_words(&ready, lang)).say(lang) }</p>
            }
        </div>
    }
}

/// A table about another region is one link away from that region: its municipalities are chosen, its name is asked.
fn view_region_of_table(
    checked: &Checked,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
    open_regions: &Callback<()>,
) -> Html {
    if checked.outside.is_empty() {
        return Html::default();
    }
    let words = Label::PickFromTable(checked.outside.len()).say(lang);
    let picked: BTreeSet<Code> = checked.outside.iter().copied().collect();
    let pick = dispatch.reform(move |()| FiguresAction::MunicipalitiesPicked(picked.clone()));
    let open = open_regions.clone();
    let on_follow = Callback::from(move |()| {
        open.emit(());
        pick.emit(());
    });
    html! { <p><PlaceLink to={OTHER_REGION} {on_follow}>{ words }</PlaceLink></p> }
}

fn view_problem(issue: &Issue, checked: &Checked, lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let words = import_issue_in_words(issue, &checked.draft, lang);
    let headline = words.headline();
    let sentence = match place_id(&issue.place) {
        Some(to) => html! { <PlaceLink {to}>{ headline.clone() }</PlaceLink> },
        None => html! { <b>{ headline.clone() }</b> },
    };
    html! {
        <li key={headline}>
            <span>{ sentence }{ " " }<span class="small muted">{ words.remedy }</span></span>
            { view_remedies(&issue.repairs, checked, lang, dispatch) }
        </li>
    }
}

/// One button per remedy; the first is the most sensible.
pub(super) fn view_remedies(
    repairs: &[Repair],
    checked: &Checked,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
) -> Html {
    let button = |(place, repair): (usize, &Repair)| {
        let words = repair_in_words(repair, &checked.draft, lang);
        let look = if place == 0 { Look::Plain } else { Look::Text };
        html! { <Button key={words.clone()} {look} on_press={decide(repair.clone(), dispatch)}>{ &words }</Button> }
    };
    if repairs.is_empty() {
        return Html::default();
    }
    html! { <span class="acts">{ for repairs.iter().enumerate().map(button) }</span> }
}

#[derive(Properties, PartialEq)]
struct NotesProps {
    checked: Rc<Checked>,
    is_open: bool,
}

/// What was done or passed over: nothing has to be done about it.
#[component]
fn Notes(props: &NotesProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let on_toggle = toggle(Fold::ImportNotes, &use_dispatch());
    let checked = &props.checked;
    let view = |issue: &Issue| {
        let words = import_issue_in_words(issue, &checked.draft, lang);
        html! { <li key={words.headline()}>{ words.in_full() }{ " " }{ view_remedies(&issue.repairs, checked, lang, &dispatch) }</li> }
    };
    html! {
        <details class="datatbl" open={props.is_open}>
            <summary onclick={on_toggle}>{ Label::GoodToKnow(checked.notes.len()).say(lang) }</summary>
            <ul class="small import-notes">{ for checked.notes.iter().take(LISTED).map(view) }</ul>
        </details>
    }
}
