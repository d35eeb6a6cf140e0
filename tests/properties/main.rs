//! What must hold for every input: dates, numbers, roots, the chain.

mod approvals;
mod chain;
mod copying;
mod dates;
mod exports;
mod handover;
mod imports;
mod losses;
mod numbers;
mod places;
mod queue;
mod search;
mod terms;
mod transfers;
mod volumes;
