//! Embeds the configuration, the capabilities and the icons of the window.

fn main() {
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*.json"),
    )
    .expect("BUG: the Tauri configuration does not build");
}
