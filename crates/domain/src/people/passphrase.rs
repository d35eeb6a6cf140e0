//! Passphrase profiles (口令策略): 等保 or 现代.

use super::PeopleRefusal;
use crate::refusal::Refusal;
use crate::vault::VaultRefusal;

/// The office's policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordProfile {
    /// 等保: at least 10 characters of 3 classes, changed within 180 days.
    Dengbao,
    /// 现代: at least 15 characters, nothing easily guessed, no rotation.
    Modern,
}

/// What everybody tries first; compared in small letters.
const TRIED_FIRST: [&str; 12] = [
    "password", "passw0rd", "qwerty", "1qaz2wsx", "asdfgh", "123456", "654321", "111111", "888888", "abc123",
    "iloveyou", "woaini",
];

impl PasswordProfile {
    /// The code of the store and the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            PasswordProfile::Dengbao => "dengbao",
            PasswordProfile::Modern => "modern",
        }
    }

    /// The profile of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PasswordProfile> {
        [PasswordProfile::Dengbao, PasswordProfile::Modern].into_iter().find(|profile| profile.code() == code)
    }

    /// The profile an office has chosen; 等保 when its code is none that we know.
    #[must_use]
    pub fn chosen(code: &str) -> PasswordProfile {
        PasswordProfile::from_code(code).unwrap_or(PasswordProfile::Dengbao)
    }

    /// The fewest characters.
    #[must_use]
    pub fn characters(self) -> i64 {
        match self {
            PasswordProfile::Dengbao => 10,
            PasswordProfile::Modern => 15,
        }
    }

    /// The fewest classes out of small letters, capitals, digits and other signs.
    #[must_use]
    pub fn classes(self) -> i64 {
        match self {
            PasswordProfile::Dengbao => 3,
            PasswordProfile::Modern => 1,
        }
    }

    /// Days after which the passphrase must be changed.
    #[must_use]
    pub fn longest_days(self) -> Option<i64> {
        match self {
            PasswordProfile::Dengbao => Some(180),
            PasswordProfile::Modern => None,
        }
    }

    /// Checks a passphrase (already NFKC) for a login. Length and classes are told as the profile
    /// asks for them, never as the passphrase has them.
    ///
    /// # Errors
    /// `vault.weak_passphrase` or `people.passphrase_guessable`.
    pub fn check(self, passphrase: &str, login: &str) -> Result<(), Refusal> {
        let characters = passphrase.chars().count();
        let classes = classes_in(passphrase);
        if i64::try_from(characters).unwrap_or(i64::MAX) < self.characters() || classes < self.classes() {
            let (characters, classes) = (self.characters(), self.classes());
            return Err(VaultRefusal::WeakPassphrase { characters, classes }.into());
        }
        if is_guessable(passphrase, login) { Err(PeopleRefusal::PassphraseGuessable.into()) } else { Ok(()) }
    }
}

/// Chinese and other signs without case count as "other".
fn classes_in(passphrase: &str) -> i64 {
    let classes: [fn(char) -> bool; 4] = [
        |c| c.is_lowercase(),
        |c| c.is_uppercase(),
        |c| c.is_numeric(),
        |c| !c.is_lowercase() && !c.is_uppercase() && !c.is_numeric(),
    ];
    classes.iter().map(|class| i64::from(passphrase.chars().any(class))).sum()
}

fn is_guessable(passphrase: &str, login: &str) -> bool {
    let small = passphrase.to_lowercase();
    let mut signs: Vec<char> = small.chars().collect();
    signs.sort_unstable();
    signs.dedup();
    // A word tried first is only a weakness while it makes up most of the passphrase.
    let mostly = |word: &str| small.contains(word) && word.chars().count() * 2 >= small.chars().count();
    signs.len() < 4
        || (login.chars().count() >= 4 && mostly(login))
        || TRIED_FIRST.iter().any(|word| mostly(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(profile: PasswordProfile, passphrase: &str) -> &'static str {
        profile.check(passphrase, "linjing").expect_err("too weak").code
    }

    #[test]
    fn dengbao_asks_for_ten_characters_of_three_classes() {
        let profile = PasswordProfile::Dengbao;
        assert_eq!(profile.check("Shoujuan-2026", "linjing"), Ok(()));
        assert_eq!(
            profile.check("守卷之人2026go", "linjing"),
            Ok(()),
            "Chinese signs are a class of their own"
        );
        assert_eq!(code(profile, "Shou-2026"), "vault.weak_passphrase");
        assert_eq!(code(profile, "shoujuan2026"), "vault.weak_passphrase");
    }

    #[test]
    fn modern_asks_for_length_not_for_signs() {
        let profile = PasswordProfile::Modern;
        assert_eq!(profile.check("four quiet old boxes", "linjing"), Ok(()));
        assert_eq!(code(profile, "Shoujuan-2026!"), "vault.weak_passphrase");
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        assert_eq!(code(PasswordProfile::Dengbao, "Password-1"), "people.passphrase_guessable");
        assert_eq!(code(PasswordProfile::Dengbao, "Linjing-01"), "people.passphrase_guessable");
        assert_eq!(code(PasswordProfile::Modern, "aaaaaaaaaaaaaaaaaa"), "people.passphrase_guessable");
        assert_eq!(PasswordProfile::Dengbao.check("Linjing keeps 9 boxes", "linjing"), Ok(()));
    }

    #[test]
    fn a_long_passphrase_is_never_too_long() {
        assert_eq!(PasswordProfile::Modern.check(&"守卷 quiet 9 ".repeat(20), "linjing"), Ok(()));
    }
}
