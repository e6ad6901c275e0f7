//! Sets of inputs: what a finding used, what is still missing.

use serde::{Serialize, Serializer};

use crate::Input;

/// A set of inputs, always in asking order.
///
/// Two words, the first of which holds everything that a check asks: a 128-bit number would halve the speed in wasm.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct InputSet {
    low: u64,
    high: u64,
}

impl InputSet {
    /// No input.
    pub const EMPTY: Self = Self { low: 0, high: 0 };

    /// One input.
    #[must_use]
    pub const fn only(input: Input) -> Self {
        let place = input as u32;
        if place < u64::BITS {
            Self { low: 1 << place, high: 0 }
        } else {
            Self { low: 0, high: 1 << (place - u64::BITS) }
        }
    }

    /// This set and `input`.
    #[must_use]
    pub const fn with(self, input: Input) -> Self {
        self.union(Self::only(input))
    }

    /// This set without `input`.
    #[must_use]
    pub const fn without(self, input: Input) -> Self {
        self.minus(Self::only(input))
    }

    /// These inputs.
    #[must_use]
    pub const fn of<const N: usize>(inputs: [Input; N]) -> Self {
        let (mut set, mut next) = (Self::EMPTY, 0);
        while next < N {
            #[expect(clippy::indexing_slicing, reason = "`next` is below the length")]
            {
                set = set.with(inputs[next]);
            }
            next += 1;
        }
        set
    }

    /// This set without the members of `other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self { low: self.low & !other.low, high: self.high & !other.high }
    }

    /// Everything in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self { low: self.low | other.low, high: self.high | other.high }
    }

    /// Whether `input` is a member.
    #[must_use]
    pub const fn contains(self, input: Input) -> bool {
        let one = Self::only(input);
        self.low & one.low | self.high & one.high != 0
    }

    /// Whether there is no member.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.low | self.high == 0
    }

    /// How many members there are.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.low.count_ones() + self.high.count_ones()) as usize
    }

    /// The members, in asking order.
    pub fn iter(self) -> impl Iterator<Item = Input> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let place = match rest.low.trailing_zeros() {
                u64::BITS => u64::BITS + rest.high.trailing_zeros(),
                place => place,
            };
            let first = Input::ALL.get(place as usize).copied()?;
            rest = rest.without(first);
            Some(first)
        })
    }
}

impl FromIterator<Input> for InputSet {
    fn from_iter<I: IntoIterator<Item = Input>>(inputs: I) -> Self {
        inputs.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl std::fmt::Debug for InputSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for InputSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_went_in_and_gives_it_back_in_asking_order() {
        // Every third input, backward: on both sides of the border between the words.
        let chosen: Vec<Input> = Input::ALL.iter().copied().rev().step_by(3).collect();
        let set: InputSet = chosen.iter().copied().collect();
        assert_eq!(set.len(), chosen.len());
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            chosen.iter().rev().copied().collect::<Vec<_>>()
        );
        for input in Input::ALL {
            assert_eq!(set.contains(*input), chosen.contains(input), "{input}");
            assert_eq!(InputSet::only(*input).iter().collect::<Vec<_>>(), [*input]);
            assert!(!set.without(*input).contains(*input));
        }
        assert!(set.minus(set).is_empty() && InputSet::EMPTY.iter().next().is_none());
        assert!(Input::ALL.len() > u64::BITS as usize, "one word would do");
    }
}
