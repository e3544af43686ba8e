//! Identifiers of people, organisations and publications in research.

use dongho_base::Localized;

use super::{compact, digits, refusal};

/// Returns what is behind the last slash of a web address of `site`, or the text itself.
fn behind<'t>(text: &'t str, site: &str) -> &'t str {
    match text.to_lowercase().find(site) {
        Some(at) => text.get(at + site.len()..).unwrap_or(text).trim_start_matches('/'),
        None => text,
    }
}

/// ORCID: 16 characters, the last by ISO 7064 mod 11-2.
pub(super) fn orcid(text: &str) -> Result<String, Localized> {
    let code = compact(behind(text, "orcid.org")).to_uppercase();
    let body = code.get(..15).and_then(digits).filter(|_| code.len() == 16);
    let sum = body.map(|digits| digits.iter().fold(0, |total, digit| (total + digit) * 2 % 11));
    let check = sum.map(|sum| character((12 - sum) % 11));
    if check.is_some() && code.chars().last() == check {
        let parts: Vec<&str> = (0..4).filter_map(|at| code.get(4 * at..4 * at + 4)).collect();
        return Ok(parts.join("-"));
    }
    Err(refusal(
        &format!(
            "“{text}” không phải là mã ORCID (hoặc gõ nhầm một ký tự); hãy viết như 0000-0002-1825-0097."
        ),
        &format!(
            "“{text}” is no ORCID iD (or one character is mistyped); write it like 0000-0002-1825-0097."
        ),
    ))
}

/// ISSN: 8 characters, weights 8 to 2, the last modulo 11.
pub(super) fn issn(text: &str) -> Result<String, Localized> {
    let code = compact(text.trim_start_matches("ISSN").trim_start_matches(':')).to_uppercase();
    let body = code.get(..7).and_then(digits).filter(|_| code.len() == 8);
    let sum: Option<u32> =
        body.map(|digits| digits.iter().zip((2..=8).rev()).map(|(digit, weight)| digit * weight).sum());
    if let (Some(sum), Some(front), Some(rear)) = (sum, code.get(..4), code.get(4..))
        && code.ends_with(character((11 - sum % 11) % 11))
    {
        return Ok(format!("{front}-{rear}"));
    }
    Err(refusal(
        &format!("“{text}” không phải là mã ISSN (hoặc gõ nhầm một ký tự); hãy viết như 0378-5955."),
        &format!("“{text}” is no ISSN (or one character is mistyped); write it like 0378-5955."),
    ))
}

/// ISBN: 13 digits, or 10 characters of the old form; hyphens are left out, since where they stand depends on the country.
pub(super) fn isbn(text: &str) -> Result<String, Localized> {
    let code = compact(text.trim_start_matches("ISBN").trim_start_matches(':')).to_uppercase();
    if is_isbn_10(&code) || is_isbn_13(&code) {
        return Ok(code);
    }
    Err(refusal(
        &format!(
            "“{text}” không phải là mã ISBN (hoặc gõ nhầm một ký tự); cần 13 hoặc 10 ký tự như 9780306406157."
        ),
        &format!(
            "“{text}” is no ISBN (or one character is mistyped); 13 or 10 characters such as 9780306406157."
        ),
    ))
}

fn is_isbn_10(code: &str) -> bool {
    let body = code.get(..9).and_then(digits).filter(|_| code.len() == 10);
    let sum: Option<u32> =
        body.map(|digits| digits.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum());
    sum.is_some_and(|sum| code.ends_with(character((11 - sum % 11) % 11)))
}

fn is_isbn_13(code: &str) -> bool {
    let all =
        digits(code).filter(|all| all.len() == 13 && (code.starts_with("978") || code.starts_with("979")));
    all.is_some_and(|all| {
        let sum: u32 = all.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
        sum.is_multiple_of(10)
    })
}

