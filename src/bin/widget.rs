//! The small calculator for other websites, loaded by `embed.html`.

fn main() {
    fairshare::ui::widget::start();
}
