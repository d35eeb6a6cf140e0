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
