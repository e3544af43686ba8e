//! Passwords: Argon2id with 19 MiB and two passes (OWASP), two at a time, and the same work for names nobody has.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use dongho_base::{Entropy, Localized};
use dongho_vietnamese::{fold, nfc};
use tokio::sync::Semaphore;

use crate::Refusal;
use crate::failure::failed;

/// The shortest password, in characters.
pub(crate) const SHORTEST: usize = 12;
/// The longest password; beyond it hashing would only cost time.
const LONGEST: usize = 1000;
/// Each hash takes 19 MiB; more at once would let sign-ins push everything else out of memory.
const AT_ONCE: usize = 2;

/// What people choose first, without marks and in lower case.
const OBVIOUS: [&str; 12] = [
    "matkhau", "password", "123456", "abcdef", "qwerty", "asdfgh", "111111", "000000", "iloveyou", "admin",
    "dongho", "abc123",
];

/// Hashes and checks passwords.
pub(crate) struct Passwords {
    turns: Arc<Semaphore>,
    dummy: String,
}

impl Passwords {
    pub(crate) fn new(entropy: &dyn Entropy) -> Self {
        // A hash in the right form that no password has; checking against it costs what a real one costs.
        let mut bytes = [0; 32];
        entropy.fill(&mut bytes);
        let dummy = dummy_hash(&bytes);
        Passwords { turns: Arc::new(Semaphore::new(AT_ONCE)), dummy }
    }

    /// Returns the hash of a password, in PHC form.
    pub(crate) async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, Refusal> {
        let password = nfc(password).into_owned();
        let hash = move || {
            Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map(|h| h.to_string())
        };
        let done = self.in_turn(hash).await?;
        done.map_err(|error| failed(&std::io::Error::other(error.to_string())))
    }

    /// Returns whether a password fits a hash; without a hash the answer is no and takes as long.
    pub(crate) async fn fits(&self, password: &str, hash: Option<String>) -> Result<bool, Refusal> {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.dummy.clone());
        let password = nfc(password).into_owned();
        let check = move || {
            let fits =
                |hash: PasswordHash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok();
            PasswordHash::new(&hash).is_ok_and(fits)
        };
        Ok(self.in_turn(check).await? && known)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Refusal> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|error| failed(&error))?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(|error| failed(&error))
    }
}

fn dummy_hash(bytes: &[u8; 32]) -> String {
    use std::fmt::Write;
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = "$argon2id$v=19$m=19456,t=2,p=1$".to_owned();
    let letter = |byte: &u8| char::from(LETTERS.get(usize::from(byte % 64)).copied().unwrap_or(b'A'));
    // 16 bytes of salt and 32 of hash in base 64 without padding; the last letter of each holds only whole bytes.
    let _ = write!(text, "{}A$", bytes.iter().cycle().take(21).map(letter).collect::<String>());
    let _ = write!(text, "{}A", bytes.iter().rev().cycle().take(42).map(letter).collect::<String>());
    text
}

/// Returns what is wrong with a new password, if anything. `names` must not stand in it.
pub(crate) fn problem(password: &str, names: &[&str]) -> Option<Localized> {
    let length = nfc(password).chars().count();
    if length < SHORTEST {
        let vi = format!("Mật khẩu cần ít nhất {SHORTEST} ký tự; một câu dễ nhớ là tốt nhất.");
        return Some(Localized::new(
            vi,
            format!("A password needs {SHORTEST} characters or more; a sentence is best."),
        ));
    }
    if length > LONGEST {
        let vi = format!("Mật khẩu dài quá {LONGEST} ký tự.");
        return Some(Localized::new(vi, format!("The password is longer than {LONGEST} characters.")));
    }
    is_obvious(password, names).then(|| {
        let vi = "Mật khẩu quá dễ đoán; hãy đặt một câu không chứa tên, dãy phím hay ký tự lặp lại.";
        Localized::new(
            vi,
            "The password is easily guessed; use a sentence without names, key rows or repeated letters.",
        )
    })
}

/// A password is obvious where little is left of it without what people choose first and without repeats.
fn is_obvious(password: &str, names: &[&str]) -> bool {
    let mut rest: String = fold(password).chars().filter(|c| !c.is_whitespace()).collect();
    let names =
        names.iter().map(|name| fold(name).replace(char::is_whitespace, "")).filter(|name| name.len() > 2);
    for known in OBVIOUS.iter().map(|word| (*word).to_owned()).chain(names) {
        rest = rest.replace(&known, "");
    }
    let letters: std::collections::BTreeSet<char> = rest.chars().collect();
    letters.len() < 5 || rest.chars().count() < 6 || is_a_run(&rest)
}

/// Returns whether nearly every character is the next or the one before: "abcdefgh", "987654321098".
fn is_a_run(text: &str) -> bool {
    let codes: Vec<_> = text.chars().map(u32::from).collect();
    let steps: Vec<_> = codes.windows(2).filter_map(|w| Some(w.get(1)?.abs_diff(*w.first()?))).collect();
    steps.iter().filter(|step| **step == 1).count() * 4 >= steps.len() * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Bytes;

    impl Entropy for Bytes {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.iter_mut().zip(1..).for_each(|(byte, n)| *byte = n);
        }
    }

    #[test]
    fn obvious_passwords_are_refused_and_sentences_taken() {
        for bad in [
            "ngan",
            "matkhau123456",
            "aaaaaaaaaaaaaaa",
            "abcdefghijklmn",
            "MẬT KHẨU 123",
            "nguyenthilan1",
            "987654321098",
        ] {
            assert!(problem(bad, &["Nguyễn Thị Lan", "lan"]).is_some(), "{bad}");
        }
        for good in ["trời hôm nay đẹp quá", "k7#dPq2mZx9w", "bốn con ngựa sắt"] {
            assert_eq!(problem(good, &["Nguyễn Thị Lan", "lan"]), None, "{good}");
        }
    }

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only_and_nobody_fits_none() {
        let passwords = Passwords::new(&Bytes);
        let hash = passwords.hash("trời hôm nay đẹp quá", [7; 16]).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.fits("trời hôm nay đẹp quá", Some(hash.clone())).await.unwrap());
        let decomposed = dongho_vietnamese::normal::nfd("trời hôm nay đẹp quá");
        assert!(
            passwords.fits(&decomposed, Some(hash.clone())).await.unwrap(),
            "composition does not matter"
        );
        assert!(!passwords.fits("troi hom nay dep qua", Some(hash)).await.unwrap());
        assert!(!passwords.fits("trời hôm nay đẹp quá", None).await.unwrap());
        assert!(PasswordHash::new(&passwords.dummy).is_ok(), "the dummy is checked like a real hash");
    }
}
