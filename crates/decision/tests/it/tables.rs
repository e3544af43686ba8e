//! Tables of targets and of tasks, in the shapes in which plans print them.

use dongho_decision::{Reading, read_text};

const HEAD: &str = "ỦY BAN NHÂN DÂN TỈNH AN HẢI\nSố: 55/KH-UBND\nAn Hải, ngày 10 tháng 3 năm 2023\n\nKẾ HOẠCH\nTriển khai Chương trình\n\n";

fn read(body: &str) -> Reading {
    read_text(&format!("{HEAD}{body}"))
}

/// Writes the targets one a line: `metric | low high unit year base`.
fn targets(body: &str) -> Vec<String> {
    let number =
        |value: Option<dongho_base::Decimal>| value.map_or("-".to_owned(), |value| value.to_string());
    read(body)
        .targets
        .iter()
        .map(|target| {
            let year = target.phase.map_or("-".to_owned(), |phase| phase.to.to_string());
            let base = target.base_value.map_or(String::new(), |value| {
                format!(" base {}={value}", target.base_year.unwrap_or_default())
            });
            let comparator = target.comparator.map_or(String::new(), |comparator| format!("{comparator:?}"));
            let unit = target.unit.as_deref().unwrap_or("-");
            format!(
                "{} | {:?} {comparator} {} {} {unit} {year}{base}",
                target.metric,
                target.kind,
                number(target.low),
                number(target.high)
            )
        })
        .collect()
}

/// Writes the tasks one a line: `no group text | lead | coordinating | time | product`.
fn tasks(body: &str) -> Vec<String> {
    read(body)
        .tasks
        .iter()
        .map(|task| {
            let time = task.time.kind.map_or("-".to_owned(), |kind| {
                let ends = [&task.time.from, &task.time.to].map(|end| end.as_deref().unwrap_or(""));
                format!("{kind:?} {}..{}", ends[0], ends[1])
            });
            format!(
                "{} [{}] {} | {} | {} | {time} | {}",
                task.no,
                task.group.as_deref().unwrap_or(""),
                task.text,
                task.lead.join("; "),
                task.coordinating.join("; "),
                task.product.as_deref().unwrap_or("-")
            )
        })
        .collect()
}

#[test]
fn a_column_for_each_year_gives_a_target_for_each_year() {
    let table = "PHỤ LỤC I\nHỆ THỐNG CHỈ TIÊU\n\n\
        TT\tTên chỉ tiêu\tĐơn vị tính\tMục tiêu\t\tCơ quan chủ trì, theo dõi\n\
        \t\t\tNăm 2025\tNăm 2030\t\n\
        I\tNhóm chỉ tiêu kinh tế\t\t\t\t\n\
        1\tTốc độ tăng GRDP bình quân\t%/năm\t8,5-9\t9-10\tSở Kế hoạch và Đầu tư\n\
        2\tTỷ trọng kinh tế số trong GRDP\t%\t≥ 20\t> 30\tSở Thông tin và Truyền thông\n\
        3\tTỷ lệ hộ nghèo\t%\tDưới 2\t0,5\tSở Lao động - Thương binh và Xã hội\n\
        \t- Khu vực nông thôn\t%\t2,5\t1\t\n\
        II\tNhóm chỉ tiêu khoa học\t\t\t\t\n\
        4\tSố doanh nghiệp khoa học và công nghệ\tDN\t20\t50\tSở Khoa học và Công nghệ\n\
        5\tChỉ số PII\tXếp hạng\tTop 20\tTop 10\tSở Khoa học và Công nghệ\n\
        6\tXây dựng Trung tâm đổi mới sáng tạo\t\tHoàn thành\t-\tSở Khoa học và Công nghệ\n";
    assert_eq!(
        targets(table),
        [
            "Tốc độ tăng GRDP bình quân | GrowthPerYear Between 8.5 9 %/năm 2025",
            "Tốc độ tăng GRDP bình quân | GrowthPerYear Between 9 10 %/năm 2030",
            "Tỷ trọng kinh tế số trong GRDP | Value AtLeast 20 - % 2025",
            "Tỷ trọng kinh tế số trong GRDP | Value MoreThan 30 - % 2030",
            "Tỷ lệ hộ nghèo | Value LessThan - 2 % 2025",
            "Tỷ lệ hộ nghèo | Value AtMost - 0.5 % 2030",
            "Tỷ lệ hộ nghèo: Khu vực nông thôn | Value AtMost - 2.5 % 2025",
            "Tỷ lệ hộ nghèo: Khu vực nông thôn | Value AtMost - 1 % 2030",
            "Số doanh nghiệp khoa học và công nghệ | Value AtLeast 20 - DN 2025",
            "Số doanh nghiệp khoa học và công nghệ | Value AtLeast 50 - DN 2030",
            "Chỉ số PII | Rank AtMost - 20 Xếp hạng 2025",
            "Chỉ số PII | Rank AtMost - 10 Xếp hạng 2030",
        ]
    );
    assert_eq!(tasks(table), [""; 0], "whoever follows a target up has no task by it");
}

