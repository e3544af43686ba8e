//! Where the name of a law ends.

use super::kind::prefix_in_any_case;

/// Names of laws that hold a comma, or words at which a name usually ends.
const NAMES: &[&str] = &[
    "Khoa học, công nghệ và đổi mới sáng tạo",
    "Khoa học và công nghệ",
    "Phòng, chống tham nhũng",
    "Phòng, chống ma túy",
    "Phòng, chống mua bán người",
    "Phòng, chống bạo lực gia đình",
    "Phòng, chống thiên tai",
    "Phòng, chống tác hại của rượu, bia",
    "Phòng, chống tác hại của thuốc lá",
    "Phòng, chống bệnh truyền nhiễm",
    "Phòng, chống rửa tiền",
    "Phòng, chống khủng bố",
    "Thực hành tiết kiệm, chống lãng phí",
    "Thi đua, khen thưởng",
    "Chất lượng sản phẩm, hàng hóa",
    "Chất lượng sản phẩm, hàng hoá",
    "Quản lý, sử dụng tài sản công",
    "Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp",
    "Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ",
    "Hòa giải, đối thoại tại Tòa án",
    "Trưng mua, trưng dụng tài sản",
    "Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
    "Xuất cảnh, nhập cảnh của công dân Việt Nam",
    "Dầu khí",
    "Giao dịch điện tử",
    "Viễn thông",
    "Tần số vô tuyến điện",
    "Công nghệ thông tin",
    "Công nghệ cao",
    "Công nghiệp công nghệ số",
    "Chuyển đổi số",
    "Dữ liệu",
    "An ninh mạng",
    "An toàn thông tin mạng",
    "Bảo vệ bí mật nhà nước",
    "Bảo vệ dữ liệu cá nhân",
    "Bảo vệ môi trường",
    "Bảo vệ quyền lợi người tiêu dùng",
    "Bảo vệ và kiểm dịch thực vật",
    "Ban hành văn bản quy phạm pháp luật",
    "Tổ chức chính quyền địa phương",
    "Tổ chức Chính phủ",
    "Tổ chức Hội đồng nhân dân và Ủy ban nhân dân",
    "Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân",
    "Ngân sách nhà nước",
    "Đầu tư công",
    "Đầu tư theo phương thức đối tác công tư",
    "Đầu tư",
    "Đấu thầu",
    "Doanh nghiệp",
    "Hỗ trợ doanh nghiệp nhỏ và vừa",
    "Hợp tác xã",
    "Chuyển giao công nghệ",
    "Sở hữu trí tuệ",
    "Tiêu chuẩn và quy chuẩn kỹ thuật",
    "Đo lường",
    "Năng lượng nguyên tử",
    "Sử dụng năng lượng tiết kiệm và hiệu quả",
    "Giáo dục nghề nghiệp",
    "Giáo dục đại học",
    "Giáo dục",
    "Nhà giáo",
    "Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
    "Cán bộ, công chức",
    "Viên chức",
    "Việc làm",
    "Bảo hiểm xã hội",
    "Bảo hiểm y tế",
    "Khám bệnh, chữa bệnh",
    "Dược",
    "An toàn thực phẩm",
    "Trồng trọt",
    "Chăn nuôi",
    "Thủy sản",
    "Thuỷ sản",
    "Lâm nghiệp",
    "Thủy lợi",
    "Thú y",
    "Đa dạng sinh học",
    "Tài nguyên nước",
    "Đất đai",
    "Nhà ở",
    "Kinh doanh bất động sản",
    "Xây dựng",
    "Quy hoạch đô thị và nông thôn",
    "Quy hoạch đô thị",
    "Quy hoạch",
    "Kiến trúc",
    "Thống kê",
    "Lưu trữ",
    "Kế toán",
    "Kiểm toán nhà nước",
    "Quản lý thuế",
    "Quản lý ngoại thương",
    "Quản lý nợ công",
    "Thương mại",
    "Cạnh tranh",
    "Điện lực",
    "Hóa chất",
    "Khoáng sản",
    "Địa chất và khoáng sản",
    "Báo chí",
    "Xuất bản",
    "Di sản văn hóa",
    "Du lịch",
    "Thể dục, thể thao",
    "Thanh niên",
    "Bình đẳng giới",
    "Trẻ em",
    "Người cao tuổi",
    "Người khuyết tật",
    "Thanh tra",
    "Tiếp công dân",
    "Khiếu nại",
    "Tố cáo",
    "Giao thông đường bộ",
    "Trật tự, an toàn giao thông đường bộ",
    "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "Phòng cháy và chữa cháy",
    "Quốc phòng",
    "Công an nhân dân",
    "Dân quân tự vệ",
    "Căn cước",
    "Cư trú",
    "Hộ tịch",
    "Thực hiện dân chủ ở cơ sở",
    "Mặt trận Tổ quốc Việt Nam",
    "Điều ước quốc tế",
    "Thỏa thuận quốc tế",
    "Xử lý vi phạm hành chính",
    "Trợ giúp pháp lý",
    "Phổ biến, giáo dục pháp luật",
    "Hoạt động chữ thập đỏ",
    "Lao động",
    "Dân sự",
    "Hình sự",
    "Tố tụng dân sự",
    "Tố tụng hình sự",
    "Thủ đô",
    "Công đoàn",
    "Biên phòng Việt Nam",
    "Các tổ chức tín dụng",
    "Chứng khoán",
    "Giá",
    "Phí và lệ phí",
    "Thuế thu nhập doanh nghiệp",
    "Thuế thu nhập cá nhân",
    "Thuế giá trị gia tăng",
    "Hải quan",
];

