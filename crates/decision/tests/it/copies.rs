//! Heads, bases and signatures of the shapes that sites and older documents print.

use dongho_decision::Limits;

use super::frames::check;

#[test]
fn number_date_and_issuer_inside_the_title_of_an_older_copy() {
    check(
        "CHÍNH PHỦ\n********\nCỘNG HOÀ XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\n- Hạnh phúc\nSố: 77/1999/QĐ-TTg\nHà Nội, ngày 3 tháng 6 năm 1999\nQUYẾT ĐỊNH\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 77/1999/QĐ-TTG NGÀY 03 THÁNG 6\nNĂM 1999 VỀ VIỆC LẬP KHO GIỐNG CÂY\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ ngày 30 tháng 9 năm 1992;\nCăn cứ Nghị định số 15/1998 /NĐ-CP ngày 02 tháng 3 năm 1998 của Chính phủ;\nQUYẾT ĐỊNH\nĐiều 1. Lập kho giống cây.\n",
        "kind: Quyết định
         number: 77/1999/QĐ-TTg
         date: 1999-06-03
         issuer: Thủ tướng Chính phủ
         title: VỀ VIỆC LẬP KHO GIỐNG CÂY
         bases: Luật 1992-09-30 | Nghị định 15/1998/NĐ-CP 1998-03-02",
    );
}

#[test]
fn a_council_with_term_and_session_below_its_name_and_no_title() {
    check(
        "HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 5/2019/NQ-HĐND | Sông Lam, ngày 13 tháng 12 năm 2019 |\nHỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LAM\nKHÓA XII KỲ HỌP THỨ 11\nCăn cứ Luật ngân sách nhà nước ngày 25 tháng 6 năm 2015; Luật sửa đi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;\nXét Tờ trình số 13/TTr-UBND ngày 02 tháng 12 năm 2019 của Ủy ban nhân dân tỉnh về việc phê duyệt Đề án;\nQUYẾT NGHỊ:\nĐiều 1. Phê duyệt Đề án nuôi cá lồng trên hồ Sông Lam (có Đề án kèm theo).\n",
        "kind: Nghị quyết
         issuer: Hội đồng nhân dân tỉnh Sông Lam
         title: -
         bases: Luật 2015-06-25 | Luật 2019-11-22
         proposal: Tờ trình 13/TTr-UBND 2019-12-02 Ủy ban nhân dân tỉnh
         attached: Đề án: nuôi cá lồng trên hồ Sông Lam",
    );
}

#[test]
fn the_facts_of_a_page_complete_issuer_and_signer_of_its_copy() {
    check(
        "Kế hoạch 18/KH-UBND năm 2025 phát triển chợ số\n| Số hiệu | 18/KH-UBND |\n| Loại văn bản | Kế hoạch |\n| Cơ quan ban hành | Tỉnh Nam Lĩnh |\n| Người ký | Lò Thị Hoa |\n|\nỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\nSố: 18/KH-UBND |\nNam Lĩnh, ngày 29 tháng 12 năm 2025 |\nKẾ HOẠCH\nPHÁT TRIỂN CHỢ SỐ\nCăn cứ Nghị quyết số 7/NQ-CP ngày 01/4/2025 của Chính phủ; theo đề nghị của Sở Công Thương\ntại Báo cáo số 310/BC-SCT ngày 25/11/2025, UBND tỉnh ban hành Kế hoạch như sau:\nI. MỤC TIÊU\n1. Đạt 40%.\nTM. ỦY BAN NHÂN DÂN\n",
        "issuer: Ủy ban nhân dân tỉnh Nam Lĩnh
         title: PHÁT TRIỂN CHỢ SỐ
         signer: Lò Thị Hoa
         capacity: TM. ỦY BAN NHÂN DÂN
         bases: Nghị quyết 7/NQ-CP 2025-04-01
         proposal: Báo cáo 310/BC-SCT 2025-11-25 Sở Công Thương",
    );
}

#[test]
fn a_page_that_announces_a_resolution_without_head() {
    check(
        "Trang tin Huyện ủy giới thiệu toàn văn Nghị quyết số 9-NQ/HU, ngày 12/3/2020 của Ban Thường vụ Huyện ủy\n\nNGHỊ QUYẾT\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nvề phát triển chợ đêm\n-----\nQuán triệt, thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, Ban Thường vụ Huyện ủy ban hành Nghị quyết như sau:\n\nI- TÌNH HÌNH\n1- Kết quả\nTốt.\n",
        "number: 9-NQ/HU
         date: 2020-03-12
         issuer: Ban Thường vụ Huyện ủy
         title: về phát triển chợ đêm",
    );
}

