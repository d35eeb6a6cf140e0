//! Whatever people try at the copy desk, in whatever order: no copy is lost, every copy stands in its tree, and counts,
//! destructions and recalls agree with the copies there are.

use app::Desk;
use app::approvals::{DecideApproval, decide_approval};
use app::border::Receipt;
use app::copying::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use store::named;
use testkit::{Office, PASSPHRASE, RecordAdder};

const SUPERVISORS: [&str; 3] = ["chenli", "zhoujg", "linxw"];

/// What somebody tries. Numbers choose among what there is.
#[derive(Debug, Clone)]
enum Try {
    /// Ask for copies of one of the copies, or of the original.
    Ask(usize, i64),
    /// An approver decides the newest request.
    Approve,
    /// The session begins under one of them.
    Open(usize),
    /// One leaves, another comes; an index beyond the list is nobody.
    Change(usize, usize, i64),
    /// Copies and spoiled faces are told.
    Count(i64, i64),
    /// One of them signs.
    Sign(usize, i64, i64),
    /// The receiver takes them.
    HandOver,
    /// The session stops.
    Abort(i64),
    /// A copy comes back with so many pages.
    Return(usize, i64),
    /// A copy is called back.
    Recall(usize),
    /// A copy is destroyed, with the spoiled sheets of its job.
    Destroy(usize, usize),
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = prop_oneof![
        3 => (0..4_usize, 1..3_i64).prop_map(|(from, copies)| Try::Ask(from, copies)),
        3 => Just(Try::Approve),
        3 => (0..3_usize).prop_map(Try::Open),
        1 => (0..4_usize, 0..4_usize, 0..12_i64).prop_map(|(from, to, faces)| Try::Change(from, to, faces)),
        4 => (0..3_i64, 0..2_i64).prop_map(|(copies, spoiled)| Try::Count(copies, spoiled)),
        4 => (0..3_usize, 0..3_i64, 0..2_i64).prop_map(|(who, copies, spoiled)| Try::Sign(who, copies, spoiled)),
        4 => Just(Try::HandOver),
        1 => (0..3_i64).prop_map(Try::Abort),
        3 => (0..4_usize, 4..6_i64).prop_map(|(which, pages)| Try::Return(which, pages)),
        1 => (0..4_usize).prop_map(Try::Recall),
        2 => (0..4_usize, 0..3_usize).prop_map(|(which, who)| Try::Destroy(which, who)),
    ];
    prop::collection::vec(one, 8..40)
}

struct Papers {
    record: String,
    receiver: String,
}

fn numbered(desk: &mut Desk, papers: &Papers) -> Vec<CopyBranch> {
    let ask = ReadCopyTree { record_id: papers.record.clone() };
    let tree = read_copy_tree(desk, ask).expect("the tree").branches;
    tree.into_iter().filter(|one| one.kind == "numbered").collect()
}

fn newest(desk: &mut Desk) -> Option<CopyJobView> {
    let rows = list_copy_jobs(desk, ListCopyJobs::default()).expect("listed").rows;
    let id = rows.first()?.id.clone();
    read_copy_job(desk, ReadCopyJob { id }).ok()
}

fn attempt(desk: &mut Desk, papers: &Papers, what: &Try) -> Option<()> {
    let second = |who: usize| SUPERVISORS.get(who).map(|login| Office::second(login));
    let copies = numbered(desk, papers);
    match what {
        Try::Ask(from, copies_asked) => {
            let ask = RequestCopyJob {
                record_id: papers.record.clone(),
                source_copy_id: copies.get(*from).map(|one| one.id.clone()),
                applicant_id: Some(papers.receiver.clone()),
                purpose: "试验".into(),
                destination: "试验室".into(),
                pages: 5,
                copies: *copies_asked,
                ..Default::default()
            };
            request_copy_job(desk, ask).ok()?;
        }
        Try::Approve => return None,
        Try::Open(who) => {
            let job_id = newest(desk)?.id;
            let ask = OpenCopySession {
                job_id,
                supervisor: second(*who),
                meter_before: Some(100),
                copier: String::new(),
                duplex: true,
                face_pages: None,
            };
            open_copy_session(desk, ask).ok()?;
        }
        Try::Change(from, to, faces) => {
            let ask = ChangeSupervision {
                job_id: newest(desk)?.id,
                leaving: second(*from),
                absence: Some("called_away".into()),
                arriving: second(*to),
                faces: *faces,
                spoiled_faces: 0,
                spoiled_sheets: None,
                meters: vec![MeterReading { copier_id: None, reading: Some(100 + faces) }],
            };
            change_supervision(desk, ask).ok()?;
        }
        _ => later(desk, &copies, what)?,
    }
    Some(())
}

