//! What one person may see. Every read of a protected table takes a `Sight`; nothing else makes one.

use crate::{Named, Reader, Result, named, optional_id};
use domain::access::Level;
use domain::{DepartmentId, PersonId};

/// The predicate over a record row with alias `r`; bind with [`Sight::bind`].
///
/// clearance ≥ level, and the wall passes (not walled, own department) or the person is named (3-domain §3).
#[macro_export]
macro_rules! sight {
    () => {
        "(r.level <= :sight_level AND (r.walled = 0 OR r.department_id = :sight_department OR EXISTS (SELECT 1 FROM need_to_know AS named WHERE named.record_id = r.id AND named.person_id = :sight_person)))"
    };
}

/// One person's view of the protected tables.
#[derive(Debug, Clone)]
pub struct Sight {
    person: PersonId,
    level: Level,
    department: Option<DepartmentId>,
}

crate::statements! {
    READ_SIGHT = "SELECT p.department_id AS department_id, (SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL) AS level FROM people AS p WHERE p.id = :person";
}

impl Sight {
    /// Reads the standing clearance and department of a person; nobody cleared sees 一般 only.
    pub fn of(reader: &Reader<'_>, person: PersonId) -> Result<Sight> {
        let found = reader.get(READ_SIGHT, &named! { person: person }, |row| {
            Ok((optional_id(row, "department_id")?, row.get::<_, Option<i64>>("level")?))
        })?;
        let (department, rank) = found.unwrap_or((None, None));
        Ok(Sight { person, level: rank.and_then(Level::from_rank).unwrap_or(Level::General), department })
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
            named! { sight_level: self.level, sight_department: self.department, sight_person: self.person },
        );
        others
    }
}
