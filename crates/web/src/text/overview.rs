//! Words of the first page and of the search page.

texts! {
    /// The first page and the search.
    Overview {
        phases: "Tình hình chung", "At a glance";
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
    }
}
