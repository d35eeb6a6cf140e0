//! What the program promises about itself: texts complete, contract current, statements prepare,
//! tables declared, authorisation as the rule pack says.

mod authorisation;
mod contract;
mod levels;
mod plans;
mod statements;
mod texts;
mod words_kept;
