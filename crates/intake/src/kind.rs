//! What a file is, from its first bytes and its name: nothing is parsed to know it.

use serde::{Deserialize, Serialize};

/// Kinds of files that are treated differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A TIFF picture of one or more pages.
    Tiff,
    /// A GIF picture; of a moving one the first.
    Gif,
    /// A BMP picture.
    Bmp,
    /// A WebP picture.
    Webp,
    /// A Word document (docx).
    Docx,
    /// An Excel workbook (xlsx).
    Xlsx,
    /// A PowerPoint presentation (pptx).
    Pptx,
    /// An OFD document (GB/T 33190).
    Ofd,
    /// Plain text in any encoding.
    Text,
    /// Anything else: kept, not looked into.
    Other,
}

/// All that are known for what they are.
const ALL: [Kind; 12] = [
    Kind::Pdf,
    Kind::Png,
    Kind::Jpeg,
    Kind::Tiff,
    Kind::Gif,
    Kind::Bmp,
    Kind::Webp,
    Kind::Docx,
    Kind::Xlsx,
    Kind::Pptx,
    Kind::Ofd,
    Kind::Text,
];

/// How much of a file's beginning tells its kind.
pub const HEAD: usize = 4_096;

impl Kind {
    /// The kind of a file that begins so and is called so.
    #[must_use]
    pub fn of(head: &[u8], name: &str) -> Kind {
        let ending = ending(name);
        match head {
            _ if find(&head[..head.len().min(1_024)], b"%PDF-") => Kind::Pdf,
            [0x89, b'P', b'N', b'G', ..] => Kind::Png,
            [0xFF, 0xD8, 0xFF, ..] => Kind::Jpeg,
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Kind::Tiff,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Kind::Gif,
            // Two letters are few: the reserved bytes and the length of the header have their say as well.
            [
                b'B',
                b'M',
                _,
                _,
                _,
                _,
                0,
                0,
                0,
                0,
                _,
                _,
                _,
                _,
                12 | 40 | 52 | 56 | 64 | 108 | 124,
                0,
                0,
                0,
                ..,
            ] => Kind::Bmp,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Kind::Webp,
            [b'P', b'K', 3, 4, ..] => match ending.as_str() {
                "docx" | "docm" | "dotx" => Kind::Docx,
                "xlsx" | "xlsm" | "xltx" => Kind::Xlsx,
                "pptx" | "pptm" | "ppsx" => Kind::Pptx,
                "ofd" => Kind::Ofd,
                _ => Kind::Other,
            },
            _ if ["txt", "csv", "log", "md", "tsv"].contains(&ending.as_str()) => Kind::Text,
            _ => Kind::Other,
        }
    }

    /// The MIME type of a file of this kind and name.
    #[must_use]
    pub fn media_type(self, name: &str) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
            Kind::Tiff => "image/tiff",
            Kind::Gif => "image/gif",
            Kind::Bmp => "image/bmp",
            Kind::Webp => "image/webp",
            Kind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Kind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Kind::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Kind::Ofd => "application/ofd",
            Kind::Text => "text/plain",
            Kind::Other => match ending(name).as_str() {
                "mp4" => "video/mp4",
                "mp3" => "audio/mpeg",
                "zip" => "application/zip",
                _ => "application/octet-stream",
            },
        }
    }

    /// Whether its pages can be shown.
    #[must_use]
    pub fn has_pages(self) -> bool {
        matches!(self, Kind::Pdf | Kind::Png | Kind::Jpeg | Kind::Tiff | Kind::Gif | Kind::Bmp | Kind::Webp)
    }

    /// Whether a viewer shows its words instead of its pages: laid out anew, without its pictures.
    #[must_use]
    pub fn has_words_only(self) -> bool {
        matches!(self, Kind::Docx | Kind::Xlsx | Kind::Pptx | Kind::Ofd | Kind::Text)
    }

    /// Whether anything can be read out of it.
    #[must_use]
    pub fn is_readable(self) -> bool {
        self != Kind::Other
    }

    /// The kind of a MIME type that [`Kind::media_type`] gave.
    #[must_use]
    pub fn of_media_type(text: &str) -> Kind {
        ALL.into_iter().find(|kind| kind.media_type("") == text).unwrap_or(Kind::Other)
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

fn find(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_and_a_name_alone_is_not_believed() {
        assert_eq!(Kind::of(b"%PDF-1.7", "scan"), Kind::Pdf);
        assert_eq!(Kind::of(b"\x89PNG\r\n", "登记.txt"), Kind::Png);
        assert_eq!(Kind::of(b"MZ\x90", "合同.pdf"), Kind::Other);
        assert_eq!(Kind::of(b"PK\x03\x04", "合同.DOCX"), Kind::Docx);
        assert_eq!(Kind::of(b"II*\0\x08\0\0\0", "竣工图"), Kind::Tiff);
        assert_eq!(Kind::of(b"MM\0*\0\0\0\x08", "竣工图"), Kind::Tiff);
        assert_eq!(Kind::of(b"GIF89a\x01\0", ""), Kind::Gif);
        assert_eq!(Kind::of(b"RIFF\x10\0\0\0WEBPVP8 ", ""), Kind::Webp);
        assert_eq!(Kind::of(b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", ""), Kind::Bmp);
        assert_eq!(Kind::of(b"BMW service record, third quarter", "保养.txt"), Kind::Text);
        assert_eq!(Kind::of("值班".as_bytes(), "值班.txt"), Kind::Text);
        assert_eq!(Kind::of(b"", ""), Kind::Other);
        assert_eq!(Kind::of_media_type("image/jpeg"), Kind::Jpeg);
        // What only its name calls a picture is none.
        assert_eq!(Kind::Other.media_type("竣工图.tif"), "application/octet-stream");
    }
}
