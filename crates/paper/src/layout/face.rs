//! The three bundled faces, parsed once. A character a face lacks is taken from another; one that
//! none has prints as its code point in brackets, so that it never vanishes from the text.

use std::sync::OnceLock;

use ttf_parser::GlyphId;

/// A bundled face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Face {
    /// Noto Sans SC Regular: labels and body.
    Regular,
    /// Noto Sans SC Medium: what was filled in.
    Medium,
    /// Noto Serif SC Bold: what the form says of itself.
    Serif,
}

struct Measured {
    face: ttf_parser::Face<'static>,
    units: f32,
}

impl Face {
    pub(crate) const ALL: [Face; 3] = [Face::Regular, Face::Medium, Face::Serif];

    /// The font file.
    pub(crate) fn file(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../../../../assets/fonts/NotoSansSC-Regular.ttf"),
            Face::Medium => include_bytes!("../../../../assets/fonts/NotoSansSC-Medium.ttf"),
            Face::Serif => include_bytes!("../../../../assets/fonts/NotoSerifSC-Bold.ttf"),
        }
    }

    fn measured(self) -> &'static Measured {
        static FACES: OnceLock<[Measured; 3]> = OnceLock::new();
        let faces = FACES.get_or_init(|| {
            Face::ALL.map(|face| {
                let face = ttf_parser::Face::parse(face.file(), 0).expect("BUG: a bundled font parses");
                let units = f32::from(face.units_per_em());
                Measured { face, units }
            })
        });
        &faces[self as usize]
    }

    fn glyph(self, character: char) -> Option<GlyphId> {
        self.measured().face.glyph_index(character).filter(|glyph| glyph.0 != 0)
    }

    /// Width of a character in em; 0 when the face lacks it.
    pub(crate) fn advance(self, character: char) -> f32 {
        let measured = self.measured();
        self.glyph(character)
            .and_then(|glyph| measured.face.glyph_hor_advance(glyph))
            .map_or(0.0, |advance| f32::from(advance) / measured.units)
    }

    /// Draws a character's outline, in parts of an em, into what builds outlines.
    pub(crate) fn outline(self, character: char, into: &mut impl ttf_parser::OutlineBuilder) {
        let measured = self.measured();
        if let Some(glyph) = self.glyph(character) {
            let mut scaled = Scaled { by: 1.0 / measured.units, into };
            // A glyph without an outline (a space) draws nothing.
            let _ = measured.face.outline_glyph(glyph, &mut scaled);
        }
    }

    /// Height above the baseline in em.
    pub(crate) fn ascent(self) -> f32 {
        let measured = self.measured();
        f32::from(measured.face.ascender()) / measured.units
    }

    /// Depth below the baseline in em.
    pub(crate) fn descent(self) -> f32 {
        let measured = self.measured();
        -f32::from(measured.face.descender()) / measured.units
    }

    /// The face that prints a character: this one, or the next that has it.
    pub(crate) fn for_character(self, character: char) -> Option<Face> {
        if hides(character) {
            return None;
        }
        let others = Face::ALL.into_iter().filter(|face| *face != self);
        std::iter::once(self).chain(others).find(|face| face.glyph(character).is_some())
    }
}

/// Hands an outline on in parts of an em.
struct Scaled<'b, B> {
    by: f32,
    into: &'b mut B,
}

impl<B: ttf_parser::OutlineBuilder> ttf_parser::OutlineBuilder for Scaled<'_, B> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.into.move_to(x * self.by, y * self.by);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.into.line_to(x * self.by, y * self.by);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.into.quad_to(x1 * self.by, y1 * self.by, x * self.by, y * self.by);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let by = self.by;
        self.into.curve_to(x1 * by, y1 * by, x2 * by, y2 * by, x * by, y * by);
    }

    fn close(&mut self) {
        self.into.close();
    }
}

/// Characters that would print as nothing or turn the text around. They must be seen.
fn hides(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{00AD}' | '\u{115F}'..='\u{1160}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFC}' | '\u{E0000}'..='\u{E0FFF}')
}

/// What stands for a character that no face has.
pub(crate) fn stand_in(character: char) -> String {
    format!("〔U+{:04X}〕", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_names_are_in_every_face() {
        for face in Face::ALL {
            for character in "䶮㛃喆堃旻恒居〔〕（）·…—–→".chars() {
                assert_eq!(face.for_character(character), Some(face), "{character}");
            }
        }
    }

    #[test]
    fn what_no_face_has_is_named() {
        assert_eq!(Face::Medium.for_character('𠮷'), None);
        assert_eq!(stand_in('𠮷'), "〔U+20BB7〕");
        assert_eq!(Face::Medium.for_character('\u{202E}'), None, "turning the line around is not a name");
    }

    #[test]
    fn digits_are_of_one_width_and_the_middle_dot_is_one_em() {
        for face in [Face::Regular, Face::Medium] {
            let zero = face.advance('0');
            assert!("123456789".chars().all(|digit| (face.advance(digit) - zero).abs() < f32::EPSILON));
            assert!((face.advance('·') - 1.0).abs() < 0.01);
        }
    }
}
