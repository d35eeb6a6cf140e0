//! A record on the shelf, put there without its registration, and the facts a story changes behind
//! the desk's back (a wall, a level, a lapsed agreement) through the vault's own door.

use app::Desk;
use app::border::PrintedFile;
use base64::Engine;
use domain::access::Level;
use domain::vault::VaultEvent;
use domain::{CopyId, DepartmentId, PersonId, RecordId, RowId};
use std::io::Write as _;
use store::named;
use testkit::Office;
use vault::{VaultError, Work};

/// One record with its original.
pub struct Shelved {
    pub record: RecordId,
    pub copy: CopyId,
}

fn behind_the_desk<T>(
    office: &Office,
    login: &str,
    act: impl FnOnce(&Work<'_, '_>) -> Result<T, VaultError>,
) -> T {
    office.sits_down(login, |desk| {
        let done = desk.vault().transact("story", |work| {
            work.record(VaultEvent::SessionOpened { session: work.session(), person: work.actor() });
            act(work)
        });
        done.expect("the story's stage is set").reply
    })
}

fn department(work: &Work<'_, '_>, name: &str) -> Option<DepartmentId> {
    store::people::list_departments(work)
        .expect("listed")
        .into_iter()
        .find(|row| row.name == name)
        .map(|row| row.id)
}

fn person(work: &Work<'_, '_>, login: &str) -> PersonId {
    store::people::find_account(work, login).expect("read").expect("an account").person
}

/// Puts a record with its original on the shelf of an office that has a file plan.
pub fn put_on_shelf(office: &Office, title: &str, level: Level, pages: i64) -> Shelved {
    behind_the_desk(office, "linxw", |work| {
        let (record, copy): (RecordId, CopyId) = (work.new_id(), work.new_id());
        let of = |sql: &str| {
            work.get(sql, &[], |row| row.get::<_, String>(0)).map(|id| id.expect("the pack has some"))
        };
        let category = of("SELECT id FROM categories WHERE family = 'planning' LIMIT 1")?;
        let rule = of("SELECT retention_rule_id FROM categories WHERE family = 'planning' LIMIT 1")?;
        work.insert(
            "records",
            &named! {
                id: record, accession: "1030700000019", title: title, author: "工程维保部", document_number: "恒居工〔2026〕8号", document_date: "2026-10-08",
                category_id: category, level: level, level_basis: "R4·二·一", level_term: "5y", retention_rule_id: rule,
                department_id: department(work, "综合部").expect("known"), secret_owner: "own", property: "own", pages: pages,
                registered_by: work.actor(), registered_at: work.now().at,
            },
        )?;
        let barcode = work.next_barcode(domain::numbers::BarcodeKind::Copy)?;
        work.insert(
            "copies",
            &named! { id: copy, record_id: record, label: "原件", barcode: barcode, kind: "original", medium: "paper", pages: pages, made_at: work.now().at },
        )?;
        Ok(Shelved { record, copy })
    })
}

impl Shelved {
    /// Where the original is.
    pub fn copy_state(&self, desk: &mut Desk) -> String {
        let found = desk.vault().reader().get(
            "SELECT state FROM copies WHERE id = :id",
            &named! { id: self.copy },
            |row| row.get(0),
        );
        found.expect("read").expect("there")
    }

    /// Finds the act's signature, checks it with the signer's public key, and that it is over `statement`.
    pub fn assert_signed(&self, desk: &mut Desk, subject: &str, act: &str, statement: Option<&str>) {
        let reader = desk.vault().reader();
        let acts = store::signatures::list_of_subject(&reader, subject).expect("listed");
        let kept = acts.into_iter().find(|kept| kept.act == act).expect("it was signed");
        if let Some(statement) = statement {
            assert_eq!(kept.statement, statement, "signed is what was shown");
        }
        let public = store::signatures::get_public_key(&reader, kept.slot).expect("read").expect("a slot");
        let signed = vault::Signed {
            act: kept.act,
            subject: kept.subject,
            statement: kept.statement,
            digest: kept.digest.as_slice().try_into().expect("32 bytes"),
            person: kept.person,
            slot: kept.slot,
            at: kept.at,
            nonce: kept.nonce.as_slice().try_into().expect("16 bytes"),
            signature: kept.signature,
        };
        let vault_id = desk.vault().office().vault_id.clone();
        assert!(vault::verify_signature(&vault_id, &public, &signed).expect("checked"), "{act} is genuine");
        let other = vault::Signed { statement: signed.statement.replace("14", "15"), ..signed };
        assert!(
            !vault::verify_signature(&vault_id, &public, &other).expect("checked"),
            "and binds its content"
        );
    }

