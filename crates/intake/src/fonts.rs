//! The letters of PDFs that bring none along. Chinese offices have written such files for decades: they name 宋体 or
//! STSong and trust that every reader has it.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::FontQuery;
use std::sync::Arc;

/// All Chinese letters of the national standard, and the Latin ones beside them.
static CHINESE: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-Regular.ttf");

/// How a page is read and drawn: with letters of ours where it has none of its own.
pub(crate) fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|query| match query {
            // A font that counts its letters by a collection has more than Latin ones.
            FontQuery::Fallback(named) if named.character_collection.is_some() => {
                Some((Arc::new(CHINESE), 0))
            }
            FontQuery::Fallback(named) => Some(named.pick_standard_font().get_font_data()),
            FontQuery::Standard(standard) => Some(standard.get_font_data()),
        }),
        ..InterpreterSettings::default()
    }
}
