//! One row of a file: its values by field, and what is wrong with them.

use super::{CategoryFacts, Found, ImportField, Names, OutCopy, name_key};
use crate::access::Level;
use crate::coded::coded;
use crate::ids::{DepartmentId, PersonId, PlaceId, RetentionRuleId};
use crate::moment::Day;
use std::collections::HashMap;
use std::sync::Arc;

coded! {
    /// What is wrong with a value; its words say why and how to put it right.
    pub enum Wrong {
        /// A value that every row needs is not there.
        Empty = "empty", "import-wrong-empty";
        /// More characters than the field holds.
        TooLong = "too_long", "import-wrong-too-long";
        /// Characters that cannot be printed or that turn the direction of writing.
        Unprintable = "unprintable", "import-wrong-unprintable";
        /// No date.
        NotADate = "not_a_date", "import-wrong-not-a-date";
        /// A year or a month alone.
        DateIncomplete = "date_incomplete", "import-wrong-date-incomplete";
        /// After today.
        DateInFuture = "date_in_future", "import-wrong-date-in-future";
        /// Due before it was lent.
        DueBeforeLent = "due_before_lent", "import-wrong-due-before-lent";
        /// No number, or out of bounds.
        NotACount = "not_a_count", "import-wrong-not-a-count";
        /// No level.
        NotALevel = "not_a_level", "import-wrong-not-a-level";
        /// Below what the guide says of the category.
        BelowGuide = "below_guide", "import-wrong-below-guide";
        /// Above the clearance of whoever imports.
        AboveClearance = "above_clearance", "import-wrong-above-clearance";
        /// The mark of a state secret.
        StateSecret = "state_secret", "import-wrong-state-secret";
        /// No retention term.
        NotATerm = "not_a_term", "import-wrong-not-a-term";
        /// The category's rule keeps it shorter than the file says.
        TermLonger = "term_longer", "import-wrong-term-longer";
        /// Neither yes nor no.
        NotYesOrNo = "not_yes_or_no", "import-wrong-not-yes-or-no";
        /// A word that this field does not know.
        UnknownWord = "unknown_word", "import-wrong-unknown-word";
        /// Nothing of that name is here.
        NotFound = "not_found", "import-wrong-not-found";
        /// Several of that name are here.
        Several = "several", "import-wrong-several";
        /// No room number.
        NotAHousehold = "not_a_household", "import-wrong-not-a-household";
        /// A path or code that cannot stand on a label.
        CodeUnfit = "code_unfit", "import-wrong-code-unfit";
        /// It stands in something that is not larger.
        WrongParent = "wrong_parent", "import-wrong-wrong-parent";
        /// The same stands in another row of the file.
        TwiceInFile = "twice_in_file", "import-wrong-twice-in-file";
        /// It is in the vault already.
        InVault = "in_vault", "import-wrong-in-vault";
        /// The volume takes nothing more.
        VolumeClosed = "volume_closed", "import-wrong-volume-closed";
        /// The copy is out already or cannot go out.
        NotOnShelf = "not_on_shelf", "import-wrong-not-on-shelf";
        /// The two schemes say different levels and the higher was taken: a note, not an error.
        LevelsDiffer = "levels_differ", "import-wrong-levels-differ";
        /// No term of a level.
        NotALevelTerm = "not_a_level_term", "import-wrong-not-a-level-term";
        /// It is back already.
        Returned = "returned", "import-wrong-returned";
        /// Neither a rule nor a term says how long.
        NoRule = "no_rule", "import-wrong-no-rule";
        /// Personal information for ever wants a ground and a latest day, which a table does not give.
        PersonalForEver = "personal_for_ever", "import-wrong-personal-for-ever";
    }
}

/// A field of a row and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// Which field.
    pub field: ImportField,
    /// What.
    pub wrong: Wrong,
    /// What the cell says, or the row or number it meets.
    pub said: String,
}

impl RowError {
    /// An error of a field.
    #[must_use]
    pub fn of(field: ImportField, wrong: Wrong, said: &str) -> RowError {
        // A cell can hold a page; the person needs to recognise it.
        RowError { field, wrong, said: said.chars().take(60).collect() }
    }
}

/// Codes by field and word, compared as [`super::name_key`] has it.
pub type OwnWords = HashMap<(ImportField, String), String>;

/// What the office knows, as far as the subject of an import asks.
#[derive(Debug, Clone, Default)]
pub struct ImportKnown {
    /// Categories by code and name.
    pub categories: Names<Arc<CategoryFacts>>,
    /// Departments by code and name.
    pub departments: Names<DepartmentId>,
    /// Places by path and barcode.
    pub places: Names<PlaceId>,
    /// People by staff number, barcode and name.
    pub people: Names<PersonId>,
    /// Copies asked for by number and label.
    pub copies: HashMap<(String, String), Found<OutCopy>>,
    /// Retention rules by code.
    pub rules: Names<RetentionRuleId>,
    /// Families by their words and by themselves.
    pub families: Names<String>,
    /// Words of closed vocabularies by field and word: the program's own in every language, as its exports have
    /// them.
    pub words: OwnWords,
    /// Clearance of whoever imports.
    pub clearance: Option<Level>,
}

