//! The sections of the first page beside their rail: key/value rows and signature cells.

use super::flow::Flow;
use super::view::{Role, Signer};
use crate::layout::breaking::height;
use crate::layout::sign_cell::{SMALL, Signed};
use crate::layout::style::MM_PER_PT;
use crate::layout::{Align, Area, PORTRAIT, Para, Sheet, Style, Upright, Weight};
use crate::words::{Words, groups_of};
use crate::{Locale, PaperError};

/// Width of the rail.
pub(super) const RAIL: f32 = 8.0;
const CELL: f32 = 42.0;
const CELL_HEIGHT: f32 = 26.4;

/// A row of one or two labels with their values.
pub(super) enum Fact {
    Pair { left: (String, String), right: (String, String) },
    Wide { label: String, value: String },
}

impl Fact {
    pub(super) fn pair(words: Words, left: (&str, String), right: (&str, String)) -> Fact {
        let labelled = |(key, value): (&str, String)| (words.get(&format!("certificate-{key}")), value);
        Fact::Pair { left: labelled(left), right: labelled(right) }
    }

    pub(super) fn wide(words: Words, key: &str, value: String) -> Fact {
        Fact::Wide { label: words.get(&format!("certificate-{key}")), value }
    }

    fn height(&self, row: f32, words: Words) -> f32 {
        let (label, value) = columns(words);
        let of = |text: &(String, String), width: f32| {
            height(&Para::new(Style::L, text.0.as_str()), label - 2.4)
                .max(height(&Para::new(Style::V, text.1.as_str()), width - 2.4))
        };
        let tall = match self {
            Fact::Pair { left, right } => of(left, value).max(of(right, value)),
            Fact::Wide { label: name, value: text } => of(&(name.clone(), text.clone()), 168.0 - label),
        };
        row.max(tall + 1.4)
    }
}

/// Widths of label and value.
pub(super) fn columns(words: Words) -> (f32, f32) {
    match words.0 {
        Locale::ZhCn => (22.0, 62.0),
        Locale::En => (30.0, 54.0),
    }
}

pub(super) fn facts_height(facts: &[Fact], row: f32, words: Words) -> f32 {
    facts.iter().map(|fact| fact.height(row, words)).sum()
}

/// A section of key/value rows.
pub(super) fn facts(flow: &mut Flow<'_>, section: &str, facts: &[Fact], row: f32) {
    let words = flow.words;
    let (label, value) = columns(words);
    let top = flow.top;
    let left = PORTRAIT.area.left + RAIL;
    for fact in facts {
        let tall = fact.height(row, words);
        let mut put = |at: f32, width: f32, (name, text): (&str, &str)| {
            let place = Area::new(at, flow.top, label, tall).padded(1.2);
            flow.sheet.text(place, &Para::new(Style::L, name), Align::Left, Upright::Middle);
            let place = Area::new(at + label, flow.top, width, tall).padded(1.2);
            flow.sheet.text(place, &Para::new(Style::V, text), Align::Left, Upright::Middle);
            flow.sheet.down(at + label, flow.top, flow.top + tall, Weight::Hair);
        };
        match fact {
            Fact::Pair { left: one, right: other } => {
                put(left, value, (&one.0, &one.1));
                put(left + label + value, value, (&other.0, &other.1));
                flow.sheet.down(left + label + value, flow.top, flow.top + tall, Weight::Hair);
            }
            Fact::Wide { label: name, value: text } => put(left, 168.0 - label, (name, text)),
        }
        flow.top += tall;
        flow.sheet.across(left, PORTRAIT.area.right(), flow.top, Weight::Hair);
    }
    rail(flow, top, section);
}

/// The rail beside a section from `top` to here, and the section's first line.
pub(super) fn rail(flow: &mut Flow<'_>, top: f32, section: &str) {
    let place = Area::new(PORTRAIT.area.left, top, RAIL, flow.top - top);
    flow.sheet.tone(place);
    flow.sheet.down(place.right(), top, flow.top, Weight::Hair);
    flow.sheet.across(place.left, PORTRAIT.area.right(), top, Weight::Heavy);
    let name = flow.words.get(&format!("certificate-section-{section}"));
    match flow.words.0 {
        Locale::ZhCn => upright_name(&mut flow.sheet, place, &name),
        Locale::En => flow.sheet.turned(place, &Para::new(Style::S9, name)),
    }
}