/// Words behind which a name without number and date does not go on.
const STOPS: &[&str] = &[
    " và các ",
    " và những ",
    " và quy định",
    " và văn bản",
    " và pháp luật",
    " và Luật ",
    " và Nghị ",
    " và Bộ luật ",
    " và Thông tư",
    " công bố ",
    " thông qua ",
    " và hướng dẫn",
    " và theo ",
    " quy định ",
    " được ",
    " có hiệu lực",
    " có liên quan",
    " là ",
    " để ",
    " trên ",
    " tại điều",
    " tại Điều",
    " theo ",
    " trong ",
    " hiện hành",
    " đã ",
    " với ",
    " nhằm ",
    " khi ",
    " sẽ ",
    " phải ",
    " này",
    " hướng dẫn ",
    " ban hành ",
    " đối với ",
    " (",
    " -",
    " –",
];

/// Returns the length of the name that `rest` begins with; `rest` stands behind "Luật".
pub(super) fn name_len(rest: &str) -> Option<usize> {
    let trimmed = rest.trim_start();
    let lead = rest.len() - trimmed.len();
    if amends(trimmed) {
        return Some(lead + amending_len(trimmed));
    }
    if !trimmed.chars().next().is_some_and(char::is_alphabetic) {
        return None;
    }
    let dated = dated_len(trimmed);
    let known = NAMES
        .iter()
        .filter_map(|name| prefix_in_any_case(trimmed, name))
        .filter(|len| ends_word(trimmed, *len));
    let known = known.max();
    let capital = trimmed.chars().next().is_some_and(char::is_uppercase);
    let len = match (dated, known) {
        (Some(len), _) => len,
        (None, Some(len)) if capital => len,
        (None, _) if capital => plain_len(trimmed),
        _ => return None,
    };
    (len > 0).then_some(lead + len)
}

fn ends_word(text: &str, len: usize) -> bool {
    text.get(len..).and_then(|rest| rest.chars().next()).is_none_or(|c| !c.is_alphanumeric())
}

/// Returns whether a law that amends others is named.
fn amends(name: &str) -> bool {
    ["sửa đổi", "Sửa đổi", "SỬA ĐỔI", "bổ sung", "Bổ sung"].iter().any(|w| name.starts_with(w))
}

/// An amending law's name goes on over the laws it amends: up to a number, a date or the end.
fn amending_len(name: &str) -> usize {
    let end = name.find([';', '.', '(', '\u{201d}']).unwrap_or(name.len());
    let head = name.get(..end).unwrap_or(name);
    let len = mark_of_number_or_date(head).unwrap_or(head.len());
    name.get(..len).unwrap_or("").trim_end_matches([',', ' ', '\n', '\r']).len()
}

/// Returns the length of a name with its number or date behind it.
fn dated_len(name: &str) -> Option<usize> {
    let end = name.find([';', ':', '(', '“', '”']).unwrap_or(name.len());
    let end = name.find(". ").map_or(end, |dot| dot.min(end));
    let end = name.find(".\n").map_or(end, |dot| dot.min(end));
    let head = name.get(..end)?;
    let mark = mark_of_number_or_date(head)?;
    let name = head.get(..mark)?;
    // A verb or another law before the mark: the number or date is not this law's.
    let other = STOPS.iter().take(14).any(|stop| name.contains(stop)) || name.contains(", Luật ");
    (!other && mark < 240).then(|| name.trim_end_matches([',', ' ', '\n', '\r']).len())
}

/// Returns where a number or a date begins: "số" or "ngày" before a digit, or a year.
fn mark_of_number_or_date(head: &str) -> Option<usize> {
    let before_digit = |word: &str| {
        let mut found = head.match_indices(word).map(|(at, _)| at);
        found.find(|at| {
            let before = head.get(..*at).and_then(|b| b.chars().next_back());
            let behind = head.get(at + word.len()..).unwrap_or("").trim_start_matches(':');
            let digit = behind.trim_start().starts_with(|c: char| c.is_ascii_digit());
            before.is_some_and(char::is_whitespace) && behind.starts_with(char::is_whitespace) && digit
        })
    };
    ["ngày", "số", "năm"].iter().filter_map(|word| before_digit(word)).min()
}

/// Returns the length of a name that nothing follows to mark its end.
fn plain_len(name: &str) -> usize {
    let end = name.find([',', ';', '.', ':', '(', ')', '“', '”', '\t', '/']).unwrap_or(name.len());
    let head = name.get(..end).unwrap_or("");
    let head = head.find("\n\n").and_then(|at| head.get(..at)).unwrap_or(head);
    let stop = STOPS.iter().filter_map(|w| head.find(w)).min().unwrap_or(head.len());
    let mut len = stop;
    // No law's name runs over a dozen words.
    if let Some((at, _)) = head.get(..stop).unwrap_or("").match_indices(' ').nth(14) {
        len = at;
    }
    head.get(..len).unwrap_or("").trim_end().len()
}
