//! Operations of the area `people`.
