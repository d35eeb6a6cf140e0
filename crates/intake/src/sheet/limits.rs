//! How much of a spreadsheet is read at most.

/// The bounds of reading. The defaults let a register of a million rows pass and stop what is built to harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetLimits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of an xls, whose parser holds everything at once.
    pub xls_bytes: u64,
    /// Entries of a zip archive.
    pub entries: usize,
    /// Unpacked bytes of one entry.
    pub entry_bytes: u64,
    /// Unpacked bytes of all entries.
    pub unpacked_bytes: u64,
    /// Unpacked to packed, for entries of more than 4 MiB.
    pub ratio: u64,
    /// Bytes of all shared texts of a workbook; they are held while it is read.
    pub shared_text_bytes: usize,
    /// Rows of a sheet.
    pub rows: u64,
    /// Columns of a sheet.
    pub columns: usize,
    /// Characters of a cell; Excel holds 32,767.
    pub cell_chars: usize,
    /// Bytes of one piece of mark-up or one line of text.
    pub piece_bytes: u64,
}

impl Default for SheetLimits {
    fn default() -> Self {
        Self {
            file_bytes: 512 << 20,
            xls_bytes: 64 << 20,
            entries: 4_096,
            entry_bytes: 3 << 30,
            unpacked_bytes: 4 << 30,
            ratio: 100,
            shared_text_bytes: 160 << 20,
            rows: 2_000_000,
            columns: 256,
            cell_chars: 32_767,
            piece_bytes: 1 << 20,
        }
    }
}
