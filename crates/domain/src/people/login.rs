//! The form of a login name.

use super::PeopleRefusal;

/// 2 to 32 signs: small letters, digits, point, hyphen, underscore; begins and ends with a letter
/// or digit. A Chinese input method cannot change these, and the name goes into file names.
///
/// # Errors
/// [`PeopleRefusal::LoginUnreadable`].
pub fn check_login(login: &str) -> Result<(), PeopleRefusal> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let fine = (2..=32).contains(&login.len())
        && login.chars().all(|c| plain(c) || matches!(c, '.' | '-' | '_'))
        && login.starts_with(plain)
        && login.ends_with(plain);
    if fine { Ok(()) } else { Err(PeopleRefusal::LoginUnreadable { login: login.to_owned() }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logins_are_what_any_keyboard_gives() {
        for fine in ["linjing", "lin.jing", "0318", "a-b_c", "zj"] {
            assert_eq!(check_login(fine), Ok(()), "{fine}");
        }
        for wrong in
            ["", "l", "Lin", "林静", "lin jing", ".lin", "lin-", "lin/../x", "ｌｉｎ", &"l".repeat(33)]
        {
            assert_eq!(
                check_login(wrong),
                Err(PeopleRefusal::LoginUnreadable { login: wrong.into() }),
                "{wrong}"
            );
        }
    }
}
