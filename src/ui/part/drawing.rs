//! Shows a drawing as elements. The sentence and the table beside it carry its content, so it is hidden from screen
//! readers and from the keyboard.

use yew::{Callback, Html, html};

use crate::{
    chart::{Anchor, Class, Fit, Group, Scene, Shape, Text, class_names, number},
    model::Code,
};

/// A drawing; `on_pick` hears which municipality was clicked.
pub(crate) fn view_scene(scene: &Scene, on_pick: Option<&Callback<Code>>) -> Html {
    let fit = match scene.fit {
        Fit::Keep => None,
        Fit::Stretch => Some("none"),
    };
    html! {
        <svg viewBox={scene.view_box()} width={number(scene.width)} height={number(scene.height)} class={scene.class.map(Class::as_str)}
            preserveAspectRatio={fit} aria-hidden="true" focusable="false">
            { for scene.shapes.iter().map(|shape| view_shape(shape, on_pick)) }
        </svg>
    }
}

/// The same drawing twice, made for a wide screen and for a phone; the style sheet shows one.
pub(crate) fn view_both(wide: &Scene, phone: &Scene, on_pick: Option<&Callback<Code>>) -> Html {
    html! {
        <>
            <div class="svg-wide">{ view_scene(wide, on_pick) }</div>
            <div class="svg-phone">{ view_scene(phone, on_pick) }</div>
        </>
    }
}

fn view_shape(shape: &Shape, on_pick: Option<&Callback<Code>>) -> Html {
    match shape {
        Shape::Rect { x, y, width, height, classes } => html! {
            <rect x={number(*x)} y={number(*y)} width={number(*width)} height={number(*height)} class={class_names(classes)} />
        },
        Shape::Line { x1, y1, x2, y2, classes } => html! {
            <line x1={number(*x1)} y1={number(*y1)} x2={number(*x2)} y2={number(*y2)} class={class_names(classes)} />
        },
        Shape::Path { data, classes } => html! { <path d={data.clone()} class={class_names(classes)} /> },
        Shape::Circle { x, y, radius, classes } => html! {
            <circle cx={number(*x)} cy={number(*y)} r={number(*radius)} class={class_names(classes)} />
        },
        Shape::Text(text) => view_text(text),
        Shape::Group(group) => view_group(group, on_pick),
    }
}

fn view_text(text: &Text) -> Html {
    let (x, y) = (number(text.x), number(text.y));
    let anchor = match text.anchor {
        Anchor::Start => None,
        Anchor::Middle | Anchor::End => Some(text.anchor.as_str()),
    };
    let turn = text.is_upright.then(|| format!("rotate(-90 {x} {y})"));
    html! {
        <text {x} {y} text-anchor={anchor} transform={turn} class={class_names(text.classes)}>{ &text.content }</text>
    }
}

fn view_group(group: &Group, on_pick: Option<&Callback<Code>>) -> Html {
    let code = group.key.as_ref().and_then(|key| key.parse::<Code>().ok());
    let on_click = code.zip(on_pick).map(|(code, on_pick)| on_pick.reform(move |_| code));
    // Without a key: rows that change places then change their texts and places, instead of being made anew.
    html! {
        <g class={class_names(&group.classes)} onclick={on_click}>
            if let Some(title) = &group.title {
                <title>{ title }</title>
            }
            { for group.children.iter().map(|shape| view_shape(shape, None)) }
        </g>
    }
}
