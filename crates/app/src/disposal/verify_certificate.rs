//! Check a certificate (核验证明书): from the PDF text, pictures and drawing of every page are held
//! against the signed statement; a picture or the code's text alone proves the signed fields and says so.
//! Needs no vault: [`check_paper`] works from the paper and the office's key file.

use super::qr::{QrFields, ReadQr, read};
use crate::{Desk, Error, Operation, Result};
use ::texts::Locale;
use ::vault::{OfficeKey, verify_certificate_signature};
use base64::Engine;
use domain::disposal::DisposalRefusal;
use paper::certificate::{CertificateView, parse_statement, statement_hash};
use paper::certificate_pdf::{Difference, DifferenceKind, compare, read_back};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is at hand.
#[derive(Debug, Clone)]
pub enum CertificatePaper {
    /// The PDF.
    Pdf(Vec<u8>),
    /// A photograph or scan with the code on it, PNG or JPEG.
    Picture(Vec<u8>),
    /// The code's text, `SR1:…`.
    QrText(String),
}

/// Request: one of the three papers; the key file's content, or this office's own key.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct VerifyCertificate {
    /// The PDF, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pdf_base64: Option<String>,
    /// A picture, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub png_base64: Option<String>,
    /// The code's text.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub qr_text: Option<String>,
    /// A key file's content, JSON.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub key: Option<String>,
}

/// Something that is not as it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CertificateDifference {
    /// Page, from 1; 0 for the document as a whole.
    pub page: usize,
    /// `signature`, `code`, `statement`, `pages`, `text`, `image`, `drawing`, `glyphs`, `overlay`.
    pub what: String,
    /// As issued.
    pub expected: String,
    /// As found.
    pub found: String,
    /// The sentence.
    pub text: String,
}

/// What the check says.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CertificateVerdict {
    /// `genuine`, `altered`, `unknown_key`.
    pub verdict: String,
    /// `pdf`, `picture`, `qr`.
    pub source: String,
    /// What was and what was not checked, in words.
    pub proves: String,
    /// Whether the items were checked.
    pub items_checked: bool,
    /// `XZ-…`, as signed.
    pub number: String,
    /// The issuing office, from the key file.
    pub office: String,
    /// When it was issued.
    pub issued_on: String,
    /// Items on the list.
    pub listed: u32,
    /// Destroyed.
    pub destroyed: u32,
    /// Not destroyed.
    pub left: u32,
    /// Numbered copies destroyed.
    pub numbered: u32,
    /// Pages destroyed, numbered copies included.
    pub pages: u32,
    /// Trail position before issuing.
    pub trail_seq: u64,
    /// First half of the trail head before issuing, hex.
    pub trail_head: String,
    /// SHA-256 of the statement, hex.
    pub statement_hash: String,
    /// Key the certificate names, hex.
    pub key_id: String,
    /// What differs.
    pub differences: Vec<CertificateDifference>,
}

/// Checks one with the desk's own key, or the key given.
pub fn verify_certificate(desk: &mut Desk, ask: VerifyCertificate) -> Result<CertificateVerdict> {
    let locale = desk.locale();
    let paper = paper_of(&ask)?;
    desk.read(Operation::VerifyCertificate, |view| {
        let key = match &ask.key {
            Some(text) => {
                serde_json::from_str(text).map_err(|_| DisposalRefusal::NotReadable { what: "key" })?
            }
            None => OfficeKey::of(view.office()),
        };
        check_paper(&paper, &key, locale)
    })
}

fn paper_of(ask: &VerifyCertificate) -> Result<CertificatePaper> {
    let bytes = |text: &str, what: &'static str| {
        let decoded =
            base64::engine::general_purpose::STANDARD.decode(text.rsplit(',').next().unwrap_or(text));
        decoded.map_err(|_| Error::from(DisposalRefusal::NotReadable { what }))
    };
    match (&ask.pdf_base64, &ask.png_base64, &ask.qr_text) {
        (Some(pdf), _, _) => Ok(CertificatePaper::Pdf(bytes(pdf, "pdf")?)),
        (None, Some(picture), _) => Ok(CertificatePaper::Picture(bytes(picture, "picture")?)),
        (None, None, Some(text)) => Ok(CertificatePaper::QrText(text.clone())),
        _ => Err(Error::Malformed("pdf_base64, png_base64 or qr_text".into())),
    }
}

/// Checks a paper against an office's public key.
pub fn check_paper(paper: &CertificatePaper, key: &OfficeKey, locale: Locale) -> Result<CertificateVerdict> {
    match paper {
        CertificatePaper::Pdf(pdf) => check_pdf(pdf, key, locale),
        CertificatePaper::Picture(picture) => {
            let text = paper::qr::read_from_image(picture)
                .map_err(|_| DisposalRefusal::NotReadable { what: "picture" })?;
            check_code(&text, "picture", key, locale)
        }
        CertificatePaper::QrText(text) => check_code(text, "qr", key, locale),
    }
}

/// Whether key file and code speak of the same key, and whether the signature is its.
enum Signature {
    Valid,
    Invalid,
    OtherKey,
}

fn signature(code: &ReadQr, key: &OfficeKey) -> Signature {
    let public = hex::decode(&key.public).unwrap_or_default();
    if ::vault::key_id(&public) != code.fields.key_id {
        return Signature::OtherKey;
    }
    let vault: Option<uuid::Uuid> = key.vault_id.parse().ok();
    let same_vault = vault.is_some_and(|id| id.into_bytes() == code.fields.vault_id);
    match same_vault && verify_certificate_signature(&public, &code.message, &code.signature) {
        true => Signature::Valid,
        false => Signature::Invalid,
    }
}

