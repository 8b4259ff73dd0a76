//! Starts the app.

/// Renders a line until the interface is there.
#[yew::component]
fn App() -> yew::Html {
    yew::html! { <main id="inhoud" class="wrap"><h1>{ "Fair share-rekenhulp" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
