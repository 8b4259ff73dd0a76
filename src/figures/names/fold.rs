//! Names without what differs between spellings.

/// Small letters and digits without accents; everything else is left out. A combining accent is no letter, so it goes.
pub(in crate::figures) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut |character| {
        folded.push(character);
        true
    });
    folded
}

/// Whether a text, folded, is this one.
pub(in crate::figures) fn folds_to(text: &str, folded: &str) -> bool {
    let mut rest = folded.chars();
    fold_into(text, &mut |character| rest.next() == Some(character)) && rest.next().is_none()
}

/// Gives the characters of a folded text one by one, as long as they are wanted; whether all were.
fn fold_into(text: &str, take: &mut impl FnMut(char) -> bool) -> bool {
    for character in text.chars() {
        if character.is_ascii() {
            if character.is_ascii_alphanumeric() && !take(character.to_ascii_lowercase()) {
                return false;
            }
            continue;
        }
        for lower in character.to_lowercase() {
            let is_wanted = match lower {
                'à'..='å' => take('a'),
                'ç' => take('c'),
                'è'..='ë' => take('e'),
                'ì'..='ï' => take('i'),
                'ñ' => take('n'),
                'ò'..='ö' => take('o'),
                'ù'..='ü' => take('u'),
                'ý' | 'ÿ' => take('y'),
                'ĳ' => take('i') && take('j'),
                _ if lower.is_alphabetic() => take(lower),
                _ => true,
            };
            if !is_wanted {
                return false;
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_folds_to_its_fold_and_nothing_else() {
        for text in ["Súdwest-Fryslân", "IJsselstein", "Ĳsselstein", "'s-Gravenhage", "", "Ⱥ 1", "é"] {
            let folded = fold(text);
            assert!(folds_to(text, &folded), "{text}");
            assert!(!folds_to(text, &format!("{folded}x")) && !folds_to(&format!("{text}x"), &folded), "{text}");
        }
        assert_eq!(fold("Súdwest-Fryslân Ĳ"), "sudwestfryslanij");
    }
}
