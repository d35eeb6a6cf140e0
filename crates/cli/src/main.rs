//! strongroom on the command line.
fn main() {}
