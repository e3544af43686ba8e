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
        any: "Tất cả", "All";
        expired: "Biểu mẫu đã quá hạn hoặc phiên làm việc đã đổi. Nội dung bạn nhập vẫn còn; hãy gửi lại.",
            "The form has expired or your session has changed. Your answers are still here; please send them again.";
        date_hint: "Ví dụ 05/04/2023", "For example 05/04/2023";
    }
}
