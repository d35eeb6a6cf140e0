//! The walls of the user interface: one door to the machine, features that know each other by their front door only,
//! widgets that know no feature.

use crate::source::{SourceFile, files, stands};

/// One import: where it stands, what it names, and where that leads from the root of the repository.
struct Import {
    file: String,
    line: usize,
    names: String,
    leads_to: String,
}

impl Import {
    fn shown(&self) -> String {
        format!("{}:{} imports {}", self.file, self.line, self.names)
    }
}

fn imports() -> Vec<Import> {
    files(&["ui/src"], &[".ts", ".vue"]).iter().flat_map(imports_of).collect()
}

fn imports_of(file: &SourceFile) -> Vec<Import> {
    let mut found = Vec::new();
    for (line, code) in file.code() {
        for opening in [" from ", "import(", "import "] {
            let Some(at) = code.find(opening) else { continue };
            let Some(names) = quoted(&code[at + opening.len()..]) else { continue };
            let leads_to = leads_to(&file.path, names);
            found.push(Import { file: file.path.clone(), line, names: names.to_owned(), leads_to });
            break;
        }
    }
    found
}

/// The string a line goes on with, whichever quotes it uses.
fn quoted(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split(quote).next()
}

fn leads_to(from: &str, names: &str) -> String {
    if let Some(inside) = names.strip_prefix("@/") {
        return format!("ui/src/{inside}");
    }
    if !names.starts_with('.') {
        return names.to_owned();
    }
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for part in names.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    path.join("/")
}

/// `ui/src/features/loans/pages/Desk.vue` → `loans`.
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("ui/src/features/")?.split('/').next().map(|name| name.trim_end_matches(".ts"))
}

/// Whether a path into a feature ends at its front door.
fn is_front_door(path: &str) -> bool {
    let inside = path.strip_prefix("ui/src/features/").and_then(|rest| rest.split_once('/'));
    inside.is_none_or(|(_, rest)| matches!(rest, "" | "index" | "index.ts"))
}

#[test]
fn only_the_platform_talks_to_the_machine() {
    let wrong = imports().into_iter().filter(|import| import.names.starts_with("@tauri-apps/"));
    let wrong = wrong.filter(|import| !import.file.starts_with("ui/src/platform/"));
    stands("Call through ui/src/platform:", &wrong.map(|import| import.shown()).collect::<Vec<_>>());
}

#[test]
fn a_feature_is_entered_by_its_front_door() {
    let mut findings = Vec::new();
    for import in imports() {
        let into = feature(&import.leads_to);
        if into.is_some() && into != feature(&import.file) && !is_front_door(&import.leads_to) {
            findings.push(import.shown());
        }
    }
    stands("Import the feature's index.ts, and export there what others may use:", &findings);
}

#[test]
fn a_widget_knows_no_feature() {
    let from_shared = imports().into_iter().filter(|import| import.file.starts_with("ui/src/shared/"));
    let wrong = from_shared.filter(|import| feature(&import.leads_to).is_some());
    stands(
        "A widget with a domain word in it belongs to that feature:",
        &wrong.map(|import| import.shown()).collect::<Vec<_>>(),
    );
}

#[test]
fn nothing_is_exported_without_a_name() {
    let mut findings = Vec::new();
    for file in files(&["ui/src"], &[".ts"]) {
        for (line, _) in file.code().filter(|(_, code)| code.starts_with("export default")) {
            findings.push(format!("{}:{line}", file.path));
        }
    }
    stands("Give the export a name:", &findings);
}

/// Under the strict content security policy these are refused in the window and would be seen only there.
#[test]
fn nothing_asks_for_what_the_policy_refuses() {
    let mut findings = Vec::new();
    for file in files(&["ui/src", "ui/index.html"], &[".ts", ".vue", ".html"]) {
        for (line, code) in file.code() {
            let refused = [" style=\"", "v-html", "eval(", "new Function(", " onclick=\""];
            if refused.iter().any(|word| code.contains(word) && !code.contains(&format!(":{}", word.trim())))
            {
                findings.push(format!("{}:{line}: {}", file.path, code.trim()));
            }
        }
    }
    stands("The content security policy refuses this; use a class, or bind :style:", &findings);
}

#[test]
fn imports_are_followed_to_where_they_lead() {
    let from = "ui/src/features/loans/pages/LoanDesk.vue";
    assert_eq!(leads_to(from, "../../records/index"), "ui/src/features/records/index");
    assert_eq!(leads_to(from, "@/features/access"), "ui/src/features/access");
    assert!(is_front_door("ui/src/features/access"));
    assert!(!is_front_door("ui/src/features/access/LevelBadge.vue"));
    assert_eq!(feature(from), Some("loans"));
}
