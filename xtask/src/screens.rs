//! `cargo xtask screens`: every screen as a picture, in both languages and both themes.

use anyhow::Result;

use crate::command::say;
use crate::machine::{self, Purpose};
use crate::report::Report;
use crate::{products, project, suite, ui};

const LOOKS: [(&str, &str, &str); 4] = [
    ("screens: zh-CN light", "zh-CN", "light"),
    ("screens: zh-CN dark", "zh-CN", "dark"),
    ("screens: en light", "en", "light"),
    ("screens: en dark", "en", "dark"),
];

/// Runs the stories once per look; the pictures are under `target/screens/<locale>-<theme>/`.
pub(crate) fn run() -> Result<()> {
    machine::prepare(Purpose::Stories)?;
    ui::build()?;
    products::forget_window()?;
    let mut report = Report::default();
    for (name, locale, theme) in LOOKS {
        report.step(name, || suite::stories(locale, theme));
    }
    say(format!("The pictures: {}", project::target().join("screens").display()));
    report.close()
}
