//! `strongroom`: the same operations as the window, on the command line; needs no WebKit.
//!
//! Exit codes: 0 done · 1 broken · 2 usage · 3 refused · 4 locked or wrong passphrase · 5 verification failed.

mod approval;
mod arguments;
mod certificate;
mod exit;
mod export;
mod figures;
mod files;
mod imports;
mod output;
mod run;
mod session;
mod vaults;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    intake::guard::serve_if_asked();
    let arguments = arguments::Arguments::parse();
    let locale = arguments.locale();
    match run::run(arguments) {
        Ok(exit) => exit.into(),
        Err(error) => exit::report(&error, locale),
    }
}
