#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fairshare_fuzz::checks::xlsx(bytes));
