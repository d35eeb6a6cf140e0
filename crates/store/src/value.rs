//! From the program's types to stored values. The domain knows no SQL, so the conversion lives here.

use domain::access::{Level, Post};
use domain::{Day, Moment};
use rusqlite::types::Value;

/// A named parameter.
pub type Named = (&'static str, Value);

/// Anything that a column can hold.
pub trait IntoValue {
    /// The stored form.
    fn into_value(self) -> Value;
}

macro_rules! stored {
    ($($type:ty => |$value:ident| $form:expr;)+) => {$(
        impl IntoValue for $type {
            fn into_value(self) -> Value { let $value = self; $form }
        }
    )+};
}

stored! {
    Value => |v| v;
    String => |v| Value::Text(v);
    &String => |v| Value::Text(v.clone());
    &str => |v| Value::Text(v.to_owned());
    i64 => |v| Value::Integer(v);
    i32 => |v| Value::Integer(v.into());
    u32 => |v| Value::Integer(v.into());
    u16 => |v| Value::Integer(v.into());
    usize => |v| Value::Integer(i64::try_from(v).unwrap_or(i64::MAX));
    bool => |v| Value::Integer(v.into());
    Vec<u8> => |v| Value::Blob(v);
    &[u8] => |v| Value::Blob(v.to_vec());
    &Vec<u8> => |v| Value::Blob(v.clone());
    [u8; 32] => |v| Value::Blob(v.to_vec());
    [u8; 64] => |v| Value::Blob(v.to_vec());
    [u8; 16] => |v| Value::Blob(v.to_vec());
    Level => |v| Value::Integer(v.rank());
    Post => |v| Value::Text(v.code().to_owned());
    Moment => |v| Value::Text(v.to_string());
    Day => |v| Value::Text(v.to_string());
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Null, IntoValue::into_value)
    }
}

macro_rules! stored_ids {
    ($($(#[$doc:meta])* $id:ident;)+) => {$(
        impl IntoValue for domain::$id {
            fn into_value(self) -> Value { Value::Text(self.to_string()) }
        }
        impl IntoValue for &domain::$id {
            fn into_value(self) -> Value { Value::Text(self.to_string()) }
        }
    )+};
}

domain::each_id!(stored_ids);
