//! Workbooks (xlsx), row by row: texts stand in their cells, so that nothing is held until the end; the small
//! parts that name the sheets are written last.

use super::{Cell, Sheet, harmless, not_written};
use crate::PaperError;
use chrono::NaiveDate;
use std::fmt::Write as _;
use std::io::Write;
use zip::ZipWriter;
use zip::write::{SimpleFileOptions, StreamWriter};

/// Rows of a sheet; what is more goes on in another with the same heads.
const MOST_ROWS: u32 = 1_048_576;
/// Bytes of a sheet: programs refuse parts above 4 GiB, and this one reads 3.
const MOST_BYTES: u64 = 2 << 30;
/// Characters of a cell.
const MOST_CHARACTERS: usize = 32_767;
/// Rows that say how wide the columns are.
const MEASURED: usize = 200;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const BEGIN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Cells: 0 as they are, 1 texts that stay texts, 2 days, 3 heads.
const STYLES: &str = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
    <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EDF2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
    <borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>\
    <border><left/><right/><top/><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
    <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
    <xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\"/></xf></cellXfs>\
    <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

/// An xlsx on its way out.
pub(super) struct Workbook<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    /// Its rows are those not yet written because nothing is known of the widths.
    front: Sheet,
    widths: Vec<u16>,
    /// The last row of every sheet so far.
    sheets: Vec<u32>,
    bytes: u64,
    line: String,
}

impl<W: Write> Workbook<W> {
    pub(super) fn begin(out: W, front: Sheet) -> Workbook<W> {
        let zip = ZipWriter::new_stream(out);
        Workbook { zip, front, widths: Vec::new(), sheets: Vec::new(), bytes: 0, line: String::new() }
    }

    pub(super) fn put(&mut self, row: &[Cell]) -> Result<(), PaperError> {
        if self.sheets.is_empty() {
            self.front.rows.push(row.to_vec());
            return if self.front.rows.len() < MEASURED { Ok(()) } else { self.begin_writing() };
        }
        self.write_row(row)
    }

    pub(super) fn finish(mut self) -> Result<W, PaperError> {
        if self.sheets.is_empty() {
            self.begin_writing()?;
        }
        self.end_sheet()?;
        self.write_parts()?;
        self.zip.finish().map(StreamWriter::into_inner).map_err(not_written)
    }

    fn begin_writing(&mut self) -> Result<(), PaperError> {
        self.widths = (0..self.front.heads.len()).map(|column| width(&self.front, column)).collect();
        let rows = std::mem::take(&mut self.front.rows);
        self.begin_sheet()?;
        rows.iter().try_for_each(|row| self.write_row(row))
    }

    fn begin_part(&mut self, name: &str) -> Result<(), PaperError> {
        self.zip.start_file(name, SimpleFileOptions::default()).map_err(not_written)
    }

    fn begin_sheet(&mut self) -> Result<(), PaperError> {
        let number = self.sheets.len() + 1;
        self.begin_part(&format!("xl/worksheets/sheet{number}.xml"))?;
        self.sheets.push(1);
        self.bytes = 0;
        let selected = if number == 1 { " tabSelected=\"1\"" } else { "" };
        self.say(&format!(
            "{BEGIN}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView{selected} workbookViewId=\"0\">\
             <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
        ));
        if !self.widths.is_empty() {
            self.say("<cols>");
            for (column, width) in (1_usize..).zip(self.widths.clone()) {
                self.say(&format!(
                    "<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>"
                ));
            }
            self.say("</cols>");
        }
        self.say("<sheetData><row r=\"1\">");
        for (column, head) in self.front.heads.clone().iter().enumerate() {
            self.say_text(column, 1, &harmless(head), 3)?;
        }
        self.say("</row>");
        self.flush()
    }

    fn write_row(&mut self, row: &[Cell]) -> Result<(), PaperError> {
        if self.sheets.last().is_some_and(|last| *last == MOST_ROWS) || self.bytes > MOST_BYTES {
            self.end_sheet()?;
            self.begin_sheet()?;
        }
        let number = self.sheets.last_mut().map_or(1, |last| {
            *last += 1;
            *last
        });
        self.say(&format!("<row r=\"{number}\">"));
        for (column, cell) in row.iter().enumerate() {
            match cell {
                Cell::Text(text) => self.say_text(column, number, &harmless(text), 1)?,
                // Beyond 53 bits a spreadsheet's number loses digits; as text it keeps them.
                Cell::Number(value) if i32::try_from(*value).is_err() => {
                    self.say_text(column, number, &harmless(&value.to_string()), 1)?;
                }
                Cell::Number(value) => self.say_number(column, number, *value, 0),
                Cell::Day(day) => self.say_number(column, number, serial(*day), 2),
                Cell::Empty => (),
            }
        }
        self.say("</row>");
        self.flush()
    }

    fn end_sheet(&mut self) -> Result<(), PaperError> {
        let range = self.range(self.sheets.len().saturating_sub(1));
        let foot = escaped(&format!("&L{}&R&P / &N", self.front.foot.replace('&', "&&")));
        self.say("</sheetData>");
        if let Some(range) = range {
            self.say(&format!("<autoFilter ref=\"{}\"/>", range.replace('$', "")));
        }
        self.say(&format!(
            "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
             <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>{foot}</oddFooter></headerFooter></worksheet>"
        ));
        self.flush()
    }

    fn say(&mut self, text: &str) {
        self.line.push_str(text);
    }

