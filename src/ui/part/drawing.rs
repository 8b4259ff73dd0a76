//! Shows a drawing as elements. The sentence and the table beside it carry its content, so it is hidden from screen
//! readers and from the keyboard.

use yew::{Callback, Html};

use crate::{
    chart::{Anchor, Class, Fit, Group, Scene, Shape, Text, class_names, number},
    model::Code,
    ui::element::{Element, element, list},
};

/// A drawing; `on_pick` hears which municipality was clicked.
pub(crate) fn view_scene(scene: &Scene, on_pick: Option<&Callback<Code>>) -> Html {
    let fit = match scene.fit {
        Fit::Keep => None,
        Fit::Stretch => Some("none"),
    };
    let mut drawing = element("svg")
        .attribute("viewBox", scene.view_box())
        .number("width", scene.width)
        .number("height", scene.height)
        .maybe("preserveAspectRatio", fit)
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
        .maybe("class", scene.class.map(Class::as_str));
    for shape in &scene.shapes {
        drawing = drawing.child(view_shape(shape, on_pick));
    }
    drawing.html()
}

/// The same drawing twice, made for a wide screen and for a phone; the style sheet shows one.
pub(crate) fn view_both(wide: &Scene, phone: &Scene, on_pick: Option<&Callback<Code>>) -> Html {
    let wide = element("div").class("svg-wide").child(view_scene(wide, on_pick));
    let phone = element("div").class("svg-phone").child(view_scene(phone, on_pick));
    list(vec![wide.html(), phone.html()])
}

fn view_shape(shape: &Shape, on_pick: Option<&Callback<Code>>) -> Html {
    match shape {
        Shape::Rect { x, y, width, height, classes } => {
            let rect =
                element("rect").number("x", *x).number("y", *y).number("width", *width).number("height", *height);
            with_classes(rect, classes).html()
        }
        Shape::Line { x1, y1, x2, y2, classes } => {
            let line = element("line").number("x1", *x1).number("y1", *y1).number("x2", *x2).number("y2", *y2);
            with_classes(line, classes).html()
        }
        Shape::Path { data, classes } => with_classes(element("path").attribute("d", data.clone()), classes).html(),
        Shape::Circle { x, y, radius, classes } => {
            with_classes(element("circle").number("cx", *x).number("cy", *y).number("r", *radius), classes).html()
        }
        Shape::Text(text) => view_text(text),
        Shape::Group(group) => view_group(group, on_pick),
    }
}

fn with_classes(element: Element, classes: &[Class]) -> Element {
    match classes {
        [] => element,
        [class] => element.class(class.as_str()),
        [_, _, ..] => element.attribute("class", class_names(classes)),
    }
}

fn view_text(text: &Text) -> Html {
    let anchor = match text.anchor {
        Anchor::Start => None,
        Anchor::Middle | Anchor::End => Some(text.anchor.as_str()),
    };
    let mut line = element("text").number("x", text.x).number("y", text.y).maybe("text-anchor", anchor);
    if text.is_upright {
        line = line.attribute("transform", format!("rotate(-90 {} {})", number(text.x), number(text.y)));
    }
    with_classes(line, text.classes).text(text.content.clone()).html()
}

fn view_group(group: &Group, on_pick: Option<&Callback<Code>>) -> Html {
    let code = group.key.as_ref().and_then(|key| key.parse::<Code>().ok());
    let on_click = code.zip(on_pick).map(|(code, on_pick)| on_pick.reform(move |_| code));
    // Without a key: rows that change places then change their texts and places, instead of being made anew.
    let mut drawn = with_classes(element("g"), &group.classes).on_click(on_click);
    if let Some(title) = &group.title {
        drawn = drawn.with(element("title").text(title.clone()));
    }
    for shape in &group.children {
        drawn = drawn.child(view_shape(shape, None));
    }
    drawn.html()
}
