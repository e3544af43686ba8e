//! Words of the pages on registers and their records.

texts! {
    /// Registers, their lists and their records.
    Register {
        list_lead: "Các sổ đăng ký nguồn lực khoa học, công nghệ và đổi mới sáng tạo của tỉnh. Mỗi sổ là một danh sách bản ghi có lịch sử đầy đủ.",
            "The registers of the province's science, technology and innovation resources. Each is a list of records with their whole history.";
        none: "Chương trình đang có hiệu lực chưa khai báo sổ đăng ký nào.", "The programme in force declares no register.";
        register: "Sổ đăng ký", "Register";
        records: "Bản ghi", "Records";
        serves: "Phục vụ điểm", "Serves";
        source: "Căn cứ", "Legal basis";
        words: "Tìm trong sổ", "Search the register";
        words_hint: "Gõ có dấu hoặc không dấu.", "With or without marks.";
        from: "từ", "from";
        to: "đến", "to";
        day_hint: "ngày/tháng/năm", "day/month/year";
        sort: "Sắp xếp theo", "Sort by";
        sort_best: "Khớp nhất trước", "Best matches first";
        way: "Chiều", "Order";
        upwards: "Tăng dần", "Ascending";
        downwards: "Giảm dần", "Descending";
        none_match: "Không có bản ghi nào khớp.", "No record matches.";
        none_yet: "Sổ chưa có bản ghi nào.", "The register holds no record yet.";
        next_page: "Trang sau", "Next page";
        first_page: "Về trang đầu", "First page";
        number: "Số", "Number";
        sample: "Minh họa", "Sample";
        sample_about: "Bản ghi minh họa, không phải số liệu thật.", "An illustrative record, no real data.";
        removed: "Bản ghi này đã được đưa ra khỏi sổ.", "This record was taken out of its register.";
        merged_into: "Đã gộp vào", "Merged into";
        merged: "Các bản ghi trùng đã gộp vào đây", "Duplicates merged into this record";
        known_on: "Theo những gì đã biết đến hết ngày", "As known at the end of";
        back_to_today: "Xem hiện nay", "See it as of today";
        show_day: "Xem tại ngày", "As known on";
        show: "Xem", "Show";
        referring: "Bản ghi có liên kết tới đây", "Records that refer to this one";
        all: "Xem tất cả", "See all";
        history: "Lịch sử", "History";
        before: "Trước", "Before";
        after: "Sau", "After";
        why: "Lý do", "Reason";
        where_from: "Nguồn", "Source";
        personal: "Dữ liệu cá nhân, dùng để", "Personal data, used for";
        empty: "Chưa điền trường nào.", "No field is filled in.";
        remove: "Đưa ra khỏi sổ", "Take out of the register";
        restore: "Đưa trở lại sổ", "Put back";
        merge: "Gộp với bản ghi trùng", "Merge with a duplicate";
        separate: "Hủy việc gộp", "Undo the merge";
        remove_lead: "Bản ghi vẫn đọc được cùng toàn bộ lịch sử và có thể đưa trở lại.",
            "The record stays readable with its whole history and can be put back.";
        restore_lead: "Bản ghi lại xuất hiện trong danh sách và tìm kiếm.", "The record shows in lists and searches again.";
        merge_lead: "Bản ghi này nhường chỗ cho bản ghi được giữ lại; mọi liên kết tới đây sẽ tính cho bản ghi đó. Việc gộp hủy được.",
            "This record gives way to the one that stays; whatever refers to it counts for that one. It can be undone.";
        separate_lead: "Hai bản ghi lại đứng riêng, mỗi bản ghi với liên kết của mình.",
            "The two records stand apart again, each with its own links.";
        keep: "Bản ghi được giữ lại", "The record that stays";
        keep_hint: "Gõ tên hoặc số rồi bấm Tìm, sau đó chọn một bản ghi.", "Type a name or number, press Find, then choose a record.";
        find: "Tìm", "Find";
        enter: "Nhập", "Enter a new";
        edit: "Sửa bản ghi", "Change the record";
        save: "Ghi", "Save";
        row: "Dòng", "Row";
        rows_hint: "Dòng trống được bỏ qua; ghi xong có thể sửa tiếp để thêm dòng.",
            "Blank rows are left out; save and change again to add more rows.";
        about_change: "Về lần ghi này", "About this change";
        state: "Trạng thái", "State";
        source_hint: "Văn bản, phiếu điều tra hoặc người cung cấp.", "The document, survey sheet or person it comes from.";
        why_hint: "Người đọc lịch sử sẽ thấy lý do này.", "Readers of the history will see it.";
    }
}