/// One character under the other; a space is half a step.
fn upright_name(sheet: &mut Sheet, place: Area, name: &str) {
    let em = Style::S.size * MM_PER_PT;
    let step = em * 1.12;
    let total: f32 = name.chars().map(|character| if character == ' ' { step / 2.0 } else { step }).sum();
    let mut top = place.top + (place.height - total) / 2.0;
    for character in name.chars() {
        if character == ' ' {
            top += step / 2.0;
            continue;
        }
        let cell = Area::new(place.left, top, place.width, step);
        sheet.text(cell, &Para::new(Style::S, character.to_string()), Align::Centre, Upright::Middle);
        top += step;
    }
}

/// Proposers, then deciders and executor, each on rows of their own where that costs no extra row.
fn rows(flow: &Flow<'_>) -> Vec<Vec<usize>> {
    let signers = &flow.view.signers;
    let of = |wanted: fn(Role) -> bool| -> Vec<usize> {
        (0..signers.len()).filter(|index| wanted(signers[*index].role)).collect()
    };
    let proposers =
        of(|role| matches!(role, Role::Applicant | Role::Appraiser | Role::SecrecyOfficer | Role::ItOfficer));
    let deciders = of(|role| matches!(role, Role::Approver | Role::Executor));
    let apart = proposers.len().div_ceil(4) + deciders.len().div_ceil(4);
    let chunks = |members: &[usize]| members.chunks(4).map(<[usize]>::to_vec).collect::<Vec<_>>();
    if apart <= (proposers.len() + deciders.len()).div_ceil(4) {
        [chunks(&proposers), chunks(&deciders)].concat()
    } else {
        chunks(&[proposers, deciders].concat())
    }
}

fn witnesses(flow: &Flow<'_>) -> Vec<usize> {
    (0..flow.view.signers.len()).filter(|index| flow.view.signers[*index].role == Role::Witness).collect()
}

fn signed(flow: &Flow<'_>, index: usize) -> Result<Signed, PaperError> {
    let (signers, words) = (&flow.view.signers, flow.words);
    let signer = &signers[index];
    let same: Vec<usize> = (0..signers.len()).filter(|other| signers[*other].role == signer.role).collect();
    let role = words.get(role_key(signer.role));
    let position = same.iter().position(|other| *other == index).map_or(1, |position| position + 1);
    let role = if same.len() > 1 { format!("{role} {position}") } else { role };
    let ink = signer.ink_sha256.as_deref().map(|sha256| Sheet::named_ink(&flow.paper, sha256)).transpose()?;
    Ok(Signed {
        role,
        key: Some(signer.key_fingerprint.clone()),
        ink,
        name: signer.name.clone(),
        post: signer.post.clone(),
        under: under(signer, words),
    })
}

fn under(signer: &Signer, words: Words) -> Vec<String> {
    let mut lines = vec![
        if signer.account.is_empty() {
            signer.department.clone()
        } else {
            format!("{}·{}", signer.department, signer.account)
        },
        signer.signed_at.clone(),
    ];
    if let Some(at) = &signer.pen_at {
        lines.push(words.with("certificate-pen-at", &[("at", at.as_str().into())]));
    }
    lines
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Applicant => "role-applicant",
        Role::Appraiser => "role-appraiser",
        Role::Approver => "role-approver",
        Role::Executor => "role-executor",
        Role::Witness => "role-witness",
        Role::SecrecyOfficer => "role-secrecy-officer",
        Role::ItOfficer => "role-it-officer",
    }
}

fn row_height(flow: &Flow<'_>, members: &[usize]) -> f32 {
    members
        .iter()
        .filter_map(|index| signed(flow, *index).ok())
        .map(|signed| SMALL.height(&signed, CELL))
        .fold(CELL_HEIGHT, f32::max)
}

