//! The drawings of statement 2: the causes before and after, and what each lever takes away.

use num_traits::ToPrimitive;

use crate::{
    chart::{
        Part, PartBar, PartBars, Scene, Size, StepKind, Tick, Waterfall, WaterfallStep, draw_parts, draw_waterfall,
        nice_ticks,
    },
    statement::{Shortage, Split},
    text::{Cause, Lang, StatementLabel as L, lever_name},
};

fn float(number: u64) -> f64 {
    number.to_f64().unwrap_or(0.0)
}

fn ticks(most: f64, lang: Lang) -> Vec<(f64, String)> {
    nice_ticks(most, 4).into_iter().map(|value| (value, lang.measure(value, 0))).collect()
}

/// Two bars: without and with the choices.
pub(super) fn draw_causes(found: &Shortage, lang: Lang) -> [Scene; 2] {
    let (before, after) = (found.before.total(), found.after.total());
    let words = |split: &Split| Cause::ALL.map(|cause| (cause.of(split).max(0), lang.signed_plain(cause.of(split))));
    let (before_words, after_words) = (words(&found.before), words(&found.after));
    let parts = |words: &'_ [(i64, String); 4]| -> Vec<(f64, String, &'static str)> {
        let part = |((value, number), cause): (&(i64, String), Cause)| {
            (value.to_f64().unwrap_or(0.0), number.clone(), cause.name(lang))
        };
        words.iter().zip(Cause::ALL).map(part).collect()
    };
    let (before_parts, after_parts) = (parts(&before_words), parts(&after_words));
    let gone = before.saturating_sub(after);
    let gone_words = L::Fewer(&lang.whole(gone)).say(lang);
    let (first, second) = (
        format!("{}: {}", L::WithoutChoicesTitle.say(lang), lang.whole(before)),
        format!("{}: {}", L::WithChoicesTitle.say(lang), lang.whole(after)),
    );
    let (before_drawn, after_drawn) = (drawn(&before_parts), drawn(&after_parts));
    let bars = [
        PartBar { title: &first, parts: &before_drawn, gone: None },
        PartBar { title: &second, parts: &after_drawn, gone: (gone > 0).then(|| (float(gone), &*gone_words)) },
    ];
    let labels = ticks(float(before.max(after)), lang);
    let ticks: Vec<Tick<'_>> = labels.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    [Size::Wide, Size::Phone].map(|size| draw_parts(&PartBars { bars: &bars, ticks: &ticks }, size))
}

fn drawn<'a>(parts: &'a [(f64, String, &'static str)]) -> Vec<Part<'a>> {
    parts.iter().map(|(value, number, name)| Part { value: *value, number, name }).collect()
}

/// A waterfall: from without choices, lever by lever, to with choices.
pub(super) fn draw_levers(found: &Shortage, lang: Lang) -> [Scene; 2] {
    let (before, after) = (found.before.total(), found.after.total());
    let mut at = float(before);
    let mut steps = vec![(L::WithoutChoicesTitle.say(lang).into_owned(), 0.0, at, lang.whole(before), StepKind::Whole)];
    for effect in &found.levers {
        let gone = effect.homes.to_f64().unwrap_or(0.0);
        let number = lang.short(&-effect.homes.clone(), 1);
        steps.push((lever_name(effect.lever, lang).to_owned(), at, at - gone, number, StepKind::Gone));
        at -= gone;
    }
    steps.push((L::WithChoicesTitle.say(lang).into_owned(), 0.0, float(after), lang.whole(after), StepKind::Whole));
    let drawn: Vec<WaterfallStep<'_>> = steps
        .iter()
        .map(|(name, from, to, number, kind)| WaterfallStep { name, from: *from, to: *to, number, kind: *kind })
        .collect();
    let labels = ticks(float(before.max(after)), lang);
    let ticks: Vec<Tick<'_>> = labels.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    [Size::Wide, Size::Phone].map(|size| draw_waterfall(&Waterfall { steps: &drawn, ticks: &ticks }, size))
}
