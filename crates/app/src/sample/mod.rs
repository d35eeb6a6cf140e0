//! The sample vault: an invented office whose every row came in through the public operations, with a
//! clock that walks through its last months so that loans are overdue, lists cool off and registers fill.
//! What is done stands here; who and with what stands in `assets/sample`.

mod allowances;
mod arrivals;
mod away;
mod circulation;
mod clock;
mod copying;
mod dispatch;
mod disposal;
mod files;
mod hand;
mod handwriting;
mod incidents;
mod levels;
mod loans;
mod people;
mod places;
mod readings;
mod records;
mod rounds;
mod sharing;
mod volumes;

use crate::{Clock, Error, KdfCost, Result, SystemClock};
use hand::Hand;
use serde::de::DeserializeOwned;
use std::path::Path;

/// Everybody's passphrase in the sample; the lock screen says so.
pub const PASSPHRASE: &str = "Yunlan-2026";

/// Days from founding to today.
const DAYS: i64 = 120;

/// Reads one of the files under `assets/sample`.
fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|error| Error::Broken(format!("{file}: {error}")))
}

/// Makes the sample vault in a folder that does not hold one. `progress(done, total)`.
pub fn build(folder: &Path, progress: &dyn Fn(u64, u64)) -> Result<()> {
    build_with(folder, KdfCost::Calibrated, progress)
}

/// The same at another cost of guessing, for tests.
pub fn build_with(folder: &Path, cost: KdfCost, progress: &dyn Fn(u64, u64)) -> Result<()> {
    let steps: [fn(&mut Hand<'_>) -> Result<()>; 22] = [
        people::found,
        people::enrol,
        places::prepare,
        records::register,
        files::scan,
        volumes::bind,
        levels::register,
        rounds::count,
        arrivals::arrive,
        disposal::first_list,
        loans::lend,
        copying::copy,
        rounds::walk,
        levels::settle,
        disposal::cooling_list,
        incidents::happen,
        readings::stand_out,
        away::send,
        allowances::give,
        dispatch::go,
        circulation::go_round,
        sharing::give,
    ];
    let mut hand = Hand::new(folder, cost, SystemClock.now() - chrono::Duration::days(DAYS));
    for (done, step) in steps.iter().enumerate() {
        progress(done as u64, steps.len() as u64);
        step(&mut hand)?;
    }
    hand.gets_up();
    progress(steps.len() as u64, steps.len() as u64);
    Ok(())
}
