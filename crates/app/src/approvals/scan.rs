//! The scan of a signed sheet: read in the guarded reader, its code found, sealed as a file of its own.

use crate::records::chosen;
use crate::{Desk, Result};
use ::vault::{SealedContent, Work};
use domain::ContentId;
use domain::approvals::{PaperRefusal, SheetCode};
use intake::guard::{self, Raster};
use intake::kind::{HEAD, Kind};
use std::io::{Cursor, Read};
use store::approvals::Scan;

/// A scan of a few pages at 300 dpi.
const LARGEST: u64 = 32 << 20;
/// The code stands on the first page; a feeder may have taken a cover sheet with it.
const PAGES: u32 = 3;
/// 200 dpi over the width of A4: what a code of 0.5 mm modules is surely read at.
const ACROSS: u32 = 1_654;
/// Pixels across of a page that is shown.
const SHOWN: u32 = 1_240;

/// A scan that carries a sheet's code.
pub(super) struct Scanned {
    /// What the code says.
    pub code: SheetCode,
    kind: Kind,
    /// Sealed, not yet in its place.
    pub sealed: SealedContent,
}

impl Scanned {
    /// Reads the offered file and seals it.
    pub(super) fn read(desk: &mut Desk, token: &str) -> Result<Scanned> {
        let path = desk.offered_path(token)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (file, size) = chosen(&path, &name)?;
        if size > LARGEST {
            return Err(PaperRefusal::ScanUnreadable.into());
        }
        let mut bytes = Vec::new();
        file.take(LARGEST).read_to_end(&mut bytes).map_err(|_| PaperRefusal::ScanUnreadable)?;
        let kind = Kind::of(&bytes[..bytes.len().min(HEAD)], &name);
        let code = code_on(kind, &bytes)?;
        let sealed = desk.vault().sealer().seal(&mut Cursor::new(bytes), &|_| true)?;
        Ok(Scanned { code, kind, sealed: sealed.ok_or(PaperRefusal::ScanUnreadable)? })
    }

    /// The row's part of the scan, its key under the data key: the sheet says no more than this database's rows.
    pub(super) fn row(&self, work: &Work<'_, '_>) -> Result<Scan> {
        let id: ContentId = work.new_id();
        Ok(Scan {
            id,
            media_type: self.kind.media_type("").to_owned(),
            size_bytes: i64::try_from(self.sealed.size()).unwrap_or(i64::MAX),
            sha256: self.sealed.sha256().to_vec(),
            sealed_sha256: self.sealed.sealed_sha256().to_vec(),
            blob: self.sealed.blob().to_owned(),
            key_level: 0,
            wrapped: work.wrap_content_key(&self.sealed, id, 0)?,
        })
    }
}

fn code_on(kind: Kind, bytes: &[u8]) -> Result<SheetCode> {
    for page in 0..PAGES {
        let raster = match guard::page(kind, page, ACROSS, &mut Cursor::new(bytes)) {
            Ok(raster) => raster,
            Err(_) if page == 0 => return Err(PaperRefusal::ScanUnreadable.into()),
            Err(_) => break,
        };
        let code = paper::qr::read_from_grey(raster.width, raster.height, grey(&raster))
            .and_then(|text| paper::qr::bytes_of(&text));
        if let Some(code) = code.ok().and_then(|bytes| SheetCode::of_bytes(&bytes)) {
            return Ok(code);
        }
    }
    Err(PaperRefusal::CodeNotFound.into())
}

fn grey(raster: &Raster) -> Vec<u8> {
    let light = |pixel: &[u8]| pixel.iter().map(|one| u16::from(*one)).sum::<u16>() / 3;
    raster.rgb.chunks_exact(3).map(|pixel| u8::try_from(light(pixel)).unwrap_or(u8::MAX)).collect()
}

/// One page of a kept scan as a picture, counted from 1.
pub(super) fn page_of(work: &Work<'_, '_>, scan: &Scan, page: u32) -> Result<Raster> {
    let bytes = work.open_content(&scan.blob, &scan.wrapped, scan.id, scan.key_level, &scan.sha256)?;
    let kind = Kind::of_media_type(&scan.media_type);
    guard::page(kind, page.saturating_sub(1), SHOWN, &mut Cursor::new(bytes))
        .map_err(|_| PaperRefusal::ScanUnreadable.into())
}
