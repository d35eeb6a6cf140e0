//! The parts of an xlsx beside its cells: sheets, shared texts, number formats.

use super::archive::Archive;
use super::number::Shown;
use super::xml::{add_text, attribute};
use super::{SheetLimits, SheetProblem, SheetProblemKind};
use quick_xml::events::Event;
use std::collections::HashMap;

/// Where the parts of a workbook are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Workbook {
    /// Names and parts of the sheets, in order.
    pub(crate) sheets: Vec<(String, String)>,
    pub(crate) from_1904: bool,
    styles: Option<String>,
    texts: Option<String>,
}

impl Workbook {
    /// Finds the parts; none if the archive is no workbook.
    pub(crate) fn examine(archive: &mut Archive) -> Result<Option<Workbook>, SheetProblem> {
        if !archive.has("_rels/.rels") {
            return Ok(None);
        }
        let roots = relationships(archive, "_rels/.rels", "")?;
        let Some(root) = roots.values().find(|part| part.kind == "officeDocument") else { return Ok(None) };
        if !root.target.ends_with(".xml") || !archive.has(&root.target) {
            return Ok(None);
        }
        let (folder, file) = root.target.rsplit_once('/').unwrap_or(("", &root.target));
        let parts = relationships(archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let of_kind = |kind: &str| {
            let part = parts.values().find(|part| part.kind == kind);
            part.map(|part| part.target.clone())
        };
        let mut workbook =
            Workbook { styles: of_kind("styles"), texts: of_kind("sharedStrings"), ..Workbook::default() };
        workbook.read_sheets(archive, &root.target, &parts)?;
        Ok((!workbook.sheets.is_empty()).then_some(workbook))
    }

    fn read_sheets(
        &mut self,
        archive: &mut Archive,
        part: &str,
        parts: &HashMap<String, Part>,
    ) -> Result<(), SheetProblem> {
        let mut xml = archive.xml(part)?;
        loop {
            match xml.next()? {
                Event::Eof => return Ok(()),
                Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                    "workbookPr" => {
                        let old = attribute(&element, "date1904")?;
                        self.from_1904 = old.is_some_and(|old| old == "1" || old == "true");
                    }
                    "sheet" => {
                        let (name, id) = (attribute(&element, "name")?, relation(&element)?);
                        let part = id.and_then(|id| parts.get(&id)).filter(|part| part.kind == "worksheet");
                        if let (Some(name), Some(part)) = (name, part) {
                            self.sheets.push((name, part.target.clone()));
                        }
                    }
                    _ => (),
                },
                _ => (),
            }
        }
    }

    /// The shared texts.
    pub(crate) fn texts(&self, archive: &mut Archive, limits: &SheetLimits) -> Result<Texts, SheetProblem> {
        let mut texts = Texts::default();
        let Some(part) = self.texts.as_deref().filter(|part| archive.has(part)) else { return Ok(texts) };
        let mut xml = archive.xml(part)?;
        let (mut text, mut within, mut phonetic) = (String::new(), false, false);
        loop {
            match xml.next()? {
                Event::Eof => return Ok(texts),
                Event::Start(element) => match element.local_name().as_ref() {
                    "si" => text.clear(),
                    "t" => within = !phonetic,
                    "rPh" => phonetic = true,
                    _ => (),
                },
                Event::Empty(element) if element.local_name().as_ref() == "si" => texts.add("", limits)?,
                Event::End(element) => match element.local_name().as_ref() {
                    "si" => texts.add(&unescaped(&text), limits)?,
                    "t" => within = false,
                    "rPh" => phonetic = false,
                    _ => (),
                },
                event if within => add_text(&event, &mut text, limits)?,
                _ => (),
            }
        }
    }

