//! Streams of random numbers by `ChaCha8`: draw i of a seed has a stream of its
//! own, so that its numbers depend on neither threads nor other draws.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// 2^−53, the step of [`Stream::unit`].
const STEP: f64 = f64::EPSILON / 2.0;

/// The 2^64 independent streams of one seed. The seed is spread over the key
/// once; a stream then costs a copy of some 100 bytes.
#[derive(Debug, Clone)]
pub struct Streams {
    fresh: ChaCha8Rng,
}

impl Streams {
    /// The streams of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { fresh: ChaCha8Rng::seed_from_u64(seed) }
    }

    /// A stream, from its first number.
    #[must_use]
    pub fn stream(&self, number: u64) -> Stream {
        let mut generator = self.fresh.clone();
        generator.set_stream(number);
        Stream { generator }
    }
}

/// One stream: its numbers depend on seed and number of the stream alone, and
/// are the same bits on every machine.
#[derive(Debug, Clone)]
pub struct Stream {
    generator: ChaCha8Rng,
}

impl Stream {
    /// One stream of a seed; see [`Streams`] for many.
    #[must_use]
    pub fn new(seed: u64, stream: u64) -> Self {
        Streams::new(seed).stream(stream)
    }

    /// Uniform in 0 ≤ u < 1: a multiple of 2^−53, each equally likely, hence
    /// exact as a double and never 1.
    pub fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact in a double")]
        let steps = (self.generator.next_u64() >> 11) as f64;
        steps * STEP
    }

    /// A whole number under n, each equally likely; 0 where n is 0. It is
    /// ⌊x·n/2^64⌋ of a random 64-bit x in whole numbers, thus always under n;
    /// chances differ from 1/n by less than 2^−64.
    pub fn below(&mut self, n: usize) -> usize {
        let product = u128::from(self.generator.next_u64()) * n as u128;
        #[expect(clippy::cast_possible_truncation, reason = "less than n")]
        let whole = (product >> 64) as usize;
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits(mut stream: Stream, count: usize) -> Vec<u64> {
        (0..count).map(|_| stream.unit().to_bits()).collect()
    }

    #[test]
    fn a_stream_of_a_seed_is_the_same_bits_for_ever() {
        // Whoever published a run has published its seed. The numbers are those of
        // ChaCha's definition written out a second time, in another language.
        let cases: [(u64, u64, [f64; 3]); 3] = [
            (0, 0, [0.709_075_415_426_561_8, 0.465_921_722_289_610_15, 0.699_143_242_674_731_7]),
            (42, 0, [0.681_896_192_306_671_4, 0.950_275_407_672_484, 0.427_516_402_856_519_7]),
            (
                42,
                u64::MAX,
                [0.335_558_583_098_526_93, 0.625_944_601_348_166, 0.526_574_551_131_853_4],
            ),
        ];
        for (seed, number, expected) in cases {
            let expected = expected.map(f64::to_bits);
            assert_eq!(bits(Stream::new(seed, number), 3), expected, "{seed} {number}");
        }
        let mut stream = Stream::new(42, 1);
        assert_eq!([7, 7, 7, 7, 1000, 1000].map(|n| stream.below(n)), [5, 1, 3, 5, 66, 773]);
    }

    #[test]
    fn a_stream_does_not_depend_on_those_before() {
        let streams = Streams::new(5);
        let mut other = streams.stream(2);
        let _ = (other.unit(), other.below(10));
        for number in [0, 1, 3, 1 << 40] {
            assert_eq!(bits(streams.stream(number), 90), bits(Stream::new(5, number), 90));
        }
    }

    #[test]
    fn seeds_and_streams_differ() {
        let mut seen: Vec<Vec<u64>> = Vec::new();
        for seed in [0, 1, 2, u64::MAX] {
            seen.extend([0, 1, 2, u64::MAX].map(|number| bits(Stream::new(seed, number), 4)));
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 16);
    }

    #[test]
    fn units_are_uniform_within_and_across_streams() {
        // Mean 1/2 and variance 1/12: five standard errors of 100,000 numbers.
        let (streams, count) = (Streams::new(1), 100_000_u32);
        let mut one = streams.stream(0);
        let within: Vec<f64> = (0..count).map(|_| one.unit()).collect();
        let across: Vec<f64> = (0..count).map(|i| streams.stream(i.into()).unit()).collect();
        for units in [within, across] {
            assert!(units.iter().all(|unit| (0.0..1.0).contains(unit)));
            let n = f64::from(count);
            let mean = units.iter().sum::<f64>() / n;
            let variance = units.iter().map(|unit| (unit - mean).powi(2)).sum::<f64>() / n;
            assert!((mean - 0.5).abs() < 5.0 * (1.0 / 12.0 / n).sqrt(), "{mean}");
            assert!((variance - 1.0 / 12.0).abs() < 5.0 * (1.0 / 180.0 / n).sqrt(), "{variance}");
        }
    }

    #[test]
    fn every_number_below_n_is_equally_likely() {
        for n in [1_u8, 2, 3, 7, 10] {
            let (mut stream, draws) = (Stream::new(9, 0), 60_000_u32);
            let mut counts = vec![0_u32; n.into()];
            (0..draws).for_each(|_| counts[stream.below(n.into())] += 1);
            let expected = f64::from(draws) / f64::from(n);
            for count in counts {
                assert!(
                    (f64::from(count) - expected).abs() <= 5.0 * expected.sqrt(),
                    "{n}: {count}"
                );
            }
        }
    }

    #[test]
    fn below_stays_below_at_the_ends() {
        let mut stream = Stream::new(0, 0);
        assert!((0..1000).all(|_| stream.below(usize::MAX) < usize::MAX));
        assert_eq!([0, 1].map(|n| stream.below(n)), [0, 0]);
    }
}
