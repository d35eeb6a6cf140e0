//! Every form, in both languages.

use paper::form::{Format, render_form};
use paper::{Locale, PaperError, Printed};

use super::certificate_sample::{certificate, long_certificate, print};
use super::{OnDisk, filing_samples, form_samples, samples, shelf_samples};

const MM: f32 = 72.0 / 25.4;

fn forms(locale: Locale) -> Vec<(&'static str, Printed)> {
    let (short, long) = (certificate(), long_certificate(200));
    vec![
        ("certificate", paper::render_certificate(&short, &print(&short), locale)),
        ("certificate-200", paper::render_certificate(&long, &print(&long), locale)),
        ("list", paper::render_destruction_list(&samples::destruction_list(40), locale)),
        ("loans", paper::render_loan_register(&samples::loan_register(16), locale)),
        ("readings", paper::render_reading_register(&samples::reading_register(40), locale)),
        ("copies", paper::render_copy_register(&samples::copy_register(), locale)),
        ("report", paper::render_verification_report(&samples::verification_report(), locale)),
        ("slip", paper::render_state_secret_slip(&samples::state_secret_slip(), locale)),
        ("move-slip", paper::render_move_slip(&shelf_samples::move_slip(), locale)),
        ("stocktake", paper::render_stocktake_report(&shelf_samples::stocktake(), locale)),
        ("spines", paper::render_box_spines(&shelf_samples::spines(), locale)),
        ("volume-contents", paper::render_file_list(&filing_samples::volume_contents(), locale)),
        ("filing-list", paper::render_file_list(&filing_samples::filing_list(), locale)),
        ("handover", paper::render_file_list(&filing_samples::handover_list(), locale)),
        ("volume-note", paper::render_volume_note(&filing_samples::volume_note(), locale)),
        ("volume-cover", paper::render_volume_cover(&filing_samples::volume_cover(), locale)),
        ("filing-stamps", paper::render_filing_stamps(&filing_samples::filing_stamps(), locale)),
        ("number-report", paper::render_number_report(&filing_samples::number_report(), locale)),
        ("form", render_form(&form_samples::approval_sheet(Format::A4), locale)),
        ("form-blank", render_form(&form_samples::approval_sheet(Format::A4).blank(), locale)),
        ("form-a5", render_form(&form_samples::approval_sheet(Format::A5), locale)),
        ("form-turned", render_form(&form_samples::approval_sheet(Format::A5Turned), locale)),
    ]
    .into_iter()
    .map(|(name, printed)| (name, printed.expect(name)))
    .collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn nothing_is_printed_in_the_right_12_mm_or_off_the_page() {
    for locale in Locale::ALL {
        for (name, printed) in forms(locale) {
            let file = OnDisk::new(&printed.pdf);
            for (page, ((width, height), words)) in file.words().into_iter().enumerate() {
                assert!(!words.is_empty(), "{name}: page {} reads as nothing", page + 1);
                for [left, top, right, bottom] in words {
                    let inside =
                        left >= 12.0 * MM && right <= width - 11.9 * MM && top > 0.0 && bottom < height;
                    assert!(
                        inside,
                        "{name} {}: page {}: {left} {top} {right} {bottom}",
                        locale.code(),
                        page + 1
                    );
                }
            }
        }
    }
}

#[test]
fn no_text_prints_a_key_instead_of_words() {
    for locale in Locale::ALL {
        for (name, printed) in forms(locale) {
            let text = OnDisk::new(&printed.pdf).text();
            for trace in ["paper-", "{$", "{ $", "*"] {
                assert!(!text.contains(trace), "{name} {}: {trace} in\n{text}", locale.code());
            }
        }
    }
}

#[test]
fn the_certificate_reads_back_in_chinese_on_two_pages() {
    let view = certificate();
    let printed = paper::render_certificate(&view, &print(&view), Locale::ZhCn).expect("printed");
    assert_eq!(printed.pages, 2);
    assert_eq!(printed.missing_glyphs, Vec::<char>::new());
    let text = squeezed(&OnDisk::new(&printed.pdf).text());
    for expected in [
        "销毁证明书",
        "证书编号XZ-0307-2026-0007",
        "恒居物业服务有限公司翠湖苑管理处",
        "密钥销毁（本库），备份最迟2027-02-16失效",
        "要求P-4，实用P-5（ISO/IEC21964）",
        "ed21ae35fd0413ae8f9bd3d415ec6f98",
        "0c77be19a2d14f0e6b3388215d90fa4e",
        "逐件核验合格12不合格0无法判定1",
        "0307-WS·2013-D10-KF-0026",
        "2016-05-10复制12页·领用何立群·2016-06-02收回",
        "839104bf9d2cae503476be39",
        "公司机密",
        "办公电脑资料备份盘（USB闪存盘）",
        "不断言任何数据不可恢复",
        "第2页共2页",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    assert!(!text.contains("绝密") && !text.contains('★'), "no bare mark of the State Secrets Law");
}

#[test]
fn a_list_of_200_items_goes_over_pages_with_every_item_and_repeated_heads() {
    let view = long_certificate(200);
    let printed = paper::render_certificate(&view, &print(&view), Locale::ZhCn).expect("printed");
    assert_eq!(printed.pages, 9);
    let text = squeezed(&OnDisk::new(&printed.pdf).text());
    for item in &view.items {
        assert!(text.contains(&item.barcode), "item {}", item.no);
    }
    assert_eq!(text.matches("文号·责任者·形成日期").count(), 8);
    assert_eq!(text.matches("过次页").count(), 7);
    assert_eq!(text.matches("承前页").count(), 7);
}

#[test]
fn two_thousand_items_fit_one_certificate() {
    let view = long_certificate(2_000);
    let printed = paper::render_certificate(&view, &print(&view), Locale::ZhCn).expect("printed");
    assert!((75..90).contains(&printed.pages), "{}", printed.pages);
}

#[test]
fn figures_that_do_not_add_up_are_not_printed() {
    let refused = |change: fn(&mut paper::CertificateView)| {
        let mut view = certificate();
        let facts = print(&view);
        change(&mut view);
        paper::render_certificate(&view, &facts, Locale::ZhCn).map(|printed| printed.pages)
    };
    let what = |result| match result {
        Err(PaperError::FiguresDisagree { what, .. } | PaperError::NotCertifiable { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(what(refused(|view| view.figures.pages += 1)), "pages");
    assert_eq!(what(refused(|view| view.figures.listed = 12)), "listed");
    assert_eq!(what(refused(|view| view.figures.undecided = 0)), "undecided");
    assert_eq!(what(refused(|view| view.items[2].copies.truncate(1))), "copies");
    assert_eq!(what(refused(|view| view.count_before.items = 12)), "counted_items");
    assert_eq!(what(refused(|view| view.items[3].held = true)), "held");
    assert_eq!(what(refused(|view| view.items[3].no = 1)), "listed_twice");
    assert_eq!(what(refused(|view| view.signers.retain(|signer| signer.name != "彭建军"))), "witnesses");
}

#[test]
fn a_named_signature_must_be_handed_over() {
    let view = certificate();
    let mut facts = print(&view);
    let lost = facts.inks.remove(4).sha256;
    let printed = paper::render_certificate(&view, &facts, Locale::ZhCn);
    assert_eq!(printed, Err(PaperError::SignatureImageMissing { sha256: lost }));
}

#[test]
fn the_same_statement_prints_the_same_bytes() {
    let view = certificate();
    let one = paper::render_certificate(&view, &print(&view), Locale::ZhCn).expect("printed");
    let other = paper::render_certificate(&view, &print(&view), Locale::ZhCn).expect("printed");
    assert!(one.pdf == other.pdf);
}

#[test]
fn the_code_is_read_from_the_printed_page() {
    let view = certificate();
    let facts = print(&view);
    let printed = paper::render_certificate(&view, &facts, Locale::ZhCn).expect("printed");
    let file = OnDisk::new(&printed.pdf);
    for dpi in [110, 150, 200, 300] {
        let read = paper::qr::read_from_image(&file.picture(dpi));
        assert_eq!(read.as_ref(), Ok(&facts.qr_text), "{dpi} dpi");
    }
}

#[test]
fn a_character_no_font_has_is_shown_and_told() {
    let printed = paper::render_loan_register(&samples::loan_register(8), Locale::ZhCn).expect("printed");
    assert_eq!(printed.missing_glyphs, ['𠮷']);
    let text = squeezed(&OnDisk::new(&printed.pdf).text());
    assert!(text.contains("〔U+20BB7〕") && text.contains("欧阳䶮"), "{text}");
}

#[test]
fn registers_without_rows_print_blank_for_the_pen() {
    let printed = paper::render_loan_register(&samples::loan_register(0), Locale::ZhCn).expect("printed");
    assert_eq!(printed.pages, 1);
    let mut copies = samples::copy_register();
    copies.rows.clear();
    assert_eq!(paper::render_copy_register(&copies, Locale::ZhCn).expect("printed").pages, 1);
}

#[test]
fn every_row_of_a_register_is_printed_once() {
    let printed = paper::render_loan_register(&samples::loan_register(60), Locale::ZhCn).expect("printed");
    let text = OnDisk::new(&printed.pdf).text();
    for number in 231..291 {
        let count = text.split_whitespace().filter(|word| *word == number.to_string()).count();
        assert_eq!(count, 1, "{number}");
    }
    assert_eq!(text.matches("（以下空白）").count(), 1);
}

#[test]
fn a_list_whose_cover_contradicts_its_rows_is_not_printed() {
    let mut list = samples::destruction_list(13);
    list.pages += 1;
    let refused = paper::render_destruction_list(&list, Locale::ZhCn);
    assert!(matches!(refused, Err(PaperError::FiguresDisagree { what: "pages", .. })));
}

#[test]
fn long_names_and_titles_grow_their_rows_and_lose_nothing() {
    let mut view = certificate();
    let long =
        "关于翠湖苑小区地下二层东侧停车区域临时封闭施工期间车辆分流与业主告知事项的补充通知（含附图四幅）"
            .repeat(2);
    view.items[0].title = long.clone();
    view.signers[0].post = "综合管理部档案与保密事务主管（兼前台值班组长）".into();
    let printed = paper::render_certificate(&view, &print(&view), Locale::ZhCn).expect("printed");
    let read = paper::certificate_pdf::read_back(&printed.pdf).expect("read");
    let text: String = read.text.concat().split_whitespace().collect();
    assert!(text.contains(&long), "the whole title is there");
    assert!(text.contains("综合管理部档案与保密事务主管（兼前台值班组长）"));
}

#[test]
fn lists_of_files_withhold_titles_carry_their_number_and_end_where_they_end() {
    let text =
        |printed: Result<Printed, PaperError>| squeezed(&OnDisk::new(&printed.expect("printed").pdf).text());
    let contents = text(paper::render_file_list(&filing_samples::volume_contents(), Locale::ZhCn));
    for word in
        ["卷内目录", "件号", "页号", "（公司机密件）", "过次页：13笔", "（续）", "（以下空白）", "20250226"]
    {
        assert!(contents.contains(word), "{word} in {contents}");
    }
    let filed = paper::render_file_list(&filing_samples::filing_list(), Locale::ZhCn);
    assert_eq!(filed.as_ref().expect("printed").pages, 3, "a cover and two pages");
    assert!(text(filed).contains("编号打印件DY-0307-2026-0001"));
    let deed = text(paper::render_file_list(&filing_samples::handover_list(), Locale::ZhCn));
    for word in ["档案交接文据", "移交人", "徐佳", "接收人", "清单校验值", "移交清单"]
    {
        assert!(deed.contains(word), "{word} in {deed}");
    }
}

#[test]
fn a_long_note_on_a_volume_goes_on_over_the_page_and_is_signed_once() {
    let view = filing_samples::volume_note();
    let printed = paper::render_volume_note(&view, Locale::ZhCn).expect("printed");
    assert!(printed.pages > 1, "{}", printed.pages);
    let text = squeezed(&OnDisk::new(&printed.pdf).text());
    assert_eq!(text.matches("托裱").count(), 60);
    assert_eq!((text.matches("检查人").count(), text.matches("沈佳").count()), (1, 1));
    let blank = paper::VolumeNoteView { remarks: None, ..view };
    let blank = paper::render_volume_note(&blank, Locale::ZhCn).expect("printed");
    assert!(!squeezed(&OnDisk::new(&blank.pdf).text()).contains("以下空白"), "the pen has room");
}
