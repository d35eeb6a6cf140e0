//! A verification beside the desk: on a reading connection of its own, over one state of the file, while the desk
//! goes on writing.

use crate::error::Result;
use crate::layout::Layout;
use crate::transact::Vault;
use crate::verify::{Anchor, FindingKind, Report, verify_database, verify_files};
use std::collections::HashSet;
use store::SecondReader;

/// A verification about to begin. It may go to another thread; it carries the key of the database and no other.
pub struct Verifying {
    second: SecondReader,
    layout: Layout,
    anchors: Vec<Anchor>,
}

impl Verifying {
    /// Verifies everything. `progress(done, total)` answers whether to go on. Where the desk wipes deleted bytes
    /// meanwhile, the state is let go and a newer one is read from the start; the desk that closes ends it.
    pub fn run(self, progress: &dyn Fn(i64, i64) -> bool) -> Result<Report> {
        let Verifying { mut second, layout, anchors } = self;
        let (mut report, files) = loop {
            let mut lets_go = false;
            let looked = second.hold(|held| {
                verify_database(held, &anchors, &mut |done, total| {
                    lets_go |= held.is_wanted_back();
                    !lets_go && progress(done, total)
                })
            })?;
            match looked {
                Some(_) if lets_go => {}
                Some(looked) => break looked,
                None => return Ok(Report { cancelled: true, ..Report::default() }),
            }
        };
        // What is left is read from the folder: nothing of the database is held for it, nor its key.
        drop(second);
        verify_files(&layout, &files, &mut report, progress);
        Ok(report)
    }
}

impl Vault {
    /// Prepares a verification that needs this desk no more.
    pub fn prepare_verification(&self, anchors: Vec<Anchor>) -> Result<Verifying> {
        Ok(Verifying { second: self.second_reader()?, layout: self.layout.clone(), anchors })
    }

    /// A reading connection beside this desk's.
    pub(crate) fn second_reader(&self) -> Result<SecondReader> {
        Ok(self.database.second_reader(&self.layout.database(), &self.session.data_key)?)
    }

    /// The report without the files that this desk destroyed while the verification was still reading them.
    pub fn without_files_destroyed_since(&self, mut report: Report) -> Result<Report> {
        let standing: HashSet<String> =
            store::vault::list_blobs(&self.reader())?.into_iter().map(|(_, _, content)| content).collect();
        report.findings.retain(|finding| {
            finding.kind != FindingKind::ContentMissing
                || finding.id.as_ref().is_none_or(|content| standing.contains(content))
        });
        Ok(report)
    }
}
