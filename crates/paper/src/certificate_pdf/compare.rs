//! The statement printed again and held against the PDF at hand. Exact for a file of the same program
//! version: an older layout may differ in [`DifferenceKind::Drawing`] and [`DifferenceKind::Glyphs`],
//! never in text or pictures without somebody having changed them.

use super::reading::{Drawn, Opened, PageDrawing};
use super::{Difference, DifferenceKind};
use crate::PaperError;
use crate::certificate::{CertificateView, parse_statement, render_certificate};
use crate::signature::{Ink, digest};

/// Prints the statement again and names, page by page, what the PDF at hand shows otherwise. Who
/// printed it, when, and the copy mark may differ and are taken from the PDF.
///
/// # Errors
/// [`PaperError::PdfUnreadable`], [`PaperError::StatementMissing`] without the facts of its print,
/// [`PaperError::StatementMalformed`], and what refuses to print a statement that contradicts itself.
pub fn compare(pdf: &[u8], statement_json: &[u8]) -> Result<Vec<Difference>, PaperError> {
    let found = Opened::open(pdf)?;
    let view = parse_statement(statement_json)?;
    let print = found.print.clone().ok_or(PaperError::StatementMissing)?;
    let locale = print.locale()?;
    let (inks, stand_ins) = inks_for(&view, &found);
    let printed = render_certificate(&view, &print.with_inks(inks), locale)?;
    let mut expected = Opened::open(&printed.pdf)?;
    for drawn in expected.pages.iter_mut().flat_map(|page| &mut page.drawn) {
        if let Drawn::Image { sha256 } = drawn
            && let Some((_, named)) = stand_ins.iter().find(|(blank, _)| blank == sha256)
        {
            sha256.clone_from(named);
        }
    }

    let mut differences = Vec::new();
    let mut differs = |page, kind| differences.push(Difference { page, kind });
    if found.statement.as_deref() != Some(statement_json) {
        differs(0, DifferenceKind::Statement);
    }
    if found.overlaid {
        differs(0, DifferenceKind::Overlay);
    }
    if expected.pages.len() != found.pages.len() {
        differs(0, DifferenceKind::Pages { expected: expected.pages.len(), found: found.pages.len() });
    }
    for (index, (expected, found)) in expected.pages.iter().zip(&found.pages).enumerate() {
        for kind in page_differences(expected, found) {
            differs(index + 1, kind);
        }
    }
    Ok(differences)
}

/// The signatures out of the PDF. For one that is not there a blank takes the named hash, so that the
/// pages can be laid out and the picture found missing; the blanks' own hashes come with the names they
/// stand for.
fn inks_for(view: &CertificateView, found: &Opened) -> (Vec<Ink>, Vec<(String, String)>) {
    let there = found.inks();
    let mut stand_ins = Vec::new();
    let named = view.signers.iter().filter_map(|signer| signer.ink_sha256.as_deref());
    let inks = named
        .map(|sha256| {
            there.iter().find(|ink| ink.sha256 == sha256).cloned().unwrap_or_else(|| {
                let (ink, own) = blank(sha256, stand_ins.len());
                stand_ins.push((own, sha256.to_owned()));
                ink
            })
        })
        .collect();
    (inks, stand_ins)
}

/// A blank of its own shade, so that two of them can be told apart.
fn blank(sha256: &str, number: usize) -> (Ink, String) {
    let shade = u8::try_from(255 - number % 200).unwrap_or(255);
    let width = 4 + u32::try_from(number / 200).unwrap_or(0);
    let picture = image::GrayImage::from_pixel(width, 1, image::Luma([shade]));
    let mut png = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("BUG: a picture of a few pixels is written to memory");
    let own = digest(width, 1, picture.as_raw());
    (Ink { png: png.into_inner(), width, height: 1, sha256: sha256.to_owned() }, own)
}

fn page_differences(expected: &PageDrawing, found: &PageDrawing) -> Vec<DifferenceKind> {
    let mut kinds = text_differences(expected, found);
    let images = image_differences(expected, found);
    let same_so_far = kinds.is_empty() && images.is_empty();
    kinds.extend(images);
    if found.overlaid {
        kinds.push(DifferenceKind::Overlay);
    }
    // Changed text or pictures bring changed places and glyphs with them: these say nothing more then.
    if same_so_far {
        if expected.shape != found.shape || others(expected) != others(found) {
            kinds.push(DifferenceKind::Drawing);
        }
        if codes(expected) != codes(found) || expected.fonts != found.fonts {
            kinds.push(DifferenceKind::Glyphs);
        }
    }
    kinds
}

