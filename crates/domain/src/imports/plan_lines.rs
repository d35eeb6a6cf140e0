//! Rows that are categories of a file plan or rules of a retention table.

use super::reading::{
    read_action, read_level, read_level_term, read_pattern, read_term, read_trigger, read_yes,
};
use super::{Found, ImportField as F, ImportKnown, RowError, Term, Values, Wrong};
use crate::access::Level;
use crate::ids::RetentionRuleId;
use crate::records::Pattern;
use crate::retention::{RetentionAction, RetentionTrigger};

/// How long a category's records are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleOf {
    /// By a rule that is here.
    Known(RetentionRuleId),
    /// By a rule made for this term.
    Made(RuleLine),
}

/// A retention rule as a row gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// Code.
    pub code: String,
    /// Its words.
    pub text: String,
    /// On what it stands.
    pub mandate: String,
    /// Period; none is for ever.
    pub months: Option<u32>,
    /// From when.
    pub trigger: RetentionTrigger,
    /// The event, where one decides.
    pub trigger_event: String,
    /// What then.
    pub action: RetentionAction,
    /// The latest date counts so long.
    pub latest_months: Option<u32>,
    /// Its ground.
    pub latest_ground: String,
}

/// A category as a row gives it.
#[derive(Debug, Clone)]
pub struct CategoryLine {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// The branch of the plan.
    pub group: String,
    /// Family of duties and appraisals.
    pub family: String,
    /// The guide's level.
    pub level: Level,
    /// On what it stands.
    pub level_basis: String,
    /// How long the level lasts, stored form.
    pub level_term: String,
    /// How long.
    pub rule: RuleOf,
    /// How records are numbered.
    pub pattern: Pattern,
    /// Holds personal information.
    pub personal_information: bool,
    /// 会计档案.
    pub accounting: bool,
    /// Where the row comes from.
    pub source: String,
}

fn read_code(values: &mut Values<'_>) -> String {
    let code = values.required(F::Code, 30);
    if code.chars().any(|c| !(c.is_alphanumeric() || "-._".contains(c))) {
        values.wrong(F::Code, Wrong::CodeUnfit);
    }
    code
}

fn action_of(said: Option<RetentionAction>, months: Option<u32>) -> RetentionAction {
    said.unwrap_or(if months.is_some() { RetentionAction::Destroy } else { RetentionAction::Keep })
}

/// Reads a rule of a retention table.
pub fn read_rule(mut values: Values<'_>, known: &ImportKnown) -> Result<RuleLine, Vec<RowError>> {
    let v = &mut values;
    let code = read_code(v);
    if known.rules.find(&code) != Found::Nothing {
        v.wrong(F::Code, Wrong::InVault);
    }
    let (text, mandate) = (v.required(F::Name, 300), v.required(F::Mandate, 300));
    if v.said(F::Term).is_none() {
        v.wrong(F::Term, Wrong::Empty);
    }
    let term = v.read(F::Term, read_term);
    let trigger = v.read(F::Trigger, read_trigger).unwrap_or(RetentionTrigger::YearAfterCreation);
    let trigger_event = v.text(F::TriggerEvent, 100);
    // An event must have its name, and nothing else may have one.
    if (trigger == RetentionTrigger::Event) == trigger_event.is_empty() {
        v.wrong(F::TriggerEvent, if trigger_event.is_empty() { Wrong::Empty } else { Wrong::UnknownWord });
    }
    let action = v.read(F::Action, read_action);
    // A table of today's scale, or one that is shorter on purpose, is taken as it stands; an old one 从长.
    let exact = v.read(F::ExactTerm, read_yes).unwrap_or(false);
    let latest = v.read(F::LatestTerm, read_term);
    let latest_ground = v.text(F::LatestGround, 300);
    if latest.is_some() && latest_ground.is_empty() {
        v.wrong(F::LatestGround, Wrong::Empty);
    }
    let line = term.map(|term| {
        let months = term.months(exact);
        RuleLine {
            code,
            text,
            mandate,
            months,
            trigger,
            trigger_event,
            action: action_of(action, months),
            latest_months: latest.and_then(|latest| latest.months(true)),
            latest_ground,
        }
    });
    values.finish(line)
}

