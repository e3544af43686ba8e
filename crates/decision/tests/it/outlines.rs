//! Numbering styles, broken lines and tables in small invented texts.

use dongho_decision::{Level, Tree, parse};

/// Returns the labelled and unlabelled clauses behind the head, one a line: id and the begin of the text.
fn outline(text: &str) -> Vec<String> {
    let tree = parse(text);
    let frame = |level: Level| {
        matches!(
            level,
            Level::Header
                | Level::Basis
                | Level::Proposal
                | Level::Enactment
                | Level::Blank
                | Level::Attached
        )
    };
    let body = tree.clauses.iter().filter(|c| !frame(c.level));
    body.map(|c| format!("{} {}", c.id, c.text.split_whitespace().collect::<Vec<_>>().join(" "))).collect()
}

/// Compares the outline with lines of `id text`.
fn check(text: &str, expect: &str) {
    let wanted: Vec<&str> = expect.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let read: Vec<String> = outline(text).iter().map(|line| line.trim().to_owned()).collect();
    assert_eq!(read, wanted, "in\n{text}");
}

/// Compares the cells of the only table, rows as lines, cells parted by `|`, headers marked `#`, rests of rows `+`.
fn check_table(text: &str, expect: &str) {
    let tree = parse(text);
    let [table] = tree.tables.as_slice() else { panic!("{} tables in\n{text}", tree.tables.len()) };
    let row = |row: &dongho_decision::Row| {
        let cells: Vec<String> = row.cells.iter().map(|c| c.of(text).replace('\n', "\\n")).collect();
        let mark = if row.continues { "+" } else { "" };
        format!("{}{mark}{}", if row.header { "#" } else { "" }, cells.join("|"))
    };
    let read: Vec<String> = table.rows.iter().map(row).collect();
    let wanted: Vec<&str> = expect.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(read, wanted, "in\n{text}");
}

#[test]
fn roman_arabic_letters_and_dashes_nest() {
    check(
        "I. QUAN ĐIỂM\n1. Một.\n2. Hai.\nII. MỤC TIÊU\n1. Chung\nVăn bản.\n2. Cụ thể\n2.1. Đến năm 2025\na) Điểm a;\n- Gạch một;\n+ Cộng một;\n+ Cộng hai;\n- Gạch hai;\nđ) Điểm đ.\n2.2. Đến năm 2030\na) Điểm a.\nIII. TỔ CHỨC",
        "I QUAN ĐIỂM
         I.1 Một.
         I.2 Hai.
         II MỤC TIÊU
         II.1 Chung
         II.1.p1 Văn bản.
         II.2 Cụ thể
         II.2.1 Đến năm 2025
         II.2.1.a Điểm a;
         II.2.1.a.-1 Gạch một;
         II.2.1.a.-1.+1 Cộng một;
         II.2.1.a.-1.+2 Cộng hai;
         II.2.1.a.-2 Gạch hai;
         II.2.1.đ Điểm đ.
         II.2.2 Đến năm 2030
         II.2.2.a Điểm a.
         III TỔ CHỨC",
    );
}

#[test]
fn letters_above_roman_numbers_restart_them() {
    check(
        "A. MỤC TIÊU\nI. CHUNG\n1. Một.\nII. CỤ THỂ\n1. Một.\nB. NHIỆM VỤ\nI. THỂ CHẾ\n1. Một.\nII. HẠ TẦNG\nC. KINH PHÍ\nD. TỔ CHỨC",
        "A MỤC TIÊU
         A.I CHUNG
         A.I.1 Một.
         A.II CỤ THỂ
         A.II.1 Một.
         B NHIỆM VỤ
         B.I THỂ CHẾ
         B.I.1 Một.
         B.II HẠ TẦNG
         C KINH PHÍ
         D TỔ CHỨC",
    );
}

#[test]
fn parts_in_words_and_in_numbers() {
    check(
        "PHẦN THỨ NHẤT\nTHỰC TRẠNG\nI. KẾT QUẢ\n1. Một.\nPHẦN THỨ HAI\nMỤC TIÊU\nI. QUAN ĐIỂM\nPhần III. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính.",
        "Phần thứ nhất THỰC TRẠNG
         Phần thứ nhất.I KẾT QUẢ
         Phần thứ nhất.I.1 Một.
         Phần thứ hai MỤC TIÊU
         Phần thứ hai.I QUAN ĐIỂM
         Phần III TỔ CHỨC THỰC HIỆN
         Phần III.1 Sở Tài chính.",
    );
}