/// The values of a row by field, errors gathered on the way.
#[derive(Debug)]
pub struct Values<'a> {
    values: &'a HashMap<ImportField, String>,
    words: &'a OwnWords,
    errors: Vec<RowError>,
    notes: Vec<RowError>,
    /// The office's day.
    pub today: Day,
    /// Fields where a month or year alone is taken for its first day.
    pub first_day: &'a [ImportField],
}

/// Signs that make a text read otherwise than it is stored, and controls.
fn unprintable(text: &str, lines: bool) -> bool {
    text.chars().any(|c| {
        (c.is_control() && !(lines && c == '\n'))
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
    })
}

impl<'a> Values<'a> {
    /// The values of one row.
    #[must_use]
    pub fn new(
        values: &'a HashMap<ImportField, String>,
        today: Day,
        first_day: &'a [ImportField],
        words: &'a OwnWords,
    ) -> Values<'a> {
        Values { values, words, errors: Vec::new(), notes: Vec::new(), today, first_day }
    }

    /// What the row says of a field; nothing and only spaces are the same.
    #[must_use]
    pub fn said(&self, field: ImportField) -> Option<&'a str> {
        self.values.get(&field).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// Notes what is wrong.
    pub fn wrong(&mut self, field: ImportField, wrong: Wrong) {
        let said = self.said(field).unwrap_or_default();
        self.errors.push(RowError::of(field, wrong, said));
    }

    /// Notes what was decided where the row leaves a choice; the row stays right.
    pub fn note(&mut self, field: ImportField, decided: Wrong) {
        let said = self.said(field).unwrap_or_default();
        self.notes.push(RowError::of(field, decided, said));
    }

    /// What was decided.
    pub fn take_notes(&mut self) -> Vec<RowError> {
        std::mem::take(&mut self.notes)
    }

    /// Notes what is wrong with another thing in view.
    pub fn wrong_with(&mut self, field: ImportField, wrong: Wrong, said: &str) {
        self.errors.push(RowError::of(field, wrong, said));
    }

    /// A line of text, empty when nothing is said.
    pub fn text(&mut self, field: ImportField, most: usize) -> String {
        let text = self.said(field).unwrap_or_default();
        if text.chars().count() > most {
            self.wrong(field, Wrong::TooLong);
        } else if unprintable(text, field == ImportField::Note) {
            self.wrong(field, Wrong::Unprintable);
        }
        text.to_owned()
    }

    /// A line of text that must be there.
    pub fn required(&mut self, field: ImportField, most: usize) -> String {
        if self.said(field).is_none() {
            self.wrong(field, Wrong::Empty);
        }
        self.text(field, most)
    }

    /// A value read by `read`, when something is said.
    pub fn read<T>(&mut self, field: ImportField, read: impl Fn(&str) -> Result<T, Wrong>) -> Option<T> {
        let said = self.said(field)?;
        let wrong = match read(said) {
            Ok(value) => return Some(value),
            Err(wrong) => wrong,
        };
        // A word of the program's own in any of its languages, as its exports have it.
        let own = self.words.get(&(field, name_key(said)));
        let value = own.and_then(|code| read(code).ok());
        if value.is_none() {
            self.wrong(field, wrong);
        }
        value
    }

    /// A day, when something is said.
    pub fn day(&mut self, field: ImportField) -> Option<Day> {
        let first = self.first_day.contains(&field);
        self.read(field, |text| super::read_day(text, first))
    }

    /// A day that must be there.
    pub fn required_day(&mut self, field: ImportField) -> Option<Day> {
        if self.said(field).is_none() {
            self.wrong(field, Wrong::Empty);
        }
        self.day(field)
    }

    /// One of the things the office knows by name, when something is said.
    pub fn known<T: Clone + PartialEq>(&mut self, field: ImportField, names: &Names<T>) -> Option<T> {
        self.read(field, |text| match names.find(text) {
            Found::One(meaning) => Ok(meaning),
            Found::Several => Err(Wrong::Several),
            Found::Nothing => Err(Wrong::NotFound),
        })
    }

    /// One of the things the office knows by name, which must be there.
    pub fn required_known<T: Clone + PartialEq>(
        &mut self,
        field: ImportField,
        names: &Names<T>,
    ) -> Option<T> {
        if self.said(field).is_none() {
            self.wrong(field, Wrong::Empty);
        }
        self.known(field, names)
    }

    /// The row, unless something is wrong with it.
    pub fn finish<T>(self, row: Option<T>) -> Result<T, Vec<RowError>> {
        match (row, self.errors.is_empty()) {
            (Some(row), true) => Ok(row),
            _ => Err(self.errors),
        }
    }
}
