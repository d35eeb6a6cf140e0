//! Classification in depth: ending terms, publications, reviews, the guide's versions, relabelling, who may know.

mod expiring;
mod guide;
mod pack_line;
mod publication;
mod purpose;
mod relabel;
mod review;
mod who_may_know;

pub use expiring::{ExpiringRow, count_ended, list_ended, list_expiring, list_terms_soon};
pub use guide::{
    BelowGuideRow, CategoryWords, GuideVersionRow, decide_version, find_retention_rule, get_guide_version,
    insert_category, insert_guide_version, list_below_guide, list_guide_versions, list_guide_waiting,
    retire_category, set_category, supersede, waiting_version,
};
pub use pack_line::{PackLineRow, list_pack_lines, put_pack_line};
pub use publication::{
    AwaitingRow, NewPublication, PublicationRow, Scope, complete_publication, count_awaiting,
    get_publication, insert_publication, list_awaiting, list_publications,
};
pub use purpose::{PurposeRow, insert_purpose, list_purposes, set_purpose};
pub use relabel::{
    RelabelRow, close_relabel, count_relabels, count_relabels_of, drop_relabel, find_relabel, insert_relabel,
    list_physical_copies, list_relabels, open_relabel, set_relabel,
};
pub use review::{
    NewReview, ReviewCounts, ReviewItemRow, ReviewRow, close_review, count_left, get_review, insert_review,
    insert_review_item, is_in_review, last_record_row, list_decided, list_left, list_reviews,
    list_reviews_waiting, review_counts, review_stands,
};
pub use who_may_know::{
    AccessChangeRow, EndedNaming, NamedRow, NewAccessChange, insert_access_change, list_access_changes,
    list_ended_namings, list_named, name_person, set_walled, take_off,
};

pub use expiring::STATEMENTS as EXPIRING;
pub use guide::STATEMENTS as GUIDE;
pub use pack_line::STATEMENTS as PACK_LINES;
pub use publication::STATEMENTS as PUBLICATIONS;
pub use purpose::STATEMENTS as PURPOSES;
pub use relabel::STATEMENTS as RELABELS;
pub use review::STATEMENTS as REVIEWS;
pub use who_may_know::STATEMENTS as WHO_MAY_KNOW;
