//! Styles, fonts, script and mark, all inside the binary, named by their content so that browsers may keep them.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use dongho_base::Digest;

const STYLE: &str = concat!(
    include_str!("../assets/style/base.css"),
    include_str!("../assets/style/layout.css"),
    include_str!("../assets/style/form.css"),
    include_str!("../assets/style/data.css"),
    include_str!("../assets/style/decision.css"),
    include_str!("../assets/style/import.css"),
    include_str!("../assets/style/print.css"),
);

/// Weight, part of the alphabet, and the file of each face of Be Vietnam Pro.
const FACES: [(&str, Alphabet, &[u8]); 6] = [
    (
        "400",
        Alphabet::Vietnamese,
        include_bytes!("../assets/fonts/be-vietnam-pro-vietnamese-400-normal.woff2"),
    ),
    ("400", Alphabet::Latin, include_bytes!("../assets/fonts/be-vietnam-pro-latin-400-normal.woff2")),
    (
        "600",
        Alphabet::Vietnamese,
        include_bytes!("../assets/fonts/be-vietnam-pro-vietnamese-600-normal.woff2"),
    ),
    ("600", Alphabet::Latin, include_bytes!("../assets/fonts/be-vietnam-pro-latin-600-normal.woff2")),
    (
        "700",
        Alphabet::Vietnamese,
        include_bytes!("../assets/fonts/be-vietnam-pro-vietnamese-700-normal.woff2"),
    ),
    ("700", Alphabet::Latin, include_bytes!("../assets/fonts/be-vietnam-pro-latin-700-normal.woff2")),
];

#[derive(Clone, Copy)]
enum Alphabet {
    Vietnamese,
    Latin,
}

impl Alphabet {
    fn name(self) -> &'static str {
        match self {
            Alphabet::Vietnamese => "vietnamese",
            Alphabet::Latin => "latin",
        }
    }

    /// The characters the file holds, as its makers publish them.
    fn range(self) -> &'static str {
        match self {
            Alphabet::Vietnamese => {
                "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,\
                 U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB"
            }
            Alphabet::Latin => {
                "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,\
                 U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
            }
        }
    }
}

struct Asset {
    kind: &'static str,
    bytes: Vec<u8>,
}

struct Assets {
    by_name: HashMap<String, Asset>,
    /// From the plain name to the name with the digest.
    names: HashMap<String, String>,
}

impl Assets {
    fn add(&mut self, name: &str, kind: &'static str, bytes: Vec<u8>) -> String {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let full = format!("{stem}-{}.{ending}", Digest::of(&bytes).short());
        self.names.insert(name.to_owned(), full.clone());
        self.by_name.insert(full.clone(), Asset { kind, bytes });
        format!("/assets/{full}")
    }
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut assets = Assets { by_name: HashMap::new(), names: HashMap::new() };
    let mut style = String::new();
    for (weight, alphabet, bytes) in FACES {
        let name = format!("be-vietnam-pro-{weight}-{}.woff2", alphabet.name());
        let url = assets.add(&name, "font/woff2", bytes.to_vec());
        style.push_str(&format!(
            "@font-face{{font-family:\"Be Vietnam Pro\";font-weight:{weight};font-display:swap;\
             src:url({url}) format(\"woff2\");unicode-range:{}}}\n",
            alphabet.range()
        ));
    }
    style.push_str(STYLE);
    assets.add("style.css", "text/css; charset=utf-8", style.into_bytes());
    assets.add("wait.js", "text/javascript; charset=utf-8", include_bytes!("../assets/wait.js").to_vec());
    assets.add("mark.svg", "image/svg+xml", include_bytes!("../assets/mark.svg").to_vec());
    assets
});

/// Returns the address of an asset, `/assets/...` with its digest.
pub(crate) fn url(name: &str) -> String {
    let full = ASSETS.names.get(name).map_or(name, String::as_str);
    format!("/assets/{full}")
}

/// Answers with an asset. Its name holds its digest, so a browser may keep it for a year.
pub(crate) async fn show(Path(name): Path<String>) -> Response {
    let Some(asset) = ASSETS.by_name.get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, asset.bytes.as_slice()).into_response()
}

/// Returns every asset by the name in its address.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    ASSETS.by_name.iter().map(|(name, asset)| (name.as_str(), asset.bytes.as_slice()))
}
