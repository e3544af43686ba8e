//! Sentences as decisions print them, and what they ask for.

mod not_targets;
mod years;

use dongho_base::YearSpan;

use super::place::Setting;
use super::prose::{Found, Frame, read};
use crate::{Comparator, TargetKind};

/// Writes a target on one line: `metric | kind comparator numbers unit [years] base average aim reference`.
fn line(found: &Found) -> String {
    let kind = match found.kind {
        TargetKind::Value => "value",
        TargetKind::GrowthPerYear => "growth",
        TargetKind::Change => "change",
        TargetKind::Maintain => "maintain",
        TargetKind::Milestone => "milestone",
        TargetKind::Rank => "rank",
        TargetKind::Reference => "reference",
    };
    let comparator = found.comparator.map(|comparator| match comparator {
        Comparator::AtLeast => ">=",
        Comparator::MoreThan => ">",
        Comparator::AtMost => "<=",
        Comparator::LessThan => "<",
        Comparator::Equal => "=",
        Comparator::Between => "in",
        Comparator::About => "~",
    });
    let numbers = match (found.low, found.high) {
        (Some(low), Some(high)) => Some(format!("{low}..{high}")),
        (low, high) => low.or(high).map(|number| number.to_string()),
    };
    let years = found
        .phase
        .map(|YearSpan { from, to }| if from == to { format!("[{to}]") } else { format!("[{from}-{to}]") });
    let base_value = found.base_value.map(|value| format!("={value}")).unwrap_or_default();
    let base = found
        .base_year
        .map(|year| format!("base {year}{base_value}"))
        .or((!base_value.is_empty()).then(|| format!("base {base_value}")));
    let reference = found.reference.as_ref().map(|reference| format!("({reference})"));
    let parts = [
        Some(found.metric.clone()),
        Some(format!("| {kind}")),
        comparator.map(str::to_owned),
        numbers,
        found.unit.clone(),
        years,
        base,
        found.averaged.then(|| "average".to_owned()),
        found.aspirational.then(|| "aim".to_owned()),
        reference,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn setting(heading: &str) -> Setting {
    heading.split(" > ").fold(Setting::default(), Setting::below)
}

fn check(heading: &str, cases: &[(&str, &[&str])]) {
    let frame = Frame { issued: Some(2023), title_phase: None };
    let mut wrong = Vec::new();
    for (text, wanted) in cases {
        let (found, _) = read(text, 0, setting(heading), frame);
        let read: Vec<String> =
            found.iter().filter(|found| found.kind != TargetKind::Milestone).map(line).collect();
        if read != *wanted {
            wrong.push(format!("{text}\n  wanted {wanted:#?}\n  read   {read:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn levels_to_be_reached() {
    check(
        "Mục tiêu cụ thể",
        &[
            (
                "Đến năm 2025, nhân lực nghiên cứu (quy đổi toàn thời gian) đạt 12 người trên một vạn dân.",
                &["nhân lực nghiên cứu (quy đổi toàn thời gian) | value >= 12 người trên một vạn dân [2025]"],
            ),
            ("Tỷ trọng kinh tế số đạt khoảng 30% GRDP.", &["Tỷ trọng kinh tế số | value ~ 30 %"]),
            (
                "Đến năm 2030, tỉ trọng giá trị sản phẩm công nghiệp công nghệ cao trong các ngành chế biến, chế tạo đạt tối thiểu 45%.",
                &[
                    "tỉ trọng giá trị sản phẩm công nghiệp công nghệ cao trong các ngành chế biến, chế tạo | value >= 45 % [2030]",
                ],
            ),
            (
                "Tỷ trọng đóng góp của năng suất các yếu tố tổng hợp (TFP) vào tăng trưởng GRDP của tỉnh bình quân giai đoạn 2023-2025 đạt từ 45-47%.",
                &[
                    "Tỷ trọng đóng góp của năng suất các yếu tố tổng hợp (TFP) vào tăng trưởng GRDP của tỉnh | value in 45..47 % [2023-2025] average",
                ],
            ),
            (
                "chỉ số hiệu quả môi trường (EPI) đạt trên 55",
                &["chỉ số hiệu quả môi trường (EPI) | value > 55"],
            ),
            (
                "GRDP bình quân đầu người đạt 5.000 USD vào năm 2025.",
                &["GRDP bình quân đầu người | value >= 5000 USD [2025]"],
            ),
            (
                "Thu nhập bình quân đầu người đạt khoảng 100 triệu đồng/người/năm.",
                &["Thu nhập bình quân đầu người | value ~ 100 triệu đồng/người/năm"],
            ),
            ("Tỷ lệ đô thị hóa: 45%.", &["Tỷ lệ đô thị hóa | value >= 45 %"]),
            (
                "Tỷ lệ lao động đã qua đào tạo đạt từ 70% trở lên.",
                &["Tỷ lệ lao động đã qua đào tạo | value >= 70 %"],
            ),
            ("Kim ngạch xuất khẩu đạt 1,5 tỷ USD.", &["Kim ngạch xuất khẩu | value >= 1.5 tỷ USD"]),
            (
                "Chi cho khoa học và công nghệ đạt tối thiểu 2% tổng chi ngân sách địa phương hằng năm.",
                &["Chi cho khoa học và công nghệ | value >= 2 %"],
            ),
            (
                "Phấn đấu đến năm 2025 tỷ lệ hộ nghèo còn dưới 2%.",
                &["tỷ lệ hộ nghèo | value < 2 % [2025] aim"],
            ),
            ("Tỷ lệ hộ nghèo giảm xuống còn 1,5%.", &["Tỷ lệ hộ nghèo | value <= 1.5 %"]),
            (
                "Tỷ lệ thất nghiệp ở khu vực thành thị không quá 3%.",
                &["Tỷ lệ thất nghiệp ở khu vực thành thị | value <= 3 %"],
            ),
            ("Nâng tỷ lệ che phủ rừng lên 52% vào năm 2025.", &["tỷ lệ che phủ rừng | value >= 52 % [2025]"]),
            (
                "Mật độ điện thoại thông minh đạt 90 thuê bao/100 dân.",
                &["Mật độ điện thoại thông minh | value >= 90 thuê bao/100 dân"],
            ),
            ("Tuổi thọ trung bình đạt 75 tuổi.", &["Tuổi thọ trung bình | value >= 75 tuổi"]),
            (
                "Quy mô kinh tế số chiếm 20% GRDP, tỷ trọng kinh tế số trong từng ngành, lĩnh vực đạt tối thiểu 10%.",
                &[
                    "Quy mô kinh tế số | value >= 20 %",
                    "tỷ trọng kinh tế số trong từng ngành, lĩnh vực | value >= 10 %",
                ],
            ),
            (
                "Thời gian giải quyết thủ tục hành chính rút ngắn còn không quá 15 ngày.",
                &["Thời gian giải quyết thủ tục hành chính | value <= 15 ngày"],
            ),
        ],
    );
}

#[test]
fn shares_and_counts_that_come_first() {
    check(
        "II. MỤC TIÊU > 2.1. Giai đoạn 2023-2025",
        &[
            (
                "100% dự án đầu tư mới vào địa bàn tỉnh, thuộc danh mục thẩm định công nghệ được thẩm định theo quy định.",
                &[
                    "dự án đầu tư mới vào địa bàn tỉnh, thuộc danh mục thẩm định công nghệ được thẩm định theo quy định | value = 100 % [2023-2025]",
                ],
            ),
            (
                "Hỗ trợ khoảng 10 dự án khởi nghiệp đổi mới sáng tạo và 12 doanh nghiệp khoa học và công nghệ theo Kế hoạch 432/KH-UBND ngày 12/9/2022 của UBND tỉnh Bắc Ninh về việc Hỗ trợ phát triển doanh nghiệp khoa học và công nghệ đến năm 2025.",
                &[
                    "Hỗ trợ dự án khởi nghiệp đổi mới sáng tạo | value ~ 10 dự án [2023-2025]",
                    "Hỗ trợ doanh nghiệp khoa học và công nghệ | value = 12 doanh nghiệp [2023-2025]",
                ],
            ),
            (
                "Trên 80% doanh nghiệp được tiếp cận các chương trình hỗ trợ.",
                &["doanh nghiệp được tiếp cận các chương trình hỗ trợ | value > 80 % [2023-2025]"],
            ),
            (
                "Có ít nhất 50 doanh nghiệp khoa học và công nghệ.",
                &["doanh nghiệp khoa học và công nghệ | value >= 50 doanh nghiệp [2023-2025]"],
            ),
            (
                "Có ít nhất một trung tâm đổi mới sáng tạo.",
                &["trung tâm đổi mới sáng tạo | value >= 1 trung tâm [2023-2025]"],
            ),
            (
                "Xây dựng 05 (năm) mô hình nông nghiệp công nghệ cao.",
                &["Xây dựng mô hình nông nghiệp công nghệ cao | value = 5 mô hình [2023-2025]"],
            ),
            (
                "Đào tạo, bồi dưỡng cho 1.200 lượt cán bộ quản lý.",
                &["Đào tạo, bồi dưỡng lượt cán bộ quản lý | value = 1200 lượt cán bộ [2023-2025]"],
            ),
            (
                "Hình thành từ 03 đến 05 vùng sản xuất mang chỉ dẫn địa lý.",
                &["Hình thành vùng sản xuất mang chỉ dẫn địa lý | value in 3..5 vùng sản xuất [2023-2025]"],
            ),
            (
                "Có 5-7 doanh nghiệp được chứng nhận; tối thiểu 3 nhãn hiệu chứng nhận được đăng ký.",
                &[
                    "doanh nghiệp được chứng nhận | value in 5..7 doanh nghiệp [2023-2025]",
                    "nhãn hiệu chứng nhận được đăng ký | value >= 3 nhãn hiệu chứng nhận [2023-2025]",
                ],
            ),
            (
                "Mỗi huyện có ít nhất 01 mô hình chuyển đổi số.",
                &["Mỗi huyện có mô hình chuyển đổi số | value >= 1 mô hình [2023-2025]"],
            ),
            (
                "Thu hút 500 tỷ đồng vốn đầu tư của xã hội.",
                &["Thu hút vốn đầu tư của xã hội | value = 500 tỷ đồng [2023-2025]"],
            ),
            (
                "80% hồ sơ công việc tại cấp tỉnh, 60% hồ sơ công việc tại cấp huyện được xử lý trên môi trường mạng.",
                &[
                    "hồ sơ công việc tại cấp tỉnh | value >= 80 % [2023-2025]",
                    "hồ sơ công việc tại cấp huyện được xử lý trên môi trường mạng | value >= 60 % [2023-2025]",
                ],
            ),
            (
                "Có 150 lượt doanh nghiệp được hướng dẫn áp dụng các hệ thống quản lý, trong đó ít nhất 20 doanh nghiệp được chứng nhận hệ thống quản lý.",
                &[
                    "lượt doanh nghiệp được hướng dẫn áp dụng các hệ thống quản lý | value >= 150 lượt doanh nghiệp [2023-2025]",
                    "doanh nghiệp được chứng nhận hệ thống quản lý | value >= 20 doanh nghiệp [2023-2025]",
                ],
            ),
            (
                "Ít nhất 30% số nhiệm vụ có doanh nghiệp tham gia.",
                &["số nhiệm vụ có doanh nghiệp tham gia | value >= 30 % [2023-2025]"],
            ),
            (
                "Triển khai từ 20 đến 25 nhiệm vụ khoa học và công nghệ cấp tỉnh.",
                &[
                    "Triển khai nhiệm vụ khoa học và công nghệ cấp tỉnh | value in 20..25 nhiệm vụ [2023-2025]",
                ],
            ),
            ("Trồng mới 5.000ha rừng.", &["Trồng mới rừng | value = 5000 ha [2023-2025]"]),
        ],
    );
}

#[test]
fn growth_and_change() {
    check(
        "Mục tiêu cụ thể > Giai đoạn 2026 - 2030",
        &[
            (
                "Số lượng đơn đăng ký sáng chế và văn bằng bảo hộ sáng chế tăng trung bình 25-30%/năm; số lượng đơn đăng ký nhãn hiệu tăng trung bình 20-25%/năm",
                &[
                    "Số lượng đơn đăng ký sáng chế | growth in 25..30 %/năm [2026-2030] average",
                    "Số lượng văn bằng bảo hộ sáng chế | growth in 25..30 %/năm [2026-2030] average",
                    "số lượng đơn đăng ký nhãn hiệu | growth in 20..25 %/năm [2026-2030] average",
                ],
            ),
            (
                "Phân đầu trên địa bàn tỉnh tăng thêm 6 doanh nghiệp khoa học và công nghệ, doanh nghiệp khởi nghiệp đổi mới sáng tạo so với năm 2020.",
                &[
                    "doanh nghiệp khoa học và công nghệ, doanh nghiệp khởi nghiệp đổi mới sáng tạo | change >= 6 doanh nghiệp [2026-2030] base 2020 aim",
                ],
            ),
            (
                "Phấn đấu đến năm 2030, tăng thêm 6 doanh nghiệp khoa học và công nghệ so với năm 2025. Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đạt 40% trong tổng số doanh nghiệp khoa học và công nghệ.",
                &[
                    "doanh nghiệp khoa học và công nghệ | change >= 6 doanh nghiệp [2026-2030] base 2025 aim",
                    "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo | value >= 40 % [2026-2030]",
                ],
            ),
            (
                "Tốc độ tăng trưởng GRDP bình quân đạt 8-9%/năm.",
                &["Tốc độ tăng trưởng GRDP | growth in 8..9 %/năm [2026-2030] average"],
            ),
            (
                "Tốc độ tăng năng suất lao động xã hội bình quân đạt 7,5%/năm.",
                &["Tốc độ tăng năng suất lao động xã hội | growth >= 7.5 %/năm [2026-2030] average"],
            ),
            (
                "Năng suất lao động tăng bình quân trên 7% mỗi năm.",
                &["Năng suất lao động | growth > 7 %/năm [2026-2030] average"],
            ),
            (
                "Giá trị sản xuất công nghiệp tăng bình quân hằng năm 12%.",
                &["Giá trị sản xuất công nghiệp | growth >= 12 % [2026-2030] average"],
            ),
            (
                "Số đơn đăng ký sáng chế tăng ít nhất 2 lần so với năm 2025.",
                &["Số đơn đăng ký sáng chế | change >= 2 lần [2026-2030] base 2025"],
            ),
            (
                "Số lượng bài báo quốc tế tăng gấp đôi so với năm 2025.",
                &["Số lượng bài báo quốc tế | change >= 2 lần [2026-2030] base 2025"],
            ),
            (
                "Lượng khách du lịch tăng từ 7 triệu lên 14 triệu lượt.",
                &["Lượng khách du lịch | value >= 14 triệu lượt [2026-2030] base =7"],
            ),
            (
                "Giảm tỷ lệ sản phẩm lỗi của doanh nghiệp tham gia từ 4,5% năm 2025 xuống dưới 2% năm 2030.",
                &["tỷ lệ sản phẩm lỗi của doanh nghiệp tham gia | value < 2 % [2026-2030] base 2025=4.5"],
            ),
            (
                "Giảm tối thiểu 20% thời gian giải quyết thủ tục hành chính.",
                &["Giảm thời gian giải quyết thủ tục hành chính | change >= 20 % [2026-2030]"],
            ),
            (
                "Chỉ số PAPI tăng 5 bậc so với năm 2025.",
                &["Chỉ số PAPI | change >= 5 bậc [2026-2030] base 2025"],
            ),
            (
                "Tỷ lệ hộ nghèo giảm bình quân 1-1,5%/năm.",
                &["Tỷ lệ hộ nghèo giảm | growth in 1..1.5 %/năm [2026-2030] average"],
            ),
        ],
    );
}

#[test]
fn levels_that_hold_ranks_and_levels_of_others() {
    check(
        "Mục tiêu > 2026-2030",
        &[
            (
                "đóng góp vào chỉ số phát triển con người (HDI) duy trì trên 0,78.",
                &["chỉ số phát triển con người (HDI) | maintain > 0.78 [2026-2030]"],
            ),
            (
                "Duy trì tỷ lệ hộ dân sử dụng nước sạch trên 99%.",
                &["tỷ lệ hộ dân sử dụng nước sạch | maintain > 99 % [2026-2030]"],
            ),
            (
                "Phân đầu bảo đảm kinh phí chi thường xuyên ngân sách cấp tỉnh cho hoạt động KH&CN hàng năm, bằng hoặc cao hơn mức Trung ương giao.",
                &[
                    "kinh phí chi thường xuyên ngân sách cấp tỉnh cho hoạt động KH&CN | reference >= [2026-2030] aim (mức Trung ương giao)",
                ],
            ),
            (
                "Tỷ lệ chi cho nghiên cứu cao hơn mức bình quân chung của cả nước.",
                &["Tỷ lệ chi cho nghiên cứu | reference > [2026-2030] (mức bình quân chung của cả nước)"],
            ),
            (
                "Chỉ số PCI nằm trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước.",
                &["Chỉ số PCI nằm trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước | rank <= 10 [2026-2030]"],
            ),
            (
                "Đến năm 2030, tỉnh thuộc nhóm các tỉnh dẫn đầu về trình độ sáng tạo.",
                &["Đến năm 2030, tỉnh thuộc nhóm các tỉnh dẫn đầu về trình độ sáng tạo | rank [2026-2030]"],
            ),
        ],
    );
}

/// Reads `sentences.txt`: a heading behind `##`, sentences, and under each, indented, what it asks for.
fn file() -> Vec<(String, String, Vec<String>)> {
    let mut cases: Vec<(String, String, Vec<String>)> = Vec::new();
    let mut heading = String::new();
    for line in include_str!("sentences.txt").lines().filter(|line| !line.trim().is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title.to_owned();
        } else if let Some(wanted) = line.strip_prefix("    ") {
            cases.last_mut().unwrap().2.push(wanted.to_owned());
        } else if !line.starts_with('#') {
            cases.push((heading.clone(), line.to_owned(), Vec::new()));
        }
    }
    cases
}

#[test]
fn every_sentence_of_the_file_asks_for_what_stands_below_it() {
    let cases = file();
    for (heading, text, wanted) in &cases {
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        check(heading, &[(text, &wanted)]);
    }
    assert!(cases.len() > 90);
}