#[test]
fn what_was_reached_before_is_the_base() {
    let table = "II. MỤC TIÊU CỤ THỂ\n\n\
        Stt\tChỉ tiêu\tThực hiện năm 2022\tKế hoạch năm 2023\tGhi chú\n\
        1\tSố đơn đăng ký sáng chế (đơn)\t12\t20\t\n\
        2\tTỷ lệ hài lòng (%)\t85,5\t90\t\n\
        3\tThời gian xử lý hồ sơ (ngày)\t15\t10\t\n";
    assert_eq!(
        targets(table),
        [
            "Số đơn đăng ký sáng chế (đơn) | Value AtLeast 20 - đơn 2023 base 2022=12",
            "Tỷ lệ hài lòng (%) | Value AtLeast 90 - % 2023 base 2022=85.5",
            "Thời gian xử lý hồ sơ (ngày) | Value AtMost - 10 ngày 2023 base 2022=15",
        ]
    );
}

#[test]
fn sentences_in_a_column_of_targets_are_read_as_sentences() {
    let table = "PHỤ LỤC\nDANH MỤC CHỈ TIÊU GIAO CÁC SỞ\n\n\
        STT\tChỉ tiêu\tCơ quan chủ trì\tThời gian hoàn thành\n\
        1\t100% cơ quan nhà nước sử dụng chữ ký số\tSở Thông tin và Truyền thông\tNăm 2025\n\
        2\tTỷ lệ hồ sơ trực tuyến đạt trên 80%\tVăn phòng UBND tỉnh\tNăm 2026\n";
    assert_eq!(
        targets(table),
        [
            "cơ quan nhà nước sử dụng chữ ký số | Value Equal 100 - % 2025",
            "Tỷ lệ hồ sơ trực tuyến | Value MoreThan 80 - % 2026",
        ]
    );
}

#[test]
fn tables_of_money_and_of_the_past_hold_no_targets() {
    let budget = "III. KINH PHÍ\n\nTT\tNội dung\tTổng\t2023\t2024\t2025\n1\tXây dựng nền tảng\t30\t10\t10\t10\n2\tĐào tạo\t6\t2\t2\t2\n";
    let past = "I. THỰC TRẠNG\n\nTT\tChỉ tiêu\tĐVT\t2019\t2020\t2021\n1\tSố doanh nghiệp\tDN\t79\t96\t118\n2\tLao động\tngười\t12.400\t17.100\t21.300\n";
    assert_eq!(targets(budget), [""; 0]);
    assert_eq!(targets(past), [""; 0]);
    assert_eq!(tasks(budget), [""; 0]);
}

