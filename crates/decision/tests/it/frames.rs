//! Invented heads and frames in the shapes of other provinces, ministries and decades.

use dongho_decision::{Citation, Reading, read_text};

/// Returns a field of the frame as one line, `-` where it is absent.
fn field(reading: &Reading, name: &str) -> String {
    let document = &reading.document;
    let found = match name {
        "kind" => document.kind.clone(),
        "number" => document.number.clone(),
        "date" => document.date.map(|d| d.to_string()),
        "place" => document.place.clone(),
        "issuer" => document.issuer.clone(),
        "title" => document.title.clone(),
        "signer" => document.signer.as_ref().and_then(|s| s.name.clone()),
        "capacity" => document.signer.as_ref().and_then(|s| s.capacity.clone()),
        "effective" => document.effective_from.map(|d| d.to_string()),
        "articles" => Some(document.articles.iter().map(|a| a.no.as_str()).collect::<Vec<_>>().join(" ")),
        "recipients" => Some(document.recipients.join(" | ")),
        "attached" => document.attached.as_ref().map(|a| format!("{}: {}", a.kind, a.title)),
        "bases" => Some(reading.bases.iter().map(instrument).collect::<Vec<_>>().join(" | ")),
        "proposal" => reading.proposal.as_ref().map(|p| {
            let parts = [p.kind.clone(), p.number.clone(), p.date.map(|d| d.to_string()), p.by.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }),
        other => panic!("there is no field {other}"),
    };
    found.filter(|f| !f.is_empty()).unwrap_or_else(|| "-".to_owned())
}

fn instrument(citation: &Citation) -> String {
    let parts = [Some(citation.kind.clone()), citation.number.clone(), citation.date.map(|d| d.to_string())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Reads `text` and compares `field: value` lines.
pub(super) fn check(text: &str, expect: &str) {
    let reading = read_text(text);
    let lines = expect.lines().map(str::trim).filter(|line| !line.is_empty());
    let differences: Vec<String> = lines
        .filter_map(|line| {
            let (name, wanted) = line.split_once(": ").unwrap();
            let read = field(&reading, name);
            (read != wanted).then(|| format!("{name}\n  wanted {wanted}\n  read   {read}"))
        })
        .collect();
    assert!(differences.is_empty(), "{}\nin\n{text}", differences.join("\n"));
}

#[test]
fn a_head_of_one_column_with_the_title_in_capitals() {
    check(
        "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG HÀ\n--------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 2187/QĐ-UBND\nQuảng Hà, ngày 10 tháng 8 năm 2022\n \nQUYẾT ĐỊNH\nVỀ VIỆC PHÊ DUYỆT ĐỀ ÁN PHÁT TRIỂN DU LỊCH XANH TỈNH QUẢNG HÀ\nỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ\nCăn cứ Luật Du lịch ngày 19 tháng 6 năm 2017;\nTheo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 177/TTr-SVHTTDL ngày 02 tháng 8 năm 2022.\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án với các nội dung sau:\n1. Mục tiêu\na) Đón 5 triệu lượt khách.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành.\nĐiều 3. Chánh Văn phòng và các cơ quan liên quan thi hành Quyết định này./.\n \nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, KGVX.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n \n \n \nTrần Văn Tâm\n",
        "kind: Quyết định
         number: 2187/QĐ-UBND
         date: 2022-08-10
         place: Quảng Hà
         issuer: Ủy ban nhân dân tỉnh Quảng Hà
         title: VỀ VIỆC PHÊ DUYỆT ĐỀ ÁN PHÁT TRIỂN DU LỊCH XANH TỈNH QUẢNG HÀ
         bases: Luật 2017-06-19
         proposal: Tờ trình 177/TTr-SVHTTDL 2022-08-02 Giám đốc Sở Văn hóa, Thể thao và Du lịch
         effective: 2022-08-10
         articles: 1 2 3
         recipients: Như Điều 3 | Lưu: VT, KGVX
         capacity: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
         signer: Trần Văn Tâm
         attached: -",
    );
}

#[test]
fn a_head_and_closing_in_table_cells_with_line_breaks() {
    check(
        "ỦY BAN NHÂN DÂN\u{2028}TỈNH PHÚ LÂM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\u{2028}Độc lập - Tự do - Hạnh phúc\nSố: 45/2024/QĐ-UBND\tPhú Lâm, ngày 02 tháng 12 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Quy định quản lý nhiệm vụ khoa học và công nghệ\nsử dụng ngân sách nhà nước trên địa bàn tỉnh Phú Lâm\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nCăn cứ Nghị định số 95/2014/NĐ-CP ngày 17 tháng 10 năm 2014 của Chính phủ quy định về đầu tư và cơ chế tài chính đối với hoạt động khoa học và công nghệ;\nTheo đề nghị của Giám đốc Sở Khoa học và Công nghệ;\nỦy ban nhân dân ban hành Quyết định ban hành Quy định quản lý nhiệm vụ khoa học và công nghệ.\nĐiều 1. Ban hành kèm theo Quyết định này Quy định quản lý nhiệm vụ khoa học và công nghệ.\nĐiều 2. Quyết định này có hiệu lực thi hành từ ngày 15 tháng 12 năm 2024 và thay thế Quyết định số 12/2019/QĐ-UBND ngày 03/5/2019.\nĐiều 3. Giám đốc các sở thi hành Quyết định này./.\n\nNơi nhận:\u{2028}- Như Điều 3;\u{2028}- Cục Kiểm tra văn bản QPPL;\u{2028}- Lưu: VT, KGVX.\tTM. ỦY BAN NHÂN DÂN\u{2028}CHỦ TỊCH\u{2028}\u{2028}\u{2028}Lê Thị Minh Châu\n\nQUY ĐỊNH\nQuản lý nhiệm vụ khoa học và công nghệ\n(Ban hành kèm theo Quyết định số 45/2024/QĐ-UBND\nngày 02 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh)\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nQuy định này quy định việc quản lý.\n",
        "kind: Quyết định
         number: 45/2024/QĐ-UBND
         date: 2024-12-02
         place: Phú Lâm
         issuer: Ủy ban nhân dân tỉnh Phú Lâm
         title: Ban hành Quy định quản lý nhiệm vụ khoa học và công nghệ sử dụng ngân sách nhà nước trên địa bàn tỉnh Phú Lâm
         bases: Luật 2015-06-19 | Nghị định 95/2014/NĐ-CP 2014-10-17
         proposal: Giám đốc Sở Khoa học và Công nghệ
         effective: 2024-12-15
         articles: 1 2 3
         recipients: Như Điều 3 | Cục Kiểm tra văn bản QPPL | Lưu: VT, KGVX
         capacity: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH
         signer: Lê Thị Minh Châu
         attached: Quy định: Quản lý nhiệm vụ khoa học và công nghệ",
    );
}

#[test]
fn a_head_whose_columns_were_joined_by_single_spaces() {
    check(
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BÌNH SƠN Độc lập - Tự do - Hạnh phúc\nSố: 99/KH-UBND Bình Sơn, ngày 03 tháng 02 năm 2021\nKẾ HOẠCH\nThực hiện Nghị quyết số 50-NQ/TW của Bộ Chính trị về thu hút đầu tư nước ngoài\n\nThực hiện Nghị quyết số 50-NQ/TW ngày 20/8/2019 của Bộ Chính trị; Nghị quyết số 58/NQ-CP ngày 27/4/2020 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC TIÊU\n1. Đến năm 2025 thu hút 20 dự án.\n\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Các sở, ngành; CHỦ TỊCH\n- Lưu: VT.\n",
        "kind: Kế hoạch
         number: 99/KH-UBND
         date: 2021-02-03
         place: Bình Sơn
         issuer: Ủy ban nhân dân tỉnh Bình Sơn
         title: Thực hiện Nghị quyết số 50-NQ/TW của Bộ Chính trị về thu hút đầu tư nước ngoài
         bases: Nghị quyết 50-NQ/TW 2019-08-20 | Nghị quyết 58/NQ-CP 2020-04-27
         articles: -
         effective: -
         attached: -",
    );
}

#[test]
fn a_head_of_a_city_with_its_long_place_name() {
    check(
        "ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ HẢI ĐĂNG\t\tĐộc lập – Tự do – Hạnh phúc\nSố: 1803/QĐ-UBND\t\tThành phố Hải Đăng, ngày 19 tháng 5 năm 2020\nQUYẾT ĐỊNH\nVề ban hành Kế hoạch phát triển vi mạch\n\nỦY BAN NHÂN DÂN THÀNH PHỐ HẢI ĐĂNG\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015, Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;\n\nXét đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 1122/TTr-SKHCN ngày 12 tháng 5 năm 2020,\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển vi mạch trên địa bàn thành phố.\n\nĐiều 2. Quyết định này có hiệu lực sau 07 ngày kể từ ngày ký.\n\nNơi nhận:\n- Như Điều 3;\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nDương Anh Đào\n",
        "place: Thành phố Hải Đăng
         issuer: Ủy ban nhân dân thành phố Hải Đăng
         title: Về ban hành Kế hoạch phát triển vi mạch
         bases: Luật 2015-06-19 | Luật 2019-11-22
         effective: 2020-05-26
         signer: Dương Anh Đào
         attached: Kế hoạch: phát triển vi mạch trên địa bàn thành phố",
    );
}

#[test]
fn a_decision_of_a_minister_without_a_proposal_number() {
    check(
        "BỘ KHOA HỌC VÀ CÔNG NGHỆ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 2813 /QĐ-BKHCN\nHà Nội, ngày 27 tháng 9 năm 2018\n\nQUYẾT ĐỊNH\n\nPHÊ DUYỆT CHƯƠNG TRÌNH KHOA HỌC VÀ CÔNG NGHỆ TRỌNG ĐIỂM CẤP QUỐC GIA GIAI ĐOẠN ĐẾN NĂM 2025: “HỖ TRỢ NGHIÊN CỨU CÔNG NGHỆ 4.0”\n\nBỘ TRƯỞNG\nBỘ KHOA HỌC VÀ CÔNG NGHỆ\n\nCăn cứ Nghị định số 95/2017/NĐ-CP ngày 16 tháng 8 năm 2017 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Khoa học và Công nghệ;\n\nTheo đề nghị của Vụ trưởng Vụ Công nghệ cao, Vụ trưởng Vụ Kế hoạch - Tổng hợp,\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt Chương trình với các nội dung chủ yếu sau đây:\n\nI. MỤC TIÊU\n\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n\nNơi nhận:\n- Như Điều 4;\n- Lưu: VT, CNC.\n\nBỘ TRƯỞNG\n\n\n\n\nChu Ngọc Ánh\n",
        "number: 2813/QĐ-BKHCN
         issuer: Bộ Khoa học và Công nghệ
         title: PHÊ DUYỆT CHƯƠNG TRÌNH KHOA HỌC VÀ CÔNG NGHỆ TRỌNG ĐIỂM CẤP QUỐC GIA GIAI ĐOẠN ĐẾN NĂM 2025: “HỖ TRỢ NGHIÊN CỨU CÔNG NGHỆ 4.0”
         proposal: Vụ trưởng Vụ Công nghệ cao, Vụ trưởng Vụ Kế hoạch - Tổng hợp
         capacity: BỘ TRƯỞNG
         signer: Chu Ngọc Ánh
         effective: 2018-09-27",
    );
}

#[test]
fn a_resolution_of_a_council_in_force_from_a_day_in_its_last_sentence() {
    check(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐẠI NGÀN\n-----\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-----\nSố: 15/2022/NQ-HĐND\nĐại Ngàn, ngày 08 tháng 12 năm 2022\nNGHỊ QUYẾT\nQuy định chính sách hỗ trợ doanh nghiệp đổi mới công nghệ\ntrên địa bàn tỉnh Đại Ngàn\nHỘI ĐỒNG NHÂN DÂN TỈNH ĐẠI NGÀN\nKHÓA XI - KỲ HỌP THỨ 9\nCăn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\nXét Tờ trình số 201/TTr-UBND ngày 15 tháng 11 năm 2022 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ họp.\nQUYẾT NGHỊ:\nĐiều 1. Phạm vi điều chỉnh\nNghị quyết này quy định chính sách hỗ trợ.\nĐiều 2. Tổ chức thực hiện\nGiao Ủy ban nhân dân tỉnh tổ chức thực hiện.\nNghị quyết này đã được Hội đồng nhân dân tỉnh Đại Ngàn khóa XI, kỳ họp thứ 9 thông qua ngày 08 tháng 12 năm 2022 và có hiệu lực từ ngày 18 tháng 12 năm 2022./.\nNơi nhận:\n- Ủy ban Thường vụ Quốc hội;\n- Lưu: VT.\nCHỦ TỊCH\n\nH'Wiang Niê\n",
        "kind: Nghị quyết
         number: 15/2022/NQ-HĐND
         issuer: Hội đồng nhân dân tỉnh Đại Ngàn
         title: Quy định chính sách hỗ trợ doanh nghiệp đổi mới công nghệ trên địa bàn tỉnh Đại Ngàn
         proposal: Tờ trình 201/TTr-UBND 2022-11-15 Ủy ban nhân dân tỉnh
         effective: 2022-12-18
         articles: 1 2
         capacity: CHỦ TỊCH
         signer: H'Wiang Niê
         recipients: Ủy ban Thường vụ Quốc hội | Lưu: VT",
    );
}

#[test]
fn a_head_with_blank_number_and_day() {
    check(
        "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n TỈNH AN HẢI              Độc lập - Tự do - Hạnh phúc\n\nSố:         /KH-UBND       An Hải, ngày      tháng 3 năm 2025\n\n              KẾ HOẠCH\nTriển khai phong trào bình dân học vụ số\n\nCăn cứ Kế hoạch số 01-KH/BCĐTW ngày 21/3/2025 của Ban Chỉ đạo Trung ương;\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n1. Mục đích\nNâng cao kỹ năng số.\n",
        "kind: Kế hoạch
         number: -
         date: -
         place: An Hải
         issuer: Ủy ban nhân dân tỉnh An Hải
         title: Triển khai phong trào bình dân học vụ số
         bases: Kế hoạch 01-KH/BCĐTW 2025-03-21
         recipients: -
         signer: -
         capacity: -",
    );
}

#[test]
fn a_markdown_copy() {
    check(
        "**ỦY BAN NHÂN DÂN**\n**TỈNH SÔNG LAM**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**\n\nSố: 812/QĐ-UBND\n\n*Sông Lam, ngày 21 tháng 4 năm 2022*\n\n# QUYẾT ĐỊNH\n\n**Phê duyệt Đề án chuyển đổi số tỉnh Sông Lam**\n\n**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG LAM**\n\n*Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;*\n\n*Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;*\n\n*Theo đề nghị của Sở Thông tin và Truyền thông tại Tờ trình số 30/TTr-STTTT ngày 12/4/2022.*\n\n**QUYẾT ĐỊNH:**\n\n**Điều 1.** Phê duyệt Đề án.\n\n**Điều 2.** Quyết định có hiệu lực kể từ ngày ký.\n\n***Nơi nhận:***\n- Như Điều 3;\n- Lưu: VT.\n\n**KT. CHỦ TỊCH**\n**PHÓ CHỦ TỊCH**\n\n**Bùi Đình Lương**\n",
        "kind: Quyết định
         number: 812/QĐ-UBND
         date: 2022-04-21
         place: Sông Lam
         issuer: Ủy ban nhân dân tỉnh Sông Lam
         title: Phê duyệt Đề án chuyển đổi số tỉnh Sông Lam
         bases: Luật 2015-06-19 | Quyết định 749/QĐ-TTg 2020-06-03
         proposal: Tờ trình 30/TTr-STTTT 2022-04-12 Sở Thông tin và Truyền thông
         articles: 1 2
         recipients: Như Điều 3 | Lưu: VT
         capacity: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
         signer: Bùi Đình Lương
         effective: 2022-04-21",
    );
}

#[test]
fn a_head_with_signature_stamps_and_an_incoming_stamp() {
    check(
        "Người ký: ỦY BAN NHÂN DÂN TỈNH NAM LĨNH\nEmail: ubnd@namlinh.example\nCơ quan: Tỉnh Nam Lĩnh\nThời gian ký: 12.06.2023 15:20:11 +07:00\n\nSỞ KH&CN TỈNH NAM LĨNH\nĐẾN Số: 4412\nNgày: 13/6/2023\n\nỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH NAM LĨNH                Độc lập - Tự do - Hạnh phúc\nSố: 1305/QĐ-UBND           Nam Lĩnh, ngày 12 tháng 6 năm 2023\n\n                QUYẾT ĐỊNH\n   Về việc thành lập Ban Chỉ đạo\n\n   CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Tổ chức chính quyền địa phương năm 2015;\n\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Ban Chỉ đạo.\n\nNơi nhận:                    CHỦ TỊCH\n- Như Điều 2;\n- Lưu: VT.\n\n\n                          Phùng Văn Nghiêm\n",
        "number: 1305/QĐ-UBND
         date: 2023-06-12
         place: Nam Lĩnh
         issuer: Ủy ban nhân dân tỉnh Nam Lĩnh
         title: Về việc thành lập Ban Chỉ đạo
         bases: Luật
         capacity: CHỦ TỊCH
         signer: Phùng Văn Nghiêm
         recipients: Như Điều 2 | Lưu: VT",
    );
}

#[test]
fn a_decision_of_1987_with_its_issuer_behind_the_kind() {
    check(
        "UBND TỈNH HÀ CHÂU\nSố 212/UB-QĐ\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Châu, ngày 14 tháng 3 năm 1987\n\nQUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH HÀ CHÂU\nVề việc thành lập Trạm thông tin khoa học kỹ thuật\n\nỦY BAN NHÂN DÂN TỈNH HÀ CHÂU\n\n- Căn cứ Luật tổ chức HĐND và UBND ngày 30-6-1983;\n- Xét đề nghị của đồng chí Trưởng ban Khoa học kỹ thuật,\n\nQUYẾT ĐỊNH\n\nĐiều 1: Nay thành lập Trạm thông tin khoa học kỹ thuật trực thuộc Ban Khoa học kỹ thuật tỉnh.\n\nĐiều 2: Các đồng chí Chánh văn phòng, Trưởng ban Khoa học kỹ thuật chịu trách nhiệm thi hành quyết định này kể từ ngày ký.\n\nTM/UBND TỈNH HÀ CHÂU\nCHỦ TỊCH\n(Đã ký)\nNguyễn Đức Tâm\n",
        "kind: Quyết định
         number: 212/UB-QĐ
         date: 1987-03-14
         issuer: Ủy ban nhân dân tỉnh Hà Châu
         title: Về việc thành lập Trạm thông tin khoa học kỹ thuật
         bases: Luật 1983-06-30
         articles: 1 2
         capacity: TM/UBND TỈNH HÀ CHÂU / CHỦ TỊCH
         signer: Nguyễn Đức Tâm",
    );
}

#[test]
fn a_copy_that_lost_its_head() {
    check(
        "QUYẾT ĐỊNH\n\nCăn cứ Luật Công nghệ thông tin ngày 29/6/2006;\nCăn cứ các Quyết định của Thủ tướng Chính phủ: số 749/QĐ-TTg ngày 03/6/2020 phê duyệt Chương trình Chuyển đổi số quốc gia; số 411/QĐ-TTg ngày 31/3/2022 phê duyệt Chiến lược quốc gia phát triển kinh tế số;\nCăn cứ Kết luận của Ban Thường vụ Tỉnh ủy tại Thông báo số 77-TB/TU ngày 01/02/2022;\n\nĐiều 1. Ban hành kèm theo Quyết định này “Kế hoạch chuyển đổi số năm 2023”.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n",
        "kind: Quyết định
         number: -
         date: -
         place: -
         issuer: -
         title: -
         bases: Luật 2006-06-29 | Quyết định 749/QĐ-TTg 2020-06-03 | Quyết định 411/QĐ-TTg 2022-03-31 | Thông báo 77-TB/TU 2022-02-01
         effective: -
         articles: 1 2
         attached: Kế hoạch: chuyển đổi số năm 2023",
    );
}

#[test]
fn a_national_resolution_with_its_kind_before_the_number() {
    check(
        "QUỐC HỘI\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nNghị quyết số: 193/2025/QH15\nHà Nội, ngày 19 tháng 02 năm 2025\n \nNGHỊ QUYẾT\nVỀ THÍ ĐIỂM MỘT SỐ CƠ CHẾ, CHÍNH SÁCH ĐẶC BIỆT\nQUỐC HỘI\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nCăn cứ Luật Tổ chức Quốc hội số 57/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 65/2020/QH14;\nQUYẾT NGHỊ:\nĐiều 1. Phạm vi điều chỉnh\nNghị quyết này quy định thí điểm.\nĐiều 2. Hiệu lực thi hành\nNghị quyết này có hiệu lực thi hành kể từ ngày Quốc hội thông qua.\n",
        "kind: Nghị quyết
         number: 193/2025/QH15
         date: 2025-02-19
         issuer: Quốc hội
         title: VỀ THÍ ĐIỂM MỘT SỐ CƠ CHẾ, CHÍNH SÁCH ĐẶC BIỆT
         articles: 1 2",
    );
}

#[test]
fn a_letter_to_several_addressees() {
    check(
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH CỬA TÙNG\tĐộc lập - Tự do - Hạnh phúc\nSố: 2045/UBND-KGVX\tCửa Tùng, ngày 07 tháng 7 năm 2021\nV/v triển khai Chiến lược sở hữu trí tuệ\nđến năm 2030\n\nKính gửi:\n- Các sở, ban, ngành cấp tỉnh;\n- UBND các huyện, thị xã, thành phố.\n\nThực hiện Quyết định số 1068/QĐ-TTg ngày 22/8/2019 của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh yêu cầu:\n1. Giao Sở Khoa học và Công nghệ chủ trì.\n\nNơi nhận:\tTL. CHỦ TỊCH\n- Như trên;\tCHÁNH VĂN PHÒNG\n- Lưu: VT.\n\n\tNguyễn Cửu Long\n",
        "kind: Công văn
         number: 2045/UBND-KGVX
         date: 2021-07-07
         issuer: Ủy ban nhân dân tỉnh Cửa Tùng
         title: V/v triển khai Chiến lược sở hữu trí tuệ đến năm 2030
         recipients: Như trên | Lưu: VT
         capacity: TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG
         signer: Nguyễn Cửu Long",
    );
}

#[test]
fn a_department_below_its_committee_and_an_acting_head() {
    check(
        "UBND TỈNH TÂY HỒNG\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 18/KH-STTTT\nTây Hồng, ngày 9 tháng 1 năm 2024\n\nKẾ HOẠCH\nỨng dụng công nghệ thông tin năm 2024\n\nCăn cứ Kế hoạch số 01/KH-UBND ngày 02/01/2024 của UBND tỉnh, Sở Thông tin và Truyền thông xây dựng Kế hoạch với các nội dung sau:\n\n1. MỤC TIÊU\n- 100% hồ sơ xử lý trên mạng.\n\nNơi nhận:\n- UBND tỉnh (để b/c);\n- Các phòng, đơn vị thuộc Sở\n(để thực hiện);\n- Lưu: VT, CNTT.\n\nQ. GIÁM ĐỐC\n\nTS. Lò Thị Hoa\n",
        "issuer: Sở Thông tin và Truyền thông
         title: Ứng dụng công nghệ thông tin năm 2024
         bases: Kế hoạch 01/KH-UBND 2024-01-02
         recipients: UBND tỉnh (để b/c) | Các phòng, đơn vị thuộc Sở (để thực hiện) | Lưu: VT, CNTT
         capacity: Q. GIÁM ĐỐC
         signer: TS. Lò Thị Hoa",
    );
}

#[test]
fn a_signature_before_the_recipients_and_a_programme_in_small_letters() {
    check(
        "THỦ TƯỚNG CHÍNH PHỦ\n________\nSố: 100/QĐ-TTg\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n________________________\nHà Nội, ngày 19 tháng 01 năm 2019\nQUYẾT ĐỊNH\nPhê duyệt Đề án triển khai, áp dụng và quản lý hệ thống truy xuất nguồn gốc\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;\nTheo đề nghị của Bộ trưởng Bộ Khoa học và Công nghệ.\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt kèm theo Quyết định này Đề án triển khai, áp dụng và quản lý hệ thống truy xuất nguồn gốc.\nĐiều 2. Quyết định này có hiệu lực thi hành từ ngày ký ban hành.\n\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n(Đã ký)\nVũ Đức Đàm\n\nNơi nhận:\n- Ban Bí thư Trung ương Đảng;\n- Lưu: VT, KGVX (2).\n\nĐề án triển khai, áp dụng và quản lý hệ thống truy xuất nguồn gốc\n(Kèm theo Quyết định số 100/QĐ-TTg ngày 19 tháng 01 năm 2019 của Thủ tướng Chính phủ)\n\nI. QUAN ĐIỂM\n1. Áp dụng thống nhất.\n",
        "issuer: Thủ tướng Chính phủ
         effective: 2019-01-19
         capacity: KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG
         signer: Vũ Đức Đàm
         recipients: Ban Bí thư Trung ương Đảng | Lưu: VT, KGVX (2)
         attached: Đề án: triển khai, áp dụng và quản lý hệ thống truy xuất nguồn gốc",
    );
}

#[test]
fn bases_of_several_instruments_in_one_paragraph() {
    check(
        "QUYẾT ĐỊNH\nPhê duyệt Kế hoạch\n\nỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Tổ chức Chính phủ ngày 19/6/2015 và Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật Chuyển giao công nghệ số 07/2017/QH14;\nCăn cứ Nghị định số 37/2014/NĐ-CP ngày 05/5/2014 của Chính phủ quy định tổ chức các cơ quan chuyên môn; Nghị định số 107/2020/NĐ-CP ngày 14/9/2020 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 24/2014/NĐ-CP ngày 04/4/2014;\nCăn cứ Thông tư liên tịch số 27/2015/TTLT-BKHCN-BTC ngày 30/12/2015 của Bộ trưởng Bộ Khoa học và Công nghệ và Bộ trưởng Bộ Tài chính;\nCăn cứ tình hình thực tế của địa phương;\nCăn cứ chức năng, nhiệm vụ được giao;\nTheo đề nghị của Sở Khoa học và Công nghệ (Công văn số 512/SKHCN-QLKH ngày 03/4/2023).\n\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Kế hoạch.\n",
        "bases: Luật 2015-06-19 | Luật 2015-06-19 | Luật 07/2017/QH14 | Nghị định 37/2014/NĐ-CP 2014-05-05 | Nghị định 107/2020/NĐ-CP 2020-09-14 | Thông tư liên tịch 27/2015/TTLT-BKHCN-BTC 2015-12-30
         proposal: Công văn 512/SKHCN-QLKH 2023-04-03 Sở Khoa học và Công nghệ",
    );
}

#[test]
fn a_web_copy_whose_lines_and_cells_were_broken() {
    check(
        "UỶ BAN NHÂN\nDÂN\nTỈNH CAO LINH\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n41/2024/QĐ-UBND\n|\nCao Linh, ngày 20\ntháng 9 năm 2024\n|\nQUYẾT ĐỊNH\nBAN\nHÀNH QUY CHẾ XÉT TẶNG GIẢI THƯỞNG SÁNG TẠO TRÊN ĐỊA BÀN TỈNH CAO\nLINH\nỦY BAN NHÂN DÂN TỈNH CAO LINH\nCăn cứ Luật Tổ chức chính quyền địa phương ngày\n19 tháng 6 năm 2015;\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật\nTổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm\n2019;\nCăn cứ Luật Khoa học và công nghệ ngày 18 tháng\n6 năm 2013;\nCăn cứ Nghị định số\n18/2024/NĐ-CP ngày 21 tháng\n02 năm 2024 của Chính phủ về giải thưởng và\ncác giải thưởng khác về khoa học và công nghệ;\nTheo đề nghị của Giám đốc Sở Khoa học và Công\nnghệ tại Tờ trình số 89/TTr-SKHCN ngày 13 tháng 8 năm 2024.\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo\nQuyết định này Quy chế xét tặng Giải thưởng sáng tạo trên địa\nbàn tỉnh Cao Linh.\nĐiều 2. Quyết định này có\nhiệu lực thi hành kể từ ngày 10 tháng 10 năm 2024.\nĐiều 3. Chánh Văn phòng Ủy\nban nhân dân tỉnh, Giám đốc các Sở chịu trách nhiệm thi hành Quyết định này./.\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, KGVX.\n|\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Sơn Hải\n|\n",
        "kind: Quyết định
         number: 41/2024/QĐ-UBND
         date: 2024-09-20
         place: Cao Linh
         issuer: Ủy ban nhân dân tỉnh Cao Linh
         title: BAN HÀNH QUY CHẾ XÉT TẶNG GIẢI THƯỞNG SÁNG TẠO TRÊN ĐỊA BÀN TỈNH CAO LINH
         bases: Luật 2015-06-19 | Luật 2019-11-22 | Luật 2013-06-18 | Nghị định 18/2024/NĐ-CP 2024-02-21
         proposal: Tờ trình 89/TTr-SKHCN 2024-08-13 Giám đốc Sở Khoa học và Công nghệ
         effective: 2024-10-10
         articles: 1 2 3
         recipients: Như Điều 3 | Lưu: VT, KGVX
         capacity: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
         signer: Nguyễn Sơn Hải
         attached: Quy chế: xét tặng Giải thưởng sáng tạo trên địa bàn tỉnh Cao Linh",
    );
}

#[test]
fn a_web_copy_without_the_kind_below_the_facts_of_its_page() {
    check(
        "Quyết định 36/2016/QĐ-UBND Quy định quản lý công nghệ trên địa bàn tỉnh Nam Lĩnh\nSố hiệu | 36/2016/QĐ-UBND |\nNgày ban hành | 09/09/2016 |\nNgày có hiệu lực | 19/09/2016 |\nLoại văn bản | Quyết định |\nCơ quan ban hành | Tỉnh Nam Lĩnh |\nNgười ký | Phạm Đình Nghiêm |\nỦY BAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 36/2016/QĐ-UBND |\nNam Lĩnh, ngày 09 tháng 9 năm 2016 |\nBAN HÀNH QUY ĐỊNH QUẢN LÝ CÔNG NGHỆ TRÊN ĐỊA BÀN TỈNH NAM LĨNH\nỦY BAN NHÂN DÂN TỈNH NAM LĨNH\nCăn cứ Luật tổ chức chính quyền địa phương ngày 19/6/2015;\nCăn cứ Luật Khoa học và công nghệ công bố ngày 22 tháng 6 năm 2000 và Nghị định số 81/2002/NĐ-CP, ngày 17/10/2002 của Chính phủ qui định chi tiết thi hành một số điều của Luật Khoa học và công nghệ;\nCăn cứ Nghị định số 133/2008/NĐ-CP ngày 31/12/2008 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Chuyển giao công nghệ và Nghị định số 103/2011/NĐ-CP ngày 15/11/2011, Nghị định số 120/2014/NĐ-CP ngày 17/12/2014 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 133/2008/NĐ-CP ngày 31/12/2008;\nXét đề nghị của Giám đốc Sở Khoa học và Công nghệ,\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy định quản lý công nghệ.\nĐiều 2. Giao Sở Khoa học và Công nghệ hướng dẫn.\n",
        "kind: Quyết định
         number: 36/2016/QĐ-UBND
         date: 2016-09-09
         place: Nam Lĩnh
         issuer: Ủy ban nhân dân tỉnh Nam Lĩnh
         title: BAN HÀNH QUY ĐỊNH QUẢN LÝ CÔNG NGHỆ TRÊN ĐỊA BÀN TỈNH NAM LĨNH
         bases: Luật 2015-06-19 | Luật 2000-06-22 | Nghị định 81/2002/NĐ-CP 2002-10-17 | Nghị định 133/2008/NĐ-CP 2008-12-31 | Nghị định 103/2011/NĐ-CP 2011-11-15 | Nghị định 120/2014/NĐ-CP 2014-12-17
         effective: 2016-09-19
         signer: Phạm Đình Nghiêm
         articles: 1 2",
    );
}

#[test]
fn a_plan_whose_place_was_broken_and_whose_bases_stand_alone() {
    check(
        "ỦY BAN NHÂN DÂN\nTỈNH BÀ HẢI-VŨNG THÙY\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố: 139/KH-UBND\n|\nBà Hải - Vũng\nThùy, ngày 01 tháng 08 năm 2022\n|\nKẾ HOẠCH\nTHỰC HIỆN CHIẾN LƯỢC QUỐC GIA VỀ TRÍ TUỆ NHÂN TẠO TRÊN\nĐỊA BÀN TỈNH BÀ HẢI - VŨNG THÙY\nCăn cứ Luật Công nghệ cao\nngày 13 tháng 11 năm 2008;\nCăn cứ Nghị quyết số\n50/NQ-CP ngày 17 tháng 4 năm 2020 của Chính phủ ban hành Chương trình hành động\ncủa Chính phủ thực hiện Nghị quyết số 52-NQ/TW ngày 27 tháng 9 năm 2019 của Bộ\nChính trị về một số chủ trương;\nỦy ban nhân dân tỉnh Bà Hải -\nVũng Thùy ban hành Kế hoạch thực hiện Chiến lược quốc gia trên địa bàn tỉnh Bà Hải\n- Vũng Thùy, cụ thể như sau:\nI. MỤC TIÊU\n1. Mục tiêu chung\n- Tuyên truyền và triển khai kịp\nthời, có hiệu quả Chiến lược.\n",
        "kind: Kế hoạch
         number: 139/KH-UBND
         date: 2022-08-01
         place: Bà Hải - Vũng Thùy
         title: THỰC HIỆN CHIẾN LƯỢC QUỐC GIA VỀ TRÍ TUỆ NHÂN TẠO TRÊN ĐỊA BÀN TỈNH BÀ HẢI - VŨNG THÙY
         bases: Luật 2008-11-13 | Nghị quyết 50/NQ-CP 2020-04-17
         articles: -",
    );
}

#[test]
fn what_a_site_prints_above_its_copy_is_no_part_of_the_document() {
    check(
        "Trang chủ\nVăn bản\n1. Tóm tắt\n2. Toàn văn\nKế hoạch này được ban hành để triển khai chương trình chuyển đổi số của tỉnh trong giai đoạn tới, thay thế cho kế hoạch cũ đã hết hiệu lực từ năm trước.\n\nỦY BAN NHÂN DÂN\nTỈNH CỬA TÙNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/KH-UBND\nCửa Tùng, ngày 4 tháng 3 năm 2020\n\nKẾ HOẠCH\nChuyển đổi số năm 2020\n\nI. MỤC TIÊU\n1. Đạt 40%.\n",
        "kind: Kế hoạch
         number: 77/KH-UBND
         date: 2020-03-04
         place: Cửa Tùng
         issuer: Ủy ban nhân dân tỉnh Cửa Tùng
         title: Chuyển đổi số năm 2020",
    );
}

#[test]
fn a_joint_circular_of_two_ministries() {
    check(
        "LIÊN BỘ\nBỘ KHOA HỌC VÀ CÔNG NGHỆ - BỘ TÀI CHÍNH\n*****\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n********\nSố: 27/2015/TTLT-BKHCN-BTC\nHà Nội, ngày 30 tháng 12 năm 2015\nTHÔNG TƯ LIÊN TỊCH\nQUY ĐỊNH KHOÁN CHI THỰC HIỆN NHIỆM VỤ KHOA HỌC\nCăn cứ Luật khoa học và công nghệ ngày 18 tháng 6 năm 2013;\nBộ trưởng Bộ Khoa học và Công nghệ và Bộ trưởng Bộ Tài chính ban hành Thông tư liên tịch.\nĐiều 1. Phạm vi\n1. Thông tư này quy định khoán chi.\nĐiều 2. Hiệu lực thi hành\nThông tư này có hiệu lực thi hành kể từ ngày 15 tháng 02 năm 2016.\nKT. BỘ TRƯỞNG\nBỘ TÀI CHÍNH\nTHỨ TRƯỞNG\n\nNguyễn Thị Minh\n",
        "kind: Thông tư liên tịch
         number: 27/2015/TTLT-BKHCN-BTC
         issuer: Bộ Khoa học và Công nghệ - Bộ Tài chính
         bases: Luật 2013-06-18
         effective: 2016-02-15
         articles: 1 2
         capacity: KT. BỘ TRƯỞNG / BỘ TÀI CHÍNH / THỨ TRƯỞNG
         signer: Nguyễn Thị Minh",
    );
}
