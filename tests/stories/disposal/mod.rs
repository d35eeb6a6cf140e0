//! Appraising, listing, destroying, certifying; what stands in the way; what a certificate proves.

mod act;
mod appraising;
mod blockers;
mod certificate;
mod files;
mod residual;
mod walk;
