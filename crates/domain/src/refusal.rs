//! A refusal: a code, typed parameters and a weight. Wording lives in the locale files under
//! `refusal-<code with hyphens>`.

use crate::access::{Level, Post};
use crate::moment::{Day, Moment};

/// One typed parameter of a refusal or note; the texts turn it into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    /// Plain text: a name, a number, a title the reader may see.
    Text(String),
    /// A count or amount.
    Number(i64),
    /// A level, worded by locale.
    Level(Level),
    /// A day, `YYYY-MM-DD`.
    Day(Day),
    /// Posts that can help, worded by locale.
    Posts(Vec<Post>),
    /// A code with its own text key, e.g. a state.
    Code(&'static str),
}

macro_rules! param_from {
    ($($from:ty => |$value:ident| $into:expr;)+) => {$(
        impl From<$from> for Param {
            fn from($value: $from) -> Param { $into }
        }
    )+};
}

param_from! {
    String => |v| Param::Text(v);
    // A word of the program is always a code; whatever a person wrote comes as `String`.
    &'static str => |v| Param::Code(v);
    i64 => |v| Param::Number(v);
    i32 => |v| Param::Number(v.into());
    u32 => |v| Param::Number(v.into());
    usize => |v| Param::Number(i64::try_from(v).unwrap_or(i64::MAX));
    Level => |v| Param::Level(v);
    Post => |v| Param::Posts(vec![v]);
    Vec<Post> => |v| Param::Posts(v);
    Day => |v| Param::Day(v);
    Moment => |v| Param::Text(v.to_string());
}

/// What kind of refusal it is, which decides whether the trail keeps it (4-security).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// A form filled in wrongly; told, not recorded.
    Form,
    /// Access, approval, person separation, a blocker: recorded as evidence.
    Evidence,
}

/// Implemented by the area enums through [`crate::refusals!`].
pub trait Refuse {
    /// `area.fact`, e.g. `loan.copy_already_out`.
    fn code(&self) -> &'static str;
    /// Named parameters for the text.
    fn params(&self) -> Vec<(&'static str, Param)>;
    /// Whether the trail keeps it.
    fn weight(&self) -> Weight;
}

/// A refusal on its way to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// `area.fact`.
    pub code: &'static str,
    /// Named parameters.
    pub params: Vec<(&'static str, Param)>,
    /// Whether the trail keeps it.
    pub weight: Weight,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl std::error::Error for Refusal {}

impl<T: Refuse> From<T> for Refusal {
    fn from(refused: T) -> Refusal {
        Refusal { code: refused.code(), params: refused.params(), weight: refused.weight() }
    }
}

/// Declares an area's refusals. One variant = one fact = one code = one text.
///
/// ```
/// domain::refusals! {
///     /// What the desk refuses.
///     pub enum LoanRefusal in "loan" {
///         /// Somebody holds it already.
///         CopyAlreadyOut { holder: String } => "copy_already_out", Evidence;
///     }
/// }
/// assert_eq!(LoanRefusal::CODES, ["loan.copy_already_out"]);
/// ```
#[macro_export]
macro_rules! refusals {
    ($(#[$doc:meta])* pub enum $name:ident in $area:literal {
        $($(#[$vdoc:meta])* $variant:ident $({ $($field:ident : $type:ty),* $(,)? })? => $code:literal, $weight:ident;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $($(#[$vdoc])* $variant $({ $(#[expect(missing_docs, reason = "named by the fact")] $field: $type),* })?,)+
        }

        impl $name {
            /// Every code of this area; the texts must cover them.
            pub const CODES: &'static [&'static str] = &[$(concat!($area, ".", $code)),+];
        }

        impl $crate::refusal::Refuse for $name {
            fn code(&self) -> &'static str {
                match self { $(Self::$variant $({ $($field: _),* })? => concat!($area, ".", $code),)+ }
            }
            fn params(&self) -> Vec<(&'static str, $crate::refusal::Param)> {
                match self { $(Self::$variant $({ $($field),* })? => vec![$($((stringify!($field), $crate::refusal::Param::from($field.clone()))),*)?],)+ }
            }
            fn weight(&self) -> $crate::refusal::Weight {
                match self { $(Self::$variant $({ $($field: _),* })? => $crate::refusal::Weight::$weight,)+ }
            }
        }
    };
}