/// What follows the session.
fn later(desk: &mut Desk, copies: &[CopyBranch], what: &Try) -> Option<()> {
    let second = |who: usize| SUPERVISORS.get(who).map(|login| Office::second(login));
    match what {
        Try::Count(copies, spoiled) => {
            let ask = RecordCopyCounts {
                job_id: newest(desk)?.id,
                copied_copies: *copies,
                copied_pages: 5,
                spoiled_faces: *spoiled,
                spoiled_sheets: None,
                meter_after: Some(100 + copies * 5 + spoiled),
                further: Vec::new(),
            };
            record_copy_counts(desk, ask).ok()?;
        }
        Try::Sign(who, copies, spoiled) => {
            let ask = SignOffCopySession {
                job_id: newest(desk)?.id,
                copies: *copies,
                pages: 5,
                spoiled: *spoiled,
                spoiled_destroyed: None,
                supervisor: second(*who),
                absence: (*who == 1).then(|| "passphrase_forgotten".to_owned()),
                passphrase: None,
            };
            sign_off_copy_session(desk, ask).ok()?;
        }
        Try::HandOver => {
            let receipt = Receipt { kind: "paper".into(), ..Default::default() };
            let job_id = newest(desk)?.id;
            hand_over_copies(desk, HandOverCopies { job_id, receipt }).ok()?;
        }
        Try::Abort(sheets) => {
            let ask = AbortCopySession {
                job_id: newest(desk)?.id,
                reason: "试验".into(),
                sheets: *sheets,
                supervisor: None,
                spoiled_destroyed: None,
            };
            abort_copy_session(desk, ask).ok()?;
        }
        _ => with_a_copy(desk, copies, what)?,
    }
    Some(())
}

/// What is done with a numbered copy afterwards.
fn with_a_copy(desk: &mut Desk, copies: &[CopyBranch], what: &Try) -> Option<()> {
    let second = |who: usize| SUPERVISORS.get(who).map(|login| Office::second(login));
    match what {
        Try::Return(which, pages) => {
            let copy_id = Some(copies.get(*which)?.id.clone());
            return_numbered_copy(desk, ReturnNumberedCopy { copy_id, scan: None, pages: *pages }).ok()?;
        }
        Try::Recall(which) => {
            let copy_ids = vec![copies.get(*which)?.id.clone()];
            let (reason, due_on) = ("试验".into(), "2026-12-31".into());
            recall_copies(desk, RecallCopies { copy_ids, reason, due_on }).ok()?;
        }
        Try::Destroy(which, who) => {
            let copy = copies.get(*which)?;
            let items = vec![
                DestroyItem { copy_id: Some(copy.id.clone()), ..Default::default() },
                DestroyItem { job_id: copy.job_id.clone(), ..Default::default() },
            ];
            let how = DestroyedHow { method: "shred".into(), used_class: "P-7".into() };
            let only = DestroyCopies { items: items[..1].to_vec(), how: how.clone(), second: second(*who)? };
            destroy_copies(desk, DestroyCopies { items, how, second: second(*who)? })
                .or_else(|_| destroy_copies(desk, only))
                .ok()?;
        }
        _ => {}
    }
    Some(())
}

fn count(desk: &mut Desk, sql: &str) -> i64 {
    desk.vault().reader().number(sql, &named! {}).expect("counted")
}

