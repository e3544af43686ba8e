use crate::form::{Answers, FormView, Problem};
use crate::shell::Shell;

/// An empty form.
pub(crate) fn empty(action: &str) -> FormView {
    FormView {
        action: action.to_owned(),
        token: "a1b2c3".to_owned(),
        once: "0f0e0d".to_owned(),
        version: 3,
        answers: Answers::default(),
        problems: vec![],
        banner: None,
    }
}

/// A form with `answer` in every field and something wrong with every field.
pub(crate) fn wrong(action: &str, fields: &[&str], answer: &str, shell: &Shell) -> FormView {
    let mut form = empty(action);
    form.banner = Some(shell.t.form.expired.to_owned());
    for field in fields {
        form.answers.add(*field, answer);
        let message = shell.t.form.expired.to_owned();
        form.problems.push(Problem { field: (*field).to_owned(), message });
    }
    form
}
