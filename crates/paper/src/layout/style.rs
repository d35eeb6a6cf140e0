//! The type scale, and text in it.

use super::face::Face;

/// Millimetres in a point.
pub(crate) const MM_PER_PT: f32 = 25.4 / 72.0;

/// One step of the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    /// Face.
    pub(crate) face: Face,
    /// Size in points.
    pub(crate) size: f32,
    /// Line height in millimetres.
    pub(crate) leading: f32,
    /// Tracking in em.
    pub(crate) tracking: f32,
}

const fn style(face: Face, size: f32, leading: f32, tracking: f32) -> Style {
    Style { face, size, leading, tracking }
}

impl Style {
    /// Cover title.
    pub(crate) const T0: Style = style(Face::Serif, 26.0, 11.465, 0.35);
    /// Title of a single-sheet document.
    pub(crate) const T1: Style = style(Face::Serif, 22.0, 9.313, 0.35);
    /// Register title, audit verdict.
    pub(crate) const T2: Style = style(Face::Serif, 16.0, 6.773, 0.12);
    /// Certificate number, figures.
    pub(crate) const N: Style = style(Face::Medium, 12.0, 5.0, 0.0);
    /// Attestation text.
    pub(crate) const B: Style = style(Face::Regular, 10.5, 5.6, 0.0);
    /// Attestation text, stressed.
    pub(crate) const B5: Style = style(Face::Medium, 10.5, 5.6, 0.0);
    /// Section names.
    pub(crate) const S: Style = style(Face::Serif, 10.5, 5.0, 0.0);
    /// Table heads.
    pub(crate) const S9: Style = style(Face::Serif, 9.0, 4.0, 0.0);
    /// Values.
    pub(crate) const V: Style = style(Face::Medium, 9.0, 4.0, 0.0);
    /// Values, plain.
    pub(crate) const W: Style = style(Face::Regular, 9.0, 4.0, 0.0);
    /// Labels, notes, footer: the floor of every form.
    pub(crate) const L: Style = style(Face::Regular, 8.5, 3.8, 0.0);
    /// Labels, stressed.
    pub(crate) const L5: Style = style(Face::Medium, 8.5, 3.8, 0.0);
    /// Cells of registers and item tables: the floor there.
    pub(crate) const R: Style = style(Face::Regular, 8.0, 3.5, 0.0);
    /// Cells, stressed.
    pub(crate) const R5: Style = style(Face::Medium, 8.0, 3.5, 0.0);

    /// The same at another size, for the English titles.
    pub(crate) const fn sized(self, size: f32, leading: f32, tracking: f32) -> Style {
        style(self.face, size, leading, tracking)
    }
}

/// A paragraph: spans of text, each in its style. A line feed ends a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Para {
    pub(crate) spans: Vec<(Style, String)>,
}

impl Para {
    /// One style throughout.
    pub(crate) fn new(style: Style, text: impl Into<String>) -> Para {
        Para { spans: vec![(style, text.into())] }
    }

    /// Adds a span.
    pub(crate) fn and(mut self, style: Style, text: impl Into<String>) -> Para {
        self.spans.push((style, text.into()));
        self
    }

    /// Text whose parts between `*` are stressed: what was filled in stands out of the sentence.
    /// A star that belongs to a filled-in value must be taken out by the caller.
    pub(crate) fn stressed(plain: Style, stress: Style, text: &str) -> Para {
        let spans = text.split('*').enumerate().filter(|(_, part)| !part.is_empty());
        Para {
            spans: spans
                .map(|(index, part)| (if index % 2 == 1 { stress } else { plain }, part.to_owned()))
                .collect(),
        }
    }

    /// Whether nothing would print.
    pub(crate) fn is_empty(&self) -> bool {
        self.spans.iter().all(|(_, text)| text.trim().is_empty())
    }
}

/// Vertical place of text in its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Upright {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
}
