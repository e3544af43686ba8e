//! Lists of a page: the numbers and marks in front of their items.

use dongho_vietnamese::number::to_roman;

/// A list while it is read.
#[derive(Debug)]
pub(super) struct List {
    /// `1`, `a`, `A`, `i`, `I`; `None` for bullets or no marks at all.
    numbers: Option<char>,
    marked: bool,
    next: i64,
}

impl List {
    /// Begins a list by the name, attributes and style of its element.
    pub(super) fn new(name: &str, kind: Option<&str>, start: Option<&str>, style: &str) -> Self {
        let listed = style.split_once("list-style").map_or("", |(_, rest)| rest);
        let listed = listed.split(';').next().unwrap_or("");
        let numbers = match kind.and_then(|kind| kind.chars().next()) {
            Some(kind @ ('1' | 'a' | 'A' | 'i' | 'I')) => Some(kind),
            _ if listed.contains("lower-alpha") || listed.contains("lower-latin") => Some('a'),
            _ if listed.contains("upper-alpha") || listed.contains("upper-latin") => Some('A'),
            _ if listed.contains("lower-roman") => Some('i'),
            _ if listed.contains("upper-roman") => Some('I'),
            _ => (name == "ol").then_some('1'),
        };
        let next = start.and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        List { numbers, marked: !listed.contains("none"), next }
    }

    /// Returns the label of the next item, whose own number may be stated.
    pub(super) fn label(&mut self, value: Option<&str>) -> String {
        if let Some(value) = value.and_then(|value| value.trim().parse().ok()) {
            self.next = value;
        }
        let count = self.next;
        self.next = self.next.saturating_add(1);
        match self.numbers {
            _ if !self.marked => String::new(),
            None => "- ".to_owned(),
            Some(form) => format!("{}. ", number(form, count)),
        }
    }
}

fn number(form: char, count: i64) -> String {
    let roman = || u32::try_from(count).ok().and_then(to_roman);
    let letter = || {
        u8::try_from(count).ok().filter(|count| (1..=26).contains(count)).map(|n| char::from(b'a' + n - 1))
    };
    let written = match form {
        'a' => letter().map(String::from),
        'A' => letter().map(|letter| letter.to_ascii_uppercase().to_string()),
        'i' => roman().map(|number| number.to_lowercase()),
        'I' => roman(),
        _ => None,
    };
    written.unwrap_or_else(|| count.to_string())
}
