//! The stories of approvers who are away, by themselves.

mod away;
