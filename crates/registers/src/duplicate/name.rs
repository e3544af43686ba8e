//! Names of organisations and people as one writing: without marks, legal forms and kinds of bodies by one word.

use dongho_vietnamese::fold;

/// Words that mean the same, in folded letters; longer ones stand before those they begin with.
const SAME: &[(&[&str], &str)] = &[
    (&["trach", "nhiem", "huu", "han"], "tnhh"),
    (&["mot", "thanh", "vien"], "mtv"),
    (&["1", "thanh", "vien"], "mtv"),
    (&["hai", "thanh", "vien"], "htv"),
    (&["cong", "ty", "co", "phan"], "ctcp"),
    (&["cong", "ty", "cp"], "ctcp"),
    (&["cty", "co", "phan"], "ctcp"),
    (&["cty", "cp"], "ctcp"),
    (&["cong", "ty"], "cty"),
    (&["cong", "ti"], "cty"),
    (&["doanh", "nghiep", "tu", "nhan"], "dntn"),
    (&["hop", "tac", "xa"], "htx"),
    (&["truong", "dai", "hoc"], "dh"),
    (&["truong", "dh"], "dh"),
    (&["dai", "hoc"], "dh"),
    (&["truong", "cao", "dang"], "cd"),
    (&["cao", "dang"], "cd"),
    (&["vien", "nghien", "cuu"], "viennc"),
    (&["vien", "nc"], "viennc"),
    (&["trung", "tam"], "tt"),
    (&["chi", "nhanh"], "cn"),
    (&["uy", "ban", "nhan", "dan"], "ubnd"),
    (&["khoa", "hoc", "va", "cong", "nghe"], "khcn"),
    (&["khoa", "hoc", "cong", "nghe"], "khcn"),
    (&["kh", "cn"], "khcn"),
    (&["khu", "cong", "nghiep"], "kcn"),
    (&["san", "xuat"], "sx"),
    (&["thuong", "mai"], "tm"),
    (&["dich", "vu"], "dv"),
    (&["xuat", "nhap", "khau"], "xnk"),
    (&["xay", "dung"], "xd"),
    (&["dau", "tu"], "dt"),
    (&["viet", "nam"], "vn"),
];

/// Words that say what kind of body it is and nothing about which.
const KINDS: &[&str] = &["cty", "tnhh", "mtv", "htv", "ctcp", "dntn", "cp"];

/// Words that stand between others and mean nothing.
const FILLERS: &[&str] = &["va", "duong", "d", "so", "phuong", "xa", "tinh"];

/// Returns the words of a name in one writing.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let plain: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut words = Vec::with_capacity(plain.len());
    let mut rest = plain.as_slice();
    while let [first, tail @ ..] = rest {
        match SAME.iter().find(|(long, _)| rest.starts_with(long)) {
            Some((long, short)) => {
                words.push((*short).to_owned());
                rest = rest.get(long.len()..).unwrap_or_default();
            }
            None => {
                words.push((*first).to_owned());
                rest = tail;
            }
        }
    }
    words
}

/// Returns the words that say which body it is.
pub(super) fn core(words: &[String]) -> String {
    join(words.iter().filter(|word| !KINDS.contains(&word.as_str())))
}

/// Returns the words of an address without those that only say what the others are.
pub(super) fn address(text: &str) -> String {
    join(words(text).iter().filter(|word| !FILLERS.contains(&word.as_str())))
}

/// Returns the words parted by single blanks.
pub(super) fn join<'w>(words: impl Iterator<Item = &'w String>) -> String {
    let mut joined = String::new();
    for word in words {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_have_one_writing() {
        let one = |text: &str| words(text).join(" ");
        assert_eq!(one("CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN Á Châu"), one("Cty TNHH MTV á châu"));
        assert_eq!(one("Công ty Cổ phần Sao Mai"), one("CTCP Sao Mai"));
        assert_eq!(one("Trường Đại học Kinh Bắc"), one("ĐH Kinh Bắc"));
        assert_eq!(one("Sở KH&CN"), one("Sở Khoa học và Công nghệ"));
        assert_eq!(core(&words("Công ty TNHH Sao Mai")), "sao mai");
        assert_eq!(address("Số 12 đường Lý Thái Tổ, phường Kinh Bắc"), address("12 d. Ly Thai To, Kinh Bac"));
    }
}
