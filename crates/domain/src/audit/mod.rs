//! Audit events. Payloads hold ids, codes and numbers, never titles, names or free text.

/// A value an event may carry. There is deliberately no way to put free text in: `Code` is static.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// An identity or a digest, as text.
    Id(String),
    /// A number.
    Number(i64),
    /// A code of the program.
    Code(&'static str),
}

macro_rules! detail_from_id {
    ($($(#[$doc:meta])* $id:ident;)+) => {$(
        impl From<crate::ids::$id> for Detail {
            fn from(id: crate::ids::$id) -> Detail { Detail::Id(id.to_string()) }
        }
    )+};
}

each_id!(detail_from_id);

impl From<i64> for Detail {
    fn from(number: i64) -> Detail {
        Detail::Number(number)
    }
}

impl From<&'static str> for Detail {
    fn from(code: &'static str) -> Detail {
        Detail::Code(code)
    }
}

impl From<[u8; 32]> for Detail {
    fn from(digest: [u8; 32]) -> Detail {
        Detail::Id(hex::encode(digest))
    }
}

/// An event on its way into the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Past tense, snake case: `copy_lent`.
    pub kind: &'static str,
    /// What it is about: the identity of the first field.
    pub subject: String,
    /// Every field by name, in declared order.
    pub details: Vec<(&'static str, Detail)>,
}

/// Declares an area's events; the first field is the subject.
#[macro_export]
macro_rules! events {
    ($(#[$doc:meta])* pub enum $name:ident {
        $($(#[$vdoc:meta])* $variant:ident { $first:ident : $first_type:ty $(, $field:ident : $type:ty)* $(,)? } => $kind:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $($(#[$vdoc])* $variant {
                #[expect(missing_docs, reason = "named by the fact")] $first: $first_type,
                $(#[expect(missing_docs, reason = "named by the fact")] $field: $type),*
            },)+
        }

        impl $name {
            /// Every kind of this area; the texts must cover them.
            pub const KINDS: &'static [&'static str] = &[$($kind),+];
        }

        impl From<$name> for $crate::audit::Event {
            fn from(event: $name) -> $crate::audit::Event {
                match event {
                    $($name::$variant { $first, $($field),* } => $crate::audit::Event {
                        kind: $kind,
                        subject: match $crate::audit::Detail::from($first.clone()) {
                            $crate::audit::Detail::Id(id) => id,
                            $crate::audit::Detail::Number(number) => number.to_string(),
                            $crate::audit::Detail::Code(code) => code.to_owned(),
                        },
                        details: vec![
                            (stringify!($first), $crate::audit::Detail::from($first)),
                            $((stringify!($field), $crate::audit::Detail::from($field))),*
                        ],
                    },)+
                }
            }
        }
    };
}

events! {
    /// What the trail says about itself.
    pub enum AuditEvent {
        /// A refusal worth keeping; `times` counts repeats within a minute.
        OperationRefused { subject: crate::ids::RowId, operation: &'static str, code: &'static str, times: i64 } => "operation_refused";
    }
}
