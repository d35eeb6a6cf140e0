//! A newer rule pack beside the office's guide: what the office changed stays, and the differences are shown.

use super::guide::{decided, edit, raise, row};
use super::*;
use app::access::{InstallRulePack, install_rule_pack};

/// An older pack stands: everything it put in force has a lower version, and one line says other words than now.
fn an_older_pack(office: &Office, code: &str) {
    office.sits_down("shenlan", |desk| {
        let done = desk.vault().transact("story", |work| -> Result<(), vault::VaultError> {
            let event = domain::vault::VaultEvent::SessionOpened { session: work.session(), person: work.actor() };
            work.record(event);
            for table in ["retention_rules", "matrix_rows", "volume_checklists", "filing_deadlines"] {
                work.run(&format!("UPDATE {table} SET version = 0 WHERE version > 0"), &[])?;
            }
            let code = store::named! { code: code };
            work.run("UPDATE categories SET name = '旧名' WHERE code = :code", &code)?;
            work.run(
                "UPDATE guide_pack_lines SET content = json_set(content, '$.name', '旧名') WHERE code = :code",
                &code,
            )?;
            Ok(())
        });
        done.expect("the stage is set");
    });
}

fn compared(desk: &mut Desk) -> Vec<GuideDifference> {
    compare_guide(desk, CompareGuide {}).expect("compared").rows
}

#[test]
fn a_newer_pack_leaves_the_offices_own_lines_and_changes_the_others_by_a_version() {
    let office = Office::with_file_plan();
    let proposal = office.sits_down("shenlan", |desk| {
        assert!(compared(desk).is_empty(), "as the pack says it");
        let ask = edit(desk, "HY-01", raise);
        propose_guide_change(desk, ask).expect("proposed").reply.id
    });
    office.sits_down("chenli", |desk| {
        decided(desk, &proposal, true).expect("in force");
    });
    an_older_pack(&office, "HY-02");
    office.sits_down("shenlan", |desk| {
        let installed = install_rule_pack(desk, InstallRulePack {}).expect("installed").reply;
        assert_eq!(installed.kept, 1);
        let own = row(desk, "HY-01");
        assert_eq!(
            (own.level.as_str(), own.version, own.line.may_know.as_str()),
            ("confidential", 2, "班子成员")
        );
        let followed = row(desk, "HY-02");
        assert_eq!((followed.version, followed.line.name == "旧名"), (2, false));
        let ask = ListGuideVersions { category_id: Some(followed.category_id), waiting: false };
        let versions: Vec<_> = list_guide_versions(desk, ask)
            .expect("versions")
            .rows
            .into_iter()
            .map(|one| (one.version, one.state, one.line.name))
            .collect();
        assert!(versions.contains(&(1, "superseded".into(), "旧名".into())), "{versions:?}");
        let found = compared(desk);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].fields, ["grounds", "may_know"]);
        assert_eq!((found[0].office.grounds.len(), found[0].pack.grounds.len()), (2, 1));
    });
    assert_eq!(trail_of(&office, "guide_changed"), 2);
    assert!(is_intact(&office));
}

#[test]
fn a_department_says_its_levels_in_the_words_of_its_scheme() {
    let office = Office::with_file_plan();
    office.sits_down("shenlan", |desk| {
        let schemes = list_level_schemes(desk, ListLevelSchemes {}).expect("both");
        let said: Vec<(&str, Option<&str>, Option<&str>)> = schemes
            .words
            .iter()
            .map(|one| (one.level.as_str(), one.r4.as_deref(), one.r1.as_deref()))
            .collect();
        assert_eq!(said[2], ("secret", Some("secret"), None));
        assert_eq!(said[4], ("top_secret", Some("top_secret"), Some("confidential")));
        let department = schemes.departments[0].department_id.clone();
        let choose =
            |scheme: &str| ChooseLevelScheme { department_id: department.clone(), scheme: scheme.into() };
        assert_eq!(code(choose_level_scheme(desk, choose("r9"))), "record.code_unknown");
        let chosen = choose_level_scheme(desk, choose("r1")).expect("chosen").reply;
        assert_eq!(
            (chosen.departments[0].scheme.as_str(), chosen.departments[1].scheme.as_str()),
            ("r1", "both")
        );
    });
    office.sits_down("linxw", |desk| {
        let ask = ChooseLevelScheme { department_id: String::new(), scheme: "r1".into() };
        assert_eq!(code(choose_level_scheme(desk, ask)), "access.not_permitted");
        let in_r1 = RecordAdder::named("业主名册").at_level("机密信息").add(desk);
        assert_eq!(in_r1.level, "confidential");
        let in_both = RecordAdder::named("会议记录").at_level("秘密/内部信息").add(desk);
        assert_eq!(in_both.level, "secret", "the higher wins");
    });
    assert_eq!(trail_of(&office, "level_scheme_chosen"), 1);
}
