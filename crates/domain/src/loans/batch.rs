//! A list of things for one borrower (批量借出), confirmed in one table.

use super::LoanRefusal;

/// So many lines a person still looks through before saying yes to all of them.
pub const MOST_AT_ONCE: usize = 100;

/// Whether the list is one that the desk takes at once.
///
/// # Errors
/// An empty list, or one too long to be looked through.
pub fn check_batch(lines: usize) -> Result<(), LoanRefusal> {
    match lines {
        0 => Err(LoanRefusal::NothingListed),
        1..=MOST_AT_ONCE => Ok(()),
        _ => Err(LoanRefusal::TooManyAtOnce {
            count: u32::try_from(lines).unwrap_or(u32::MAX),
            most: MOST_AT_ONCE as u32,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_neither_empty_nor_longer_than_a_person_looks_through() {
        assert_eq!(check_batch(0), Err(LoanRefusal::NothingListed));
        assert_eq!(check_batch(1), Ok(()));
        assert_eq!(check_batch(MOST_AT_ONCE), Ok(()));
        assert_eq!(check_batch(101), Err(LoanRefusal::TooManyAtOnce { count: 101, most: 100 }));
    }
}
