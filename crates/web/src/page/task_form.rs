//! Forms about one instance of a task: progress, milestones, notes, evidence.

pub(crate) mod complete;
pub(crate) mod evidence;
pub(crate) mod milestone;
pub(crate) mod note;
pub(crate) mod progress;

use dongho_app::{InstanceView, Subject, SubjectKind, TaskView};
use dongho_base::Period;

use super::task::{AskedPeriod, address_of, form_address, subject_id};
use crate::fault::Fault;
use crate::form::{Answers, FormView, Trouble};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

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
    fn form(
        &self,
        visit: &Visit,
        name: &str,
        version: u64,
        answers: Answers,
        trouble: Option<Trouble>,
    ) -> FormView {
        let action = form_address(&self.view.row.id, name, self.period());
        let form = FormView::new(visit, &action, version).with(answers);
        match trouble {
            Some(trouble) => form.troubled(visit, trouble),
            None => form,
        }
    }
}

#[cfg(test)]
impl About {
    fn sample() -> Self {
        let view = crate::sample::task::filled();
        About { instance: view.instances[3].clone(), view }
    }
}
