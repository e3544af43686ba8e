use super::made::{document, document_with, item, p, tbl, tc};
use super::read;

fn text(bytes: &[u8]) -> String {
    read(bytes, "van-ban.docx").text
}

#[test]
fn paragraphs_runs_tabs_and_breaks_become_lines() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>Điều 1.</w:t></w:r>\
                <w:r><w:tab/><w:t xml:space=\"preserve\"> Ban </w:t></w:r><w:r><w:t>hành</w:t><w:br/><w:t>kèm theo</w:t></w:r></w:p>\
                <w:p/><w:p/><w:p><w:r><w:t>R&amp;D &#8805; 2%</w:t></w:r></w:p>";
    assert_eq!(text(&document(body)), "Điều 1. Ban hành\nkèm theo\n\nR&D ≥ 2%\n");
}

#[test]
fn decomposed_letters_are_composed() {
    let bytes = document(&p("Bắc Ninh"));
    assert_eq!(text(&bytes), "Bắc Ninh\n");
}

#[test]
fn a_table_row_is_a_line_with_a_tab_between_cells() {
    let two = format!("{}{}", p("Sở Khoa học và Công nghệ"), p("Sở Tài chính"));
    let body = tbl(&[
        &[tc("", &p("TT")), tc("", &p("Nhiệm vụ")), tc("", &p("Chủ trì"))],
        &[tc("", &p("I")), tc("<w:gridSpan w:val=\"2\"/>", &p("Nhóm một"))],
        &[tc("<w:vMerge w:val=\"restart\"/>", &p("1")), tc("", &p("Rà soát")), tc("", &two)],
        &[tc("<w:vMerge/>", &p("")), tc("", &p("Xây dựng")), tc("", &p("Sở Tư pháp"))],
    ]);
    let expected = "TT\tNhiệm vụ\tChủ trì\nI\tNhóm một\t\n1\tRà soát\tSở Khoa học và Công nghệ\u{2028}Sở Tài chính\n\
                    \tXây dựng\tSở Tư pháp\n";
    assert_eq!(text(&document(&body)), expected);
}

#[test]
fn a_table_inside_a_cell_stays_in_its_cell() {
    let inner = tbl(&[&[tc("", &p("a")), tc("", &p("b"))], &[tc("", &p("c")), tc("", &p("d"))]]);
    let body = tbl(&[&[tc("", &p("1")), tc("", &format!("{inner}{}", p("e")))]]);
    assert_eq!(text(&document(&body)), "1\ta b\u{2028}c d\u{2028}e\n");
}

#[test]
fn the_heading_beside_the_issuer_is_read_as_lines() {
    let left = format!("{}{}", p("ỦY BAN NHÂN DÂN"), p("TỈNH SÔNG LAM"));
    let right = format!("{}{}", p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("Độc lập - Tự do - Hạnh phúc"));
    let dated = [tc("", &p("Số: 1/QĐ-UBND")), tc("", &p("Sông Lam, ngày 01 tháng 02 năm 2023"))];
    let body = tbl(&[&[tc("", &left), tc("", &right)], &dated]);
    let expected = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
                    Số: 1/QĐ-UBND\nSông Lam, ngày 01 tháng 02 năm 2023\n";
    assert_eq!(text(&document(&body)), expected);
}

#[test]
fn a_text_box_follows_the_paragraph_that_holds_it() {
    let boxed = format!(
        "<w:p><w:r><w:t>Trước</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent>\
         </wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>\
         </mc:AlternateContent><w:t> sau</w:t></w:r></w:p>",
        p("DỰ THẢO")
    );
    assert_eq!(text(&document(&boxed)), "Trước sau\nDỰ THẢO\n");
}

const LISTS: &str = "<w:abstractNum w:abstractNumId=\"7\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl>\
    <w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{f0b7}\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

#[test]
fn automatic_numbers_are_printed() {
    let body = [
        item(1, 0, "Quan điểm"),
        item(1, 0, "Mục tiêu"),
        item(1, 1, "Mục tiêu chung"),
        item(1, 1, "Mục tiêu cụ thể"),
        item(1, 2, "Một"),
        item(1, 2, "Hai"),
        item(1, 3, "Ba"),
        item(1, 1, "Khác"),
        item(1, 2, "Lại từ đầu"),
        item(0, 0, "Không số"),
        item(2, 0, "Từ năm"),
        item(1, 0, "Tiếp theo"),
    ]
    .concat();
    let printed = text(&document_with(&body, &[("numbering", LISTS)]));
    let expected = "I. Quan điểm\nII. Mục tiêu\n2.1. Mục tiêu chung\n2.2. Mục tiêu cụ thể\na) Một\nb) Hai\n- Ba\n2.3. Khác\n\
                    a) Lại từ đầu\nKhông số\nV. Từ năm\nVI. Tiếp theo\n";
    assert_eq!(printed, expected);
}

#[test]
fn an_empty_cell_with_an_automatic_number_has_its_number() {
    let number = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
    let row = [tc("", number), tc("", &p("Rà soát"))];
    let body = tbl(&[&row, &row]);
    assert_eq!(text(&document_with(&body, &[("numbering", LISTS)])), "a)\tRà soát\nb)\tRà soát\n");
}

