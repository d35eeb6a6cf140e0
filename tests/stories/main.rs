//! Stories over the public operations: what people do at the desk and what is refused, one file an area.

mod disposal;
mod records;
mod copying;
mod people;
mod shelf;
mod loans;
mod registers;
