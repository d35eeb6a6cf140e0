//! Operations of the area `classification`: terms and their end, publication, the yearly review, the guide,
//! relabelling, need-to-know lists, walls, purposes.

mod choose_level_scheme;
mod close_level_review;
mod compare_guide;
mod continue_publication;
mod countersign_level_changes;
mod decide_guide_change;
mod decide_review_items;
pub(crate) mod deciding;
pub(crate) mod guide_line;
mod keep_purpose;
mod list_below_guide;
mod list_expiring_levels;
mod list_guide;
mod list_guide_versions;
mod list_level_reviews;
mod list_level_schemes;
mod list_need_to_know;
mod list_publications;
mod list_purposes;
mod list_relabels;
mod open_level_review;
pub(crate) mod pack_lines;
mod preview_publication;
mod propose_ended_terms;
mod propose_guide_change;
pub(crate) mod proposing;
mod publishing;
mod read_level_review;
mod record_publication;
pub(crate) mod relabelling;
mod review_view;
mod set_wall;
mod take_off_need_to_know;
mod tick_relabel;

pub use choose_level_scheme::{ChooseLevelScheme, choose_level_scheme};
pub use close_level_review::{CloseLevelReview, close_level_review};
pub use compare_guide::{CompareGuide, GuideComparison, GuideDifference, compare_guide};
pub use continue_publication::{ContinuePublication, continue_publication};
pub use countersign_level_changes::{
    CountersignLevelChanges, CountersignedChanges, countersign_level_changes,
};
pub use decide_guide_change::{DecideGuideChange, decide_guide_change};
pub use decide_review_items::{DecideReviewItems, decide_review_items};
pub use guide_line::{GroundLine, GuideLine, GuideVersionView};
pub use keep_purpose::{KeepPurpose, keep_purpose};
pub use list_below_guide::{BelowGuideLine, BelowGuideList, ListBelowGuide, list_below_guide};
pub use list_expiring_levels::{ExpiringLevel, ExpiringLevels, ListExpiringLevels, list_expiring_levels};
pub use list_guide::{GuideRow, GuideView, ListGuide, list_guide};
pub use list_guide_versions::{GuideVersionList, ListGuideVersions, list_guide_versions};
pub use list_level_reviews::{LevelReviewList, ListLevelReviews, list_level_reviews};
pub use list_level_schemes::{
    DepartmentScheme, LevelSchemes, ListLevelSchemes, SchemeWords, list_level_schemes,
};
pub(crate) use list_need_to_know::need_to_know_view;
pub use list_need_to_know::{
    AccessChangeLine, ListNeedToKnow, NamedPerson, NeedToKnowView, list_need_to_know,
};
pub use list_publications::{ListPublications, PublicationList, list_publications};
pub use list_purposes::{ListPurposes, Purpose, PurposeList, list_purposes};
pub use list_relabels::{ListRelabels, RelabelList, RelabelView, list_relabels};
pub use open_level_review::{OpenLevelReview, open_level_review};
pub use preview_publication::{AwaitingRecord, PreviewPublication, PublicationPreview, preview_publication};
pub use propose_ended_terms::{ProposeEndedTerms, ProposedStep, propose_ended_terms};
pub use propose_guide_change::{ProposeGuideChange, propose_guide_change};
pub use publishing::{PublicationStep, PublicationView};
pub use read_level_review::{LevelReviewPage, ReadLevelReview, read_level_review};
pub use record_publication::{RecordPublication, record_publication};
pub use review_view::{LevelReviewView, ReviewCount, ReviewItemView};
pub use set_wall::{SetWall, set_wall};
pub use take_off_need_to_know::{TakeOffNeedToKnow, end_namings, take_off_need_to_know};
pub use tick_relabel::{TickRelabel, tick_relabel};