#[test]
fn rows_of_tasks_keep_their_groups_and_merged_cells() {
    let table = "PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n\
        TT\tNội dung nhiệm vụ\tCơ quan thực hiện\tThời gian\tSản phẩm\n\
        I\tNHÓM NHIỆM VỤ VỀ THỂ CHẾ\n\
        1\tXây dựng quy chế\tChủ trì: Sở Nội vụ\u{2028}Phối hợp: Sở Tư pháp, Sở Tài chính\tQuý II/2023\tQuyết định\n\
        2\tRà soát chính sách\tSở Tư pháp chủ trì, phối hợp với Sở Tài chính\tThường xuyên\t\n\
        II\tNHÓM HẠ TẦNG\n\
        1\tXây dựng trung tâm dữ liệu\tSở TT&TT\tGiai đoạn 2023-2025\tTrung tâm\n\
        2\tNâng cấp mạng\t\t\tHệ thống\n\
        3\tĐầu tư phòng thí nghiệm\tSở KH&CN\t2024\t\n\
        \tTổng cộng\t\t\t\n";
    assert_eq!(
        tasks(table),
        [
            "1 [NHÓM NHIỆM VỤ VỀ THỂ CHẾ] Xây dựng quy chế | Sở Nội vụ | Sở Tư pháp; Sở Tài chính | By ..2023-06 | Quyết định",
            "2 [NHÓM NHIỆM VỤ VỀ THỂ CHẾ] Rà soát chính sách | Sở Tư pháp | Sở Tài chính | - | -",
            "1 [NHÓM HẠ TẦNG] Xây dựng trung tâm dữ liệu | Sở TT&TT |  | Range 2023..2025 | Trung tâm",
            "2 [NHÓM HẠ TẦNG] Nâng cấp mạng | Sở TT&TT |  | Range 2023..2025 | Hệ thống",
            "3 [NHÓM HẠ TẦNG] Đầu tư phòng thí nghiệm | Sở KH&CN |  | By ..2024 | -",
        ]
    );
}

#[test]
fn columns_may_stand_in_any_order_and_under_other_names() {
    let table = "PHỤ LỤC\n\n\
        STT\tThời hạn hoàn thành\tĐơn vị phối hợp\tĐơn vị chủ trì\tTên nhiệm vụ\tKết quả đầu ra\tGhi chú\n\
        (1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\n\
        1.1\tTrước ngày 30/6/2024\tSở Văn hóa, Thể thao và Du lịch; các đơn vị liên quan\tSở Y tế\tSố hóa hồ sơ bệnh án\tCơ sở dữ liệu\t\n\
        1.2\tHằng năm\t\tBan Quản lý các khu công nghiệp\tBồi dưỡng nhân lực\t\t\n";
    assert_eq!(
        tasks(table),
        [
            "1.1 [] Số hóa hồ sơ bệnh án | Sở Y tế | Sở Văn hóa, Thể thao và Du lịch; các đơn vị liên quan | By ..2024-06-30 | Cơ sở dữ liệu",
            "1.2 [] Bồi dưỡng nhân lực | Ban Quản lý các khu công nghiệp |  | Yearly .. | -",
        ]
    );
}

#[test]
fn tasks_in_prose_take_their_labels_and_parentheses() {
    let prose = "II. NHIỆM VỤ\n\n1. Hoàn thiện thể chế\n\n\
        a) Xây dựng Nghị quyết về hỗ trợ khởi nghiệp. Cơ quan chủ trì: Sở Khoa học và Công nghệ; cơ quan phối hợp: Sở Tài chính, Sở Tư pháp; thời gian hoàn thành: Quý IV/2023; sản phẩm: Nghị quyết.\n\n\
        b) Ban hành Kế hoạch chuyển đổi số (Sở Thông tin và Truyền thông chủ trì, phối hợp với các sở, ngành liên quan thực hiện trong năm 2023).\n\n\
        c) Nâng cao chất lượng hạ tầng (điện, đường, trường, trạm).\n\n\
        2. Tuyên truyền\n\
        - Nội dung: Tổ chức tuyên truyền trên báo, đài.\n\
        - Đơn vị thực hiện: Sở Thông tin và Truyền thông, Báo An Hải.\n\
        - Thời gian thực hiện: Thường xuyên, hằng năm.\n\n\
        3. Đào tạo nhân lực\n\nMở các lớp đào tạo ngắn hạn cho cán bộ.\n\n* Cơ quan chủ trì: Sở Nội vụ.\n\n* Cơ quan phối hợp: Trường Chính trị tỉnh; các đơn vị liên quan.\n\n* Thời gian: 2023-2025.\n";
    assert_eq!(
        tasks(prose),
        [
            "a [Hoàn thiện thể chế] Xây dựng Nghị quyết về hỗ trợ khởi nghiệp | Sở Khoa học và Công nghệ | Sở Tài chính; Sở Tư pháp | By ..2023-12 | Nghị quyết",
            "b [Hoàn thiện thể chế] Ban hành Kế hoạch chuyển đổi số | Sở Thông tin và Truyền thông | các sở, ngành liên quan | By ..2023 | -",
            "2 [NHIỆM VỤ] Tuyên truyền | Sở Thông tin và Truyền thông; Báo An Hải |  | Yearly .. | -",
            "3 [NHIỆM VỤ] Đào tạo nhân lực | Sở Nội vụ | Trường Chính trị tỉnh; các đơn vị liên quan | Range 2023..2025 | -",
        ]
    );
}

