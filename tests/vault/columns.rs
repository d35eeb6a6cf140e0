//! Every text column of every table, with what becomes of it when the record it is about is 绝密: sealed, or why not.
//! A new column without a verdict fails here.

use crate::outsider::database;
use std::collections::BTreeSet;
use store::sealed::SEALED;
use testkit::Office;

/// Made by the program or chosen from a list: numbers, barcodes, dates, states, kinds. Declared not secret.
const CODE: &str = "number, code or date";
/// Who works here, what the rules say, where places are: of the office and of no record.
const OFFICE: &str = "of the office";
/// The guide, the rule packs, forms and lists of words that hold for all records.
const RULE: &str = "of the rules";
/// How a thing was carried, counted, bound or destroyed: of the paper, and whoever handles it must read it.
const HANDLING: &str = "of the object, read by whoever handles it";
/// Which spreadsheet was read and how its columns are called; its rows lie sealed in the staging file.
const SOURCE: &str = "of a spreadsheet, not of its rows";
/// What has been published is no secret; the record is lowered by the same act.
const PUBLISHED: &str = "published";
/// About somebody's reading or account, not about a record.
const PERSON: &str = "about a person";
/// Holds nothing of what is above: filled up to 秘密 only, or from stored columns, sealed as they stand.
const DERIVED: &str = "nothing sealed enters in the clear";

/// Table, columns, verdict.
const OPEN: &[(&str, &str, &str)] = &[
    ("charters", "statement", OFFICE),
    ("offices", "company name address fonds time_zone password_profile", OFFICE),
    ("settings", "key value", OFFICE),
    ("key_slots", "login kdf statement first_signer second_signer", OFFICE),
    ("audit_events", "at actor session operation kind subject payload", CODE),
    ("row_digests", "table_name", CODE),
    ("session_seals", "session", CODE),
    ("event_mentions", "", CODE),
    ("number_sequences", "prefix", CODE),
    ("backup_sets", "folder reason", OFFICE),
    ("departments", "code name", OFFICE),
    ("people", "name initials staff_number barcode kind organisation phone agreement_until state", OFFICE),
    ("accounts", "login valid_from valid_until closing", PERSON),
    ("post_grants", "post", OFFICE),
    ("duties", "family", OFFICE),
    ("matrix_rows", "action approvers mode channels place shredder_class article", RULE),
    ("matrix_changes", "action act approvers mode channels place shredder_class article reason state", RULE),
    ("post_duties", "post family", OFFICE),
    ("duty_changes", "act post family article reason state", RULE),
    ("approval_terms", "channels place shredder_class", RULE),
    ("approval_openings", "at", CODE),
    ("delegations", "number actions", CODE),
    ("delegations", "reason", PERSON),
    ("standing_approvals", "number action family state", CODE),
    ("non_working_days", "day name", OFFICE),
    ("places", "kind code name path barcode capacity_unit", OFFICE),
    ("retention_rules", "code text mandate trigger trigger_event action latest_ground", RULE),
    ("categories", "code name group_name family level_basis level_article level_term", RULE),
    ("categories", "level_grounds number_pattern source may_know", RULE),
    ("guide_versions", "act content reason state", RULE),
    ("guide_pack_lines", "code content", RULE),
    ("purposes", "words", RULE),
    ("volume_checklists", "kind section name categories words source", RULE),
    ("filing_deadlines", "family article", RULE),
    ("lending_rules", "name post family article", RULE),
    ("lending_rule_editions", "name act family post borrower_kind article reason state", RULE),
    ("loan_terms", "rule article because", RULE),
    ("calendar_changes", "day name", OFFICE),
    ("volumes", "barcode kind subject_key", CODE),
    ("records", "accession archival_number document_date level_term trigger_date state", CODE),
    ("records", "retention_extended_until secret_owner property", CODE),
    ("need_to_know", "until", CODE),
    ("record_openings", "at act", CODE),
    ("level_changes", "state kind to_term", CODE),
    ("copies", "label barcode kind medium state", CODE),
    ("copies", "seal_number condition", HANDLING),
    ("contents", "media_type blob", CODE),
    ("pending_shreds", "blob", CODE),
    ("imports", "subject state", CODE),
    ("imports", "file_name sheet mapping", SOURCE),
    ("import_slices", "volumes", CODE),
    ("import_mappings", "name subject mapping", SOURCE),
    ("publications", "scope", CODE),
    ("publications", "published_where evidence", PUBLISHED),
    ("level_reviews", "state", CODE),
    ("level_reviews", "closing", OFFICE),
    ("level_review_items", "decision", CODE),
    ("relabels", "from_mark to_mark", CODE),
    ("access_changes", "act until", CODE),
    ("state_secret_slips", "number", CODE),
    ("signatures", "act post at", CODE),
    ("approvals", "number action approvers mode article state", CODE),
    ("approval_decisions", "post decision", CODE),
    ("record_counts", "state", CODE),
    ("clock_jumps", "verdict", CODE),
    ("paper_approvals", "post media_type blob state", CODE),
    ("signing_cards", "number", CODE),
    ("away_requests", "state", CODE),
    ("excerpt_notebooks", "number barcode", CODE),
    ("excerpts", "number page_range ground state receipt", CODE),
    ("incoming_papers", "number urgency channel seal state receipt", CODE),
    ("outgoing_papers", "number ground state", CODE),
    ("outgoing_receivers", "channel tracking", CODE),
    ("transfers", "number kind ground state", CODE),
    ("sharings", "number kind state authority capacity matter request basis ground receipt", CODE),
    ("sharing_items", "way page_range", CODE),
    ("identity_checks", "name document last_four", PERSON),
    ("footage_viewings", "number way state capacity ground receipt", CODE),
    ("footage_viewings", "asker letter reason camera place others medium closing", PERSON),
    ("handovers", "number kind state property receipt", CODE),
    ("handovers", "reason receiver closing", OFFICE),
    ("handover_items", "kind", CODE),
    ("handover_items", "words", HANDLING),
    ("handover_checks", "code found", CODE),
    ("handover_checks", "article name note", OFFICE),
    ("transfers", "seal_number", HANDLING),
    ("transfer_hops", "given taken at", CODE),
    ("loans", "way state ground rule receipt", CODE),
    ("loans", "return_condition", HANDLING),
    ("loans", "lent_session", CODE),
    ("volume_loans", "way", CODE),
    ("reservations", "number state kept_since kept_until", CODE),
    ("reservation_acts", "act at", CODE),
    ("recalls", "number state told_way", CODE),
    ("seated_readings", "seat", HANDLING),
    ("desk_acts", "session act at before_state", CODE),
    ("desk_acts", "before_condition", HANDLING),
    ("incidents", "kind", CODE),
    ("incident_cases", "number kind state state_before", CODE),
    ("incident_steps", "step post paper_note", CODE),
    ("return_claims", "outcome", CODE),
    ("violations", "number kind article intent state sanction", CODE),
    ("breach_checks", "number state data_kinds harm outcome", CODE),
    ("breach_checks", "contact", OFFICE),
    ("breach_notices", "whom", CODE),
    ("carry_permits", "number channel", CODE),
    ("gate_checks", "direction", CODE),
    ("introductions", "number letter unit purpose document last_four", PERSON),
    ("suspensions", "reason lift_reason", PERSON),
    ("copy_jobs", "number ground state receipt", CODE),
    ("copy_jobs", "page_range", HANDLING),
    ("copy_sessions", "copier", HANDLING),
    ("copy_meters", "copier", HANDLING),
    ("copy_supervisions", "post absence", CODE),
    ("copy_marks", "reason", CODE),
    ("copy_destructions", "number method used_class", CODE),
    ("copy_destruction_items", "kind", CODE),
    ("copy_quotas", "family per period unit who article", RULE),
    ("copy_quota_versions", "origin", RULE),
    ("copy_confirmations", "code", CODE),
    ("holds", "number", CODE),
    ("appraisals", "number family state", CODE),
    ("appraisal_items", "decision extend_until", CODE),
    ("destruction_lists", "number state cooling_from cooling_until method required_class used_class", CODE),
    ("destruction_lists", "equipment vendor place custody weight", HANDLING),
    ("destruction_items", "state result", CODE),
    ("certificates", "number qr", CODE),
    ("move_slips", "number to_path", CODE),
    ("move_slip_items", "barcode from_path", CODE),
    ("stocktakes", "number path state", CODE),
    ("stocktake_items", "state", CODE),
    ("stocktake_scans", "barcode verdict", CODE),
    ("findings", "number kind barcode outcome", CODE),
    ("volume_acts", "act at", CODE),
    ("filing_runs", "number state", CODE),
    ("filing_items", "stem number", CODE),
    ("filing_ranges", "stem", CODE),
    ("void_numbers", "prefix number", CODE),
    ("void_numbers", "reason", OFFICE),
    ("registered_prints", "number form", CODE),
    ("unusual_readings", "rule window_from window_to judgement reason", PERSON),
    ("content_words", "text access", DERIVED),
    ("search_stale", "title author document_number document_date archival_number state subject_key", DERIVED),
    ("search_stale", "media named", DERIVED),
];

