//! Every code that crosses the border, collected for the test that all of them have words.

macro_rules! areas {
    ($($refusal:path,)+) => {
        /// Codes of refusals, `area.fact`.
        #[must_use]
        pub fn refusals() -> Vec<&'static str> {
            [$(<$refusal>::CODES),+].concat()
        }

        $(impl From<$refusal> for crate::Error {
            fn from(refusal: $refusal) -> crate::Error {
                crate::Error::Refused(refusal.into())
            }
        })+
    };
}

areas! {
    domain::access::AccessRefusal,
    domain::vault::VaultRefusal,
    domain::clock::ClockRefusal,
    domain::places::PlaceRefusal,
    domain::loans::LoanRefusal,
    domain::loans::CirculationRefusal,
    domain::incidents::IncidentRefusal,
    domain::loans::CarryRefusal,
    domain::imports::ImportRefusal,
    domain::records::RecordRefusal,
    domain::records::VolumeRefusal,
    domain::records::FilingRefusal,
    domain::records::NumberRefusal,
    domain::records::SearchRefusal,
    domain::classification::ClassificationRefusal,
    domain::records::FileRefusal,
    domain::records::ExportRefusal,
    domain::retention::RetentionRefusal,
    domain::approvals::ApprovalRefusal,
    domain::approvals::AwayRefusal,
    domain::approvals::PaperRefusal,
    domain::disposal::DisposalRefusal,
    domain::copying::CopyRefusal,
    domain::excerpts::ExcerptRefusal,
    domain::dispatch::DispatchRefusal,
    domain::sharing::SharingRefusal,
    domain::handover::HandoverRefusal,
    domain::people::PeopleRefusal,
    domain::oversight::OversightRefusal,
    crate::signing::SigningRefusal,
}

/// Kinds of events, past tense.
#[must_use]
pub fn events() -> Vec<&'static str> {
    [
        domain::audit::AuditEvent::KINDS,
        domain::vault::VaultEvent::KINDS,
        domain::clock::ClockEvent::KINDS,
        domain::records::RecordEvent::KINDS,
        domain::records::VolumeEvent::KINDS,
        domain::records::FilingEvent::KINDS,
        domain::records::NumberEvent::KINDS,
        domain::records::SearchEvent::KINDS,
        domain::records::FileEvent::KINDS,
        domain::records::ExportEvent::KINDS,
        domain::records::RulePackEvent::KINDS,
        domain::classification::ClassificationEvent::KINDS,
        domain::places::PlaceEvent::KINDS,
        domain::incidents::IncidentEvent::KINDS,
        domain::loans::CarryEvent::KINDS,
        domain::imports::ImportEvent::KINDS,
        domain::retention::RetentionEvent::KINDS,
        domain::disposal::DisposalEvent::KINDS,
        domain::copying::CopyEvent::KINDS,
        domain::excerpts::ExcerptEvent::KINDS,
        domain::dispatch::DispatchEvent::KINDS,
        domain::sharing::SharingEvent::KINDS,
        domain::handover::HandoverEvent::KINDS,
        domain::people::PeopleEvent::KINDS,
        domain::approvals::ApprovalEvent::KINDS,
        domain::approvals::AwayEvent::KINDS,
        domain::approvals::PaperEvent::KINDS,
        domain::loans::LoanEvent::KINDS,
        domain::loans::CirculationEvent::KINDS,
        domain::oversight::OversightEvent::KINDS,
    ]
    .concat()
}

/// Codes of notes: explanations, warnings, pre-check lines.
#[must_use]
pub fn notes() -> Vec<&'static str> {
    [
        domain::retention::RetentionNote::CODES,
        domain::records::RecordNote::CODES,
        domain::disposal::DisposalNote::CODES,
        domain::loans::LoanNote::CODES,
        domain::loans::CirculationNote::CODES,
        domain::copying::CopyNote::CODES,
    ]
    .concat()
}
