//! Words of the error pages.

texts! {
    /// What went wrong, and what to do.
    Fault {
        bad_request: "Không hiểu được yêu cầu", "The request could not be understood";
        bad_request_hint: "Địa chỉ hoặc biểu mẫu gửi lên không đúng dạng. Hãy quay lại và thử lần nữa.",
            "The address or the form was not in order. Go back and try again.";
        forbidden: "Bạn không được làm việc này", "You may not do this";
        forbidden_hint: "Hãy đăng nhập bằng tài khoản có quyền, rồi thử lại.", "Sign in with an account that may, then try again.";
        not_found: "Không tìm thấy trang", "Page not found";
        not_found_hint: "Có thể địa chỉ sai hoặc mục này không còn. Hãy tìm theo tên, hoặc bắt đầu từ trang tổng quan.",
            "The address may be wrong or the item is gone. Search by name, or start from the overview.";
        method: "Trang này không nhận thao tác đó", "This page does not take that action";
        too_large: "Tệp hoặc nội dung gửi lên lớn quá", "The file or the form is too large";
        too_large_hint: "Hãy bỏ bớt ảnh trong tệp, hoặc chia tệp, rồi gửi lại.", "Take out pictures or split the file, then send it again.";
        conflict: "Có người vừa sửa cùng mục này", "Somebody has just changed the same item";
        conflict_hint: "Hãy quay lại trang trước, tải lại và xem thay đổi.", "Go back, reload and look at the change.";
        throttled: "Thử quá nhiều lần", "Too many tries";
        failed: "Hệ thống gặp lỗi", "Something failed here";
        failed_hint: "Chưa có gì bị mất. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị số sự cố dưới đây.",
            "Nothing was lost. Try again; if it fails again, tell the administrator the incident number below.";
        incident: "Số sự cố", "Incident number";
        unavailable: "Tạm thời chưa làm được", "Not possible at the moment";
        slow: "Việc này lâu quá giới hạn nên đã dừng. Hãy thử lại sau ít phút.", "This took too long and was stopped. Try again in a few minutes.";
        to_overview: "Về trang tổng quan", "To the overview";
    }
}
