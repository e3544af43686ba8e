//! Words around every page.

texts! {
    /// Header, navigation, footer.
    Shell {
        skip: "Đến nội dung chính", "Skip to main content";
        menu: "Danh mục", "Menu";
        main_nav: "Danh mục chính", "Main menu";
        overview: "Tổng quan", "Overview";
        targets: "Chỉ tiêu", "Targets";
        tasks: "Nhiệm vụ", "Tasks";
        parties: "Cơ quan", "Parties";
        registers: "Sổ đăng ký", "Registers";
        decision: "Quyết định", "Decision";
        findings: "Điểm nghi ngờ", "Findings";
        questions: "Điều bỏ ngỏ", "Open questions";
        import: "Nạp quyết định", "Import a decision";
        search: "Tìm kiếm", "Search";
        search_label: "Tìm trong chương trình", "Search the programme";
        search_do: "Tìm", "Search";
        sign_in: "Đăng nhập", "Sign in";
        sign_out: "Đăng xuất", "Sign out";
        other_language: "English", "Tiếng Việt";
        sample: "Dữ liệu minh họa", "Sample data";
        sample_note: "Tỉnh và quyết định trên trang này là hư cấu, dùng để giới thiệu phần mềm.",
            "The province and the decision on this page are invented, to show the software.";
        source: "Nguồn", "Source";
        product: "Đông Hồ", "Đông Hồ";
        product_line: "Phần mềm theo dõi chương trình khoa học, công nghệ và đổi mới sáng tạo",
            "Software that runs a science, technology and innovation programme";
        you_are_here: "Bạn đang ở", "You are here";
        none: "Không có", "None";
        not_stated: "Quyết định không nêu", "Not stated in the decision";
        unknown: "Chưa biết", "Unknown";
        details: "Chi tiết", "Details";
        history: "Lịch sử ghi nhận", "History";
        history_none: "Chưa có ghi nhận nào.", "Nothing has been recorded yet.";
        who: "Người ghi", "Who";
        open_questions: "Quyết định chưa nói rõ", "What the decision leaves open";
        in_decision: "Quyết định viết", "What the decision says";
        read_in_decision: "Đọc trong quyết định", "Read it in the decision";
        clause: "Vị trí", "Clause";
        sign_in_to_record: "Đăng nhập để ghi nhận", "Sign in to record";
    }
}
