//! Operations of the area `places`.
