//! Slows guessing of passwords down without letting a stranger lock somebody out.
//!
//! Within a quarter of an hour an account may fail 10 times from one address, an address 50 times in all (an office
//! shares one), and an account 100 times in all (many addresses guessing together).

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use dongho_base::{DateTime, TimeDelta, Utc};

const WINDOW: TimeDelta = TimeDelta::minutes(15);
const PER_PAIR: usize = 10;
const PER_ADDRESS: usize = 50;
const PER_ACCOUNT: usize = 100;
/// The most keys kept; beyond it the oldest are forgotten, so that a flood of names cannot fill the memory.
const KEYS: usize = 20_000;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Pair(String, String),
    Address(String),
    Account(String),
}

impl Key {
    fn most(&self) -> usize {
        match self {
            Key::Pair(..) => PER_PAIR,
            Key::Address(_) => PER_ADDRESS,
            Key::Account(_) => PER_ACCOUNT,
        }
    }
}

/// The failures of the last quarter of an hour.
#[derive(Default)]
pub(crate) struct Throttle {
    failures: Mutex<BTreeMap<Key, Vec<DateTime<Utc>>>>,
}

impl Throttle {
    /// Counts a try; it is taken back by [`Throttle::succeed`]. Returns the seconds to wait where there were too many.
    pub(crate) fn try_once(&self, account: &str, address: &str, now: DateTime<Utc>) -> Result<(), u64> {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let keys = keys(account, address);
        for key in &keys {
            if let Some(seconds) = wait(failures.get_mut(key), key.most(), now) {
                return Err(seconds);
            }
        }
        if failures.len() >= KEYS {
            failures.retain(|_, times| times.last().is_some_and(|last| now - *last < WINDOW));
        }
        if failures.len() < KEYS {
            keys.into_iter().for_each(|key| failures.entry(key).or_default().push(now));
        }
        Ok(())
    }

    /// Forgets the failures of a person who knew the password after all.
    pub(crate) fn succeed(&self, account: &str, address: &str) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let [pair, rest @ ..] = keys(account, address);
        failures.remove(&pair);
        for key in rest {
            failures.entry(key).and_modify(|times| {
                times.pop();
            });
        }
    }
}

fn keys(account: &str, address: &str) -> [Key; 3] {
    let (account, address) = (account.to_owned(), address.to_owned());
    [Key::Pair(account.clone(), address.clone()), Key::Address(address), Key::Account(account)]
}

/// Returns the seconds until the oldest of too many failures is forgotten.
fn wait(times: Option<&mut Vec<DateTime<Utc>>>, most: usize, now: DateTime<Utc>) -> Option<u64> {
    let times = times?;
    times.retain(|time| now - *time < WINDOW);
    let oldest = times.len().checked_sub(most).and_then(|at| times.get(at))?;
    Some(u64::try_from((*oldest + WINDOW - now).num_seconds()).unwrap_or(0).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minute(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    #[test]
    fn the_eleventh_try_within_a_quarter_of_an_hour_has_to_wait() {
        let throttle = Throttle::default();
        for _ in 0..10 {
            assert_eq!(throttle.try_once("lan", "10.0.0.1", minute(0)), Ok(()));
        }
        assert_eq!(throttle.try_once("lan", "10.0.0.1", minute(10)), Err(300));
        assert_eq!(throttle.try_once("lan", "10.0.0.1", minute(15)), Ok(()));
    }

    #[test]
    fn a_stranger_elsewhere_locks_nobody_out() {
        let throttle = Throttle::default();
        for _ in 0..20 {
            let _ = throttle.try_once("lan", "10.9.9.9", minute(0));
        }
        assert_eq!(throttle.try_once("lan", "10.0.0.1", minute(0)), Ok(()));
        assert_eq!(throttle.try_once("minh", "10.9.9.9", minute(0)), Ok(()));
    }

    #[test]
    fn one_address_cannot_try_many_names() {
        let throttle = Throttle::default();
        let tries =
            (0..60).filter(|n| throttle.try_once(&n.to_string(), "10.9.9.9", minute(0)).is_ok()).count();
        assert_eq!(tries, 50);
    }

    #[test]
    fn signing_in_takes_the_try_back() {
        let throttle = Throttle::default();
        for _ in 0..200 {
            assert_eq!(throttle.try_once("lan", "10.0.0.1", minute(0)), Ok(()));
            throttle.succeed("lan", "10.0.0.1");
        }
    }
}
