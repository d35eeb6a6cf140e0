//! Mark-up event by event: no entities of its own, no depth without end, no piece without measure.

use super::metered::{Allowance, Metered};
use super::{SheetLimits, SheetProblem, SheetProblemKind};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{BufReader, Read};

/// A spreadsheet's mark-up is flat.
const DEEPEST: usize = 64;

/// A document under reading.
pub(crate) struct Xml<R> {
    reader: Reader<BufReader<Metered<R>>>,
    allowance: Allowance,
    limits: SheetLimits,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: Read> Xml<R> {
    pub(crate) fn new(inner: R, allowance: Allowance, limits: SheetLimits) -> Self {
        let reader = Reader::from_reader(BufReader::new(Metered::new(inner, allowance.clone())));
        Self { reader, allowance, limits, buffer: Vec::new(), depth: 0 }
    }

    /// The next event.
    pub(crate) fn next(&mut self) -> Result<Event<'_>, SheetProblem> {
        self.allowance.renew();
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(_) if self.allowance.whole_is_spent() => {
                return Err(SheetProblem::bomb("an entry longer than it says"));
            }
            Err(_) if self.allowance.piece_is_spent() => {
                return Err(SheetProblem::bomb("a piece without end").limit(self.limits.piece_bytes));
            }
            Err(error) => return Err(SheetProblem::unreadable(error)),
        };
        match &event {
            // Own entities are how a small document becomes a huge one; no spreadsheet needs them.
            Event::DocType(_) => return Err(SheetProblem::bomb("a document type of its own")),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => (),
        }
        if self.depth > DEEPEST {
            return Err(SheetProblem::bomb("depth").limit(DEEPEST as u64));
        }
        Ok(event)
    }
}

/// An attribute by its local name, unescaped.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, SheetProblem> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(SheetProblem::unreadable)?;
        if attribute.key.local_name().as_ref() == name {
            let value = quick_xml::escape::unescape(&attribute.value).map_err(SheetProblem::unreadable)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// Adds what an event says as text.
pub(crate) fn add_text(
    event: &Event<'_>,
    text: &mut String,
    limits: &SheetLimits,
) -> Result<(), SheetProblem> {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(reference) => text.push(character(reference)?),
        _ => (),
    }
    // A character has at most four bytes.
    if text.len() > limits.cell_chars * 4 {
        let most = limits.cell_chars as u64;
        return Err(SheetProblem::new(SheetProblemKind::CellTooLong, "text").limit(most));
    }
    Ok(())
}

fn character(reference: &BytesRef<'_>) -> Result<char, SheetProblem> {
    if let Some(character) = reference.resolve_char_ref().map_err(SheetProblem::unreadable)? {
        return Ok(character);
    }
    match reference.xml10_content().as_ref() {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(SheetProblem::unreadable("an unknown entity")),
    }
}