#[test]
fn a_first_line_in_small_letters_holds_the_whole_head() {
    check(
        "Nghị Quyết số 31/NQ-TU ngày 02/4/2021 ban hành bởi Tỉnh ủy Nam Lĩnh về nuôi tằm đến năm 2025.\nI- Tình hình\n- Nghề nuôi tằm phát triển.\n",
        "kind: Nghị quyết
         number: 31/NQ-TU
         date: 2021-04-02
         issuer: Tỉnh ủy Nam Lĩnh
         title: về nuôi tằm đến năm 2025",
    );
}

#[test]
fn bases_listed_in_a_section_of_a_plan() {
    check(
        "ỦY BAN NHÂN DÂN\nTỈNH NAM LĨNH\nSố: 83/KH-UBND\nNam Lĩnh, ngày 07 tháng 12 năm 2022\nKẾ HOẠCH\nTHỰC HIỆN CHƯƠNG TRÌNH CHỢ SỐ TRÊN ĐỊA BÀN TỈNH NAM LĨNH\nGIAI ĐOẠN 2022-2025 VÀ NHỮNG NĂM TIẾP THEO\nI. CĂN CỨ XÂY DỰNG\nKẾ HOẠCH\n1. Quyết định số 92/QĐ-TTg ngày 22\ntháng 8 năm 2022 của Thủ tướng Chính phủ Phê duyệt Chương trình chợ số;\n2. Luật Giá số 16/2023/QH15.\nII. MỤC TIÊU\n1. Đạt 40%.\n",
        "title: THỰC HIỆN CHƯƠNG TRÌNH CHỢ SỐ TRÊN ĐỊA BÀN TỈNH NAM LĨNH GIAI ĐOẠN 2022-2025 VÀ NHỮNG NĂM TIẾP THEO
         bases: Quyết định 92/QĐ-TTg 2022-08-22 | Luật 16/2023/QH15",
    );
}

#[test]
fn a_decree_whose_articles_stand_in_chapters_and_whose_head_is_lost() {
    check(
        "CHÍNH PHỦ\nCăn cứ Luật tổ chức Chính phủ ngày 30 tháng 9 năm 1992;\nTheo đề nghị của Tổng Thanh tra Nhà nước,\nNGHỊ ĐỊNH:\nCHƯƠNG I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nNghị định này quy định việc kiểm tra.\nĐiều 2. Đối tượng\nMọi cơ sở.\n",
        "kind: Nghị định
         issuer: Chính phủ
         articles: 1 2
         proposal: Tổng Thanh tra Nhà nước",
    );
}

#[test]
fn a_decree_that_amends_is_one_basis_wherever_its_line_breaks() {
    check(
        "QUYẾT ĐỊNH\nPhê duyệt Kế hoạch\n\nỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Sửa\nđổi, bổ sung một số điều của Luật Giá và Luật Đấu thầu ngày 22/11/2019;\nCăn cứ Quyết định số 44/QĐ-TTg ngày 18/5/2016; Quyết định số 88/QĐ-TTg ngày 09/02/2021 sửa\nđổi, bổ sung Quyết định số 44/QĐ-TTg;\nCăn cứ Luật Thú y ngày 21 tháng 11 năm 1996 và Luật Giá ngày 16 tháng 12 năm 2002;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt.\n",
        "bases: Luật 2019-11-22 | Quyết định 44/QĐ-TTg 2016-05-18 | Quyết định 88/QĐ-TTg 2021-02-09 | Luật 1996-11-21 | Luật 2002-12-16",
    );
}

