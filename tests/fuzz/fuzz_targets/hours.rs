#![no_main]

use guidepost_fuzz::mutate::{self, Tokens};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|data: &[u8]| guidepost_fuzz::targets::hours(data));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed, Tokens::Markup)
});