fn witness_height(flow: &Flow<'_>) -> f32 {
    let (before, after) = attestations(flow);
    let words = height(&before, 81.6) + height(&after, 81.6) + 2.4;
    row_height(flow, &witnesses(flow)).max(words)
}

pub(super) fn people_height(flow: &Flow<'_>) -> f32 {
    rows(flow).iter().map(|row| row_height(flow, row)).sum::<f32>() + witness_height(flow)
}

/// 三 人员与签署.
pub(super) fn people(flow: &mut Flow<'_>) -> Result<(), PaperError> {
    let top = flow.top;
    let left = PORTRAIT.area.left + RAIL;
    for row in rows(flow) {
        let tall = row_height(flow, &row);
        cells(flow, &row, tall)?;
        for column in 1..4 {
            flow.sheet.down(left + CELL * column as f32, flow.top, flow.top + tall, Weight::Hair);
        }
        flow.top += tall;
        flow.sheet.across(left, PORTRAIT.area.right(), flow.top, Weight::Hair);
    }
    let tall = witness_height(flow);
    let pair = witnesses(flow);
    cells(flow, &pair, tall)?;
    flow.sheet.down(left + CELL, flow.top, flow.top + tall, Weight::Hair);
    attest(flow, tall);
    flow.sheet.frame(Area::new(left, flow.top, 2.0 * CELL, tall), Weight::Heavy);
    flow.top += tall;
    rail(flow, top, "people");
    Ok(())
}

fn cells(flow: &mut Flow<'_>, members: &[usize], tall: f32) -> Result<(), PaperError> {
    let words = flow.words;
    for (column, index) in members.iter().enumerate() {
        let signed = signed(flow, *index)?;
        let left = PORTRAIT.area.left + RAIL + CELL * column as f32;
        let place = Area::new(left, flow.top, CELL, tall);
        SMALL.draw((&flow.paper, &mut flow.sheet), place, &signed, words);
    }
    Ok(())
}

/// Count before and attestation after, beside the pair of witnesses.
fn attest(flow: &mut Flow<'_>, tall: f32) {
    let words = flow.words;
    let (before, after) = attestations(flow);
    let left = PORTRAIT.area.left + RAIL + 2.0 * CELL;
    let (first, second) = (height(&before, 81.6), height(&after, 81.6));
    let spare = (tall - first - second) / 4.0;
    let divide = flow.top + first + 2.0 * spare;
    let place = Area::new(left, flow.top, 84.0, divide - flow.top).padded(1.2);
    flow.sheet.text(place, &before, words.running(), Upright::Middle);
    let place = Area::new(left, divide, 84.0, flow.top + tall - divide).padded(1.2);
    flow.sheet.text(place, &after, words.running(), Upright::Middle);
    flow.sheet.across(left, PORTRAIT.area.right(), divide, Weight::Hair);
}

fn attestations(flow: &Flow<'_>) -> (Para, Para) {
    let (view, words) = (flow.view, flow.words);
    let count = &view.count_before;
    let key = if count.agrees { "certificate-count-agrees" } else { "certificate-count-differs" };
    let before = words.stressed(
        Style::L,
        Style::L5,
        key,
        &[
            ("at", count.at.as_str().into()),
            ("items", count.items.into()),
            ("pages", count.pages.into()),
            ("copies", count.copies.into()),
            ("copy_pages", count.copy_pages.into()),
            ("by", count.by.join(&words.get("list-comma")).into()),
        ],
    );
    let clock = |index: &usize| {
        let at = &view.signers[*index].signed_at;
        at.split_once(' ').map_or(at.as_str(), |(_, clock)| clock).to_owned()
    };
    let times: Vec<String> = witnesses(flow).iter().map(clock).collect();
    let digest = groups_of(&view.attestation_digest.chars().take(8).collect::<String>(), 4).join("\u{00A0}");
    let after = words.stressed(
        Style::L,
        Style::L5,
        "certificate-attestation",
        &[
            ("destroyed", view.figures.destroyed.into()),
            ("times", times.join(&words.get("list-comma")).into()),
            ("digest", digest.into()),
        ],
    );
    (before, after)
}
