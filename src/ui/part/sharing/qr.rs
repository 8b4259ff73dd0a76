//! The QR code: small beside the code, and large over the page for a projector.

use yew::{AttrValue, Callback, Event, Html, Properties, component, html, use_node_ref};

use super::use_sharing_dispatch;
use crate::{
    share::Qr,
    text::ShareLabel as Label,
    ui::{
        context::use_lang,
        effects,
        part::Button,
        state::{QrSize, SharingAction},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct QrCodeProps {
    /// The address it leads to.
    pub(super) address: AttrValue,
}

/// Black on white in every theme: readers expect that.
#[component]
pub(super) fn QrCode(props: &QrCodeProps) -> Html {
    let lang = use_lang();
    match Qr::of(&props.address) {
        Ok(qr) => {
            let side = qr.drawn_side();
            html! {
                <svg viewBox={format!("0 0 {side} {side}")} shape-rendering="crispEdges" role="img"
                    aria-label={Label::QrName.say(lang)}>
                    <path fill="#fff" d={format!("M0 0h{side}v{side}H0z")} />
                    <path fill="#000" d={qr.path()} />
                </svg>
            }
        }
        Err(_) => html! { <p class="small muted">{ Label::QrTooLong.say(lang) }</p> },
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct LargeQrProps {
    pub(super) address: AttrValue,
    /// The code in groups, if there is one.
    pub(super) code: Option<AttrValue>,
}

/// The QR code over the whole page, with what to do with it.
#[component]
pub(super) fn LargeQr(props: &LargeQrProps) -> Html {
    let lang = use_lang();
    let dispatch = use_sharing_dispatch();
    let node = use_node_ref();
    effects::use_dialog(&node);
    let on_close = dispatch.reform(|()| SharingAction::QrShown(QrSize::Small));
    // Escape closes the dialog without asking.
    let on_closed: Callback<Event> = on_close.reform(|_: Event| ());
    html! {
        <dialog ref={node} class="qr-dialog" aria-labelledby="h-qr" onclose={on_closed}>
            <h2 id="h-qr">{ Label::ScanMe.say(lang) }</h2>
            <div class="qr-large"><QrCode address={props.address.clone()} /></div>
            if let Some(code) = &props.code {
                <p class="code">{ code.clone() }</p>
            }
            <p><Button on_press={on_close}>{ Label::QrClose.say(lang) }</Button></p>
        </dialog>
    }
}
