//! The drawings as pictures, with title, sources, date and link in them.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html, use_state};

use super::{Tell, saved, view_part};
use crate::{
    chart::render_picture,
    export::{PictureKind, draw_picture},
    model::{Code, Outcome},
    share::{Link, LinkKind, Validity, encode_link},
    text::{ExportPanelLabel as Label, Lang},
    ui::{
        context::use_lang,
        effects,
        part::{Button, Select},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct PicturesPartProps {
    pub(crate) outcome: Arc<Outcome>,
    pub(crate) own: Option<Code>,
    pub(crate) tell: Tell,
}

#[component]
pub(crate) fn PicturesPart(props: &PicturesPartProps) -> Html {
    let lang = use_lang();
    let chosen = use_state(|| PictureKind::Tiles);
    let kind = *chosen;
    let on_choose = Callback::from(move |name: String| {
        if let Some(kind) = PictureKind::ALL.into_iter().find(|kind| kind.name() == name) {
            chosen.set(kind);
        }
    });
    let address = effects::use_means().address;
    let draw = {
        let (outcome, own) = (Arc::clone(&props.outcome), props.own);
        move || {
            let mut picture = draw_picture(&outcome, kind, own, lang, &effects::today())?;
            picture.notes.push(Label::PictureLink(&link(&address, &outcome, own)).say(lang));
            Some(render_picture(&picture))
        }
    };
    let on_svg = {
        let (draw, tell) = (draw.clone(), props.tell.clone());
        Callback::from(move |()| {
            tell.emit(draw().map_or(Label::NoPicture, |svg| {
                let name = file_name(kind, Form::Svg);
                saved(name, effects::save_document(name, "image/svg+xml", &svg))
            }));
        })
    };
    let on_png = {
        let tell = props.tell.clone();
        Callback::from(move |()| match draw() {
            Some(svg) => {
                let name = file_name(kind, Form::Png);
                effects::save_png(name, svg, tell.reform(move |is_saved| saved(name, is_saved)));
            }
            None => tell.emit(Label::NoPicture),
        })
    };
    let inside = html! {
        <div class="acts">
            <Select name={Label::PictureWhich.say(lang)} value={kind.name()} {on_choose}>{ view_kinds(&props.outcome, props.own, lang) }</Select>
            <Button on_press={on_svg}>{ Label::Svg.say(lang) }</Button>
            <Button on_press={on_png}>{ Label::Png.say(lang) }</Button>
        </div>
    };
    view_part("h-pictures", Label::Pictures, None, lang, inside)
}

/// The address of the division, where it is short enough to be typed over; else that of the calculator.
fn link(address: &str, outcome: &Outcome, own: Option<Code>) -> String {
    match encode_link(&outcome.scenario, Validity::Fixed, own) {
        Ok(Link { fragment, kind: LinkKind::Code(_), .. }) => format!("{address}{fragment}"),
        Ok(Link { kind: LinkKind::Packed(_), .. }) | Err(_) => address.to_owned(),
    }
}

/// The drawings; what the keys ask needs a municipality.
fn view_kinds(outcome: &Outcome, own: Option<Code>, lang: Lang) -> Html {
    let own = own.and_then(|code| outcome.scenario.region.municipality(code)).map(|found| found.name.as_str());
    let offered = PictureKind::ALL.into_iter().filter(|kind| own.is_some() || *kind != PictureKind::Keys);
    let option = |kind: PictureKind| {
        html! { <option key={kind.name()} value={kind.name()}>{ kind.title(own.unwrap_or_default(), lang) }</option> }
    };
    offered.map(option).collect()
}

/// As what a drawing is saved.
#[derive(Clone, Copy)]
enum Form {
    Svg,
    Png,
}

fn file_name(kind: PictureKind, form: Form) -> &'static str {
    match (kind, form) {
        (PictureKind::Tiles, Form::Svg) => "fair-share-kaart.svg",
        (PictureKind::Tiles, Form::Png) => "fair-share-kaart.png",
        (PictureKind::Burden, Form::Svg) => "fair-share-last.svg",
        (PictureKind::Burden, Form::Png) => "fair-share-last.png",
        (PictureKind::Equality, Form::Svg) => "fair-share-gelijkheid.svg",
        (PictureKind::Equality, Form::Png) => "fair-share-gelijkheid.png",
        (PictureKind::Keys, Form::Svg) => "fair-share-sleutels.svg",
        (PictureKind::Keys, Form::Png) => "fair-share-sleutels.png",
    }
}