#[test]
fn sentences_that_begin_with_who_leads_are_tasks() {
    let prose = "II. NỘI DUNG\n\n1. Thể chế\n\n\
        a) Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, các đơn vị liên quan hoàn thiện quy chế làm việc; trình UBND tỉnh trong quý II/2024.\n\n\
        b) Sở Khoa học và Công nghệ chủ trì xây dựng cơ sở dữ liệu chuyên gia trước ngày 31/12/2024.\n\n\
        c) Khuyến khích doanh nghiệp chủ trì nhiệm vụ khoa học và công nghệ.\n\n\
        d) Giao Sở Xây dựng chủ trì, hoàn thành trước tháng 9 năm 2025.\n\n\
        III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính chủ trì, phối hợp với Sở Y tế bố trí kinh phí hằng năm.\n";
    assert_eq!(
        tasks(prose),
        [
            "a [Thể chế] hoàn thiện quy chế làm việc; trình UBND tỉnh trong quý II/2024 | Sở Tư pháp | Sở Nội vụ; các đơn vị liên quan | By ..2024-06 | -",
            "b [Thể chế] xây dựng cơ sở dữ liệu chuyên gia trước ngày 31/12/2024 | Sở Khoa học và Công nghệ |  | By ..2024-12-31 | -",
        ]
    );
}

#[test]
fn roles_may_stand_in_parentheses_and_the_time_in_two_columns() {
    let table = "PHỤ LỤC\n\n\
        TT\tTên nhiệm vụ\tCơ quan thực hiện\tBắt đầu\tKết thúc\tSản phẩm\n\
        1\tHoàn thiện quy trình sản xuất giống\tSở Y tế (chủ trì); Trường Đại học An Hải, các doanh nghiệp (phối hợp)\t2022\t2024\tQuy trình\n";
    assert_eq!(
        tasks(table),
        [
            "1 [] Hoàn thiện quy trình sản xuất giống | Sở Y tế | Trường Đại học An Hải; các doanh nghiệp | Range 2022..2024 | Quy trình"
        ]
    );
}

#[test]
fn a_table_may_name_who_answers_and_give_its_years_in_rows() {
    let table = "PHỤ LỤC I\nDANH MỤC CHỈ TIÊU\n\n\
        | TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi, đánh giá |\n\
        |---|---|---|---|---|\n\
        | I | Đến năm 2030 | | | |\n\
        | 1 | Xếp hạng chỉ số cải cách | Thứ bậc | ≤ 12 | Sở Nội vụ |\n\
        | 2 | Số lượng đơn sáng chế tăng trung bình | %/năm | 16 - 18 | Sở Khoa học và Công nghệ, Sở Tài chính |\n\
        | II | Đến năm 2045 | | | |\n\
        | 3 | Quy mô kinh tế số | % GRDP | ≥ 50 | Sở Công Thương |\n";
    assert_eq!(
        targets(table),
        [
            "Xếp hạng chỉ số cải cách | Rank AtMost - 12 Thứ bậc 2030",
            "Số lượng đơn sáng chế tăng trung bình | GrowthPerYear Between 16 18 %/năm 2030",
            "Quy mô kinh tế số | Value AtLeast 50 - % GRDP 2045",
        ]
    );
    let leads: Vec<Vec<String>> = read(table).targets.into_iter().map(|target| target.lead).collect();
    assert_eq!(leads[0], ["Sở Nội vụ"]);
    assert_eq!(leads[1], ["Sở Khoa học và Công nghệ", "Sở Tài chính"]);
}

#[test]
fn a_table_of_tasks_may_have_a_column_for_their_aims() {
    let table = "PHỤ LỤC\n\n\
        TT\tNội dung hoạt động\tMục tiêu\tCơ quan chủ trì\tThời gian\n\
        1\tTập huấn cho cán bộ xã\tNâng cao kỹ năng\tSở Nội vụ\tQuý II/2024\n";
    assert_eq!(tasks(table), ["1 [] Tập huấn cho cán bộ xã | Sở Nội vụ |  | By ..2024-06 | -"]);
}
