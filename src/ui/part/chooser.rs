//! "Kies uw gemeente": the list by which everybody, with or without a mouse, chooses a municipality.

use yew::{Callback, Html};

use super::select::{view_option, view_select};
use crate::{
    model::{Code, Region},
    text::{Label, Lang},
    ui::{element::element, state::Action},
};

pub(crate) fn view_chooser(region: &Region, own: Option<Code>, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let on_choose = dispatch.reform(|code: String| Action::MunicipalityChosen(code.parse().ok()));
    let whole = Label::WholeRegion.say(lang).into_owned();
    let value = own.map_or_else(String::new, |code| code.to_string());
    let mut options = vec![view_option(String::new(), &value, whole)];
    for municipality in region.municipalities() {
        options.push(view_option(municipality.code.to_string(), &value, municipality.name.clone()));
    }
    element("div")
        .class("who")
        .with(element("label").fixed("for", "own").class("label").say(&Label::ChooseMunicipality, lang))
        .child(view_select("own", value, on_choose, options))
        .html()
}
