//! Forms about one instance of a task: progress, milestones, notes, evidence.

pub(crate) mod complete;
pub(crate) mod evidence;
pub(crate) mod milestone;
pub(crate) mod note;
pub(crate) mod progress;

use dongho_app::{Actor, InstanceView, Recorded, Refusal, Subject, SubjectKind, TaskView};
use dongho_base::Period;

use std::collections::BTreeMap;

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use axum::response::Response;

use super::task::{AskedPeriod, address_of, form_address, subject_id};
use crate::fault::Fault;
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Recorder, Visit};

/// What all forms about a task show around them.
pub(crate) struct About {
    view: TaskView,
    instance: InstanceView,
}

/// Returns the path of the form that marks a milestone as done.
pub(crate) fn milestone_path(id: &u64) -> String {
    format!("milestones/{id}")
}

impl About {
    /// Loads a task and the year, quarter or month the address names.
    pub(crate) async fn load(visit: &Visit, task: &str, asked: &AskedPeriod) -> Result<Self, Fault> {
        let view = visit.app().get_task(task).await?;
        let period = asked.period();
        let instance = view.instances.iter().find(|instance| instance.row.period == period).cloned();
        Ok(About { instance: instance.ok_or(Fault::NotFound)?, view })
    }

    fn task(&self) -> String {
        self.view.row.id.clone()
    }

    fn period(&self) -> Option<Period> {
        self.instance.row.period
    }

    /// Returns the address of the task's page at this instance, without language.
    fn back(&self) -> String {
        address_of(&self.view.row.id, self.period())
    }

    /// Returns the thing that notes and evidence are about.
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Task, subject_id(&self.view.row.id, self.period()))
    }

    /// Makes the frame of a form's page.
    fn shell(&self, visit: &Visit, title: &str, form: &FormView) -> Shell {
        let name = self.view.row.name.get(visit.language).to_owned();
        let crumbs = vec![("/tasks".to_owned(), visit.t().shell.tasks.to_owned()), (self.back(), name)];
        visit.shell_below(title, Section::Tasks, crumbs).of_form(form)
    }

    /// Makes a form, with the answers given and what is wrong with them.
    fn form(&self, visit: &Visit, name: &str, version: u64, shown: Shown) -> FormView {
        shown.form(visit, &form_address(&self.view.row.id, name, self.period()), version)
    }

    /// Returns to the task where something was recorded, and shows the form again where it was refused.
    fn answer(
        self,
        visit: &Visit,
        (done, outcome): (&str, Result<Recorded, Refusal>),
        answers: Answers,
        page: impl FnOnce(Self, Shown) -> Response,
    ) -> PageResult {
        match outcome {
            Ok(recorded) => Ok(render::done(visit, &self.back(), done, recorded.repeated)),
            Err(refusal) => Ok(page(self, Shown::refused(refusal, answers)?)),
        }
    }
}

/// A visit to a form about a task by somebody who may record. Taken before the body, so that what is refused is not read.
pub(crate) struct TaskRecorder {
    visit: Visit,
    actor: Actor,
    about: About,
}

impl<S: Send + Sync> FromRequestParts<S> for TaskRecorder {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let Recorder { visit, actor } = Recorder::from_request_parts(parts, state).await?;
        let named = Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await;
        let asked = Query::<AskedPeriod>::from_request_parts(parts, state).await;
        let (Ok(Path(named)), Ok(Query(asked))) = (named, asked) else { return Err(Fault::BadRequest) };
        let task = named.get("id").ok_or(Fault::NotFound)?;
        let about = About::load(&visit, task, &asked).await?;
        Ok(TaskRecorder { visit, actor, about })
    }
}

#[cfg(test)]
impl About {
    fn sample() -> Self {
        let view = crate::sample::task::filled();
        About { instance: view.instances[3].clone(), view }
    }
}