#[test]
fn two_ministries_sign_side_by_side_and_one_below_the_other() {
    for closing in [
        "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH\tKT. BỘ TRƯỞNG BỘ Y TẾ\nTHỨ TRƯỞNG\tTHỨ TRƯỞNG\n\nNguyễn Thị Minh\tTrần Văn Lâm\n",
        "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH\nTHỨ TRƯỞNG\nNguyễn Thị Minh\n|\nKT. BỘ TRƯỞNG BỘ Y TẾ\nTHỨ TRƯỞNG\nTrần Văn Lâm\n|\n",
    ] {
        let text = format!(
            "BỘ TÀI CHÍNH-BỘ Y TẾ\nSố: 7/TTLT-BTC-BYT\nHà Nội, ngày 3 tháng 2 năm 2015\nTHÔNG TƯ LIÊN TỊCH\nVề giá thuốc\n\nCăn cứ Luật Giá ngày 20 tháng 6 năm 2012;\nĐiều 1. Thông tư này quy định giá thuốc.\n\n{closing}"
        );
        check(
            &text,
            "issuer: Bộ Tài chính - Bộ Y tế
             capacity: KT. BỘ TRƯỞNG BỘ TÀI CHÍNH / THỨ TRƯỞNG
             signer: Nguyễn Thị Minh",
        );
        let document = dongho_decision::read_text(&text).document;
        let second = document.co_signers.first().and_then(|s| s.name.clone());
        assert_eq!(second.as_deref(), Some("Trần Văn Lâm"), "{text}");
    }
}

#[test]
fn letters_of_an_old_font_saved_as_unicode_are_read() {
    let printed = "ChÝnh phñ\nC¨n cø LuËt Tæ chøc ChÝnh phñ ngµy 25 th¸ng 12 n¨m 2001;\nTheo ®Ò nghÞ cña Bé Y tÕ,\nNghÞ ®Þnh:\n§iÒu 1. Bé Y tÕ chÞu tr¸ch nhiÖm thi hµnh.\n";
    let reading = dongho_decision::read_document(printed.as_bytes(), "old.txt", &Limits::default()).unwrap();
    let title = reading.bases.first().and_then(|basis| basis.title.clone());
    assert_eq!(title.as_deref(), Some("Luật Tổ chức Chính phủ"));
    assert_eq!(reading.document.kind.as_deref(), Some("Nghị định"));
}

#[test]
fn titles_that_begin_like_bodies_and_places_broken_before_their_date() {
    check(
        "UỶ BAN NHÂN\nDÂN\nTỈNH NAM LĨNH\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n14/KH-UBND\n|\nNam Lĩnh,\nngày 10 tháng 10 năm 2016\n|\nKẾ HOẠCH\nPHÒNG, CHỐNG SÂU KEO MÙA THU NĂM 2017\nThực hiện văn bản số 89/BNN-BVTV ngày 13/10/2016 của Bộ Nông nghiệp về việc phòng trừ sâu keo.\nI. MỤC ĐÍCH\n1. Phòng trừ kịp thời.\n",
        "place: Nam Lĩnh
         date: 2016-10-10
         issuer: Ủy ban nhân dân tỉnh Nam Lĩnh
         title: PHÒNG, CHỐNG SÂU KEO MÙA THU NĂM 2017
         bases: Văn bản 89/BNN-BVTV 2016-10-13",
    );
}

#[test]
fn prose_at_once_below_a_title_of_capitals_is_no_title() {
    check(
        "ỦY BAN NHÂN DÂN\nTỈNH NAM LĨNH\nSố: 19/KH-UBND\nNam Lĩnh, ngày 12 tháng 7 năm 2023\nKẾ HOẠCH\nNÂNG\nCAO CHỈ SỐ HÀI LÒNG ĐẾN NĂM 2025\nTheo kết quả công bố của Hội Chợ quê và\nHội Làng nghề, tỉnh xếp vị trí thứ 9. Đây là một hợp phần được\ntích hợp trong điều tra năm 2022, với mong muốn là một công cụ\nhữu ích cho mọi người.\nI. MỤC TIÊU\n1. Đạt 40%.\n",
        "title: NÂNG CAO CHỈ SỐ HÀI LÒNG ĐẾN NĂM 2025",
    );
}

#[test]
fn articles_of_laws_and_directions_are_bases() {
    check(
        "BỘ THỦY LỢI\nSố: 7/2008/TT-BTL\nHà Nội, ngày 15 tháng 9 năm 2008\nTHÔNG TƯ\nHƯỚNG DẪN XỬ LÝ NỢ\nCăn cứ quy định tại Điều 49 của Luật Quản lý thuế, Điều 24 của Nghị định số 85/2005/NĐ-CP ngày 25/5/2005 của Chính phủ;\nThực hiện ý kiến chỉ đạo của Thủ tướng Chính phủ tại công văn số 67/VPCP-KTTH ngày 31/12/2007,\nBộ Thủy lợi hướng dẫn (tại Công văn số 9/BTL ngày 01/01/2008) như sau:\nI. GIA HẠN\n1. Được gia hạn.\n",
        "bases: Luật | Nghị định 85/2005/NĐ-CP 2005-05-25 | Công văn 67/VPCP-KTTH 2007-12-31",
    );
}

