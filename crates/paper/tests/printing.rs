//! What comes out of the printer: text that can be read back, geometry, the code, and forgeries found.

#[path = "specimens/certificate_sample.rs"]
mod certificate_sample;
#[path = "specimens/filing_samples.rs"]
mod filing_samples;
#[path = "specimens/form_samples.rs"]
mod form_samples;
#[path = "specimens/samples.rs"]
mod samples;
#[path = "specimens/shelf_samples.rs"]
mod shelf_samples;

#[path = "printing/forgeries.rs"]
mod forgeries;
#[path = "printing/forms.rs"]
mod forms;
#[path = "printing/labels.rs"]
mod labels;

use std::io::Write;
use std::process::Command;

use tempfile::NamedTempFile;

/// A file that poppler reads, gone when dropped.
struct OnDisk(NamedTempFile);

/// Width and height of a page with the boxes of its words, in points: left, top, right, bottom.
type PageWords = ((f32, f32), Vec<[f32; 4]>);

impl OnDisk {
    fn new(bytes: &[u8]) -> OnDisk {
        let mut file = NamedTempFile::new().expect("a temporary file");
        file.write_all(bytes).expect("the file is written");
        OnDisk(file)
    }

    fn path(&self) -> &str {
        self.0.path().to_str().expect("a plain path")
    }

    fn poppler(&self, tool: &str, options: &[&str]) -> Vec<u8> {
        let path = self.path();
        let output =
            Command::new(tool).args(options).args([path, "-"]).output().expect("poppler-utils is there");
        assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }

    fn text(&self) -> String {
        String::from_utf8(self.poppler("pdftotext", &["-layout"])).expect("UTF-8")
    }

    fn words(&self) -> Vec<PageWords> {
        let html = String::from_utf8(self.poppler("pdftotext", &["-bbox"])).expect("UTF-8");
        let numbers = |line: &str| -> Vec<f32> {
            line.split('"').skip(1).step_by(2).filter_map(|part| part.parse().ok()).collect()
        };
        let mut pages = Vec::new();
        for line in html.lines().map(str::trim) {
            if line.starts_with("<page") {
                let size = numbers(line);
                pages.push(((size[0], size[1]), Vec::new()));
            } else if line.starts_with("<word") {
                let edges = numbers(line);
                if let (Some((_, words)), [left, top, right, bottom]) = (pages.last_mut(), edges.as_slice()) {
                    words.push([*left, *top, *right, *bottom]);
                }
            }
        }
        pages
    }

    /// The first page as PNG.
    fn picture(&self, dpi: u32) -> Vec<u8> {
        let path = self.path();
        let output = Command::new("pdftoppm")
            .args(["-r", &dpi.to_string(), "-f", "1", "-l", "1", "-png", path])
            .output()
            .expect("poppler-utils is there");
        output.stdout
    }
}
