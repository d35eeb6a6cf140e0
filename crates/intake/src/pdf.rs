//! PDFs by a renderer in pure Rust: pages as pictures, pages as words.

use crate::fonts;
use crate::guard::Fault;
use crate::picture::MOST_SHOWN;
use crate::words::Gathered;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    RectExt, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::{BezPath, Point};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;

/// Nobody reads more pages than this in the search.
const MOST_PAGES_READ: usize = 3_000;
/// The renderer counts pixels of a side in sixteen bits, with room to spare.
const LONGEST_SIDE: f32 = 16_000.0;

fn open(bytes: &[u8]) -> Result<Pdf, Fault> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        hayro::hayro_syntax::LoadPdfError::Decryption(_) => Fault::Locked,
        _ => Fault::Damaged,
    })
}

/// How many pages it has.
pub(crate) fn count(bytes: &[u8]) -> Result<u32, Fault> {
    u32::try_from(open(bytes)?.pages().len()).map_err(|_| Fault::TooLarge)
}

/// One page, as wide as asked for but not higher than `most_height` nor of too many pixels; and how wide it is on
/// paper, at 96 dots an inch.
pub(crate) fn page(bytes: &[u8], page: u32, width: u32, most_height: u32) -> Result<(RgbImage, u32), Fault> {
    let pdf = open(bytes)?;
    let index = usize::try_from(page).map_err(|_| Fault::NoSuchPage)?;
    let page = pdf.pages().get(index).ok_or(Fault::NoSuchPage)?;
    let (wide, high) = page.render_dimensions();
    if !(wide.is_finite() && high.is_finite() && wide >= 1.0 && high >= 1.0) {
        return Err(Fault::Damaged);
    }
    let scale = (width as f32 / wide)
        .min(most_height as f32 / high)
        .min((MOST_SHOWN as f32 / (wide * high)).sqrt())
        .min(LONGEST_SIDE / wide.max(high));
    if wide * scale < 1.0 || high * scale < 1.0 {
        return Err(Fault::TooLarge);
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let cache = RenderCache::new();
    let drawn = render(page, &cache, &fonts::settings(), &RenderSettings::default(), &settings);
    let (shown_wide, shown_high) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let rgb =
        drawn.data_as_u8_slice().as_chunks::<4>().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
    let picture = RgbImage::from_raw(shown_wide, shown_high, rgb).ok_or(Fault::Damaged)?;
    Ok((picture, (wide * 96.0 / 72.0) as u32))
}

/// Its words, page by page, until `gathered` has enough.
pub(crate) fn words(bytes: &[u8], gathered: &mut Gathered) -> Result<(), Fault> {
    let pdf = open(bytes)?;
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter().take(MOST_PAGES_READ) {
        if gathered.is_full() {
            break;
        }
        let bounds = page.intersected_crop_box().to_kurbo();
        let start = page.initial_transform(false).to_kurbo();
        let mut context = Context::new(start, bounds, &cache, page.xref(), fonts::settings());
        interpret_page(page, &mut context, &mut Reader { gathered: &mut *gathered, last: None });
        gathered.line();
    }
    Ok(())
}

/// A device that draws nothing and reads the glyphs.
struct Reader<'g> {
    gathered: &'g mut Gathered,
    last: Option<Point>,
}

impl Reader<'_> {
    /// A glyph that stands elsewhere than after the last begins a line or a word.
    fn stand_at(&mut self, at: Point, size: f64) {
        if let Some(last) = self.last {
            if (last.y - at.y).abs() > size * 0.6 {
                self.gathered.line();
            } else if at.x - last.x > size * 1.4 || at.x < last.x - size {
                self.gathered.gap();
            }
        }
        self.last = Some(at);
    }
}

impl<'a> Device<'a> for Reader<'_> {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let placed = props.transform * glyph.transform();
            let [_, _, c, d, x, y] = placed.as_coeffs();
            // Outlines stand in units of a thousandth of the size, or of the size itself.
            let size = c.hypot(d);
            let size = if size < 0.5 { size * 1_000.0 } else { size };
            self.stand_at(Point::new(x, y), size);
            let text: Option<BfString> = match &**glyph {
                Glyph::Outline(outline) => outline.as_unicode(),
                Glyph::Type3(drawn) => drawn.as_unicode(),
            };
            match text {
                Some(BfString::Char(one)) => self.gathered.put(one),
                Some(BfString::String(some)) => some.chars().for_each(|one| self.gathered.put(one)),
                None => {}
            }
        }
    }
}
