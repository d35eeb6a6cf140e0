//! A whole volume as the desk sees it: its originals, each looked at by the rules of the highest level inside, and
//! one approval for all of them.

use super::facts::{Eyes, Gathered, gather, granted};
use super::lending::posts_that_decide;
use super::view::{DeskCopyView, copy_view};
use crate::approvals::{Ask, create_approval, decide};
use crate::error::{Error, OrMissing};
use crate::signing::OnTheSpot;
use crate::{Result, Work};
use domain::access::Level;
use domain::approvals::{Decision, Need};
use domain::loans::{ApprovalStanding, PreCheck, Way, may_leave_whole, precheck, together};
use domain::numbers::BarcodeKind;
use domain::{ApprovalId, LoanId, PersonId};
use store::loans::{DeskCopyRow, DeskVolumeRow};
use store::{Reader, Sight};

/// Everything known when a volume is to go to a borrower as a whole.
pub(super) struct WholeVolume {
    /// The volume.
    pub volume: DeskVolumeRow,
    /// Its originals in order, each with its own level.
    pub pieces: Vec<(Level, Gathered)>,
    /// The highest of them.
    pub level: Level,
    /// All pages.
    pub pages: u32,
    /// The piece of that level, which stands for the volume before approvers.
    pub lead: usize,
}

/// Whether that text is a volume's barcode.
pub(super) fn is_volume_code(text: &str) -> bool {
    let kind = char::from(b'0' + BarcodeKind::Volume as u8);
    text.trim().starts_with(kind) && domain::numbers::is_barcode(text.trim())
}

/// The volume of that barcode or identity, by custody.
pub(super) fn desk_volume(reader: &Reader<'_>, sight: &Sight, code: &str) -> Result<DeskVolumeRow> {
    store::loans::find_desk_volume(reader, sight, code.trim())?.or_missing()
}

/// Gathers for that volume and borrower. Each piece is judged as if it had the highest level of all.
pub(super) fn gather_volume(
    reader: &Reader<'_>,
    eyes: Eyes<'_>,
    volume: DeskVolumeRow,
    borrower: PersonId,
    way: Way,
    purpose: &str,
) -> Result<WholeVolume> {
    let standing = store::records::volume_standing(reader, eyes.sight, volume.volume)?.or_missing()?;
    let copies = store::loans::list_of_volume(reader, eyes.sight, volume.volume)?;
    may_leave_whole(&standing.facts, copies.len())?;
    let level = copies.iter().map(|copy| copy.level).max().unwrap_or(Level::General);
    let lead = copies.iter().position(|copy| copy.level == level).unwrap_or(0);
    let pages = copies.iter().map(|copy| copy.pages).sum();
    let mut pieces = Vec::with_capacity(copies.len());
    for copy in copies {
        let own = copy.level;
        let mut found = gather(reader, eyes, DeskCopyRow { level, ..copy }, borrower, way, purpose)?;
        // A request that waits for one piece alone is another loan.
        found.waiting = None;
        found.approval = None;
        found.facts.approval = ApprovalStanding::NotAsked;
        pieces.push((own, found));
    }
    Ok(WholeVolume { volume, pieces, level, pages, lead })
}

impl WholeVolume {
    /// The piece that stands for all.
    pub fn lead(&self) -> &Gathered {
        &self.pieces[self.lead].1
    }

    /// What the matrix asks for the volume: one piece that needs approval makes all of them need it.
    pub fn need(&self) -> Need {
        let asks = |found: &&Gathered| matches!(found.facts.need, Need::Approval { .. });
        let strictest = self.pieces.iter().map(|(_, found)| found).find(asks);
        strictest.unwrap_or_else(|| self.lead()).facts.need.clone()
    }

    /// What the rules say of all pieces together.
    pub fn found(&self, eyes: Eyes<'_>) -> PreCheck {
        let each = self.pieces.iter().map(|(_, found)| precheck(&found.facts, eyes.now)).collect();
        together(each, self.pages)
    }

    /// The canonical content its approval is bound to: exactly these copies to this borrower.
    pub fn statement(&self, purpose: &str) -> String {
        let lead = self.lead();
        let copies: Vec<String> = self.pieces.iter().map(|(_, found)| found.copy.copy.to_string()).collect();
        serde_json::json!({
            "act": "lend_volume", "way": lead.way.code(), "volume": self.volume.volume.to_string(), "barcode": self.volume.barcode,
            "level": self.level.code(), "pages": self.pages, "copies": copies, "borrower": lead.borrower.id.to_string(), "purpose": purpose,
        })
        .to_string()
    }

    /// The approvers present decide on the volume as one; afterwards every piece stands as the volume does.
    pub fn authorise(
        &mut self,
        work: &Work<'_, '_>,
        eyes: Eyes<'_>,
        loan: LoanId,
        (statement, purpose): (&str, &str),
        present: &[OnTheSpot],
    ) -> Result<Option<ApprovalId>> {
        let need = self.need();
        let mut approval = None;
        let mut standing = ApprovalStanding::NotAsked;
        if let Need::Approval { approvers, .. } = &need
            && !present.is_empty()
        {
            let id = self.ask(work, loan, statement, purpose)?;
            for who in posts_that_decide(work, present, approvers)? {
                let row = store::approvals::get_approval(work, work.sight(), id)?.or_missing()?;
                if row.state == "open" {
                    decide(work, &row, who, Decision::Approve, "")?;
                }
            }
            standing = granted(work, eyes, id, statement)?;
            approval = Some(id);
        }
        for (_, found) in &mut self.pieces {
            found.facts.need = need.clone();
            found.facts.approval = standing.clone();
        }
        Ok(approval)
    }

    fn ask(&self, work: &Work<'_, '_>, loan: LoanId, statement: &str, purpose: &str) -> Result<ApprovalId> {
        let lead = self.lead();
        let asked = create_approval(
            work,
            &Ask {
                action: lead.way.action(),
                subject: loan.to_string(),
                record: Some(lead.copy.record),
                level: self.level,
                statement,
                applicant: lead.borrower.id,
                purpose,
                own_duty: false,
            },
        )?;
        asked.approval.ok_or_else(|| Error::Broken("BUG: nothing to approve".to_owned()))
    }

    /// The volume in the place of a copy, for the desk's lanes.
    pub fn view(&self, locale: ::texts::Locale) -> DeskCopyView {
        let lead = copy_view(&self.lead().copy, locale);
        DeskCopyView {
            id: self.volume.volume.to_string(),
            label: String::new(),
            barcode: self.volume.barcode.clone(),
            number: self.volume.key.clone(),
            title: crate::approvals::title_or_sealed(locale, self.volume.title.clone()),
            pages: self.pages,
            condition: String::new(),
            seal_number: String::new(),
            ..lead
        }
    }
}
