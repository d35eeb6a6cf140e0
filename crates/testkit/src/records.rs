//! A file plan, and records put into it the way a clerk does.

use crate::Office;
use app::Desk;
use app::border::Second;
use app::records::{CopyAsked, RegisterRecord, RegisteredRecord, SubjectKey, register_record};
use domain::{CategoryId, CopyId, DepartmentId, RecordId};
use std::path::Path;
use std::sync::OnceLock;
use store::named;
use tempfile::TempDir;

impl Office {
    /// A fresh office whose security administrator has put the rule pack in force.
    #[must_use]
    pub fn with_file_plan() -> Office {
        static BUILT: OnceLock<TempDir> = OnceLock::new();
        let template = BUILT.get_or_init(|| {
            let office = Office::open();
            office
                .sits_down("shenlan", |desk| {
                    app::access::install_rule_pack(desk, app::access::InstallRulePack {})
                })
                .expect("the rule pack is installed");
            office.into_folder()
        });
        Office::copy_of(&template.path().join("office.strongroom"))
    }

    fn copy_of(vault: &Path) -> Office {
        let office = Office::empty();
        crate::office::copy_folder(vault, &office.path());
        office
    }
}

/// The identity of a category, by code.
#[must_use]
pub fn category(desk: &mut Desk, code: &str) -> CategoryId {
    let sql = "SELECT id FROM categories WHERE code = :code";
    desk.vault()
        .reader()
        .get(sql, &named! { code: code }, |row| store::id(row, "id"))
        .expect("read")
        .expect("a category of that code")
}

/// The identity of a department, by name.
#[must_use]
pub fn department(desk: &mut Desk, name: &str) -> DepartmentId {
    let sql = "SELECT id FROM departments WHERE name = :name";
    desk.vault()
        .reader()
        .get(sql, &named! { name: name }, |row| store::id(row, "id"))
        .expect("read")
        .expect("a department of that name")
}

/// The identity of a record, by its title, whoever may see it; a sealed title only for who holds the key.
#[must_use]
pub fn record(desk: &mut Desk, title: &str) -> RecordId {
    let titles = desk
        .vault()
        .reader()
        .list("SELECT id, title FROM records", &[], |row| {
            Ok((store::id::<RecordId>(row, "id")?, row.get::<_, String>("title")?))
        })
        .expect("read");
    titles.into_iter().find(|(_, found)| found == title).expect("a record of that title").0
}

/// The identity of a record's copy, by label.
#[must_use]
pub fn copy(desk: &mut Desk, record: RecordId, label: &str) -> CopyId {
    let sql = "SELECT id FROM copies WHERE record_id = :record AND label = :label";
    desk.vault()
        .reader()
        .get(sql, &named! { record: record, label: label }, |row| store::id(row, "id"))
        .expect("read")
        .expect("a copy of that label")
}

/// Registers a record as the clerk whose desk it is:
/// `RecordAdder::named("电梯年检报告").in_category("SB-05").of_pages(12).add(&mut desk)`.
#[derive(Debug, Clone)]
pub struct RecordAdder {
    ask: RegisterRecord,
    category: String,
    department: String,
}

impl RecordAdder {
    /// A paper of 12 pages of March 2026 in one original: 例会记录, 内部, of the 综合部.
    #[must_use]
    pub fn named(title: &str) -> RecordAdder {
        RecordAdder {
            ask: RegisterRecord {
                title: title.to_owned(),
                author: "综合部".to_owned(),
                document_date: "2026-03-18".to_owned(),
                pages: 12,
                copies: vec![CopyAsked {
                    kind: "original".to_owned(),
                    medium: "paper".to_owned(),
                    pages: 12,
                    ..CopyAsked::default()
                }],
                ..RegisterRecord::default()
            },
            category: "HY-02".to_owned(),
            department: "综合部".to_owned(),
        }
    }

    /// In this category, by code; its guide sets the level.
    #[must_use]
    pub fn in_category(mut self, code: &str) -> RecordAdder {
        self.category = code.to_owned();
        self
    }

    /// At this level, by code, instead of the guide's.
    #[must_use]
    pub fn at_level(mut self, level: &str) -> RecordAdder {
        self.ask.level = Some(level.to_owned());
        self
    }

    /// Below the guide: why, and who countersigns.
    #[must_use]
    pub fn because(mut self, reason: &str, countersign: Option<Second>) -> RecordAdder {
        self.ask.level_reason = Some(reason.to_owned());
        self.ask.countersign = countersign;
        self
    }

    /// Dated.
    #[must_use]
    pub fn dated(mut self, day: &str) -> RecordAdder {
        self.ask.document_date = day.to_owned();
        self
    }

    /// The day its term counts from.
    #[must_use]
    pub fn triggered(mut self, day: &str) -> RecordAdder {
        self.ask.trigger_date = Some(day.to_owned());
        self
    }

    /// Of this department.
    #[must_use]
    pub fn of_department(mut self, name: &str) -> RecordAdder {
        self.department = name.to_owned();
        self
    }

    /// Behind its department's wall.
    #[must_use]
    pub fn walled(mut self) -> RecordAdder {
        self.ask.walled = true;
        self
    }

    /// Of so many pages, each copy too.
    #[must_use]
    pub fn of_pages(mut self, pages: i64) -> RecordAdder {
        self.ask.pages = pages;
        for copy in &mut self.ask.copies {
            copy.pages = pages;
        }
        self
    }

    /// With one more copy, e.g. `("electronic", "electronic")`.
    #[must_use]
    pub fn with_copy(mut self, kind: &str, medium: &str) -> RecordAdder {
        let pages = self.ask.pages;
        self.ask.copies.push(CopyAsked {
            kind: kind.to_owned(),
            medium: medium.to_owned(),
            pages,
            ..CopyAsked::default()
        });
        self
    }

    /// In the volume of this key, e.g. `("household", "3-1204")`.
    #[must_use]
    pub fn in_volume(mut self, kind: &str, key: &str) -> RecordAdder {
        self.ask.subject_key = Some(SubjectKey { kind: kind.to_owned(), key: key.to_owned() });
        self
    }

    /// With whatever else the form can say.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut RegisterRecord)) -> RecordAdder {
        change(&mut self.ask);
        self
    }

    /// The request as it would be sent.
    #[must_use]
    pub fn ask(&self, desk: &mut Desk) -> RegisterRecord {
        let mut ask = self.ask.clone();
        ask.category_id = category(desk, &self.category).to_string();
        ask.department_id = department(desk, &self.department).to_string();
        ask
    }

    /// Registers it.
    pub fn try_add(&self, desk: &mut Desk) -> app::Result<RegisteredRecord> {
        let ask = self.ask(desk);
        register_record(desk, ask).map(|done| done.reply)
    }

    /// Registers it; a refusal fails the story.
    pub fn add(&self, desk: &mut Desk) -> RegisteredRecord {
        match self.try_add(desk) {
            Ok(registered) => registered,
            Err(error) => {
                panic!("{} is not registered: {}", self.ask.title, error.to_problem(app::Locale::ZhCn).text)
            }
        }
    }
}
