//! What must hold for every input: dates, numbers, roots, the chain.

mod approvals;
mod chain;
mod dates;
mod exports;
mod imports;
mod losses;
mod numbers;
mod places;
mod search;
mod terms;
mod transfers;
mod volumes;
