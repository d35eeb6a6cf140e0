//! Files of electronic copies (电子文件): what may be refused, what the trail says, what is done with them.

use crate::coded::coded;
use crate::ids::{ContentId, CopyId, RecordId};

coded! {
    /// What somebody did with a file, as the read log keeps it.
    pub enum FileUse {
        /// The record's page, no file.
        Record = "record", "file-use-record";
        /// Given out whole to the page.
        Open = "open", "file-use-open";
        /// Looked at in the viewer.
        Preview = "preview", "file-use-preview";
        /// Written to a file outside the vault.
        Download = "download", "file-use-download";
        /// Printed with a watermark.
        Print = "print", "file-use-print";
        /// A line of a list that was exported.
        Export = "export", "file-use-export";
    }
}

coded! {
    /// Why nothing can be shown of a file. It is kept all the same.
    pub enum FileFault {
        /// Not what it says it is, or broken.
        Damaged = "damaged", "file-fault-damaged";
        /// Beyond a limit of size, pixels, parts or ratio.
        TooLarge = "too_large", "file-fault-too-large";
        /// Behind a password of its own.
        Locked = "locked", "file-fault-locked";
        /// It has no such page.
        NoSuchPage = "no_such_page", "file-fault-no-such-page";
        /// Its kind has no pages to show.
        NoPages = "no_pages", "file-fault-no-pages";
        /// Reading it took too long.
        TookTooLong = "took_too_long", "file-fault-took-too-long";
        /// Reading it brought the guarded process down.
        Died = "died", "file-fault-died";
    }
}

crate::refusals! {
    /// Refusals about files.
    pub enum FileRefusal in "file" {
        /// The same file is attached to this record already.
        AttachedAlready { name: String } => "attached_already", Form;
        /// The chosen file cannot be read: gone, a folder, not permitted.
        NotReadable { name: String } => "not_readable", Form;
        /// The chosen place cannot be written.
        NotWritable { name: String } => "not_writable", Form;
        /// An empty file.
        Empty { name: String } => "empty", Form;
        /// Nothing of it can be shown.
        NotShown { name: String, fault: FileFault } => "not_shown", Form;
        /// Too large for one piece through the window; it can be downloaded.
        TooLargeForOnePiece { name: String, most_megabytes: i64 } => "too_large_for_one_piece", Form;
        /// Fewer pages go into one print.
        TooManyPages { pages: i64, most: i64 } => "too_many_pages", Form;
    }
}

crate::events! {
    /// What the trail says of files, beside that they were attached and opened.
    pub enum FileEvent {
        /// A file was looked at in the viewer.
        FilePreviewed { content: ContentId, record: RecordId, level: i64 } => "file_previewed";
        /// A file was written outside the vault.
        FileDownloaded { content: ContentId, record: RecordId, level: i64 } => "file_downloaded";
        /// Pages of a file were printed.
        FilePrinted { content: ContentId, record: RecordId, level: i64, first: i64, last: i64 } => "file_printed";
        /// Nothing could be read out of a file; it is kept as it is.
        FileNotRead { content: ContentId, copy: CopyId, fault: &'static str } => "file_not_read";
    }
}
