//! The list of places where words about 绝密 records are kept. A test holds every text column of every table
//! against it: a column is sealed, or it is said why it need not be.

/// Where a row's level stands; the highest counts.
#[derive(Debug, Clone, Copy, Default)]
pub struct LevelOf {
    /// In these columns of the row itself.
    pub own: &'static [&'static str],
    /// With what these columns point to, each asked by its statement with `:owner`.
    pub others: &'static [(&'static str, &'static str)],
}

/// Rows whose arrival may raise what holds them: a record put into a volume, a line put on a list.
#[derive(Debug, Clone, Copy)]
pub struct Members {
    /// The table of the members.
    pub table: &'static str,
    /// Their column that points to the holder.
    pub points: &'static str,
    /// The sealed table's column that it points to.
    pub holder: &'static str,
    /// The level of a member, asked with its identity as `:owner`.
    pub level: &'static str,
}

/// The columns of a table that are sealed when the row is about something 绝密.
#[derive(Debug, Clone, Copy)]
pub struct SealedColumns {
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// The level that decides.
    pub level: LevelOf,
    /// Sealed to whoever writes it and to nobody else, whatever it is about.
    pub writers_own: bool,
    /// Which rows are a record's, with `:record`; empty when a record's level does not move them.
    pub of_record: &'static str,
    /// Opened again when the record is lowered; what was said while it was 绝密 stays with those who hold the key.
    pub lowered: bool,
    /// What else may raise such a row.
    pub members: &'static [Members],
}

const OF_RECORD: &str = "SELECT level FROM records WHERE id = :owner";
const OF_COPY: &str =
    "SELECT r.level FROM copies AS s JOIN records AS r ON r.id = s.record_id WHERE s.id = :owner";
const OF_APPROVAL: &str = "SELECT level FROM approvals WHERE id = :owner";
const SIGNED_BEFORE: &str = "SELECT 0 WHERE :owner = ''";
const OF_LIST: &str = "SELECT level FROM destruction_lists WHERE id = :owner";
const INSIDE_LIST: &str = "SELECT max(r.level) FROM destruction_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.list_id = :owner";
const OF_LIST_ITEM: &str =
    "SELECT r.level FROM destruction_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.id = :owner";
const INSIDE_APPRAISAL: &str = "SELECT max(r.level) FROM appraisal_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.appraisal_id = :owner";
const OF_APPRAISAL_ITEM: &str =
    "SELECT r.level FROM appraisal_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.id = :owner";
const INSIDE_VOLUME: &str = "SELECT max(level) FROM records WHERE volume_id = :owner";
const INSIDE_RUN: &str = "SELECT max(r.level) FROM filing_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.run_id = :owner";
// A slip names copies, whole volumes and boxes with whatever lies in them.
const INSIDE_SLIP: &str = "SELECT max(level) FROM (SELECT r.level FROM move_slip_items AS i JOIN copies AS s ON s.id = i.copy_id JOIN records AS r ON r.id = s.record_id WHERE i.slip_id = :owner UNION ALL SELECT r.level FROM move_slip_items AS i JOIN records AS r ON r.volume_id = i.volume_id WHERE i.slip_id = :owner UNION ALL SELECT r.level FROM move_slip_items AS i JOIN copies AS s ON s.place_id = i.box_id JOIN records AS r ON r.id = s.record_id WHERE i.slip_id = :owner)";
const OF_SLIP_ITEM: &str = "SELECT max(level) FROM (SELECT r.level FROM move_slip_items AS i JOIN copies AS s ON s.id = i.copy_id JOIN records AS r ON r.id = s.record_id WHERE i.id = :owner UNION ALL SELECT r.level FROM move_slip_items AS i JOIN records AS r ON r.volume_id = i.volume_id WHERE i.id = :owner UNION ALL SELECT r.level FROM move_slip_items AS i JOIN copies AS s ON s.place_id = i.box_id JOIN records AS r ON r.id = s.record_id WHERE i.id = :owner)";

const INSIDE_SHARING: &str = "SELECT max(r.level) FROM sharing_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.sharing_id = :owner";
const OF_SHARING_ITEM: &str =
    "SELECT r.level FROM sharing_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.id = :owner";

const fn own(columns: &'static [&'static str]) -> LevelOf {
    LevelOf { own: columns, others: &[] }
}

const fn others(others: &'static [(&'static str, &'static str)]) -> LevelOf {
    LevelOf { own: &[], others }
}