/// DOI: a prefix that begins with 10. and anything behind a slash; letters in lower case, since case makes no difference.
pub(super) fn doi(text: &str) -> Result<String, Localized> {
    let code = behind(text, "doi.org").trim();
    let code =
        code.strip_prefix("doi:").or_else(|| code.strip_prefix("DOI:")).unwrap_or(code).trim().to_lowercase();
    let parts = code.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
    let fits = parts.is_some_and(|(prefix, suffix)| {
        let registrant =
            prefix.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        let length = prefix.split('.').next().is_some_and(|first| (4..=9).contains(&first.len()));
        registrant
            && length
            && !suffix.is_empty()
            && !suffix.chars().any(|c| c.is_whitespace() || c.is_control())
    });
    if fits && code.len() <= 300 {
        return Ok(code);
    }
    Err(refusal(
        &format!("“{text}” không phải là mã DOI; hãy viết như 10.1000/182."),
        &format!("“{text}” is no DOI; write it like 10.1000/182."),
    ))
}

/// ROR: 0, six characters in base 32, two check digits by ISO 7064 mod 97-10.
pub(super) fn ror(text: &str) -> Result<String, Localized> {
    let code = behind(text, "ror.org").trim().to_lowercase();
    if is_ror(&code) {
        return Ok(format!("https://ror.org/{code}"));
    }
    Err(refusal(
        &format!(
            "“{text}” không phải là mã ROR (hoặc gõ nhầm một ký tự); hãy viết như https://ror.org/02mhbdp94."
        ),
        &format!(
            "“{text}” is no ROR iD (or one character is mistyped); write it like https://ror.org/02mhbdp94."
        ),
    ))
}

fn is_ror(code: &str) -> bool {
    const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";
    let (Some(body), Some(check)) = (code.get(1..7), code.get(7..9)) else { return false };
    let number = body.chars().try_fold(0_u64, |number, c| Some(number * 32 + ALPHABET.find(c)? as u64));
    let check = check.parse::<u64>().ok().filter(|_| check.bytes().all(|b| b.is_ascii_digit()));
    code.len() == 9 && code.starts_with('0') && number.map(|number| 98 - (number * 100) % 97) == check
}

/// The check character for a value: X stands for 10.
fn character(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('X')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_identifiers_are_right_and_written_one_way() {
        assert_eq!(orcid("https://orcid.org/0000-0002-1825-0097").as_deref(), Ok("0000-0002-1825-0097"));
        assert_eq!(orcid("000000021694233x").as_deref(), Ok("0000-0002-1694-233X"));
        assert_eq!(issn("ISSN 0378-5955").as_deref(), Ok("0378-5955"));
        assert_eq!(issn("2434561x").as_deref(), Ok("2434-561X"));
        assert_eq!(isbn("978-0-306-40615-7").as_deref(), Ok("9780306406157"));
        assert_eq!(isbn("0-306-40615-2").as_deref(), Ok("0306406152"));
        assert_eq!(isbn("080442957X").as_deref(), Ok("080442957X"));
        assert_eq!(doi("https://doi.org/10.1000/ABC.182").as_deref(), Ok("10.1000/abc.182"));
        assert_eq!(ror("02mhbdp94").as_deref(), Ok("https://ror.org/02mhbdp94"));
        assert_eq!(ror("https://ror.org/05dxps055").as_deref(), Ok("https://ror.org/05dxps055"));
    }

    #[test]
    fn a_mistyped_character_is_refused_with_a_sentence() {
        for wrong in [
            orcid("0000-0002-1825-0098"),
            orcid("0000-0002-1825"),
            issn("0378-5954"),
            isbn("9780306406158"),
            isbn("0306406153"),
            doi("11.1000/182"),
            doi("10.1000/"),
            ror("02mhbdp95"),
            ror("https://ror.org/"),
        ] {
            let sentence = wrong.unwrap_err();
            assert!(sentence.vi.ends_with('.') && sentence.en.ends_with('.'));
        }
    }
}
