//! Statement 1: everybody contributes equally, pro rata to inhabitants.

use std::sync::Arc;

use yew::{Callback, Html, component, html, use_memo};

use super::{
    statement::{Closing, StatementProps, view_closing, view_opening, view_refusal, view_sides},
    statement_1_tables::{view_keys, view_matrix, view_swaps},
};
use crate::{
    chart::{Mirror, MirrorPanel, MirrorRow, Scene, Size, Tick, draw_mirror, nice_ticks},
    measure::{per_thousand, percentage},
    model::{AllocationKey, FigureId, Outcome, Ratio, Scenario, Unworkable},
    statement::{ComparedKey, KeysCompared, SwapProposal, compare_keys, divide_in_homes, swaps},
    text::{
        Lang, StatementId, StatementLabel as L, calculate_keys, figure_name, keys_for_municipality, keys_for_region,
        list_in_words,
    },
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        part::{
            Button,
            drawing::view_both,
            statement::{
                Cell, FigureAssumptions, Guessing, Step, edit, use_remember, view_fold, view_pager, view_table,
            },
        },
        state::{Action, Names, Remember, Route},
    },
};

const ID: StatementId = StatementId::PerInhabitant;

/// What the page shows, computed once per scenario.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    pub(super) outcome: Outcome,
    pub(super) compared: KeysCompared,
    pub(super) swaps: Vec<SwapProposal>,
}

fn find(scenario: &Arc<Scenario>) -> Result<Found, Unworkable> {
    let outcome = divide_in_homes(scenario)?;
    Ok(Found { compared: compare_keys(&outcome), swaps: swaps(&outcome), outcome })
}

#[component]
pub(crate) fn PerInhabitantPage(props: &StatementProps) -> Html {
    let lang = use_lang();
    let (dispatch, remember) = (use_dispatch(), use_remember());
    let found =
        use_memo(Arc::clone(&props.scenario), |scenario| effects::measured("recompute-statement", || find(scenario)));
    let found = match &*found {
        Ok(found) => found,
        Err(unworkable) => return view_refusal(ID, &props.scenario, unworkable, lang, &dispatch),
    };
    let own = props.own.and_then(|code| props.scenario.region.index_of(code));
    let is_revealed = props.memory.is_revealed(ID);
    let guessing = guessing(props, found, own, lang);
    html! {
        <div class="wrap">
            { view_opening(ID, props, guessing, lang) }
            if is_revealed {
                { view_numbers(props, found, lang, (&dispatch, &remember)) }
            }
            { view_sides(ID, if is_revealed { 6 } else { 3 }, lang) }
            if is_revealed {
                { view_meaning(props, found, own, lang, &dispatch) }
            }
            { view_pager(Route::Divide, Route::Statement2, lang, &dispatch) }
        </div>
    }
}

/// The numbers: burden, keys, swaps.
fn view_numbers(
    props: &StatementProps,
    found: &Found,
    lang: Lang,
    (dispatch, remember): (&Callback<Action>, &Callback<Remember>),
) -> Html {
    let (first, second) = keys_for_region(&found.outcome, &found.compared, lang);
    let all = L::AllMunicipalities(found.outcome.housed.len()).say(lang).into_owned();
    html! {
        <>
            <Step id="s-two" number=3 title={L::TwoKindsOfEqual.say(lang).into_owned()} note={all}>
                <h3 class="big">{ L::TwoKindsHeading.say(lang) }</h3>
                <p class="lede">{ first }</p>
                { view_burden(props, found, lang, remember) }
            </Step>
            <Step id="s-keys" number=4 title={L::EveryKey.say(lang).into_owned()} note={L::EveryKeyNote.say(lang).into_owned()}>
                <p class="lede">{ second }</p>
                { view_keys(props, found, lang) }
                if props.memory.names == Names::Shown {
                    { view_fold(&L::EveryKeyPerMunicipality.say(lang), view_matrix(props, found, lang)) }
                }
            </Step>
            <Step id="s-swaps" number=5 title={L::Swaps.say(lang).into_owned()} note={L::SwapsNote.say(lang).into_owned()}>
                if props.memory.names == Names::Shown {
                    { view_swaps(props, found, lang, dispatch) }
                } else {
                    <p>{ L::SwapsHidden.say(lang) }</p>
                }
            </Step>
        </>
    }
}

