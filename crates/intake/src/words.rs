//! The words of a file, for the search.
