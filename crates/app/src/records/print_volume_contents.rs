//! Print what is in a volume (打印卷内目录). Titles of 机密 and above are withheld, unless all are asked for: then it
//! is a registered print with a number of its own.

use super::filing_paper::{WholeVolume, record_print, register_print, title, whole_volume};
use crate::border::PrintedFile;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::Locale;
use domain::VolumeId;
use domain::records::{Piece, VolumeEvent, number_pieces};
use paper::filing::{FileLine, FileListForm};
use paper::{FileListView, render_file_list};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintVolumeContents {
    /// Volume.
    pub volume_id: String,
    /// With all titles, as a registered print.
    #[serde(default)]
    pub full: bool,
}

/// Prints.
pub fn print_volume_contents(desk: &mut Desk, ask: PrintVolumeContents) -> Result<Changed<PrintedFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    let locale = desk.locale();
    desk.witness(Operation::PrintVolumeContents, |work| {
        let whole = whole_volume(work, volume)?;
        let level = whole.row.level;
        let registered = register_print(work, ask.full, level, "volume_contents", &volume.to_string())?;
        let view = FileListView {
            office: printing::office(work),
            form: FileListForm::Volume {
                key: whole.row.subject_key.clone(),
                title: title(whole.row.title.clone(), level, ask.full).unwrap_or_default(),
                term: whole.term(locale),
            },
            lines: lines(work, &whole, ask.full, locale)?,
            pages: printing::count(whole.standing.facts.pages),
            print_number: registered.as_ref().map(|(_, number)| number.clone()),
            footer: printing::footer(work)?,
        };
        let printed = render_file_list(&view, locale)?;
        let file = printing::digest(&printed);
        work.record(VolumeEvent::VolumePrinted { volume, form: "contents", file });
        record_print(work, registered.as_ref(), level, &printed);
        let name = wording::coded(locale, "file", "volume_contents");
        Ok(printing::file(format!("{name} {}.pdf", whole.row.subject_key), printed))
    })
}

/// Pieces as arranged; before they were, as they would be.
fn numbered(whole: &WholeVolume) -> Vec<Piece> {
    let arranged = whole.lines.iter().map(|(piece, _)| {
        Some(Piece {
            record: piece.record,
            piece: piece.piece?,
            first_page: piece.first_page?,
            last_page: piece.last_page?,
        })
    });
    arranged.collect::<Option<Vec<_>>>().unwrap_or_else(|| {
        let order: Vec<_> = whole.lines.iter().map(|(piece, _)| (piece.record, piece.pages)).collect();
        number_pieces(&order)
    })
}

fn lines(work: &Work<'_, '_>, whole: &WholeVolume, full: bool, locale: Locale) -> Result<Vec<FileLine>> {
    let pieces = numbered(whole);
    whole
        .lines
        .iter()
        .zip(pieces)
        .map(|((_, line), piece)| {
            let pages = match (piece.first_page, piece.last_page) {
                (first, last) if first == last => first.to_string(),
                (first, last) => format!("{first}–{last}"),
            };
            let destroyed = line.state == "destroyed";
            Ok(FileLine {
                no: printing::count(piece.piece),
                number: line.archival_number.clone().unwrap_or_else(|| line.accession.clone()),
                document_number: line.document_number.clone(),
                author: line.author.clone(),
                title: title(line.title.clone(), line.level, full),
                date: line.document_date.clone(),
                mark: printing::mark(work, locale, line.level)?,
                pages,
                note: if destroyed {
                    wording::coded(locale, "record-state", &line.state)
                } else {
                    String::new()
                },
            })
        })
        .collect()
}