#[test]
fn an_article_wrapped_by_a_copy_says_the_first_day_in_force() {
    check(
        "HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 33/2009/NQ-HĐND | Nam Lĩnh, ngày 24 tháng 12 năm 2009 |\nV/V BAN HÀNH QUY ĐỊNH VỀ CHỢ\nHỘI ĐỒNG NHÂN DÂN TỈNH NAM LĨNH\nKHÓA X - KỲ HỌP THỨ 3\nCăn cứ Luật Giá năm 2005;\nQUYẾT NGHỊ:\nĐiều 1.\nBan hành kèm theo Nghị quyết này Quy định về chợ; Quản lý hàng rong trên vỉa hè.\nĐiều 2.\nNghị quyết này có hiệu lực thi hành sau 10 ngày kể từ\nngày ký và thay thế Nghị quyết số 7/1999/NQ-HĐND ngày 15/01/1999.\n",
        "title: V/V BAN HÀNH QUY ĐỊNH VỀ CHỢ
         issuer: Hội đồng nhân dân tỉnh Nam Lĩnh
         effective: 2010-01-03
         attached: Quy định: về chợ; Quản lý hàng rong trên vỉa hè",
    );
}

#[test]
fn a_chairman_above_and_the_heading_of_a_lost_attachment_behind_the_signature() {
    check(
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 46/QĐ-UBND | Nam Lĩnh, ngày 01 tháng 03 năm 2022 |\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NAM LĨNH\nCăn cứ Nghị định số 14/2003/NĐ-CP ngày 28/11/2003 của Chính phủ Quy định về đê;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch phục vụ khách.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n| CHỦ TỊCH |\nTHỰC HIỆN VIỆC PHỤC VỤ KHÁCH ĐẾN NĂM 2030\n",
        "issuer: Ủy ban nhân dân tỉnh Nam Lĩnh
         title: -
         effective: 2022-03-01
         capacity: CHỦ TỊCH
         attached: Kế hoạch: phục vụ khách",
    );
}

#[test]
fn a_resolution_of_the_national_assembly_with_its_date_in_the_title() {
    check(
        "NGHỊ QUYẾT\n\nCỦA QUỐC HỘI NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ NGÀY 9 THÁNG 3 NĂM 1970 VỀ ĐÊ ĐIỀU\n\nQUỐC HỘI\nNƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ\n\nCăn cứ vào Điều 8 của Hiến pháp, Điều 6 của Luật tổ chức đê điều;\n\nQUYẾT NGHỊ:\n\n1- Nhất trí tán thành việc đắp đê.\n\n2- Thông qua những chỉ tiêu của kế hoạch.\n\nTrần Văn Lâm\n\n(Đã ký)\n",
        "date: 1970-03-09
         place: -
         issuer: Quốc hội
         title: VỀ ĐÊ ĐIỀU
         bases: Hiến pháp | Luật
         signer: Trần Văn Lâm",
    );
}

#[test]
fn a_document_on_one_line_below_what_the_page_says() {
    check(
        "Trang chủ\nQuyết định số 12/2013/QĐ-UBND\nNội dung\n1. ỦY BAN NHÂN DÂN TỈNH NAM LĨNH CỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/2013/QĐ-UBND Nam Lĩnh, ngày 05 tháng 4 năm 2013 QUYẾT ĐỊNH BAN HÀNH QUY ĐỊNH VỀ BẾN ĐÒ ỦY BAN NHÂN DÂN TỈNH NAM LĨNH Căn cứ Luật Bến đò ngày 26/11/2003; Căn cứ Nghị định số 9/2006/NĐ-CP ngày 16/01/2006 của Chính phủ về bến đò; Theo đề nghị của Giám đốc Sở Bến đò tại Tờ trình số 8/TTr-SBĐ ngày 01/4/2013, QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định này Quy định về bến đò. Điều 2. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.\n",
        "kind: Quyết định
         number: 12/2013/QĐ-UBND
         date: 2013-04-05
         place: Nam Lĩnh
         issuer: Ủy ban nhân dân tỉnh Nam Lĩnh
         title: BAN HÀNH QUY ĐỊNH VỀ BẾN ĐÒ
         effective: 2013-04-15
         bases: Luật 2003-11-26 | Nghị định 9/2006/NĐ-CP 2006-01-16
         proposal: Tờ trình 8/TTr-SBĐ 2013-04-01 Giám đốc Sở Bến đò",
    );
}

