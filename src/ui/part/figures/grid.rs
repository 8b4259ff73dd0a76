//! The figures in use, editable cell by cell as in a spreadsheet: arrows move, typing or Enter begins, Enter ends, Escape
//! takes back, a block can be pasted.

use std::sync::Arc;

use yew::{
    Callback, Event, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, component, html, use_effect_with,
    use_state,
};

use super::use_figures_dispatch;
use crate::{
    figures::{Notation, NumberIssue, read_block},
    model::{Decimal, Figure, Municipality, Region},
    text::{FiguresLabel as Label, Label as Common, Lang, figure_name},
    ui::{context::use_lang, effects, part::button::Button, state::FiguresAction},
};

#[derive(Properties, PartialEq)]
pub(super) struct FigureGridProps {
    pub(super) region: Arc<Region>,
    /// Whether numbers that were entered here can be taken back.
    pub(super) is_changed: bool,
}

/// Where the reader is, and what they are doing there.
#[derive(Debug, Clone, PartialEq, Default)]
struct Place {
    row: usize,
    column: usize,
    /// What is being typed, if anything.
    typed: Option<String>,
    /// What was wrong with it.
    wrong: Option<String>,
    /// The focus goes along; not before the reader has come here.
    is_followed: bool,
}

impl Place {
    fn at(row: usize, column: usize) -> Self {
        Self { row, column, is_followed: true, ..Self::default() }
    }

    fn id(&self) -> String {
        let kind = if self.typed.is_some() { "invoer" } else { "vak" };
        format!("{kind}-{}-{}", self.row, self.column)
    }
}

/// What a key asks for.
#[derive(Debug, Clone, PartialEq)]
enum Asked {
    Move(usize, usize),
    Begin(Option<String>),
    Undo,
}

/// What a key means in a grid of so many rows and columns, where nothing is being typed.
fn asked(key: &str, is_held: bool, place: &Place, (rows, columns): (usize, usize)) -> Option<Asked> {
    let (row, column) = (place.row, place.column);
    let (last_row, last_column) = (rows.saturating_sub(1), columns.saturating_sub(1));
    Some(match key {
        "z" | "Z" if is_held => Asked::Undo,
        "Home" if is_held => Asked::Move(0, 0),
        "End" if is_held => Asked::Move(last_row, last_column),
        _ if is_held => return None,
        "ArrowUp" => Asked::Move(row.saturating_sub(1), column),
        "ArrowDown" => Asked::Move((row + 1).min(last_row), column),
        "ArrowLeft" => Asked::Move(row, column.saturating_sub(1)),
        "ArrowRight" => Asked::Move(row, (column + 1).min(last_column)),
        "Home" => Asked::Move(row, 0),
        "End" => Asked::Move(row, last_column),
        "PageUp" => Asked::Move(row.saturating_sub(10), column),
        "PageDown" => Asked::Move((row + 10).min(last_row), column),
        "Enter" | "F2" => Asked::Begin(None),
        "Delete" | "Backspace" => Asked::Begin(Some(String::new())),
        digit if digit.chars().count() == 1 && digit != " " => Asked::Begin(Some(digit.to_owned())),
        _ => return None,
    })
}

#[component]
pub(super) fn FigureGrid(props: &FigureGridProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let place = use_state(Place::default);
    let region = &props.region;
    let size = (region.municipalities().len(), region.figures().len());
    use_effect_with((place.id(), place.is_followed), |(id, is_followed)| {
        if *is_followed {
            effects::focus_on(id);
        }
    });
    let hand = Hand { region: Arc::clone(region), lang, dispatch: dispatch.clone(), place: place.clone(), size };
    let on_key = {
        let hand = hand.clone();
        Callback::from(move |event: KeyboardEvent| hand.key(&event))
    };
    let on_paste = {
        let hand = hand.clone();
        Callback::from(move |event: Event| hand.paste(&event))
    };
    let head = |figure: &Figure| html! { <th key={format!("{:?}", figure.id)} scope="col" class="num">{ figure_name(region, figure.id, lang) }</th> };
    html! {
        <>
            <p class="small muted" id="vakken-uitleg">{ Label::GridHelp.say(lang) }</p>
            if props.is_changed {
                <p><Button on_press={dispatch.reform(|()| FiguresAction::CellsUndone)}>{ Label::UndoCells.say(lang) }</Button></p>
            }
            <p class="cell-err" role="alert" hidden={place.wrong.is_none()}>{ place.wrong.clone().unwrap_or_default() }</p>
            <div class="scroller">
                <table class="tbl" role="grid" aria-label={Label::NumbersPerMunicipality.say(lang)} aria-describedby="vakken-uitleg"
                    onkeydown={on_key} onpaste={on_paste}>
                    <thead><tr><th scope="col">{ Common::ColumnMunicipality.say(lang) }</th>{ for region.figures().iter().map(head) }</tr></thead>
                    <tbody>{ for region.municipalities().iter().enumerate().map(|(row, one)| view_row(&hand, row, one)) }</tbody>
                    <tfoot><tr>
                        <th scope="row">{ Label::TotalHead.say(lang) }</th>
                        { for region.figures().iter().map(|figure| html! { <td class="num">{ super::in_use::total(figure, lang) }</td> }) }
                    </tr></tfoot>
                </table>
            </div>
        </>
    }
}

