//! What must hold for every input: dates, numbers, roots, the chain.

mod chain;
mod dates;
mod exports;
mod imports;
mod numbers;
mod places;
mod search;
mod terms;
mod volumes;
