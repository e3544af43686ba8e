//! Registers and code lists: loaded or refused with reasons, added to, tried out.

use std::collections::BTreeMap;

use dongho_base::{Diagnostic, Language, Severity, Span};
use dongho_programme::expression::Expression;
use dongho_programme::{Audience, Condition, FieldType, Gives, Registers, load_registers, render};
use proptest::prelude::*;

use crate::sample;

const BOAT: &str = r#"
id = "boat"
title = { vi = "Tàu khảo sát", en = "Survey boats" }
item = { vi = "tàu", en = "boat" }
about = { vi = "Tàu dùng để khảo sát.", en = "Boats used for surveys." }
audience = "public"
label = ["name"]
unique = [["plate"]]
numbering = "TAU-{year}-{number:3}"
list = ["name", "kind", "built"]
similar = ["name"]
states = [
  { id = "active", vi = "Đang dùng", en = "In use", next = ["closed"] },
  { id = "closed", vi = "Đã thôi dùng", en = "Closed" },
]
rules = [{ test = "built == null || bought == null || year(bought) >= built", message = { vi = "Mua trước khi đóng.", en = "Bought before built." } }]

[[section]]
id = "identity"
title = { vi = "Nhận diện", en = "Identity" }

[[field]]
id = "name"
section = "identity"
label = { vi = "Tên", en = "Name" }
type = "text"
required = true

[[field]]
id = "plate"
section = "identity"
label = { vi = "Số đăng ký", en = "Plate" }
type = "code"
pattern = '[A-Z]{2}-\d{4}'
example = "BN-0001"
formerly = ["number_plate"]

[[field]]
id = "kind"
section = "identity"
label = { vi = "Loại", en = "Kind" }
type = "choice"
codes = "boat-kinds"
index = true

[[field]]
id = "built"
section = "identity"
label = { vi = "Năm đóng", en = "Built in" }
type = "year"
min = 1950

[[field]]
id = "bought"
section = "identity"
label = { vi = "Ngày mua", en = "Bought on" }
type = "date"
max = "today"
visible = "kind == 'K1'"
rules = [{ test = "bought >= '1990-01-01'", message = { vi = "Quá cũ.", en = "Too old." } }]

[[field]]
id = "crew"
section = "identity"
label = { vi = "Thuyền viên", en = "Crew" }
type = "group"
max = 30

[[field.field]]
id = "person"
label = { vi = "Họ tên", en = "Name" }
type = "text"
required = true

[[field.field]]
id = "share"
label = { vi = "Tỷ lệ công", en = "Share" }
type = "decimal"
min = 0
max = 100
unit = { vi = "%", en = "%" }
rules = [{ test = "share > 0.0 || person == 'x'", message = { vi = "Phải lớn hơn 0.", en = "Must be above 0." } }]

[[field]]
id = "age"
section = "identity"
label = { vi = "Tuổi tàu", en = "Age" }
type = "derived"
formula = "year(today) - built"
gives = "integer"

[[field]]
id = "is_old"
section = "identity"
label = { vi = "Tàu cũ", en = "Old" }
type = "derived"
formula = "age > 20"
gives = "yes_no"

[[field]]
id = "twin"
section = "identity"
label = { vi = "Tàu cùng loại", en = "Twin" }
type = "link"
register = "boat"
"#;

const KINDS: &str = r#"
id = "boat-kinds"
title = { vi = "Loại tàu", en = "Kinds of boats" }
codes = [
  { id = "K", vi = "Tàu", en = "Boat" },
  { id = "K1", in = "K", vi = "Tàu sông", en = "River boat", to = "2025-06-30", becomes = ["K2"] },
  { id = "K2", in = "K", vi = "Tàu nội địa", en = "Inland boat", from = "2025-07-01" },
]
"#;

