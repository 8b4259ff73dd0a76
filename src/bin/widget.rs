//! The small calculator for other websites, loaded by `embed.html`: for what shipped, and for codes.

fn main() {
    fairshare::ui::widget::start_with_codes();
}
