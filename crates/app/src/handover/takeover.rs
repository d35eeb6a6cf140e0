//! The list of what goes over with a project, as the rule pack brings it.

use crate::{Error, Result};
use serde::Deserialize;

const LIST: &str = include_str!("../../../../assets/packs/takeover.toml");

/// The list.
#[derive(Debug, Deserialize)]
pub(super) struct TakeoverList {
    pub(super) version: u32,
    pub(super) lines: Vec<TakeoverLine>,
}

/// A line of it.
#[derive(Debug, Deserialize)]
pub(super) struct TakeoverLine {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) source: String,
}

/// Reads it.
pub(super) fn takeover_list() -> Result<TakeoverList> {
    let list: TakeoverList =
        toml::from_str(LIST).map_err(|error| Error::Broken(format!("takeover list: {error}")))?;
    if list.version == 1 { Ok(list) } else { Err(Error::Broken("takeover list: version".to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_has_a_code_of_its_own_and_a_source() {
        let list = takeover_list().expect("readable");
        let codes: BTreeSet<&str> = list.lines.iter().map(|line| line.code.as_str()).collect();
        assert_eq!(codes.len(), list.lines.len());
        assert!(list.lines.iter().all(|line| !line.name.is_empty() && line.source.starts_with('《')));
    }
}
