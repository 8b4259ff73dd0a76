//! What counts of the homes in which people live now.

use std::sync::Arc;

use yew::{Event, Html, component, html};

use super::{Choice, WayProps, ruled, view_choice, view_fold};
use crate::{
    model::{Credit, Credited, Outcome},
    text::{Lang, WaysLabel},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
    },
};

#[component]
pub(crate) fn CreditSetting(props: &WayProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let chosen = props.scenario.credit;
    let choice = |label: WaysLabel<'static>, hint: WaysLabel<'static>, credit: Credit| {
        let scenario = Arc::clone(&props.scenario);
        let on_choose = dispatch.reform(move |_: Event| ruled(&scenario, |next| next.credit = credit));
        view_choice(&Choice { group: "credit", label, hint, is_chosen: chosen == credit }, lang, on_choose)
    };
    let state = match chosen {
        Credit::None => None,
        Credit::InShare => Some(WaysLabel::InShare),
        Credit::Afterwards => Some(WaysLabel::Afterwards),
    };
    let table = props.division.as_ref().filter(|_| chosen != Credit::None);
    let content = html! {
        <>
            <fieldset>
                <legend>{ WaysLabel::CreditQuestion.say(lang) }</legend>
                { choice(WaysLabel::CreditNone, WaysLabel::CreditNoneHint, Credit::None) }
                { choice(WaysLabel::InShare, WaysLabel::InShareHint, Credit::InShare) }
                { choice(WaysLabel::Afterwards, WaysLabel::AfterwardsHint, Credit::Afterwards) }
            </fieldset>
            { for table.map(|division| view_credited(division, lang)) }
        </>
    };
    view_fold(&WaysLabel::Credit, state.map(|label| label.say(lang).into_owned()), lang, content)
}

/// Who is above its share, before and after.
fn view_credited(division: &Division, lang: Lang) -> Html {
    let outcome: &Outcome = &division.outcome;
    let numbers = |credited: Credited| match credited {
        Credited::InShare { housed, after } => [housed, after - housed, after],
        Credited::Afterwards { housed, to_do, lead } => [housed, to_do, lead],
    };
    let headings = match outcome.scenario.credit {
        Credit::InShare | Credit::None => [WaysLabel::HousedNow, WaysLabel::Add, WaysLabel::After],
        Credit::Afterwards => [WaysLabel::HousedNow, WaysLabel::ToDo, WaysLabel::Lead],
    };
    let rows = outcome.total.recipients.iter().zip(outcome.scenario.region.municipalities());
    let row = |(recipient, municipality): (&crate::model::Recipient, &crate::model::Municipality)| {
        let cells = recipient.credited.map(numbers);
        let cell = |number: u64| html! { <td class="num">{ lang.whole(number) }</td> };
        html! {
            <tr key={municipality.code.to_string()}>
                <th scope="row">{ &municipality.name }</th>
                <td class="num">{ lang.exact(&recipient.fair_share, 2) }</td>
                { for cells.into_iter().flatten().map(cell) }
            </tr>
        }
    };
    html! {
        <div class="scroller way-cells" tabindex="0" role="region" aria-label={WaysLabel::Credit.say(lang).into_owned()}>
            <table class="tbl">
                <thead><tr>
                    <th scope="col">{ WaysLabel::Municipality.say(lang) }</th>
                    <th scope="col" class="num">{ WaysLabel::Exact.say(lang) }</th>
                    { for headings.into_iter().map(|heading| html! { <th scope="col" class="num">{ heading.say(lang) }</th> }) }
                </tr></thead>
                <tbody>{ for rows.map(row) }</tbody>
            </table>
        </div>
    }
}