#[test]
fn roman_articles_chapters_of_laws_and_places_without_a_capital() {
    check(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH NAM LĨNH\n-----\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/2002/NQ-HĐND-K9\nNam lĩnh, ngày 09 tháng 01 năm 2002\nNGHỊ QUYẾT\nVỀ PHÍ QUA ĐÒ\nHỘI ĐỒNG NHÂN DÂN TỈNH NAM LĨNH\n- Căn cứ điều 11, chương II, Luật Bến đò (sửa đổi) được Quốc hội thông qua ngày 21 tháng 6 năm 1994;\nHội đồng nhân dân tỉnh Nam lĩnh thảo luận.\nQUYẾT NGHỊ\nĐiều I: Phê duyệt phí qua đò.\nĐiều II: Bãi bỏ phí cũ.\n",
        "place: Nam lĩnh
         issuer: Hội đồng nhân dân tỉnh Nam Lĩnh
         bases: Luật 1994-06-21
         articles: 1 2",
    );
}

#[test]
fn an_action_programme_of_a_party_committee() {
    check(
        "TỈNH ỦY LÂM SƠN\n*\nSố 20-CTr/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n\nLâm Sơn, ngày 15 tháng 02 năm 2025\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị\nvề đột phá phát triển khoa học, công nghệ\n-----\n\nThực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, Ban Thường vụ Tỉnh ủy ban hành Chương trình hành động như sau:\n\nI- MỤC ĐÍCH, YÊU CẦU\n1- Mục đích\nQuán triệt.\n\nNơi nhận:\n- Ban Bí thư (để báo cáo),\n- Lưu Văn phòng Tỉnh ủy.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNguyễn Thái Văn\n",
        "kind: Chương trình hành động
         number: 20-CTr/TU
         date: 2025-02-15
         place: Lâm Sơn
         issuer: Tỉnh ủy Lâm Sơn
         title: thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ
         bases: Nghị quyết 57-NQ/TW 2024-12-22
         recipients: Ban Bí thư (để báo cáo) | Lưu Văn phòng Tỉnh ủy
         capacity: T/M BAN THƯỜNG VỤ / BÍ THƯ
         signer: Nguyễn Thái Văn",
    );
}

#[test]
fn a_district_whose_name_is_a_number() {
    check(
        "ỦY BAN NHÂN DÂN\nQUẬN 3\n-----\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 126/KH-UBND\nQuận 3, ngày 01 tháng 4 năm 2021\nKẾ HOẠCH\nTriển khai Chương trình Chuyển đổi số\nThực hiện Kế hoạch số 3018/KH-UBND ngày 14 tháng 8 năm 2020 của Ủy ban nhân dân Thành phố;\nCăn cứ tình hình thực tế tại địa phương;\nỦy ban nhân dân Quận 3 xây dựng Kế hoạch như sau:\nI. MỤC ĐÍCH\n",
        "issuer: Ủy ban nhân dân Quận 3
         place: Quận 3
         bases: Kế hoạch 3018/KH-UBND 2020-08-14",
    );
}

#[test]
fn a_signature_in_small_letters_and_a_seat_of_another_name() {
    check(
        "ỦY BAN NHÂN DÂN\nTỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/2005/QĐ-UB\nPhủ Lâm, ngày 27 tháng 4 năm 2005\nQUYẾT ĐỊNH\nVỀ VIỆC BAN HÀNH QUY ĐỊNH\n\nQUẢN LÝ NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ\n\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Khoa học và công nghệ ngày 09/6/2000;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy định quản lý nhiệm vụ khoa học của tỉnh Hà Lâm.\nĐiều 2. Quyết định có hiệu lực sau 15 ngày kể từ ngày ký.\nTM. Ủy ban nhân dân tỉnh\nKT. Chủ tịch\nPhó Chủ tịch\n(Đã ký)\nTrần Xuân Lợi\n",
        "issuer: Ủy ban nhân dân tỉnh
         place: Phủ Lâm
         title: VỀ VIỆC BAN HÀNH QUY ĐỊNH QUẢN LÝ NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ
         effective: 2005-05-12
         capacity: TM. Ủy ban nhân dân tỉnh / KT. Chủ tịch / Phó Chủ tịch
         signer: Trần Xuân Lợi",
    );
}
