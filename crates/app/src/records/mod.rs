//! Operations of the area `records`.
