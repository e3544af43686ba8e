//! Characters of the font "Symbol", which Word stores by their place in the font.

/// Returns the character behind a code of a symbol font; a dash for the marks of list items, nothing for pictures.
pub(super) fn of(font: &str, code: u32) -> Option<char> {
    let place = code & 0xff;
    if !font.eq_ignore_ascii_case("symbol") {
        return matches!(place, 0x6c | 0x6e | 0x71 | 0x76 | 0x77 | 0xa7 | 0xa8 | 0xd8 | 0xfc).then_some('-');
    }
    Some(match place {
        0x20..=0x21 | 0x23 | 0x25..=0x26 | 0x28..=0x29 | 0x2b..=0x2c | 0x2e..=0x3f => char::from_u32(place)?,
        0x2d => '-',
        0x61 => 'α',
        0x62 => 'β',
        0x6d => 'µ',
        0x70 => 'π',
        0xa3 => '≤',
        0xa5 => '∞',
        0xae => '→',
        0xb0 => '°',
        0xb1 => '±',
        0xb3 => '≥',
        0xb4 => '×',
        0xb7 => '-',
        0xb8 => '÷',
        0xb9 => '≠',
        0xbb => '≈',
        0xbc => '…',
        0xde => '⇒',
        0xe5 => '∑',
        _ => return None,
    })
}
