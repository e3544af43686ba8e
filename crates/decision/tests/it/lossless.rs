//! Whatever the text: the clauses partition it, and reading it never fails.

use dongho_decision::{Tree, parse, read_text};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Checks that the clauses of `text` partition it and name each other rightly; returns the tree.
fn check(text: &str) -> Tree {
    let tree = parse(text);
    let mut at = 0;
    let mut joined = String::new();
    let mut ids = std::collections::HashSet::new();
    for clause in &tree.clauses {
        assert_eq!(clause.start, at, "{} leaves a gap or overlaps in {text:?}", clause.id);
        let own = text
            .get(clause.start..clause.end)
            .unwrap_or_else(|| panic!("{} cuts a letter in {text:?}", clause.id));
        assert!(own.contains(&clause.text), "the text of {} is not under its span in {text:?}", clause.id);
        joined.push_str(own);
        at = clause.end;
        if let Some(parent) = &clause.parent {
            assert!(
                ids.contains(parent),
                "{} has the parent {parent}, which is not before it in {text:?}",
                clause.id
            );
        }
        assert!(ids.insert(clause.id.clone()), "{} is there twice in {text:?}", clause.id);
    }
    assert_eq!(joined, text);
    for row in tree.tables.iter().flat_map(|t| &t.rows) {
        let clause = &tree.clauses[row.clause];
        for cell in &row.cells {
            assert!(clause.span().contains(*cell), "a cell lies outside of {} in {text:?}", clause.id);
            assert!(
                text.get(cell.start..cell.end).is_some(),
                "a cell of {} cuts a letter in {text:?}",
                clause.id
            );
        }
    }
    tree
}

/// Pieces that documents are made of, and what spoils them.
fn piece() -> impl Strategy<Value = String> {
    let printed = prop::sample::select(vec![
        "ỦY BAN NHÂN DÂN",
        "TỈNH SÔNG LAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 123/QĐ-UBND",
        "Số:      /QĐ-UBND",
        "Sông Lam, ngày 05 tháng 4 năm 2023",
        "ngày … tháng … năm",
        "QUYẾT ĐỊNH",
        "QUYẾT ĐỊNH:",
        "Căn cứ Luật Đầu tư công;",
        "Căn cứ Quyết định số",
        "Theo đề nghị của Sở",
        "Điều 1.",
        "Điều 2. Hiệu lực",
        "Nơi nhận:",
        "- Như Điều 3;",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "Nguyễn Văn A",
        "CHƯƠNG TRÌNH",
        "KẾ HOẠCH",
        "(Ban hành kèm theo Quyết định",
        "PHẦN I",
        "Chương II",
        "Mục 3",
        "I.",
        "II. MỤC TIÊU",
        "III",
        "A. NHIỆM VỤ",
        "1.",
        "1. Mục tiêu",
        "2.1. Đến năm 2025",
        "1.1.1.) a",
        "a)",
        "đ) Hạ tầng:",
        "i)",
        "(1)",
        "(ii)",
        "- ",
        "+ Đường",
        "• ",
        "* ",
        "**",
        "***",
        "---",
        "|",
        "| a | b |",
        "|---|---|",
        "STT\tNội dung\tCơ quan chủ trì",
        "1\tXây dựng\tSở Y tế",
        "\t\t",
        "STT   Nội dung      Chủ trì     Thời gian",
        "1     Xây dựng      Sở Y tế     2025",
        "      hạ tầng       và",
        "Phụ lục",
        "PHỤ LỤC II",
        "Phụ lục 1. Danh mục",
        "đạt 45-47%",
        "2023 là năm",
        "và",
        "của",
        ",",
        ";",
        ".",
        "./.",
        "2",
        "- 2 -",
        "Trang 2/10",
        "“",
        "”",
        "(",
        ")",
        "Kính gửi: Các sở",
        "V/v triển khai",
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024",
        "Luật sửa đổi, bổ sung một số điều của",
    ]);
    let junk = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "    ",
        "\u{c}",
        "\u{0}",
        "\u{feff}",
        "\u{a0}",
        "\u{200b}",
        "\u{2028}",
        "\u{301}",
        "\u{323}\u{302}",
        "e\u{302}\u{301}",
        "\u{1F600}",
        "\u{ad}",
        "\\",
        "#",
        "## ",
        "> ",
        "_",
    ]);
    prop_oneof![4 => printed.prop_map(str::to_owned), 3 => junk.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_clauses_of_any_text_partition_it(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn the_clauses_of_anything_like_a_document_partition_it(pieces in prop::collection::vec(piece(), 0..60), lines: bool) {
        let text = pieces.join(if lines { "\n" } else { " " });
        check(&text);
        let reading = read_text(&text);
        prop_assert_eq!(reading.source.accounted_bytes, text.len());
    }

    #[test]
    fn a_decomposed_document_has_the_clauses_of_the_composed(pieces in prop::collection::vec(piece(), 0..40)) {
        // Letters of other scripts have marks of their own, which do not matter here.
        let vietnamese = |c: &char| *c < '\u{370}' || ('\u{1e00}'..'\u{2100}').contains(c);
        let composed: String = pieces.join("\n").chars().filter(vietnamese).nfc().collect();
        let decomposed: String = composed.nfd().collect();
        let (a, b) = (check(&composed), check(&decomposed));
        let ids = |tree: &Tree| tree.clauses.iter().map(|c| c.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&a), ids(&b));
        for (a, b) in a.clauses.iter().zip(&b.clauses) {
            prop_assert_eq!(&a.text, &b.text.nfc().collect::<String>());
        }
    }
}

#[test]
fn the_empty_text_has_no_clause() {
    assert!(check("").clauses.is_empty());
    assert_eq!(check("\n \r\n").clauses.len(), 1);
}

#[test]
fn nesting_as_deep_as_the_text_is_long_costs_neither_the_stack_nor_patience() {
    let styles = ["1.", "a)", "(1)", "i)", "-", "+", "1)", "(a)", "•", "I.", "A."];
    let deep: String = (0..60_000).map(|at| format!("{} Gồm:\n", styles[at % styles.len()])).collect();
    check(&deep);
    let indented: String = (0..3_000).map(|at| format!("{}- Gồm:\n", " ".repeat(at % 200))).collect();
    check(&indented);
    check(&"(".repeat(200_000));
    check(&"|".repeat(200_000));
    check(&"\t".repeat(200_000));
    check(&"   a".repeat(50_000));
    check(&"1.".repeat(100_000));
    check(&format!("e{}", "\u{301}".repeat(100_000)));
    check(&"STT\nNội dung\nChủ trì\n5\n".repeat(10_000));
    check(&"I. MỤC TIÊU\n".repeat(20_000));
    check(
        &(0..20_000).map(|at| format!("a{}b    c    dd   e\n", " ".repeat(3 + at % 7))).collect::<String>(),
    );
    check(&format!("I. A\n{}", "STT   Nội dung   x\n".repeat(10_000)));
    check(&"I. A\nKẾ HOẠCH\n".repeat(10_000));
    read_text(&"Luật A và Nghị quyết ".repeat(10_000));
    read_text(&"Số: ngày tháng năm, ".repeat(10_000));
    read_text(&"Căn cứ Luật Đầu tư ngày 01/01/2020; ".repeat(5_000));
}
