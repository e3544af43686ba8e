//! A register invented for the tests: everything goes through its file.

use std::collections::BTreeMap;

use dongho_base::{Language, NaiveDate};
use dongho_programme::{Register, Registers, load_registers, render};
use dongho_registers::Record;
use serde_json::Value;

const BEEHIVES: &str = r#"
id = "apiary"
title = { vi = "Trại ong", en = "Apiaries" }
item = { vi = "trại ong", en = "apiary" }
about = { vi = "Nơi nuôi ong.", en = "Where bees are kept." }
audience = "public"
label = ["name", "kind"]
unique = [["owner_code"]]
similar = ["name"]
rules = [{ test = "keepers == null || sum(keepers.map(k, k.share)) <= 100.0", message = { vi = "Tổng tỷ lệ vượt quá 100%.", en = "The shares add up to more than 100%." } }]

[[section]]
id = "main"
title = { vi = "Chung", en = "General" }

[[field]]
id = "name"
section = "main"
label = { vi = "Tên", en = "Name" }
type = "text"
max_length = 40
required = true

[[field]]
id = "title"
section = "main"
label = { vi = "Tên hai thứ tiếng", en = "Name in two languages" }
type = "localized"

[[field]]
id = "kind"
section = "main"
label = { vi = "Loại", en = "Kind" }
type = "choice"
codes = "bees"

[[field]]
id = "flowers"
section = "main"
label = { vi = "Hoa", en = "Flowers" }
type = "choices"
choices = [{ id = "lychee", vi = "Vải thiều", en = "Lychee" }, { id = "coffee", vi = "Cà phê", en = "Coffee" }, { id = "mixed", vi = "Hoa rừng, hỗn hợp", en = "Mixed" }]

[[field]]
id = "owner_code"
section = "main"
label = { vi = "Mã số thuế", en = "Tax code" }
type = "code"
check = "tax_code"
required = "hives != null && hives > 100"

[[field]]
id = "hives"
section = "main"
label = { vi = "Số đàn", en = "Hives" }
type = "integer"
min = 1
max = 100000
unit = { vi = "đàn", en = "hives" }

[[field]]
id = "honey"
section = "main"
label = { vi = "Mật", en = "Honey" }
type = "decimal"
min = 0
scale = 2
unit = { vi = "kg", en = "kg" }

[[field]]
id = "cost"
section = "main"
label = { vi = "Chi phí", en = "Cost" }
type = "money"

[[field]]
id = "opened"
section = "main"
label = { vi = "Ngày mở", en = "Opened" }
type = "date"
max = "today"

[[field]]
id = "closed"
section = "main"
label = { vi = "Ngày đóng", en = "Closed" }
type = "date"
visible = "opened != null"
rules = [{ test = "opened == null || closed >= opened", message = { vi = "Đóng trước khi mở.", en = "Closed before it opened." } }]

[[field]]
id = "season"
section = "main"
label = { vi = "Vụ", en = "Season" }
type = "period"

[[field]]
id = "since_year"
section = "main"
label = { vi = "Từ năm", en = "Since" }
type = "year"

[[field]]
id = "survival"
section = "main"
label = { vi = "Tỷ lệ sống", en = "Survival" }
type = "ratio"

[[field]]
id = "organic"
section = "main"
label = { vi = "Hữu cơ", en = "Organic" }
type = "yes_no"

[[field]]
id = "place"
section = "main"
label = { vi = "Vị trí", en = "Place" }
type = "point"

[[field]]
id = "address"
section = "main"
label = { vi = "Địa chỉ", en = "Address" }
type = "address"

[[field]]
id = "mother"
section = "main"
label = { vi = "Tách từ", en = "Split from" }
type = "link"
register = "apiary"

[[field]]
id = "old_number"
section = "main"
label = { vi = "Số cũ", en = "Old number" }
type = "text"
until = "2025-12-31"

[[field]]
id = "photo"
section = "main"
label = { vi = "Ảnh", en = "Photo" }
type = "file"
accept = ["jpg"]
max_megabytes = 1

[[field]]
id = "keepers"
section = "main"
label = { vi = "Người nuôi", en = "Keepers" }
type = "group"
max = 3

[[field.field]]
id = "person"
label = { vi = "Họ tên", en = "Name" }
type = "text"
required = true

[[field.field]]
id = "share"
label = { vi = "Tỷ lệ", en = "Share" }
type = "decimal"
min = 0
max = 100
rules = [{ test = "share > 0.0", message = { vi = "Phải lớn hơn 0.", en = "Above 0." } }]

[[field]]
id = "per_hive"
section = "main"
label = { vi = "Mật mỗi đàn", en = "Honey per hive" }
type = "derived"
formula = "honey / double(hives)"
gives = "decimal"
scale = 1
unit = { vi = "kg", en = "kg" }

[[field]]
id = "rich"
section = "main"
label = { vi = "Nhiều mật", en = "Rich" }
type = "derived"
formula = "per_hive > 20.0"
gives = "yes_no"
"#;

const BEES: &str = r#"
id = "bees"
title = { vi = "Giống ong", en = "Bees" }
codes = [
  { id = "01", vi = "Ong nội", en = "Eastern honey bee" },
  { id = "02", vi = "Ong ngoại", en = "Western honey bee", to = "2025-06-30", becomes = ["03"] },
  { id = "03", vi = "Ong Ý", en = "Italian bee", from = "2025-07-01" },
]
"#;

const UNITS: &str = r#"
id = "admin-units"
title = { vi = "Đơn vị hành chính", en = "Administrative units" }
codes = [
  { id = "24", vi = "Tỉnh Bắc Ninh" },
  { id = "09200", in = "24", vi = "Phường Kinh Bắc", from = "2025-07-01" },
  { id = "09163", in = "24", vi = "Phường Suối Hoa", to = "2025-06-30", becomes = ["09200"] },
]
"#;

/// Returns the registers of the files above.
pub fn registers() -> Registers {
    edited(&[])
}

/// Returns the registers of the files with texts replaced, each in the first file that has it.
pub fn edited(changes: &[(&str, &str)]) -> Registers {
    let mut files: BTreeMap<String, String> =
        [("registers/apiary.toml", BEEHIVES), ("codes/bees.toml", BEES), ("codes/admin-units.toml", UNITS)]
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .into();
    for (from, to) in changes {
        let order = ["registers/apiary.toml", "codes/bees.toml", "codes/admin-units.toml"];
        let name = order.into_iter().find(|name| files[*name].contains(from)).unwrap();
        let text = files[name].replacen(from, to, 1);
        files.insert(name.to_owned(), text);
    }
    let (registers, diagnostics) = load_registers(&files, None);
    assert!(registers.is_some(), "{}", render(&diagnostics, &files, Language::En));
    registers.unwrap()
}

/// Returns the register.
pub fn apiary(registers: &Registers) -> &Register {
    registers.register("apiary").unwrap()
}

/// Returns a day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Returns a record.
pub fn record(value: Value) -> Record {
    value.as_object().unwrap().clone()
}
