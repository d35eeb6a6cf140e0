//! Correcting what a record is described by (更正著录): the words, never its level, term or numbers.

use super::{Field, RecordRefusal, RecordState};

/// What the rule is told.
#[derive(Debug, Clone, Copy)]
pub struct CorrectionFacts<'a> {
    /// 档号 or 登记号.
    pub number: &'a str,
    /// State of the record.
    pub state: RecordState,
    /// The live destruction list that it stands in, whose lines say what is to be destroyed.
    pub list: Option<&'a str>,
    /// Title and author, as they would be.
    pub title: &'a str,
    /// The author.
    pub author: &'a str,
    /// Fields that would change.
    pub changed: usize,
    /// Why.
    pub reason: &'a str,
}

/// A kept record in no live list, something that changes, no empty title or author, and a reason.
///
/// # Errors
/// [`RecordRefusal::RecordClosed`], [`RecordRefusal::CorrectionOnList`], [`RecordRefusal::FieldEmpty`],
/// [`RecordRefusal::NothingCorrected`], [`RecordRefusal::CorrectionReason`].
pub fn check_correction(facts: &CorrectionFacts<'_>) -> Result<(), RecordRefusal> {
    let number = facts.number.to_owned();
    if facts.state != RecordState::Kept {
        return Err(RecordRefusal::RecordClosed { number, state: facts.state });
    }
    if let Some(list) = facts.list {
        return Err(RecordRefusal::CorrectionOnList { number, list: list.to_owned() });
    }
    for (field, text) in [(Field::Title, facts.title), (Field::Author, facts.author)] {
        if text.trim().is_empty() {
            return Err(RecordRefusal::FieldEmpty { field });
        }
    }
    if facts.changed == 0 {
        return Err(RecordRefusal::NothingCorrected);
    }
    if facts.reason.trim().is_empty() { Err(RecordRefusal::CorrectionReason) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_needs_a_kept_record_a_change_and_a_reason() {
        let good = CorrectionFacts {
            number: "J017-WS·2026-0001",
            state: RecordState::Kept,
            list: None,
            title: "装修管理规定",
            author: "工程维保部",
            changed: 1,
            reason: "登记时打错",
        };
        assert_eq!(check_correction(&good), Ok(()));
        let refused = |facts: CorrectionFacts<'_>, expected: &str| {
            let code = crate::Refuse::code(&check_correction(&facts).expect_err("refused"));
            assert_eq!(code, expected);
        };
        refused(CorrectionFacts { state: RecordState::Destroyed, ..good }, "record.record_closed");
        refused(CorrectionFacts { list: Some("XC-0307-2026-0001"), ..good }, "record.correction_on_list");
        refused(CorrectionFacts { title: " ", ..good }, "record.field_empty");
        refused(CorrectionFacts { changed: 0, ..good }, "record.nothing_corrected");
        refused(CorrectionFacts { reason: " ", ..good }, "record.correction_reason");
    }
}
