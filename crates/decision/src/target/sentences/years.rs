//! Statements that hold the levels of several years.

use super::check;

#[test]
fn several_years_in_one_statement() {
    check(
        "Mục tiêu",
        &[
            (
                "Đến năm 2025, tỷ lệ hồ sơ trực tuyến đạt 50%, tỷ lệ thanh toán trực tuyến đạt 40%; đến năm 2030 tương ứng đạt 80%.",
                &[
                    "tỷ lệ hồ sơ trực tuyến | value >= 50 % [2025]",
                    "tỷ lệ thanh toán trực tuyến | value >= 40 % [2025]",
                    "tương ứng | value >= 80 % [2030]",
                ],
            ),
            (
                "Tỷ trọng kinh tế số đạt 20% vào năm 2025 và 30% vào năm 2030.",
                &["Tỷ trọng kinh tế số | value >= 20 % [2025]", "Tỷ trọng kinh tế số | value >= 30 % [2030]"],
            ),
            (
                "Tỷ lệ đô thị hóa đạt 45% năm 2025, trên 50% năm 2030.",
                &["Tỷ lệ đô thị hóa | value >= 45 % [2025]", "Tỷ lệ đô thị hóa | value > 50 % [2030]"],
            ),
            (
                "Đến năm 2025: 80% cơ quan nhà nước dùng chữ ký số; 50% cán bộ được tập huấn.",
                &[
                    "cơ quan nhà nước dùng chữ ký số | value >= 80 % [2025]",
                    "cán bộ được tập huấn | value >= 50 % [2025]",
                ],
            ),
            (
                "Tỷ lệ doanh nghiệp đổi mới sáng tạo đạt 40% (năm 2022 là 25%).",
                &["Tỷ lệ doanh nghiệp đổi mới sáng tạo | value >= 40 % base 2022=25"],
            ),
            (
                "Tăng số doanh nghiệp từ 20 doanh nghiệp năm 2022 lên 50 doanh nghiệp vào năm 2030.",
                &["số doanh nghiệp | value >= 50 doanh nghiệp [2030] base 2022=20"],
            ),
        ],
    );
}
