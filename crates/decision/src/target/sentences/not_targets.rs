//! Numbers beside targets, and numbers outside the objectives.

use super::check;

#[test]
fn numbers_in_objectives_that_are_no_targets() {
    check(
        "Mục tiêu",
        &[
            ("Tham gia tích cực cuộc Cách mạng công nghiệp lần thứ 4 và công nghiệp 4.0.", &[]),
            ("Thực hiện Quyết định số 569/QĐ-TTg ngày 11/5/2022 của Thủ tướng Chính phủ.", &[]),
            ("Cụ thể hóa Nghị quyết 57-NQ/TW và Đề án 06.", &[]),
            ("Theo quy định tại Điều 19, khoản 2 Nghị định số 01/2021/NĐ-CP.", &[]),
            ("Chương trình gồm 05 nhóm giải pháp, 3 khâu đột phá.", &[]),
            ("Năm 2022, tỷ lệ lao động qua đào tạo đạt 65%.", &[]),
            ("Đã hỗ trợ 12 doanh nghiệp khoa học và công nghệ.", &[]),
            ("Trong giai đoạn 5 năm tới, phát triển hạ tầng số.", &[]),
            ("Triển khai mạng 5G, in 3D, tiêu chuẩn ISO 9001:2015 và TCVN 6909.", &[]),
            ("Hiện nay toàn tỉnh có 35 doanh nghiệp khoa học và công nghệ.", &[]),
            ("Dịch vụ công trực tuyến mức độ 4.", &[]),
            ("Phát triển tại 08 huyện, thành phố.", &[]),
            ("Hoàn thành trước ngày 30/6/2025, quý IV năm 2025, tháng 12/2025.", &[]),
            ("Phát triển doanh nghiệp nhiệm kỳ 2020 - 2025, giai đoạn 2021-2025.", &[]),
        ],
    );
}

#[test]
fn outside_the_objectives_only_clear_aims_count() {
    check(
        "IV. NHIỆM VỤ, GIẢI PHÁP",
        &[
            (
                "Phân đầu bảo đảm kinh phí ngân sách cấp tỉnh chi cho khoa học, công nghệ và đổi mới sáng tạo bằng hoặc cao hơn mức Trung ương giao.",
                &[
                    "kinh phí ngân sách cấp tỉnh chi cho khoa học, công nghệ và đổi mới sáng tạo | reference >= aim (mức Trung ương giao)",
                ],
            ),
            (
                "Phấn đấu đến năm 2025 có 95% cán bộ được tập huấn kỹ năng số.",
                &["cán bộ được tập huấn kỹ năng số | value >= 95 % [2025] aim"],
            ),
            (
                "Đến năm 2030, tỷ lệ doanh nghiệp có hoạt động nghiên cứu đạt 20%.",
                &["tỷ lệ doanh nghiệp có hoạt động nghiên cứu | value >= 20 % [2030]"],
            ),
            ("Mức hỗ trợ tối đa 30 triệu đồng/đơn đối với sáng chế.", &[]),
            ("Tổ chức 02 lớp tập huấn cho 100 học viên.", &[]),
            ("Đã có 37 sản phẩm OCOP đạt 3 sao trở lên.", &[]),
            ("Nghiên cứu 5 vấn đề trọng tâm đến năm 2030.", &[]),
        ],
    );
    check(
        "Thực trạng",
        &[
            ("Năm 2022 tỷ lệ này đạt 45%, tăng 5% so với năm 2021.", &[]),
            ("Toàn tỉnh có 412 đơn đăng ký nhãn hiệu, đạt 120% kế hoạch.", &[]),
        ],
    );
    check(
        "Kinh phí thực hiện",
        &[("Tổng kinh phí dự kiến 25,6 tỷ đồng, trong đó ngân sách tỉnh 15 tỷ đồng.", &[])],
    );
}
#[test]
fn clauses_quoted_in_an_amendment() {
    check(
        "Sửa đổi khoản 1 Mục I như sau",
        &[
            (
                "“1. Đến năm 2030, thu thập, bổ sung ít nhất 20 nguồn gen cây trồng, 06 nguồn gen vật nuôi đặc hữu.”",
                &[
                    "thu thập, bổ sung nguồn gen cây trồng | value >= 20 nguồn gen [2030]",
                    "thu thập, bổ sung nguồn gen vật nuôi đặc hữu | value = 6 nguồn gen [2030]",
                ],
            ),
            (
                "“4. Mỗi năm cung cấp tối thiểu 2.000 cây giống gốc cho sản xuất.”",
                &["cung cấp cây giống gốc cho sản xuất | value >= 2000 cây"],
            ),
        ],
    );
}
