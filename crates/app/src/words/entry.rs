//! Journal entries in words.

use dongho_base::{Localized, Period};
use dongho_store::Change;
use dongho_store::change::{RecordNumber, RecordOrigin};

use super::{both, day, number, period};
use crate::{ItemDecision, Role, TaskState};

/// Returns what an entry did, without who and when.
pub(crate) fn describe(change: &Change) -> Localized {
    match change {
        Change::ValueRecorded(value) => value_recorded(value.period, value.value),
        Change::ProgressRecorded(progress) => progress_recorded(progress.percent, &progress.state),
        Change::MilestoneAdded(added) => {
            let due = day(added.due);
            Localized::new(
                format!("thêm mốc “{}”, hạn {}", added.title, due.vi),
                format!("added the milestone “{}”, due {}", added.title, due.en),
            )
        }
        Change::MilestoneCompleted(done) => {
            let on = day(done.done_on);
            Localized::new(
                format!("hoàn thành một mốc ngày {}", on.vi),
                format!("completed a milestone on {}", on.en),
            )
        }
        Change::ItemDecided(decided) => {
            let label =
                ItemDecision::from_key(&decided.decision).map(ItemDecision::label).unwrap_or_default();
            Localized::new(format!("{} mục {}", label.vi.to_lowercase(), decided.item), {
                format!("{} the item {}", label.en.to_lowercase(), decided.item)
            })
        }
        Change::ItemsAccepted(accepted) => {
            let count = accepted.items.len();
            Localized::new(
                format!("chấp nhận {count} mục không có nghi ngờ"),
                format!("accepted {count} undoubted items"),
            )
        }
        other => named(other),
    }
}

fn progress_recorded(percent: u8, state: &str) -> Localized {
    let state = TaskState::from_key(state).map(TaskState::label).unwrap_or_default();
    let (vi, en) = (state.vi.to_lowercase(), state.en.to_lowercase());
    Localized::new(format!("ghi tiến độ {percent}%, {vi}"), format!("recorded progress of {percent}%, {en}"))
}

fn value_recorded(when: Period, value: dongho_base::Decimal) -> Localized {
    both(
        &[number(value), period(when)],
        |p| format!("ghi giá trị {} cho {}", p.first().unwrap_or(&""), p.get(1).unwrap_or(&"")),
        |p| format!("recorded the value {} for {}", p.first().unwrap_or(&""), p.get(1).unwrap_or(&"")),
    )
}

/// Entries whose words hold one name or none.
fn named(change: &Change) -> Localized {
    let (vi, en) = match change {
        Change::ProgrammePublished(published) => match published.import {
            Some(import) => (
                format!("ban hành chương trình từ lần nhập {import}"),
                format!("published the programme from import {import}"),
            ),
            None => ("ban hành chương trình".to_owned(), "published the programme".to_owned()),
        },
        Change::DocumentAttached(attached) => (
            format!("gắn văn bản {}", attached.file.name),
            format!("attached the document {}", attached.file.name),
        ),
        Change::NoteAdded(_) => ("thêm ghi chú".to_owned(), "added a note".to_owned()),
        Change::EvidenceAttached(added) => (
            format!("thêm tài liệu chứng minh “{}”", added.title),
            format!("added the evidence “{}”", added.title),
        ),
        Change::FindingResolved(resolved) => {
            finding_resolved(&resolved.resolution, resolved.corrected_to.as_deref())
        }
        Change::QuestionAnswered(answered) => (
            format!("ghi câu trả lời do {} quyết định", answered.decided_by),
            format!("recorded an answer decided by {}", answered.decided_by),
        ),
        Change::ImportStarted(started) => {
            (format!("nhập tệp {}", started.file.name), format!("began the import of {}", started.file.name))
        }
        Change::ImportRetried(_) => ("nhập lại".to_owned(), "tried the import again".to_owned()),
        Change::ImportResumed(_) => (
            "đọc lại từ đầu vì máy chủ đã dừng giữa chừng".to_owned(),
            "read it again from the beginning, since the server had stopped".to_owned(),
        ),
        Change::ImportRead(read) => {
            (format!("đọc xong, {} mục", read.items), format!("read the file, {} items", read.items))
        }
        Change::ImportFailed(failed) => (
            format!("không đọc được: {}", failed.reason.vi),
            format!("could not be read: {}", failed.reason.en),
        ),
        Change::AccountAdded(added) => {
            let role = Role::from_key(&added.role).map(Role::label).unwrap_or_default();
            let (vi, en) = (role.vi.to_lowercase(), role.en.to_lowercase());
            (
                format!("thêm tài khoản {} ({vi})", added.account),
                format!("added the account {} ({en})", added.account),
            )
        }
        Change::PasswordSet(_) => ("đặt mật khẩu".to_owned(), "set a password".to_owned()),
        other => return record(other),
    };
    Localized { vi, en }
}

/// Entries about records of registers.
fn record(change: &Change) -> Localized {
    match change {
        Change::RecordSaved(saved) => match saved.origin {
            Some(RecordOrigin::Entry(_)) => {
                Localized::new("khôi phục giá trị trước đây", "restored earlier values")
            }
            Some(RecordOrigin::Merged(_)) => {
                Localized::new("gộp nội dung của bản ghi trùng", "took over what a duplicate said")
            }
            Some(RecordOrigin::Separated(_)) => {
                Localized::new("trả lại nội dung trước khi gộp", "returned to what it said before a merge")
            }
            None if saved.number.is_some() => Localized::new(
                format!("nhập bản ghi {}", saved.number.as_ref().map(RecordNumber::text).unwrap_or_default()),
                format!(
                    "entered the record {}",
                    saved.number.as_ref().map(RecordNumber::text).unwrap_or_default()
                ),
            ),
            None => Localized::new("ghi nội dung bản ghi", "saved the record"),
        },
        Change::RecordRemoved(_) => Localized::new("loại bản ghi khỏi danh mục", "removed the record"),
        Change::RecordRestored(_) => Localized::new("đưa bản ghi trở lại", "put the record back"),
        Change::RecordMerged(_) => Localized::new("gộp vào bản ghi trùng", "merged into its duplicate"),
        Change::RecordSeparated(_) => Localized::new("hủy việc gộp", "undid a merge"),
        _ => Localized::default(),
    }
}

fn finding_resolved(resolution: &str, corrected_to: Option<&str>) -> (String, String) {
    match (resolution, corrected_to) {
        ("corrected", Some(to)) => (format!("đính chính thành “{to}”"), format!("corrected to “{to}”")),
        ("dismissed", _) => ("bỏ qua điểm nghi ngờ".to_owned(), "dismissed the finding".to_owned()),
        _ => ("xác nhận điểm nghi ngờ là đúng".to_owned(), "accepted the finding".to_owned()),
    }
}
