//! The stock in the printer: where labels stand on their sheet, and where things stand on a label.

use crate::layout::{Area, Style};

/// Where the labels of a stock stand: five numbers, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stock {
    /// The page, in millimetres.
    pub(crate) page: (f32, f32),
    /// The first label's left and top.
    pub(crate) first: (f32, f32),
    /// A label's width and height; they follow one another downwards without a gap.
    pub(crate) label: (f32, f32),
    /// From one label's left to the next's.
    pub(crate) pitch: f32,
    /// Labels across and down.
    pub(crate) grid: (usize, usize),
    /// A dot of the printer the stock is made for.
    pub(crate) dot: f32,
    /// Where things stand on a label.
    pub(crate) face: LabelFace,
}

/// Where things stand on a label, from its own left top corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LabelFace {
    pub(crate) office: Option<Area>,
    pub(crate) number: (Area, Style),
    pub(crate) title: Option<Area>,
    pub(crate) place: (Area, Style),
    /// Right, top, height and least width of the level's box.
    pub(crate) level: (f32, f32, f32, f32),
    /// Left, top and module of the QR code.
    pub(crate) qr: (f32, f32, f32),
    /// Left, top and height of the bars, dots of a module.
    pub(crate) bars: (f32, f32, f32, f32),
    /// The digits, centred under the bars.
    pub(crate) digits: (f32, f32, Style),
}

const fn at(left: f32, top: f32, width: f32, height: f32) -> Area {
    Area::new(left, top, width, height)
}

/// A laser printer's dot, 300 to the inch (600 dpi halves it exactly).
const LASER: f32 = 25.4 / 300.0;
/// A thermal printer's dot, 203 to the inch.
const THERMAL: f32 = 25.4 / 203.0;

/// A4, 3 × 8. Thirteen digits take 123 modules where the reference's ten took 90: three dots a module, so that the
/// code ends before the quiet zone of the QR code.
pub(crate) const SHEET_24: Stock = Stock {
    page: (210.0, 297.0),
    first: (7.25, 12.9),
    label: (63.5, 33.9),
    pitch: 66.0,
    grid: (3, 8),
    dot: LASER,
    face: LabelFace {
        office: Some(at(3.0, 2.0, 43.0, 3.8)),
        number: (at(3.0, 5.6, 46.0, 4.4), Style::L5),
        title: Some(at(3.0, 10.2, 40.5, 7.8)),
        place: (at(3.0, 18.0, 26.0, 4.0), Style::L),
        level: (43.5, 17.9, 4.6, 10.0),
        qr: (46.9, 13.0, 0.6),
        bars: (5.3, 23.4, 5.6, 3.0),
        digits: (29.2, 3.8, Style::L5),
    },
};

/// A4, 5 × 13.
pub(crate) const SHEET_65: Stock = Stock {
    page: (210.0, 297.0),
    first: (4.75, 10.7),
    label: (38.1, 21.2),
    pitch: 40.6,
    grid: (5, 13),
    dot: LASER,
    face: LabelFace {
        office: None,
        number: (at(1.6, 1.1, 23.6, 7.0), Style::R5),
        title: None,
        place: (at(1.6, 8.3, 23.4, 3.6), Style::R),
        level: (25.0, 8.1, 4.0, 8.0),
        qr: (27.0, 1.7, 0.42),
        bars: (3.4, 12.3, 4.6, 3.0),
        digits: (17.1, 3.5, Style::R5),
    },
};

/// Roll, 60 × 40. The code's modules stand apart enough for thirteen digits: 0.3 mm up and down of the reference.
pub(crate) const ROLL_60: Stock = Stock {
    page: (60.0, 40.0),
    first: (0.0, 0.0),
    label: (60.0, 40.0),
    pitch: 60.0,
    grid: (1, 1),
    dot: THERMAL,
    face: LabelFace {
        office: Some(at(2.5, 2.0, 40.0, 4.0)),
        number: (at(2.5, 6.0, 46.0, 4.6), Style::V),
        title: Some(at(2.5, 11.0, 38.0, 8.0)),
        place: (at(2.5, 20.0, 22.5, 4.6), Style::L),
        level: (40.3, 19.6, 5.0, 10.5),
        qr: (44.9, 11.9, 0.6),
        bars: (6.5, 26.9, 7.0, 3.0),
        digits: (34.2, 4.0, Style::V),
    },
};

/// Roll, 50 × 30.
pub(crate) const ROLL_50: Stock = Stock {
    page: (50.0, 30.0),
    first: (0.0, 0.0),
    label: (50.0, 30.0),
    pitch: 50.0,
    grid: (1, 1),
    dot: THERMAL,
    face: LabelFace {
        office: None,
        number: (at(2.0, 1.4, 46.0, 4.0), Style::L5),
        title: Some(at(2.0, 5.4, 33.0, 7.6)),
        place: (at(2.0, 13.6, 17.0, 4.0), Style::L),
        level: (33.6, 13.4, 4.4, 10.0),
        qr: (37.5, 6.6, 0.5),
        bars: (9.6, 19.2, 5.6, 2.0),
        digits: (25.0, 3.8, Style::L5),
    },
};