#[test]
fn marks_of_the_party_and_labels_without_space() {
    check(
        "I- TÌNH HÌNH\n1- Kết quả\nVăn bản.\nII- MỤC TIÊU\n2.1- Đến năm 2025\n2.2- Đến năm 2030\nIII/ TỔ CHỨC\n1/ Ban Tổ chức.\n2/ Ban Tuyên giáo.\nIV.KINH PHÍ\n1.Ngân sách.\n2.Vốn khác.",
        "I TÌNH HÌNH
         I.1 Kết quả
         I.1.p1 Văn bản.
         II MỤC TIÊU
         II.2.1 Đến năm 2025
         II.2.2 Đến năm 2030
         III TỔ CHỨC
         III.1 Ban Tổ chức.
         III.2 Ban Tuyên giáo.
         IV KINH PHÍ
         IV.1 Ngân sách.
         IV.2 Vốn khác.",
    );
}

#[test]
fn labels_alone_on_their_lines_take_the_next_line() {
    check(
        "I\nQUAN ĐIỂM\n1.\nMột là.\n\n2.\n\nHai là.\nII\n\nMỤC TIÊU\na)\nĐiểm a.",
        "I QUAN ĐIỂM
         I.1 Một là.
         I.2 Hai là.
         II MỤC TIÊU
         II.a Điểm a.",
    );
}

#[test]
fn decimal_sections_without_roman_ones() {
    check(
        "1. MỤC TIÊU\n1.1. Chung\n1.2 Cụ thể\n1.2.1. Đến năm 2025\n(1) Một;\n(2) Hai;\n1.2.2 Đến năm 2030\n2. NHIỆM VỤ\n2.1.1.) Lạc;\n10. KHÁC",
        "1 MỤC TIÊU
         1.1 Chung
         1.2 Cụ thể
         1.2.1 Đến năm 2025
         1.2.1.1 Một;
         1.2.1.2 Hai;
         1.2.2 Đến năm 2030
         2 NHIỆM VỤ
         2.2.1.1 Lạc;
         10 KHÁC",
    );
}

#[test]
fn the_letter_i_and_the_number_one_are_told_apart() {
    check(
        "1. Điểm\ng) Gờ;\nh) Hờ;\ni) I;\nk) Ca:\n(i) Một;\n(ii) Hai;\nl) Lờ.\n2. Số La Mã nhỏ\ni) Một;\nii) Hai;\niii) Ba;\niv) Bốn;\nv) Năm.\nI. LỚN\nV. KHÔNG LIỀN",
        "1 Điểm
         1.g Gờ;
         1.h Hờ;
         1.i I;
         1.k Ca:
         1.k.i Một;
         1.k.ii Hai;
         1.l Lờ.
         2 Số La Mã nhỏ
         2.i Một;
         2.ii Hai;
         2.iii Ba;
         2.iv Bốn;
         2.v Năm.
         I LỚN
         V KHÔNG LIỀN",
    );
}

#[test]
fn numbers_that_skip_and_repeat_stay_on_their_level() {
    check(
        "I. MỘT\n1. A.\n3. B.\n3. C.\n4. D.\nI. MỘT LẠI\nIII. BA\n7. Bảy.\n8. Tám.",
        "I MỘT
         I.1 A.
         I.3 B.
         I.3~2 C.
         I.4 D.
         I~2 MỘT LẠI
         III BA
         III.7 Bảy.
         III.8 Tám.",
    );
}

#[test]
fn a_list_announced_by_a_colon_nests_whatever_its_style() {
    check(
        "1. Nhiệm vụ\na) Gồm các việc sau:\n1. Việc một;\n2. Việc hai.\nb) Việc khác.\n2. Giải pháp",
        "1 Nhiệm vụ
         1.a Gồm các việc sau:
         1.a.1 Việc một;
         1.a.2 Việc hai.
         1.b Việc khác.
         2 Giải pháp",
    );
}

