use crate::list_findings::wanted;
use crate::{App, DoubtFilter, QuestionView, Refusal};

impl App {
    /// Returns the open questions of the programme, unanswered ones first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_questions(&self, filter: DoubtFilter) -> Result<Vec<QuestionView>, Refusal> {
        let mut questions = self.doubts(&self.present()).await?.questions();
        questions.retain(|question| wanted(filter, question.answer.is_some()));
        questions.sort_by_key(|question| question.answer.is_some());
        Ok(questions)
    }

    /// Returns one question.
    ///
    /// # Errors
    /// Where there is none with this id, or the store fails.
    pub async fn get_question(&self, id: &str) -> Result<QuestionView, Refusal> {
        let questions = self.doubts(&self.present()).await?.questions();
        questions.into_iter().find(|question| question.id == id).ok_or(Refusal::NotFound)
    }
}