    fn flush(&mut self) -> Result<(), PaperError> {
        self.bytes += self.line.len() as u64;
        self.zip.write_all(self.line.as_bytes()).map_err(not_written)?;
        self.line.clear();
        Ok(())
    }

    fn say_number(&mut self, column: usize, row: u32, value: i64, style: u8) {
        let place = letters(column);
        // Writing into a string cannot fail.
        let _ = write!(self.line, "<c r=\"{place}{row}\" s=\"{style}\"><v>{value}</v></c>");
    }

    fn say_text(&mut self, column: usize, row: u32, text: &str, style: u8) -> Result<(), PaperError> {
        if text.len() > MOST_CHARACTERS && text.encode_utf16().count() > MOST_CHARACTERS {
            return Err(PaperError::NotWritten);
        }
        let kept = text.trim() != text || text.contains(['\n', '\t']);
        let (place, space) = (letters(column), if kept { " xml:space=\"preserve\"" } else { "" });
        let _ = write!(self.line, "<c r=\"{place}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t{space}>");
        escape_into(&mut self.line, text);
        self.say("</t></is></c>");
        Ok(())
    }

    /// Heads and rows of a sheet, `$A$1:$F$12`.
    fn range(&self, sheet: usize) -> Option<String> {
        let column = letters(self.front.heads.len().checked_sub(1)?);
        Some(format!("$A$1:${column}${}", self.sheets.get(sheet)?))
    }

    /// The names of the sheets: the first has the list's, those after it a number too.
    fn names(&self) -> Vec<String> {
        let letters = self.front.name.chars().filter(|letter| !"[]:*?/\\'".contains(*letter));
        let name: String = letters.take(26).collect();
        let name = if name.is_empty() { "1".to_owned() } else { name };
        (1..=self.sheets.len())
            .map(|number| if number == 1 { name.clone() } else { format!("{name} ({number})") })
            .collect()
    }

    fn write_parts(&mut self) -> Result<(), PaperError> {
        let made = self.front.made_on.parse::<NaiveDate>().unwrap_or_default();
        let listed = self.listed();
        for (name, text) in parts(&listed, self.sheets.len() + 1, made) {
            self.begin_part(name)?;
            self.zip.write_all(BEGIN.as_bytes()).map_err(not_written)?;
            self.zip.write_all(text.as_bytes()).map_err(not_written)?;
        }
        Ok(())
    }

    /// The sheets as each part that names them lists them.
    fn listed(&self) -> Listed {
        let mut listed = Listed::default();
        for (index, name) in self.names().iter().enumerate() {
            let (number, name) = (index + 1, escaped(name));
            let _ =
                write!(listed.sheets, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
            let _ = write!(
                listed.relations,
                "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            );
            let _ = write!(
                listed.types,
                "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{SPREADSHEET}.worksheet+xml\"/>"
            );
            if let Some(range) = self.range(index) {
                let _ = write!(
                    listed.names,
                    "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{index}\" hidden=\"1\">'{name}'!{range}</definedName>\
                     <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">'{name}'!$1:$1</definedName>"
                );
            }
        }
        listed
    }
}

/// The sheets in the words of each part.
#[derive(Default)]
struct Listed {
    sheets: String,
    names: String,
    relations: String,
    types: String,
}

/// The small parts; `styles` is the number of their relation.
fn parts(listed: &Listed, styles: usize, made: NaiveDate) -> [(&'static str, String); 6] {
    let Listed { sheets, names, relations, types } = listed;
    let named =
        if names.is_empty() { String::new() } else { format!("<definedNames>{names}</definedNames>") };
    [
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><bookViews><workbookView/></bookViews><sheets>{sheets}</sheets>{named}</workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\">{relations}<Relationship Id=\"rId{styles}\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        ("xl/styles.xml", format!("<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>")),
        // Without this a program may show the clock of the machine as the file's day.
        (
            "docProps/core.xml",
            format!(
                "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}T00:00:00Z</dcterms:created></cp:coreProperties>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
            ),
        ),
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{SPREADSHEET}.sheet.main+xml\"/>{types}<Override PartName=\"/xl/styles.xml\" ContentType=\"{SPREADSHEET}.styles+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
            ),
        ),
    ]
}

/// The letters of a column, from 0: `AB` of 27.
fn letters(column: usize) -> String {
    let (mut letters, mut left) = (Vec::new(), column + 1);
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The day as spreadsheets count: 1 March 1900 is 61.
fn serial(day: NaiveDate) -> i64 {
    (day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default()).num_days()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

/// Mark-up made plain; characters that it cannot hold stand as `_x000D_`, and what looks like that is told apart.
fn escape_into(out: &mut String, text: &str) {
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(out, "_x{:04X}_", u32::from(letter));
            }
            '_' if is_code(&text[at..]) => out.push_str("_x005F_"),
            _ => out.push(letter),
        }
    }
}

/// Whether a text begins like `_x0041_`.
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7 && bytes[1] == b'x' && bytes[6] == b'_' && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
}

/// Wide enough for what is in it, as far as a screen goes.
fn width(sheet: &Sheet, column: usize) -> u16 {
    let letters = |text: &str| -> u16 {
        // A Chinese character takes the room of two Latin ones.
        text.chars().take(60).map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
    };
    let of_cell = |cell: &Cell| match cell {
        Cell::Text(text) => letters(text),
        Cell::Number(_) => 8,
        Cell::Day(_) => 10,
        Cell::Empty => 0,
    };
    let head = sheet.heads.get(column).map_or(0, |head| letters(head));
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).map(of_cell);
    cells.max().unwrap_or_default().max(head).clamp(6, 48) + 3
}
