//! Lower and upper bounds, of everybody and of one municipality, what everybody gets first, and who takes no part.

use std::{rc::Rc, sync::Arc};

use yew::{AttrValue, Callback, Event, Html, Properties, component, html};

use super::{
    key_setting::toggle,
    number_field::NumberField,
    opt_out::OptOut,
    own_limits::{BaseSetting, OwnLimits},
    select::Select,
};
use crate::{
    model::{Bend, Bound, Decimal, Limits, Scenario},
    text::{Lang, RestLabel},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        state::{Action, Change, Fold, parse_count, parse_decimal},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct LimitSettingProps {
    pub(crate) scenario: Arc<Scenario>,
    /// What came out, if anything did: how many municipalities a limit holds.
    pub(crate) division: Option<Rc<Division>>,
    pub(crate) is_open: bool,
}

#[component]
pub(crate) fn LimitSetting(props: &LimitSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let Limits { at_least, at_most, base, opted_out, own } = &props.scenario.limits;
    let set = [at_least.is_some(), at_most.is_some(), base.is_some(), !own.is_empty(), !opted_out.is_empty()];
    let count = set.into_iter().filter(|is_set| *is_set).count();
    let scenario = || Arc::clone(&props.scenario);
    let held = |bend| props.division.as_ref().map(|division| division.bent(bend));
    html! {
        <details class="fold" open={props.is_open}>
            <summary onclick={toggle(Fold::Limits, &dispatch)}>
                { RestLabel::Limits.say(lang) }<span class="closes">{ RestLabel::LimitsSet(count).say(lang) }</span>
            </summary>
            <div class="limits">
                <BoundSetting side={Side::AtLeast} bound={*at_least} held={held(Bend::AtLeast)} />
                <BoundSetting side={Side::AtMost} bound={*at_most} held={held(Bend::AtMost)} />
                <BaseSetting scenario={scenario()} />
                <OwnLimits scenario={scenario()} />
                <OptOut region={Arc::clone(&props.scenario.region)} opted_out={opted_out.clone()} />
            </div>
            <p class="hint">{ RestLabel::TotalStays(props.scenario.task_in_homes()).say(lang) }</p>
        </details>
    }
}

/// Which of the two bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    AtLeast,
    AtMost,
}

impl Side {
    fn change(self, bound: Option<Bound>) -> Action {
        Action::Changed(match self {
            Self::AtLeast => Change::AtLeast(bound),
            Self::AtMost => Change::AtMost(bound),
        })
    }

    /// The bound with which it is switched on. The upper one leaves room for the shipped task.
    fn first(self) -> Bound {
        match self {
            Self::AtLeast => Bound::Homes(15),
            Self::AtMost => Bound::PercentOfLettings(Decimal::whole(50)),
        }
    }

    fn kinds(self) -> [Bound; 2] {
        let per_thousand = |homes| Bound::PerThousandInhabitants(Decimal::whole(homes));
        match self {
            Self::AtLeast => [self.first(), per_thousand(1)],
            Self::AtMost => [self.first(), per_thousand(3)],
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
        }
    }
}

#[derive(Properties, PartialEq)]
struct BoundSettingProps {
    side: Side,
    bound: Option<Bound>,
    held: Option<usize>,
}

#[component]
fn BoundSetting(props: &BoundSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let side = props.side;
    let [name, explained, _] = words::bound_words(side);
    let switched = props.bound.is_none().then(|| side.first());
    let on_switch = dispatch.reform(move |_: Event| side.change(switched));
    html! {
        <>
            <label class="check">
                <input type="checkbox" checked={props.bound.is_some()} onchange={on_switch} />
                <span>{ name.say(lang) }<br /><span class="hint">{ explained.say(lang) }</span></span>
            </label>
            if let Some(bound) = props.bound {
                <div class="fld bound">
                    <BoundField {side} {bound} />
                    if let Some(held) = props.held {
                        <b class="held">{ RestLabel::Holds(held).say(lang) }</b>
                    }
                </div>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct BoundFieldProps {
    side: Side,
    bound: Bound,
}

#[component]
fn BoundField(props: &BoundFieldProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let BoundFieldProps { side, bound } = *props;
    let read =
        Callback::from(move |text: String| with_number(bound, &text, lang).map(|bound| side.change(Some(bound))));
    let kinds = side.kinds();
    let on_choose = Callback::from(move |name: String| {
        if let Some(kind) = kinds.into_iter().find(|kind| kind_name(*kind) == name) {
            dispatch.emit(side.change(Some(kind)));
        }
    });
    let chosen = kind_name(bound);
    let option = |kind: Bound| {
        let name = kind_name(kind);
        html! { <option key={name} value={name} selected={name == chosen}>{ RestLabel::BoundUnit(kind).say(lang) }</option> }
    };
    let largest = lang.whole(LARGEST.into());
    let [name, _, unit] = words::bound_words(side);
    html! {
        <>
            <NumberField id={side.id()} name={name.say(lang)} value={written(bound, lang)} {largest} {read} />
            <Select name={unit.say(lang)} value={chosen} {on_choose}>
                { for kinds_with(side, bound).into_iter().map(option) }
            </Select>
        </>
    }
}

const LARGEST: u32 = 1_000_000;

/// The kinds that are offered, and the one in use when a document brought another.
fn kinds_with(side: Side, bound: Bound) -> Vec<Bound> {
    let mut kinds = side.kinds().to_vec();
    if kinds.iter().all(|kind| kind_name(*kind) != kind_name(bound)) {
        kinds.push(bound);
    }
    kinds
}

fn kind_name(bound: Bound) -> &'static str {
    match bound {
        Bound::Homes(_) => "homes",
        Bound::PerThousandInhabitants(_) => "per-thousand",
        Bound::PercentOfLettings(_) => "of-lettings",
    }
}

fn written(bound: Bound, lang: Lang) -> AttrValue {
    match bound {
        Bound::Homes(homes) => lang.whole(homes.into()),
        Bound::PerThousandInhabitants(rate) | Bound::PercentOfLettings(rate) => lang.decimal(rate),
    }
    .into()
}

/// The same kind of bound with the number that was typed.
fn with_number(bound: Bound, text: &str, lang: Lang) -> Result<Bound, crate::ui::state::EntryIssue> {
    let decimal = || parse_decimal(text, lang, Decimal::whole(LARGEST));
    Ok(match bound {
        Bound::Homes(_) => Bound::Homes(parse_count(text, lang, LARGEST)?),
        Bound::PerThousandInhabitants(_) => Bound::PerThousandInhabitants(decimal()?),
        Bound::PercentOfLettings(_) => Bound::PercentOfLettings(decimal()?),
    })
}
