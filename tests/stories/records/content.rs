//! Files: in and out in constant memory, looked at with a watermark, read for the search, sealed above 秘密.

use super::*;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::io::Write;
use std::path::{Path, PathBuf};

/// An electronic copy of a new record; answers record and copy.
pub(super) fn electronic(desk: &mut Desk, title: &str, level: &str) -> (String, String) {
    let adder = RecordAdder::named(title).in_category("SB-01").with_copy("electronic", "electronic");
    let made = if level.is_empty() {
        adder.add(desk)
    } else {
        adder.at_level(level).because("含门禁密码", None).add(desk)
    };
    let copy = made.copies.last().expect("an electronic copy");
    (made.id.clone(), copy.id.clone())
}

pub(super) fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("written");
    path
}

fn begin(desk: &mut Desk, copy: &str, path: &Path) -> app::Result<AttachmentProgress> {
    let file = desk.offer_file(path).expect("offered").token;
    begin_attachment(desk, BeginAttachment { copy_id: copy.to_owned(), file })
}

/// Attaches a file step by step, as every front end does.
pub(super) fn attach(desk: &mut Desk, copy: &str, path: &Path) -> app::Result<AttachmentProgress> {
    let mut told = begin(desk, copy, path)?;
    while told.state != "attached" {
        let ask = AdvanceAttachment { attachment: told.attachment.clone() };
        told = advance_attachment(desk, ask)?.reply;
    }
    Ok(told)
}

pub(super) fn view(desk: &mut Desk, content: &str, purpose: Option<&str>) -> app::Result<FileViewing> {
    let ask = ViewFile { content_id: content.to_owned(), purpose: purpose.map(str::to_owned) };
    view_file(desk, ask).map(|done| done.reply)
}

pub(super) fn page(desk: &mut Desk, viewing: &FileViewing, page: u32) -> app::Result<image::RgbImage> {
    let ask = ViewPage { viewing: viewing.viewing.clone(), page, width: 900, quarters: None };
    let drawn = view_page(desk, ask)?;
    let png = STANDARD.decode(drawn.png).expect("base64");
    // Left for whoever wants to look at what a reader sees.
    if let Some(folder) = std::env::var_os("STRONGROOM_LOOK") {
        let name = format!("{}-{page}.png", viewing.file_name);
        std::fs::write(Path::new(&folder).join(name), &png).expect("written");
    }
    Ok(image::load_from_memory(&png).expect("a picture").to_rgb8())
}

pub(super) fn number(desk: &mut Desk, sql: &str) -> i64 {
    desk.vault().reader().number(sql, &[]).expect("read")
}

/// A white picture.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let white = image::RgbImage::from_pixel(width, height, image::Rgb([255; 3]));
    white.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

/// A PDF with words: the slip for a state secret.
fn slip(desk: &mut Desk) -> Vec<u8> {
    let slip = refuse_state_secret(desk, RefuseStateSecret {}).expect("a slip").reply;
    let ask = PrintStateSecretSlip { number: slip.slip_number };
    STANDARD.decode(print_state_secret_slip(desk, ask).expect("printed").reply.pdf).expect("base64")
}

#[test]
fn a_file_of_many_megabytes_goes_in_and_comes_out_the_same() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("监控录像.mp4");
    let mut file = std::fs::File::create(&path).expect("a file");
    for block in 0..9_u8 {
        file.write_all(&vec![block; 1 << 20]).expect("written");
    }
    drop(file);
    office.sits_down("linxw", |desk| {
        let (record, copy) = electronic(desk, "车库录像", "internal");
        let told = attach(desk, &copy, &path).expect("attached");
        assert_eq!((told.done, told.total), (9 << 20, 9 << 20));
        let content = told.content_id.expect("a file");
        let out = folder.path().join("取出.mp4");
        let target = desk.offer_target(&out).token;
        let ask = BeginDownload { content_id: content, target, purpose: None };
        let mut told = begin_download(desk, ask).expect("begun").reply;
        while told.state == "writing" {
            let ask = AdvanceDownload { download: told.download.clone() };
            told = advance_download(desk, ask).expect("advanced");
        }
        assert_eq!(told.state, "written");
        assert!(std::fs::read(&out).expect("bytes") == std::fs::read(&path).expect("bytes"));
        assert!(!folder.path().join("取出.mp4.part").exists());
        assert_eq!(open(desk, &record, None).expect("open").contents[0].media_type, "video/mp4");
    });
    assert_eq!(trail_of(&office, "file_downloaded").len(), 1);
    assert!(is_intact(&office));
}

