//! The same small calculator, with the reader of documents: fetched only for a link that holds one.

fn main() {
    fairshare::ui::widget::start_with_documents();
}
