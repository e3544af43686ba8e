const NUMERALS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// Writes 1 to 3999 in Roman numerals; `None` beyond.
pub fn to_roman(mut number: u32) -> Option<String> {
    if !(1..4000).contains(&number) {
        return None;
    }
    let mut roman = String::new();
    for (value, numeral) in NUMERALS {
        while number >= value {
            roman.push_str(numeral);
            number -= value;
        }
    }
    Some(roman)
}

/// Reads a Roman numeral in capitals, strictly: "IIII", "VX" and the empty text are refused.
pub fn parse_roman(text: &str) -> Option<u32> {
    if text.len() > 15 {
        return None;
    }
    let (mut rest, mut number) = (text, 0);
    for (value, numeral) in NUMERALS {
        while let Some(tail) = rest.strip_prefix(numeral) {
            rest = tail;
            number += value;
        }
    }
    (rest.is_empty() && to_roman(number).as_deref() == Some(text)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_is_read_back() {
        for number in 1..4000 {
            assert_eq!(parse_roman(&to_roman(number).unwrap()), Some(number));
        }
        assert_eq!((to_roman(0), to_roman(4000)), (None, None));
    }

    #[test]
    fn sloppy_numerals_are_refused() {
        for text in ["", "IIII", "VV", "VX", "IC", "iv", "XIIX", "A", "MMMM"] {
            assert_eq!(parse_roman(text), None, "{text}");
        }
    }
}
