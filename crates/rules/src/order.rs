//! Bringing short lists in order.
//!
//! The standard sort makes some 4 KB of code for every kind of list in the browser's bundle. The lists here hold a
//! handful of things, mostly in order already; inserting each in its place is a tenth of that.

/// Brings a short list in order of a key. Things with the same key stay in the order in which they stood.
pub fn sort_short<T, K: PartialOrd>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut place = end;
        while place > 0
            && let Some([before, here]) = list.get(place - 1..=place)
            && key(here) < key(before)
        {
            list.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let mut list = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        sort_short(&mut list, |(key, _)| *key);
        assert_eq!(list, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn a_list_comes_out_as_the_standard_sort_brings_it(mut list in proptest::collection::vec(0_u8..9, 0..20)) {
            let mut expected = list.clone();
            expected.sort();
            sort_short(&mut list, |number| *number);
            proptest::prop_assert_eq!(list, expected);
        }
    }
}