/// Everything that must hold after every act.
fn agrees(desk: &mut Desk, papers: &Papers, known: &mut BTreeSet<String>) {
    let copies = numbered(desk, papers);
    let labels: BTreeSet<_> = copies.iter().map(|one| one.label.clone()).collect();
    assert_eq!(labels.len(), copies.len(), "a label was given twice");
    assert!(known.is_subset(&labels), "a copy was lost: {known:?} → {labels:?}");
    known.extend(labels);
    for copy in &copies {
        let parent = copy.label.rsplit_once('-').map(|(parent, _)| parent);
        assert_eq!(copy.depth, 1 + copy.label.matches('-').count(), "{} out of its tree", copy.label);
        assert!(parent.is_none_or(|parent| known.contains(parent)), "{} without parent", copy.label);
        assert_eq!(copy.holder.is_some(), copy.state == "out", "{}", copy.label);
    }
    let made = "SELECT coalesce(sum(copied_copies), 0) FROM copy_jobs WHERE signed_off_at IS NOT NULL";
    assert_eq!(count(desk, made), copies.len() as i64, "counts and copies differ");
    let gone = copies.iter().filter(|one| one.state == "destroyed").count() as i64;
    let destroyed = "SELECT count(*) FROM copy_destruction_items WHERE copy_id IS NOT NULL";
    assert_eq!(count(desk, destroyed), gone, "destructions and copies differ");
    let idle = "SELECT count(*) FROM copy_recalls AS c JOIN copies AS s ON s.id = c.copy_id WHERE c.closed_at IS NULL AND s.state <> 'out'";
    assert_eq!(count(desk, idle), 0, "a recall of what is not out");
    let watching = "SELECT count(*) FROM copy_supervisions AS w JOIN copy_jobs AS j ON j.id = w.job_id WHERE w.left_at IS NULL AND j.state <> 'in_session'";
    assert_eq!(count(desk, watching), 0, "somebody still supervises what has ended");
    let two = "SELECT count(*) FROM (SELECT job_id FROM copy_supervisions WHERE left_at IS NULL GROUP BY job_id HAVING count(*) > 1)";
    assert_eq!(count(desk, two), 0, "two supervise at once");
    let same = "SELECT count(*) FROM copy_destructions WHERE destroyer_id = second_id";
    assert_eq!(count(desk, same), 0, "one person destroyed alone");
    let closed = "SELECT count(*) FROM copy_jobs AS j JOIN copies AS s ON s.copy_job_id = j.id WHERE j.state = 'closed' AND s.state IN ('out','lost')";
    assert_eq!(count(desk, closed), 0, "closed with a copy outside");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_loses_a_copy_or_breaks_its_tree(tries in tries()) {
        let office = Office::with_file_plan();
        let papers = office.sits_down("linxw", |desk| {
            let record = RecordAdder::named("复制试验").add(desk).id;
            Papers { record, receiver: office.person(desk, "sunhao").to_string() }
        });
        let mut known = BTreeSet::new();
        let mut desk = office.desk("linxw");
        for what in &tries {
            if matches!(what, Try::Approve) {
                let waits = newest(&mut desk).and_then(|job| job.approval).map(|approval| approval.id);
                drop(desk.lock());
                for login in ["zhaozy", "songyq", "zhoujg"] {
                    let Some(id) = waits.clone() else { continue };
                    let ask = DecideApproval {
                        id,
                        decision: "approve".into(),
                        opinion: "同意".into(),
                        passphrase: PASSPHRASE.into(),
                        signature_png: None,
                    };
                    let _ = office.sits_down(login, |desk| decide_approval(desk, ask));
                }
                desk = office.desk("linxw");
            } else {
                let _ = attempt(&mut desk, &papers, what);
            }
            agrees(&mut desk, &papers, &mut known);
        }
        drop(desk.lock());
        let verified = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified");
        prop_assert!(verified.reply.intact, "{:?}", verified.reply.findings);
    }
}
