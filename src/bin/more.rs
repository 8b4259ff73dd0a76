//! The second module: every page but the first, fetched when somebody asks for it.

fn main() {
    fairshare::ui::more::start();
}