#[test]
fn a_sentence_broken_by_a_page_stays_whole() {
    check(
        "1. Ưu tiên tiếp thu thành tựu của thế giới và\n\ntrong nước, đặc biệt là khai thác.\n\n2. Phấn đấu đến năm\n\n2\n\n2025, tỷ lệ đạt 45%.\n\n3. Văn phòng UBND tỉnh\n\nTổng hợp, báo cáo.",
        "1 Ưu tiên tiếp thu thành tựu của thế giới và trong nước, đặc biệt là khai thác.
         2 Phấn đấu đến năm 2 2025, tỷ lệ đạt 45%.
         3 Văn phòng UBND tỉnh
         3.p1 Tổng hợp, báo cáo.",
    );
}

#[test]
fn hard_wrapped_lines_that_begin_with_numbers_are_no_labels() {
    let text = "I. MỤC TIÊU\n1. Phấn đấu tỷ trọng kinh tế số đạt 30% GRDP; số doanh nghiệp khoa học và\ncông nghệ đạt 45 doanh nghiệp; số tổ chức được xếp hạng đạt từ 1 đến\n3. Tỷ lệ sáng chế được khai thác đạt 90% trong tổng số được cấp; có thêm\n30 doanh nghiệp khởi nghiệp sáng tạo và 5 vườn ươm trên địa bàn tỉnh Sông\nLam theo Nghị quyết số 57-NQ/TW của Bộ Chính trị và Chương trình hành động\nsố 20-CTr/TU của Tỉnh ủy; thực hiện theo quy định tại khoản 1, khoản 2 và\nĐiều 3 Luật Khoa học và công nghệ cùng với các văn bản hướng dẫn thi hành.\n2. Đến năm 2030 đạt mức khá.\n3. Duy trì.";
    check(
        text,
        "I MỤC TIÊU
         I.1 Phấn đấu tỷ trọng kinh tế số đạt 30% GRDP; số doanh nghiệp khoa học và công nghệ đạt 45 doanh nghiệp; số tổ chức được xếp hạng đạt từ 1 đến 3. Tỷ lệ sáng chế được khai thác đạt 90% trong tổng số được cấp; có thêm 30 doanh nghiệp khởi nghiệp sáng tạo và 5 vườn ươm trên địa bàn tỉnh Sông Lam theo Nghị quyết số 57-NQ/TW của Bộ Chính trị và Chương trình hành động số 20-CTr/TU của Tỉnh ủy; thực hiện theo quy định tại khoản 1, khoản 2 và Điều 3 Luật Khoa học và công nghệ cùng với các văn bản hướng dẫn thi hành.
         I.2 Đến năm 2030 đạt mức khá.
         I.3 Duy trì.",
    );
}

#[test]
fn markdown_headings_and_escapes() {
    check(
        "## I. MỤC TIÊU\n\n**1. Mục tiêu chung**\n\nVăn bản.\n\n**2\\. Mục tiêu cụ thể**\n\n* Gạch một\n* Gạch hai\n\n### **II. NHIỆM VỤ**\n\n**1. Sở Y tế:** Chủ trì.",
        "I MỤC TIÊU
         I.1 Mục tiêu chung
         I.1.p1 Văn bản.
         I.2 Mục tiêu cụ thể
         I.2.*1 Gạch một
         I.2.*2 Gạch hai
         II NHIỆM VỤ
         II.1 Sở Y tế:** Chủ trì.",
    );
}

#[test]
fn several_appendices_with_captions() {
    check(
        "I. MỤC TIÊU\n1. Theo Phụ lục I.\n\nPHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 12/KH-UBND\nngày 01/02/2023)\n\nI. NHÓM MỘT\n1. Việc.\n\nPhụ lục số 02: Chỉ tiêu\n(Kèm theo Kế hoạch)\n1. Việc.\nPHỤ LỤC III. BIỂU MẪU\nVăn bản dài kết thúc bằng dấu chấm.",
        "I MỤC TIÊU
         I.1 Theo Phụ lục I.
         Phụ lục I DANH MỤC NHIỆM VỤ (Kèm theo Kế hoạch số 12/KH-UBND ngày 01/02/2023)
         Phụ lục I.I NHÓM MỘT
         Phụ lục I.I.1 Việc.
         Phụ lục số 02 Chỉ tiêu (Kèm theo Kế hoạch)
         Phụ lục số 02.1 Việc.
         Phụ lục III BIỂU MẪU
         Phụ lục III.p1 Văn bản dài kết thúc bằng dấu chấm.",
    );
}

