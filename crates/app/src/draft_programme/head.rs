//! The head of a draft: decision, territory, phases.

use dongho_base::YearSpan;
use dongho_decision::{Document, Reading};
use dongho_programme::{DecisionHead, Head, Phase, Question, Target};
use dongho_vietnamese::fold;

use super::ids::{Ids, slug};
use super::name::programme_name;
use super::{question, vietnamese};

pub(super) fn draft(reading: &Reading, targets: &[Target]) -> Head {
    let document = &reading.document;
    let territory = territory(document);
    let decision = decision(document);
    let id = slug(bare(&territory));
    Head {
        id: if territory.is_empty() || territory == "Cả nước" { slug(&decision.number) } else { id },
        name: vietnamese(programme_name(document, bare(&territory))),
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

/// Bodies whose word holds in the whole country, with folded letters.
const NATIONAL: [&str; 6] =
    ["thu tuong", "chinh phu", "quoc hoi", "bo ", "uy ban thuong vu quoc hoi", "ban chap hanh trung uong"];

/// The territory in the name of the issuer: "Ủy ban nhân dân tỉnh Bắc Ninh" governs "Tỉnh Bắc Ninh".
fn territory(document: &Document) -> String {
    let issuer = document.issuer.as_deref().unwrap_or("");
    let folded = fold(issuer).to_lowercase();
    if NATIONAL.iter().any(|body| folded.starts_with(body)) {
        return "Cả nước".to_owned();
    }
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
        assert_eq!(of("Thủ tướng Chính phủ"), "Cả nước");
        assert_eq!(of("Sở Khoa học và Công nghệ"), "");
        assert_eq!(bare("Thành phố Hải Phòng"), "Hải Phòng");
    }
}
