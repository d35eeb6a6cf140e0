//! Stories over the public operations: what people do at the desk and what is refused, one file an area.

mod copying;
mod disposal;
mod loans;
mod people;
mod records;
mod registers;
mod shelf;