const fn sealed(
    table: &'static str,
    columns: &'static [&'static str],
    level: LevelOf,
    of_record: &'static str,
) -> SealedColumns {
    SealedColumns { table, columns, level, writers_own: false, of_record, lowered: false, members: &[] }
}

/// What was said about a record.
const fn said(table: &'static str, columns: &'static [&'static str]) -> SealedColumns {
    sealed(table, columns, others(&[("record_id", OF_RECORD)]), "record_id = :record")
}

/// Every such place.
pub const SEALED: &[SealedColumns] = &[
    SealedColumns {
        lowered: true,
        ..sealed(
            "records",
            &["title", "author", "document_number", "summary", "level_basis", "property_consent"],
            own(&["level"]),
            "id = :record",
        )
    },
    SealedColumns {
        lowered: true,
        ..sealed(
            "contents",
            &["file_name"],
            others(&[("copy_id", OF_COPY)]),
            "copy_id IN (SELECT id FROM copies WHERE record_id = :record)",
        )
    },
    // A volume's words are those of the highest record inside; they open when the last 绝密 one is lowered.
    SealedColumns {
        lowered: true,
        members: &[Members { table: "records", points: "volume_id", holder: "id", level: OF_RECORD }],
        ..sealed(
            "volumes",
            &["title"],
            others(&[("id", INSIDE_VOLUME)]),
            "id = (SELECT volume_id FROM records WHERE id = :record) AND NOT EXISTS (SELECT 1 FROM records AS o WHERE o.volume_id = volumes.id AND o.level = 4 AND o.id <> :record)",
        )
    },
    SealedColumns {
        members: &[Members { table: "records", points: "volume_id", holder: "volume_id", level: OF_RECORD }],
        ..sealed(
            "volume_acts",
            &["note"],
            others(&[("volume_id", INSIDE_VOLUME)]),
            "volume_id = (SELECT volume_id FROM records WHERE id = :record)",
        )
    },
    sealed("level_changes", &["reason", "basis"], own(&["from_level", "to_level"]), "record_id = :record"),
    sealed(
        "approvals",
        &["purpose", "statement"],
        own(&["level"]),
        "record_id = :record OR subject_id IN (SELECT list_id FROM destruction_items WHERE record_id = :record UNION SELECT sharing_id FROM sharing_items WHERE record_id = :record)",
    ),
    sealed(
        "approval_decisions",
        &["opinion"],
        others(&[("approval_id", OF_APPROVAL)]),
        "approval_id IN (SELECT id FROM approvals WHERE record_id = :record OR subject_id IN (SELECT list_id FROM destruction_items WHERE record_id = :record UNION SELECT sharing_id FROM sharing_items WHERE record_id = :record))",
    ),
    // Up to 绝密: what it is for is sealed with it.
    sealed("standing_approvals", &["purpose", "revoked_reason"], own(&["level"]), ""),
    // What is signed about something 绝密 carries marks only; what was signed before it became so is sealed then.
    sealed(
        "signatures",
        &["statement"],
        others(&[("subject_id", SIGNED_BEFORE)]),
        "subject_id IN (SELECT id FROM loans WHERE record_id = :record UNION SELECT id FROM copy_jobs WHERE record_id = :record UNION SELECT id FROM incident_cases WHERE record_id = :record UNION SELECT id FROM violations WHERE record_id = :record UNION SELECT id FROM breach_checks WHERE record_id = :record UNION SELECT id FROM carry_permits WHERE record_id = :record UNION SELECT id FROM excerpts WHERE record_id = :record UNION SELECT id FROM incoming_papers WHERE record_id = :record UNION SELECT id FROM outgoing_papers WHERE record_id = :record UNION SELECT id FROM transfers WHERE record_id = :record UNION SELECT sharing_id FROM sharing_items WHERE record_id = :record UNION SELECT handover_id FROM handover_items WHERE record_id = :record UNION SELECT id FROM approvals WHERE record_id = :record UNION SELECT id FROM level_changes WHERE record_id = :record UNION SELECT id FROM access_changes WHERE record_id = :record UNION SELECT list_id FROM destruction_items WHERE record_id = :record UNION SELECT volume_id FROM records WHERE id = :record)",
    ),
    said("record_openings", &["purpose"]),
    said("loans", &["purpose", "override_reason", "closing_note", "late_reason"]),
    said("reservations", &["purpose", "closing"]),
    said("reservation_acts", &["reason"]),
    said("recalls", &["reason", "closing"]),
    // Of a copy, and of a destruction whose witness withdrew.
    sealed(
        "incidents",
        &["text", "closing"],
        others(&[("record_id", OF_RECORD), ("subject_id", OF_LIST)]),
        "record_id = :record OR subject_id IN (SELECT list_id FROM destruction_items WHERE record_id = :record)",
    ),
    said("incident_cases", &["found_note", "replacement_note"]),
    said("incident_steps", &["words"]),
    said("return_claims", &["note"]),
    said("claim_searches", &["note"]),
    said("violations", &["facts", "consequence", "proposal", "decision"]),
    said("breach_checks", &["cause", "measures", "advice", "reason"]),
    said("breach_notices", &["how"]),
    said("carry_permits", &["destination"]),
    said("level_review_items", &["reason"]),
    said("access_changes", &["reason"]),
    said("record_corrections", &["before", "reason"]),
    sealed(
        "findings",
        &["note", "closing"],
        others(&[("copy_id", OF_COPY)]),
        "copy_id IN (SELECT id FROM copies WHERE record_id = :record)",
    ),
    said("copy_jobs", &["purpose", "destination", "aborted_reason"]),
    said("copy_recalls", &["reason"]),
    said("copy_confirmations", &["reason"]),
    said("excerpts", &["purpose", "extent"]),
    // An envelope has its level before there is a record.
    sealed(
        "incoming_papers",
        &["sender", "sender_number", "title", "note", "sent_to", "closing"],
        LevelOf { own: &["level"], others: &[("record_id", OF_RECORD)] },
        "record_id = :record",
    ),
    said("outgoing_papers", &["purpose", "closing"]),
    said("outgoing_receivers", &["receiver", "signer"]),
    said("transfers", &["purpose", "closing"]),
    // A request stands under the highest of its papers.
    SealedColumns {
        members: &[Members {
            table: "sharing_items",
            points: "sharing_id",
            holder: "id",
            level: OF_SHARING_ITEM,
        }],
        ..sealed(
            "sharings",
            &[
                "receiver",
                "reason",
                "necessity",
                "letter",
                "room",
                "mandate",
                "basis_note",
                "masking",
                "closing",
            ],
            LevelOf { own: &["level"], others: &[("id", INSIDE_SHARING)] },
            "id IN (SELECT sharing_id FROM sharing_items WHERE record_id = :record)",
        )
    },
    said("holds", &["reason", "authority", "lift_reason"]),
    SealedColumns {
        members: &[Members {
            table: "appraisal_items",
            points: "appraisal_id",
            holder: "id",
            level: OF_APPRAISAL_ITEM,
        }],
        ..sealed(
            "appraisals",
            &["title"],
            others(&[("id", INSIDE_APPRAISAL)]),
            "id IN (SELECT appraisal_id FROM appraisal_items WHERE record_id = :record)",
        )
    },
    said("appraisal_items", &["opinion"]),
    SealedColumns {
        members: &[Members {
            table: "destruction_items",
            points: "list_id",
            holder: "id",
            level: OF_LIST_ITEM,
        }],
        ..sealed(
            "destruction_lists",
            &["name", "reason", "exceptions", "cancelled_reason"],
            LevelOf { own: &["level"], others: &[("id", INSIDE_LIST)] },
            "id IN (SELECT list_id FROM destruction_items WHERE record_id = :record)",
        )
    },
    said("destruction_items", &["snapshot", "exclusion"]),
    sealed("certificates", &["statement"], others(&[("list_id", OF_LIST)]), ""),
    SealedColumns {
        members: &[Members {
            table: "move_slip_items",
            points: "slip_id",
            holder: "id",
            level: OF_SLIP_ITEM,
        }],
        ..sealed(
            "move_slips",
            &["reason"],
            others(&[("id", INSIDE_SLIP)]),
            "id IN (SELECT i.slip_id FROM move_slip_items AS i JOIN copies AS s ON s.id = i.copy_id WHERE s.record_id = :record UNION SELECT i.slip_id FROM move_slip_items AS i JOIN records AS r ON r.volume_id = i.volume_id WHERE r.id = :record)",
        )
    },
    sealed(
        "filing_runs",
        &["closing"],
        LevelOf { own: &["level"], others: &[("id", INSIDE_RUN)] },
        "id IN (SELECT run_id FROM filing_items WHERE record_id = :record)",
    ),
    // What somebody searches for may be words of 绝密 records, and the row does not tell: it is the searcher's own.
    SealedColumns { writers_own: true, ..sealed("saved_searches", &["name", "request"], own(&[]), "") },
];
