//! One page of the file in the viewer (看一页): a picture with the watermark in its pixels.

use crate::error::{Error, OrMissing};
use crate::records::viewing::{marked_page, watermark_of};
use crate::{Desk, Operation, Result};
use base64::Engine;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use intake::guard::Raster;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which page, and how wide.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ViewPage {
    /// As `view_file` named it.
    pub viewing: String,
    /// Counted from 1.
    pub page: u32,
    /// Pixels across before it is turned, within 100 and 6000; answered are fewer where the page would have too many, or
    /// a picture has no more.
    pub width: u32,
    /// Quarters clockwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub quarters: Option<u32>,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ViewedPage {
    /// Counted from 1.
    pub page: u32,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Pixels across at full size, which is what 100 % means: 96 dots an inch of paper, a picture's own.
    pub full_width: u32,
    /// The picture, PNG in base64.
    pub png: String,
}

/// A drawn page as PNG in base64.
pub(crate) fn png_of(drawn: &Raster) -> Result<String> {
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Up)
        .write_image(&drawn.rgb, drawn.width, drawn.height, ExtendedColorType::Rgb8)
        .map_err(|error| Error::Broken(format!("page: {error}")))?;
    Ok(base64::engine::general_purpose::STANDARD.encode(png))
}

/// Shows it.
pub fn view_page(desk: &mut Desk, ask: ViewPage) -> Result<ViewedPage> {
    let words = watermark_of(desk, Operation::ViewPage, &ask.viewing)?;
    let viewing = desk.streams().viewing.as_ref().or_missing()?;
    let quarters = ask.quarters.unwrap_or(0);
    let drawn = marked_page(viewing, ask.page, ask.width.clamp(100, 6_000), quarters, &words)?;
    let png = png_of(&drawn)?;
    let Raster { width, height, full_width, .. } = drawn;
    Ok(ViewedPage { page: ask.page, width, height, full_width, png })
}