fn files() -> BTreeMap<String, String> {
    let files = [("library/registers/boat.toml", BOAT), ("library/codes/boat-kinds.toml", KINDS)];
    files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn with(file: &str, from: &str, to: &str) -> BTreeMap<String, String> {
    let mut files = files();
    let text = files.get_mut(file).expect("the file is part of the sample");
    assert!(text.contains(from), "{file} does not contain {from:?}");
    *text = text.replacen(from, to, 1);
    files
}

fn with_addition(text: &str) -> BTreeMap<String, String> {
    let mut files = files();
    files.insert("registers/boat.toml".into(), format!("id = \"boat\"\nextends = \"boat\"\n{text}"));
    files
}

fn sound(files: &BTreeMap<String, String>) -> Registers {
    let (registers, diagnostics) = load_registers(files, None);
    assert!(registers.is_some(), "{}", render(&diagnostics, files, Language::En));
    registers.unwrap_or_default()
}

fn problems(files: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    load_registers(files, None).1
}

/// One text replaced gives one problem, at the text.
fn one(file: &str, from: &str, to: &str, code: &str, at: &str) {
    let files = with(file, from, to);
    let problems = problems(&files);
    let shown = render(&problems, &files, Language::En);
    assert_eq!(problems.iter().map(|it| it.code).collect::<Vec<_>>(), [code], "{to}\n{shown}");
    let span = problems[0].span.expect("a place");
    assert!(span.of(&files[file]).contains(at), "{code}: {:?} is not at {at:?}", span.of(&files[file]));
}

const FILE: &str = "library/registers/boat.toml";
const LIST: &str = "library/codes/boat-kinds.toml";

#[test]
fn a_register_is_what_its_file_says() {
    let registers = sound(&files());
    let boat = registers.register("boat").expect("there");
    assert_eq!((boat.fields.len(), boat.sections.len(), boat.states.len()), (9, 1, 2));
    assert_eq!(boat.numbering.as_ref().map(|it| it.number(2026, 4)).as_deref(), Some("TAU-2026-004"));
    assert_eq!(boat.derived, ["age", "is_old"]);
    assert_eq!(boat.field("name").map(|it| it.required.clone()), Some(Condition::Always));
    assert_eq!(boat.field_ever("number_plate").map(|it| it.id.as_str()), Some("plate"));
    let FieldType::Group { fields, max, .. } = &boat.field("crew").expect("there").kind else {
        panic!("no group")
    };
    assert_eq!((fields.len(), *max), (2, 30));
    let FieldType::Derived { gives, .. } = &boat.field("age").expect("there").kind else {
        panic!("not derived")
    };
    assert_eq!(*gives, Gives::Integer);
    assert_eq!(boat.field("bought").map(|it| it.audience), Some(Audience::Public));
}

#[test]
fn an_old_code_stays_readable_and_leads_to_its_successor() {
    let registers = sound(&files());
    let list = registers.code_list("boat-kinds").expect("there");
    let day = |text: &str| text.parse().expect("a day");
    let on = |text| list.on(day(text)).map(|code| code.id.as_str()).collect::<Vec<_>>();
    assert_eq!(on("2025-06-30"), ["K", "K1"]);
    assert_eq!(on("2025-07-01"), ["K", "K2"]);
    assert_eq!(list.code("K1").map(|code| code.name.vi.as_str()), Some("Tàu sông"));
    let next = list.successors("K1", day("2026-01-01"));
    assert_eq!(next.iter().map(|code| code.id.as_str()).collect::<Vec<_>>(), ["K2"]);
    assert_eq!(list.successors("K1", day("2025-01-01"))[0].id, "K1");
}

#[test]
fn each_kind_of_mistake_in_a_register_is_named_at_its_place() {
    one(FILE, "id = \"boat\"", "id = \"boot\"", "PRG-0401", "boot");
    one(FILE, "min = 1950", "min = 1950\nunit = { vi = \"năm\", en = \"years\" }", "PRG-0403", "năm");
    one(FILE, "register = \"boat\"", "", "PRG-0404", "[[field]]");
    one(FILE, "audience = \"public\"\n", "", "PRG-0404", "boat");
    one(
        FILE,
        "section = \"identity\"\nlabel = { vi = \"Tên\"",
        "section = \"identiti\"\nlabel = { vi = \"Tên\"",
        "PRG-0405",
        "identiti",
    );
    one(FILE, "similar = [\"name\"]", "similar = [\"nam\"]", "PRG-0406", "nam");
    one(FILE, "register = \"boat\"", "register = \"boats\"", "PRG-0407", "boats");
    one(FILE, "codes = \"boat-kinds\"", "codes = \"kinds\"", "PRG-0408", "kinds");
    one(FILE, "unique = [[\"plate\"]]", "unique = [[\"crew\"]]", "PRG-0409", "crew");
    one(FILE, "id = \"twin\"", "id = \"in\"", "PRG-0410", "in");
    one(FILE, "min = 1950", "min = \"1950\"", "PRG-0412", "1950");
    one(FILE, "min = 1950", "min = 1950\nmax = 1900", "PRG-0412", "1950");
    one(FILE, "codes = \"boat-kinds\"", "", "PRG-0413", "[[field]]");
    one(FILE, "example = \"BN-0001\"", "example = \"BN1\"", "PRG-0414", "BN1");
    one(FILE, "'[A-Z]{2}-\\d{4}'", "'[A-Z'", "PRG-0414", "[A-Z");
    one(FILE, "{number:3}", "{no}", "PRG-0415", "{no}");
    one(FILE, "next = [\"closed\"]", "next = [\"close\"]", "PRG-0416", "close");
    one(
        FILE,
        "max = \"today\"",
        "max = \"today\"\nsince = \"2025-01-01\"\nuntil = \"2024-01-01\"",
        "PRG-0030",
        "2024",
    );
    one(FILE, "kind == 'K1'", "kind == 'K1' &&", "PRG-0420", "&");
    one(FILE, "kind == 'K1'", "kinds == 'K1'", "PRG-0421", "k");
    one(FILE, "year(today)", "yaer(today)", "PRG-0421", "y");
    one(FILE, "\"kind == 'K1'\"", "\"kind > 'K1'\"", "PRG-0422", "K1");
    one(FILE, "\"kind == 'K1'\"", "\"kind != null && kind > 3\"", "PRG-0423", "3");
    one(FILE, "\"kind == 'K1'\"", "\"kind\"", "PRG-0422", "kind");
    one(FILE, "gives = \"yes_no\"", "gives = \"integer\"", "PRG-0423", "age > 20");
    one(FILE, "\"year(today) - built\"", "\"age + built\"", "PRG-0425", "age");
    one(FILE, "formerly = [\"number_plate\"]", "formerly = [\"name\"]", "PRG-0435", "name");
    one(FILE, "id = \"twin\"", "id = \"kind\"", "PRG-0432", "kind");
    one(FILE, "vi = \"Loại\"", "vi = \" \"", "PRG-0016", "\" \"");
    one(FILE, "label = [\"name\"]", "label = [\"name\"]\nclauses = [\"I.1\"]", "PRG-0419", "I.1");
    one(FILE, "label = [\"name\"]", "label = [\"name\"]\nlabels = [\"name\"]", "PRG-0010", "labels");
    one(FILE, "type = \"year\"", "type = \"yeer\"", "PRG-0013", "yeer");
    one(
        FILE,
        "type = \"decimal\"\nmin = 0\nmax = 100\nunit = { vi = \"%\", en = \"%\" }",
        "type = \"group\"",
        "PRG-0411",
        "[[field.field]]",
    );
}

#[test]
fn each_kind_of_mistake_in_a_code_list_is_named_at_its_place() {
    one(LIST, "id = \"K1\", in = \"K\"", "id = \"K1\", in = \"M\"", "PRG-0502", "M");
    one(LIST, "becomes = [\"K2\"]", "becomes = [\"K3\"]", "PRG-0502", "K3");
    one(LIST, "id = \"K\", vi", "id = \"K\", in = \"K1\", vi", "PRG-0503", "K");
    one(LIST, "to = \"2025-06-30\", ", "", "PRG-0504", "K2");
    one(LIST, "to = \"2025-06-30\"", "from = \"2026-01-01\", to = \"2025-06-30\"", "PRG-0030", "2025-06-30");
    one(LIST, "codes = [", "codes = [ { id = \"K 3\", vi = \"Bè\" },", "PRG-0025", "K 3");
    one(LIST, "codes = [", "codes = [ { id = \"K2\", vi = \"Bè\" },", "PRG-0020", "K2");
    one(LIST, "vi = \"Tàu\"", "vi = \"\"", "PRG-0016", "\"\"");
}

#[test]
fn the_place_inside_an_expression_is_shown_with_line_and_column() {
    let files = with(FILE, "kind == 'K1'", "kind == 'Tàu' && kynd == 'K1'");
    let problems = problems(&files);
    let text = &files[FILE];
    let at = text.find("kynd").expect("there");
    assert_eq!(problems[0].span, Some(Span::new(at, at + 1)));
    assert!(problems[0].hint.as_ref().expect("a hint").en.contains("`kind`"));
}

#[test]
fn loops_over_rows_know_the_fields_of_a_row() {
    let rule = |text: &str| {
        format!("rules = [{{ test = \"{text}\", message = {{ vi = \"Sai.\", en = \"Wrong.\" }} }}, ")
    };
    let good = with(FILE, "rules = [", &rule("crew == null || sum(crew.map(c, c.share)) <= 100.0"));
    assert!(load_registers(&good, None).0.is_some());
    let bad = with(FILE, "rules = [", &rule("crew == null || crew.all(c, c.shares <= 100.0)"));
    assert_eq!(problems(&bad).iter().map(|it| it.code).collect::<Vec<_>>(), ["PRG-0423"]);
}

#[test]
fn an_addition_brings_fields_and_makes_others_stricter() {
    let files = with_addition(
        r#"
list = ["berth"]
rules = [{ test = "berth == null || built != null", message = { vi = "Thiếu năm đóng.", en = "The year is missing." } }]

[[section]]
id = "local"
title = { vi = "Của tỉnh", en = "Of the province" }

[[field]]
id = "berth"
section = "local"
label = { vi = "Bến", en = "Berth" }
type = "text"

[[change]]
field = "built"
required = "kind == 'K2'"
help = { vi = "Theo sổ đăng kiểm.", en = "From the inspection book." }

[[change]]
field = "bought"
visible = "berth != null"

[[change]]
field = "twin"
visible = "false"
"#,
    );
    let registers = sound(&files);
    let boat = registers.register("boat").expect("there");
    assert_eq!(boat.list, ["name", "kind", "built", "berth"]);
    let text = |condition: &Condition| match condition {
        Condition::When(expression) => expression.text().to_owned(),
        other => format!("{other:?}"),
    };
    let field = |id| boat.field(id).expect("there");
    assert_eq!(text(&field("built").required), "kind == 'K2'");
    assert_eq!(text(&field("bought").visible), "(kind == 'K1') && (berth != null)");
    assert_eq!(field("twin").visible, Condition::Never);
    assert_ne!(boat.definition, sound(&self::files()).register("boat").expect("there").definition);
}

#[test]
fn a_programme_adds_codes_to_a_shared_list() {
    let add = |text: &str| {
        let mut files = files();
        files.insert("codes/boat-kinds.toml".into(), format!("id = \"boat-kinds\"\n{text}"));
        files
    };
    let registers =
        sound(&add("extends = \"boat-kinds\"\ncodes = [ { id = \"K3\", in = \"K2\", vi = \"Bè\" } ]"));
    let list = registers.code_list("boat-kinds").expect("there");
    assert_eq!(list.codes.iter().map(|code| code.id.as_str()).collect::<Vec<_>>(), ["K", "K1", "K2", "K3"]);
    assert_eq!(list.title.en, "Kinds of boats");
    assert_ne!(list.definition, sound(&files()).code_list("boat-kinds").expect("there").definition);

    let codes = |text: &str| problems(&add(text)).iter().map(|it| it.code).collect::<Vec<_>>();
    let one_more = "codes = [ { id = \"K3\", vi = \"Bè\" } ]";
    assert_eq!(codes(&format!("title = {{ vi = \"Loại\", en = \"Kinds\" }}\n{one_more}")), ["PRG-0020"]);
    assert_eq!(codes(one_more), ["PRG-0404"]);
    assert_eq!(codes(&format!("extends = \"boat-kind\"\n{one_more}")), ["PRG-0408", "PRG-0430"]);
    assert_eq!(codes("extends = \"boat-kinds\"\ncodes = [ { id = \"K2\", vi = \"Bè\" } ]"), ["PRG-0020"]);
    assert_eq!(
        codes("extends = \"boat-kinds\"\ncodes = [ { id = \"L\", in = \"K9\", vi = \"Bè\" } ]"),
        ["PRG-0502"]
    );
}

#[test]
fn an_addition_makes_nothing_looser() {
    let change = |text: &str| with_addition(&format!("[[change]]\n{text}\n"));
    let codes =
        |files: &BTreeMap<String, String>| problems(files).iter().map(|it| it.code).collect::<Vec<_>>();
    assert_eq!(codes(&change("field = \"name\"\nrequired = false")), ["PRG-0431"]);
    assert_eq!(codes(&change("field = \"name\"\nrequired = \"kind == 'K1'\"")), ["PRG-0431"]);
    assert_eq!(codes(&change("field = \"nmae\"\nrequired = true")), ["PRG-0406"]);
    assert_eq!(codes(&with_addition("audience = \"public\"")), ["PRG-0430"]);
    let mut files = files();
    files.insert("registers/ship.toml".into(), "id = \"ship\"\nextends = \"boot\"\n".into());
    assert_eq!(codes(&files), ["PRG-0407"]);
    files.remove("registers/ship.toml");
    files.insert("registers/boat.toml".into(), BOAT.into());
    assert_eq!(codes(&files), ["PRG-0434"]);
    files.remove("registers/boat.toml");
    files.insert("register/boat.toml".into(), BOAT.into());
    assert_eq!(codes(&files), ["PRG-0402"]);
}

#[test]
fn clauses_are_those_of_the_programme() {
    let programme = dongho_programme::load(&sample::files()).0.expect("the sample is sound");
    let told = |clause: &str| {
        let files = with_addition(&format!("clauses = [\"{clause}\"]"));
        let (registers, diagnostics) = load_registers(&files, Some(&programme));
        assert!(registers.is_some());
        diagnostics.into_iter().map(|it| (it.code, it.severity)).collect::<Vec<_>>()
    };
    assert_eq!(told("I.1"), []);
    assert_eq!(told("IX"), [("PRG-0440", Severity::Warning)]);
}

#[test]
fn a_broken_file_is_one_mistake_also_for_those_that_refer_to_it() {
    let files = with(LIST, "codes = [", "codes = ");
    assert!(problems(&files).iter().all(|it| it.file.as_deref() == Some(LIST)), "{:#?}", problems(&files));
}

fn ends(files: &BTreeMap<String, String>) {
    let (registers, diagnostics) = load_registers(files, None);
    assert_eq!(registers.is_some(), diagnostics.iter().all(|it| it.severity != Severity::Error));
    for diagnostic in &diagnostics {
        let text = diagnostic.file.as_ref().and_then(|file| files.get(file));
        let inside =
            diagnostic.span.zip(text).is_none_or(|(span, text)| text.get(span.start..span.end).is_some());
        assert!(inside, "{diagnostic:?} points outside the text");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn files_with_pieces_moved_about_are_loaded_or_refused(
        which in 0_usize..2,
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..40, any::<prop::sample::Index>()), 1..5),
    ) {
        let mut files = files();
        let name = [FILE, LIST][which];
        let mut text: Vec<char> = files[name].chars().collect();
        for (from, length, to) in cuts {
            let start = from.index(text.len());
            let piece: Vec<char> = text.drain(start..(start + length).min(text.len())).collect();
            let at = to.index(text.len());
            text.splice(at..at, piece);
        }
        files.insert(name.to_owned(), text.into_iter().collect());
        ends(&files);
    }

    #[test]
    fn expressions_of_any_letters_are_read_or_refused(text in "[a-c0-9 .,()\\[\\]{}&|!=<>+*/%?:'\"-]{0,60}") {
        let _ = Expression::parse(&text).map(|expression| expression.names().count());
    }
}
