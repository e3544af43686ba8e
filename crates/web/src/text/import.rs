//! Words of the import and of the versions of the programme.

texts! {
    /// Upload, review, publish, versions.
    Import {
        lead: "Nạp một quyết định đã ký. Hệ thống đọc ra chỉ tiêu, nhiệm vụ, cơ quan; bạn rà soát từng mục cạnh câu gốc rồi mới ban hành.",
            "Load a signed decision. The system reads its targets, tasks and parties; you review each beside its sentence before anything is published.";
        file: "Tệp quyết định", "The decision's file";
        file_hint: "Tệp .docx, .pdf, .html, .txt hoặc .md", "A .docx, .pdf, .html, .txt or .md file";
        start: "Tải lên và đọc", "Upload and read";
        list: "Các lần nạp", "Imports";
        list_none: "Chưa nạp quyết định nào.", "Nothing has been imported yet.";
        document: "Văn bản", "Document";
        state: "Tình trạng", "State";
        decided: "Đã rà soát", "Reviewed";
        began: "Bắt đầu", "Begun";
        working: "Trang này tự cập nhật. Bạn có thể rời đi và quay lại sau.",
            "This page updates itself. You can leave and come back.";
        look_again: "Xem lại bây giờ", "Look again now";
        failed: "Không đọc được tệp", "The file could not be read";
        retry: "Đọc lại", "Read it again";
        other_file: "Nạp tệp khác", "Import another file";
        doubtful: "Cần xem kỹ", "To be looked at closely";
        doubtful_none: "Không còn mục nào cần xem kỹ.", "Nothing is left to look at closely.";
        clean: "Đọc rõ, chưa rà soát", "Read clearly, not reviewed yet";
        settled: "Đã rà soát", "Reviewed";
        item: "Mục", "Item";
        sentence: "Câu trong văn bản", "Sentence in the document";
        sentence_none: "Mục này không gắn với một câu riêng.", "This item has no sentence of its own.";
        doubts: "Vì sao cần xem", "Why to look";
        fields: "Đã đọc được", "What was read";
        read_nothing: "không đọc được", "nothing was read";
        read_as: "Máy đọc:", "As read:";
        accept: "Chấp nhận", "Accept";
        correct: "Sửa rồi chấp nhận", "Correct and accept";
        drop: "Loại bỏ", "Drop";
        decision: "Kết luận", "Decision";
        decision_accept: "Chấp nhận như máy đọc", "Accept as read";
        decision_correct: "Chấp nhận với các ô đã sửa dưới đây", "Accept with the corrections below";
        decision_drop: "Loại bỏ: đây không phải là một mục", "Drop: this is no item";
        note: "Ghi chú", "Note";
        accept_rest: "Chấp nhận các mục đọc rõ", "Accept the clear items";
        accept_rest_lead: "Những mục dưới đây không có điểm nghi ngờ và chưa ai kết luận. Chấp nhận tất cả với tên của bạn?",
            "The items below raise no doubt and nobody has decided on them. Accept them all in your name?";
        accept_rest_none: "Không còn mục đọc rõ nào chờ chấp nhận.", "No clear item is waiting to be accepted.";
        publish: "Ban hành chương trình", "Publish the programme";
        publish_lead: "Chương trình mới sẽ thay chương trình đang hiệu lực. Bản cũ và mọi ghi nhận vẫn được giữ.",
            "The new programme takes the place of the one in force. The old one and all records are kept.";
        publish_summary: "Sẽ ban hành", "What will be published";
        publish_note: "Căn cứ hoặc ghi chú", "Grounds or note";
        publish_do: "Ban hành", "Publish";
        hindrances: "Chưa ban hành được vì", "Not yet publishable because";
        findings: "Điểm nghi ngờ trong văn bản", "Findings in the text";
        versions: "Các bản chương trình", "Versions of the programme";
        versions_lead: "Mỗi lần ban hành là một bản; bản cũ không bị xóa.",
            "Each publication is a version; old ones are not deleted.";
        version: "Bản", "Version";
        published: "Ban hành lúc", "Published";
        in_force: "Đang hiệu lực", "In force";
        replaced: "Đã được thay", "Replaced";
        kept: "giữ lại", "kept";
        dropped: "loại bỏ", "dropped";
    }
}
