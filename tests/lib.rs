//! Acceptance: stories over the public operations, walls, end-to-end in a real window.