#[test]
fn a_programme_inside_the_first_article_and_one_with_articles_of_its_own() {
    check(
        "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Chương trình với các nội dung sau:\nI. MỤC TIÊU\n1. Chung.\nĐiều 2. Hiệu lực.\nNơi nhận:\n- Lưu.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\nQUY CHẾ\nLàm việc\n(Kèm theo Quyết định)\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\na) A.\nĐiều 2. Đối tượng\nChương II\nTỔ CHỨC\nMục 1\nBỘ MÁY\nĐiều 3. Quỹ",
        "Điều 1 Phê duyệt Chương trình với các nội dung sau:
         Điều 1.I MỤC TIÊU
         Điều 1.I.1 Chung.
         Điều 2 Hiệu lực.
         recipients Nơi nhận: - Lưu.
         signature TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn A
         Chương I QUY ĐỊNH CHUNG
         Chương I.Điều 1 Phạm vi
         Chương I.Điều 1.1 Một.
         Chương I.Điều 1.1.a A.
         Chương I.Điều 2 Đối tượng
         Chương II TỔ CHỨC
         Chương II.Mục 1 BỘ MÁY
         Chương II.Mục 1.Điều 3 Quỹ",
    );
}

#[test]
fn fields_of_a_task_block_are_paragraphs_of_their_own() {
    check(
        "1. Xây dựng nền tảng dữ liệu\nCơ quan chủ trì: Sở Thông tin và Truyền thông\nCơ quan phối hợp: các quận, huyện\nThời gian: 2025\n2. Đào tạo nhân lực\n- Chủ trì: Sở Nội vụ;\n- Thời gian: Hằng năm.",
        "1 Xây dựng nền tảng dữ liệu
         1.p1 Cơ quan chủ trì: Sở Thông tin và Truyền thông
         1.p2 Cơ quan phối hợp: các quận, huyện
         1.p3 Thời gian: 2025
         2 Đào tạo nhân lực
         2.-1 Chủ trì: Sở Nội vụ;
         2.-2 Thời gian: Hằng năm.",
    );
}

#[test]
fn a_table_between_tabs_with_groups_and_a_repeated_header() {
    check_table(
        "I. NHIỆM VỤ\nSTT\tNội dung\tCơ quan chủ trì\tThời gian\n(1)\t(2)\t(3)\t(4)\nI\tNhóm thể chế\t\t\n1\tXây dựng cơ chế\tSở Tư pháp\t2025\n\n2\n\nSTT\tNội dung\tCơ quan chủ trì\tThời gian\n2\tRà soát quy định và\tSở Nội vụ\tHằng năm\n\thướng dẫn thực hiện\t\t\n\nII. KINH PHÍ",
        "#STT|Nội dung|Cơ quan chủ trì|Thời gian
         #(1)|(2)|(3)|(4)
         I|Nhóm thể chế||
         1|Xây dựng cơ chế|Sở Tư pháp|2025
         #STT|Nội dung|Cơ quan chủ trì|Thời gian
         2|Rà soát quy định và|Sở Nội vụ|Hằng năm
         +|hướng dẫn thực hiện||",
    );
}

#[test]
fn a_table_of_targets_with_years_in_a_second_header_line() {
    check_table(
        "I. CHỈ TIÊU\nTT\tChỉ tiêu\tĐVT\tMục tiêu\t\n\t\t\tNăm 2025\tNăm 2030\n1\tTỷ trọng kinh tế số\t%\t20\t30\n2\tSố doanh nghiệp\tDN\t15\t45\n",
        "#TT|Chỉ tiêu|ĐVT|Mục tiêu|
         #+|||Năm 2025|Năm 2030
         1|Tỷ trọng kinh tế số|%|20|30
         2|Số doanh nghiệp|DN|15|45",
    );
}