/// Everything but what text reads and pictures show, in order, with their places kept.
fn others(page: &PageDrawing) -> Vec<&str> {
    page.drawn
        .iter()
        .map(|drawn| match drawn {
            Drawn::Text { .. } => "text",
            Drawn::Image { .. } => "image",
            Drawn::Other(operation) => operation.as_str(),
        })
        .collect()
}

fn codes(page: &PageDrawing) -> Vec<&[u8]> {
    page.drawn
        .iter()
        .filter_map(|drawn| match drawn {
            Drawn::Text { codes, .. } => Some(codes.as_slice()),
            _ => None,
        })
        .collect()
}

fn text_differences(expected: &PageDrawing, found: &PageDrawing) -> Vec<DifferenceKind> {
    let texts = |page: &PageDrawing| -> Vec<String> {
        page.drawn
            .iter()
            .filter_map(|drawn| match drawn {
                Drawn::Text { reads, .. } => Some(reads.clone()),
                _ => None,
            })
            .collect()
    };
    aligned(&texts(expected), &texts(found))
        .into_iter()
        .map(|(expected, found)| DifferenceKind::Text {
            expected: expected.join(" "),
            found: found.join(" "),
        })
        .collect()
}

fn image_differences(expected: &PageDrawing, found: &PageDrawing) -> Vec<DifferenceKind> {
    let images = |page: &PageDrawing| -> Vec<String> {
        page.drawn
            .iter()
            .filter_map(|drawn| match drawn {
                Drawn::Image { sha256 } => Some(sha256.clone()),
                _ => None,
            })
            .collect()
    };
    let mut kinds = Vec::new();
    for (expected, found) in aligned(&images(expected), &images(found)) {
        for index in 0..expected.len().max(found.len()) {
            kinds.push(DifferenceKind::Image {
                expected: expected.get(index).cloned(),
                found: found.get(index).cloned(),
            });
        }
    }
    kinds
}

/// The stretches in which two sequences differ, by their longest common subsequence.
fn aligned(expected: &[String], found: &[String]) -> Vec<(Vec<String>, Vec<String>)> {
    let head = expected.iter().zip(found).take_while(|(one, other)| one == other).count();
    let (expected, found) = (&expected[head..], &found[head..]);
    let tail = expected.iter().rev().zip(found.iter().rev()).take_while(|(one, other)| one == other).count();
    let (expected, found) = (&expected[..expected.len() - tail], &found[..found.len() - tail]);
    // A page holds some hundreds of runs; a forged one may hold any number and is then told as a whole.
    if expected.len().saturating_mul(found.len()) > 4_000_000 {
        return vec![(expected.to_vec(), found.to_vec())];
    }
    let columns = found.len() + 1;
    let mut lengths = vec![0_u32; (expected.len() + 1) * columns];
    for row in (0..expected.len()).rev() {
        for column in (0..found.len()).rev() {
            lengths[row * columns + column] = if expected[row] == found[column] {
                lengths[(row + 1) * columns + column + 1] + 1
            } else {
                lengths[(row + 1) * columns + column].max(lengths[row * columns + column + 1])
            };
        }
    }
    walk(expected, found, &lengths)
}

fn walk(expected: &[String], found: &[String], lengths: &[u32]) -> Vec<(Vec<String>, Vec<String>)> {
    let columns = found.len() + 1;
    let mut stretches: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    let mut open = false;
    let (mut row, mut column) = (0, 0);
    while row < expected.len() || column < found.len() {
        if row < expected.len() && column < found.len() && expected[row] == found[column] {
            (row, column, open) = (row + 1, column + 1, false);
            continue;
        }
        if !open {
            stretches.push((Vec::new(), Vec::new()));
            open = true;
        }
        let Some(stretch) = stretches.last_mut() else { break };
        let gone = column >= found.len()
            || (row < expected.len()
                && lengths[(row + 1) * columns + column] >= lengths[row * columns + column + 1]);
        if gone {
            stretch.0.push(expected[row].clone());
            row += 1;
        } else {
            stretch.1.push(found[column].clone());
            column += 1;
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::aligned;

    fn runs(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn equal_runs_have_no_difference() {
        assert!(aligned(&runs("a b c"), &runs("a b c")).is_empty());
    }

    #[test]
    fn changed_added_and_lost_runs_are_named_where_they_stand() {
        let stretches = aligned(&runs("a b c d e f"), &runs("a X c e f Y"));
        let told: Vec<(String, String)> =
            stretches.into_iter().map(|(expected, found)| (expected.join(" "), found.join(" "))).collect();
        assert_eq!(
            told,
            [
                ("b".to_owned(), "X".to_owned()),
                ("d".to_owned(), String::new()),
                (String::new(), "Y".to_owned())
            ]
        );
    }
}
