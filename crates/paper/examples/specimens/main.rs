//! Writes one PDF of each form with sample data: `cargo run -p paper --example specimens -- OUTDIR`.

#[path = "../../tests/specimens/certificate_sample.rs"]
mod certificate_sample;
#[path = "../../tests/specimens/filing_samples.rs"]
mod filing_samples;
#[path = "../../tests/specimens/form_samples.rs"]
mod form_samples;
#[path = "../../tests/specimens/samples.rs"]
mod samples;
#[path = "../../tests/specimens/shelf_samples.rs"]
mod shelf_samples;

use std::path::Path;

use paper::form::{Format, render_form};
use paper::{LabelStock, Locale, PaperError, Printed};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "specimens".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    for locale in Locale::ALL {
        for (name, printed) in forms(locale)? {
            std::fs::write(folder.join(format!("{name}.{}.pdf", locale.code())), printed.pdf)?;
        }
    }
    Ok(())
}

fn forms(locale: Locale) -> Result<Vec<(&'static str, Printed)>, PaperError> {
    let certificate = certificate_sample::certificate();
    let long = certificate_sample::long_certificate(200);
    Ok(vec![
        (
            "certificate",
            paper::render_certificate(&certificate, &certificate_sample::print(&certificate), locale)?,
        ),
        ("certificate-200", paper::render_certificate(&long, &certificate_sample::print(&long), locale)?),
        ("destruction-list", paper::render_destruction_list(&samples::destruction_list(13), locale)?),
        ("loan-register", paper::render_loan_register(&samples::loan_register(16), locale)?),
        ("copy-register", paper::render_copy_register(&samples::copy_register(), locale)?),
        ("reading-register", paper::render_reading_register(&samples::reading_register(40), locale)?),
        ("verification-report", paper::render_verification_report(&samples::verification_report(), locale)?),
        ("labels-24", paper::render_labels(&shelf_samples::labels(LabelStock::Sheet24, 20, 5), locale)?),
        ("labels-65", paper::render_labels(&shelf_samples::labels(LabelStock::Sheet65, 65, 1), locale)?),
        ("labels-roll-60", paper::render_labels(&shelf_samples::labels(LabelStock::Roll60, 5, 1), locale)?),
        ("labels-roll-50", paper::render_labels(&shelf_samples::labels(LabelStock::Roll50, 5, 1), locale)?),
        ("volume-contents", paper::render_file_list(&filing_samples::volume_contents(), locale)?),
        ("filing-list", paper::render_file_list(&filing_samples::filing_list(), locale)?),
        ("handover", paper::render_file_list(&filing_samples::handover_list(), locale)?),
        ("volume-note", paper::render_volume_note(&filing_samples::volume_note(), locale)?),
        ("volume-cover", paper::render_volume_cover(&filing_samples::volume_cover(), locale)?),
        ("filing-stamps", paper::render_filing_stamps(&filing_samples::filing_stamps(), locale)?),
        ("number-report", paper::render_number_report(&filing_samples::number_report(), locale)?),
        ("box-spines", paper::render_box_spines(&shelf_samples::spines(), locale)?),
        ("move-slip", paper::render_move_slip(&shelf_samples::move_slip(), locale)?),
        ("stocktake-report", paper::render_stocktake_report(&shelf_samples::stocktake(), locale)?),
        ("form", render_form(&form_samples::approval_sheet(Format::A4), locale)?),
        ("form-blank", render_form(&form_samples::approval_sheet(Format::A4).blank(), locale)?),
        ("form-a5", render_form(&form_samples::approval_sheet(Format::A5), locale)?),
        ("form-turned", render_form(&form_samples::approval_sheet(Format::A5Turned), locale)?),
        ("state-secret-slip", paper::render_state_secret_slip(&samples::state_secret_slip(), locale)?),
    ])
}
