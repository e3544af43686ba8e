//! The facts of the head, phases, parties, points and instruments.

use std::slice;

use dongho_base::Localized;
use dongho_vietnamese::word_key;

use super::Subject;
use super::facts::{Fact, Kind, first_words, list, party, questions, text, yes};
use crate::words::{day, same, years};
use crate::{Head, Instrument, Party, Phase, Point, Programme, Succession, SuccessionKind};

pub(super) const HEAD: Kind<Head> = Kind {
    subject: Subject::Programme,
    noun: ("Chương trình", "Programme"),
    known_by_id: false,
    list: |programme| slice::from_ref(&programme.head),
    id: |_| String::new(),
    name: |_, _| Localized::default(),
    keys: &[],
    facts: head_facts,
};

fn head_facts(head: &Head, _: &Programme) -> Vec<Fact> {
    let decision = &head.decision;
    vec![
        Fact::told("mã", "id", same(&head.id)),
        Fact::told("tên", "name", head.name.clone()),
        Fact::told("địa bàn", "territory", head.territory.clone()),
        Fact::told("chương trình minh họa", "demonstration", yes(head.sample, "có", "yes")),
        Fact::told("loại văn bản", "kind of document", same(&decision.kind)),
        Fact::told("số, ký hiệu", "number", same(&decision.number)),
        Fact::told("ngày ban hành", "date", decision.date.map(day).unwrap_or_default()),
        Fact::told("cơ quan ban hành", "issuer", same(&decision.issuer)),
        Fact::told("trích yếu", "title", decision.title.clone()),
        Fact::told("người ký", "signer", text(decision.signer.as_deref())),
        Fact::told(
            "ngày có hiệu lực",
            "first day in force",
            decision.effective_from.map(day).unwrap_or_default(),
        ),
        Fact::silent("văn bản gốc", "text of the document", format!("{:?}", decision.text_sha256)),
        questions(&head.questions),
    ]
}

pub(super) const PHASE: Kind<Phase> = Kind {
    subject: Subject::Phase,
    noun: ("Giai đoạn", "Phase"),
    known_by_id: true,
    list: |programme| &programme.head.phases,
    id: |phase| phase.id.clone(),
    name: |_, _| Localized::default(),
    keys: &[|phase| phase.clause.clone(), |phase| Some(phase.name.vi.clone())],
    facts: |phase, _| {
        vec![
            Fact::told("các năm", "years", years(phase.years)).first(),
            Fact::told("tên", "name", phase.name.clone()),
            Fact::told("vị trí", "clause", text(phase.clause.as_deref())),
        ]
    },
};

pub(super) const PARTY: Kind<Party> = Kind {
    subject: Subject::Party,
    noun: ("Cơ quan", "Party"),
    known_by_id: false,
    list: |programme| &programme.parties,
    id: |party| party.id.clone(),
    name: |party, _| party.name.clone(),
    keys: &[|party| Some(party.name.vi.clone()), printed_key],
    facts: |party, _| {
        vec![
            Fact::told("tên", "name", party.name.clone()),
            Fact::told("tên ngắn", "short name", party.short.clone().unwrap_or_default()),
            Fact::silent("loại", "kind", format!("{:?}", party.kind)),
            Fact::told("cách viết", "printed forms", sorted(&party.as_printed)),
            Fact::told("bắt đầu", "first day", party.valid_from.map(day).unwrap_or_default()),
            Fact::told("kết thúc", "last day", party.valid_to.map(day).unwrap_or_default()),
            questions(&party.questions),
        ]
    },
};

/// The ways a body is printed, whatever their order; none for a body the decision does not print.
fn printed_key(party: &Party) -> Option<String> {
    let mut keys: Vec<String> = party.as_printed.iter().map(|form| word_key(form)).collect();
    keys.sort();
    keys.dedup();
    (!keys.is_empty()).then(|| keys.join("; "))
}

