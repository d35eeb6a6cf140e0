//! Mappings (列对应): which column of a file says which field, and what is said for all rows.

use super::line_rule::{LINE_HEADS, LineRule};
use super::names::name_key;
use super::{ImportField, ImportRefusal, ImportSubject};
use std::collections::HashMap;

/// Where a field's value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueSource {
    /// The column with this head.
    Column(String),
    /// A text with `{head}` for columns and `{row}` for the row's number; without either, the same for all rows.
    Template(String),
}

/// A field and where its value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedColumn {
    /// Which field.
    pub field: ImportField,
    /// From where.
    pub from: ValueSource,
    /// What an empty cell means.
    pub otherwise: String,
    /// Words of this file and what they mean here.
    pub words: Vec<(String, String)>,
    /// A year or month alone is taken for its first day.
    pub first_day: bool,
}

/// How a file's rows are understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// What the rows are.
    pub subject: ImportSubject,
    /// The row that holds the heads, as a spreadsheet shows it.
    pub heading_row: u64,
    /// For files that are lists in running text: how a line is taken apart.
    pub lines: Option<LineRule>,
    /// The columns.
    pub columns: Vec<MappedColumn>,
}

#[derive(Debug, Clone)]
enum Part {
    Text(String),
    Cell(usize),
    Row,
}

/// A mapping held against the heads of a file.
#[derive(Debug, Clone)]
pub struct BoundMapping {
    columns: Vec<(MappedColumn, Vec<Part>)>,
}

impl Mapping {
    /// Holds the mapping against the heads of a file.
    pub fn bind(&self, heads: &[String]) -> Result<BoundMapping, ImportRefusal> {
        let line_heads: Vec<String>;
        let heads = match self.lines {
            Some(_) => {
                line_heads = LINE_HEADS.iter().map(|head| (*head).to_owned()).collect();
                &line_heads
            }
            None => heads,
        };
        let mut columns: Vec<(MappedColumn, Vec<Part>)> = Vec::new();
        for column in &self.columns {
            if !self.subject.has(column.field) {
                return Err(ImportRefusal::FieldOfAnother { field: column.field, subject: self.subject });
            }
            if columns.iter().any(|(known, _)| known.field == column.field) {
                return Err(ImportRefusal::FieldTwice { field: column.field });
            }
            let parts = match &column.from {
                ValueSource::Column(head) => vec![Part::Cell(position(heads, head)?)],
                ValueSource::Template(text) => template(heads, text)?,
            };
            columns.push((column.clone(), parts));
        }
        for field in self.subject.required() {
            if !columns.iter().any(|(column, _)| column.field == *field) {
                return Err(ImportRefusal::FieldUnmapped { field: *field });
            }
        }
        Ok(BoundMapping { columns })
    }
}

fn position(heads: &[String], head: &str) -> Result<usize, ImportRefusal> {
    let key = name_key(head);
    heads
        .iter()
        .position(|known| name_key(known) == key)
        .ok_or_else(|| ImportRefusal::ColumnMissing { column: head.to_owned() })
}

fn template(heads: &[String], text: &str) -> Result<Vec<Part>, ImportRefusal> {
    let unreadable = || ImportRefusal::MappingUnreadable { detail: text.to_owned() };
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}').ok_or_else(unreadable)? + open;
        if open > 0 {
            parts.push(Part::Text(rest[..open].to_owned()));
        }
        parts.push(match &rest[open + 1..close] {
            "row" => Part::Row,
            head => Part::Cell(position(heads, head)?),
        });
        rest = &rest[close + 1..];
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest.to_owned()));
    }
    Ok(parts)
}

impl BoundMapping {
    /// The values of a row by field.
    #[must_use]
    pub fn values(&self, cells: &[String], row: u64) -> HashMap<ImportField, String> {
        self.columns.iter().map(|(column, parts)| (column.field, value(column, parts, cells, row))).collect()
    }

    /// Fields where a month or year alone is taken for its first day.
    #[must_use]
    pub fn first_days(&self) -> Vec<ImportField> {
        self.columns.iter().filter(|(column, _)| column.first_day).map(|(column, _)| column.field).collect()
    }
}

fn value(column: &MappedColumn, parts: &[Part], cells: &[String], row: u64) -> String {
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(fixed) => text.push_str(fixed),
            Part::Cell(index) => text.push_str(cells.get(*index).map_or("", |cell| cell.trim())),
            Part::Row => text.push_str(&row.to_string()),
        }
    }
    if text.trim().is_empty() {
        text.clone_from(&column.otherwise);
    }
    let key = name_key(&text);
    match column.words.iter().find(|(word, _)| name_key(word) == key) {
        Some((_, meaning)) => meaning.clone(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(field: ImportField, from: ValueSource) -> MappedColumn {
        MappedColumn { field, from, otherwise: String::new(), words: vec![], first_day: false }
    }

    fn people() -> Mapping {
        Mapping {
            subject: ImportSubject::People,
            heading_row: 1,
            lines: None,
            columns: vec![
                column(ImportField::Name, ValueSource::Column("姓名".into())),
                column(ImportField::StaffNumber, ValueSource::Template("YL-{工号}-{row}".into())),
                MappedColumn {
                    otherwise: "一般".into(),
                    words: vec![("工程".into(), "工程维保部".into())],
                    ..column(ImportField::Department, ValueSource::Column("部门".into()))
                },
            ],
        }
    }

    fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_value_comes_from_a_column_a_template_or_a_word() {
        let bound = people().bind(&cells(&["工号", "姓　名", "部门"])).expect("bound");
        let values = bound.values(&cells(&["007", " 张伟 ", "工程"]), 12);
        assert_eq!(values[&ImportField::Name], "张伟");
        assert_eq!(values[&ImportField::StaffNumber], "YL-007-12");
        assert_eq!(values[&ImportField::Department], "工程维保部");
        assert_eq!(bound.values(&cells(&["007"]), 13)[&ImportField::Department], "一般");
    }

    #[test]
    fn a_mapping_that_does_not_fit_is_refused() {
        let heads = cells(&["工号", "姓名", "部门"]);
        assert!(matches!(people().bind(&cells(&["姓名"])), Err(ImportRefusal::ColumnMissing { .. })));
        let mut twice = people();
        twice.columns.push(column(ImportField::Name, ValueSource::Template("x".into())));
        assert!(matches!(twice.bind(&heads), Err(ImportRefusal::FieldTwice { .. })));
        let mut alien = people();
        alien.columns.push(column(ImportField::Title, ValueSource::Template("x".into())));
        assert!(matches!(alien.bind(&heads), Err(ImportRefusal::FieldOfAnother { .. })));
        let mut nameless = people();
        nameless.columns.remove(0);
        assert!(matches!(
            nameless.bind(&heads),
            Err(ImportRefusal::FieldUnmapped { field: ImportField::Name })
        ));
        let mut open = people();
        open.columns.push(column(ImportField::Phone, ValueSource::Template("{工号".into())));
        assert!(matches!(open.bind(&heads), Err(ImportRefusal::MappingUnreadable { .. })));
    }
}