#[test]
fn a_style_gives_numbers_capitals_and_hides() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>\
                  <w:rPr><w:caps/></w:rPr></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"MucCon\"><w:basedOn w:val=\"Muc\"/><w:rPr><w:caps w:val=\"0\"/></w:rPr></w:style>\
                  <w:style w:type=\"character\" w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style>";
    let styled = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let hidden = "<w:p><w:r><w:t>hiện</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"An\"/></w:rPr><w:t>ẩn</w:t></w:r></w:p>";
    let body = [styled("Muc", "Quan điểm"), styled("MucCon", "Mục tiêu"), hidden.to_owned()].concat();
    let printed = text(&document_with(&body, &[("numbering", LISTS), ("styles", styles)]));
    assert_eq!(printed, "I. QUAN ĐIỂM\nII. Mục tiêu\nhiện\n");
}

#[test]
fn what_a_revision_deleted_is_gone_and_what_it_inserted_stays() {
    let body = "<w:p><w:r><w:t>Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>\
                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nửa đầu, </w:t></w:r></w:p>\
                <w:p><w:r><w:t>nửa sau</w:t></w:r></w:p>\
                <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>hàng bỏ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
                <w:p><w:moveFrom><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>chuyển đến</w:t></w:r></w:moveTo></w:p>";
    let printed = text(&document(&body.replace("Giữ <", "Giữ&#32;<")));
    assert_eq!(printed, "Giữ thêm\nNửa đầu, nửa sau\nchuyển đến\n");
}

#[test]
fn fields_show_their_result_and_notes_stand_at_the_end() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGEREF x</w:instrText>\
                <w:fldChar w:fldCharType=\"separate\"/><w:t>12</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>\
                <w:p><w:r><w:t>đạt 45%</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:p><w:r><w:t>cuối</w:t></w:r></w:p>";
    let notes = "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>\
                 <w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>Theo số liệu năm 2022.</w:t></w:r></w:p></w:footnote>";
    let printed = text(&document_with(body, &[("footnotes", notes)]));
    assert_eq!(printed, "12\nđạt 45%[1]\ncuối\n[1] Theo số liệu năm 2022.\n");
}

#[test]
fn symbols_of_symbol_fonts_are_read() {
    let body =
        "<w:p><w:r><w:t>Tỷ lệ </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t> 50%</w:t></w:r></w:p>";
    assert_eq!(text(&document(body)), "Tỷ lệ ≥ 50%\n");
}

#[test]
fn old_fonts_are_converted_with_a_finding() {
    let run = |font: &str, text: &str| {
        format!(
            "<w:r><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/></w:rPr><w:t>{text}</w:t></w:r>"
        )
    };
    let body = format!(
        "<w:p>{}</w:p><w:p>{}{}</w:p>",
        run(".VnTimeH", "quyÕt ®Þnh"),
        run(".VnTime", "Céng hoµ x· héi"),
        run("Times New Roman", " đã")
    );
    let extracted = read(&document(&body), "cu.docx");
    assert_eq!(extracted.text, "QUYẾT ĐỊNH\nCộng hoà xã hội đã\n");
    assert_eq!(extracted.findings.len(), 1);
    assert_eq!((extracted.findings[0].code, extracted.findings[0].found.as_str()), ("DEC-0001", "tcvn3"));
}

#[test]
fn the_main_part_is_found_by_the_relationships() {
    let relationships = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let main = format!("<w:document><w:body>{}</w:body></w:document>", p("Điều 2"));
    let bytes = super::made::package(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", relationships),
        ("word/document2.xml", &main),
    ]);
    assert_eq!(text(&bytes), "Điều 2\n");
}

#[test]
fn a_heading_and_a_signature_set_with_tabs_are_two_texts() {
    let tabbed = |left: &str, right: &str| {
        format!("<w:p><w:r><w:t>{left}</w:t><w:tab/><w:tab/><w:t>{right}</w:t></w:r></w:p>")
    };
    let body = [
        tabbed("UBND TỈNH SÔNG LAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        tabbed("Số: 5/QĐ-UB", "Độc lập - Tự do - Hạnh phúc"),
        tabbed("", "Sông Lam, ngày 05 tháng 4 năm 1998"),
        p("QUYẾT ĐỊNH"),
        tabbed("Điều 1.", "Ban hành"),
        tabbed("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN TỈNH"),
        tabbed("- Như Điều 1;", "CHỦ TỊCH"),
        p("- Lưu: VT."),
        tabbed("", "Trần Văn Minh"),
    ];
    let expected = "UBND TỈNH SÔNG LAM\nSố: 5/QĐ-UB\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
                    Sông Lam, ngày 05 tháng 4 năm 1998\nQUYẾT ĐỊNH\nĐiều 1. Ban hành\n\
                    Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN TỈNH\nCHỦ TỊCH\nTrần Văn Minh\n";
    assert_eq!(text(&document(&body.concat())), expected);
}
