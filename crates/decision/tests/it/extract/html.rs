use super::{read, text_of};

fn text(page: &str) -> String {
    read(page.as_bytes(), "trang.html").text
}

#[test]
fn the_document_on_a_page_of_a_legal_site_is_read_without_the_page_around_it() {
    let expected = "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG XANH\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
        ---------------\nSố: 77/QĐ-UBND\nĐồng Xanh, ngày 09 tháng 02 năm 2022\n\nQUYẾT ĐỊNH\n\
        BAN HÀNH KẾ HOẠCH HỖ TRỢ KHỞI NGHIỆP ĐỔI MỚI SÁNG TẠO\n\
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n\
        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch hỗ trợ khởi nghiệp.\nI. MỤC TIÊU\n\
        a. Có 20 doanh nghiệp khởi nghiệp;\nb. Tỷ lệ vốn hóa đạt 15%.\n- Tuyên truyền;\n- Tập huấn.\nBảng 1. Chỉ tiêu\n\n\
        TT\tChỉ tiêu\t\n\tNăm 2023\tNăm 2025\n1\t10\u{2028}doanh nghiệp\t20\n\n\
        Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hoa\n";
    let read = text_of("legal-site.html");
    assert_eq!(read.strip_prefix("Thuộc tính văn bản\n").unwrap_or(&read), expected);
}

#[test]
fn lists_keep_their_numbers() {
    let page = "<html><ol start=3><li>ba<li value=7>bảy<ol type=I><li>một</ol></ol>\
                <ul style='list-style-type: none'><li>trơn</ul><p>sau";
    assert_eq!(text(page), "3. ba\n7. bảy\nI. một\ntrơn\nsau\n");
}

#[test]
fn preformatted_lines_stay_lines() {
    assert_eq!(text("<html><pre>Điều 1.\n\nĐiều 2.</pre>"), "Điều 1.\nĐiều 2.\n");
}

#[test]
fn a_page_saved_by_word_keeps_its_labels_and_loses_its_old_font() {
    let page = "<html><body><p style='font-family:\".VnTime\"'><span style='mso-list:Ignore'>-<span>&nbsp;&nbsp;</span></span>\
                C&eacute;ng ho&micro; x&middot; h&eacute;i<o:p></o:p></p>\
                <p><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7pt'>&nbsp; </span></span>Tiếng Việt</p>";
    let extracted = read(page.as_bytes(), "word.htm");
    assert_eq!(extracted.text, "- Cộng hoà xã hội\n- Tiếng Việt\n");
    assert_eq!(extracted.findings.len(), 1, "{:?}", extracted.findings);
    assert_eq!(extracted.findings[0].code, "DEC-0001");
}

#[test]
fn a_page_in_old_bytes_is_converted_whatever_charset_it_declares() {
    let page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'></head>\
                <p>Céng hoµ x· héi chñ nghÜa ViÖt Nam</p><p>C¨n cø LuËt Khoa häc vµ c«ng nghÖ</p>";
    // All of its characters are single bytes of Latin 1.
    let bytes: Vec<u8> = page.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let extracted = read(&bytes, "cu.html");
    assert!(extracted.text.starts_with("Cộng hoà xã hội chủ nghĩa Việt Nam\n"), "{}", extracted.text);
    assert_eq!(extracted.encoding.as_deref(), Some("tcvn3"));
}

#[test]
fn a_page_without_the_name_of_one_is_told_by_its_content() {
    let page = "\u{feff}<!DOCTYPE html><html><body><p>Quyết định</p></body></html>";
    let extracted = read(page.as_bytes(), "van-ban.doc");
    assert_eq!((extracted.format.as_str(), extracted.text.as_str()), ("html", "Quyết định\n"));
}
