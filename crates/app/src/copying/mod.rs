//! Operations of the area `copying`.
