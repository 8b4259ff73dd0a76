//! Tasks that change hands at the end. The sum stays equal: what one hands over the other takes over.

use crate::model::{Code, Credited, Recipient, Swap, Unworkable};

/// Lets two municipalities change tasks.
pub(super) fn swap(recipients: &mut [Recipient], swap: &Swap) -> Result<(), Unworkable> {
    let find = |code: Code| recipients.iter().position(|recipient| recipient.code == code);
    let (Some(from), Some(to)) = (find(swap.from), find(swap.to)) else {
        return Err(Unworkable::SwapWithNobody(*swap));
    };
    if from == to {
        return Err(Unworkable::SwapWithNobody(*swap));
    }
    let homes = u64::from(swap.homes);
    if let Some(giver) = recipients.get_mut(from) {
        if giver.homes < homes {
            return Err(Unworkable::SwapTooLarge { swap: *swap, present: giver.homes });
        }
        giver.homes -= homes;
        giver.certain = giver.certain.saturating_sub(homes);
        giver.swapped -= i64::from(swap.homes);
    }
    if let Some(taker) = recipients.get_mut(to) {
        taker.homes += homes;
        taker.certain += homes;
        taker.swapped += i64::from(swap.homes);
    }
    for index in [from, to] {
        if let Some(Recipient { credited: Some(Credited::InShare { housed, after }), homes, .. }) =
            recipients.get_mut(index)
        {
            *after = *housed + *homes;
        }
    }
    Ok(())
}

/// What remains after subtracting what is housed now.
pub(super) fn settle(recipients: &mut [Recipient], housed: &[u64]) {
    for (recipient, &housed) in recipients.iter_mut().zip(housed) {
        let homes = recipient.homes;
        recipient.credited = Some(Credited::Afterwards {
            housed,
            to_do: homes.saturating_sub(housed),
            lead: housed.saturating_sub(homes),
        });
    }
}
