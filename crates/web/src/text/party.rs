//! Words of the pages on parties.

texts! {
    /// List of parties and one party.
    Party {
        list_lead: "Các cơ quan, đơn vị được quyết định giao việc, xếp theo vần chữ cái tiếng Việt.",
            "The parties to which the decision gives work, in Vietnamese alphabetical order.";
        name: "Cơ quan, đơn vị", "Party";
        kind: "Loại", "Kind";
        leads: "Chủ trì", "Leads";
        coordinates: "Phối hợp", "Takes part";
        duties: "Nhiệm vụ được giao", "Duties";
        targets: "Chỉ tiêu", "Targets";
        late: "Quá hạn", "Overdue";
        now: "Nay là", "Now";
        ended: "Kết thúc", "Ended";
        duties_none: "Quyết định không giao nhiệm vụ riêng cho cơ quan này.",
            "The decision gives no duty of its own to this party.";
        tasks: "Nhiệm vụ trong phụ lục", "Tasks of the appendix";
        tasks_none: "Cơ quan này không có tên trong phụ lục.", "The appendix does not name this party.";
        targets_none: "Cơ quan này không chịu trách nhiệm chỉ tiêu nào.", "This party answers for no target.";
        role: "Vai trò", "Role";
        role_lead: "Chủ trì", "Leads";
        role_coordinate: "Phối hợp", "Takes part";
        took_over: "Tiếp nhận từ", "Took over from";
        passed_on: "Đã chuyển cho", "Passed on to";
        undecided: "Chưa xác định cơ quan tiếp nhận", "Successor not decided";
        from_day: "Từ ngày", "From";
        how: "Hình thức", "How";
        function: "Chức năng", "Function";
        everything: "Toàn bộ", "Everything";
        instrument: "Văn bản", "Instrument";
        confirmed: "Đã đối chiếu văn bản", "Document seen";
        unconfirmed: "Chưa đối chiếu văn bản", "Document not seen";
        as_printed: "Cách quyết định viết tên", "As the decision prints it";
        valid_from: "Hoạt động từ", "Exists since";
        kind_rename: "Đổi tên", "Renamed";
        kind_merge: "Hợp nhất", "Merged";
        kind_split: "Chia tách", "Split";
        kind_abolish: "Giải thể", "Abolished";
        kind_move: "Chuyển chức năng", "Function moved";
        department: "Sở", "Department";
        office: "Văn phòng", "Office";
        peoples_committee: "Ủy ban nhân dân", "People's Committee";
        peoples_council: "Hội đồng nhân dân", "People's Council";
        ministry: "Bộ, ngành trung ương", "Ministry";
        party_body: "Cơ quan Đảng", "Body of the Party";
        association: "Mặt trận, đoàn thể, hội", "Front, union or association";
        press: "Báo chí", "Press";
        institution: "Đơn vị sự nghiệp", "Institution";
        enterprise: "Doanh nghiệp", "Enterprise";
        group: "Nhóm cơ quan", "Group of parties";
        other: "Khác", "Other";
    }
}
