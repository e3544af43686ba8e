//! Loading: what is wrong is said once, at its place, with everything else that is wrong.

use std::collections::BTreeMap;

use dongho_base::{Decimal, Diagnostic, Language, LineIndex, Severity};
use dongho_programme::{load, render};

use crate::sample::{files, with};

fn errors(files: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let (programme, diagnostics) = load(files);
    let errors: Vec<_> = diagnostics.into_iter().filter(|it| it.severity == Severity::Error).collect();
    assert_eq!(
        programme.is_some(),
        errors.is_empty(),
        "a programme exactly where there is no error: {errors:#?}"
    );
    errors
}

/// Checks that one replacement in the sample gives one error, with this code, under this text.
#[track_caller]
fn one_error(file: &str, from: &str, to: &str, code: &str, under: &str) -> Diagnostic {
    let files = with(file, from, to);
    let errors = errors(&files);
    assert_eq!(errors.len(), 1, "{}", render(&errors, &files, Language::En));
    let error = &errors[0];
    assert_eq!(error.code, code, "{error:#?}");
    let file = error.file.as_deref().expect("a file");
    let span = error.span.expect("a span");
    assert!(
        span.of(&files[file]).contains(under),
        "{:?} is not under the caret, but {:?}",
        under,
        span.of(&files[file])
    );
    error.clone()
}

#[test]
fn a_sound_programme_loads() {
    let (programme, diagnostics) = load(&files());
    assert_eq!(diagnostics, []);
    let programme = programme.expect("a programme");
    let target = programme.target("I.1.a").expect("a target");
    assert_eq!((target.low, target.high), (Some(Decimal::from(45)), Some(Decimal::new(475, 1))));
    assert_eq!(programme.head.decision.date.map(|it| it.to_string()).as_deref(), Some("2024-01-02"));
}

#[test]
fn an_unknown_key_is_an_error_with_the_nearest_one() {
    let error = one_error("targets.toml", "comparator =", "comperator =", "PRG-0010", "comperator");
    assert!(error.hint.expect("a hint").en.contains("`comparator`"));
}

#[test]
fn each_kind_of_mistake_is_named_at_its_place() {
    one_error("targets.toml", "low = 45", "low = \"45\"", "PRG-0012", "\"45\"");
    one_error("targets.toml", "low = 45", "low = nan", "PRG-0015", "nan");
    one_error("targets.toml", "low = 45", "low = 1234567890123456", "PRG-0015", "1234567890123456");
    one_error("targets.toml", "kind = \"value\"", "kind = \"valeu\"", "PRG-0013", "valeu");
    one_error("targets.toml", "as_printed = \"Tỷ lệ\"\n", "", "PRG-0011", "[[target]]");
    one_error("targets.toml", "lead = [\"so-a\"]", "lead = [\"so-aa\"]", "PRG-0021", "so-aa");
    one_error("targets.toml", "indicator = \"share\"", "indicator = \"shares\"", "PRG-0022", "shares");
    one_error("targets.toml", "clause = \"I.1.a\"", "clause = \"I..a\"", "PRG-0024", "I..a");
    one_error("targets.toml", "0123456789abcdef", "0123", "PRG-0026", "0123");
    one_error("targets.toml", "low = 45", "low = 48", "PRG-0031", "48");
    one_error("targets.toml", "low = 45\n", "", "PRG-0032", "between");
    one_error("targets.toml", "\"between\"", "\"at_least\"", "PRG-0033", "47.5");
    one_error("targets.toml", "kind = \"value\"", "kind = \"milestone\"", "PRG-0034", "milestone");
    one_error("targets.toml", "kind = \"value\"", "kind = \"reference\"", "PRG-0035", "reference");
    one_error("targets.toml", "to = 2025", "to = 2203", "PRG-0036", "2203");
    one_error("tasks.toml", "\"I.1\"", "\"I.2\"", "PRG-0023", "I.2");
    one_error("tasks.toml", "kind = \"yearly\"", "kind = \"by\"", "PRG-0060", "by");
    one_error("tasks.toml", "kind = \"yearly\"", "kind = \"by\", to = \"thang 6\"", "PRG-0061", "thang 6");
    one_error("parties.toml", "2025-02-28", "2025-02-30", "PRG-0014", "2025-02-30");
    one_error("parties.toml", "Sở B", "sở  a", "PRG-0041", "sở  a");
    one_error("programme.toml", "id = \"thu-nghiem\"", "id = \"Thử\"", "PRG-0025", "Thử");
    one_error("parties.toml", "to = \"so-b\"\n", "", "PRG-0044", "[[succession]]");
    one_error("programme.toml", "from = 2024", "from = 2026", "PRG-0030", "2026");
    one_error("programme.toml", "vi = \"Tỉnh thử\"", "vi = \" \"", "PRG-0016", "\" \"");
    one_error("programme.toml", "\n[[phase]]", "text_sha256 = \"abc\"\n[[phase]]", "PRG-0018", "abc");
    one_error("indicators.toml", "\n[[indicator]]", INDICATOR_TWICE, "PRG-0020", "share");
    one_error("targets.toml", "unit = \"%\"", "unit = \"%\"\nbase_year = 2030", "PRG-0037", "2030");
    one_error("parties.toml", "kind = \"merge\"", "kind = \"move\"", "PRG-0046", "move");
}

/// The indicator of the sample once before itself.
const INDICATOR_TWICE: &str = r#"
[[indicator]]
id = "share"
name = { vi = "Phần", en = "Part" }
unit = { vi = "%", en = "%" }
definition = { vi = "Phần", en = "Part" }
direction = "up"

[[indicator]]"#;

