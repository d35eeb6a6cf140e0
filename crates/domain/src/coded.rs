//! One shape for the small closed vocabularies of the register: an enum whose members have a code
//! (store, border) and a text key (wording).

/// Declares an enum with `ALL`, `code` and `from_code`; as a parameter it turns into its words.
macro_rules! coded {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $key:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// In the order screens list them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The code of the store and the border.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The key of its words.
            #[must_use]
            pub fn text_key(self) -> &'static str {
                match self { $($name::$variant => $key,)+ }
            }

            /// The member of a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
        }

        impl From<$name> for $crate::refusal::Param {
            fn from(one: $name) -> $crate::refusal::Param {
                $crate::refusal::Param::Code(one.text_key())
            }
        }
    };
}

pub(crate) use coded;
