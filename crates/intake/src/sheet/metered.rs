//! A reader that hands out only what it was allowed, piece by piece: no line, tag or text can fill the memory.

use std::cell::Cell;
use std::io::{Error, Read, Result};
use std::rc::Rc;

/// How much may still be read of the present piece, and of everything.
#[derive(Debug, Clone)]
pub(crate) struct Allowance {
    piece: Rc<Cell<u64>>,
    whole: Rc<Cell<u64>>,
    exceeded: Rc<Cell<bool>>,
    each: u64,
}

impl Allowance {
    pub(crate) fn new(each: u64, whole: u64) -> Self {
        let (piece, whole) = (Rc::new(Cell::new(each)), Rc::new(Cell::new(whole)));
        Self { piece, whole, exceeded: Rc::default(), each }
    }

    /// A new piece begins.
    pub(crate) fn renew(&self) {
        self.piece.set(self.each);
    }

    /// A piece was longer than allowed.
    pub(crate) fn piece_is_spent(&self) -> bool {
        self.piece.get() == 0
    }

    /// The whole was longer than it said.
    pub(crate) fn whole_is_spent(&self) -> bool {
        self.exceeded.get()
    }
}

/// The reader.
pub(crate) struct Metered<R> {
    inner: R,
    allowance: Allowance,
}

impl<R: Read> Metered<R> {
    pub(crate) fn new(inner: R, allowance: Allowance) -> Self {
        Self { inner, allowance }
    }

    /// After the last byte allowed nothing may follow.
    fn end(&mut self) -> Result<usize> {
        if matches!(self.inner.read(&mut [0]), Ok(0)) {
            return Ok(0);
        }
        self.allowance.exceeded.set(true);
        Err(Error::other("more than allowed"))
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        if self.allowance.whole.get() == 0 {
            return self.end();
        }
        let left = self.allowance.piece.get().min(self.allowance.whole.get());
        if left == 0 {
            return Err(Error::other("more than allowed"));
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.inner.read(&mut buffer[..most])?;
        let taken = u64::try_from(read).unwrap_or(u64::MAX);
        self.allowance.piece.set(self.allowance.piece.get().saturating_sub(taken));
        self.allowance.whole.set(self.allowance.whole.get().saturating_sub(taken));
        Ok(read)
    }
}
