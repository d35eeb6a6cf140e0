//! Building the record's page: everything one who may see it may see.

use crate::border::PersonRef;
use crate::classification::relabelling::mark_of_record;
use crate::error::{OrMissing, Result};
use crate::records::level_change_view::level_change_view;
use crate::records::record_view::{
    LevelGround, RecordCategory, RecordContent, RecordCopy, RecordCorrection, RecordHistoryLine, RecordHold,
    RecordLevel, RecordLoan, RecordOpening, RecordRetention, RecordSeer, RecordView,
};
use crate::records::volume_view::volume_view;
use crate::wording;
use ::texts::{Locale, Value};
use domain::records::{LevelTerm, TermCode};
use domain::retention::{FOR_EVER, due_date};
use domain::{Day, RecordId};
use intake::kind::Kind;
use store::records::{CategoryRow, ContentRow, CopyRow, LevelChangeFilter, RecordRow};
use store::{Reader, Sight};

/// Builds the page of a record within sight.
pub(crate) fn record_view(
    reader: &Reader<'_>,
    sight: &Sight,
    locale: Locale,
    record: RecordId,
) -> Result<RecordView> {
    let row = store::records::get_record(reader, sight, record)?.or_missing()?;
    let category = store::records::get_category(reader, row.category)?.or_missing()?;
    let volume = match row.volume {
        Some(volume) => store::records::get_volume(reader, sight, volume)?.map(volume_view),
        None => None,
    };
    Ok(RecordView {
        level: level(reader, sight, locale, &row, &category)?,
        retention: retention(reader, sight, locale, record)?,
        category: RecordCategory {
            id: category.id.to_string(),
            code: category.code,
            name: category.name,
            group_name: category.group_name,
            family: category.family,
        },
        copies: store::records::list_copies(reader, sight, record)?.into_iter().map(copy).collect(),
        contents: store::records::list_contents(reader, sight, record)?.into_iter().map(content).collect(),
        holds: holds(reader, record)?,
        who_may_see: seers(reader, sight, record)?,
        openings: openings(reader, record)?,
        corrections: corrections(reader, record)?,
        history: history(reader, record)?,
        open_loans: loans(reader, record)?,
        volume,
        id: row.id.to_string(),
        accession: row.accession,
        archival_number: row.archival_number,
        filed_at: row.filed_at.map(|at| at.to_string()),
        title: row.title,
        author: row.author,
        document_number: row.document_number,
        document_date: row.document_date.to_string(),
        pages: row.pages,
        summary: row.summary,
        state: row.state,
        certificate_number: row.certificate_number,
        department_id: row.department.to_string(),
        department: row.department_name,
        walled: row.walled,
        secret_owner: row.secret_owner,
        property: row.property,
        personal_information: row.personal_information,
        sensitive_personal: row.sensitive_personal,
        copyright: row.copyright,
        registered_by: row.registered_by,
        registered_at: row.registered_at.to_string(),
    })
}

/// A level's term in words.
pub(crate) fn term_text(locale: Locale, term: &str) -> String {
    let said =
        |key: &str, name: &str, value: String| ::texts::format(locale, key, &[(name, Value::Text(value))]);
    match LevelTerm::parse(term) {
        Some(LevelTerm::Until(day)) => said("level-term-until", "day", day.to_string()),
        Some(LevelTerm::Event(event)) => {
            said("level-term-event", "event", wording::coded(locale, "lower-on", &event))
        }
        _ => ::texts::text(locale, "level-term-long"),
    }
    .unwrap_or_else(|| term.to_owned())
}

/// What the texts say of a category.
pub(crate) fn grounds(category: &CategoryRow) -> Vec<LevelGround> {
    let ground = |ground: &domain::records::Ground| LevelGround {
        article: ground.article.clone(),
        level: ground.level.code().to_owned(),
        quote: ground.quote.clone(),
    };
    category.guide.grounds.iter().map(ground).collect()
}

fn level(
    reader: &Reader<'_>,
    sight: &Sight,
    locale: Locale,
    row: &RecordRow,
    category: &CategoryRow,
) -> Result<RecordLevel> {
    let of_record = LevelChangeFilter { record: Some(row.id), limit: 200, ..LevelChangeFilter::default() };
    Ok(RecordLevel {
        code: row.level.code().to_owned(),
        basis: row.level_basis.clone(),
        term: row.level_term.clone(),
        term_text: term_text(locale, &row.level_term),
        mark: mark_of_record(reader, locale, row.level, &row.level_term)?,
        relabels: store::classification::count_relabels_of(reader, row.id)?,
        guide: category.level.code().to_owned(),
        guide_version: row.guide_version,
        grounds: grounds(category),
        changes: store::records::list_changes(reader, sight, &of_record)?
            .into_iter()
            .map(level_change_view)
            .collect(),
    })
}

