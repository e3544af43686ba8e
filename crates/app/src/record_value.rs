use dongho_base::{Datelike, Decimal, Localized, NaiveDate, Period};
use dongho_programme::TargetKind;
use dongho_store::change::ValueRecorded;
use dongho_store::{Change, FileRef};

use crate::field::{Fields, LINE, TEXT};
use crate::get_target::version_of;
use crate::{
    Actor, App, FormStamp, RecordValue, Recorded, Refusal, Subject, SubjectKind, Upload, Vintage, record,
};

/// A share may differ from its parts by rounding, in points.
const ROUNDING: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

impl App {
    /// Records a value for a target; an earlier one for the same period stays, superseded.
    ///
    /// # Errors
    /// Where the person may not, something typed is wrong, somebody else changed the target, or the store fails.
    pub async fn record_value(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: RecordValue,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let present = self.present();
        let target = present.programme().target(&input.target).ok_or(Refusal::NotFound)?;
        if target.kind == TargetKind::Milestone {
            return Err(Refusal::Locked(is_milestone()));
        }
        let percent = target.unit.as_deref() == Some("%");
        let mut fields = Fields::default();
        let file = match input.evidence.clone().filter(|file| !file.name.is_empty() || !file.bytes.is_empty())
        {
            Some(file) => Some(fields.file("evidence", file, self.upload_limit())?),
            None => None,
        };
        let change = read(&mut fields, &input, percent, present.today);
        fields.finish()?;
        let change = ValueRecorded { evidence: self.keep(file).await?, ..change.ok_or(Refusal::NotFound)? };
        let about = Subject::new(SubjectKind::Target, input.target);
        let of = version_of(&about.id);
        self.record(actor, stamp, &about, Some(of), Change::ValueRecorded(change)).await
    }

    /// Stores a file, if there is one, before the entry that names it.
    pub(crate) async fn keep(&self, file: Option<Upload>) -> Result<Option<FileRef>, Refusal> {
        let Some(Upload { name, bytes }) = file else {
            return Ok(None);
        };
        let size = bytes.len() as u64;
        let sha256 = self.store.keep_file(bytes).await?;
        Ok(Some(FileRef { name, bytes: size, sha256 }))
    }
}

/// Reads the form; `None` where a field that must be there does not read.
fn read(fields: &mut Fields, input: &RecordValue, percent: bool, today: NaiveDate) -> Option<ValueRecorded> {
    let period = fields.period("period", &input.period);
    let value = fields.number("value", &input.value);
    let numerator = fields.optional_number("numerator", &input.numerator);
    let denominator = fields.optional_number("denominator", &input.denominator);
    let source = fields.required("source", &input.source, LINE, ("nguồn số liệu", "the source of the value"));
    let note = fields.text("note", &input.note, TEXT);
    let vintage = Vintage::from_key(input.vintage.trim());
    if vintage.is_none() {
        let vi = "Hãy chọn ước tính, sơ bộ hoặc chính thức.";
        fields.problem("vintage", Localized::new(vi, "Choose estimate, preliminary or official."));
    }
    check_begun(fields, period, today);
    check_parts(fields, input, (numerator, denominator), value.filter(|_| percent));
    Some(ValueRecorded {
        target: input.target.clone(),
        period: period?,
        value: value?,
        numerator,
        denominator,
        source,
        vintage: vintage?.key().to_owned(),
        note,
        evidence: None,
    })
}

fn check_begun(fields: &mut Fields, period: Option<Period>, today: NaiveDate) {
    let first_year = |period| match period {
        Period::Year(year) | Period::Quarter(year, _) | Period::Month(year, _) => year,
        Period::Years(span) => span.from,
    };
    if period.is_some_and(|period| first_year(period) > today.year()) {
        let vi = "Kỳ số liệu chưa bắt đầu; chỉ ghi số liệu đã có.";
        fields.problem("period", Localized::new(vi, "The period has not begun; record what there is."));
    }
}

/// Numerator and denominator come together, and a percentage has to be theirs.
fn check_parts(
    fields: &mut Fields,
    input: &RecordValue,
    parts: (Option<Decimal>, Option<Decimal>),
    percent: Option<Decimal>,
) {
    match parts {
        (Some(_), None) if input.denominator.trim().is_empty() => {
            fields.problem(
                "denominator",
                Localized::new("Đã có tử số; hãy nhập cả mẫu số.", "Enter the denominator too."),
            );
        }
        (None, Some(_)) if input.numerator.trim().is_empty() => {
            fields.problem(
                "numerator",
                Localized::new("Đã có mẫu số; hãy nhập cả tử số.", "Enter the numerator too."),
            );
        }
        (Some(_), Some(whole)) if whole <= Decimal::ZERO => {
            fields.problem(
                "denominator",
                Localized::new("Mẫu số phải lớn hơn 0.", "The denominator must be above 0."),
            );
        }
        (Some(part), Some(whole)) => {
            let share = (part / whole).checked_mul(Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX);
            if percent.is_some_and(|value| (value - share).abs() > ROUNDING) {
                let words = crate::words::number(share.round_dp(2));
                let vi = format!("Tử số chia mẫu số là {}%, khác với giá trị đã nhập.", words.vi);
                let en = format!("Numerator by denominator is {}%, not the value entered.", words.en);
                fields.problem("value", Localized::new(vi, en));
            }
        }
        _ => {}
    }
}

fn is_milestone() -> Localized {
    Localized::new(
        "Đây là mốc phải hoàn thành, không có giá trị để ghi. Hãy thêm tài liệu chứng minh.",
        "This is a milestone without a value. Add a file that proves it.",
    )
}
