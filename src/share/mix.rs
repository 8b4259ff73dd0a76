//! Numbers for mixes and for sets, as small as possible: every mix of weights in steps of 5% has one number, and the
//! mixes of few figures come first.

/// How many steps of weight a mix divides: twenty of 5%.
pub(super) const STEPS: u8 = 20;

/// The number of ways to choose `count` out of `all`.
pub(super) fn choose(all: u64, count: u64) -> u64 {
    if count > all {
        return 0;
    }
    (0..count).fold(1, |product, step| product * (all - step) / (step + 1))
}

/// The number of a set of `members` (rising, from 0) among the sets of the same size.
pub(super) fn rank_set(members: &[u64]) -> u64 {
    members.iter().zip(1..).map(|(member, place)| choose(*member, place)).sum()
}

/// The set of `count` members with this number.
pub(super) fn set_of(mut rank: u64, count: u64) -> Vec<u64> {
    let mut members = vec![];
    for place in (1..=count).rev() {
        let mut member = place - 1;
        while choose(member + 1, place) <= rank {
            member += 1;
        }
        rank -= choose(member, place);
        members.push(member);
    }
    members.reverse();
    members
}

/// The number of a mix: one weight per figure, in steps, that total [`STEPS`]. `None` for weights that do not.
pub(super) fn rank_mix(weights: &[u8]) -> Option<u64> {
    let figure_count = u64::try_from(weights.len()).ok()?;
    if weights.iter().map(|weight| u32::from(*weight)).sum::<u32>() != u32::from(STEPS) {
        return None;
    }
    let counted: Vec<(u64, u8)> = (0..).zip(weights.iter().copied()).filter(|(_, weight)| *weight > 0).collect();
    let count = u64::try_from(counted.len()).ok()?;
    let figures: Vec<u64> = counted.iter().map(|(figure, _)| *figure).collect();
    // The cuts between the parts: a weight of 3, 7 and 10 steps is the set {2, 9} of the nineteen places to cut.
    let mut cuts = vec![];
    let mut reached = 0_u64;
    for (_, weight) in counted.iter().take(counted.len() - 1) {
        reached += u64::from(*weight);
        cuts.push(reached - 1);
    }
    let fewer: u64 = (1..count).map(|count| mix_count(figure_count, count)).sum();
    Some(fewer + rank_set(&figures) * cut_count(count) + rank_set(&cuts))
}

/// The mix over so many figures with this number; `None` beyond the last.
pub(super) fn mix_of(mut rank: u64, figure_count: u8) -> Option<Vec<u8>> {
    let all = u64::from(figure_count);
    let mut count = 1;
    while rank >= mix_count(all, count) {
        rank -= mix_count(all, count);
        count += 1;
        if count > all {
            return None;
        }
    }
    let figures = set_of(rank / cut_count(count), count);
    let cuts = set_of(rank % cut_count(count), count - 1);
    let mut weights = vec![0; usize::from(figure_count)];
    let mut reached = 0;
    for (place, figure) in figures.iter().enumerate() {
        let end = cuts.get(place).map_or(u64::from(STEPS), |cut| cut + 1);
        *weights.get_mut(usize::try_from(*figure).ok()?)? = u8::try_from(end - reached).ok()?;
        reached = end;
    }
    Some(weights)
}

/// How many mixes have exactly so many of the figures.
fn mix_count(all: u64, count: u64) -> u64 {
    choose(all, count) * cut_count(count)
}

/// How many ways there are to cut the steps into so many parts.
fn cut_count(count: u64) -> u64 {
    choose(u64::from(STEPS) - 1, count - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mix_of_four_figures_has_a_number_of_its_own() {
        // 20 steps over 4 figures: 23 choose 3.
        let count = choose(23, 3);
        assert_eq!(count, 1_771);
        for rank in 0..count {
            assert_eq!(mix_of(rank, 4).and_then(|mix| rank_mix(&mix)), Some(rank));
        }
        assert_eq!(mix_of(count, 4), None);
    }

    #[test]
    fn the_mixes_of_eight_figures_are_as_many_as_there_are_ways() {
        let last = choose(27, 7) - 1;
        assert_eq!(last, 888_029);
        for rank in [0, 7, 8, 539, 540, 10_115, last] {
            let mix = mix_of(rank, 8).unwrap();
            assert_eq!((rank_mix(&mix), mix.iter().sum::<u8>()), (Some(rank), STEPS), "{mix:?}");
        }
        assert_eq!(mix_of(last + 1, 8), None);
    }

    #[test]
    fn mixes_of_one_figure_come_first() {
        assert_eq!(rank_mix(&[20, 0, 0, 0, 0, 0, 0, 0]), Some(0));
        assert_eq!(rank_mix(&[0, 0, 0, 0, 0, 0, 0, 20]), Some(7));
        assert_eq!(rank_mix(&[12, 0, 0, 8]).map(|rank| rank >= 4), Some(true));
    }

    #[test]
    fn weights_that_do_not_total_twenty_have_no_number() {
        assert_eq!(rank_mix(&[19, 0]), None);
        assert_eq!(rank_mix(&[0, 0]), None);
        assert_eq!(rank_mix(&[]), None);
    }

    #[test]
    fn sets_are_numbered_in_order() {
        for rank in 0..choose(30, 3) {
            assert_eq!(rank_set(&set_of(rank, 3)), rank);
        }
        assert_eq!(set_of(0, 0), Vec::<u64>::new());
        assert_eq!(choose(30, 15), 155_117_520);
    }
}
