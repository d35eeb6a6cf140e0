//! Compound files (the folder within a file of old Office programs): one stream out of them, nothing trusted.

use super::{SheetProblem, SheetProblemKind};

const END: u32 = 0xFFFF_FFFA;
const ENTRY: usize = 128;
/// Streams below this size lie in small sectors within the root's stream.
const SMALL: u64 = 4_096;
const SMALL_SECTOR: usize = 64;

/// The two bytes at a place.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?).map(|two| u16::from_le_bytes([two[0], two[1]]))
}

/// The four bytes at a place.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// The workbook's stream.
pub(crate) fn workbook_stream(file: &[u8]) -> Result<Vec<u8>, SheetProblem> {
    let compound = Compound::open(file).ok_or_else(|| SheetProblem::unreadable("compound file"))?;
    let entries = compound.entries().ok_or_else(|| SheetProblem::unreadable("directory"))?;
    let find = |name: &str| entries.iter().find(|entry| entry.name == name);
    if find("EncryptedPackage").is_some() {
        return Err(SheetProblem::new(SheetProblemKind::Protected, "encrypted package"));
    }
    let Some(entry) = find("Workbook").or_else(|| find("Book")) else {
        return Err(SheetProblem::new(SheetProblemKind::NotASheet, "another document"));
    };
    let root = entries.first().map(|root| root.start).unwrap_or(END);
    compound.stream(entry, root).ok_or_else(|| SheetProblem::unreadable("workbook stream"))
}

struct Entry {
    name: String,
    start: u32,
    size: u64,
}

struct Compound<'a> {
    file: &'a [u8],
    sector: usize,
    /// Which sector follows which.
    next: Vec<u32>,
}

impl<'a> Compound<'a> {
    fn open(file: &'a [u8]) -> Option<Compound<'a>> {
        let shift = u16_at(file, 30)?;
        let sector = match shift {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut compound = Compound { file, sector, next: Vec::new() };
        let mut tables: Vec<u32> = (0..109).filter_map(|index| u32_at(file, 76 + index * 4)).collect();
        let mut more = u32_at(file, 68)?;
        for _ in 0..compound.sectors() {
            if more >= END {
                break;
            }
            let part = compound.sector(more)?;
            let (list, link) = part.split_at(sector - 4);
            tables.extend(list.chunks_exact(4).filter_map(|four| u32_at(four, 0)));
            more = u32_at(link, 0)?;
        }
        for table in tables.into_iter().filter(|table| *table < END).take(compound.sectors()) {
            let part = compound.sector(table)?;
            compound.next.extend(part.chunks_exact(4).filter_map(|four| u32_at(four, 0)));
        }
        Some(compound)
    }

    fn sectors(&self) -> usize {
        self.file.len() / self.sector
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (usize::try_from(number).ok()?.checked_add(1)?).checked_mul(self.sector)?;
        // The last sector of a file may be cut short; nothing behind it is needed.
        let end = start.checked_add(self.sector)?.min(self.file.len());
        self.file.get(start..end)
    }

    /// The bytes of a chain of sectors; a chain that bites its tail ends at the size of the file.
    fn chain(&self, mut number: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for _ in 0..self.sectors() {
            if number >= END {
                break;
            }
            bytes.extend_from_slice(self.sector(number)?);
            number = *self.next.get(usize::try_from(number).ok()?)?;
        }
        Some(bytes)
    }

    fn entries(&self) -> Option<Vec<Entry>> {
        let directory = self.chain(u32_at(self.file, 48)?)?;
        let entries = directory.chunks_exact(ENTRY).filter_map(|entry| {
            let length = usize::from(u16_at(entry, 64)?).saturating_sub(2).min(62);
            let units: Vec<u16> = entry[..length].chunks_exact(2).filter_map(|two| u16_at(two, 0)).collect();
            let name = String::from_utf16_lossy(&units);
            Some(Entry { name, start: u32_at(entry, 116)?, size: u64::from(u32_at(entry, 120)?) })
        });
        Some(entries.collect())
    }

    fn stream(&self, entry: &Entry, root: u32) -> Option<Vec<u8>> {
        let mut bytes = if entry.size >= SMALL { self.chain(entry.start)? } else { self.small(entry, root)? };
        bytes.truncate(usize::try_from(entry.size).ok()?);
        Some(bytes)
    }

    fn small(&self, entry: &Entry, root: u32) -> Option<Vec<u8>> {
        let all = self.chain(root)?;
        let table = self.chain(u32_at(self.file, 60)?)?;
        let (mut bytes, mut number) = (Vec::new(), entry.start);
        while number < END && u64::try_from(bytes.len()).ok()? < entry.size {
            let at = usize::try_from(number).ok()?;
            bytes.extend_from_slice(all.get(at * SMALL_SECTOR..(at + 1) * SMALL_SECTOR)?);
            number = u32_at(&table, at * 4)?;
        }
        Some(bytes)
    }
}
