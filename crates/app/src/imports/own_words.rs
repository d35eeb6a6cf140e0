//! The program's own words for codes, in every language, as its exports have them: read back by any import.

use crate::wording::coded;
use ::texts::{Locale, Value};
use domain::imports::{ImportField as F, ImportSubject, Names, OwnWords, name_key};
use domain::places::{CapacityUnit, PlaceKind};
use domain::records::{LoweringEvent, Medium, Pattern, Property, SecretOwner, VolumeKind};
use domain::retention::{RetentionAction, RetentionTrigger};

const KINDS_OF_PEOPLE: [&str; 3] = ["staff", "outside", "guest"];
const YES_OR_NO: [F; 6] =
    [F::PersonalInformation, F::SensitivePersonal, F::Copyright, F::Walled, F::Accounting, F::ExactTerm];

/// A field, the family of its texts, and its codes.
type Vocabulary = (F, &'static str, Vec<&'static str>);

fn vocabularies(subject: ImportSubject) -> Vec<Vocabulary> {
    let kinds: Vocabulary = match subject {
        ImportSubject::People => (F::Kind, "person-kind", KINDS_OF_PEOPLE.to_vec()),
        _ => (F::Kind, "place-kind", PlaceKind::ALL.iter().map(|one| one.code()).collect()),
    };
    let mut all: Vec<Vocabulary> = vec![
        kinds,
        (F::Carrier, "medium", Medium::ALL.iter().map(|one| one.code()).collect()),
        (F::VolumeKind, "volume-kind", VolumeKind::ALL.iter().map(|one| one.code()).collect()),
        (F::SecretOwner, "secret-owner", SecretOwner::ALL.iter().map(|one| one.code()).collect()),
        (F::Property, "property", Property::ALL.iter().map(|one| one.code()).collect()),
        (F::CapacityUnit, "capacity-unit", CapacityUnit::ALL.iter().map(|one| one.code()).collect()),
        (F::Trigger, "retention-trigger", RetentionTrigger::ALL.iter().map(|one| one.code()).collect()),
        (F::Action, "retention-action", RetentionAction::ALL.iter().map(|one| one.code()).collect()),
        (F::NumberPattern, "number-pattern", Pattern::ALL.iter().map(|one| one.code()).collect()),
    ];
    all.extend(YES_OR_NO.map(|field| (field, "column", vec!["yes", "no"])));
    all.retain(|(field, _, _)| subject.has(*field));
    all
}

/// Codes by field and word.
pub(super) fn own_words(subject: ImportSubject) -> OwnWords {
    let mut words = OwnWords::new();
    for locale in Locale::ALL {
        for (field, family, codes) in vocabularies(subject) {
            for code in codes {
                words.insert((field, name_key(&coded(locale, family, code))), code.to_owned());
            }
        }
        let permanent = coded(locale, "column", "term_permanent");
        for field in [F::Term, F::LatestTerm] {
            words.insert((field, name_key(&permanent)), "Y".to_owned());
        }
        for event in LoweringEvent::ALL {
            let named = [("event", Value::Text(coded(locale, "lower-on", event.code())))];
            let said = ::texts::format(locale, "level-term-event", &named).unwrap_or_default();
            words.insert((F::LevelTerm, name_key(&said)), format!("event:{}", event.code()));
        }
    }
    words
}

/// Families by their words and by themselves.
pub(super) fn learn_families(codes: &[String], families: &mut Names<String>) {
    for code in codes {
        families.learn(code, code.clone());
        for locale in Locale::ALL {
            families.learn(&coded(locale, "family", code), code.clone());
        }
    }
}
