//! Forms: what was typed, what is wrong with it, and that it comes from here.

mod parcel;

use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use dongho_app::{FieldProblem, FormStamp, Refusal};

use crate::fault::Fault;
use crate::format;
use crate::shell::Shell;
use crate::visit::Visit;

pub(crate) use parcel::{Parcel, receive};

/// What somebody typed, kept as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Answers(Vec<(String, String)>);

impl Answers {
    /// Returns the first answer of that name, empty where there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Returns the first answer of that name, to be kept.
    pub(crate) fn own(&self, name: &str) -> String {
        self.get(name).to_owned()
    }

    /// Adds an answer.
    pub(crate) fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// Returns all names and answers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Returns the stamp the form carried.
    pub(crate) fn stamp(&self) -> FormStamp {
        FormStamp { once: self.own("once"), version: self.version().unwrap_or(0) }
    }

    /// Returns the version of the thing that was shown when these answers were given; `None` where nobody sent them.
    fn version(&self) -> Option<u64> {
        self.get("version").parse().ok()
    }
}

impl Answers {
    /// Reads what was sent; for handlers that need the request's head as well.
    pub(crate) async fn read(request: Request) -> Result<Self, Fault> {
        Answers::from_request(request, &()).await.map_err(|rejection| Fault::of_status(rejection.status()))
    }
}

impl<S: Send + Sync> FromRequest<S> for Answers {
    type Rejection = FormRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, FormRejection> {
        let axum::Form(pairs) = axum::Form::<Vec<(String, String)>>::from_request(request, state).await?;
        Ok(Answers(pairs))
    }
}

/// Something wrong with one field, in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The field's name, also its element's id.
    pub(crate) field: String,
    /// What is wrong and what to do.
    pub(crate) message: String,
}

/// Why a form is shown again.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Trouble {
    /// Its token is not of this session.
    Expired,
    /// These answers are wrong.
    Fields(Vec<FieldProblem>),
    /// It is not possible now, or somebody else changed the thing meanwhile.
    Locked(dongho_base::Localized),
}

impl Trouble {
    /// Sorts out what can be mended in the form; everything else is a fault.
    pub(crate) fn of(refusal: Refusal) -> Result<Self, Fault> {
        match refusal {
            Refusal::Invalid(problems) => Ok(Trouble::Fields(problems)),
            Refusal::Conflict { .. } => Ok(Trouble::Locked(refusal.message())),
            Refusal::Locked(why) => Ok(Trouble::Locked(why)),
            other => Err(other.into()),
        }
    }
}

/// How a form is shown: for the first time, or again with the answers kept and what is wrong with them.
pub(crate) struct Shown {
    /// The status of the answer.
    pub(crate) status: StatusCode,
    /// What was typed.
    pub(crate) answers: Answers,
    trouble: Option<Trouble>,
}

impl Shown {
    /// A form that nobody has sent yet.
    pub(crate) fn fresh(answers: Answers) -> Self {
        Shown { status: StatusCode::OK, answers, trouble: None }
    }

    /// A form whose token is not of this session.
    pub(crate) fn expired(answers: Answers) -> Self {
        Shown { status: StatusCode::FORBIDDEN, answers, trouble: Some(Trouble::Expired) }
    }

    /// A form whose answers were refused; what cannot be mended in the form is a fault.
    pub(crate) fn refused(refusal: Refusal, answers: Answers) -> Result<Self, Fault> {
        let trouble = Some(Trouble::of(refusal)?);
        Ok(Shown { status: StatusCode::UNPROCESSABLE_ENTITY, answers, trouble })
    }

    /// A form with answers that are wrong; the page says at which fields.
    pub(crate) fn wrong(answers: Answers) -> Self {
        Shown { status: StatusCode::UNPROCESSABLE_ENTITY, answers, trouble: None }
    }

    /// Returns whether nobody has sent it yet.
    pub(crate) fn is_fresh(&self) -> bool {
        self.trouble.is_none()
    }