/// What it means, how it was computed, and the answer afterwards.
fn view_meaning(
    props: &StatementProps,
    found: &Found,
    own: Option<usize>,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    let region_words = keys_for_region(&found.outcome, &found.compared, lang);
    let own_words = match props.memory.names {
        Names::Shown => own.map(|index| keys_for_municipality(&found.outcome, &found.compared, index, lang)),
        Names::Hidden => own.map(|_| (L::OwnHidden.say(lang).into_owned(), String::new())),
    };
    let steps = calculate_keys(&found.outcome, &found.compared, own.unwrap_or(0), lang);
    let on_take = edit(&props.scenario, dispatch, |next, ()| {
        next.key = AllocationKey::only(FigureId::Inhabitants);
        next.groups.iter_mut().for_each(|group| group.key = None);
    });
    let action = html! {
        if props.scenario.key != AllocationKey::only(FigureId::Inhabitants) {
            <Button on_press={on_take}>{ L::DivideByInhabitants.say(lang) }</Button>
        }
    };
    let closing = Closing {
        region: region_words,
        own: own_words,
        action,
        assumptions: html! { <FigureAssumptions scenario={Arc::clone(&props.scenario)} /> },
        calculation: (props.memory.names == Names::Shown).then_some(steps),
    };
    view_closing(ID, props, closing, lang, dispatch)
}

/// Homes under the key of inhabitants, and under that of lettings.
fn by(found: &Found, figure: FigureId) -> Option<&ComparedKey> {
    found.compared.keys.iter().find(|key| key.figure == figure)
}

pub(super) fn at(key: Option<&ComparedKey>, index: usize) -> u64 {
    key.and_then(|key| key.homes.get(index).copied()).unwrap_or(0)
}

fn of_lettings(found: &Found, homes: u64, index: usize) -> Option<Ratio> {
    percentage(homes, found.outcome.scenario.region.value(FigureId::Lettings, index)?)
}

fn of_inhabitants(found: &Found, homes: u64, index: usize) -> Option<Ratio> {
    per_thousand(homes, found.outcome.scenario.region.value(FigureId::Inhabitants, index)?)
}

/// Municipalities by the burden on their lettings under the key of inhabitants, the heaviest first.
pub(super) fn heaviest_first(found: &Found) -> Vec<usize> {
    let equal = by(found, FigureId::Inhabitants);
    let burden = |index: usize| of_lettings(found, at(equal, index), index);
    let mut order: Vec<usize> = (0..found.outcome.housed.len()).collect();
    order.sort_by(|left, right| burden(*right).cmp(&burden(*left)).then(left.cmp(right)));
    order
}

fn guessing(props: &StatementProps, found: &Found, own: Option<usize>, lang: Lang) -> Guessing {
    let region = &found.outcome.scenario.region;
    let equal = by(found, FigureId::Inhabitants);
    let order = heaviest_first(found);
    let name =
        |index: usize| shown_name(props, index, order.iter().position(|known| *known == index).unwrap_or_default());
    let burden = |index: usize| {
        of_lettings(found, at(equal, index), index).map_or_else(|| "–".to_owned(), |burden| lang.exact(&burden, 0))
    };
    let largest = (0..order.len()).max_by_key(|index| region.value(FigureId::Inhabitants, *index));
    let heaviest = order.first().copied().unwrap_or(0);
    // The heaviest, the largest, the own or else the middle, and one from the lighter half: in the order of the region.
    let middle = own.or_else(|| order.get(order.len() / 2).copied());
    let lighter = order.get(order.len() * 3 / 4).copied();
    let mut chosen: Vec<usize> = [Some(heaviest), largest, middle, lighter].into_iter().flatten().collect();
    chosen.sort_unstable();
    chosen.dedup();
    let option = |index: &usize| (name(*index), L::OfHundred(&burden(*index)).say(lang).into_owned());
    let lightest = order.last().copied().unwrap_or(0);
    Guessing {
        question: L::WhoGivesMost.say(lang).into_owned(),
        options: chosen.iter().map(option).collect(),
        answer: chosen.iter().position(|index| *index == heaviest).unwrap_or(0),
        verdict: L::ItIs { name: &name(heaviest), burden: &burden(heaviest) }.say(lang).into_owned(),
        because: L::ItIsBecause { name: &name(lightest), burden: &burden(lightest) }.say(lang).into_owned(),
    }
}

