//! Words of every form.

texts! {
    /// What forms say, and what is wrong with an answer.
    Form {
        error_prefix: "Lỗi: ", "Error: ";
        error_heading: "Có chỗ cần sửa", "There is a problem";
        error_word: "Lỗi:", "Error:";
        optional: "(không bắt buộc)", "(optional)";
        save: "Ghi lại", "Save";
        cancel: "Bỏ qua, quay lại", "Cancel and go back";
        filter: "Lọc", "Filter";
        filter_heading: "Lọc danh sách", "Filter the list";
        filter_clear: "Bỏ lọc", "Clear the filter";
        choose: "Hãy chọn", "Choose";
        any: "Tất cả", "All";
        expired: "Biểu mẫu đã quá hạn hoặc phiên làm việc đã đổi. Nội dung bạn nhập vẫn còn; hãy gửi lại.",
            "The form has expired or your session has changed. Your answers are still here; please send them again.";
        conflict: "Có người vừa sửa cùng mục này. Hãy xem lại rồi gửi lại.",
            "Somebody has just changed the same item. Please look again and resubmit.";
        required: "Hãy điền mục này", "Fill in this field";
        not_a_number: "Hãy viết một số, ví dụ 45,5 hoặc 1.234,5", "Write a number, for example 45.5 or 1,234.5";
        doubtful_number: "Không rõ dấu chấm là phần nghìn hay phần thập phân: hãy viết 1234 hoặc 1,234",
            "It is unclear whether the mark separates thousands or decimals: write 1234 or 1.234";
        not_a_date: "Hãy viết ngày có thật theo dạng ngày/tháng/năm, ví dụ 05/04/2023",
            "Write a real date as day/month/year, for example 05/04/2023";
        not_a_period: "Hãy viết kỳ số liệu, ví dụ 2025, quý III/2025, 06/2025 hoặc 2023-2025",
            "Write a period, for example 2025, 2025-Q3, 06/2025 or 2023-2025";
        not_a_choice: "Hãy chọn một mục trong danh sách", "Choose one of the options";
        too_long: "Nội dung dài quá: hãy rút gọn", "The text is too long: please shorten it";
        date_hint: "Ví dụ 05/04/2023", "For example 05/04/2023";
    }
}
