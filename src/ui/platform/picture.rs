//! An SVG document as a PNG, drawn by the browser itself. The picture never leaves the page.

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::page::document;

/// The SVG as PNG, so many times as large, for print and for screens with small dots; `None` when the browser cannot.
pub(in crate::ui) async fn to_png(svg: &str, scale: u32) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    // An address of data, because some browsers spoil a canvas with a blob.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg)));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = document()?.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    let (width, height) = (image.natural_width() * scale, image.natural_height() * scale);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into()).ok()?;
    let made = js_sys::Promise::new(&mut |resolve, _| {
        let on_made = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(on_made.unchecked_ref());
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}
