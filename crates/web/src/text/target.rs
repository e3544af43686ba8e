//! Words of the pages on targets.

texts! {
    /// List of targets, one target, recording a value.
    Target {
        list_lead: "Những kết quả mà quyết định đặt ra, theo thứ tự trong văn bản.",
            "What the decision wants to see reached, in the order of the text.";
        phase: "Giai đoạn", "Phase";
        state: "Tình trạng", "State";
        kind: "Loại", "Kind";
        party: "Cơ quan", "Party";
        name: "Chỉ tiêu", "Target";
        goal: "Mức phải đạt", "Goal";
        latest: "Số liệu mới nhất", "Latest value";
        lead: "Cơ quan chủ trì", "Lead";
        none_match: "Không có chỉ tiêu nào khớp với bộ lọc.", "No target matches the filter.";
        aspirational_hint: "Quyết định dùng chữ “phấn đấu”", "The decision words it as an aim";
        path: "Đường tới đích", "Path to the goal";
        path_none: "Chỉ tiêu này không có con số để vẽ đường tới đích.",
            "This target has no number from which a path could be drawn.";
        path_table: "Số liệu của biểu đồ", "The chart as a table";
        year: "Năm", "Year";
        needed: "Cần đạt", "Needed";
        recorded: "Đã ghi", "Recorded";
        today: "Hôm nay", "Today";
        goal_short: "Đích", "Goal";
        legend_needed: "đường cần đi", "path needed";
        legend_seen: "đã ghi", "recorded";
        legend_open: "ước tính hoặc sơ bộ", "estimate or preliminary";
        values: "Số liệu đã ghi", "Recorded values";
        values_none: "Chưa ai ghi số liệu cho chỉ tiêu này.", "Nobody has recorded a value for this target yet.";
        period: "Kỳ", "Period";
        value: "Giá trị", "Value";
        source: "Nguồn", "Source";
        vintage: "Mức độ hoàn chỉnh", "Vintage";
        evidence: "Minh chứng", "Evidence";
        superseded: "Đã thay bằng số mới", "Superseded";
        meaning: "Ý nghĩa", "What it means";
        indicator: "Chỉ số đo", "Indicator";
        definition: "Cách hiểu", "Definition";
        numerator: "Tử số", "Numerator";
        denominator: "Mẫu số", "Denominator";
        data_source: "Nguồn số liệu", "Data source";
        frequency: "Kỳ công bố", "Frequency";
        base: "Năm gốc", "Base year";
        base_value: "Giá trị gốc", "Base value";
        reference: "So với", "Compared with";
        averaged: "Tính bình quân cả giai đoạn", "Average over the phase";
        as_printed: "Nguyên văn tên chỉ tiêu", "Metric as printed";
        tasks: "Nhiệm vụ phục vụ chỉ tiêu", "Tasks that serve it";
        findings: "Điểm nghi ngờ trong câu này", "Findings in this sentence";
        record: "Ghi số liệu", "Record a value";
        record_lead: "Số đã ghi trước đó không mất: số mới thay thế, số cũ vẫn xem được.",
            "Earlier values are kept: the new one takes their place and the old ones stay readable.";
        period_hint: "Viết 2025, 2025-Q3 (quý), 2025-06 (tháng) hoặc 2023/2025 (cả giai đoạn)",
            "Write 2025, 2025-Q3 (quarter), 2025-06 (month) or 2023/2025 (several years)";
        value_hint: "Ví dụ 45,5 hoặc 1.234,5", "Written the Vietnamese way: 45,5 or 1.234,5";
        share_hint: "Với tỷ lệ: ghi cả tử số và mẫu số để người khác kiểm tra được.",
            "For shares: give both, so that others can check.";
        source_hint: "Văn bản, báo cáo hoặc trang công bố, kèm ngày", "The document, report or page, with its date";
        note: "Ghi chú", "Note";
        evidence_hint: "Tệp chứng minh số liệu (.pdf, .docx, .xlsx, ảnh). Trình duyệt không giữ tệp khi có lỗi: hãy chọn lại",
            "A file that proves the value (.pdf, .docx, .xlsx, image). After an error browsers forget the file: choose it again";
        attach: "Thêm minh chứng", "Add evidence";
        attach_lead: "Đính tệp chứng minh mốc hoặc kết quả này đã đạt.",
            "Add a file that shows this milestone or result has been reached.";
        evidence_title: "Tên minh chứng", "Title";
        evidence_file: "Tệp", "File";
        kind_value: "Mức đạt", "Level";
        kind_growth: "Tăng trưởng hằng năm", "Yearly growth";
        kind_change: "Tăng thêm so với gốc", "Change against a base";
        kind_maintain: "Duy trì hằng năm", "Maintained every year";
        kind_milestone: "Sản phẩm, mốc phải có", "Milestone";
        kind_rank: "Thứ hạng", "Rank";
        kind_reference: "Theo mức cấp trên giao", "Level set by another authority";
    }
}
