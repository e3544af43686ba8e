//! Cookies: the session, and the one that ties the sign-in form to a browser.

use axum::http::{HeaderMap, HeaderValue, header};

/// A cookie of this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// Holds the session's token.
    Session,
    /// Ties the sign-in form to the browser it was shown in.
    SignInForm,
}

impl Cookie {
    /// Returns the cookie's name; `__Host-` makes browsers insist on TLS, on this host and on the whole path.
    fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Cookie::Session, true) => "__Host-dongho",
            (Cookie::Session, false) => "dongho",
            (Cookie::SignInForm, true) => "__Host-dongho-form",
            (Cookie::SignInForm, false) => "dongho-form",
        }
    }

    /// Returns the cookie's value; `None` where it is missing or sent twice.
    pub(crate) fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let name = self.name(secure);
        let mut values = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value.to_owned());
        let value = values.next()?;
        values.next().is_none().then_some(value)
    }

    /// Returns the header that sets the cookie; `None` where the value could not stand in one.
    pub(crate) fn set(self, value: &str, secure: bool) -> Option<HeaderValue> {
        if !value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')) {
            return None;
        }
        HeaderValue::from_str(&format!("{}={value}; {}", self.name(secure), self.attributes(secure))).ok()
    }

    /// Returns the header that takes the cookie away.
    pub(crate) fn clear(self, secure: bool) -> Option<HeaderValue> {
        let attributes = self.attributes(secure);
        HeaderValue::from_str(&format!("{}=; Max-Age=0; {attributes}", self.name(secure))).ok()
    }

    fn attributes(self, secure: bool) -> String {
        let same_site = match self {
            Cookie::Session => "Lax",
            Cookie::SignInForm => "Strict",
        };
        let transport = if secure { "; Secure" } else { "" };
        format!("Path=/; HttpOnly; SameSite={same_site}{transport}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(line: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static(line));
        headers
    }

    #[test]
    fn a_cookie_sent_twice_counts_as_none() {
        assert_eq!(Cookie::Session.read(&sent("a=b; dongho=x1"), false).as_deref(), Some("x1"));
        assert_eq!(Cookie::Session.read(&sent("dongho=x1; dongho=x2"), false), None);
        assert_eq!(Cookie::Session.read(&sent("dongho=x1"), true), None, "without __Host- it is not ours");
    }

    #[test]
    fn a_value_cannot_add_attributes() {
        assert_eq!(Cookie::Session.set("x; Domain=evil", true), None);
        let header = Cookie::Session.set("x1", true).unwrap();
        assert_eq!(header, "__Host-dongho=x1; Path=/; HttpOnly; SameSite=Lax; Secure");
    }
}