    /// Fills in an answer.
    pub(crate) fn answered(mut self, name: &str, value: impl Into<String>) -> Self {
        self.answers.add(name, value);
        self
    }

    /// Makes the form. Answers keep the version they were given for: what somebody else has changed since then must
    /// not be overwritten by sending them again.
    pub(crate) fn form(self, visit: &Visit, action: &str, version: u64) -> FormView {
        let version = self.answers.version().unwrap_or(version);
        let form = FormView::new(visit, action, version).with(self.answers);
        match self.trouble {
            Some(trouble) => form.troubled(visit, trouble),
            None => form,
        }
    }
}

/// A form as a page shows it.
#[derive(Debug, Clone)]
pub(crate) struct FormView {
    /// Where it goes, with language.
    pub(crate) action: String,
    /// The session's token.
    pub(crate) token: String,
    /// The one-time id.
    pub(crate) once: String,
    /// The version of the thing it is about.
    pub(crate) version: u64,
    /// What was typed.
    pub(crate) answers: Answers,
    /// What is wrong, field by field.
    pub(crate) problems: Vec<Problem>,
    /// What is wrong with the form as a whole.
    pub(crate) banner: Option<String>,
}

impl FormView {
    /// Makes an empty form.
    pub(crate) fn new(visit: &Visit, action: &str, version: u64) -> Self {
        FormView {
            action: visit.url(action),
            token: visit.token(),
            once: visit.app().form_id(),
            version,
            answers: Answers::default(),
            problems: Vec::new(),
            banner: None,
        }
    }

    /// Fills in answers.
    pub(crate) fn with(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// Fills in one answer.
    pub(crate) fn answered(mut self, name: &str, value: impl Into<String>) -> Self {
        self.answers.add(name, value);
        self
    }

    /// Says what is wrong, in the visit's language.
    pub(crate) fn troubled(mut self, visit: &Visit, trouble: Trouble) -> Self {
        let t = visit.t();
        match trouble {
            Trouble::Expired => self.banner = Some(t.form.expired.to_owned()),
            Trouble::Locked(why) => self.banner = Some(why.get(visit.language).to_owned()),
            Trouble::Fields(problems) => {
                let told = |problem: FieldProblem| Problem {
                    field: problem.field.to_owned(),
                    message: problem.message.get(visit.language).to_owned(),
                };
                self.problems = problems.into_iter().map(told).collect();
            }
        }
        self
    }

    /// Returns what was typed.
    pub(crate) fn answer(&self, name: &str) -> &str {
        self.answers.get(name)
    }

    /// Returns whether that choice was taken.
    pub(crate) fn chose(&self, name: &str, value: &str) -> bool {
        self.answers.get(name) == value
    }

    /// Returns what is wrong with a field.
    pub(crate) fn problem(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.as_str())
    }

    /// Returns whether anything is wrong.
    pub(crate) fn is_wrong(&self) -> bool {
        self.banner.is_some() || !self.problems.is_empty()
    }

    /// Returns the ids of the words that describe a field, for screen readers.
    pub(crate) fn described_by(&self, name: &str, has_hint: bool) -> Option<String> {
        let hint = has_hint.then(|| format!("{name}-hint"));
        let wrong = self.problem(name).map(|_| format!("{name}-error"));
        let ids: Vec<String> = hint.into_iter().chain(wrong).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

impl Shell {
    /// Says in the title that an answer is wrong.
    pub(crate) fn of_form(mut self, form: &FormView) -> Self {
        self.wrong = form.is_wrong();
        self
    }

    /// Returns how large a file may be, in a sentence.
    pub(crate) fn file_limit(&self, bytes: &u64) -> String {
        self.t.at_most(&format::size(*bytes, self.language()))
    }

    /// Returns a hint about files, with how large one may be.
    pub(crate) fn file_hint(&self, hint: &str, bytes: &u64) -> String {
        format!("{hint}. {}", self.file_limit(bytes))
    }
}
