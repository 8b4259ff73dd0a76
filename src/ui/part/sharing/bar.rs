//! The bar with the code, the link and the QR code of the division.

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Html, Properties, component, html, use_memo};

use super::{
    follows::Follows,
    qr::{LargeQr, QrCode},
    use_sharing_dispatch, words,
};
use crate::{
    model::{Code, Scenario},
    share::{Link, LinkKind, NoLink, encode_link},
    text::{Lang, ShareLabel as Label},
    ui::{
        context::{use_dispatch, use_lang},
        effects::{self, Means},
        part::{Button, Can, Look, use_keeping_dispatch},
        state::{Action, Copied, Panel, QrSize, Sharing, SharingAction, Told, WithOwn},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct ShareBarProps {
    pub(crate) scenario: Arc<Scenario>,
    /// The municipality that is chosen, if any.
    pub(crate) own: Option<Code>,
    pub(crate) sharing: Sharing,
}

#[component]
pub(crate) fn ShareBar(props: &ShareBarProps) -> Html {
    let lang = use_lang();
    let means = effects::use_means();
    let sharing = &props.sharing;
    let own = props.own.filter(|_| sharing.with_own == WithOwn::Yes);
    let link = use_memo((Arc::clone(&props.scenario), sharing.validity, own), |(scenario, validity, own)| {
        encode_link(scenario, *validity, *own)
    });
    let code = code(&link);
    let live = Can::when(code.is_some());
    let name = props.own.and_then(|code| props.scenario.region.municipality(code)).map(|one| one.name.clone());
    let about = words::about(&link, &means.address, &props.scenario, lang);
    html! {
        <>
            <section class="share" aria-labelledby="h-share">
                <div>
                    <h2 id="h-share" class="label">{ Label::Title.say(lang) }</h2>
                    if let Some(code) = &code {
                        <p class="code">
                            <span aria-hidden="true">{ code.clone() }</span>
                            <span class="vh">{ words::spelled(code) }</span>
                        </p>
                    }
                    { for about.into_iter().map(|sentence| html! { <p class="small muted">{ sentence }</p> }) }
                </div>
                { view_link(&link, &means, code.clone(), sharing) }
                <Actions link={Rc::clone(&link)} means={means.clone()} scenario={Arc::clone(&props.scenario)} />
            </section>
            { view_told(sharing.told.as_ref(), lang) }
            <Follows validity={sharing.validity} {live} with_own={sharing.with_own} own={name} />
            { view_address(&link, &means, lang) }
        </>
    }
}

fn code(link: &Result<Link, NoLink>) -> Option<String> {
    match link {
        Ok(Link { kind: LinkKind::Code(code), .. }) => Some(code.grouped()),
        Ok(Link { kind: LinkKind::Packed(_), .. }) | Err(_) => None,
    }
}

fn address(link: &Result<Link, NoLink>, means: &Means) -> Option<String> {
    link.as_ref().ok().map(|link| format!("{}{}", means.address, link.fragment))
}

fn view_link(link: &Result<Link, NoLink>, means: &Means, code: Option<String>, sharing: &Sharing) -> Html {
    let Some(address) = address(link, means) else { return Html::default() };
    let large = (sharing.qr == QrSize::Large).then(|| html! { <LargeQr address={address.clone()} code={code} /> });
    html! {
        <>
            <div class="qr"><QrCode {address} /></div>
            { for large }
        </>
    }
}

/// The link as text, for who cannot or will not use the clipboard.
fn view_address(link: &Result<Link, NoLink>, means: &Means, lang: Lang) -> Html {
    let Some(address) = address(link, means) else { return Html::default() };
    html! {
        <label class="share-field">
            <span class="label">{ Label::LinkName.say(lang) }</span>
            <input class="input" type="text" readonly=true value={address} />
            <span class="hint">{ Label::NoNames.say(lang) }</span>
        </label>
    }
}

fn view_told(told: Option<&Told>, lang: Lang) -> Html {
    let label = match told {
        Some(Told::Copied(Copied::Link)) => Label::LinkCopied,
        Some(Told::Copied(Copied::Code)) => Label::CodeCopied,
        Some(Told::Copied(Copied::Snippet)) => Label::SnippetCopied,
        Some(Told::CopyRefused) => Label::CopyRefused,
        None => return html! { <p class="share-told" role="status" /> },
    };
    html! { <p class="share-told" role="status">{ label.say(lang) }</p> }
}

#[derive(Properties, PartialEq)]
struct ActionsProps {
    link: Rc<Result<Link, NoLink>>,
    means: Means,
    scenario: Arc<Scenario>,
}

/// The buttons: what the browser does not offer has none.
#[component]
fn Actions(props: &ActionsProps) -> Html {
    let lang = use_lang();
    let (dispatch, common, keeping) = (use_sharing_dispatch(), use_dispatch(), use_keeping_dispatch());
    let code = code(&props.link);
    let Some(address) = address(&props.link, &props.means) else {
        let scenario = Arc::clone(&props.scenario);
        let on_save = Callback::from(move |()| effects::save_as_file(&scenario, &keeping));
        return html! {
            <div class="acts"><Button look={Look::Main} on_press={on_save}>{ Label::SaveFile.say(lang) }</Button></div>
        };
    };
    let copy = |text: String, what: Copied| {
        let dispatch = dispatch.clone();
        Callback::from(move |()| effects::copy(text.clone(), what, dispatch.clone()))
    };
    let on_sheet = {
        let address = address.clone();
        Callback::from(move |()| effects::share_with_app(&Label::MailSubject.say(lang), "", &address))
    };
    let on_export = common.reform(|()| Action::PanelChosen(Some(Panel::Export)));
    let on_large = dispatch.reform(|()| SharingAction::QrShown(QrSize::Large));
    html! {
        <div class="acts">
            <Button look={Look::Main} on_press={copy(address.clone(), Copied::Link)}>{ Label::CopyLink.say(lang) }</Button>
            if let Some(code) = &code {
                <Button on_press={copy(code.clone(), Copied::Code)}>{ Label::CopyCode.say(lang) }</Button>
            }
            if props.means.has_sheet {
                <Button on_press={on_sheet}>{ Label::ShareSheet.say(lang) }</Button>
            }
            <a class={Look::Plain.classes()} href={words::mail(&address, code.as_deref(), lang)}>{ Label::Mail.say(lang) }</a>
            <Button on_press={on_large}>{ Label::QrLarge.say(lang) }</Button>
            if Panel::READY.contains(&Panel::Export) {
                <Button look={Look::Text} on_press={on_export}>{ Label::AsFile.say(lang) }</Button>
            }
        </div>
    }
}
