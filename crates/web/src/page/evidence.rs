//! The form for a file that proves something, about a target or a task; and the file itself.

use askama::Template;
use axum::extract::Path;
use dongho_app::Actor;

use crate::fault::Fault;
use crate::form::FormView;
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "evidence.html")]
pub(crate) struct EvidencePage {
    pub(crate) shell: Shell,
    pub(crate) form: FormView,
    /// What the file is to prove.
    pub(crate) lead: &'static str,
    /// Where to go back to, with language.
    pub(crate) back: String,
    /// How large the file may be.
    pub(crate) limit: u64,
}

/// Sends a stored file to be kept. The name in the address is for people; the id decides.
///
/// Files of imports are for those who import; to everybody else they do not exist.
pub(crate) async fn download(visit: Visit, Path((id, _)): Path<(u64, String)>) -> PageResult {
    let officer = visit.actor().is_some_and(Actor::may_record);
    if !officer && visit.app().get_import_state(id).await.is_ok() {
        return Err(Fault::NotFound);
    }
    let file = visit.app().read_file(id).await?;
    Ok(render::download(&file.name, file.bytes))
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let action = "/targets/II.1.a/evidence";
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        let back = "/targets/II.1.a".to_owned();
        EvidencePage { lead: shell.t.target.attach_lead, shell, form, back, limit: 64 << 20 }
            .render()
            .unwrap()
    };
    let wrong = sample::form::wrong(action, &["title", "file"], sample::HOSTILE, &shell());
    vec![("evidence", page(sample::form::empty(action))), ("evidence-wrong", page(wrong))]
}
