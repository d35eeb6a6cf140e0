//! `strongroom bench`: the figures, over a seeded fixture that is made when it is not there.

use crate::exit::Exit;
use crate::output;
use anyhow::Result;
use bench::Size;
use clap::Args;
use std::path::PathBuf;

/// What to measure, and over how much.
#[derive(Args)]
pub(crate) struct Bench {
    /// The fixture's folder; made from the seed when it does not exist.
    #[arg(long, default_value = "target/bench.strongroom")]
    pub folder: PathBuf,
    /// A fiftieth of everything, for every day.
    #[arg(long)]
    pub quick: bool,
    /// Records of the fixture; 1,000,000, or 20,000 with --quick.
    #[arg(long)]
    pub records: Option<usize>,
    /// Pairs of each figure.
    #[arg(long, default_value_t = 20)]
    pub pairs: usize,
    /// Only these figures, e.g. P1,P4.
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    /// The lines as JSON, besides the table.
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// Makes the fixture and stops: what measures memory is then a process of its own.
    #[arg(long)]
    pub make_only: bool,
    /// The seed of the fixture.
    #[arg(long, default_value_t = 20_260_101)]
    pub seed: u64,
}

const FULL: usize = 1_000_000;
const QUICK: usize = 20_000;

pub(crate) fn bench(asked: &Bench) -> Result<Exit> {
    let records = asked.records.unwrap_or(if asked.quick { QUICK } else { FULL });
    let folder = asked.folder.with_file_name(format!(
        "{}-{records}.strongroom",
        asked.folder.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    ));
    if asked.make_only || !folder.exists() {
        let size = Size { records, files: records / 20, seed: asked.seed };
        bench::make(&folder, size, &|done, total| {
            if done % 20_000 == 0 {
                output::error_line(&format!("{done}/{total}"));
            }
        })?;
    }
    if asked.make_only {
        return Ok(Exit::Done);
    }
    output::line(bench::head());
    let lines =
        bench::measure(&folder, records, &asked.only, asked.pairs, &mut |line| output::line(&line.row()))?;
    if let Some(file) = &asked.json {
        std::fs::write(file, serde_json::to_vec_pretty(&lines)?)?;
    }
    Ok(Exit::Done)
}
