//! Ways to reach somebody: mail, telephone, web.

use dongho_base::Localized;

use super::refusal;

/// Mail address: one @, a domain with a point; the domain in lower case.
pub(super) fn email(text: &str) -> Result<String, Localized> {
    let wrong = || {
        refusal(
            &format!("“{text}” không phải là địa chỉ thư điện tử; hãy viết như ten@coquan.gov.vn."),
            &format!("“{text}” is no mail address; write it like name@office.gov.vn."),
        )
    };
    let (local, domain) = text.rsplit_once('@').ok_or_else(wrong)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let local_fits =
        !local.is_empty() && local.len() <= 64 && local.chars().all(plain) && !local.contains("..");
    let edges = local.starts_with('.') || local.ends_with('.');
    if local_fits && !edges && is_host(domain) && text.len() <= 254 {
        return Ok(format!("{local}@{}", domain.to_lowercase()));
    }
    Err(wrong())
}

fn is_host(domain: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(label) && last.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Telephone number: Vietnamese numbers with 0 in front (10 digits, or 11 of some landlines), others with + and the country.
pub(super) fn phone(text: &str) -> Result<String, Localized> {
    let wrong = || {
        refusal(
            &format!("“{text}” không phải là số điện thoại; hãy viết như 0912345678 hoặc +81312345678."),
            &format!("“{text}” is no telephone number; write it like 0912345678 or +81312345678."),
        )
    };
    let number: String =
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '(' | ')' | '–')).collect();
    let national = match number.strip_prefix("+84").or_else(|| number.strip_prefix("0084")) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => number,
    };
    let digits = national.strip_prefix('+').unwrap_or(&national);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let fits = match (national.starts_with('+'), digits.len()) {
        (true, 7..=15) => !digits.starts_with('0'),
        (false, 10) => digits.starts_with('0') && !digits.starts_with("00"),
        (false, 11) => digits.starts_with("02"),
        (false, 8) => digits.starts_with("1800") || digits.starts_with("1900"),
        _ => false,
    };
    if fits { Ok(national) } else { Err(wrong()) }
}

/// Web address: http or https, a host with a point; https where no scheme is typed.
pub(super) fn url(text: &str) -> Result<String, Localized> {
    let wrong = || {
        refusal(
            &format!("“{text}” không phải là địa chỉ trang web; hãy viết như https://bacninh.gov.vn."),
            &format!("“{text}” is no web address; write it like https://bacninh.gov.vn."),
        )
    };
    let with_scheme = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let (scheme, rest) = with_scheme.split_once("://").ok_or_else(wrong)?;
    let scheme = scheme.to_lowercase();
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (place, path) = rest.split_at(end);
    let (host, port) = place.split_once(':').unwrap_or((place, "80"));
    let unfit = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`');
    let sound = matches!(scheme.as_str(), "http" | "https") && is_host(host) && port.parse::<u16>().is_ok();
    if !sound || path.contains(unfit) || with_scheme.len() > 2000 {
        return Err(wrong());
    }
    Ok(format!("{scheme}://{}{path}", place.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_have_one_writing() {
        assert_eq!(email("Lan.Nguyen@BacNinh.gov.vn").as_deref(), Ok("Lan.Nguyen@bacninh.gov.vn"));
        assert_eq!(phone("+84 (0) 912.345.678").as_deref(), Ok("0912345678"));
        assert_eq!(phone("0222 3822 222").as_deref(), Ok("02223822222"));
        assert_eq!(phone("1900 1234").as_deref(), Ok("19001234"));
        assert_eq!(url("bacninh.gov.vn/Tin?a=1").as_deref(), Ok("https://bacninh.gov.vn/Tin?a=1"));
        assert_eq!(url("HTTP://Example.VN:8080").as_deref(), Ok("http://example.vn:8080"));
    }

    #[test]
    fn what_reaches_nobody_is_refused() {
        for wrong in ["a@b", "a b@c.vn", "@c.vn", "a@-c.vn", "a@@c.vn", "ơ@c.vn"] {
            assert!(email(wrong).is_err(), "{wrong}");
        }
        for wrong in ["", "12345", "091234567a", "00912345678", "+0912345678"] {
            assert!(phone(wrong).is_err(), "{wrong}");
        }
        for wrong in [
            "",
            "javascript:alert(1)",
            "ftp://a.vn",
            "https://",
            "https://a b.vn",
            "https://a.vn/\"x",
            "data:text/html,x",
        ] {
            assert!(url(wrong).is_err(), "{wrong}");
        }
    }
}
