//! Notes: what a rule tells without refusing (explanations, things to confirm). Wording lives in
//! the locale files under `note-<code with hyphens>`, beside the refusals of the area.

use crate::refusal::Param;

/// A code with typed parameters, on its way to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// `area.fact`, e.g. `retention.counted_from`.
    pub code: &'static str,
    /// Named parameters.
    pub params: Vec<(&'static str, Param)>,
}

/// Declares an area's notes. One variant = one fact = one code = one text; converts into [`Note`].
///
/// ```
/// domain::notes! {
///     /// What the desk mentions.
///     pub enum LoanNote in "loan" {
///         /// The record is on hold; lending goes on.
///         OnHold { number: String } => "on_hold";
///     }
/// }
/// let note = domain::Note::from(LoanNote::OnHold { number: "DJ-0307-2026-0001".into() });
/// assert_eq!(note.code, "loan.on_hold");
/// ```
#[macro_export]
macro_rules! notes {
    ($(#[$doc:meta])* pub enum $name:ident in $area:literal {
        $($(#[$vdoc:meta])* $variant:ident $({ $($field:ident : $type:ty),* $(,)? })? => $code:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $($(#[$vdoc])* $variant $({ $(#[expect(missing_docs, reason = "named by the fact")] $field: $type),* })?,)+
        }

        impl $name {
            /// Every code of this area's notes; the texts must cover them.
            pub const CODES: &'static [&'static str] = &[$(concat!($area, ".", $code)),+];
        }

        impl From<$name> for $crate::Note {
            fn from(note: $name) -> $crate::Note {
                match note {
                    $($name::$variant $({ $($field),* })? => $crate::Note {
                        code: concat!($area, ".", $code),
                        params: vec![$($((stringify!($field), $crate::refusal::Param::from($field))),*)?],
                    },)+
                }
            }
        }
    };
}