fn view_row(hand: &Hand, row: usize, municipality: &Municipality) -> Html {
    let cells = hand
        .region
        .figures()
        .iter()
        .enumerate()
        .map(|(column, figure)| view_cell(hand, (row, column), municipality, figure));
    html! { <tr key={municipality.code.to_string()}><th scope="row">{ &municipality.name }</th>{ for cells }</tr> }
}

fn view_cell(hand: &Hand, (row, column): (usize, usize), municipality: &Municipality, figure: &Figure) -> Html {
    let is_here = (hand.place.row, hand.place.column) == (row, column);
    let value = figure.values.get(row).map_or_else(String::new, |value| hand.lang.decimal(*value));
    let typed = hand.place.typed.as_ref().filter(|_| is_here);
    let inner = match typed {
        Some(typed) => {
            let name = figure_name(&hand.region, figure.id, hand.lang);
            let name = Label::Cell { row: &municipality.name, column: &name }.say(hand.lang);
            let on_input = hand.with(|hand, event: InputEvent| {
                let typed = effects::typed_text(&event);
                hand.place.set(Place { typed: Some(typed), wrong: None, ..(*hand.place).clone() });
            });
            let on_leave = hand.with(|hand, _: FocusEvent| hand.commit((0, 0), false));
            html! {
                <input id={format!("invoer-{row}-{column}")} class="input num" type="text" inputmode="decimal" autocomplete="off"
                    aria-label={name} aria-invalid={hand.place.wrong.is_some().then_some("true")} value={typed.clone()}
                    oninput={on_input} onblur={on_leave} />
            }
        }
        None => html! { { value } },
    };
    let on_click = hand.with(move |hand, _: yew::MouseEvent| {
        if hand.place.typed.is_none() || (hand.place.row, hand.place.column) != (row, column) {
            hand.place.set(Place::at(row, column));
        }
    });
    let on_open = hand.with(move |hand, _: yew::MouseEvent| hand.begin((row, column), None));
    html! {
        <td class="num" id={format!("vak-{row}-{column}")} tabindex={if is_here { "0" } else { "-1" }}
            onclick={on_click} ondblclick={on_open}>{ inner }</td>
    }
}

/// Everything that a key or a paste needs to know.
#[derive(Clone)]
struct Hand {
    region: Arc<Region>,
    lang: Lang,
    dispatch: Callback<FiguresAction>,
    place: yew::UseStateHandle<Place>,
    size: (usize, usize),
}

