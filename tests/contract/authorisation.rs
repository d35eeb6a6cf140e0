//! The authorisation matrix below the window: every post × every operation. What a post does not
//! carry is refused before any data is touched, says who can, and is evidence in the trail.

use app::{Error, OPERATIONS, dispatch};
use domain::access::Post;
use testkit::{Office, STAFF};

fn login_of(post: Post) -> &'static str {
    STAFF
        .iter()
        .find(|staff| staff.post == post)
        .map(|staff| staff.login)
        .unwrap_or_else(|| panic!("nobody holds {post:?}"))
}

#[test]
fn a_post_may_call_exactly_the_operations_of_its_permissions() {
    let office = Office::open();
    for post in Post::ALL {
        let mut desk = office.desk(login_of(post));
        for operation in OPERATIONS {
            let allowed = operation.permission().posts().contains(&post);
            // An empty request is malformed for most operations: refused access must come first all the same.
            let refused = matches!(
                app::check_permission(&mut desk, *operation),
                Err(Error::Refused(refusal)) if refusal.code == "access.not_permitted"
            );
            assert_eq!(!refused, allowed, "{} × {}", post.code(), operation.name());
        }
        drop(desk.lock());
    }
}

#[test]
fn a_refused_call_names_who_can_and_leaves_evidence() {
    let office = Office::open();
    let refused = office.sits_down("majun", |desk| dispatch(desk, "begin_backup", serde_json::json!({})));
    let Err(Error::Refused(refusal)) = refused else { panic!("马骏 took a backup") };
    assert_eq!(refusal.code, "access.not_permitted");
    let seen = office.sits_down("hemin", |desk| {
        app::audit::list_trail(
            desk,
            app::audit::ListTrail { kind: Some("operation_refused".into()), ..Default::default() },
        )
        .expect("the trail")
    });
    assert_eq!(seen.rows.len(), 1);
    assert_eq!(seen.rows[0].details["code"], "access.not_permitted");
}

#[test]
fn the_three_administrators_see_no_records() {
    for post in [Post::SystemAdministrator, Post::SecurityAdministrator, Post::AuditAdministrator] {
        assert!(!domain::access::Permission::ReadRecords.posts().contains(&post), "{}", post.code());
    }
}