/// A name, or a letter when names are hidden.
pub(super) fn shown_name(props: &StatementProps, index: usize, place: usize) -> String {
    match props.memory.names {
        Names::Shown => {
            props.scenario.region.municipalities().get(index).map_or_else(String::new, |found| found.name.clone())
        }
        Names::Hidden => {
            // A to Z, then AA: what is nobody's own letter.
            let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
            let first = (place >= 26).then(|| letter(place / 26 - 1));
            first.into_iter().chain([letter(place)]).collect()
        }
    }
}

pub(super) fn is_own(props: &StatementProps, index: usize) -> bool {
    let code = props.scenario.region.municipalities().get(index).map(|found| found.code);
    props.memory.names == Names::Shown && props.own.is_some() && code == props.own
}

fn view_burden(props: &StatementProps, found: &Found, lang: Lang, remember: &Callback<Remember>) -> Html {
    let order = heaviest_first(found);
    let toggle = match props.memory.names {
        Names::Shown => L::HideNames,
        Names::Hidden => L::ShowNames,
    };
    let [wide, phone] = draw(props, found, &order, lang);
    html! {
        <>
            <p class="row-actions"><Button on_press={remember.reform(|()| Remember::NamesToggled)}>{ toggle.say(lang) }</Button></p>
            { view_burden_table(props, found, &order, lang) }
            <p class="lede">{ L::MirrorExplained.say(lang) }</p>
            { view_legend(lang) }
            <figure>{ view_both(&wide, &phone, None) }</figure>
        </>
    }
}

/// What the key of inhabitants asks of each municipality. Without names only what is relative is shown, because whoever
/// sees how many homes it is, knows who it is.
fn view_burden_table(props: &StatementProps, found: &Found, order: &[usize], lang: Lang) -> Html {
    let is_shown = props.memory.names == Names::Shown;
    let columns: &[L<'_>] = if is_shown {
        &[
            L::Municipality,
            L::Now,
            L::ByInhabitants,
            L::Difference,
            L::PerThousand,
            L::PerHundredLet,
            L::LowestHighest,
            L::WouldChoose,
        ]
    } else {
        &[L::Municipality, L::PerThousand, L::PerHundredLet, L::WouldChoose]
    };
    let columns: Vec<String> = columns.iter().map(|label| label.say(lang).into_owned()).collect();
    let equal = by(found, FigureId::Inhabitants);
    let dash = || "–".to_owned();
    let row = |(place, index): (usize, &usize)| {
        let index = *index;
        let (homes, now) = (at(equal, index), found.outcome.housed.get(index).copied().unwrap_or(0));
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let range = found.compared.municipalities.get(index);
        let range = range
            .map_or_else(dash, |range| format!("{}–{}", lang.exact(&range.lowest, 0), lang.exact(&range.highest, 0)));
        let burdens = [
            of_inhabitants(found, homes, index).map_or_else(dash, |burden| lang.exact(&burden, 2)),
            of_lettings(found, homes, index).map_or_else(dash, |burden| lang.exact(&burden, 1)),
        ];
        let homes = [lang.whole(now), lang.whole(homes), lang.signed(signed(homes) - signed(now))];
        let mut cells: Vec<Cell> = homes.into_iter().filter(|_| is_shown).map(Cell::Number).collect();
        cells.extend(burdens.map(Cell::Number));
        cells.extend(is_shown.then_some(Cell::Number(range)));
        cells.push(Cell::Words(chosen_names(found, index, lang)));
        (index.to_string(), is_own(props, index), shown_name(props, index, place), cells)
    };
    let rows: Vec<_> = order.iter().enumerate().map(row).collect();
    view_table(&L::BurdenTable.say(lang), &columns, &rows, None, lang)
}

