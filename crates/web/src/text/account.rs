//! Words of signing in and of accounts.

texts! {
    /// Signing in, one's own account, all accounts.
    Account {
        name: "Tên đăng nhập", "Account name";
        password: "Mật khẩu", "Password";
        sign_in_lead: "Ai cũng đọc được các trang. Đăng nhập để ghi số liệu, tiến độ và rà soát.",
            "Everybody can read these pages. Sign in to record values and progress and to review.";
        forgotten: "Quên mật khẩu? Người quản trị máy chủ đặt lại bằng lệnh dongho user.",
            "Forgotten it? The administrator of the server resets it with the command dongho user.";
        yours: "Tài khoản của bạn", "Your account";
        display_name: "Họ tên hiển thị", "Name others read";
        role: "Quyền", "Role";
        session_ends: "Phiên này tự kết thúc", "This session ends by itself";
        session_began: "Bắt đầu", "Begun";
        session_seen: "Dùng lần cuối", "Last used";
        session_own: "Phiên này", "This session";
        session_end: "Kết thúc", "End";
        session_end_of: "phiên", "the session";
        sessions_lead: "Nếu thấy phiên không phải của bạn, hãy kết thúc phiên đó và đổi mật khẩu.",
            "If you see a session that is not yours, end it and change the password.";
        sessions_end_others: "Kết thúc mọi phiên khác", "End all other sessions";
        browser: "Trình duyệt", "Browser";
        browser_unknown: "Không rõ trình duyệt", "Unknown browser";
        other_sessions: "Đổi mật khẩu sẽ kết thúc mọi phiên khác của tài khoản này.",
            "Changing the password ends all other sessions of this account.";
        change_password: "Đổi mật khẩu", "Change the password";
        current_password: "Mật khẩu hiện nay", "Present password";
        new_password: "Mật khẩu mới", "New password";
        new_password_hint: "Từ 12 ký tự; nên dùng một câu dễ nhớ, có dấu cách được",
            "At least 12 characters; a sentence you remember is good, spaces are allowed";
        current_wrong: "Mật khẩu hiện nay không đúng", "The present password is not right";
        all: "Các tài khoản", "Accounts";
        add: "Thêm tài khoản", "Add an account";
        sessions: "Phiên đang mở", "Open sessions";
        added: "Thêm ngày", "Added";
        role_hint: "Cán bộ được ghi và rà soát; quản trị thêm được tài khoản",
            "Officers record and review; administrators also manage accounts";
    }
}
