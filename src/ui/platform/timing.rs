//! Marks on the browser's own clock (User Timing), which benchmarks read. Natively there is no such clock.

/// Does the work and records how long it took under a name.
pub(in crate::ui) fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    #[cfg(target_arch = "wasm32")]
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        let _ = clock.mark(name);
        let result = work();
        let _ = clock.measure_with_start_mark(name, name);
        // The browser would keep every mark for as long as the page lives.
        clock.clear_marks_with_mark_name(name);
        return result;
    }
    let _ = name;
    work()
}
