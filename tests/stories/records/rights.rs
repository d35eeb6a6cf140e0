//! Who does what: the rule pack, administrators, readers.

use super::*;

#[test]
fn the_rule_pack_is_installed_once_by_the_security_administrator() {
    let office = Office::open();
    office.sits_down("linxw", |desk| {
        assert_eq!(
            code(app::access::install_rule_pack(desk, app::access::InstallRulePack {})),
            "access.not_permitted"
        );
    });
    office.sits_down("shenlan", |desk| {
        let view =
            app::access::install_rule_pack(desk, app::access::InstallRulePack {}).expect("installed").reply;
        assert!(view.categories >= 60 && view.matrix == 45 && view.duties >= 6, "{view:?}");
        assert_eq!(
            code(app::access::install_rule_pack(desk, app::access::InstallRulePack {})),
            "record.pack_installed"
        );
    });
    assert_eq!(trail_of(&office, "rule_pack_installed").len(), 1);
    assert!(is_intact(&office));
}

/// As the first pack left a vault: no checklists, another day for filing, a rule with other words.
fn the_first_pack(office: &Office) {
    office.sits_down("shenlan", |desk| {
        let done = desk.vault().transact("story", |work| -> Result<(), vault::VaultError> {
            let person = work.actor();
            work.record(domain::vault::VaultEvent::SessionOpened { session: work.session(), person });
            for table in ["retention_rules", "matrix_rows", "filing_deadlines"] {
                work.run(&format!("UPDATE {table} SET version = 1 WHERE version > 1"), &[])?;
            }
            work.run("DELETE FROM volume_checklists WHERE version > 1", &[])?;
            work.run("UPDATE filing_deadlines SET month = 3 WHERE family IS NULL", &[])?;
            work.run("UPDATE retention_rules SET text = '旧文' WHERE code = 'GL-10'", &[])?;
            Ok(())
        });
        done.expect("the stage is set");
    });
}

#[test]
fn a_newer_pack_says_what_it_would_change_and_brings_checklists_and_days_with_it() {
    let office = Office::with_file_plan();
    the_first_pack(&office);
    office.sits_down("linxw", |desk| {
        let ask = app::access::PreviewRulePack {};
        assert_eq!(code(app::access::preview_rule_pack(desk, ask)), "access.not_permitted");
        let _ = RecordAdder::named("业主信息登记表")
            .in_category("KF-01")
            .in_volume("household", "3-1204")
            .add(desk);
        let found = find_volume(desk, FindVolume { key: "3-1204".into(), ..FindVolume::default() });
        assert!(found.expect("answered").missing.is_empty(), "nothing says yet what should be there");
    });
    office.sits_down("shenlan", |desk| {
        let preview = |desk: &mut Desk| {
            app::access::preview_rule_pack(desk, app::access::PreviewRulePack {}).expect("a preview")
        };
        let shown = preview(desk);
        assert_eq!((shown.in_force, shown.shipped), (1, 2));
        let of = |part: &str| shown.changes.iter().filter(|one| one.part == part).collect::<Vec<_>>();
        assert!(of("checklist").len() >= 20 && of("checklist").iter().all(|one| one.was.is_none()));
        assert_eq!(of("deadline").len(), 1);
        assert_eq!(of("deadline")[0].was.as_deref(), Some("03-30"));
        assert_eq!(of("deadline")[0].becomes.as_deref(), Some("06-30"));
        let rules = of("rule");
        assert_eq!((rules.len(), rules[0].name.as_str()), (1, "GL-10"));
        assert!(of("matrix").is_empty() && of("lending").is_empty(), "{:?}", shown.changes);
        let installed = app::access::install_rule_pack(desk, app::access::InstallRulePack {});
        assert_eq!(installed.expect("installed").reply.version, 2);
        let after = preview(desk);
        assert_eq!((after.in_force, after.changes.len()), (2, 0));
    });
    office.sits_down("linxw", |desk| {
        let found = find_volume(desk, FindVolume { key: "3-1204".into(), ..FindVolume::default() });
        assert!(found.expect("answered").missing.iter().any(|name| name == "入伙通知书"));
    });
    assert!(is_intact(&office));
}

#[test]
fn administrators_see_no_records_and_readers_register_none() {
    let office = Office::with_file_plan();
    for login in ["qiansong", "shenlan", "hemin"] {
        office.sits_down(login, |desk| {
            assert_eq!(code(list_records(desk, ListRecords::default())), "access.not_permitted")
        });
    }
    office.sits_down("sunhao", |desk| {
        assert_eq!(code(RecordAdder::named("例会记录").try_add(desk)), "access.not_permitted");
        assert_eq!(department(desk, "综合部").to_string().len(), 36);
    });
}