#[test]
fn the_same_file_is_attached_once_to_a_record_and_what_is_refused_leaves_nothing() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), "台账.txt", "电梯维保台账".as_bytes());
    office.sits_down("linxw", |desk| {
        let (_, copy) = electronic(desk, "设备台账", "internal");
        let (_, other) = electronic(desk, "另一本台账", "internal");
        attach(desk, &copy, &path).expect("attached");
        let again = written(folder.path(), "改了名.txt", "电梯维保台账".as_bytes());
        assert_eq!(code(attach(desk, &copy, &again)), "file.attached_already");
        attach(desk, &other, &again).expect("another record may have it too");
        let empty = written(folder.path(), "空.txt", b"");
        assert_eq!(code(begin(desk, &copy, &empty)), "file.empty");
        assert_eq!(code(begin(desk, &copy, folder.path())), "file.not_readable");
        let ask = BeginAttachment { copy_id: copy.clone(), file: "made-up".into() };
        assert_eq!(code(begin_attachment(desk, ask)), "missing");
    });
    let blobs = |name: &str| {
        let count = |folder: PathBuf| std::fs::read_dir(folder).map_or(0, Iterator::count);
        match name {
            "incoming" => count(office.path().join("incoming")),
            _ => std::fs::read_dir(office.path().join("content"))
                .expect("a folder")
                .map(|folder| count(folder.expect("a folder").path()))
                .sum(),
        }
    };
    assert_eq!((blobs("incoming"), blobs("content")), (0, 2));
    assert!(is_intact(&office));
}

#[test]
fn who_cancels_or_locks_leaves_nothing_behind() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("大.bin");
    std::fs::File::create(&path).expect("a file").set_len(200 << 20).expect("sparse");
    let (copy, begun) = office.sits_down("linxw", |desk| {
        let (_, copy) = electronic(desk, "设备台账", "internal");
        let begun = begin(desk, &copy, &path).expect("begun");
        let ask = || CancelAttachment { attachment: begun.attachment.clone() };
        cancel_attachment(desk, ask()).expect("cancelled");
        assert_eq!(code(cancel_attachment(desk, ask())), "missing");
        assert_eq!(number(desk, "SELECT count(*) FROM contents"), 0);
        let second = begin(desk, &copy, &path).expect("begun, and then the desk is locked");
        (copy, second.attachment)
    });
    let incoming = office.path().join("incoming");
    let emptied = (0..600).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(10));
        std::fs::read_dir(&incoming).expect("a folder").count() == 0
    });
    assert!(emptied, "threads that nobody wants clean up");
    office.sits_down("linxw", |desk| {
        let ask = AdvanceAttachment { attachment: begun };
        assert_eq!(code(advance_attachment(desk, ask)), "missing");
        assert!(begin(desk, &copy, &path).is_ok());
    });
}

#[test]
fn the_viewer_shows_pages_with_the_readers_name_in_them() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let (pdf, picture, text) = office.sits_down("linxw", |desk| {
        let (_, copy) = electronic(desk, "设备台账", "internal");
        let pdf = slip(desk);
        let pdf = attach(desk, &copy, &written(folder.path(), "不予登记单.pdf", &pdf)).expect("attached");
        assert_eq!(pdf.not_read, None);
        let picture =
            attach(desk, &copy, &written(folder.path(), "照片.png", &png(1_200, 900))).expect("attached");
        let lines = "2026-11-23 门岗一切正常。\n".repeat(80);
        let text =
            attach(desk, &copy, &written(folder.path(), "值班.txt", lines.as_bytes())).expect("attached");
        (
            pdf.content_id.expect("a file"),
            picture.content_id.expect("a file"),
            text.content_id.expect("a file"),
        )
    });
    office.sits_down("majun", |desk| {
        let viewing = view(desk, &picture, None).expect("viewing");
        assert_eq!(viewing.pages, 1);
        let shown = page(desk, &viewing, 1).expect("a page");
        assert_eq!((shown.width(), shown.height()), (900, 675));
        let marked = shown.pixels().filter(|pixel| pixel.0[0] < 245).count();
        assert!(marked > 8_000, "a white picture shows nothing but the watermark: {marked}");
        assert_eq!(code(page(desk, &viewing, 2)), "file.not_shown");
        let words = view(desk, &text, None).expect("viewing");
        assert!(words.pages >= 2, "{}", words.pages);
        assert!(page(desk, &words, 2).is_ok());
        assert_eq!(code(page(desk, &viewing, 1)), "missing", "one file is open at a time");
        let slip = view(desk, &pdf, None).expect("viewing");
        let drawn = page(desk, &slip, 1).expect("a page");
        assert!(drawn.height() > drawn.width() && drawn.pixels().any(|pixel| pixel.0[0] < 60), "black words");
        let print = PrintFile { viewing: slip.viewing.clone(), first: 1, last: 1, purpose: None };
        let paper = print_file(desk, print).expect("printed").reply;
        assert_eq!(paper.pages, 1);
        close_viewing(desk, CloseViewing {}).expect("closed");
        assert_eq!(code(page(desk, &slip, 1)), "missing");
    });
    assert_eq!(trail_of(&office, "file_previewed").len(), 3);
    assert_eq!(trail_of(&office, "file_printed").len(), 1);
}