fn retention(
    reader: &Reader<'_>,
    sight: &Sight,
    locale: Locale,
    record: RecordId,
) -> Result<RecordRetention> {
    let kept = store::retention::get_retained(reader, sight, record)?.or_missing()?;
    let due = due_date(&kept.rule, &kept.facts);
    let day = |day: Option<Day>| day.filter(|day| *day != FOR_EVER).map(|day| day.to_string());
    Ok(RecordRetention {
        term: TermCode::of_months(kept.rule.period_months).to_string(),
        code: kept.rule.code,
        version: kept.rule.version,
        text: kept.rule.text,
        mandate: kept.rule.mandate,
        permanent: due.is_permanent(),
        due_on: day(due.on),
        latest_on: day(due.latest),
        missing_trigger: due.missing_trigger,
        explanation: due.explanation.iter().map(|note| wording::notice(locale, note)).collect(),
    })
}

pub(crate) fn copy(row: CopyRow) -> RecordCopy {
    RecordCopy {
        id: row.id.to_string(),
        label: row.label,
        barcode: row.barcode,
        kind: row.kind,
        medium: row.medium,
        pages: row.pages,
        home_place: row.home_path,
        place: row.place_path,
        holder: row
            .holder
            .map(|holder| PersonRef { id: holder.to_string(), name: row.holder_name.unwrap_or_default() }),
        parent_id: row.parent.map(|parent| parent.to_string()),
        copy_job_id: row.job.map(|job| job.to_string()),
        seal_number: row.seal_number,
        condition: row.condition,
        return_by: row.return_by.map(|day| day.to_string()),
        state: row.state,
        destroyed_at: row.destroyed_at.map(|at| at.to_string()),
        made_at: row.made_at.to_string(),
    }
}

pub(crate) fn content(row: ContentRow) -> RecordContent {
    let kind = Kind::of_media_type(&row.media_type);
    let shows = match (kind.has_pages(), kind.has_words_only()) {
        (true, _) => "pages",
        (_, true) => "words",
        _ => "nothing",
    };
    RecordContent {
        id: row.id.to_string(),
        copy_id: row.copy.to_string(),
        file_name: row.file_name,
        media_type: row.media_type,
        shows: shows.to_owned(),
        size_bytes: row.size_bytes,
        sha256: hex::encode(row.sha256),
        attached_at: row.attached_at.to_string(),
        shredded_at: row.shredded_at.map(|at| at.to_string()),
    }
}

fn holds(reader: &Reader<'_>, record: RecordId) -> Result<Vec<RecordHold>> {
    let lines = store::records::list_holds(reader, record)?;
    let view = |line: store::records::HoldLine| RecordHold {
        id: line.id.to_string(),
        number: line.number,
        reason: line.reason,
        authority: line.authority,
        placed_at: line.placed_at.to_string(),
        review_on: line.review_on.to_string(),
    };
    Ok(lines.into_iter().map(view).collect())
}

fn seers(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Vec<RecordSeer>> {
    let lines = store::records::list_seers(reader, record, sight.today())?;
    Ok(lines
        .into_iter()
        .map(|seer| RecordSeer { id: seer.person.to_string(), name: seer.name, why: seer.why })
        .collect())
}

fn openings(reader: &Reader<'_>, record: RecordId) -> Result<Vec<RecordOpening>> {
    let lines = store::records::list_openings(reader, record, 10)?;
    let view = |line: store::records::OpeningLine| RecordOpening {
        person: line.person,
        purpose: line.purpose,
        act: line.act,
        file_name: line.file_name,
        at: line.at.to_string(),
    };
    Ok(lines.into_iter().map(view).collect())
}

fn corrections(reader: &Reader<'_>, record: RecordId) -> Result<Vec<RecordCorrection>> {
    let rows = store::records::list_corrections(reader, record)?;
    let view = |row: store::records::CorrectionRow| RecordCorrection {
        before: serde_json::from_str(&row.before).unwrap_or_default(),
        reason: row.reason,
        by: row.by,
        at: row.at.to_string(),
    };
    Ok(rows.into_iter().map(view).collect())
}

fn history(reader: &Reader<'_>, record: RecordId) -> Result<Vec<RecordHistoryLine>> {
    let lines = store::records::list_history(reader, record, 100)?;
    let view = |line: store::records::HistoryLine| RecordHistoryLine {
        seq: line.seq,
        at: line.at.to_string(),
        actor: line.actor,
        kind: line.kind,
        details: serde_json::from_str(&line.payload).unwrap_or_default(),
    };
    Ok(lines.into_iter().map(view).collect())
}

fn loans(reader: &Reader<'_>, record: RecordId) -> Result<Vec<RecordLoan>> {
    let lines = store::records::list_open_loans(reader, record)?;
    let view = |line: store::records::OpenLoanLine| RecordLoan {
        id: line.id.to_string(),
        copy_id: line.copy.to_string(),
        label: line.label,
        borrower: PersonRef { id: line.borrower.to_string(), name: line.borrower_name },
        state: line.state,
        due_on: line.due_on.map(|day| day.to_string()),
        is_opening_balance: line.is_opening_balance,
    };
    Ok(lines.into_iter().map(view).collect())
}
