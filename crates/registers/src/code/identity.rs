//! Codes of enterprises, citizens and public bodies.

use dongho_base::Localized;

use super::{compact, digits, refusal};

/// Weights of the nine digits before the check digit of a tax code.
const TAX_WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/// Tax code: 10 digits of which the last is a check digit, three more for a branch, or the 12 digits of a citizen, who uses
/// that number for taxes since July 2025.
pub(super) fn tax_code(text: &str) -> Result<String, Localized> {
    let code = compact(text);
    let form = || {
        refusal(
            &format!(
                "“{text}” không phải là mã số thuế: cần 10 chữ số, 13 chữ số với đơn vị phụ thuộc (như 0100233488-001) hoặc 12 chữ số của cá nhân."
            ),
            &format!(
                "“{text}” is no tax code: 10 digits, 13 for a branch (such as 0100233488-001) or the 12 of a citizen are needed."
            ),
        )
    };
    let all = digits(&code).ok_or_else(form)?;
    match all.len() {
        12 => citizen_id(text).map_err(|_| form()),
        10 | 13 => {
            let branch = code.get(10..).unwrap_or_default();
            if branch == "000" {
                return Err(form());
            }
            checked_tax_code(text, &all)?;
            let main = code.get(..10).unwrap_or_default();
            Ok(if branch.is_empty() { main.to_owned() } else { format!("{main}-{branch}") })
        }
        _ => Err(form()),
    }
}

fn checked_tax_code(text: &str, digits: &[u32]) -> Result<(), Localized> {
    let sum: u32 = digits.iter().zip(TAX_WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    // Where the rule gives 10 the prefix is not used, so no digit fits.
    if digits.get(9).copied() == Some(10 - sum % 11) {
        return Ok(());
    }
    Err(refusal(
        &format!("Mã số thuế “{text}” sai chữ số kiểm tra; có thể gõ nhầm một chữ số."),
        &format!("The check digit of the tax code “{text}” is wrong; one digit may be mistyped."),
    ))
}

/// Citizen id: province of birth, century with sex, year of birth, six digits; there is no check digit.
pub(super) fn citizen_id(text: &str) -> Result<String, Localized> {
    let code = compact(text);
    let province = code.get(..3).and_then(|it| it.parse::<u32>().ok()).filter(|it| (1..=96).contains(it));
    if digits(&code).is_some_and(|all| all.len() == 12) && province.is_some() {
        return Ok(code);
    }
    Err(refusal(
        &format!(
            "“{text}” không phải là số căn cước: cần 12 chữ số, ba số đầu là mã tỉnh hoặc quốc gia (001-096)."
        ),
        &format!(
            "“{text}” is no citizen id: 12 digits are needed, of which the first three say where (001-096)."
        ),
    ))
}

/// Electronic code of a public body: a letter and two digits, then parts behind points (Quyết định 20/2020/QĐ-TTg).
pub(super) fn body_code(text: &str) -> Result<String, Localized> {
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let mut parts = code.split('.');
    let first = parts.next().unwrap_or_default().as_bytes();
    let begins = matches!(first, [letter, a, b] if (b'A'..=b'Y').contains(letter) && a.is_ascii_digit() && b.is_ascii_digit());
    let rest = parts
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()));
    if begins && rest && code.len() <= 35 {
        return Ok(code);
    }
    Err(refusal(
        &format!("“{text}” không phải là mã định danh điện tử của cơ quan; hãy viết như H05.12.03."),
        &format!("“{text}” is no electronic code of a body; write it like H05.12.03."),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tax_codes_are_checked_by_their_tenth_digit() {
        assert_eq!(tax_code("0100233488"), Ok("0100233488".to_owned()));
        assert_eq!(tax_code("01 0023 3488 - 001"), Ok("0100233488-001".to_owned()));
        assert_eq!(tax_code("0100109071").map(|it| it.len()), Ok(10));
        assert_eq!(tax_code("027090000001"), Ok("027090000001".to_owned()));
        for wrong in [
            "0100233480",
            "010023348",
            "0100233488-000",
            "0100233488001x",
            "",
            "０１００２３３４８８",
            "000000000000",
        ] {
            assert!(tax_code(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn one_wrong_digit_of_a_tax_code_is_always_noticed() {
        let right = "0100233488";
        for at in 0..10 {
            for digit in '0'..='9' {
                let mut text: Vec<char> = right.chars().collect();
                if text[at] != digit {
                    text[at] = digit;
                    assert!(tax_code(&text.iter().collect::<String>()).is_err(), "{at} {digit}");
                }
            }
        }
    }

    #[test]
    fn citizen_ids_and_codes_of_bodies_keep_their_zeros() {
        assert_eq!(citizen_id("001 090 000 001"), Ok("001090000001".to_owned()));
        assert!(citizen_id("097090000001").is_err() && citizen_id("123456789").is_err());
        assert_eq!(body_code("h05.12.03"), Ok("H05.12.03".to_owned()));
        assert!(
            body_code("Z05").is_err() && body_code("H05..1").is_err() && body_code("000.00.12.H05").is_err()
        );
    }
}
