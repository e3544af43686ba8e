//! Words of the first page and of the search page.

texts! {
    /// The first page and the search.
    Overview {
        phases: "Các giai đoạn", "Phases";
        targets_all: "Toàn bộ chỉ tiêu", "All targets";
        tasks_now: "Nhiệm vụ đến nay", "Tasks to date";
        late: "Đang quá hạn", "Overdue";
        late_none: "Không có việc nào quá hạn.", "Nothing is overdue.";
        due_soon: "Đến hạn trong 60 ngày tới", "Due within 60 days";
        due_soon_none: "Không có việc nào đến hạn trong 60 ngày tới.", "Nothing is due within the next 60 days.";
        item: "Việc", "Item";
        lead: "Chủ trì", "Lead";
        due: "Hạn", "Due";
        time_left: "Thời gian", "Time";
        doubts: "Cần làm rõ", "To be clarified";
        recent: "Thay đổi gần đây", "Latest changes";
        recent_none: "Chưa có thay đổi nào được ghi.", "No change has been recorded yet.";
        phase_current: "Đang diễn ra", "Under way";
        search_heading: "Kết quả tìm kiếm", "Search results";
        search_hint: "Gõ có dấu hay không dấu đều tìm được: “khoa hoc” tìm thấy “khoa học”.",
            "With or without Vietnamese marks: “khoa hoc” finds “khoa học”.";
        search_empty: "Hãy gõ điều cần tìm.", "Type what you are looking for.";
        search_none: "Không tìm thấy. Hãy thử ít từ hơn, hoặc bỏ dấu.",
            "Nothing was found. Try fewer words, or leave out the marks.";
        search_more: "Còn kết quả khác chưa hiện. Hãy thêm từ để tìm hẹp hơn.",
            "There are more results than are shown. Add a word to narrow the search.";
        search_exact: "Khớp cả dấu", "Marks match";
    }
}
