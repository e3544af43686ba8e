//! Words of the pages on tasks.

texts! {
    /// List of tasks, timeline, one task and its forms.
    Task {
        list_lead: "Nhiệm vụ triển khai theo phụ lục của quyết định.", "Tasks of the decision's appendix.";
        views: "Cách xem", "View";
        view_list: "Danh sách", "List";
        view_timeline: "Theo thời gian", "Timeline";
        view_party: "Theo cơ quan", "By party";
        state: "Tình trạng", "State";
        party: "Cơ quan", "Party";
        year: "Năm", "Year";
        years: "Chọn năm", "Choose a year";
        period: "Kỳ", "Period";
        name: "Nhiệm vụ", "Task";
        lead: "Chủ trì", "Lead";
        coordinating: "Phối hợp", "Coordinating";
        time: "Thời gian", "Time";
        progress: "Tiến độ", "Progress";
        none_match: "Không có nhiệm vụ nào khớp với bộ lọc.", "No task matches the filter.";
        timeline_caption: "Tình trạng từng nhiệm vụ theo năm; nhiệm vụ theo quý, theo tháng hiện kỳ cần chú ý nhất của năm. Trên màn hình hẹp, kéo ngang để xem các năm sau.",
            "How each task stands, year by year; of quarters and months the one that needs attention most. On a narrow screen, scroll sideways for later years.";
        leads: "Chủ trì", "Leads";
        coordinates: "Phối hợp", "Takes part";
        product: "Sản phẩm", "Product";
        serves: "Phục vụ", "Serves";
        instances: "Các kỳ thực hiện", "Years, quarters, months";
        due: "Hạn", "Due";
        no_due: "Quyết định không đặt hạn", "The decision sets no due day";
        result: "Kết quả", "Result";
        result_none: "Chưa ghi kết quả.", "No result has been recorded.";
        plan: "Kế hoạch và các mốc", "Plan and milestones";
        plan_none: "Chưa có mốc nào.", "No milestone yet.";
        milestone: "Mốc", "Milestone";
        milestone_done: "Xong ngày", "Done on";
        milestone_open: "Chưa xong", "Not done";
        milestone_complete: "Ghi hoàn thành", "Mark as done";
        reports: "Các lần báo cáo tiến độ", "Progress reports";
        reports_none: "Chưa có báo cáo tiến độ.", "No progress has been reported.";
        notes: "Ghi chú", "Notes";
        notes_none: "Chưa có ghi chú.", "No notes yet.";
        evidence: "Minh chứng", "Evidence";
        evidence_none: "Chưa có minh chứng.", "No evidence yet.";
        evidence_lead: "Đính tệp chứng minh việc đã làm hoặc kết quả của nhiệm vụ này.",
            "Add a file that shows what was done or what came of this task.";
        record_progress: "Ghi tiến độ", "Record progress";
        add_milestone: "Thêm mốc", "Add a milestone";
        add_note: "Thêm ghi chú", "Add a note";
        add_evidence: "Thêm minh chứng", "Add evidence";
        percent: "Tỷ lệ hoàn thành (%)", "Percent done";
        percent_hint: "Từ 0 đến 100", "From 0 to 100";
        result_hint: "Đã làm được gì, sản phẩm nào", "What has come of it";
        why: "Lý do hoặc ghi chú", "Reason or note";
        why_hint: "Cần có khi lùi tiến độ hoặc khi tình trạng khác với tỷ lệ",
            "Needed when progress goes back, or when the state differs from the percentage";
        title: "Việc phải làm", "What is to be done";
        done_on: "Ngày hoàn thành", "Done on";
        note_text: "Nội dung ghi chú", "Note";
        remarks: "Cần biết", "Worth knowing";
        findings: "Điểm nghi ngờ trong câu này", "Findings in this sentence";
    }
}
