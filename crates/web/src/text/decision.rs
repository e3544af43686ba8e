//! Words of the readable decision, of findings and of open questions.

texts! {
    /// The decision, what is doubtful in it, and what it leaves open.
    Decision {
        contents: "Mục lục", "Contents";
        marks: "Chú giải", "Key";
        mark_target: "Chỉ tiêu", "Target";
        mark_task: "Nhiệm vụ", "Task";
        mark_duty: "Nhiệm vụ được giao", "Duty";
        mark_finding: "Điểm nghi ngờ", "Finding";
        table: "Bảng trong văn bản, kéo ngang để xem hết", "Table of the document, scroll sideways for more";
        outline_heading: "Chưa đính kèm văn bản", "The document is not attached";
        outline_lead: "Phần mềm không mang theo toàn văn quyết định. Dưới đây là dàn ý: số điều khoản và tóm lược bằng lời của chúng tôi.",
            "The software does not carry the text of the decision. Below is its outline: clause numbers and summaries in our own words.";
        outline_how: "Đính kèm tệp văn bản (.docx, .pdf, .html hoặc .txt): hệ thống đối chiếu từng câu với chương trình, rồi hiện toàn văn kèm liên kết.",
            "Attach the document (.docx, .pdf, .html or .txt): each sentence is checked against the programme, then the whole text appears with its links.";
        attach: "Đính kèm văn bản", "Attach the document";
        attach_again: "Đính kèm bản khác", "Attach another copy";
        attach_file: "Tệp quyết định", "The decision's file";
        attach_hint: "Tệp .docx, .pdf, .html hoặc .txt", "A .docx, .pdf, .html or .txt file";
        attached: "Văn bản đã đính kèm", "Attached document";
        same_text: "Đúng văn bản mà chương trình được lập từ đó.", "Exactly the text the programme was made from.";
        other_text: "Văn bản khác đôi chút với bản dùng để lập chương trình.",
            "The text differs somewhat from the one the programme was made from.";
        unmatched: "Các mục chưa tìm thấy câu trong văn bản", "Items whose sentence was not found";
        not_readable: "Văn bản không khớp với chương trình nên toàn văn chưa được hiện.",
            "The document does not fit the programme, so its text is not shown.";
        findings_lead: "Những chỗ trong văn bản có thể sai, trùng, mâu thuẫn hoặc thiếu. Hệ thống không tự sửa chữ nào.",
            "Places in the text that may be wrong, repeated, contradictory or incomplete. Nothing is corrected silently.";
        finding_none: "Không có điểm nghi ngờ nào khớp với bộ lọc.", "No finding matches the filter.";
        severity: "Mức độ", "Severity";
        severity_error: "Lỗi", "Error";
        severity_warning: "Cảnh báo", "Warning";
        severity_info: "Lưu ý", "Note";
        settled: "Xử lý", "Resolution";
        open: "Chưa xử lý", "Open";
        settled_only: "Đã xử lý", "Settled";
        found: "Viết trong văn bản", "As printed";
        suggestion: "Có lẽ là", "Probably";
        touches: "Liên quan đến", "Touches";
        finding: "Điểm nghi ngờ", "Finding";
        resolve: "Xử lý điểm này", "Resolve this finding";
        resolve_again: "Xử lý lại", "Resolve it again";
        resolution: "Kết luận", "Conclusion";
        accepted: "Nghi ngờ đúng, giữ nguyên chữ đã ký", "The finding is right; the signed text stays";
        corrected: "Nghi ngờ đúng, chữ phải là:", "The finding is right; the text should read:";
        dismissed: "Nghi ngờ sai, văn bản không có lỗi ở đây", "The finding is mistaken; the text is fine";
        corrected_to: "Chữ đúng", "Correct text";
        reason: "Lý do", "Reason";
        decided: "Đã kết luận", "Decided";
        questions_lead: "Những điều quyết định không nói hoặc nói chưa rõ. Cách hiểu tạm dùng được ghi rõ, không đoán ngầm.",
            "What the decision does not say or does not say clearly. The reading in use is stated, never guessed in silence.";
        part_header: "Phần đầu văn bản", "Head of the document";
        part_basis: "Căn cứ", "Legal bases";
        part_proposal: "Theo đề nghị", "Proposal";
        part_enactment: "Quyết định", "Enactment";
        part_recipients: "Nơi nhận", "Recipients";
        part_signature: "Chữ ký", "Signature";
        part_attached: "Văn bản kèm theo", "Attached document";
        question: "Điều bỏ ngỏ", "Open question";
        question_none: "Không có điều bỏ ngỏ nào khớp với bộ lọc.", "No open question matches the filter.";
        assumed: "Đang tạm hiểu", "Reading in use";
        answer: "Trả lời", "Answer";
        answer_do: "Ghi câu trả lời", "Record an answer";
        answer_again: "Ghi câu trả lời khác", "Record another answer";
        decided_by: "Ai quyết định", "Who decided";
        decided_by_hint: "Cơ quan hoặc người có thẩm quyền, số văn bản nếu có",
            "The body or person with the authority, and the document if there is one";
        open_question: "Còn ngỏ", "Open";
        answered: "Đã trả lời", "Answered";
    }
}
