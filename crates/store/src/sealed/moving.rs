//! When something becomes 绝密 after it was written, or no longer is: the texts about it are sealed or opened where
//! they stand.

use super::{For, MASK, SEALED, SealedColumns, TOP_SECRET, declared, is_sealed, opened, place};
use crate::{Named, Result, StoreError, Tx, named};
use domain::RecordId;
use domain::access::Level;
use rusqlite::types::Value;

impl Tx<'_> {
    /// Brings what is written about a record to its new level: sealed when it becomes 绝密, its own words opened when
    /// it no longer is. Answers how many texts changed.
    pub(crate) fn move_words(&self, record: RecordId, from: Level, to: Level) -> Result<usize> {
        let (was, is) = (from >= Level::TopSecret, to >= Level::TopSecret);
        if was == is {
            return Ok(0);
        }
        if was && !self.words.opens() {
            return Err(StoreError::KeyMissing);
        }
        self.words_moved();
        SEALED.iter().filter(|sealed| !sealed.of_record.is_empty() && (is || sealed.lowered)).try_fold(
            0,
            |moved, sealed| {
                Ok(moved + self.restore_texts(sealed, sealed.of_record, &named! { record: record }, is)?)
            },
        )
    }

    /// Seals what an older program left plain: everything about 绝密 records. Answers how many texts it were.
    pub fn seal_everything_old(&self) -> Result<usize> {
        self.words_moved();
        let mut sealed = 0;
        for record in self.list(TOP_SECRET, &[], |row| crate::id::<RecordId>(row, "id"))? {
            for one in SEALED.iter().filter(|one| !one.of_record.is_empty()) {
                sealed += self.restore_texts(one, one.of_record, &named! { record: record }, true)?;
            }
        }
        for one in SEALED.iter().filter(|one| !one.writers_own) {
            let own = one.level.own.iter().map(|column| format!("{column} = 4"));
            let others = one.level.others.iter().map(|(owner, statement)| {
                format!("({}) = 4", statement.replace(":owner", &format!("{}.{owner}", one.table)))
            });
            let condition = own.chain(others).collect::<Vec<_>>().join(" OR ");
            sealed += self.restore_texts(one, &condition, &[], true)?;
        }
        Ok(sealed)
    }

    fn restore_texts(
        &self,
        sealed: &SealedColumns,
        condition: &str,
        bound: &[Named],
        secret: bool,
    ) -> Result<usize> {
        let sql = format!(
            "SELECT id, {} FROM {} WHERE {condition} ORDER BY row",
            sealed.columns.join(", "),
            sealed.table
        );
        let mut rows: Vec<(String, Vec<String>)> = Vec::new();
        self.each(&sql, bound, |row| {
            let texts =
                (1..=sealed.columns.len()).map(|at| row.stored_text(at)).collect::<rusqlite::Result<_>>()?;
            rows.push((row.get(0)?, texts));
            Ok(true)
        })?;
        let mut changed = 0;
        for (id, texts) in rows {
            for (column, text) in sealed.columns.iter().zip(texts) {
                let is = is_sealed(text.as_bytes());
                if text.is_empty() || is == secret {
                    continue;
                }
                let stored = if secret {
                    self.stored_form(For::Holders, &place(sealed.table, column, &id), &text)?
                } else {
                    // A text that its own key does not open was tampered with: it stays, and verification names it.
                    match opened(self.words, text.as_bytes()) {
                        plain if plain == MASK => continue,
                        plain => plain,
                    }
                };
                let update = format!("UPDATE {} SET {column} = :stored WHERE id = :id", sealed.table);
                changed +=
                    self.run(&update, &[(":stored", Value::Text(stored)), (":id", Value::Text(id.clone()))])?;
            }
        }
        Ok(changed)
    }

    /// After a row was written: what holds it, or was itself raised by it, is sealed with it.
    pub(crate) fn raise_with(&self, table: &str, columns: &[Named], id: &Value) -> Result<()> {
        let given =
            |name: &str| columns.iter().find(|(column, _)| &column[1..] == name).map(|(_, value)| value);
        let top = |value: Option<&Value>| matches!(value, Some(Value::Integer(level)) if *level >= Level::TopSecret.rank());
        let mut sealed = 0;
        if let Some(own) = declared(table).filter(|one| one.level.own.iter().any(|column| top(given(column))))
        {
            sealed += self.restore_texts(own, "id = :id", &[(":id", id.clone())], true)?;
        }
        for (holding, member) in
            SEALED.iter().flat_map(|one| one.members.iter().map(move |member| (one, member)))
        {
            let Some(holder @ Value::Text(_)) = given(member.points).filter(|_| member.table == table) else {
                continue;
            };
            let level = match given("level") {
                Some(Value::Integer(level)) if table == "records" => *level,
                _ => self.number(member.level, &[(":owner", id.clone())])?,
            };
            if level >= Level::TopSecret.rank() {
                let condition = format!("{} = :holder", member.holder);
                sealed += self.restore_texts(holding, &condition, &[(":holder", holder.clone())], true)?;
            }
        }
        if sealed > 0 {
            self.words_moved();
        }
        Ok(())
    }
}
