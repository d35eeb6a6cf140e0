//! The figures must add up on the page itself; a certificate that contradicts itself is not printed.

use super::view::{CertificateView, Role};
use crate::PaperError;
use crate::view::{Carrier, Verdict};

/// Checks every figure against the rows.
pub(super) fn check(view: &CertificateView) -> Result<(), PaperError> {
    certifiable(view)?;
    items_add_up(view)?;
    pages_add_up(view)?;
    results_add_up(view)?;
    count_before_adds_up(view)
}

/// Under 五 stands only what may be certified as destroyed.
fn certifiable(view: &CertificateView) -> Result<(), PaperError> {
    let refuse = |item, what| Err(PaperError::NotCertifiable { item, what });
    if view.signers.iter().filter(|signer| signer.role == Role::Witness).count() != 2 {
        return refuse(0, "witnesses");
    }
    if !view.signers.iter().any(|signer| signer.role == Role::Executor) {
        return refuse(0, "executor");
    }
    for item in &view.items {
        match item {
            item if item.result != Verdict::Passed => return refuse(item.no, "result"),
            item if item.held => return refuse(item.no, "held"),
            item if item.on_loan => return refuse(item.no, "on_loan"),
            item if item.unsettled => return refuse(item.no, "unsettled"),
            item if item.copies.iter().any(|copy| copy.result != Verdict::Passed) => {
                return refuse(item.no, "copies");
            }
            _ => {}
        }
    }
    let mut numbers: Vec<u32> =
        view.items.iter().map(|item| item.no).chain(view.excluded.iter().map(|item| item.no)).collect();
    numbers.sort_unstable();
    match numbers.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => refuse(pair[0], "listed_twice"),
        None => Ok(()),
    }
}

fn agree(what: &'static str, stated: impl Into<u64>, counted: impl Into<u64>) -> Result<(), PaperError> {
    let (stated, counted) = (stated.into(), counted.into());
    if stated == counted { Ok(()) } else { Err(PaperError::FiguresDisagree { what, stated, counted }) }
}

fn items_add_up(view: &CertificateView) -> Result<(), PaperError> {
    let figures = &view.figures;
    let carried_by = |carrier| view.items.iter().filter(|item| item.carrier == carrier).count() as u64;
    agree("destroyed", figures.destroyed, view.items.len() as u64)?;
    agree("listed", figures.listed, (view.items.len() + view.excluded.len()) as u64)?;
    agree("paper", figures.paper, carried_by(Carrier::Paper))?;
    agree("electronic", figures.electronic, carried_by(Carrier::Electronic))?;
    agree("media", figures.media, carried_by(Carrier::Media))?;
    let copies = view.items.iter().map(|item| item.copies_now().count() as u64).sum::<u64>();
    agree("copies", figures.copies, copies)
}

fn pages_add_up(view: &CertificateView) -> Result<(), PaperError> {
    agree("pages", view.figures.pages, item_pages(view))?;
    agree("copy_pages", view.figures.copy_pages, copy_pages(view))
}

fn item_pages(view: &CertificateView) -> u64 {
    view.items.iter().filter_map(|item| item.pages).map(u64::from).sum()
}

fn copy_pages(view: &CertificateView) -> u64 {
    view.items.iter().flat_map(super::Item::copies_now).map(|copy| u64::from(copy.pages)).sum()
}

fn results_add_up(view: &CertificateView) -> Result<(), PaperError> {
    let excluded = |verdict| view.excluded.iter().filter(|item| item.result == Some(verdict)).count() as u64;
    let passed = view.items.len() as u64 + excluded(Verdict::Passed);
    agree("passed", view.figures.passed, passed)?;
    agree("failed", view.figures.failed, excluded(Verdict::Failed))?;
    agree("undecided", view.figures.undecided, excluded(Verdict::Undecided))
}

/// A count that agreed with the list found what the rows now show.
fn count_before_adds_up(view: &CertificateView) -> Result<(), PaperError> {
    let count = &view.count_before;
    if !count.agrees {
        return Ok(());
    }
    // What left the list before the act was no longer on the table.
    let counted: Vec<_> = view.excluded.iter().filter(|item| item.result.is_some()).collect();
    let sum = |of: fn(&super::Excluded) -> u32| counted.iter().map(|item| u64::from(of(item))).sum::<u64>();
    agree("counted_items", count.items, (view.items.len() + counted.len()) as u64)?;
    agree("counted_pages", count.pages, item_pages(view) + sum(|item| item.pages.unwrap_or(0)))?;
    let copies = view.items.iter().map(|item| item.copies_now().count() as u64).sum::<u64>();
    agree("counted_copies", count.copies, copies + sum(|item| item.copies))?;
    agree("counted_copy_pages", count.copy_pages, copy_pages(view) + sum(|item| item.copy_pages))
}