/// The keys that ask least of a municipality: where its self-interest points.
pub(super) fn chosen_names(found: &Found, index: usize, lang: Lang) -> String {
    let chosen = found.compared.municipalities.get(index).map_or(&[][..], |range| &range.chosen);
    let region = &found.outcome.scenario.region;
    let names: Vec<String> = chosen.iter().map(|figure| figure_name(region, *figure, lang)).collect();
    list_in_words(&names, lang)
}

fn view_legend(lang: Lang) -> Html {
    html! {
        <p class="legend">
            <span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle class="mirror-dot" cx="7" cy="7" r="5.5" /></svg>{ L::DividedByInhabitants.say(lang) }</span>
            <span><svg width="18" height="16" viewBox="0 0 18 16" aria-hidden="true"><path class="mirror-diamond" d="M2 8L9 1L16 8L9 15Z" /></svg>{ L::DividedByLettings.say(lang) }</span>
        </p>
    }
}

fn draw(props: &StatementProps, found: &Found, order: &[usize], lang: Lang) -> [Scene; 2] {
    use num_traits::ToPrimitive as _;
    let float = |ratio: Option<Ratio>| ratio.and_then(|ratio| ratio.to_f64());
    let (equal, let_homes) = (by(found, FigureId::Inhabitants), by(found, FigureId::Lettings));
    let pair = |per: fn(&Found, u64, usize) -> Option<Ratio>, index: usize| {
        Some([float(per(found, at(equal, index), index))?, float(per(found, at(let_homes, index), index))?])
    };
    let names: Vec<String> = order.iter().enumerate().map(|(place, index)| shown_name(props, *index, place)).collect();
    let keys: Vec<String> = order.iter().map(usize::to_string).collect();
    let values: Vec<[Option<[f64; 2]>; 2]> =
        order.iter().map(|index| [pair(of_inhabitants, *index), pair(of_lettings, *index)]).collect();
    let labels: Vec<String> =
        values.iter().map(|[_, right]| right.map_or_else(String::new, |[dot, _]| lang.measure(dot, 0))).collect();
    let last = order.len().saturating_sub(1);
    let own = order.iter().position(|index| is_own(props, *index));
    let rows: Vec<MirrorRow<'_>> = (0..order.len())
        .filter_map(|place| {
            let is_named = place == 0 || place == last || own == Some(place);
            Some(MirrorRow {
                key: keys.get(place)?,
                name: names.get(place)?,
                values: *values.get(place)?,
                label: labels.get(place).map(String::as_str).filter(|label| is_named && !label.is_empty()),
            })
        })
        .collect();
    let ticks = |panel: usize, places: u32| -> Vec<(f64, String)> {
        let most = values.iter().filter_map(|value| value.get(panel).copied().flatten()).flatten().fold(0.0, f64::max);
        nice_ticks(most, 3).into_iter().map(|value| (value, lang.measure(value, places))).collect()
    };
    let (left, right) = (ticks(0, 1), ticks(1, 0));
    let tick = |(value, label): &'_ (f64, String)| (*value, label.clone());
    let (left, right): (Vec<_>, Vec<_>) = (left.iter().map(tick).collect(), right.iter().map(tick).collect());
    let left: Vec<Tick<'_>> = left.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    let right: Vec<Tick<'_>> = right.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    let (first, second) = (L::PerThousand.say(lang), L::PerHundredLet.say(lang));
    let panels = [MirrorPanel { title: &first, ticks: &left }, MirrorPanel { title: &second, ticks: &right }];
    let own = own.and_then(|place| keys.get(place)).map(String::as_str);
    let input = Mirror { rows: &rows, own, panels };
    [Size::Wide, Size::Phone].map(|size| draw_mirror(&input, size))
}
