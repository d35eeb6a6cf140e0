//! What one person may see. Every read of a protected table takes a `Sight`; nothing else makes one.

use crate::{Named, Reader, Result, named, optional_id};
use domain::access::Level;
use domain::{DepartmentId, PersonId};

/// The predicate over a record row with alias `r`; bind with [`Sight::bind`].
///
/// clearance ≥ level, and the wall passes (not walled, own department) or the person is named (3-domain §3);
/// rows of the import that is still arriving are nobody's to see.
#[macro_export]
macro_rules! sight {
    () => {
        "(r.import_row IS NOT :sight_arriving AND r.level <= :sight_level AND (r.walled = 0 OR r.department_id = :sight_department OR EXISTS (SELECT 1 FROM need_to_know AS named WHERE named.record_id = r.id AND named.person_id = :sight_person)))"
    };
}

/// One person's view of the protected tables.
#[derive(Debug, Clone)]
pub struct Sight {
    person: PersonId,
    level: Level,
    department: Option<DepartmentId>,
    /// The row of the import that is arriving; no row has the number 0.
    arriving: i64,
}

crate::statements! {
    READ_SIGHT = "SELECT p.department_id AS department_id, (SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL) AS level FROM people AS p WHERE p.id = :person";
    READ_ARRIVING = "SELECT row FROM imports WHERE state = 'arriving'";
}

impl Sight {
    /// Reads the standing clearance and department of a person; nobody cleared sees 一般 only.
    pub fn of(reader: &Reader<'_>, person: PersonId) -> Result<Sight> {
        let found = reader.get(READ_SIGHT, &named! { person: person }, |row| {
            Ok((optional_id(row, "department_id")?, row.get::<_, Option<i64>>("level")?))
        })?;
        let (department, rank) = found.unwrap_or((None, None));
        let level = rank.and_then(Level::from_rank).unwrap_or(Level::General);
        Ok(Sight { person, level, department, arriving: reader.number(READ_ARRIVING, &[])? })
    }

    /// The eyes of somebody who sees no protected table at all: what stands before a migration.
    #[must_use]
    pub fn of_nothing(person: PersonId) -> Sight {
        Sight { person, level: Level::General, department: None, arriving: 0 }
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

    /// The parameters of [`sight!`], with others appended.
    #[must_use]
    pub fn bind(&self, mut others: Vec<Named>) -> Vec<Named> {
        others.extend(
            named! { sight_arriving: self.arriving, sight_level: self.level, sight_department: self.department, sight_person: self.person },
        );
        others
    }
}