/// When a category's made rule begins: an event needs a name, which rules of a retention table have.
fn read_start(values: &mut Values<'_>) -> RetentionTrigger {
    let trigger = values.read(F::Trigger, read_trigger).unwrap_or(RetentionTrigger::YearAfterCreation);
    if trigger == RetentionTrigger::Event {
        values.wrong(F::Trigger, Wrong::UnknownWord);
    }
    trigger
}

/// Reads a category; its rule is one that is here, or one made for the term its row says.
pub fn read_category(mut values: Values<'_>, known: &ImportKnown) -> Result<CategoryLine, Vec<RowError>> {
    let v = &mut values;
    let code = read_code(v);
    if known.categories.find(&code) != Found::Nothing {
        v.wrong(F::Code, Wrong::InVault);
    }
    let (name, group, source) =
        (v.required(F::Name, 200), v.required(F::Group, 100), v.required(F::Source, 300));
    let (family, basis) = (read_family(v, known), v.text(F::LevelBasis, 500));
    let level_term = v.read(F::LevelTerm, read_level_term).map_or("long".to_owned(), |term| term.code());
    let level = v.read(F::Level, read_level).unwrap_or(Level::Internal);
    let personal_information = v.read(F::PersonalInformation, read_yes).unwrap_or(false);
    let accounting = v.read(F::Accounting, read_yes).unwrap_or(false);
    let pattern = v.read(F::NumberPattern, read_pattern);
    let rule = read_rule_of(v, known, &code, &source, personal_information, accounting);
    let default_pattern = if accounting { Pattern::Accounting } else { Pattern::Piece };
    let line = rule.map(|rule| CategoryLine {
        level_basis: if basis.is_empty() { source.clone() } else { basis },
        family: if family.is_empty() {
            code.split(['-', '.']).next().unwrap_or_default().to_lowercase()
        } else {
            family
        },
        code,
        name,
        group,
        level,
        level_term,
        rule,
        pattern: pattern.unwrap_or(default_pattern),
        personal_information,
        accounting,
        source,
    });
    values.finish(line)
}

/// A family that is here by its word or code, else a new one as it is written.
fn read_family(values: &mut Values<'_>, known: &ImportKnown) -> String {
    let family = values.text(F::Family, 40);
    match known.families.find(&family) {
        Found::One(code) => code,
        _ => family,
    }
}

fn read_rule_of(
    values: &mut Values<'_>,
    known: &ImportKnown,
    code: &str,
    source: &str,
    personal: bool,
    accounting: bool,
) -> Option<RuleOf> {
    if values.said(F::Rule).is_some() {
        return values.known(F::Rule, &known.rules).map(RuleOf::Known);
    }
    if values.said(F::Term).is_none() {
        values.wrong(F::Term, Wrong::NoRule);
    }
    let term = values.read(F::Term, read_term)?;
    let trigger = match values.said(F::Trigger) {
        None if accounting => RetentionTrigger::FiscalYear,
        _ => read_start(values),
    };
    if personal && term.months(true).is_none() {
        values.wrong(F::Term, Wrong::PersonalForEver);
    }
    let action = values.read(F::Action, read_action);
    let said = values.said(F::Term).unwrap_or_default().to_owned();
    let mandate = values.text(F::Mandate, 300);
    Some(RuleOf::Made(made_rule(term, trigger, action, (code, source, &mandate, &said), personal)))
}

/// One rule for all rows of a plan with the same term: its code is the plan's first letters and the term's mark.
fn made_rule(
    term: Term,
    trigger: RetentionTrigger,
    action: Option<RetentionAction>,
    (code, source, mandate, said): (&str, &str, &str, &str),
    personal: bool,
) -> RuleLine {
    let months = term.months(personal);
    let plan = code.split(['-', '.']).next().unwrap_or(code);
    let start = if trigger == RetentionTrigger::YearAfterCreation {
        String::new()
    } else {
        format!("-{}", trigger.code())
    };
    let kept = if personal { "-PI" } else { "" };
    RuleLine {
        code: format!("{plan}-{}{kept}{start}", term.mark(personal)),
        text: format!("{said} → {}", term.mark(personal)),
        mandate: if mandate.is_empty() { source.to_owned() } else { mandate.to_owned() },
        months,
        trigger,
        trigger_event: String::new(),
        action: action_of(action, months),
        latest_months: None,
        latest_ground: String::new(),
    }
}
