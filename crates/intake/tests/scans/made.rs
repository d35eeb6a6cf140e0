//! TIFF written by hand, so that every tag is known: lower byte first, one strip a page.

/// The width of three bars of eight: white, black, white.
pub const BARS: u32 = 24;

/// One page.
pub struct Entry {
    size: (u32, u32),
    tags: Vec<(u16, u32)>,
    strip: Vec<u8>,
    /// Reds, greens, blues.
    pub palette: Vec<u16>,
}

impl Entry {
    /// A page of that size with those tags.
    pub fn new(wide: u32, high: u32, tags: &[(u16, u32)], strip: Vec<u8>) -> Entry {
        Entry { size: (wide, high), tags: tags.to_vec(), strip, palette: Vec::new() }
    }
}

/// A file of pages; the last four bytes are where the next page would be.
pub fn tiff(pages: &[Entry]) -> Vec<u8> {
    let mut bytes = b"II*\0\0\0\0\0".to_vec();
    let mut link = 4;
    for page in pages {
        let strip = put(&mut bytes, &page.strip);
        let palette: Vec<u8> = page.palette.iter().flat_map(|one| one.to_le_bytes()).collect();
        let palette = put(&mut bytes, &palette);
        let samples = page.tags.iter().find(|tag| tag.0 == 277).map_or(1, |tag| tag.1);
        let mut lines: Vec<(u16, u16, u32, u32)> = Vec::new();
        for (tag, value) in &page.tags {
            match tag {
                // A ratio, and as many depths as samples.
                282 => {
                    let ratio = [value.to_le_bytes(), 1_u32.to_le_bytes()].concat();
                    lines.push((282, 5, 1, put(&mut bytes, &ratio)));
                }
                258 if samples > 2 => {
                    let depths = [*value as u16].repeat(samples as usize);
                    let depths: Vec<u8> = depths.iter().flat_map(|one| one.to_le_bytes()).collect();
                    lines.push((258, 3, samples, put(&mut bytes, &depths)));
                }
                _ => lines.push((*tag, 3, 1, *value)),
            }
        }
        let long = u32::try_from(page.strip.len()).expect("short");
        lines.extend([(256, 4, 1, page.size.0), (257, 4, 1, page.size.1), (278, 4, 1, page.size.1)]);
        lines.extend([(273, 4, 1, strip), (279, 4, 1, long)]);
        if !page.palette.is_empty() {
            lines.push((320, 3, u32::try_from(page.palette.len()).expect("short"), palette));
        }
        lines.sort_unstable();
        let at = u32::try_from(bytes.len()).expect("short");
        bytes[link..link + 4].copy_from_slice(&at.to_le_bytes());
        bytes.extend(u16::try_from(lines.len()).expect("few").to_le_bytes());
        for (tag, form, count, value) in lines {
            bytes.extend(tag.to_le_bytes());
            bytes.extend(form.to_le_bytes());
            bytes.extend(count.to_le_bytes());
            bytes.extend(value.to_le_bytes());
        }
        link = bytes.len();
        bytes.extend([0; 4]);
    }
    bytes
}

fn put(bytes: &mut Vec<u8>, more: &[u8]) -> u32 {
    bytes.resize(bytes.len().next_multiple_of(2), 0);
    let at = u32::try_from(bytes.len()).expect("short");
    bytes.extend(more);
    at
}

/// Bits as bytes, the highest first.
pub fn packed(bits: &str) -> Vec<u8> {
    let byte = |eight: &[u8]| {
        let bits = eight.iter().fold(0, |sum, bit| (sum << 1) | (bit - b'0'));
        bits << (8 - eight.len())
    };
    bits.as_bytes().chunks(8).map(byte).collect()
}

/// White of eight, black of eight, white of eight.
pub fn fax_row_1d() -> String {
    ["10011", "000101", "10011"].concat()
}

/// The same in two dimensions, without leaning on the row before: runs in pairs, the last black of nothing.
pub fn fax_row_2d() -> String {
    ["001", "10011", "000101", "001", "10011", "0000110111"].concat()
}
