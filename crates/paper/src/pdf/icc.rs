//! An sRGB profile of our own making (ICC version 2, matrix and curve), so that the file says what its
//! black means. The primaries are those of IEC 61966-2-1, adapted to D50.

const ENTRIES: u16 = 1024;

/// The profile's bytes.
pub(crate) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", text("Public domain")),
        (b"wtpt", xyz([0.9642, 1.0, 0.8249])),
        (b"rXYZ", xyz([0.436_066, 0.222_488, 0.013_916])),
        (b"gXYZ", xyz([0.385_147, 0.716_873, 0.097_076])),
        (b"bXYZ", xyz([0.143_066, 0.060_608, 0.714_096])),
        (b"rTRC", curve),
    ];
    let count = tags.len() + 2;
    let mut table = Vec::new();
    let mut data = Vec::new();
    let start = 128 + 4 + count * 12;
    table.extend(number(count));
    for (name, bytes) in &tags {
        let entry = [number(start + data.len()), number(bytes.len())].concat();
        // The three curves are one: green and blue point at red's.
        let names: &[&[u8; 4]] = if *name == b"rTRC" { &[b"rTRC", b"gTRC", b"bTRC"] } else { &[name] };
        for name in names {
            table.extend(*name);
            table.extend(&entry);
        }
        data.extend(bytes);
        data.resize(data.len().div_ceil(4) * 4, 0);
    }
    let mut profile = header(start + data.len());
    profile.extend(table);
    profile.extend(data);
    profile
}

fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).expect("BUG: the profile is a few kilobytes").to_be_bytes()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(number(size));
    header.extend([0; 4]);
    header.extend([2, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.resize(68, 0);
    for value in [0.9642, 1.0, 0.8249] {
        header.extend(fixed(value));
    }
    header.resize(128, 0);
    header
}

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    for value in values {
        tag.extend(fixed(value));
    }
    tag
}

fn text(words: &str) -> Vec<u8> {
    [b"text\0\0\0\0", words.as_bytes(), b"\0"].concat()
}

fn description(words: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend(number(words.len() + 1));
    tag.extend(words.as_bytes());
    tag.push(0);
    // No Unicode and no Macintosh text: 8 + 2 + 1 + 67 bytes of nothing.
    tag.resize(tag.len() + 78, 0);
    tag
}

fn curve() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend(u32::from(ENTRIES).to_be_bytes());
    for entry in 0..ENTRIES {
        let value = f64::from(entry) / f64::from(ENTRIES - 1);
        let linear = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        tag.extend(((linear * 65_535.0).round() as u16).to_be_bytes());
    }
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_states_its_own_size() {
        let profile = srgb();
        assert_eq!(profile[..4], u32::try_from(profile.len()).expect("small").to_be_bytes());
        assert_eq!(&profile[36..40], b"acsp");
        assert!(profile.len() < 3000);
    }
}
