//! The first page: on course or not, why, and who.

use askama::Template;
use dongho_app::{DueItem, Overview, TaskState};

use crate::render::{self, PageResult};
use crate::share::{Share, shares};
use crate::shell::{Section, Shell};
use crate::tag::Tag;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    shell: Shell,
    view: Overview,
    phases: Vec<PhaseCard>,
    targets: Vec<Share>,
    tasks: Vec<Share>,
    late: Vec<DueGroup>,
    due_soon: Vec<DueGroup>,
}

/// Years or milestones of one thing that are due, the most pressing first.
struct DueGroup {
    first: DueItem,
    more: Vec<DueItem>,
}

struct PhaseCard {
    name: String,
    current: bool,
    shares: Vec<Share>,
}

/// Shows the first page.
pub(crate) async fn show(visit: Visit) -> PageResult {
    let view = visit.app().get_overview().await?;
    let shell = visit.shell(visit.t().shell.overview, Section::Overview);
    Ok(render::page(&OverviewPage::new(shell, view)))
}

impl OverviewPage {
    fn new(shell: Shell, view: Overview) -> Self {
        let language = shell.language();
        let target_shares = |counts: &[dongho_app::StateCount<dongho_app::TargetState>], more: &str| {
            shares(counts.iter().map(|c| {
                let url = shell.url(format!("/targets?state={}{more}", c.state.key()));
                (Tag::target(c.state, language), c.count, url)
            }))
        };
        let phases = view
            .phases
            .iter()
            .map(|phase| PhaseCard {
                name: shell.say(&phase.name).to_owned(),
                current: phase.current,
                shares: target_shares(
                    &phase.targets,
                    &format!("&phase={}", crate::address::escaped(&phase.id)),
                ),
            })
            .collect();
        let targets = target_shares(&view.targets, "");
        let tasks = shares(view.tasks.iter().map(|c| {
            (Tag::task(c.state, language), c.count, shell.url(format!("/tasks?state={}", c.state.key())))
        }));
        let (late, due_soon) = (groups(&view.late), groups(&view.due_soon));
        OverviewPage { phases, targets, tasks, late, due_soon, shell, view }
    }

    /// The state of the whole programme in one sentence.
    fn summary(&self) -> String {
        let parts: Vec<String> = self
            .targets
            .iter()
            .map(|share| format!("{} {}", share.count, share.tag.label.to_lowercase()))
            .collect();
        let all = self.targets.iter().map(|share| share.count).sum();
        self.shell.t.overview_summary(all, &parts.join(", "), self.view.late.len())
    }
}

impl OverviewPage {
    /// Says what is not recorded and why it is not among what is late.
    fn not_recorded(&self) -> Option<String> {
        let counted = self.view.tasks.iter().find(|it| it.state == TaskState::NotRecorded)?;
        let day = self.shell.day(&self.view.programme.taken_in);
        (counted.count > 0).then(|| self.shell.t.not_recorded_count(counted.count, &day))
    }
}

/// Takes what is due of one thing together, in the order of what presses most.
fn groups(items: &[DueItem]) -> Vec<DueGroup> {
    let mut groups: Vec<DueGroup> = Vec::new();
    for item in items {
        match groups.iter_mut().find(|group| group.first.link.subject.id == item.link.subject.id) {
            Some(group) => group.more.push(item.clone()),
            None => groups.push(DueGroup { first: item.clone(), more: vec![] }),
        }
    }
    groups
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    vec![
        ("overview", OverviewPage::new(shell(), sample::overview::filled()).render().unwrap()),
        ("overview-empty", OverviewPage::new(shell(), sample::overview::empty()).render().unwrap()),
        ("overview-long", OverviewPage::new(shell(), sample::overview::long()).render().unwrap()),
    ]
}
