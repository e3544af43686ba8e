//! The head of a draft: decision, territory, phases.

use dongho_base::YearSpan;
use dongho_decision::{Document, Reading};
use dongho_programme::{DecisionHead, Head, Phase, Question, Target};
use dongho_vietnamese::fold;

use super::ids::{Ids, slug};
use super::{question, vietnamese};

pub(super) fn draft(reading: &Reading, targets: &[Target]) -> Head {
    let document = &reading.document;
    let territory = territory(document);
    let decision = decision(document);
    let id = slug(bare(&territory));
    Head {
        id: if territory.is_empty() { slug(&decision.number) } else { id },
        name: vietnamese(name(document)),
        territory: vietnamese(if territory.is_empty() { "Chưa rõ địa bàn" } else { &territory }),
        sample: false,
        questions: questions(&decision, &territory),
        decision,
        phases: phases(reading, targets),
    }
}

fn decision(document: &Document) -> DecisionHead {
    DecisionHead {
        kind: document.kind.clone().unwrap_or_default(),
        number: document.number.clone().unwrap_or_default(),
        date: document.date,
        issuer: document.issuer.clone().unwrap_or_default(),
        title: vietnamese(document.title.clone().unwrap_or_default()),
        signer: document.signer.as_ref().and_then(|signer| signer.name.clone()),
        effective_from: document.effective_from,
        text_sha256: None,
    }
}

fn name(document: &Document) -> String {
    let attached = document.attached.as_ref().filter(|it| !it.title.trim().is_empty());
    let name = match (attached, &document.title) {
        (Some(attached), _) => format!("{} {}", attached.kind, sentence_case(&attached.title)),
        (None, Some(title)) => title.clone(),
        (None, None) => String::new(),
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { "Chương trình chưa có tên".to_owned() } else { name }
}

/// "Phát triển ..." behind "Chương trình" begins small; a title all in capitals is left alone, names stand in it.
fn sentence_case(title: &str) -> String {
    let mut chars = title.trim().chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(chars).collect(),
        _ => title.trim().to_owned(),
    }
}

/// The territory in the name of the issuer: "Ủy ban nhân dân tỉnh Bắc Ninh" governs "Tỉnh Bắc Ninh".
fn territory(document: &Document) -> String {
    let issuer = document.issuer.as_deref().unwrap_or("");
    for unit in ["tỉnh ", "thành phố ", "huyện ", "thị xã ", "phường ", "xã "] {
        if let Some((before, name)) = issuer.split_once(unit).filter(|(_, name)| !name.trim().is_empty())
            && (before.is_empty() || before.ends_with(' '))
        {
            let mut letters = unit.chars();
            let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
            return format!("{first}{}{}", letters.as_str(), name.trim());
        }
    }
    document.place.clone().unwrap_or_default()
}

/// The name of a territory without the kind of unit in front.
fn bare(territory: &str) -> &str {
    let units = ["Tỉnh ", "Thành phố ", "Huyện ", "Thị xã ", "Phường ", "Xã "];
    units.iter().find_map(|unit| territory.strip_prefix(unit)).unwrap_or(territory)
}

fn questions(decision: &DecisionHead, territory: &str) -> Vec<Question> {
    let silent = [
        (decision.number.is_empty(), "Văn bản không có số, ký hiệu.", "The document has no number."),
        (decision.date.is_none(), "Văn bản không có ngày ban hành.", "The document has no date."),
        (
            decision.effective_from.is_none(),
            "Ngày có hiệu lực không được nêu.",
            "The first day in force is not stated.",
        ),
        (territory.is_empty(), "Địa bàn áp dụng không rõ.", "The territory is not clear."),
    ];
    silent.into_iter().filter(|(missing, ..)| *missing).map(|(_, vi, en)| question(vi, en)).collect()
}

/// The spans of years for which there are targets, several years before single ones and short before long: 2021-2025
/// and 2026-2030 rather than 2021-2030. Together they hold the years of every target.
fn phases(reading: &Reading, targets: &[Target]) -> Vec<Phase> {
    let mut spans: Vec<YearSpan> = targets.iter().filter_map(|target| target.phase).collect();
    spans.sort_by_key(|span| (span.from == span.to, span.to - span.from, *span));
    spans.dedup();
    let mut kept: Vec<YearSpan> = Vec::new();
    for span in spans {
        let held = |year| kept.iter().any(|it| it.contains(year));
        if !(held(span.from) && held(span.to)) {
            kept.push(span);
        }
    }
    kept.sort();
    let mut ids = Ids::default();
    kept.into_iter().map(|years| phase(years, reading, &mut ids)).collect()
}

fn phase(years: YearSpan, reading: &Reading, ids: &mut Ids) -> Phase {
    let span =
        if years.from == years.to { years.to.to_string() } else { format!("{}-{}", years.from, years.to) };
    let name = if years.from == years.to { format!("Năm {span}") } else { format!("Giai đoạn {span}") };
    let (from, to) = (years.from.to_string(), years.to.to_string());
    let sets_it = |heading: &str| {
        fold(heading).to_lowercase().contains("giai doan") && heading.contains(&from) && heading.contains(&to)
    };
    // The deepest heading is the one the targets stand under; the title of the whole document names the years as well.
    let headings = reading.clauses.iter().filter(|clause| clause.heading.as_deref().is_some_and(sets_it));
    let clause = headings.max_by_key(|clause| clause.id.matches('.').count()).map(|clause| clause.id.clone());
    Phase { id: ids.take(&span, '~'), years, name: vietnamese(name), clause }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_territory_stands_in_the_name_of_the_issuer() {
        let of = |issuer: &str| territory(&Document { issuer: Some(issuer.into()), ..Document::default() });
        assert_eq!(of("Ủy ban nhân dân tỉnh Bắc Ninh"), "Tỉnh Bắc Ninh");
        assert_eq!(of("Hội đồng nhân dân thành phố Hải Phòng"), "Thành phố Hải Phòng");
        assert_eq!(of("Thủ tướng Chính phủ"), "");
        assert_eq!(bare("Thành phố Hải Phòng"), "Hải Phòng");
    }

    #[test]
    fn a_title_in_sentence_case_follows_its_kind() {
        assert_eq!(sentence_case("Phát triển khoa học"), "phát triển khoa học");
        assert_eq!(sentence_case("PHÁT TRIỂN KHOA HỌC"), "PHÁT TRIỂN KHOA HỌC");
    }
}
