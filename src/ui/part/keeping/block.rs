//! The block for the woonzorgvisie: text and table of a subregion, to copy or to select.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html, use_state};

use super::{Tell, view_part};
use crate::{
    export::{draw_block, subregions},
    model::{Code, Outcome},
    text::ExportPanelLabel as Label,
    ui::{
        context::use_lang,
        effects::{self, BlockCopied},
        part::{Button, Select, view_nodes},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct BlockPartProps {
    pub(crate) outcome: Arc<Outcome>,
    pub(crate) own: Option<Code>,
    pub(crate) tell: Tell,
}

#[component]
pub(crate) fn BlockPart(props: &BlockPartProps) -> Html {
    let lang = use_lang();
    let chosen = use_state(|| None::<String>);
    let names = subregions(&props.outcome);
    let own = props.own.and_then(|code| props.outcome.scenario.region.municipality(code));
    // The subregion that was chosen, or that of the own municipality, or the first.
    let wanted = chosen.as_deref().or(own.map(|found| found.subregion.as_str()));
    let Some(name) = names.iter().find(|name| Some(**name) == wanted).or(names.first()).copied() else {
        return Html::default();
    };
    let Some(block) = draw_block(&props.outcome, name, lang) else { return Html::default() };
    let page = view_nodes(&block.nodes);
    let on_choose = Callback::from(move |name: String| chosen.set(Some(name)));
    let on_copy = {
        let tell = props.tell.reform(|copied| match copied {
            BlockCopied::WithLayout => Label::BlockCopied,
            BlockCopied::AsText => Label::TextCopied,
            BlockCopied::Refused => Label::CopyRefused,
        });
        Callback::from(move |()| effects::copy_block(block.html.clone(), block.text.clone(), tell.clone()))
    };
    let option = |name: &&str| html! { <option key={(*name).to_owned()} value={(*name).to_owned()}>{ *name }</option> };
    let inside = html! {
        <>
            <div class="acts">
                <Select name={Label::BlockWhich.say(lang)} value={name.to_owned()} {on_choose}>{ for names.iter().map(option) }</Select>
                <Button on_press={on_copy}>{ Label::CopyBlock.say(lang) }</Button>
            </div>
            <div class="memo" role="group" aria-label={name.to_owned()} tabindex="0">{ page }</div>
        </>
    };
    view_part("h-block", Label::Block, Some(Label::BlockExplained), lang, inside)
}
