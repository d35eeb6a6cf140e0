//! The shell: the window, its threads and dialogs. No rule, no SQL, no wording.
//!
//! JavaScript reaches one door, `call`, and a few native ones. Every command that touches the vault
//! runs on a blocking thread; the place is one lock, so acts are strictly one after another.

mod call;
mod files;
mod idle;
mod open;
mod place;
mod problem;
mod window;

use place::Shell;
use tauri::Manager;

/// Opens the window and runs until it is closed.
pub fn run() {
    window::prepare_environment();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Shell::from_arguments())
        .setup(|app| {
            app.state::<Shell>().remember(app.handle());
            window::open(app.handle())?;
            idle::watch(app.handle().clone());
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::touch,
            files::choose_target,
            files::offer_files,
            files::open_saved,
            files::pick_file,
            files::pick_folder,
            files::save_file,
            files::save_pdf,
            open::create_vault,
            open::lock,
            open::make_sample,
            open::open_folder,
            open::set_language,
            open::unlock,
            open::vault_status,
        ])
        .run(tauri::generate_context!())
        .expect("BUG: the window system could not be started");
}
