//! Header, frame and cited documents of the real decision, field by field.

use dongho_decision::{Citation, Reading, read_text};
use serde_json::Value;

use crate::truth::{Truth, truth};

/// Differences between what is known and what was read.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn compare(&mut self, field: &str, wanted: &str, read: Option<&str>) {
        if read != Some(wanted) {
            self.0.push(format!("{field}: wanted {wanted:?}, read {read:?}"));
        }
    }

    fn finish(self) {
        assert!(self.0.is_empty(), "{} differences:\n{}", self.0.len(), self.0.join("\n"));
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

/// Returns the start of a line, counted from 1.
fn line_start(document: &str, line: u64) -> usize {
    document.split_inclusive('\n').take(line as usize - 1).map(str::len).sum()
}

#[test]
fn the_header_of_the_decision_is_read() {
    let Some(Truth { text: printed, facts }) = truth("header of the decision") else { return };
    let document = read_text(&printed).document;
    let known = &facts["document"];
    let mut differences = Differences::default();
    differences.compare("kind", text(&known["type"]), document.kind.as_deref());
    differences.compare("number", text(&known["number_full"]), document.number.as_deref());
    differences.compare("date", text(&known["date"]), document.date.map(|d| d.to_string()).as_deref());
    differences.compare("place", text(&known["place"]), document.place.as_deref());
    differences.compare("issuer", text(&known["issuer"]), document.issuer.as_deref());
    differences.compare("title", text(&known["abstract_vi"]), document.title.as_deref());
    let effective = document.effective_from.map(|d| d.to_string());
    differences.compare("effective_from", text(&known["effective_date"]), effective.as_deref());
    let signer = document.signer.as_ref();
    let authority = &known["signing_authority"];
    let capacity = ["on_behalf", "for", "position"].map(|part| text(&authority[part])).join(" / ");
    differences.compare("capacity", &capacity, signer.and_then(|s| s.capacity.as_deref()));
    differences.compare(
        "signer",
        text(&authority["name_as_printed"]),
        signer.and_then(|s| s.name.as_deref()),
    );
    let attached = document.attached.as_ref();
    differences.compare("attached.kind", "Chương trình", attached.map(|a| a.kind.as_str()));
    let title = text(&known["programme"]["title_vi"]);
    differences.compare("attached.title", title, attached.map(|a| a.title.as_str()));
    differences.finish();
}

#[test]
fn articles_and_recipients_of_the_decision_are_read() {
    let Some(Truth { text: printed, facts }) = truth("articles and recipients of the decision") else {
        return;
    };
    let document = read_text(&printed).document;
    let known = &facts["document"];
    let mut differences = Differences::default();
    let articles = known["articles"].as_array().unwrap();
    differences.compare("articles", &articles.len().to_string(), Some(&document.articles.len().to_string()));
    for (known, article) in articles.iter().zip(&document.articles) {
        differences.compare("article", text(&known["vi"]), Some(&article.text));
        differences.compare("article number", &known["no"].to_string(), Some(&article.no));
    }
    let recipients = known["recipients"].as_array().unwrap();
    differences.compare(
        "recipients",
        &recipients.len().to_string(),
        Some(&document.recipients.len().to_string()),
    );
    for (known, recipient) in recipients.iter().zip(&document.recipients) {
        let purpose = known["purpose"].as_str().filter(|p| *p != "archive");
        let wanted =
            purpose.map_or(text(&known["vi"]).to_owned(), |p| format!("{} ({p})", text(&known["vi"])));
        differences.compare("recipient", &wanted, Some(recipient));
    }
    differences.finish();
}

#[test]
fn every_document_that_the_decision_cites_is_found_on_its_lines() {
    let Some(Truth { text: printed, facts }) = truth("documents cited by the decision") else { return };
    let reading = read_text(&printed);
    let strings = facts["document_number_strings"].as_array().unwrap();
    let mut differences = Differences::default();
    let mut matched = 0;
    for known in facts["documents_cited"].as_array().unwrap() {
        for line in known["lines"].as_array().unwrap().iter().filter_map(Value::as_u64) {
            // The document's own number in its head is no citation.
            if line == 3 {
                continue;
            }
            let number = known["number_full"].as_str().map(|full| printed_number(strings, line, full));
            let start = line_start(&printed, line);
            let end = line_start(&printed, line + 1);
            let on_line = |c: &&Citation| c.start >= start && c.start < end;
            let found =
                reading.citations.iter().filter(on_line).find(|c| is_same(c, known, number.as_deref()));
            matched += usize::from(found.is_some());
            if found.is_none() {
                differences.compare(
                    &format!("{} on line {line}", text(&known["id"])),
                    text(&known["vi"]),
                    None,
                );
            }
        }
    }
    differences.compare("mentions", &matched.to_string(), Some(&reading.citations.len().to_string()));
    differences.finish();
}

/// Returns the number as it stands on the line, faults included.
fn printed_number(strings: &[Value], line: u64, full: &str) -> String {
    let on_line = |s: &&Value| s["line"] == line;
    let right = |s: &&Value| {
        s["corrected"].as_str().map_or(text(&s["as_printed"]), |c| c.trim_start_matches("số ")) == full
    };
    let found = strings.iter().filter(on_line).find(right).map_or(full, |s| text(&s["as_printed"]));
    found.trim_start_matches("số").trim().to_owned()
}

fn is_same(citation: &Citation, known: &Value, number: Option<&str>) -> bool {
    let kind = citation.kind == text(&known["type_vi"]);
    let date = citation.date.map(|d| d.to_string());
    let title = citation.title.as_deref().unwrap_or("").to_lowercase();
    let named = number.is_some() || title.contains(&text(&known["title_vi"]).to_lowercase());
    // Later mentions name kind and number only.
    let dated = date.is_none() || date.as_deref() == known["date"].as_str();
    kind && citation.number.as_deref() == number && named && dated
}

#[test]
fn the_legal_bases_of_the_decision_are_one_per_instrument() {
    let Some(Truth { text: printed, facts }) = truth("legal bases of the decision") else { return };
    let Reading { bases, proposal, .. } = read_text(&printed);
    let known = facts["documents_cited"].as_array().unwrap();
    let wanted: Vec<&Value> =
        known.iter().filter(|k| text(&k["role_in_seed"]).starts_with("legal basis")).collect();
    let mut differences = Differences::default();
    differences.compare("bases", &wanted.len().to_string(), Some(&bases.len().to_string()));
    for (known, basis) in wanted.iter().zip(&bases) {
        let id = text(&known["id"]);
        differences.compare(id, text(&known["type_vi"]), Some(&basis.kind));
        differences.compare(
            id,
            known["number_full"].as_str().unwrap_or(""),
            Some(basis.number.as_deref().unwrap_or("")),
        );
        differences.compare(id, text(&known["date"]), basis.date.map(|d| d.to_string()).as_deref());
        let title = basis.title.as_deref().unwrap_or("");
        if !title.contains(text(&known["title_vi"])) {
            differences.compare(id, text(&known["title_vi"]), Some(title));
        }
    }
    let submission = known.iter().find(|k| text(&k["type_vi"]) == "Tờ trình").unwrap();
    let proposal = proposal.as_ref();
    differences.compare("proposal", "Tờ trình", proposal.and_then(|p| p.kind.as_deref()));
    differences.compare("proposal", "32/TTr-SKHCCN", proposal.and_then(|p| p.number.as_deref()));
    let date = proposal.and_then(|p| p.date).map(|d| d.to_string());
    differences.compare("proposal", text(&submission["date"]), date.as_deref());
    differences.compare("proposal", "Sở Khoa học và Công nghệ", proposal.and_then(|p| p.by.as_deref()));
    differences.finish();
}