#[test]
fn a_markdown_table() {
    check_table(
        "I. NHIỆM VỤ\n\n| STT | Nhiệm vụ | Chủ trì |\n|---|:---|---|\n| **1** | Xây dựng \\| vận hành | Sở Y tế |\n| 2 | Đào tạo | |\n\nVăn bản.",
        "#STT|Nhiệm vụ|Chủ trì
         1|Xây dựng \\| vận hành|Sở Y tế
         2|Đào tạo|",
    );
}

#[test]
fn an_aligned_table_whose_numbers_stand_in_the_middle_of_their_rows() {
    check_table(
        "I. NHIỆM VỤ\n\nSTT         Nhiệm vụ                 Chủ trì            Thời gian\n\n      Xây dựng cơ chế,            Sở Tư pháp\n1     chính sách về khởi                               Năm 2025\n      nghiệp sáng tạo\n\n      Đào tạo nguồn nhân          Sở Nội vụ,\n2                                                      Hằng năm\n      lực chất lượng cao          Sở Tài chính\n\nII. KINH PHÍ\n",
        "#STT|Nhiệm vụ|Chủ trì|Thời gian
         |Xây dựng cơ chế,|Sở Tư pháp|
         +1|chính sách về khởi||Năm 2025
         +|nghiệp sáng tạo||
         |Đào tạo nguồn nhân|Sở Nội vụ,|
         +2|||Hằng năm
         +|lực chất lượng cao|Sở Tài chính|",
    );
}

#[test]
fn cells_one_below_the_other_are_rows_where_numbers_prove_it() {
    check_table(
        "I. NHIỆM VỤ\n\nSTT\n\nNội dung\n\nCơ quan chủ trì\n\nThời gian\n\nI\n\nNhóm một\n\n1\n\nXây dựng cơ chế\n\nSở Tư pháp\n\nNăm 2025\n\n2\n\nĐào tạo\n\nSở Nội vụ\n\nHằng năm\n\nII. KINH PHÍ\n\n1. Ngân sách.",
        "#STT|Nội dung|Cơ quan chủ trì|Thời gian
         I|Nhóm một||
         1|Xây dựng cơ chế|Sở Tư pháp|Năm 2025
         2|Đào tạo|Sở Nội vụ|Hằng năm",
    );
}

#[test]
fn tabs_behind_labels_make_no_table() {
    let tree: Tree = parse("I.\tMỤC TIÊU\n1.\tMột.\n2.\tHai.\na)\tĐiểm a.\n-\tGạch.");
    assert!(tree.tables.is_empty());
    let ids: Vec<&str> = tree.clauses.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["I", "I.1", "I.2", "I.2.a", "I.2.a.-1"]);
}

#[test]
fn headings_are_told_from_sentences() {
    let tree = parse(
        "I. MỤC TIÊU\n1. Mục tiêu chung\nVăn bản.\n2. Sở Tài chính:\n- Bố trí vốn.\n3. Đạt 45%.\n4. Một câu dài kết thúc bằng dấu chấm.",
    );
    let headings: Vec<(&str, Option<&str>)> = tree
        .clauses
        .iter()
        .map(|c| (c.id.as_str(), c.heading.as_deref()))
        .filter(|(id, _)| !id.contains(['-', 'p']))
        .collect();
    let wanted = [
        ("I", Some("MỤC TIÊU")),
        ("I.1", Some("Mục tiêu chung")),
        ("I.2", Some("Sở Tài chính")),
        ("I.3", None),
        ("I.4", None),
    ];
    assert_eq!(headings, wanted);
}

