//! Who sits at the sample's desk and what they call: names and JSON only, as a front end would.

use super::PASSPHRASE;
use super::clock::WalkingClock;
use super::handwriting;
use crate::border::Second;
use crate::{Desk, Error, KdfCost, Locale, Result, dispatch};
use ::vault::Closed;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// A record as the sample remembers it.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub record: String,
    pub copy: String,
    pub barcode: String,
    pub category: String,
    pub pages: i64,
}

impl Known {
    /// What `register_record` answered.
    pub(super) fn of(category: &str, pages: i64, reply: &Value) -> Known {
        let first = reply["copies"].as_array().and_then(|copies| copies.first());
        Known {
            record: id(reply),
            copy: first.map(id).unwrap_or_default(),
            barcode: first.map(|copy| text(copy, "barcode")).unwrap_or_default(),
            category: category.to_owned(),
            pages,
        }
    }
}

/// The desk, whoever sits at it.
pub(super) struct Hand<'a> {
    pub folder: &'a Path,
    pub cost: KdfCost,
    pub clock: Arc<WalkingClock>,
    desk: Option<(String, Desk)>,
    since: DateTime<Utc>,
    /// Person ids by login.
    pub people: HashMap<String, String>,
    /// Department ids by name.
    pub departments: HashMap<String, String>,
    /// Records by title.
    pub records: HashMap<String, Known>,
    /// Boxes, in order.
    pub places: Vec<String>,
    /// Place ids by path.
    pub paths: HashMap<String, String>,
}

impl<'a> Hand<'a> {
    pub(super) fn new(folder: &'a Path, cost: KdfCost, founded: DateTime<Utc>) -> Hand<'a> {
        let clock = Arc::new(WalkingClock::from(founded));
        Hand {
            folder,
            cost,
            clock,
            desk: None,
            since: founded,
            people: HashMap::new(),
            departments: HashMap::new(),
            records: HashMap::new(),
            places: Vec::new(),
            paths: HashMap::new(),
        }
    }

    /// Somebody sits down; whoever sat there locks.
    pub(super) fn sits(&mut self, login: &str) -> Result<()> {
        let today = self.clock.standing();
        // Nobody stays logged in for days: an unlock is also what shows that the office was there.
        if self.desk.as_ref().is_some_and(|(who, _)| who == login)
            && today - self.since < chrono::Duration::days(2)
        {
            return Ok(());
        }
        self.since = today;
        let closed = match self.desk.take() {
            Some((_, desk)) => desk.lock(),
            None => Closed::open(self.folder, self.clock.clone(), self.cost)?,
        };
        let desk =
            Desk::unlock_closed(closed, login, PASSPHRASE, Locale::ZhCn).map_err(|(_, error)| error)?;
        self.desk = Some((login.to_owned(), desk));
        Ok(())
    }

    /// Calls an operation as whoever sits there.
    pub(super) fn calls(&mut self, operation: &str, request: Value) -> Result<Value> {
        let Some((_, desk)) = &mut self.desk else {
            return Err(Error::Broken("nobody sits at the sample's desk".into()));
        };
        dispatch(desk, operation, request).map(|answer| answer.reply).map_err(|error| match error {
            Error::Refused(_) => error,
            other => Error::Broken(format!("{operation}: {other}")),
        })
    }

    /// Picks a file, as from a dialog; answers its token.
    pub(super) fn offers(&mut self, path: &Path) -> Result<String> {
        let Some((_, desk)) = &mut self.desk else {
            return Err(Error::Broken("nobody sits at the sample's desk".into()));
        };
        desk.offer_file(path).map(|offered| offered.token)
    }

    /// Somebody sits down at an hour of a day and calls.
    pub(super) fn at(
        &mut self,
        day: i64,
        hour: i64,
        login: &str,
        operation: &str,
        request: Value,
    ) -> Result<Value> {
        self.clock.to(day, hour, 0);
        self.sits(login)?;
        self.calls(operation, request)
    }

    /// The desk is locked and the folder let go.
    pub(super) fn gets_up(&mut self) {
        if let Some((_, desk)) = self.desk.take() {
            drop(desk.lock());
        }
    }

    /// A second person's passphrase, with their handwriting from the pad.
    pub(super) fn second(login: &str) -> Value {
        let second = Second {
            login: login.to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            signature_png: handwriting::of(login),
        };
        json!(second)
    }

    /// The same without a pad.
    pub(super) fn second_without_pad(login: &str) -> Value {
        json!({ "login": login, "passphrase": PASSPHRASE })
    }

    pub(super) fn person(&self, login: &str) -> String {
        self.people.get(login).cloned().unwrap_or_default()
    }

    pub(super) fn known(&self, title: &str) -> Result<Known> {
        self.records
            .get(title)
            .cloned()
            .ok_or_else(|| Error::Broken(format!("the sample has no record {title}")))
    }

    /// Titles of a category that begin so, in order.
    pub(super) fn titles(&self, category: &str, years: std::ops::RangeInclusive<i32>) -> Vec<String> {
        let mut titles: Vec<String> = self
            .records
            .iter()
            .filter(|(title, known)| {
                known.category == category && years.clone().any(|year| title.contains(&year.to_string()))
            })
            .map(|(title, _)| title.clone())
            .collect();
        titles.sort();
        titles
    }
}

/// The identity in a reply.
pub(super) fn id(reply: &Value) -> String {
    text(reply, "id")
}

/// A text field of a reply.
pub(super) fn text(reply: &Value, field: &str) -> String {
    reply[field].as_str().unwrap_or_default().to_owned()
}

/// Who holds a post that approves.
fn approver(post: &str) -> &'static str {
    match post {
        "general_manager" => "zhaozy",
        "division_manager" => "songyq",
        _ => "zhoujg",
    }
}

impl Hand<'_> {
    /// Everybody whose decision is missing decides, each at their own session, with handwriting.
    pub(super) fn decides(&mut self, approval: &str, decision: &str, opinion: &str) -> Result<()> {
        let keeper = self.desk.as_ref().map_or_else(|| "linxw".to_owned(), |(who, _)| who.clone());
        let asked = self.calls("read_approval", json!({ "id": approval }))?;
        let missing: Vec<String> = asked["missing"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        for post in missing {
            let login = approver(&post);
            self.sits(login)?;
            let request = json!({ "id": approval, "decision": decision, "opinion": opinion, "passphrase": PASSPHRASE, "signature_png": handwriting::of(login) });
            // Read before it is signed, as every request from 机密 upward must be.
            self.calls("open_approval", json!({ "id": approval }))?;
            self.calls("decide_approval", request)?;
            if decision == "refuse" {
                break;
            }
        }
        self.sits(&keeper)
    }
}
