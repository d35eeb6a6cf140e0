//! Operations of the area `disposal`.