#[test]
fn a_broken_reference_target_is_one_mistake_not_two() {
    let files = with("parties.toml", "kind = \"department\"", "kind = \"departement\"");
    let codes: Vec<_> = errors(&files).into_iter().map(|it| it.code).collect();
    assert_eq!(codes, ["PRG-0013"]);
}

#[test]
fn bodies_that_inherit_from_each_other_in_a_circle_are_refused() {
    let mut files = files();
    let back = "\n[[succession]]\nfrom = \"so-b\"\nto = \"so-a\"\ndate = \"2026-01-01\"\nkind = \"rename\"\n";
    files.get_mut("parties.toml").expect("parties").push_str(back);
    let codes: Vec<_> = errors(&files).into_iter().map(|it| it.code).collect();
    assert_eq!(codes, ["PRG-0040", "PRG-0040"]);
}

#[test]
fn all_problems_of_all_files_come_at_once() {
    let mut files = with("targets.toml", "low = 45", "lwo = 45");
    files.insert("tasks.toml".into(), "[[task]]\nid = \"PL.1\nno = 1\n".into());
    files.insert("target.toml".into(), String::new());
    files.insert("duties.toml".into(), "[duty]\nid = \"V.1\"\n".into());
    let errors = errors(&files);
    for (file, code) in [
        ("targets.toml", "PRG-0010"),
        ("tasks.toml", "PRG-0001"),
        ("target.toml", "PRG-0005"),
        ("duties.toml", "PRG-0012"),
    ] {
        let found = errors.iter().any(|it| it.file.as_deref() == Some(file) && it.code == code);
        assert!(found, "{file} {code}: {errors:#?}");
    }
}

#[test]
fn a_folder_without_programme_toml_is_no_programme() {
    let errors = errors(&BTreeMap::new());
    assert_eq!(errors.iter().map(|it| it.code).collect::<Vec<_>>(), ["PRG-0004"]);
}

#[test]
fn the_place_is_shown_with_line_column_text_and_caret() {
    let files = with("targets.toml", "unit = \"%\"", "unti = \"%\"");
    let (_, diagnostics) = load(&files);
    let text = &files["targets.toml"];
    let at = LineIndex::new(text).position(text, text.find("unti").expect("there"));
    let shown = render(&diagnostics, &files, Language::Vi);
    let expected = format!(
        "lỗi[PRG-0010]: Không có khóa nào tên là `unti`.\n  --> targets.toml:{0}:1\n   |\n{0} | unti = \"%\"\n   | ^^^^\n  \
         = gợi ý: Có phải bạn muốn viết `unit`?\n\n",
        at.line
    );
    assert_eq!(shown, expected);
    assert!(render(&diagnostics, &files, Language::En).contains("hint: Did you mean `unit`?"));
}

#[test]
fn deep_nesting_is_refused_and_the_process_lives() {
    let deep = 100_000;
    for text in [
        format!("a = {}", "[".repeat(deep)),
        format!("a = {}{}", "[".repeat(deep), "]".repeat(deep)),
        format!("a = {}", "{a=".repeat(deep)),
        format!("[{}a]", "a.".repeat(deep)),
        format!("{}a = 1", "a.".repeat(deep)),
        format!("x = {{ {}a = 1 }}", "a.".repeat(deep)),
        format!("[{}a]", "\"a\" . ".repeat(deep)),
        format!("x = [{}]", format!("{{ {}a = 1 }}", "a.".repeat(20)).repeat(1000)),
    ] {
        let mut files = files();
        files.insert("duties.toml".into(), text);
        assert!(!errors(&files).is_empty());
    }
}

#[test]
fn a_file_beyond_all_reason_is_refused() {
    let mut files = files();
    files.insert("duties.toml".into(), "#".repeat(9 << 20));
    assert_eq!(errors(&files).iter().map(|it| it.code).collect::<Vec<_>>(), ["PRG-0003"]);
}

#[test]
fn a_printed_form_belongs_to_one_body() {
    let mut files = with("parties.toml", "valid_to = \"2025-02-28\"", "as_printed = [\"UBND tỉnh\"]");
    let text = files.get_mut("parties.toml").expect("parties");
    *text = text.replacen("[[succession]]", "as_printed = [\"Ủy ban nhân dân  tỉnh\"]\n\n[[succession]]", 1);
    assert_eq!(errors(&files).iter().map(|it| it.code).collect::<Vec<_>>(), ["PRG-0042"]);
}

#[test]
fn loose_ends_of_succession_are_warnings_and_stop_nothing() {
    let nobody = with("parties.toml", "from = \"so-a\"\nto = \"so-b\"", "from = \"so-b\"\nto = \"so-a\"");
    let stranger = with("parties.toml", "kind = \"merge\"", "kind = \"split\"\nitems = [\"PL.1\", \"V.1\"]");
    let mut stranger = stranger;
    let duty = "[[duty]]\nid = \"V.1\"\nclause = \"V.1\"\nsentence = \"0123456789abcdef\"\nparty = \"so-b\"\n\
                name = { vi = \"Việc\", en = \"Duty\" }\n";
    stranger.insert("duties.toml".into(), duty.into());
    for (files, code) in [(nobody, "PRG-0045"), (stranger, "PRG-0047")] {
        let (programme, diagnostics) = load(&files);
        assert!(programme.is_some());
        let codes: Vec<_> = diagnostics.iter().map(|it| (it.code, it.severity)).collect();
        assert_eq!(codes, [(code, Severity::Warning)]);
    }
}

#[test]
fn names_without_english_are_one_note_a_file() {
    let (programme, diagnostics) = load(&with("targets.toml", "en = \"Share\"", "en = \"\""));
    assert!(programme.is_some());
    assert_eq!(
        diagnostics.iter().map(|it| (it.code, it.severity)).collect::<Vec<_>>(),
        [("PRG-0050", Severity::Info)]
    );
}
