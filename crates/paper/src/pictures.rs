//! A print of pictures (打印件): each page is one picture that fills its sheet, watermark and all.

use crate::PaperError;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};
use lopdf::{Document, Object, Stream, dictionary};

/// One page: a picture, three bytes a pixel, and how wide it is on paper.
#[derive(Debug)]
pub struct PicturePage {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue.
    pub rgb: Vec<u8>,
}

/// The longer side of an A4 sheet in points, and the shorter.
const A4: (f32, f32) = (841.89, 595.28);

/// Makes a PDF of pictures, each on a sheet of A4 lying or standing as the picture does.
///
/// # Errors
/// When a picture cannot be written.
pub fn render_pictures(pages: &[PicturePage]) -> Result<Vec<u8>, PaperError> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for page in pages {
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, 88)
            .write_image(&page.rgb, page.width, page.height, ExtendedColorType::Rgb8)
            .map_err(|_| PaperError::NotWritten)?;
        let picture = document.add_object(Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
                "Filter" => "DCTDecode", "Width" => i64::from(page.width), "Height" => i64::from(page.height),
            },
            jpeg,
        ));
        let (paper_wide, paper_high) = if page.width > page.height { A4 } else { (A4.1, A4.0) };
        let scale = (paper_wide / page.width as f32).min(paper_high / page.height as f32);
        let (wide, high) = (page.width as f32 * scale, page.height as f32 * scale);
        let (left, low) = ((paper_wide - wide) / 2.0, (paper_high - high) / 2.0);
        let drawing = format!("q {wide:.3} 0 0 {high:.3} {left:.3} {low:.3} cm /P Do Q");
        let contents = document.add_object(Stream::new(dictionary! {}, drawing.into_bytes()));
        kids.push(
            document
                .add_object(dictionary! {
                    "Type" => "Page", "Parent" => tree, "Contents" => contents,
                    "MediaBox" => vec![0.into(), 0.into(), paper_wide.into(), paper_high.into()],
                    "Resources" => dictionary! { "XObject" => dictionary! { "P" => picture } },
                })
                .into(),
        );
    }
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut pdf = Vec::new();
    document.save_to(&mut pdf).map_err(|_| PaperError::NotWritten)?;
    Ok(pdf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_picture_is_a_page() {
        let page =
            |width, height| PicturePage { width, height, rgb: vec![200; (width * height * 3) as usize] };
        let pdf = render_pictures(&[page(30, 40), page(40, 30)]).expect("a PDF");
        assert_eq!(Document::load_mem(&pdf).expect("a PDF").get_pages().len(), 2);
    }
}