    /// Puts the record behind a department's wall; no name takes the wall down.
    pub fn wall_in(&self, office: &Office, name: &str) {
        behind_the_desk(office, "linxw", |work| {
            match department(work, name) {
                Some(id) => {
                    work.update("records", self.record, &named! { walled: true, department_id: id })?
                }
                None => work.update("records", self.record, &named! { walled: false })?,
            }
            Ok(())
        });
    }

    /// Another level, as if a change had been countersigned.
    pub fn raise(&self, office: &Office, level: Level) {
        behind_the_desk(office, "linxw", |work| {
            Ok(work.update("records", self.record, &named! { level: level })?)
        });
    }

    pub fn set_record_state(&self, office: &Office, state: &str) {
        behind_the_desk(office, "linxw", |work| {
            Ok(work.update("records", self.record, &named! { state: state })?)
        });
    }

    pub fn set_copy_state(&self, office: &Office, state: &str) {
        behind_the_desk(office, "linxw", |work| {
            Ok(work.update("copies", self.copy, &named! { state: state })?)
        });
    }

    pub fn lay_back(&self, office: &Office) {
        self.set_copy_state(office, "in");
    }

    pub fn lapse_agreement(&self, office: &Office, login: &str) {
        behind_the_desk(office, "linxw", |work| {
            Ok(work.update("people", person(work, login), &named! { agreement_until: "2026-01-31" })?)
        });
    }

    pub fn set_person_state(&self, office: &Office, login: &str, state: &str) {
        behind_the_desk(office, "linxw", |work| {
            Ok(work.update("people", person(work, login), &named! { state: state })?)
        });
    }

    /// Standing clearances, the keys left aside.
    pub fn clear_everybody(&self, office: &Office, logins: &[&str], level: Level) {
        behind_the_desk(office, "zhaozy", |work| {
            for login in logins {
                let by = (work.actor(), work.now().at);
                store::people::insert_clearance(
                    work,
                    work.new_id(),
                    person(work, login),
                    level,
                    by,
                    Some(by),
                )?;
            }
            Ok(())
        });
    }

    /// A loan that stands in the register.
    pub fn lend_to(&self, office: &Office, login: &str) {
        behind_the_desk(office, "linxw", |work| {
            let (id, now): (domain::LoanId, _) = (work.new_id(), work.now().at);
            let loan = named! {
                id: id, copy_id: self.copy, record_id: self.record, borrower_id: person(work, login), way: "reading", state: "out", purpose: "会审",
                ground: "none_needed", requested_by: work.actor(), requested_at: now, lent_by: work.actor(), lent_at: now, due_on: "2026-11-23",
                happened_at: now, recorded_at: now,
            };
            Ok(work.insert("loans", &loan)?)
        });
    }

    pub fn put_on_hold(&self, office: &Office) {
        behind_the_desk(office, "chenli", |work| {
            let id: RowId = work.new_id();
            let hold = named! {
                id: id, number: "DJ-0307-2026-0001", record_id: self.record, reason: "诉讼", authority: "江州市临湖区人民法院",
                placed_by: work.actor(), placed_at: work.now().at, review_on: "2027-05-23",
            };
            Ok(work.insert("holds", &hold)?)
        });
    }
}

/// A pad's picture: one thick stroke across.
pub fn handwriting() -> String {
    let mut picture = image::GrayImage::from_pixel(400, 200, image::Luma([255]));
    for x in 60..340_u32 {
        for y in 0..6 {
            picture.put_pixel(x, 60 + x / 4 + y, image::Luma([0]));
        }
    }
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).expect("a PNG");
    base64::engine::general_purpose::STANDARD.encode(png.into_inner())
}

/// What a reader of the PDF can select and copy.
pub fn text_of(printed: &PrintedFile) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(&base64::engine::general_purpose::STANDARD.decode(&printed.pdf).expect("base64"))
        .expect("written");
    let told = std::process::Command::new("pdftotext")
        .args(["-layout"])
        .arg(file.path())
        .arg("-")
        .output()
        .expect("pdftotext is installed");
    String::from_utf8(told.stdout).expect("UTF-8")
}
