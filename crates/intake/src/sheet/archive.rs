//! Zip archives, examined before anything in them is unpacked: entries, sizes, ratio, overlaps.

use super::metered::Allowance;
use super::xml::Xml;
use super::{SheetLimits, SheetProblem, SheetProblemKind};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use zip::ZipArchive;
use zip::read::ZipFile;

/// An archive within the limits.
pub(crate) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    limits: SheetLimits,
}

/// Smaller entries may have any ratio.
const HARMLESS: u64 = 4 << 20;
const HEADER: &[u8; 4] = b"PK\x01\x02";

impl Archive {
    /// Opens an archive, and refuses one built to harm.
    pub(crate) fn open(path: &Path, limits: &SheetLimits) -> Result<Archive, SheetProblem> {
        // The parser of the directory holds all of it: its entries are counted before it is parsed.
        if count_headers(File::open(path)?)? > limits.entries {
            return Err(SheetProblem::bomb("entries").limit(limits.entries as u64));
        }
        let zip = ZipArchive::new(BufReader::new(File::open(path)?)).map_err(SheetProblem::unreadable)?;
        let mut archive = Archive { zip, limits: *limits };
        archive.examine()?;
        Ok(archive)
    }

    fn examine(&mut self) -> Result<(), SheetProblem> {
        let mut total = 0_u64;
        let mut packed = Vec::new();
        for index in 0..self.zip.len() {
            let entry = self.zip.by_index_raw(index).map_err(SheetProblem::unreadable)?;
            let (size, small) = (entry.size(), entry.compressed_size());
            total = total.saturating_add(size);
            if size > self.limits.entry_bytes {
                return Err(SheetProblem::bomb("an entry's size").limit(self.limits.entry_bytes));
            }
            if size > HARMLESS && size / small.max(1) > self.limits.ratio {
                return Err(SheetProblem::bomb("ratio").limit(self.limits.ratio));
            }
            if entry.encrypted() {
                return Err(SheetProblem::new(SheetProblemKind::Protected, "encrypted entry"));
            }
            packed.push((entry.header_start(), small));
        }
        if total > self.limits.unpacked_bytes {
            return Err(SheetProblem::bomb("size of all").limit(self.limits.unpacked_bytes));
        }
        packed.sort_unstable();
        // Entries that share their bytes unpack to far more than their sizes say.
        let overlap = packed
            .windows(2)
            .any(|pair| pair[0].0.saturating_add(pair[0].1) > pair[1].0 || pair[0].0 == pair[1].0);
        if overlap { Err(SheetProblem::bomb("overlapping entries")) } else { Ok(()) }
    }

    /// Whether it has an entry.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// An entry as a document, read as it is asked for and never beyond the size it declares.
    pub(crate) fn xml(&mut self, name: &str) -> Result<Xml<ZipFile<'_, BufReader<File>>>, SheetProblem> {
        let limits = self.limits;
        let entry = self
            .zip
            .by_name(name)
            .map_err(|error| SheetProblem::unreadable(format_args!("{name}: {error}")))?;
        let allowance = Allowance::new(limits.piece_bytes, entry.size());
        Ok(Xml::new(entry, allowance, limits))
    }
}

fn count_headers(mut file: File) -> Result<usize, SheetProblem> {
    let mut buffer = vec![0; 256 << 10];
    let (mut kept, mut count) = (0, 0);
    loop {
        let read = file.read(&mut buffer[kept..])?;
        let end = kept + read;
        count += buffer[..end].windows(HEADER.len()).filter(|four| *four == HEADER).count();
        if read == 0 {
            return Ok(count);
        }
        let tail = end.min(HEADER.len() - 1);
        buffer.copy_within(end - tail..end, 0);
        kept = tail;
    }
}
