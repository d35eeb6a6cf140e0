//! Every operation, refusal, event, permission, level, post and note has its words in both languages.

use app::Locale;
use domain::access::{Level, Permission, Post};

fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace(['.', '_'], "-"))
}

fn every_key() -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(app::OPERATIONS.iter().map(|operation| key("operation", operation.name())));
    keys.extend(app::codes::refusals().into_iter().map(|code| key("refusal", code)));
    keys.extend(app::codes::events().into_iter().map(|code| key("event", code)));
    keys.extend(app::codes::notes().into_iter().map(|code| key("note", code)));
    keys.extend(Permission::ALL.iter().map(|permission| key("permission", permission.code())));
    keys.extend(Level::ALL.iter().map(|level| key("level", level.code())));
    keys.extend(Post::ALL.iter().map(|post| key("post", post.code())));
    keys.extend(["missing", "malformed", "broken"].map(|kind| format!("problem-{kind}")));
    keys
}

#[test]
fn every_code_has_words_in_both_languages() {
    for locale in [Locale::ZhCn, Locale::En] {
        let missing: Vec<String> =
            every_key().into_iter().filter(|key| texts::text(locale, key).is_none()).collect();
        assert!(
            missing.is_empty(),
            "{}: {} texts are missing:\n{}",
            locale.code(),
            missing.len(),
            missing.join("\n")
        );
    }
}
