//! What may be typed.

use app::Locale;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Strongroom 守卷: records management in an encrypted vault.
#[derive(Parser)]
#[command(name = "strongroom", version)]
pub(crate) struct Arguments {
    /// Language of messages and printed pages: zh-CN or en.
    #[arg(long, global = true, default_value = "zh-CN")]
    lang: String,
    #[command(subcommand)]
    pub command: Command,
}

impl Arguments {
    pub(crate) fn locale(&self) -> Locale {
        Locale::from_code(&self.lang).unwrap_or(Locale::ZhCn)
    }
}

/// Whose session, on which vault.
#[derive(Args)]
pub(crate) struct Login {
    /// The vault's folder.
    #[arg(long)]
    pub vault: PathBuf,
    /// Login.
    #[arg(long = "as")]
    pub login: String,
    /// A file with the passphrase; otherwise STRONGROOM_PASSPHRASE is read.
    #[arg(long)]
    pub passphrase_file: Option<PathBuf>,
}

/// Which list goes where.
#[derive(Args)]
pub(crate) struct ListToFile {
    /// `records`, `volumes`, `places`, `people`, `departments`, `categories`, `retention_rules`, `loans`,
    /// `approvals`, `copy_jobs`, `holds`, `due`, `trail` …: every list that has 导出 in the window.
    pub list: String,
    /// The file: `.xlsx` or `.csv`.
    #[arg(long)]
    pub out: PathBuf,
    /// Filters of the list's own operation as JSON; `-` reads standard input.
    #[arg(long, default_value = "{}")]
    pub filter: String,
    /// What for; asked when something of 机密 or above is inside.
    #[arg(long)]
    pub purpose: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make the sample vault: people, file plan, records, loans, a copy job, a destruction.
    Sample {
        /// A folder that does not exist yet.
        folder: PathBuf,
    },
    /// Make a new, empty vault from a JSON description (`-` reads standard input).
    Init {
        /// A folder that does not exist yet.
        folder: PathBuf,
        /// The founding: office, three administrators, level key holders.
        #[arg(long)]
        json: String,
    },
    /// List every operation with permission and shapes.
    Operations {
        /// As JSON with JSON Schema.
        #[arg(long)]
        json: bool,
        /// As the TypeScript contract.
        #[arg(long, conflicts_with = "json")]
        typescript: bool,
    },
    /// Call one operation; the reply is JSON on standard output.
    Call {
        /// Its name.
        operation: String,
        /// The request as JSON; `-` reads standard input.
        #[arg(default_value = "{}")]
        request: String,
        #[command(flatten)]
        login: Login,
    },
    /// Unlock once, then read `{"operation":…,"request":…}` lines and answer a line each.
    Session {
        #[command(flatten)]
        login: Login,
    },
    /// Verify charter, chain, seals, rows, files and anchors.
    Verify {
        /// The vault's folder.
        vault: PathBuf,
        /// Anchor files kept outside.
        #[arg(long)]
        anchor: Vec<PathBuf>,
        /// The whole report as JSON.
        #[arg(long)]
        json: bool,
        /// Login of an auditor or the audit administrator.
        #[arg(long = "as")]
        login: String,
        /// A file with the passphrase; otherwise STRONGROOM_PASSPHRASE is read.
        #[arg(long)]
        passphrase_file: Option<PathBuf>,
    },
    /// Print a form into a PDF: an operation named `print_<form>`.
    Print {
        /// `certificate`, `destruction_list`, `loan_register`, `copy_register`, `verification_report`, `state_secret_slip`.
        form: String,
        /// The request as JSON; `-` reads standard input.
        #[arg(default_value = "{}")]
        request: String,
        /// Where to.
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        login: Login,
    },
    /// Check a destruction certificate; needs no vault.
    Certificate {
        #[command(subcommand)]
        act: CertificateAct,
    },
    /// Decide a request for approval away from the vault, with a signing card.
    Approval {
        #[command(subcommand)]
        act: ApprovalAct,
    },
    /// Import a spreadsheet by a mapping file: check all of it, then write it, hidden until the last row is there.
    Import(crate::imports::Import),
    /// Measure the figures over a seeded fixture.
    Bench(crate::figures::Bench),
    /// Attach a file of any size to an electronic copy.
    Attach {
        /// Identity of the copy.
        copy: String,
        /// The file.
        file: PathBuf,
        #[command(flatten)]
        login: Login,
    },
    /// Write an attached file out, every byte checked; the trail knows first.
    OpenFile {
        /// Identity of the file.
        content: String,
        /// Where to.
        #[arg(long)]
        out: PathBuf,
        /// What for; asked from 机密 upward.
        #[arg(long)]
        purpose: Option<String>,
        #[command(flatten)]
        login: Login,
    },
    /// Write a list as a spreadsheet, formula-safe; it reads back in equal.
    Export {
        #[command(flatten)]
        ask: ListToFile,
        #[command(flatten)]
        login: Login,
    },
    /// Take a backup set.
    Backup {
        /// Target folder, `backups/` of the vault when absent.
        #[arg(long)]
        to: Option<PathBuf>,
        #[command(flatten)]
        login: Login,
    },
    /// Bring a backup set back into a new folder.
    Restore {
        /// The set's folder.
        set: PathBuf,
        /// A folder that does not exist yet.
        target: PathBuf,
        /// Login of a system administrator.
        #[arg(long = "as")]
        login: String,
        /// A file with the passphrase; otherwise STRONGROOM_PASSPHRASE is read.
        #[arg(long)]
        passphrase_file: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
pub(crate) enum ApprovalAct {
    /// Show what is asked; with `--approve` or `--refuse`, sign it and write the decision file.
    Decide(crate::approval::Decide),
}

#[derive(Subcommand)]
pub(crate) enum CertificateAct {
    /// Genuine, altered (what), or unknown key.
    Verify {
        /// A PDF, a PNG picture of the page, or the text of the QR code.
        paper: String,
        /// The office's key file, got elsewhere than from the page itself.
        #[arg(long)]
        key: PathBuf,
    },
}
