//! Builds the window's context: configuration and capabilities from their places in this repository.

fn main() {
    let attributes =
        tauri_build::Attributes::new().capabilities_path_pattern("./src-tauri/capabilities/**/*.json");
    tauri_build::try_build(attributes).expect("BUG: the Tauri configuration does not build");
}