/// Identities, moments and people are never words.
fn is_reference(column: &str) -> bool {
    column == "id" || ["_id", "_at", "_by", "_on"].iter().any(|ending| column.ends_with(ending))
}

fn text_columns(office: &Office) -> BTreeSet<(String, String)> {
    let connection = database(office);
    let sql = "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'record_search%' AND t.name NOT LIKE 'content_search%' AND c.type = 'TEXT'";
    let mut statement = connection.prepare(sql).expect("prepared");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("read");
    rows.map(|row| row.expect("a row"))
        .filter(|(_, column): &(String, String)| !is_reference(column))
        .collect()
}

fn named<'a>(table: &'a str, columns: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    columns.map(|column| (table.to_owned(), column.to_owned())).collect()
}

#[test]
fn every_text_column_is_sealed_or_it_is_said_why_not() {
    let there = text_columns(&Office::open());
    let sealed: Vec<_> =
        SEALED.iter().flat_map(|one| named(one.table, one.columns.iter().copied())).collect();
    let open: Vec<_> = OPEN.iter().flat_map(|(table, columns, _)| named(table, columns.split(' '))).collect();
    let open: Vec<_> = open.into_iter().filter(|(_, column)| !column.is_empty()).collect();
    let (mut judged, mut twice) = (BTreeSet::new(), Vec::new());
    for one in sealed.into_iter().chain(open) {
        if !judged.insert(one.clone()) {
            twice.push(one);
        }
    }
    let without: Vec<_> = there.difference(&judged).collect();
    let gone: Vec<_> = judged.difference(&there).collect();
    assert!(
        without.is_empty() && gone.is_empty() && twice.is_empty(),
        "text columns without a verdict: {without:?}; judged and gone: {gone:?}; judged twice: {twice:?}"
    );
}
