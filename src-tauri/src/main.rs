//! The window's entry point.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    intake::guard::serve_if_asked();
    strongroom_desktop::run();
}
