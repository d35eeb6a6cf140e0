//! Destruction certificate (销毁证明书).

mod figures;
mod first_page;
mod flow;
mod integrity;
mod item_table;
mod media_table;
mod print_facts;
mod rail;
mod statement;
mod view;

pub(crate) use print_facts::{PRINT_FILE, PrintFacts, STATEMENT_FILE};
pub(crate) use statement::hex;
pub use statement::{parse_statement, statement_hash, statement_json};
pub use view::*;

use self::flow::Flow;
use crate::layout::{PORTRAIT, Paper};
use crate::pdf::{Attachment, Meta, print as write};
use crate::view::Footer;
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// Prints a certificate. The text follows from the statement alone; `print` holds what may differ
/// between two prints, and the pictures the statement names by hash.
///
/// # Errors
/// [`PaperError::FiguresDisagree`], [`PaperError::NotCertifiable`] when the statement contradicts
/// itself; [`PaperError::SignatureImageMissing`] when a named picture was not handed over.
pub fn render_certificate(
    view: &CertificateView,
    print: &CertificatePrint,
    locale: Locale,
) -> Result<Printed, PaperError> {
    figures::check(view)?;
    let words = Words(locale);
    let statement = statement_json(view)?;
    let mut paper = Paper::default();
    for signer in &view.signers {
        let named = signer.ink_sha256.as_deref();
        if let Some(ink) = print.inks.iter().find(|ink| named == Some(ink.sha256.as_str())) {
            paper.keep_ink(ink);
        }
    }
    let mut flow = Flow::new(view, paper, words);
    first_page::draw(&mut flow, print)?;
    if flow.paper.sheets.is_empty() {
        flow.turn();
    }
    item_table::draw(&mut flow);
    media_table::draw(&mut flow);
    media_table::draw_excluded(&mut flow);
    media_table::closing(&mut flow);
    let mut paper = flow.end()?;
    PORTRAIT.finish(&mut paper, &footer(view, print), words);
    let meta = Meta {
        title: format!("{} {}", words.get("certificate-title"), view.number),
        author: words.office(&view.office),
        language: locale.code(),
        created: print.printed_at.clone(),
    };
    write(&paper, &meta, &attachments(statement, print, locale, words)?)
}

/// The trail's position and head are the statement's: before issuing.
fn footer(view: &CertificateView, print: &CertificatePrint) -> Footer {
    Footer {
        printed_by: print.printed_by.clone(),
        printed_account: print.printed_account.clone(),
        printed_at: print.printed_at.clone(),
        trail_seq: view.integrity.trail_seq,
        trail_head: view.integrity.trail_head.clone(),
    }
}

fn attachments(
    statement: Vec<u8>,
    print: &CertificatePrint,
    locale: Locale,
    words: Words,
) -> Result<Vec<Attachment>, PaperError> {
    Ok(vec![
        Attachment {
            name: PRINT_FILE,
            description: words.get("certificate-print-file"),
            bytes: PrintFacts::of(print, locale).to_json()?,
            relationship: "Supplement",
        },
        Attachment {
            name: STATEMENT_FILE,
            description: words.get("certificate-statement-file"),
            bytes: statement,
            relationship: "Data",
        },
    ])
}
