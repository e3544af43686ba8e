//! A small programme in files, sound as it stands.

use std::collections::BTreeMap;

const HEAD: &str = r#"
id = "thu-nghiem"
name = { vi = "Chương trình thử nghiệm", en = "Trial programme" }
territory = { vi = "Tỉnh thử", en = "Trial province" }

[decision]
kind = "Quyết định"
number = "1/QĐ-UBND"
date = 2024-01-02
issuer = "Ủy ban nhân dân tỉnh Thử"
title = { vi = "Ban hành Chương trình thử nghiệm", en = "Issuing the trial programme" }

[[phase]]
id = "2024-2025"
years = { from = 2024, to = 2025 }
name = { vi = "Giai đoạn 2024-2025", en = "2024-2025" }
"#;

const PARTIES: &str = r#"
[[party]]
id = "so-a"
kind = "department"
name = { vi = "Sở A", en = "Department A" }
valid_to = "2025-02-28"

[[party]]
id = "so-b"
kind = "department"
name = { vi = "Sở B", en = "Department B" }

[[succession]]
from = "so-a"
to = "so-b"
date = "2025-03-01"
kind = "merge"
"#;

const INDICATORS: &str = r#"
[[indicator]]
id = "share"
name = { vi = "Tỷ lệ", en = "Share" }
unit = { vi = "%", en = "%" }
definition = { vi = "Phần trên tổng", en = "Part of the whole" }
direction = "up"
"#;

const TARGETS: &str = r#"
[[target]]
id = "I.1.a"
clause = "I.1.a"
sentence = "0123456789abcdef"
as_printed = "Tỷ lệ"
name = { vi = "Tỷ lệ", en = "Share" }
kind = "value"
comparator = "between"
low = 45
high = 47.5
unit = "%"
phase = { from = 2024, to = 2025 }
indicator = "share"
lead = ["so-a"]
"#;

const TASKS: &str = r#"
[[task]]
id = "PL.1"
no = "1"
clause = "Phụ lục"
sentence = "0123456789abcdef"
name = { vi = "Việc một", en = "Task one" }
lead = ["so-a"]
coordinating = ["so-b"]
time = { text = "Hằng năm", kind = "yearly" }
serves = ["I.1", "I.1.a"]
"#;

/// Returns the files.
pub fn files() -> BTreeMap<String, String> {
    let files = [
        ("programme.toml", HEAD),
        ("parties.toml", PARTIES),
        ("indicators.toml", INDICATORS),
        ("targets.toml", TARGETS),
        ("tasks.toml", TASKS),
    ];
    files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

/// Returns the files with one text replaced in one of them.
pub fn with(file: &str, from: &str, to: &str) -> BTreeMap<String, String> {
    let mut files = files();
    let text = files.get_mut(file).expect("the file is part of the sample");
    assert!(text.contains(from), "{file} does not contain {from:?}");
    *text = text.replacen(from, to, 1);
    files
}
