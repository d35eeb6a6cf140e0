//! The office's copy quotas, version by version, and what is used of them.

use crate::{Reader, Result, Tx, level, moment, named};
use domain::access::{Level, Post};
use domain::copying::{Quota, QuotaPer, QuotaPeriod, QuotaUnit};
use domain::{Moment, PersonId, RecordId, RowId, SignatureId};

/// A version of the quotas.
#[derive(Debug, Clone)]
pub struct QuotaVersionRow {
    /// Which.
    pub version: i64,
    /// `pack` or `office`.
    pub origin: String,
    /// Who set it.
    pub set_by: String,
    /// Who countersigned.
    pub countersigned_by: Option<String>,
    /// When.
    pub set_at: Moment,
}

/// A version about to be kept.
#[derive(Debug)]
pub struct NewQuotaVersion {
    /// Identity.
    pub id: RowId,
    /// Which.
    pub version: i64,
    /// `pack` or `office`.
    pub origin: &'static str,
    /// Who sets it.
    pub set_by: PersonId,
    /// Who countersigns, with the signature.
    pub countersigned: Option<(PersonId, SignatureId)>,
    /// When.
    pub at: Moment,
}

crate::statements! {
    QUOTAS = "SELECT level, family, per, period, unit, most, who, article FROM copy_quotas WHERE version = (SELECT max(version) FROM copy_quota_versions) ORDER BY position";
    VERSIONS = "SELECT v.version, v.origin, v.set_at, p.name AS set_by, c.name AS countersigned_by FROM copy_quota_versions AS v JOIN people AS p ON p.id = v.set_by LEFT JOIN people AS c ON c.id = v.countersigned_by ORDER BY v.version DESC LIMIT 50";
    USED = concat!(
        "SELECT coalesce(sum(CASE WHEN :faces THEN coalesce(j.faces, j.pages * j.copies) ELSE coalesce(j.copied_copies, j.copies) END), 0) FROM copy_jobs AS j CROSS JOIN records AS r ON r.id = j.record_id JOIN categories AS c ON c.id = r.category_id JOIN people AS p ON p.id = j.applicant_id ",
        "WHERE j.state NOT IN ('refused','aborted') AND j.requested_at >= coalesce(:since, '') AND (:level IS NULL OR j.level >= :level) AND (:family = '' OR c.family = :family) ",
        "AND (:applicant IS NULL OR j.applicant_id = :applicant) AND (:record IS NULL OR j.record_id = :record) AND (:of_department IS NULL OR p.department_id = (SELECT d.department_id FROM people AS d WHERE d.id = :of_department))"
    );
}

fn unreadable() -> rusqlite::Error {
    rusqlite::Error::InvalidQuery
}

/// The quotas in force.
pub fn list_quotas(reader: &Reader<'_>) -> Result<Vec<Quota>> {
    reader.list(QUOTAS, &[], |row| {
        let coded = |column: &str| row.get::<_, String>(column);
        Ok(Quota {
            level: row.get::<_, Option<i64>>("level")?.map(|_| level(row, "level")).transpose()?,
            family: row.get("family")?,
            per: QuotaPer::from_code(&coded("per")?).ok_or_else(unreadable)?,
            period: QuotaPeriod::from_code(&coded("period")?).ok_or_else(unreadable)?,
            unit: QuotaUnit::from_code(&coded("unit")?).ok_or_else(unreadable)?,
            most: row.get("most")?,
            who: coded("who")?.split(',').filter_map(Post::from_code).collect(),
            article: row.get("article")?,
        })
    })
}

/// The versions there were, the newest first.
pub fn list_quota_versions(reader: &Reader<'_>) -> Result<Vec<QuotaVersionRow>> {
    reader.list(VERSIONS, &[], |row| {
        Ok(QuotaVersionRow {
            version: row.get("version")?,
            origin: row.get("origin")?,
            set_by: row.get("set_by")?,
            countersigned_by: row.get("countersigned_by")?,
            set_at: moment(row, "set_at")?,
        })
    })
}

/// Whose and which copies are added up.
#[derive(Debug, Clone, Copy)]
pub struct QuotaUse {
    /// The applicant who asks.
    pub applicant: PersonId,
    /// The record asked for.
    pub record: RecordId,
    /// From when.
    pub since: Option<Moment>,
}

/// What is used of a quota: asked for or made, refused and aborted jobs left out.
pub fn used_of(reader: &Reader<'_>, quota: &Quota, of: QuotaUse) -> Result<i64> {
    let personal = matches!(quota.per, QuotaPer::Person | QuotaPer::PersonAndRecord);
    let recorded = matches!(quota.per, QuotaPer::Record | QuotaPer::PersonAndRecord);
    reader.number(
        USED,
        &named! {
            faces: quota.unit == QuotaUnit::Faces, since: of.since, level: quota.level, family: quota.family.as_str(),
            applicant: personal.then_some(of.applicant), record: recorded.then_some(of.record),
            of_department: (quota.per == QuotaPer::Department).then_some(of.applicant),
        },
    )
}

/// Keeps a version with its lines, whose identities `fresh` makes.
pub fn insert_quotas(
    tx: &Tx<'_>,
    version: &NewQuotaVersion,
    quotas: &[Quota],
    mut fresh: impl FnMut() -> RowId,
) -> Result<()> {
    let (by, signature) = version.countersigned.unzip();
    tx.insert(
        "copy_quota_versions",
        &named! {
            id: version.id, version: version.version, origin: version.origin, set_by: version.set_by, countersigned_by: by,
            signature_id: signature, set_at: version.at,
        },
    )?;
    for (position, quota) in (1_i64..).zip(quotas) {
        let who = quota.who.iter().map(|post| post.code()).collect::<Vec<_>>().join(",");
        let level: Option<Level> = quota.level;
        tx.insert(
            "copy_quotas",
            &named! {
                id: fresh(), version: version.version, position: position, level: level, family: quota.family.as_str(), per: quota.per.code(),
                period: quota.period.code(), unit: quota.unit.code(), most: quota.most, who: who, article: quota.article.as_str(),
            },
        )?;
    }
    Ok(())
}
