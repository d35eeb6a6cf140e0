//! Every table, declared: digested (each row's digest is in the trail), trail, or derived
//! (rebuildable from the others). A test fails on a table that is not here.

/// What a table is to the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Business rows: every written row leaves its digest in the trail.
    Digested,
    /// The trail itself: append-only, protected by its own chain and seals.
    Trail,
    /// Rebuildable from digested rows; never the truth of anything.
    Derived,
}

/// A table and the frozen order of the columns its digest covers (all but `row`).
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What it is to the trail.
    pub kind: Kind,
    /// Version of the form, mixed into each digest.
    pub form: u8,
    /// Stored columns in digest order; empty unless digested.
    pub columns: &'static [&'static str],
}

/// The table of that name; the shadow tables of the search index count as derived.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name).or_else(|| {
        name.starts_with("record_search").then_some(&Table { name: "record_search", kind: Kind::Derived, form: 1, columns: &[] })
    })
}

/// All of them.
pub const TABLES: &[Table] = &[
    Table { name: "charters", kind: Kind::Digested, form: 1, columns: &["id", "statement", "system_signature", "security_signature", "audit_signature", "salt"] },
    Table { name: "offices", kind: Kind::Digested, form: 1, columns: &["id", "vault_id", "company", "name", "address", "number", "fonds", "time_zone", "small_office", "password_profile", "is_sample", "certificate_public", "certificate_private_sealed", "recovery_public", "created_at", "salt"] },
    Table { name: "settings", kind: Kind::Digested, form: 1, columns: &["id", "key", "value", "changed_by", "changed_at", "salt"] },
    Table { name: "key_slots", kind: Kind::Digested, form: 1, columns: &["id", "person_id", "login", "receive_public", "sign_public", "kdf", "wrapped_private", "sealed_data_key", "sealed_level3_key", "sealed_level4_key", "statement", "first_signer", "first_signature", "second_signer", "second_signature", "enrolled_at", "retired_at", "salt"] },
    Table { name: "audit_events", kind: Kind::Trail, form: 1, columns: &[] },
    Table { name: "row_digests", kind: Kind::Trail, form: 1, columns: &[] },
    Table { name: "session_seals", kind: Kind::Trail, form: 1, columns: &[] },
    Table { name: "event_mentions", kind: Kind::Derived, form: 1, columns: &[] },
    Table { name: "number_sequences", kind: Kind::Digested, form: 1, columns: &["id", "prefix", "year", "last", "salt"] },
    Table { name: "backup_sets", kind: Kind::Digested, form: 1, columns: &["id", "taken_at", "taken_by", "folder", "files", "size_bytes", "head", "seq", "expires_on", "manifest_sha256", "reason", "salt"] },
    Table { name: "departments", kind: Kind::Digested, form: 1, columns: &["id", "code", "name", "salt"] },
    Table { name: "people", kind: Kind::Digested, form: 1, columns: &["id", "name", "initials", "staff_number", "barcode", "kind", "department_id", "organisation", "phone", "agreement_until", "training_on", "state", "added_at", "salt"] },
    Table { name: "accounts", kind: Kind::Digested, form: 1, columns: &["id", "person_id", "login", "valid_from", "valid_until", "closed_at", "closing", "salt"] },
    Table { name: "post_grants", kind: Kind::Digested, form: 1, columns: &["id", "person_id", "post", "granted_by", "granted_at", "withdrawn_at", "salt"] },
    Table { name: "clearances", kind: Kind::Digested, form: 1, columns: &["id", "person_id", "level", "proposed_by", "proposed_at", "completed_by", "completed_at", "withdrawn_at", "salt"] },
    Table { name: "duties", kind: Kind::Digested, form: 1, columns: &["id", "department_id", "family", "confirmed_by", "confirmed_at", "withdrawn_at", "salt"] },
    Table { name: "matrix_rows", kind: Kind::Digested, form: 1, columns: &["id", "level", "action", "approvers", "mode", "supervised", "witnesses", "longest_days", "shredder_class", "article", "version", "salt"] },
    Table { name: "non_working_days", kind: Kind::Digested, form: 1, columns: &["id", "day", "working", "name", "salt"] },
    Table { name: "places", kind: Kind::Digested, form: 1, columns: &["id", "parent_id", "kind", "code", "name", "path", "barcode", "capacity", "top_secret_reading", "salt"] },
    Table { name: "retention_rules", kind: Kind::Digested, form: 1, columns: &["id", "code", "version", "text", "mandate", "period_months", "trigger", "trigger_event", "action", "latest_months", "latest_ground", "locked", "salt"] },
    Table { name: "categories", kind: Kind::Digested, form: 1, columns: &["id", "code", "name", "group_name", "family", "level", "level_basis", "level_article", "level_term", "lower_on", "level_grounds", "retention_rule_id", "number_pattern", "personal_information", "accounting", "source", "salt"] },
    Table { name: "volumes", kind: Kind::Digested, form: 1, columns: &["id", "barcode", "kind", "subject_key", "title", "department_id", "place_id", "opened_at", "closed_at", "salt"] },
    Table { name: "records", kind: Kind::Digested, form: 1, columns: &["id", "accession", "archival_number", "filed_at", "title", "author", "document_number", "document_date", "category_id", "level", "level_basis", "level_term", "retention_rule_id", "trigger_date", "retention_extended_until", "department_id", "walled", "volume_id", "secret_owner", "property", "property_consent", "personal_information", "sensitive_personal", "copyright", "pages", "summary", "state", "certificate_id", "registered_by", "registered_at", "salt"] },
    Table { name: "need_to_know", kind: Kind::Digested, form: 1, columns: &["id", "record_id", "person_id", "named_by", "named_at", "salt"] },
    Table { name: "record_openings", kind: Kind::Digested, form: 1, columns: &["id", "record_id", "content_id", "person_id", "purpose", "at", "salt"] },
    Table { name: "level_changes", kind: Kind::Digested, form: 1, columns: &["id", "record_id", "from_level", "to_level", "reason", "basis", "proposed_by", "proposed_at", "countersigned_by", "countersigned_at", "signature_id", "state", "salt"] },
    Table { name: "copies", kind: Kind::Digested, form: 1, columns: &["id", "record_id", "label", "barcode", "kind", "medium", "pages", "home_place_id", "place_id", "holder_id", "parent_copy_id", "copy_job_id", "seal_number", "condition", "return_by", "state", "destroyed_at", "made_at", "salt"] },
    Table { name: "contents", kind: Kind::Digested, form: 1, columns: &["id", "copy_id", "file_name", "media_type", "size_bytes", "sha256", "sealed_sha256", "blob", "key_level", "attached_by", "attached_at", "shredded_at", "salt"] },
    Table { name: "content_keys", kind: Kind::Digested, form: 1, columns: &["id", "content_id", "wrapped", "salt"] },
    Table { name: "pending_shreds", kind: Kind::Digested, form: 1, columns: &["id", "content_id", "blob", "requested_at", "completed_at", "salt"] },
    Table { name: "state_secret_slips", kind: Kind::Digested, form: 1, columns: &["id", "number", "written_by", "written_at", "salt"] },
    Table { name: "signature_images", kind: Kind::Digested, form: 1, columns: &["id", "png", "sha256", "width", "height", "salt"] },
    Table { name: "signatures", kind: Kind::Digested, form: 1, columns: &["id", "act", "subject_id", "person_id", "post", "slot_id", "statement", "digest", "nonce", "signature", "image_id", "on_paper", "at", "salt"] },
    Table { name: "approvals", kind: Kind::Digested, form: 1, columns: &["id", "number", "action", "subject_id", "record_id", "level", "statement", "digest", "applicant_id", "purpose", "approvers", "mode", "article", "state", "asked_at", "expires_on", "used_at", "salt"] },
    Table { name: "approval_decisions", kind: Kind::Digested, form: 1, columns: &["id", "approval_id", "person_id", "post", "decision", "opinion", "signature_id", "decided_at", "salt"] },
    Table { name: "loans", kind: Kind::Digested, form: 1, columns: &["id", "copy_id", "record_id", "borrower_id", "way", "state", "purpose", "approval_id", "ground", "rule", "requested_by", "requested_at", "lent_by", "lent_at", "due_on", "renewals", "override_reason", "override_by", "receipt", "receipt_signature_id", "receipt_image_id", "returned_at", "returned_by", "received_by", "return_pages", "return_condition", "closing_note", "happened_at", "recorded_at", "late_reason", "countersignature_id", "lent_session", "salt"] },
    Table { name: "lending_rules", kind: Kind::Digested, form: 1, columns: &["id", "name", "level", "post", "family", "days", "item_limit", "renewals", "grace_days", "article", "version", "salt"] },
    Table { name: "desk_acts", kind: Kind::Digested, form: 1, columns: &["id", "session", "person_id", "act", "loan_id", "copy_id", "record_id", "at", "signed_by_another", "before_state", "before_due_on", "before_place_id", "before_condition", "reversed_at", "salt"] },
    Table { name: "incidents", kind: Kind::Digested, form: 1, columns: &["id", "kind", "subject_id", "record_id", "text", "opened_by", "opened_at", "closed_at", "closing", "salt"] },
    Table { name: "copy_jobs", kind: Kind::Digested, form: 1, columns: &["id", "number", "record_id", "source_copy_id", "applicant_id", "receiver_id", "purpose", "destination", "pages", "page_range", "copies", "certified", "return_by", "level", "approval_id", "ground", "state", "requested_at", "operator_id", "supervisor_id", "session_opened_at", "opening_signature_id", "duplex", "meter_before", "meter_after", "copied_copies", "copied_pages", "faces", "sheets", "spoiled_faces", "spoiled_sheets", "counted_at", "signed_off_at", "sign_off_signature_id", "handed_over_at", "receipt", "receipt_signature_id", "receipt_image_id", "aborted_reason", "salt"] },
    Table { name: "holds", kind: Kind::Digested, form: 1, columns: &["id", "number", "record_id", "reason", "authority", "placed_by", "placed_at", "review_on", "lifted_by", "lifted_at", "lift_reason", "salt"] },
    Table { name: "appraisals", kind: Kind::Digested, form: 1, columns: &["id", "number", "title", "family", "state", "opened_by", "opened_at", "closed_at", "salt"] },
    Table { name: "appraisal_items", kind: Kind::Digested, form: 1, columns: &["id", "appraisal_id", "record_id", "due_on", "decision", "opinion", "extend_until", "decided_by", "decided_at", "salt"] },
    Table { name: "destruction_lists", kind: Kind::Digested, form: 1, columns: &["id", "number", "name", "appraisal_id", "level", "state", "applicant_id", "reason", "created_at", "locked_at", "approval_id", "approved_root", "cooling_from", "cooling_until", "executor_id", "first_witness_id", "second_witness_id", "counted_at", "executed_root", "method", "required_class", "used_class", "equipment", "vendor", "place", "custody", "boxes", "weight", "exceptions", "started_at", "ended_at", "attested_at", "cancelled_reason", "salt"] },
    Table { name: "destruction_items", kind: Kind::Digested, form: 1, columns: &["id", "list_id", "position", "record_id", "snapshot", "title_salt", "leaf", "state", "exclusion", "counted_copies", "counted_pages", "result", "salt"] },
    Table { name: "certificates", kind: Kind::Digested, form: 1, columns: &["id", "number", "list_id", "statement", "statement_hash", "previous_hash", "signature", "qr", "issued_by", "issued_at", "trail_seq", "trail_head", "pages", "prints", "salt"] },
    Table { name: "record_search", kind: Kind::Derived, form: 1, columns: &[] },
];
