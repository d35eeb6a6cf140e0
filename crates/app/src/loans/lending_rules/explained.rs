//! Which rule applies, in one sentence: by which facts, before which others.

use crate::Result;
use crate::wording;
use ::texts::Locale;
use domain::access::Post;
use domain::loans::{Resolution, RuleFact, RuleQuestion, Way, resolve_rule};
use domain::{Param, PersonId};
use store::Reader;
use store::loans::{DeskCopyRow, LoanTerms};

/// The rule for that copy and borrower, the matrix's longest loan in mind.
pub(in crate::loans) fn rule_for(
    reader: &Reader<'_>,
    copy: &DeskCopyRow,
    (borrower, kind): (PersonId, &str),
    way: Way,
) -> Result<Resolution> {
    let longest =
        store::approvals::get_matrix_row(reader, copy.level, way.action())?.and_then(|row| row.longest_days);
    let posts: Vec<Post> = store::people::list_posts(reader, borrower)?;
    let asked = RuleQuestion { level: copy.level, posts: &posts, borrower_kind: kind, family: &copy.family };
    Ok(resolve_rule(&store::loans::list_rules(reader)?, &asked, longest))
}

/// A fact in words.
pub(super) fn fact_text(locale: Locale, fact: &RuleFact) -> String {
    let (code, value) = match fact {
        RuleFact::Level(level) => ("level", wording::level(locale, *level)),
        RuleFact::Family(family) => ("family", wording::coded(locale, "family", family)),
        RuleFact::Post(post) => ("post", wording::post(locale, *post)),
        RuleFact::BorrowerKind(kind) => ("kind", wording::coded(locale, "person-kind", kind)),
    };
    wording::worded(locale, "loan-rule-fact", code, &[("value", Param::Text(value))])
}

fn joined(locale: Locale, parts: &[String]) -> String {
    parts.join(if locale == Locale::ZhCn { "、" } else { ", " })
}

/// The whole sentence.
pub(in crate::loans) fn sentence(locale: Locale, found: &Resolution) -> String {
    let because: Vec<String> = found.because.iter().map(|fact| fact_text(locale, fact)).collect();
    let params = [
        ("name", Param::Text(found.applied.name.clone())),
        ("because", Param::Text(joined(locale, &because))),
        ("before", Param::Text(joined(locale, &found.before))),
    ];
    let code = match (found.applied.name.as_str(), because.is_empty(), found.before.is_empty()) {
        ("—", ..) => "none",
        (_, true, _) => "general",
        (_, false, true) => "alone",
        (_, false, false) => "applies",
    };
    let mut text = wording::worded(locale, "loan-rule", code, &params);
    if let Some(own) = found.shortened_from {
        let params = [("from", Param::from(own)), ("days", Param::from(found.applied.days))];
        text.push_str(&wording::worded(locale, "loan-rule", "shortened", &params));
    }
    text
}

/// What the loan keeps of it: codes, not words of a language.
pub(in crate::loans) fn kept_with_loan(found: &Resolution) -> LoanTerms {
    let facts: Vec<String> = found.because.iter().map(fact_code).collect();
    LoanTerms {
        rule: found.applied.name.clone(),
        article: found.applied.article.clone(),
        days: found.applied.days,
        item_limit: found.applied.item_limit,
        renewals: found.applied.renewals,
        grace_days: found.applied.grace_days,
        because: facts.join(" "),
    }
}

/// What the loan was lent under, in words.
pub(in crate::loans) fn terms_text(locale: Locale, terms: &LoanTerms) -> String {
    let params = [
        ("name", Param::Text(terms.rule.clone())),
        ("days", Param::from(terms.days)),
        ("items", Param::from(terms.item_limit)),
        ("renewals", Param::from(terms.renewals)),
        ("grace", Param::from(terms.grace_days)),
        ("article", Param::Text(terms.article.clone())),
    ];
    wording::worded(locale, "loan-rule", "terms", &params)
}

fn fact_code(fact: &RuleFact) -> String {
    match fact {
        RuleFact::Level(level) => format!("level:{}", level.code()),
        RuleFact::Family(family) => format!("family:{family}"),
        RuleFact::Post(post) => format!("post:{}", post.code()),
        RuleFact::BorrowerKind(kind) => format!("kind:{kind}"),
    }
}