fn sorted(forms: &[String]) -> Localized {
    let mut forms = forms.to_vec();
    forms.sort();
    list(&forms)
}

pub(super) const SUCCESSION: Kind<Succession> = Kind {
    subject: Subject::Succession,
    noun: ("Chuyển giao từ", "Succession of"),
    known_by_id: false,
    list: |programme| &programme.successions,
    id: |act| format!("{} → {}", act.from, act.to.as_deref().unwrap_or("?")),
    name: |act, programme| party(&act.from, programme),
    keys: &[|act| Some(format!("{} {:?}", act.from, act.items))],
    facts: |act, programme| {
        let heir = act.to.as_deref().map_or(Localized::new("chưa rõ", "open"), |to| party(to, programme));
        vec![
            Fact::told("bên nhận", "heir", heir).first(),
            Fact::told("từ ngày", "since", day(act.date)).first(),
            Fact::told("hình thức", "how", how(act.kind)),
            Fact::told("chức năng", "function", act.function.clone().unwrap_or_default()),
            Fact::told("các mục", "items", list(&act.items)),
            Fact::told("văn bản", "instrument", text(act.instrument.as_deref())),
            Fact::told("đã kiểm chứng", "confirmed", yes(act.confirmed, "có", "yes")),
            questions(act.question.as_slice()),
        ]
    },
};

fn how(kind: SuccessionKind) -> Localized {
    let (vi, en) = match kind {
        SuccessionKind::Rename => ("đổi tên", "renamed"),
        SuccessionKind::Merge => ("hợp nhất", "merged"),
        SuccessionKind::Split => ("chia tách", "split"),
        SuccessionKind::Abolish => ("giải thể", "abolished"),
        SuccessionKind::Move => ("chuyển một phần", "part moved"),
    };
    Localized::new(vi, en)
}

pub(super) const ORIENTATION: Kind<Point> = Kind {
    subject: Subject::Orientation,
    noun: ("Định hướng", "Orientation"),
    list: |programme| &programme.orientations,
    ..POINT
};

pub(super) const SOLUTION: Kind<Point> = Kind {
    subject: Subject::Solution,
    noun: ("Giải pháp", "Solution"),
    list: |programme| &programme.solutions,
    ..POINT
};

const POINT: Kind<Point> = Kind {
    subject: Subject::Orientation,
    noun: ("Điểm", "Point"),
    known_by_id: true,
    list: |_| &[],
    id: |point| point.id.clone(),
    name: |point, _| point.name.clone(),
    keys: &[|point| Some(point.sentence.clone()), |point| first_words(&point.name.vi)],
    facts: |point, _| {
        vec![
            Fact::told("nội dung", "gist", point.name.clone()),
            Fact::told("thuộc", "under", text(point.parent.as_deref())),
            Fact::told("vị trí", "clause", same(&point.clause)),
            Fact::silent("câu trong văn bản", "sentence of the document", &point.sentence),
        ]
    },
};

pub(super) const SOURCE: Kind<Instrument> = Kind {
    subject: Subject::Source,
    noun: ("Văn bản", "Instrument"),
    known_by_id: false,
    list: |programme| &programme.sources,
    id: |source| source.id.clone(),
    name: |source, _| text(source.title.as_deref()),
    keys: &[|source| source.number.clone(), |source| source.title.clone()],
    facts: |source, _| {
        vec![
            Fact::told("loại", "kind", same(&source.kind)),
            Fact::told("số, ký hiệu", "number", text(source.number.as_deref())).first(),
            Fact::told("cách viết khác", "other printed forms", list(&source.as_printed)),
            Fact::told("ngày", "date", source.date.map(day).unwrap_or_default()),
            Fact::told("tên", "title", text(source.title.as_deref())),
            Fact::told("nhắc tại", "named in", list(&source.clauses)),
            Fact::told("là căn cứ", "legal basis", yes(source.basis, "có", "yes")),
            Fact::told("tình trạng", "status", source.status.clone().unwrap_or_default()),
        ]
    },
};
