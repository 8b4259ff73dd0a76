//! The worker that reads large files and workbooks; the page starts it when there is one.

fn main() {
    fairshare::ui::import_worker::start();
}
