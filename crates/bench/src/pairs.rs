//! Two things measured in one run: A B B A A B …, so that what else the machine does falls on both alike.

use serde::Serialize;
use std::time::{Duration, Instant};

/// What a run of pairs shows.
#[derive(Debug, Clone, Serialize)]
pub struct Pairs {
    /// How many pairs.
    pub pairs: usize,
    /// Median of the ratios A / B.
    pub ratio: f64,
    /// The 95 % interval of that median (order statistics of the sign test).
    pub low: f64,
    /// Its upper bound, which must meet the goal.
    pub high: f64,
    /// Milliseconds of A: median.
    pub a_p50_ms: f64,
    /// Milliseconds of A: 95th percentile.
    pub a_p95_ms: f64,
    /// Milliseconds of B: median.
    pub b_p50_ms: f64,
}

/// Times one thing.
pub(crate) fn timed<E>(act: impl FnOnce() -> Result<(), E>) -> Result<Duration, E> {
    let from = Instant::now();
    act()?;
    Ok(from.elapsed())
}

/// Measures both, `pairs` times, turn about.
pub(crate) fn measure<E>(
    pairs: usize,
    mut a: impl FnMut(usize) -> Result<Duration, E>,
    mut b: impl FnMut(usize) -> Result<Duration, E>,
) -> Result<Pairs, E> {
    let (mut times_a, mut times_b) = (Vec::with_capacity(pairs), Vec::with_capacity(pairs));
    for n in 0..pairs {
        if n % 2 == 0 {
            times_a.push(a(n)?);
            times_b.push(b(n)?);
        } else {
            times_b.push(b(n)?);
            times_a.push(a(n)?);
        }
    }
    Ok(Pairs::of(&times_a, &times_b))
}

impl Pairs {
    pub(crate) fn of(a: &[Duration], b: &[Duration]) -> Pairs {
        let mut ratios: Vec<f64> =
            a.iter().zip(b).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64().max(1e-9)).collect();
        ratios.sort_by(f64::total_cmp);
        let (low, high) = interval(ratios.len());
        Pairs {
            pairs: ratios.len(),
            ratio: quantile(&ratios, 0.5),
            low: ratios[low],
            high: ratios[high],
            a_p50_ms: of_times(a, 0.5),
            a_p95_ms: of_times(a, 0.95),
            b_p50_ms: of_times(b, 0.5),
        }
    }
}

/// A quantile of durations in milliseconds.
pub(crate) fn of_times(times: &[Duration], at: f64) -> f64 {
    let mut milliseconds: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1e3).collect();
    milliseconds.sort_by(f64::total_cmp);
    quantile(&milliseconds, at)
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positions in a short sorted list"
)]
fn quantile(sorted: &[f64], at: f64) -> f64 {
    let place = at * (sorted.len() - 1) as f64;
    let (low, high) = (place.floor() as usize, place.ceil() as usize);
    sorted[low] + (sorted[high] - sorted[low]) * (place - place.floor())
}

/// The places of the order statistics that hold the median with at least 95 %: the tails of a fair coin.
fn interval(count: usize) -> (usize, usize) {
    let mut term = 0.5_f64.powi(i32::try_from(count).unwrap_or(i32::MAX));
    let (mut below, mut low) = (0.0, 0);
    for place in 0..count / 2 {
        below += term;
        if below > 0.025 {
            break;
        }
        low = place;
        #[expect(clippy::cast_precision_loss, reason = "a few dozen pairs")]
        {
            term *= (count - place) as f64 / (place + 1) as f64;
        }
    }
    (low, count - 1 - low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_a_median_is_that_of_the_sign_test() {
        assert_eq!(interval(20), (5, 14));
        assert_eq!(interval(6), (0, 5));
        assert_eq!(interval(40), (13, 26));
    }

    #[test]
    fn a_thing_against_itself_is_one() {
        let times: Vec<Duration> = (1..=21).map(Duration::from_millis).collect();
        let same = Pairs::of(&times, &times);
        assert!((same.ratio - 1.0).abs() < 1e-9 && (same.a_p50_ms - 11.0).abs() < 1e-9);
    }
}
