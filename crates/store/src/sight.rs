//! What one person may see. Every read of a protected table takes a `Sight`; nothing else makes one.

use crate::{Named, Reader, Result, named, optional_id};
use domain::access::Level;
use domain::{Day, DepartmentId, PersonId};

/// The predicate over a record row with alias `r`; bind with [`Sight::bind`].
///
/// clearance ≥ level, and the wall passes (not walled, own department) or the person is named and the naming has
/// not ended (3-domain §3);
/// rows of the import that is still arriving, or being removed, are nobody's to see.
#[macro_export]
macro_rules! sight {
    () => {
        "(r.import_row IS NOT :sight_arriving AND r.level <= :sight_level AND (r.walled = 0 OR r.department_id = :sight_department OR EXISTS (SELECT 1 FROM need_to_know AS named WHERE named.record_id = r.id AND named.person_id = :sight_person AND (named.until IS NULL OR named.until >= :sight_today))))"
    };
}

/// The rows of a list, newest first, that follow the one whose identity is `:after`; all of them without one.
#[macro_export]
macro_rules! older {
    ($alias:literal, $table:literal) => {
        concat!(
            $alias,
            ".row < coalesce((SELECT last.row FROM ",
            $table,
            " AS last WHERE last.id = :after), 9223372036854775807)"
        )
    };
}

/// The predicate over a copy row with alias `s`, for figures that are declared not secret (3-domain §3): what is
/// still arriving, or being removed, stands nowhere yet. While nothing arrives it costs nothing.
#[macro_export]
macro_rules! arrived {
    () => {
        "(NOT EXISTS (SELECT 1 FROM imports AS coming WHERE coming.state IN ('arriving','discarding')) OR NOT EXISTS (SELECT 1 FROM records AS comer JOIN imports AS coming ON coming.row = comer.import_row WHERE comer.id = s.record_id AND coming.state IN ('arriving','discarding')))"
    };
}

/// One person's view of the protected tables.
#[derive(Debug, Clone)]
pub struct Sight {
    person: PersonId,
    level: Level,
    department: Option<DepartmentId>,
    /// Positions of both, as the search index names them.
    person_row: i64,
    department_row: Option<i64>,
    /// On some need-to-know list, or once was.
    named: bool,
    /// The row of the import that is arriving; no row has the number 0.
    arriving: i64,
    /// The office's day, on which a naming may have ended.
    today: Day,
}

crate::statements! {
    READ_SIGHT = "SELECT p.row AS person_row, p.department_id AS department_id, (SELECT d.row FROM departments AS d WHERE d.id = p.department_id) AS department_row, EXISTS (SELECT 1 FROM need_to_know AS k WHERE k.person_id = p.id) AS named, (SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL) AS level FROM people AS p WHERE p.id = :person";
    READ_ARRIVING = "SELECT row FROM imports WHERE state IN ('arriving','discarding')";
}

impl Sight {
    /// Reads the standing clearance and department of a person; nobody cleared sees 一般 only.
    pub fn of(reader: &Reader<'_>, person: PersonId, today: Day) -> Result<Sight> {
        let found = reader.get(READ_SIGHT, &named! { person: person }, |row| {
            let rows = (
                row.get::<_, i64>("person_row")?,
                row.get::<_, Option<i64>>("department_row")?,
                row.get::<_, bool>("named")?,
            );
            Ok((optional_id(row, "department_id")?, rows, row.get::<_, Option<i64>>("level")?))
        })?;
        let (department, (person_row, department_row, named), rank) =
            found.unwrap_or((None, (0, None, false), None));
        let level = rank.and_then(Level::from_rank).unwrap_or(Level::General);
        Ok(Sight {
            person,
            level,
            department,
            person_row,
            department_row,
            named,
            arriving: reader.number(READ_ARRIVING, &[])?,
            today,
        })
    }

    /// The eyes of somebody who sees no protected table at all: what stands before a migration.
    #[must_use]
    pub fn of_nothing(person: PersonId) -> Sight {
        Sight {
            person,
            level: Level::General,
            department: None,
            person_row: 0,
            department_row: None,
            named: false,
            arriving: 0,
            today: Day::MAX,
        }
    }

    /// The clearance.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// Whose eyes these are.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// The department whose wall is passed.
    #[must_use]
    pub fn department(&self) -> Option<DepartmentId> {
        self.department
    }

    /// The person's position, as the search index names them.
    #[must_use]
    pub(crate) fn person_row(&self) -> i64 {
        self.person_row
    }

    /// Whether some record is read by being named at all.
    #[must_use]
    pub(crate) fn is_named(&self) -> bool {
        self.named
    }

    /// The department's position, as the search index names it.
    #[must_use]
    pub(crate) fn department_row(&self) -> Option<i64> {
        self.department_row
    }

    /// The import that is arriving, 0 if none.
    #[must_use]
    pub(crate) fn arriving(&self) -> i64 {
        self.arriving
    }

    /// The office's day on which these eyes look.
    #[must_use]
    pub fn today(&self) -> Day {
        self.today
    }

    /// The parameters of [`sight!`], with others appended.
    #[must_use]
    pub fn bind(&self, mut others: Vec<Named>) -> Vec<Named> {
        others.extend(
            named! { sight_arriving: self.arriving, sight_level: self.level, sight_department: self.department, sight_person: self.person, sight_today: self.today },
        );
        others
    }
}
