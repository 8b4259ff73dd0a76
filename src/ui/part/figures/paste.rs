//! "Wat u heeft geplakt": the field, and beside it the blank sheet and what was recognised.

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Html, Properties, component, html};

use super::{drop_zone::DropZone, recognised::RecognisedFacts, use_figures_dispatch};
use crate::{
    model::Scenario,
    text::FiguresLabel as Label,
    ui::{
        checked::Checked,
        context::use_lang,
        effects,
        import_worker::Wanted,
        part::button::Button,
        state::{Figures, FiguresAction, Stop},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct PasteSectionProps {
    pub(crate) figures: Figures,
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) checked: Option<Rc<Checked>>,
}

#[component]
pub(crate) fn PasteSection(props: &PasteSectionProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let scenario = &props.scenario;
    let on_save = {
        let scenario = Arc::clone(scenario);
        Callback::from(move |()| effects::save_template(&scenario.region, lang))
    };
    let on_save_book = {
        let (scenario, dispatch) = (Arc::clone(scenario), dispatch.clone());
        Callback::from(move |()| {
            let dispatch = dispatch.clone();
            let on_end = Callback::from(move |written| match written {
                effects::Written::Saved => {}
                effects::Written::Refused => dispatch.emit(FiguresAction::ReadingStopped(Stop::NoReader)),
            });
            let name = Label::TemplateXlsxName.say(lang).into_owned();
            effects::save_workbook(Wanted::Template, (name, ""), &scenario, lang, &on_end);
        })
    };
    let facts = props.checked.as_ref().filter(|checked| !checked.is_refused());
    html! {
        <section class="sec first" aria-labelledby="h-paste">
            <header><h2 id="h-paste">{ Label::WhatYouBrought.say(lang) }</h2></header>
            <div class="paste">
                <DropZone figures={props.figures.clone()} scenario={Arc::clone(scenario)} />
                <div>
                    <h3>{ Label::NoFiguresYet.say(lang) }</h3>
                    <p class="muted">{ Label::TemplateExplained(scenario.region.municipalities().len()).say(lang) }</p>
                    <p class="dl"><Button on_press={on_save_book}>{ Label::TemplateXlsx.say(lang) }</Button></p>
                    <p class="dl"><Button on_press={on_save}>{ Label::TemplateCsv.say(lang) }</Button></p>
                    if let Some(checked) = facts {
                        <RecognisedFacts checked={Rc::clone(checked)} year={scenario.region.shipped_year} />
                    }
                </div>
            </div>
        </section>
    }
}
