//! The browser in a word or two, from what it says of itself, so that people know their sessions again.

use axum::http::{HeaderMap, header};

/// What a browser's own line holds, the more particular names first: most claim to be others as well.
const NAMES: [(&str, &str); 9] = [
    ("coc_coc_browser/", "Cốc Cốc"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// Returns "Firefox, Linux"; empty where neither is known.
pub(crate) fn word(headers: &HeaderMap) -> String {
    let line = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    let known = |all: &[(&str, &'static str)]| {
        all.iter().find(|(mark, _)| line.contains(mark)).map(|(_, name)| *name)
    };
    let parts: Vec<&str> = [known(&NAMES), known(&SYSTEMS)].into_iter().flatten().collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn of(line: &'static str) -> String {
        word(&HeaderMap::from_iter([(header::USER_AGENT, HeaderValue::from_static(line))]))
    }

    #[test]
    fn a_browser_is_told_by_its_most_particular_name() {
        let chrome =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36";
        assert_eq!(of(chrome), "Chrome, Windows");
        assert_eq!(of("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0"), "Edge, Windows");
        assert_eq!(
            of("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0"),
            "Firefox, Linux"
        );
        assert_eq!(
            of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1"),
            "Safari, iPhone"
        );
        assert_eq!(
            of("Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/130.0 Chrome/124.0 Safari/537.36"),
            "Cốc Cốc, Windows"
        );
        assert_eq!(of("curl/8.5"), "");
        assert_eq!(word(&HeaderMap::new()), "");
    }
}
