//! Forms about one year of a task: progress, milestones, notes, evidence.

pub(crate) mod complete;
pub(crate) mod evidence;
pub(crate) mod milestone;
pub(crate) mod note;
pub(crate) mod progress;

use dongho_app::{InstanceView, Subject, SubjectKind, TaskView};

use super::task::{AskedYear, address_of, form_address, subject_id};
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
    /// Loads a task and the year the address names.
    pub(crate) async fn load(visit: &Visit, task: &str, asked: &AskedYear) -> Result<Self, Fault> {
        let view = visit.app().get_task(task).await?;
        let year = asked.year();
        let instance = view.instances.iter().find(|instance| instance.row.year == year).cloned();
        Ok(About { instance: instance.ok_or(Fault::NotFound)?, view })
    }

    fn year(&self) -> Option<i32> {
        self.instance.row.year
    }

    /// Returns the address of the task's page at this year, without language.
    fn back(&self) -> String {
        address_of(&self.view.row.id, self.year())
    }

    /// Returns the thing that notes and evidence are about.
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Task, subject_id(&self.view.row.id, self.year()))
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
        let action = form_address(&self.view.row.id, name, self.year());
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
