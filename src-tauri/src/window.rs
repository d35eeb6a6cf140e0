//! The one window, and what Linux needs for Chinese input and old graphics drivers.

use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// Before any thread starts.
pub(crate) fn prepare_environment() {
    #[cfg(target_os = "linux")]
    restart_with_plain_renderer();
}

/// Some drivers draw nothing with WebKit's DMA-BUF renderer. Setting a variable in a running process
/// is unsafe, so the program starts itself again with it set.
#[cfg(target_os = "linux")]
fn restart_with_plain_renderer() {
    use std::os::unix::process::CommandExt;
    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(VARIABLE).is_none()
        && let Ok(program) = std::env::current_exe()
    {
        // Only returns when it could not start; then the window opens as it is.
        let _ =
            std::process::Command::new(program).args(std::env::args_os().skip(1)).env(VARIABLE, "1").exec();
    }
}

/// Opens it.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("守卷 Strongroom")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1100.0, 700.0)
        .build()?;
    let told = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(event) = event {
            crate::files::dragged(&told, event);
        }
    });
    enable_input_method(&window)
}

/// wry switches the input method's preedit off on Linux; Chinese typing needs it on.
#[cfg(target_os = "linux")]
fn enable_input_method(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn enable_input_method(_: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
