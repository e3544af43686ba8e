use dongho_base::Localized;
use dongho_store::Change;
use dongho_store::change::{FindingResolved, QuestionAnswered};

use crate::field::{Fields, LINE, TEXT};
use crate::{
    Actor, AnswerQuestion, App, FormStamp, Recorded, Refusal, ResolveFinding, Subject, SubjectKind, record,
};

impl App {
    /// Decides on a finding.
    ///
    /// # Errors
    /// Where the person may not, something typed is wrong, somebody else decided since, or the store fails.
    pub async fn resolve_finding(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: ResolveFinding,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let known = self.store.findings().await?.iter().any(|row| row.id == input.finding);
        known.then_some(()).ok_or(Refusal::NotFound)?;
        let mut fields = Fields::default();
        let resolution = input.resolution.trim().to_owned();
        if !["accepted", "corrected", "dismissed"].contains(&resolution.as_str()) {
            let vi = "Hãy chọn xác nhận, đính chính hoặc bỏ qua.";
            fields.problem("resolution", Localized::new(vi, "Choose accepted, corrected or dismissed."));
        }
        let corrected_to = (resolution == "corrected").then(|| {
            let what = ("nội dung đính chính", "what the text should read");
            fields.required("corrected_to", &input.corrected_to, LINE, what)
        });
        let note = fields.text("note", &input.note, TEXT);
        fields.finish()?;
        let change = Change::FindingResolved(FindingResolved { resolution, corrected_to, note });
        let about = Subject::new(SubjectKind::Finding, input.finding);
        self.record(actor, stamp, &about, Some(about.to_string()), change).await
    }

    /// Answers an open question.
    ///
    /// # Errors
    /// Where the person may not, something typed is wrong, somebody else answered since, or the store fails.
    pub async fn answer_question(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: AnswerQuestion,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        self.get_question(&input.question).await?;
        let mut fields = Fields::default();
        let answer = fields.required("answer", &input.answer, TEXT, ("câu trả lời", "the answer"));
        let decided_by = fields.required(
            "decided_by",
            &input.decided_by,
            LINE,
            ("người hoặc cơ quan quyết định", "who decided it"),
        );
        fields.finish()?;
        let change = Change::QuestionAnswered(QuestionAnswered { answer, decided_by });
        let about = Subject::new(SubjectKind::Question, input.question);
        self.record(actor, stamp, &about, Some(about.to_string()), change).await
    }
}
