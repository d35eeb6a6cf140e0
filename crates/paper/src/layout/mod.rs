//! The small layout layer: measured text, Chinese line breaking, cells, rules, tables and the frame of
//! a page. All places are millimetres from a page's top left corner.

pub(crate) mod breaking;
pub(crate) mod face;
pub(crate) mod frame;
pub(crate) mod register;
pub(crate) mod register_pages;
pub(crate) mod sheet;
pub(crate) mod sign_cell;
pub(crate) mod style;

pub(crate) use face::Face;
pub(crate) use frame::{LANDSCAPE, PORTRAIT};
pub(crate) use sheet::{Align, Area, Paper, Sheet, Weight};
pub(crate) use style::{Para, Style, Upright};