#[test]
fn ragged_lines_of_a_web_copy_are_joined() {
    check(
        "I. MỤC TIÊU\n1. Mục tiêu chung\nPhát triển kinh tế số và xã hội\nsố với trọng tâm là các nền tảng số quốc gia theo Nghị quyết của Bộ\nChính trị và Chương trình của Ủy\nban nhân dân tỉnh, triển khai trên địa bàn toàn bộ tỉnh Bà Hải\n- Vũng Thùy, giai đoạn 2021\n- 2025, định hướng đến năm\n2030.\n2. Mục tiêu cụ thể\n- Tỷ lệ hồ sơ xử lý trên môi trường\nmạng đạt 90%;\n- Đẩy mạnh ứng dụng theo hướng dẫn của Sở\nThông tin và Truyền thông\n- Xếp hạng đạt nhóm\n20 tỉnh dẫn đầu.\nII. NHIỆM VỤ\n1. Sở Tài chính\nBố trí kinh phí thực hiện theo\nphân cấp.",
        "I MỤC TIÊU
         I.1 Mục tiêu chung
         I.1.p1 Phát triển kinh tế số và xã hội số với trọng tâm là các nền tảng số quốc gia theo Nghị quyết của Bộ Chính trị và Chương trình của Ủy ban nhân dân tỉnh, triển khai trên địa bàn toàn bộ tỉnh Bà Hải - Vũng Thùy, giai đoạn 2021 - 2025, định hướng đến năm 2030.
         I.2 Mục tiêu cụ thể
         I.2.-1 Tỷ lệ hồ sơ xử lý trên môi trường mạng đạt 90%;
         I.2.-2 Đẩy mạnh ứng dụng theo hướng dẫn của Sở Thông tin và Truyền thông
         I.2.-3 Xếp hạng đạt nhóm 20 tỉnh dẫn đầu.
         II NHIỆM VỤ
         II.1 Sở Tài chính
         II.1.p1 Bố trí kinh phí thực hiện theo phân cấp.",
    );
}

#[test]
fn cells_that_end_with_pipes_over_several_lines() {
    check_table(
        "I. NHIỆM VỤ\nTT\n|\nNội dung\n|\nCơ quan\nchủ trì\n|\nThời gian\n|\nI\n|\nNhóm một\n|\n1\n|\nXây dựng\ncơ chế\n|\nSở Tư pháp\n|\nNăm 2025\n|\n2\n|\nĐào tạo\n|\nSở Nội vụ\n|\nHằng năm\n|\nII. KINH PHÍ\n1. Ngân sách.",
        "#TT|Nội dung|Cơ quan\\nchủ trì|Thời gian
         I|Nhóm một||
         1|Xây dựng\\ncơ chế|Sở Tư pháp|Năm 2025
         2|Đào tạo|Sở Nội vụ|Hằng năm",
    );
}

#[test]
fn rows_of_cells_with_pipes_between_and_behind() {
    check_table(
        "I. NHIỆM VỤ\nTT | Nội dung | Cơ quan chủ trì | Thời gian |\n1 | Xây dựng cơ chế | Sở Tư pháp | 2025 |\n2 | Đào tạo | Sở Nội vụ | Hằng năm |\nII. KINH PHÍ",
        "#TT|Nội dung|Cơ quan chủ trì|Thời gian
         1|Xây dựng cơ chế|Sở Tư pháp|2025
         2|Đào tạo|Sở Nội vụ|Hằng năm",
    );
}

#[test]
fn a_text_without_any_head_is_body_at_once() {
    check(
        "Thời gian qua, các cấp, các ngành trong tỉnh đã có nhiều cố gắng ứng dụng công nghệ mới vào sản xuất, kinh doanh và quản lý nhà nước trên địa bàn.\n\nTuy nhiên, kết quả còn hạn chế.\n\n- Thiếu vốn;\n- Thiếu người.\n",
        "p1 Thời gian qua, các cấp, các ngành trong tỉnh đã có nhiều cố gắng ứng dụng công nghệ mới vào sản xuất, kinh doanh và quản lý nhà nước trên địa bàn.
         p2 Tuy nhiên, kết quả còn hạn chế.
         -1 Thiếu vốn;
         -2 Thiếu người.",
    );
}

#[test]
fn a_table_behind_the_signature_has_no_heading_but_its_names() {
    check_table(
        "QUYẾT ĐỊNH:\nĐiều 1. Giao nhiệm vụ.\nNơi nhận:\tCHỦ TỊCH\n- Như Điều 1;\tNguyễn Văn A\n\nSTT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tXây dựng cơ chế\tSở Tư pháp\t2025\n",
        "#STT|Nhiệm vụ|Cơ quan chủ trì|Thời gian
         1|Xây dựng cơ chế|Sở Tư pháp|2025",
    );
}