#[test]
fn words_and_small_pictures_follow_the_level_into_the_sealed_and_back() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let said = "SELECT count(*) FROM content_words WHERE text LIKE '%国家秘密%'";
    let (record, content) = office.sits_down("linxw", |desk| {
        let (record, copy) = electronic(desk, "设备台账", "internal");
        let pdf = slip(desk);
        let content =
            attach(desk, &copy, &written(folder.path(), "单.pdf", &pdf)).expect("attached").content_id;
        assert_eq!(number(desk, said), 1, "the words of a PDF are found");
        let shown = list_thumbnails(desk, ListThumbnails { record_id: record.clone() }).expect("shown").reply;
        let jpeg = STANDARD.decode(shown.rows[0].jpeg.as_ref().expect("a picture")).expect("base64");
        assert!(jpeg.starts_with(&[0xFF, 0xD8]) && shown.rows[0].pages == 1);
        (record, content.expect("a file"))
    });
    change_level(&office, &record, "confidential");
    office.sits_down("linxw", |desk| {
        assert_eq!(number(desk, "SELECT count(*) FROM content_words"), 0, "no word outside the seal");
        assert_eq!(
            number(
                desk,
                "SELECT count(*) FROM content_previews WHERE is_sealed = 1 AND sealed_words IS NOT NULL"
            ),
            1
        );
        assert_eq!(
            number(desk, "SELECT count(*) FROM content_previews WHERE hex(thumbnail) LIKE 'FFD8%'"),
            0
        );
        assert_eq!(code(view(desk, &content, None)), "access.purpose_needed");
        assert!(view(desk, &content, Some("核对")).is_ok());
    });
    office.sits_down("sunhao", |desk| {
        let ask = || ListThumbnails { record_id: record.clone() };
        assert!(list_thumbnails(desk, ask()).expect("an answer").reply.rows.is_empty(), "not opened yet");
        open(desk, &record, Some("检修")).expect("opened");
        assert!(list_thumbnails(desk, ask()).expect("shown").reply.rows[0].jpeg.is_some());
    });
    office.sits_down("majun", |desk| {
        assert_eq!(code(view(desk, &content, Some("看看"))), "missing");
        let ask = ListThumbnails { record_id: record.clone() };
        assert!(list_thumbnails(desk, ask).expect("an answer").reply.rows.is_empty());
    });
    change_level(&office, &record, "internal");
    office.sits_down("linxw", |desk| {
        assert_eq!(number(desk, said), 1);
        assert_eq!(
            number(desk, "SELECT count(*) FROM content_previews WHERE hex(thumbnail) LIKE 'FFD8%'"),
            1
        );
    });
    assert!(is_intact(&office));
}

fn change_level(office: &Office, record: &str, to: &str) {
    office.sits_down("linxw", |desk| {
        let ask = ProposeLevelChange {
            record_id: record.to_owned(),
            to: to.into(),
            reason: "含门禁密码".into(),
            basis: "R4·二·二·3⑷".into(),
            ..Default::default()
        };
        let change = propose_level_change(desk, ask).expect("proposed").reply;
        let agree = CountersignLevelChange {
            change_id: change.id,
            agree: true,
            passphrase: None,
            second: Some(Office::second("zhoujg")),
        };
        countersign_level_change(desk, agree).expect("countersigned");
    });
}

#[test]
fn a_bomb_is_kept_but_never_opened_in_the_window() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    // A picture that says it is 20000 × 20000.
    let mut bomb = png(1, 1);
    bomb[16..24].copy_from_slice(&[0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20]);
    let broken = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 999999999>>endobj trailer<</Root 1 0 R>>";
    office.sits_down("linxw", |desk| {
        let (_, copy) = electronic(desk, "设备台账", "internal");
        for (name, bytes) in
            [("大.png", bomb.as_slice()), ("绕圈.pdf", broken), ("假.docx", b"PK\x03\x04\x00\x00")]
        {
            let told = attach(desk, &copy, &written(folder.path(), name, bytes)).expect("kept");
            assert!(told.not_read.is_some(), "{name}");
            let content = told.content_id.expect("a file");
            let seen = view(desk, &content, None).and_then(|viewing| page(desk, &viewing, 1));
            assert_eq!(code(seen), "file.not_shown", "{name}");
        }
    });
    assert_eq!(trail_of(&office, "file_not_read").len(), 3);
}
