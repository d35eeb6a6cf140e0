//! Where the present comes from. Rules are told `Now`; only here is a clock read.

use crate::error::Result;
use crate::transact::{Vault, Work};
use chrono::{DateTime, Utc};
use domain::clock::{ClockEvent, ClockJump};
use store::clock::ClockJumpRow;

/// Tells the present.
pub trait Clock: Send + Sync {
    /// The instant.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> DateTime<Utc> {
        DateTime::<Utc>::from(std::time::SystemTime::now())
    }
}

impl<C: Clock + ?Sized> Clock for std::sync::Arc<C> {
    fn now(&self) -> DateTime<Utc> {
        (**self).now()
    }
}

impl Work<'_, '_> {
    /// Keeps a jump of the clock since the last event; a further one while that is open belongs to it.
    pub fn notice_jump(&self) -> Result<()> {
        // An act that has just confirmed the jump is still the first event after it.
        if ["clock_jumped", "clock_confirmed"].iter().any(|kind| self.has_recorded(kind)) {
            return Ok(());
        }
        let last = store::audit::head(self)?.map(|(_, _, at)| at);
        let Some(jump) = last.and_then(|last| ClockJump::between(last, self.now().at)) else { return Ok(()) };
        if store::clock::open_jump(self)?.is_none() {
            let row = ClockJumpRow { id: self.new_id(), jump };
            store::clock::insert_jump(self, &row)?;
            self.record(ClockEvent::ClockJumped { jump: row.id, days: jump.days() });
        }
        Ok(())
    }
}

impl Vault {
    /// The jump of the clock that nobody has confirmed, be it kept already or only seen now.
    pub fn clock_jump(&self) -> Result<Option<ClockJump>> {
        if let Some(open) = store::clock::open_jump(&self.reader())? {
            return Ok(Some(open.jump));
        }
        let last = store::audit::head(&self.reader())?.map(|(_, _, at)| at);
        Ok(last.and_then(|last| ClockJump::between(last, self.now().at)))
    }
}
