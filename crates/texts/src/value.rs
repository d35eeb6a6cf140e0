//! What may be put into a sentence.

use fluent_bundle::FluentValue;

/// An argument of a sentence. Numbers print as they are, without grouping: callers who want
/// groups pass text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words, names, dates, codes.
    Text(String),
    /// A count; selects plural forms.
    Number(i64),
}

impl Value {
    pub(crate) fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Number(number) => FluentValue::from(*number),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Value::Number(number.into())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Number(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or_else(|_| Value::Text(number.to_string()), Value::Number)
    }
}