fn check_code(text: &str, source: &str, key: &OfficeKey, locale: Locale) -> Result<CertificateVerdict> {
    let code = read(text)
        .ok_or(DisposalRefusal::NotReadable { what: if source == "qr" { "qr" } else { "picture" } })?;
    let signature = signature(&code, key);
    let differences = match signature {
        Signature::Invalid => vec![difference(locale, 0, "signature", "", "")],
        _ => Vec::new(),
    };
    Ok(verdict(&code.fields, source, key, differences, matches!(signature, Signature::OtherKey), locale))
}

fn check_pdf(pdf: &[u8], key: &OfficeKey, locale: Locale) -> Result<CertificateVerdict> {
    let unreadable = || Error::from(DisposalRefusal::NotReadable { what: "pdf" });
    let back = read_back(pdf).map_err(|_| unreadable())?;
    let code = read(&back.qr_text).ok_or_else(unreadable)?;
    let signature = signature(&code, key);
    let mut differences = Vec::new();
    if matches!(signature, Signature::Invalid) {
        differences.push(difference(locale, 0, "signature", "", ""));
    }
    if statement_hash(&back.statement_json) != code.fields.statement_hash {
        differences.push(difference(locale, 0, "statement", "", ""));
    }
    match parse_statement(&back.statement_json) {
        Ok(view) => {
            differences.extend(contradictions(&view, &code.fields, locale));
            let found = compare(pdf, &back.statement_json).map_err(|_| unreadable())?;
            differences.extend(found.iter().map(|found| worded(locale, found)));
        }
        Err(_) => differences.push(difference(locale, 0, "statement", "", "")),
    }
    Ok(verdict(&code.fields, "pdf", key, differences, matches!(signature, Signature::OtherKey), locale))
}

/// Signed fields of the code that the statement says otherwise.
fn contradictions(view: &CertificateView, code: &QrFields, locale: Locale) -> Vec<CertificateDifference> {
    let figures = &view.figures;
    let pairs = [
        (view.number.clone(), code.paper_number()),
        (view.vault_id.clone(), hex::encode(code.vault_id)),
        (figures.listed.to_string(), code.listed.to_string()),
        (figures.destroyed.to_string(), code.destroyed.to_string()),
        (view.excluded.len().to_string(), code.left.to_string()),
        (figures.copies.to_string(), code.numbered.to_string()),
        ((figures.pages + figures.copy_pages).to_string(), code.pages.to_string()),
        (view.integrity.trail_seq.to_string(), code.trail_seq.to_string()),
        (view.integrity.trail_head.chars().take(32).collect(), hex::encode(code.trail_head)),
        (view.issued_at.chars().take(10).collect(), code.issued_on.to_string()),
    ];
    pairs
        .into_iter()
        .filter(|(stated, coded)| stated != coded)
        .map(|(stated, coded)| difference(locale, 0, "code", &stated, &coded))
        .collect()
}

fn worded(locale: Locale, found: &Difference) -> CertificateDifference {
    let page = found.page;
    match &found.kind {
        DifferenceKind::Statement => difference(locale, page, "statement", "", ""),
        DifferenceKind::Pages { expected, found } => {
            difference(locale, page, "pages", &expected.to_string(), &found.to_string())
        }
        DifferenceKind::Text { expected, found } => difference(locale, page, "text", expected, found),
        DifferenceKind::Image { expected, found } => difference(
            locale,
            page,
            "image",
            expected.as_deref().unwrap_or_default(),
            found.as_deref().unwrap_or_default(),
        ),
        DifferenceKind::Drawing => difference(locale, page, "drawing", "", ""),
        DifferenceKind::Glyphs => difference(locale, page, "glyphs", "", ""),
        DifferenceKind::Overlay => difference(locale, page, "overlay", "", ""),
    }
}

fn difference(locale: Locale, page: usize, what: &str, expected: &str, found: &str) -> CertificateDifference {
    let arguments = [("page", page.into()), ("expected", expected.into()), ("found", found.into())];
    CertificateDifference {
        page,
        what: what.to_owned(),
        expected: expected.to_owned(),
        found: found.to_owned(),
        text: ::texts::format(locale, &format!("verify-difference-{what}"), &arguments)
            .unwrap_or_else(|| what.to_owned()),
    }
}

fn verdict(
    fields: &QrFields,
    source: &str,
    key: &OfficeKey,
    differences: Vec<CertificateDifference>,
    other_key: bool,
    locale: Locale,
) -> CertificateVerdict {
    // A page that contradicts its own statement is altered, whoever signed it.
    let (verdict, proves) = match (differences.is_empty(), other_key) {
        (false, _) => ("altered", "verify-proves-altered"),
        (true, true) => ("unknown_key", "verify-proves-unknown-key"),
        (true, false) if source == "pdf" => ("genuine", "verify-proves-pdf"),
        (true, false) => ("genuine", "verify-proves-qr"),
    };
    CertificateVerdict {
        verdict: verdict.to_owned(),
        source: source.to_owned(),
        proves: ::texts::text(locale, proves).unwrap_or_else(|| proves.to_owned()),
        items_checked: source == "pdf" && verdict == "genuine",
        number: fields.paper_number(),
        office: if other_key { String::new() } else { key.office.clone() },
        issued_on: fields.issued_on.to_string(),
        listed: fields.listed.into(),
        destroyed: fields.destroyed.into(),
        left: fields.left.into(),
        numbered: fields.numbered.into(),
        pages: fields.pages,
        trail_seq: fields.trail_seq,
        trail_head: hex::encode(fields.trail_head),
        statement_hash: hex::encode(fields.statement_hash),
        key_id: hex::encode(fields.key_id),
        differences,
    }
}