impl Hand {
    fn with<E: 'static>(&self, work: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let hand = self.clone();
        Callback::from(move |event| work(&hand, event))
    }

    fn notation(&self) -> Notation {
        match self.lang {
            Lang::Nl => Notation::DecimalComma,
            Lang::En => Notation::DecimalPoint,
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let is_held = event.ctrl_key() || event.meta_key();
        if self.place.typed.is_some() {
            match event.key().as_str() {
                "Enter" => self.commit((1, 0), true),
                "Tab" => return self.commit((0, 0), false),
                "Escape" => self.place.set(Place::at(self.place.row, self.place.column)),
                _ => return,
            }
            return event.prevent_default();
        }
        let Some(asked) = asked(&event.key(), is_held, &self.place, self.size) else { return };
        event.prevent_default();
        match asked {
            Asked::Move(row, column) => self.place.set(Place::at(row, column)),
            Asked::Begin(typed) => self.begin((self.place.row, self.place.column), typed),
            Asked::Undo => self.dispatch.emit(FiguresAction::CellsUndone),
        }
    }

    fn begin(&self, (row, column): (usize, usize), typed: Option<String>) {
        let value = || {
            let value = self.region.figures().get(column).and_then(|figure| figure.values.get(row).copied());
            value.map_or_else(String::new, |value| self.lang.decimal(value))
        };
        self.place.set(Place { typed: Some(typed.unwrap_or_else(value)), ..Place::at(row, column) });
    }

    /// Takes over what was typed, and moves on; what is no number stays to be mended.
    fn commit(&self, (down, right): (usize, usize), is_followed: bool) {
        let Some(typed) = &self.place.typed else { return };
        let (row, column) = (self.place.row, self.place.column);
        match read_block(typed, self.notation()) {
            Ok(block) if self.is_accepted(column, &block) => {
                self.enter(row, column, block);
                let next = ((row + down).min(self.size.0.saturating_sub(1)), column + right);
                self.place.set(Place { is_followed, ..Place::at(next.0, next.1) });
            }
            Ok(_) => self.refuse(Label::CellTooSmall.say(self.lang).into_owned()),
            Err((_, _, found, issue)) => self.refuse(self.words(&found, issue)),
        }
    }

    fn is_accepted(&self, column: usize, block: &[Vec<Decimal>]) -> bool {
        let figures = self.region.figures().get(column..).unwrap_or_default();
        block.iter().all(|line| figures.iter().zip(line).all(|(figure, value)| figure.id.accepts(*value)))
    }

    fn enter(&self, row: usize, column: usize, block: Vec<Vec<Decimal>>) {
        if let Some(figure) = self.region.figures().get(column) {
            self.dispatch.emit(FiguresAction::CellsEntered { row, figure: figure.id, block });
        }
    }

    fn refuse(&self, wrong: String) {
        self.place.set(Place { wrong: Some(wrong), ..(*self.place).clone() });
    }

    fn words(&self, found: &str, issue: NumberIssue) -> String {
        match issue {
            NumberIssue::Missing => Label::CellEmpty.say(self.lang),
            NumberIssue::NotANumber
            | NumberIssue::TooFine
            | NumberIssue::TooLarge
            | NumberIssue::FormulaError
            | NumberIssue::Date => Label::CellNotANumber(found).say(self.lang),
        }
        .into_owned()
    }

    fn paste(&self, event: &Event) {
        if self.place.typed.is_some() {
            return;
        }
        let Some(text) = effects::pasted_text(event) else { return };
        event.prevent_default();
        let (row, column) = (self.place.row, self.place.column);
        match read_block(&text, self.notation()) {
            Ok(block) if self.is_accepted(column, &block) => self.enter(row, column, block),
            Ok(_) => self.refuse(Label::CellTooSmall.say(self.lang).into_owned()),
            Err((line, cell, found, _)) => {
                let place = Label::PastedWrong { row: line + 1, column: cell + 1, found: &found };
                self.refuse(place.say(self.lang).into_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_as_in_a_spreadsheet_and_stay_inside() {
        let cases = [
            ("ArrowRight", (0, 0), Asked::Move(0, 1)),
            ("ArrowLeft", (0, 0), Asked::Move(0, 0)),
            ("ArrowUp", (0, 0), Asked::Move(0, 0)),
            ("ArrowDown", (29, 8), Asked::Move(29, 8)),
            ("End", (3, 0), Asked::Move(3, 8)),
            ("PageDown", (25, 2), Asked::Move(29, 2)),
            ("Enter", (1, 1), Asked::Begin(None)),
            ("F2", (1, 1), Asked::Begin(None)),
            ("7", (1, 1), Asked::Begin(Some("7".to_owned()))),
        ];
        for (key, (row, column), expected) in cases {
            assert_eq!(asked(key, false, &Place::at(row, column), (30, 9)), Some(expected), "{key}");
        }
        for key in ["Tab", "Escape", "Shift", " "] {
            assert_eq!(asked(key, false, &Place::at(0, 0), (30, 9)), None, "{key}");
        }
        assert_eq!(asked("z", true, &Place::at(0, 0), (30, 9)), Some(Asked::Undo));
        assert_eq!(asked("v", true, &Place::at(0, 0), (30, 9)), None);
    }
}
