//! 公布: what is published is a secret no longer (R4 二·二: “尚未公布的”). Publication proposes, another person lowers.

use super::ClassificationRefusal;
use crate::access::Level;
use crate::coded::coded;
use crate::moment::Day;
use crate::records::{Field, LevelTerm, LoweringEvent, RecordRefusal, RecordState};
use crate::refusal::Refusal;

coded! {
    /// What a publication covers.
    pub enum PublicationScope {
        /// 一件.
        Record = "record", "publication-scope-record";
        /// 整个类目.
        Category = "category", "publication-scope-category";
        /// 整卷 (一事一卷).
        Volume = "volume", "publication-scope-volume";
    }
}

/// What is written of a publication.
#[derive(Debug, Clone)]
pub struct PublicationForm<'a> {
    /// When.
    pub on: Day,
    /// Where: notice board, document, meeting.
    pub place: &'a str,
    /// What shows it.
    pub evidence: &'a str,
    /// To which level it proposes to lower.
    pub to: Level,
    /// How many records wait for it.
    pub waiting: i64,
    /// The present day.
    pub today: Day,
}

/// Whether a publication may be recorded.
pub fn check_publication(form: &PublicationForm<'_>) -> Result<(), Refusal> {
    if form.on > form.today {
        return Err(ClassificationRefusal::PublishedInFuture { day: form.on }.into());
    }
    for (text, field) in [(form.place, Field::PublishedWhere), (form.evidence, Field::Evidence)] {
        if text.trim().is_empty() {
            return Err(RecordRefusal::FieldEmpty { field }.into());
        }
    }
    if form.to == Level::TopSecret {
        return Err(ClassificationRefusal::PublicationToTop { level: form.to }.into());
    }
    if form.waiting == 0 {
        return Err(ClassificationRefusal::NothingAwaitsPublication.into());
    }
    Ok(())
}

/// Whether publication proposes to lower this record: kept, above the target, and waiting for exactly this event.
#[must_use]
pub fn is_lowered_by_publication(state: RecordState, level: Level, term: &LevelTerm, to: Level) -> bool {
    state == RecordState::Kept && level > to && term.ends_by(LoweringEvent::Published)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> PublicationForm<'static> {
        PublicationForm {
            on: "2026-11-20".parse().expect("a day"),
            place: "公司公告栏",
            evidence: "恒居人〔2026〕18 号",
            to: Level::General,
            waiting: 3,
            today: "2026-11-23".parse().expect("a day"),
        }
    }

    fn refused(form: &PublicationForm<'_>) -> &'static str {
        check_publication(form).expect_err("refused").code
    }

    #[test]
    fn when_where_and_what_shows_it() {
        assert_eq!(check_publication(&form()), Ok(()));
        let tomorrow = "2026-11-24".parse().expect("a day");
        assert_eq!(
            refused(&PublicationForm { on: tomorrow, ..form() }),
            "classification.published_in_future"
        );
        assert_eq!(refused(&PublicationForm { place: " ", ..form() }), "record.field_empty");
        assert_eq!(refused(&PublicationForm { evidence: "", ..form() }), "record.field_empty");
        assert_eq!(
            refused(&PublicationForm { to: Level::TopSecret, ..form() }),
            "classification.publication_to_top"
        );
        assert_eq!(
            refused(&PublicationForm { waiting: 0, ..form() }),
            "classification.nothing_awaits_publication"
        );
    }

    #[test]
    fn only_what_waits_for_publication_is_lowered() {
        let published = LevelTerm::Event("published".into());
        let lowered =
            |state, level, term: &LevelTerm| is_lowered_by_publication(state, level, term, Level::Internal);
        assert!(lowered(RecordState::Kept, Level::TopSecret, &published));
        assert!(!lowered(RecordState::Kept, Level::Internal, &published), "not above the target");
        assert!(!lowered(RecordState::Destroyed, Level::TopSecret, &published));
        assert!(!lowered(RecordState::Kept, Level::TopSecret, &LevelTerm::Long));
        assert!(!lowered(RecordState::Kept, Level::Secret, &LevelTerm::Event("case_closed".into())));
    }
}
