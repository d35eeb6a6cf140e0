//! Results per item: 合格, 不合格, 无法判定. Only the first counts as destroyed, ever.

use super::DisposalRefusal;
use super::count::ListedItem;
use crate::coded::coded;
use crate::ids::DestructionItemId;
use crate::refusal::Refusal;

coded! {
    /// What the check after destroying found.
    pub enum ItemResult {
        /// 合格.
        Passed = "passed", "destruction-result-passed";
        /// 不合格.
        Failed = "failed", "destruction-result-failed";
        /// 无法判定.
        Unknown = "unknown", "destruction-result-unknown";
    }
}

impl ItemResult {
    /// Whether the item may be called destroyed.
    #[must_use]
    pub fn is_destroyed(self) -> bool {
        self == ItemResult::Passed
    }

    fn gravity(self) -> u8 {
        match self {
            ItemResult::Passed => 0,
            ItemResult::Unknown => 1,
            ItemResult::Failed => 2,
        }
    }
}

/// Every counted item needs a result.
pub fn check_results(
    listed: &[ListedItem],
    results: &[(DestructionItemId, ItemResult)],
) -> Result<(), Refusal> {
    match listed.iter().find(|item| results.iter().all(|(id, _)| *id != item.id)) {
        Some(item) => {
            Err(DisposalRefusal::ResultMissing { position: item.position, number: item.number.clone() }
                .into())
        }
        None => Ok(()),
    }
}

/// What people saw, joined with what the program knows of an item's files: a file whose shredding
/// has no receipt leaves the item 无法判定, whatever was ticked.
#[must_use]
pub fn result_of_shredding(seen: ItemResult, all_receipts: bool) -> ItemResult {
    let known = if all_receipts { ItemResult::Passed } else { ItemResult::Unknown };
    if known.gravity() > seen.gravity() { known } else { seen }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_receipt_is_never_called_destroyed() {
        assert_eq!(result_of_shredding(ItemResult::Passed, true), ItemResult::Passed);
        assert_eq!(result_of_shredding(ItemResult::Passed, false), ItemResult::Unknown);
        assert_eq!(result_of_shredding(ItemResult::Failed, false), ItemResult::Failed);
        assert_eq!(result_of_shredding(ItemResult::Unknown, true), ItemResult::Unknown);
        assert!(!ItemResult::Unknown.is_destroyed() && !ItemResult::Failed.is_destroyed());
    }

    #[test]
    fn no_item_goes_without_a_result() {
        let id = DestructionItemId(uuid::Uuid::from_u128(1));
        let item = ListedItem { id, position: 1, number: "A".into(), copies: 1, pages: 6, blocked: None };
        assert_eq!(check_results(std::slice::from_ref(&item), &[(id, ItemResult::Unknown)]), Ok(()));
        assert_eq!(check_results(&[item], &[]).map_err(|r| r.code), Err("disposal.result_missing"));
    }
}
