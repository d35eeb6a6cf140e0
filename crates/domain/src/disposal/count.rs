//! The typed name of a list, and the count before execution (销毁前清点).

use super::DisposalRefusal;
use crate::ids::DestructionItemId;
use crate::refusal::Refusal;

/// An item as locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedItem {
    /// Which.
    pub id: DestructionItemId,
    /// Its place in the list, from 1.
    pub position: i64,
    /// 档号 or 登记号.
    pub number: String,
    /// Copies to be destroyed with it.
    pub copies: i64,
    /// Their pages in all.
    pub pages: i64,
    /// Why it has to leave the list: a refusal's code, when a blocker arose since locking.
    pub blocked: Option<&'static str>,
}

/// An item as counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountedItem {
    /// Which.
    pub id: DestructionItemId,
    /// Copies found.
    pub copies: i64,
    /// Pages found.
    pub pages: i64,
}

/// The name typed before locking is the list's name, to the letter (outer blanks aside).
pub fn check_name(name: &str, typed: &str) -> Result<(), Refusal> {
    if name.trim() == typed.trim() {
        Ok(())
    } else {
        Err(DisposalRefusal::NameDiffers { name: name.to_owned() }.into())
    }
}

/// Every item that is not blocked must be counted and agree; a blocked one must not be counted.
/// Answers the items that leave the list, so that nobody signs for what is not there.
pub fn check_count<'a>(
    listed: &'a [ListedItem],
    counted: &[CountedItem],
) -> Result<Vec<&'a ListedItem>, Refusal> {
    let mut leaving = Vec::new();
    for item in listed {
        let found = counted.iter().find(|count| count.id == item.id);
        let (position, number) = (item.position, item.number.clone());
        match (found, item.blocked) {
            (None, Some(_)) => leaving.push(item),
            (Some(_), Some(_)) => return Err(DisposalRefusal::CountedBlocked { position, number }.into()),
            (None, None) => return Err(DisposalRefusal::NotCounted { position, number }.into()),
            (Some(count), None) if (count.copies, count.pages) != (item.copies, item.pages) => {
                return Err(DisposalRefusal::CountDiffers {
                    position,
                    number,
                    copies: item.copies,
                    counted_copies: count.copies,
                    pages: item.pages,
                    counted_pages: count.pages,
                }
                .into());
            }
            (Some(_), None) => {}
        }
    }
    if leaving.len() == listed.len() {
        return Err(DisposalRefusal::NothingChosen.into());
    }
    match counted.iter().find(|count| listed.iter().all(|item| item.id != count.id)) {
        Some(_) => Err(DisposalRefusal::CountedUnlisted.into()),
        None => Ok(leaving),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(n: u128, blocked: Option<&'static str>) -> ListedItem {
        ListedItem {
            id: DestructionItemId(uuid::Uuid::from_u128(n)),
            position: i64::try_from(n).expect("BUG: small"),
            number: format!("A-{n}"),
            copies: 2,
            pages: 18,
            blocked,
        }
    }

    fn counted(n: u128) -> CountedItem {
        CountedItem { id: DestructionItemId(uuid::Uuid::from_u128(n)), copies: 2, pages: 18 }
    }

    #[test]
    fn the_list_is_locked_only_under_its_own_name() {
        assert_eq!(check_name("2013 年度管理类", " 2013 年度管理类 "), Ok(()));
        assert_eq!(
            check_name("2013 年度管理类", "2013年度管理类").map_err(|r| r.code),
            Err("disposal.name_differs")
        );
    }

    #[test]
    fn a_count_agrees_item_by_item_or_names_the_first_difference() {
        let list = [listed(1, None), listed(2, None)];
        assert_eq!(check_count(&list, &[counted(1), counted(2)]), Ok(vec![]));
        let short = CountedItem { pages: 17, ..counted(2) };
        assert_eq!(
            check_count(&list, &[counted(1), short]).map_err(|r| r.code),
            Err("disposal.count_differs")
        );
        assert_eq!(check_count(&list, &[counted(1)]).map_err(|r| r.code), Err("disposal.not_counted"));
    }

    #[test]
    fn what_was_blocked_since_locking_leaves_and_is_not_signed_for() {
        let list = [listed(1, None), listed(2, Some("disposal.held"))];
        let leaving = check_count(&list, &[counted(1)]).expect("BUG: agrees");
        assert_eq!(leaving, [&list[1]]);
        let signed_anyway = check_count(&list, &[counted(1), counted(2)]).map_err(|r| r.code);
        assert_eq!(signed_anyway, Err("disposal.counted_blocked"));
    }

    #[test]
    fn a_list_with_nothing_left_is_not_counted() {
        let list = [listed(1, Some("disposal.held"))];
        assert_eq!(check_count(&list, &[]).map_err(|r| r.code), Err("disposal.nothing_chosen"));
    }
}
