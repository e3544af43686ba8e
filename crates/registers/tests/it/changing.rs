//! What a change of the definition means for the records that are there.

use dongho_registers::{Effect, differences};

use crate::invented::{edited, registers};

/// The effects of some changes of the file, by what they are about.
fn effects(changes: &[(&str, &str)]) -> Vec<(String, Effect)> {
    let found = differences(&registers(), &edited(changes));
    assert!(found.iter().all(|it| it.message.vi.ends_with('.') && it.message.en.ends_with('.')));
    found.into_iter().map(|it| (it.subject, it.effect)).collect()
}

fn one(from: &str, to: &str, subject: &str, effect: Effect) {
    assert_eq!(effects(&[(from, to)]), [(subject.to_owned(), effect)], "{to}");
}

#[test]
fn nothing_changed_is_nothing_to_tell() {
    assert_eq!(effects(&[]), []);
}

#[test]
fn a_renamed_field_is_safe_and_a_removed_one_is_not() {
    let season = "[[field]]\nid = \"season\"\nsection = \"main\"\nlabel = { vi = \"Vụ\", en = \"Season\" }\ntype = \"period\"\n";
    one(season, "", "apiary.season", Effect::Unsafe);
    let renamed = season.replace("id = \"season\"", "id = \"harvest\"\nformerly = [\"season\"]");
    one(season, &renamed, "apiary.season", Effect::Safe);
    one(season, &season.replace("type", "until = \"2026-12-31\"\ntype"), "apiary.season", Effect::Safe);
    let another = season.replace("season", "crop") + "\n" + season;
    one(season, &another, "apiary.crop", Effect::Safe);
    one(season, &another.replacen("type", "required = true\ntype", 1), "apiary.crop", Effect::Care);
}

#[test]
fn types_are_safe_while_old_values_keep_their_form() {
    one("type = \"period\"", "type = \"text\"", "apiary.season", Effect::Unsafe);
    one("type = \"year\"", "type = \"integer\"\nmax = 2100", "apiary.since_year", Effect::Care);
    assert_eq!(effects(&[("type = \"year\"", "type = \"integer\"")]), []);
    assert_eq!(effects(&[("type = \"text\"\nuntil", "type = \"long_text\"\nuntil")]), []);
    one("register = \"apiary\"", "register = \"apiary\"\nmany = true", "apiary.mother", Effect::Unsafe);
}

#[test]
fn what_gets_narrower_asks_for_care() {
    one("max_length = 40", "max_length = 30", "apiary.name", Effect::Care);
    one("min = 1\n", "min = 2\n", "apiary.hives", Effect::Care);
    one("scale = 2\n", "scale = 1\n", "apiary.honey", Effect::Care);
    one("max = 3\n", "max = 2\n", "apiary.keepers", Effect::Care);
    one("share > 0.0", "share > 1.0", "apiary.keepers.share", Effect::Care);
    one("hives > 100", "hives > 50", "apiary.owner_code", Effect::Care);
    one("visible = \"opened != null\"", "visible = \"hives != null\"", "apiary.closed", Effect::Care);
    one("unique = [[\"owner_code\"]]", "unique = [[\"owner_code\"], [\"name\"]]", "apiary", Effect::Care);
    one("check = \"tax_code\"", "check = \"body_code\"", "apiary.owner_code", Effect::Care);
    one(
        "type = \"date\"\nmax = \"today\"",
        "type = \"date\"\nmin = \"2000-01-01\"\nmax = \"today\"",
        "apiary.opened",
        Effect::Care,
    );
    assert_eq!(effects(&[("max_length = 40", "max_length = 50")]), []);
}

#[test]
fn codes_end_but_are_not_removed() {
    one("{ id = \"01\", vi = \"Ong nội\", en = \"Eastern honey bee\" },", "", "bees.01", Effect::Unsafe);
    let ended = "{ id = \"01\", vi = \"Ong nội\", en = \"Eastern honey bee\", to = \"2027-12-31\", becomes = [\"03\"] },";
    one("{ id = \"01\", vi = \"Ong nội\", en = \"Eastern honey bee\" },", ended, "bees.01", Effect::Safe);
    one("codes = [\n", "codes = [\n{ id = \"99\", vi = \"Khác\" },\n", "bees", Effect::Safe);
    one("{ id = \"coffee\", vi = \"Cà phê\", en = \"Coffee\" }, ", "", "apiary.flowers", Effect::Unsafe);
    one("per_hive > 20.0", "per_hive > 25.0", "apiary.rich", Effect::Safe);
}
