//! The lines for a website of somebody else, chosen from lists, with a frame that shows what they give.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::use_sharing_dispatch;
use crate::{
    model::Scenario,
    share::{Validity, encode_link},
    text::{Lang, ShareLabel as Label},
    ui::{
        context::use_lang,
        effects,
        part::{Button, Select},
        state::{Copied, Embedding, FRAME_HEIGHT, FRAME_MAY, SharingAction, folder_of},
        widget::{WidgetTheme, WidgetView},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct SnippetProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) validity: Validity,
    pub(crate) embedding: Embedding,
}

/// The whole fold. A division that is too large for a link cannot be shown elsewhere; the panel says so already.
#[component]
pub(crate) fn Snippet(props: &SnippetProps) -> Html {
    let lang = use_lang();
    let dispatch = use_sharing_dispatch();
    let means = effects::use_means();
    let SnippetProps { scenario, validity, embedding } = props;
    let Ok(link) = encode_link(scenario, *validity, None) else { return Html::default() };
    let home = folder_of(&means.address);
    // The words are for the readers of that website.
    let (title, open) = (Label::EmbedFrame.say(embedding.lang), Label::EmbedOpen.say(embedding.lang));
    let snippet = embedding.snippet(home, &link.fragment, &title, &open);
    let address = embedding.address(home, &link.fragment);
    let on_copy = {
        let (snippet, dispatch) = (snippet.clone(), dispatch.clone());
        Callback::from(move |()| effects::copy(snippet.clone(), Copied::Snippet, dispatch.clone()))
    };
    // Another scenario after `#` alone would not make a frame load again: a key of its own makes it another frame.
    html! {
        <details class="fold embedding">
            <summary>{ Label::EmbedTitle.say(lang) }</summary>
            <div class="embed-choices">{ view_choices(*embedding, scenario, lang, &dispatch) }</div>
            <label class="share-field">
                <span class="label">{ Label::EmbedCode.say(lang) }</span>
                <textarea class="input" readonly=true rows="6" spellcheck="false" value={snippet} />
                <span class="hint">{ Label::EmbedHint.say(lang) }</span>
            </label>
            <div class="acts"><Button on_press={on_copy}>{ Label::CopySnippet.say(lang) }</Button></div>
            <h3 class="label">{ Label::EmbedPreview.say(lang) }</h3>
            <iframe key={address.clone()} class="embed-preview" title={title.into_owned()} src={address} loading="lazy"
                width="100%" height={FRAME_HEIGHT} allow={FRAME_MAY} />
        </details>
    }
}

fn view_choices(
    embedding: Embedding,
    scenario: &Scenario,
    lang: Lang,
    dispatch: &Callback<SharingAction>,
) -> Vec<Html> {
    let send = |change: fn(Embedding, &str) -> Embedding| {
        dispatch.reform(move |chosen: String| SharingAction::EmbeddingChosen(change(embedding, &chosen)))
    };
    let views = WidgetView::ALL.map(|(view, name)| (name.to_owned(), view_name(view).say(lang).into_owned()));
    let region = std::iter::once((String::new(), Label::EmbedRegion.say(lang).into_owned()));
    let municipalities = scenario.region.municipalities().iter().map(|one| (one.code.to_string(), one.name.clone()));
    let langs = Lang::ALL
        .map(|one| (one.tag().to_owned(), one.pick(Label::EmbedDutch, Label::EmbedEnglish).say(lang).into_owned()));
    let themes = std::iter::once((String::new(), Label::EmbedBySystem.say(lang).into_owned()))
        .chain(WidgetTheme::ALL.map(|theme| (theme.name().to_owned(), theme_name(theme).say(lang).into_owned())));
    vec![
        view_list(
            ("embed-view", Label::EmbedView.say(lang).into_owned()),
            embedding.view.name(),
            views,
            send(|embedding, name| Embedding { view: WidgetView::named(name).unwrap_or_default(), ..embedding }),
        ),
        view_list(
            ("embed-own", Label::EmbedOwn.say(lang).into_owned()),
            &embedding.own.map_or_else(String::new, |code| code.to_string()),
            region.chain(municipalities),
            send(|embedding, code| Embedding { own: code.parse().ok(), ..embedding }),
        ),
        view_list(
            ("embed-lang", Label::EmbedLang.say(lang).into_owned()),
            embedding.lang.tag(),
            langs,
            send(|embedding, tag| Embedding { lang: lang_of(tag), ..embedding }),
        ),
        view_list(
            ("embed-theme", Label::EmbedTheme.say(lang).into_owned()),
            embedding.theme.map_or("", WidgetTheme::name),
            themes,
            send(|embedding, name| Embedding { theme: WidgetTheme::named(name), ..embedding }),
        ),
    ]
}

fn view_list(
    (id, name): (&'static str, String),
    value: &str,
    options: impl IntoIterator<Item = (String, String)>,
    on_choose: Callback<String>,
) -> Html {
    let option = |(option, name): (String, String)| {
        let selected = option == value;
        html! { <option key={option.clone()} value={option} {selected}>{ name }</option> }
    };
    html! {
        <div class="share-field">
            <label class="label" for={id}>{ name }</label>
            <Select {id} value={value.to_owned()} {on_choose}>{ for options.into_iter().map(option) }</Select>
        </div>
    }
}

fn view_name(view: WidgetView) -> Label<'static> {
    match view {
        WidgetView::Sentence => Label::EmbedSentence,
        WidgetView::Table => Label::EmbedTable,
        WidgetView::Map => Label::EmbedMap,
        WidgetView::Bars => Label::EmbedBars,
    }
}

fn theme_name(theme: WidgetTheme) -> Label<'static> {
    match theme {
        WidgetTheme::Light => Label::EmbedLight,
        WidgetTheme::Dark => Label::EmbedDark,
        WidgetTheme::Mra => Label::EmbedMra,
        WidgetTheme::Neutral => Label::EmbedNeutral,
    }
}

fn lang_of(tag: &str) -> Lang {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag).unwrap_or_default()
}
