//! What the elements of a page do to its text.

use scraper::ElementRef;
use scraper::node::{Element, Node};

/// Links that make a block a menu, and how few other letters it may have for that.
const MENU_LINKS: usize = 5;
const MENU_LETTERS: usize = 200;

/// Elements without text, or with text that is not part of the document.
const DROPPED: [&str; 25] = [
    "head", "script", "style", "noscript", "template", "nav", "aside", "button", "select", "textarea",
    "iframe", "object", "svg", "canvas", "audio", "video", "input", "map", "dialog", "datalist", "meter",
    "progress", "frameset", "applet", "rp",
];

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "menu",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
];

/// Returns whether the element stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Returns the style attribute in small letters without spaces.
pub(super) fn style(element: &Element) -> String {
    let style = element.attr("style").unwrap_or_default();
    style.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Returns whether an element and all inside it are left out.
pub(super) fn is_dropped(element: &Element, style: &str) -> bool {
    DROPPED.contains(&element.name())
        || element.attr("hidden").is_some()
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("mso-hide:all")
        // LibreOffice writes what is printed on every page once, into blocks of these names.
        || (element.name() == "div" && matches!(element.attr("title"), Some("header" | "footer")))
        || matches!(element.attr("role"), Some("navigation" | "search" | "menu" | "menubar" | "banner"))
}

/// Returns whether a block is a menu, a banner or a list of other pages: many links and hardly any other text.
///
/// Documents have links too, but their paragraphs say something around them, and the titles that they link are long.
/// Looking costs `budget`, so that blocks inside each other cannot make it slow.
pub(super) fn is_menu(block: ElementRef<'_>, budget: &mut usize) -> bool {
    let (mut links, mut linked, mut other) = (0, 0, 0);
    for node in block.descendants() {
        let mut cost = 1;
        match node.value() {
            Node::Element(element) if is_link(element) => links += 1,
            Node::Text(text) => {
                let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
                let inside =
                    node.ancestors().take(6).any(|above| above.value().as_element().is_some_and(is_link));
                *(if inside { &mut linked } else { &mut other }) += letters;
                cost += text.len();
            }
            _ => {}
        }
        *budget = budget.saturating_sub(cost);
        if other > MENU_LETTERS || *budget == 0 {
            return false;
        }
    }
    let frame = matches!(block.value().name(), "header" | "footer");
    (frame && links > 0) || (links >= MENU_LINKS && other * 3 < linked && linked < links * 60)
}

fn is_link(element: &Element) -> bool {
    element.name() == "a" && element.attr("href").is_some()
}

/// Returns whether [`is_menu`] is to be asked about an element.
pub(super) fn may_be_menu(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "div" | "section" | "table" | "td" | "header" | "footer" | "menu" | "dl")
}
