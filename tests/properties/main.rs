//! What must hold for every input: dates, numbers, roots, the chain.

mod imports;
mod chain;
mod dates;
mod numbers;
mod places;
mod search;
mod terms;
