//! Numbers by lot, the same in every run.

/// A generator of numbers (SplitMix64, Steele, Lea & Flood 2014).
pub(crate) struct Lot(u64);

impl Lot {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Totals of rows and columns with the same sum, some of them zero.
    pub(crate) fn margins(&mut self, height: u64, width: u64, most: u64) -> (Vec<u64>, Vec<u64>) {
        let total = self.below(most + 1);
        (self.parts(total, height), self.parts(total, width))
    }

    fn parts(&mut self, total: u64, count: u64) -> Vec<u64> {
        let mut cuts: Vec<u64> = (1..count).map(|_| self.below(total + 1)).chain([0, total]).collect();
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| pair[1] - pair[0]).collect()
    }

    /// The numbers below `count` in some order.
    pub(crate) fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_cached_key(|_| self.next());
        order
    }
}
