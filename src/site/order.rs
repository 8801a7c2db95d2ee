//! Putting many entries in the order of short texts.

use rayon::prelude::*;

/// The places of `keys` in their order, byte by byte; equal ones stay as they came.
pub(super) fn order<'k>(keys: impl IndexedParallelIterator<Item = &'k [u8]>) -> Vec<usize> {
    let keyed = keys.enumerate().map(|(at, key)| (start(key), key, at));
    let mut keyed: Vec<(u128, &[u8], usize)> = keyed.collect();
    keyed.par_sort_unstable();
    keyed.into_iter().map(|(.., at)| at).collect()
}

/// The first bytes of a key, as a number that stands where they stand: most keys differ there, and need not be looked up to
/// be compared.
fn start(key: &[u8]) -> u128 {
    let mut first = [0; size_of::<u128>()];
    first.iter_mut().zip(key).for_each(|(to, byte)| *to = *byte);
    u128::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_in_the_order_of_all_their_bytes_and_equal_ones_as_they_came() {
        let keys = [
            "the same long beginning, b",
            "b",
            "",
            "a",
            "the same long beginning, a",
            "a\0",
            "a",
            "é",
        ];
        let mut sorted: Vec<usize> = (0..keys.len()).collect();
        sorted.sort_by_key(|at| keys[*at]);
        let keys = keys.map(str::as_bytes);
        assert_eq!(order(keys.into_par_iter()), sorted);
    }
}
