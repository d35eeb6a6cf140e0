//! Pictures of files: thumbnails, and pages as an in-app viewer shows them.