    /// How the cells of each style are shown.
    pub(crate) fn styles(&self, archive: &mut Archive) -> Result<Vec<Shown>, SheetProblem> {
        let Some(part) = self.styles.as_deref().filter(|part| archive.has(part)) else {
            return Ok(Vec::new());
        };
        let mut xml = archive.xml(part)?;
        let (mut written, mut styles, mut within) = (HashMap::new(), Vec::new(), false);
        loop {
            match xml.next()? {
                Event::Eof => return Ok(styles),
                Event::Start(element) if element.local_name().as_ref() == "cellXfs" => within = true,
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => within = false,
                Event::Start(element) | Event::Empty(element) => {
                    let id = || -> Result<u32, SheetProblem> {
                        let id = attribute(&element, "numFmtId")?;
                        Ok(id.and_then(|id| id.parse().ok()).unwrap_or_default())
                    };
                    match element.local_name().as_ref() {
                        "numFmt" => {
                            let code = attribute(&element, "formatCode")?.unwrap_or_default();
                            written.insert(id()?, Shown::written(&code));
                        }
                        "xf" if within => {
                            let id = id()?;
                            styles.push(written.get(&id).copied().unwrap_or_else(|| Shown::built_in(id)));
                        }
                        _ => (),
                    }
                }
                _ => (),
            }
            // Excel allows 65,490 styles.
            if styles.len() > 70_000 || written.len() > 70_000 {
                return Err(SheetProblem::bomb("styles"));
            }
        }
    }
}

/// All shared texts in one piece: a text costs its bytes and four more.
#[derive(Default)]
pub(crate) struct Texts {
    all: String,
    ends: Vec<u32>,
}

impl Texts {
    fn add(&mut self, text: &str, limits: &SheetLimits) -> Result<(), SheetProblem> {
        self.all.push_str(text);
        let end = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
        if self.all.len() + self.ends.len() * size_of::<u32>() > limits.shared_text_bytes {
            let most = limits.shared_text_bytes as u64;
            return Err(SheetProblem::new(SheetProblemKind::TooLarge, "shared texts").limit(most));
        }
        Ok(())
    }

    pub(crate) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.all.get(start..end)
    }
}

#[derive(Debug)]
struct Part {
    kind: String,
    target: String,
}

fn relationships(
    archive: &mut Archive,
    part: &str,
    folder: &str,
) -> Result<HashMap<String, Part>, SheetProblem> {
    let mut parts = HashMap::new();
    let mut xml = archive.xml(part)?;
    loop {
        match xml.next()? {
            Event::Eof => return Ok(parts),
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "Relationship" =>
            {
                let kind = attribute(&element, "Type")?.unwrap_or_default();
                let target = attribute(&element, "Target")?.unwrap_or_default();
                let id = attribute(&element, "Id")?.unwrap_or_default();
                let target = match target.strip_prefix('/') {
                    Some(absolute) => absolute.to_owned(),
                    None if folder.is_empty() => target,
                    None => format!("{folder}/{target}"),
                };
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                parts.insert(id, Part { kind, target });
            }
            _ => (),
        }
        if parts.len() > 10_000 {
            return Err(SheetProblem::bomb("relationships"));
        }
    }
}

/// The relation of a sheet: `r:id`, not its own `sheetId`.
fn relation(element: &quick_xml::events::BytesStart<'_>) -> Result<Option<String>, SheetProblem> {
    attribute(element, "id")
}

/// Characters that mark-up cannot hold stand as `_x000D_` in a workbook.
pub(crate) fn unescaped(text: &str) -> String {
    let mut left = text;
    let mut plain = String::with_capacity(text.len());
    while let Some(at) = left.find("_x") {
        let code = left.get(at + 2..at + 6).filter(|_| left.get(at + 6..at + 7) == Some("_"));
        let character = code
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        if let Some(character) = character {
            plain.push_str(&left[..at]);
            plain.push(character);
            left = &left[at + 7..];
        } else {
            plain.push_str(&left[..at + 2]);
            left = &left[at + 2..];
        }
    }
    plain.push_str(left);
    plain
}
