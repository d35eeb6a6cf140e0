//! The signature cell: role and key, handwriting, a line, name and post, time. With no handwriting the
//! box stays empty for a pen; the key stands there only when the act was made with it.

use super::breaking::{height, natural_width};
use super::sheet::{Align, Area, Paper, Sheet, Weight};
use super::style::{Para, Style, Upright};
use crate::view::Signature;
use crate::words::{Words, short_key};

/// Places within a cell, in millimetres from its top.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SignCell {
    /// Box of the handwriting: width and height.
    pub(crate) ink: (f32, f32),
    /// Top of that box.
    pub(crate) ink_top: f32,
    /// The line under it.
    pub(crate) line: f32,
    /// Handwriting centred, or 3 mm in from the left.
    pub(crate) centred: bool,
    /// Style of name and lines under it, and their height.
    pub(crate) step: f32,
}

/// The certificate's cell, 42 × 26.4.
pub(crate) const SMALL: SignCell =
    SignCell { ink: (36.0, 8.4), ink_top: 5.0, line: 14.0, centred: false, step: 3.8 };
/// Cover of the list, 55 × 34.
pub(crate) const COVER: SignCell =
    SignCell { ink: (45.0, 12.0), ink_top: 6.6, line: 20.6, centred: true, step: 5.0 };
/// Witness record, 66 × 31.
pub(crate) const RECORD: SignCell =
    SignCell { ink: (50.0, 11.0), ink_top: 6.2, line: 19.4, centred: true, step: 4.4 };
/// Report, 63 × 44.
pub(crate) const REPORT: SignCell =
    SignCell { ink: (47.0, 14.0), ink_top: 8.0, line: 27.2, centred: true, step: 5.5 };

/// What stands in a cell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Signed {
    pub(crate) role: String,
    pub(crate) key: Option<String>,
    pub(crate) ink: Option<usize>,
    pub(crate) name: String,
    pub(crate) post: String,
    /// Lines under the name: department and account, times.
    pub(crate) under: Vec<String>,
}

impl Signed {
    /// What a signature shows in its cell.
    pub(crate) fn of(paper: &mut Paper, role: String, signature: &Signature) -> Signed {
        Signed {
            role,
            key: signature.key_fingerprint.clone(),
            ink: signature.ink.as_ref().map(|ink| paper.keep_ink(ink)),
            name: signature.name.clone(),
            post: signature.post.clone(),
            under: if signature.at.is_empty() { Vec::new() } else { vec![signature.at.clone()] },
        }
    }
}

impl SignCell {
    /// Height the cell needs: long names and posts make it taller, they are never cut.
    pub(crate) fn height(self, signed: &Signed, width: f32) -> f32 {
        let inner = width - 2.4;
        let name = height(&name(signed), inner).max(4.0);
        let under: f32 = signed
            .under
            .iter()
            .map(|line| height(&Para::new(under_style(self), line.as_str()), inner).max(self.step))
            .sum();
        self.line + 0.2 + name + (self.step - 3.8).max(0.0) + under + 0.8
    }

    pub(crate) fn draw(
        self,
        (paper, sheet): (&Paper, &mut Sheet),
        place: Area,
        signed: &Signed,
        words: Words,
    ) {
        let inner = place.padded(1.2);
        let top = Area::new(inner.left, place.top + 0.6, inner.width, 4.0);
        let role = Para::new(Style::L5, signed.role.as_str());
        sheet.text(top, &role, Align::Left, Upright::Middle);
        if let Some(key) = signed.key.as_deref().filter(|key| !key.is_empty()) {
            let digits = short_key(key);
            let named = Para::new(Style::L, words.with("key", &[("key", digits.as_str().into())]));
            let fits = natural_width(&role) + natural_width(&named) + 1.0 <= inner.width;
            let key = if fits { named } else { Para::new(Style::L, digits) };
            sheet.text(top, &key, Align::Right, Upright::Middle);
        }
        let left =
            if self.centred { place.left + (place.width - self.ink.0) / 2.0 } else { place.left + 3.0 };
        if let Some(ink) = signed.ink {
            let picture = Area::new(left, place.top + self.ink_top, self.ink.0, self.ink.1);
            sheet.ink(paper, ink, picture, self.centred);
        }
        sheet.across(inner.left, inner.right(), place.top + self.line, Weight::Hair);
        let mut at = place.top + self.line + 0.2 + (self.step - 3.8).max(0.0);
        let room = Area::new(inner.left, at, inner.width, 4.0);
        at += sheet.text(room, &name(signed), Align::Left, Upright::Top).max(4.0) - 0.2;
        for line in &signed.under {
            let room = Area::new(inner.left, at, inner.width, self.step);
            let para = Para::new(under_style(self), line.as_str());
            let tall = height(&para, inner.width).max(self.step);
            sheet.text(Area { height: tall, ..room }, &para, Align::Left, Upright::Middle);
            at += tall;
        }
    }
}

fn under_style(cell: SignCell) -> Style {
    if cell.step > 4.0 { Style::W } else { Style::L }
}

fn name(signed: &Signed) -> Para {
    let para = Para::new(Style::V, signed.name.as_str());
    if signed.post.is_empty() { para } else { para.and(Style::W, format!(" {}", signed.post)) }
}
