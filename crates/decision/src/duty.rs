//! Duties of the section on implementation.

mod assign;

use crate::party::BODIES;
use crate::target::{Place, Setting, place_in};
use crate::words::words;
use crate::{Clause, Duty, Level, Role, Tree};

use self::assign::{Assigned, assigned};

/// Returns who has to do what, in document order: one duty for each point, bullet or paragraph below a heading that names
/// bodies, and for each that itself begins with bodies in the section on implementation.
pub(crate) fn find(text: &str, tree: &Tree, parents: &[Option<usize>], settings: &[Setting]) -> Vec<Duty> {
    let mut finder = Finder { text, parents, parties: vec![None; tree.clauses.len()], duties: Vec::new() };
    let parent_of = |at: usize| parents.get(at).copied().flatten();
    let mut has_children = vec![false; tree.clauses.len()];
    for parent in (0..tree.clauses.len()).filter_map(parent_of) {
        if let Some(flag) = has_children.get_mut(parent) {
            *flag = true;
        }
    }
    for (at, clause) in tree.clauses.iter().enumerate().filter(|(_, clause)| holds_duties(clause)) {
        let charges = clause.level == Level::Article && clause.text.starts_with("Giao ");
        let implements =
            charges || settings.get(at).is_some_and(|setting| setting.place == Place::Implementation);
        finder.look(at, clause, implements, has_children.get(at) == Some(&true));
    }
    finder.duties
}

/// Returns whether a heading in small letters names bodies that are known and nothing else.
pub(crate) fn names_body(heading: &str) -> bool {
    heading.chars().any(char::is_lowercase)
        && assign::party_of_heading(heading).is_some_and(|party| BODIES.at(&words(&party, 0), 0).is_some())
}

/// Returns whether a heading outside the section on implementation can charge the body it names: an article of a
/// regulation describes it, and a heading in capitals names what its part is about.
fn charges(clause: &Clause, heading: &str) -> bool {
    clause.level != Level::Article && heading.chars().any(char::is_lowercase)
}

fn holds_duties(clause: &Clause) -> bool {
    matches!(
        clause.level,
        Level::Chapter
            | Level::Section
            | Level::Subsection
            | Level::Point
            | Level::Bullet
            | Level::Paragraph
            | Level::Article
    )
}

/// Whom what stands below a clause is about, and in which role.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Charge {
    party: String,
    role: Option<Role>,
    /// Whether a heading of its own names the party.
    headed: bool,
}

struct Finder<'t> {
    text: &'t str,
    parents: &'t [Option<usize>],
    /// For each clause whom what stands below it is about.
    parties: Vec<Option<Charge>>,
    duties: Vec<Duty>,
}

impl Finder<'_> {
    fn look(&mut self, at: usize, clause: &Clause, implements: bool, has_children: bool) {
        let above =
            self.parents.get(at).copied().flatten().and_then(|at| self.parties.get(at).cloned().flatten());
        let body = match &clause.heading {
            Some(heading) => {
                if let Some(party) =
                    assign::party_of_heading(heading).filter(|_| implements || charges(clause, heading))
                {
                    self.open(at, Charge { party, role: None, headed: true });
                    self.state(clause, clause.text.get(heading.len()..).unwrap_or(""), at);
                    return;
                }
                clause.text.as_str()
            }
            None => clause.text.as_str(),
        };
        match assigned(body, implements, above.is_some()) {
            Some(Assigned { party, duty }) => {
                self.open(at, Charge { party, role: assign::role(duty), headed: false });
                // "Sở A chủ trì, phối hợp với các sở:" says in which role it does what stands below.
                let introduces = has_children && duty.trim_end().ends_with(':') && words(duty, 0).len() <= 20;
                if !introduces {
                    self.state(clause, duty, at);
                }
            }
            None => {
                let Some(charge) = above else { return };
                let introduces = has_children && body.trim_end().ends_with(':');
                let role = assign::role(body).or(charge.role.filter(|_| introduces || !charge.headed));
                self.open(at, Charge { role, ..charge });
                if !introduces {
                    self.state(clause, body, at);
                }
            }
        }
    }

    fn open(&mut self, at: usize, charge: Charge) {
        if let Some(slot) = self.parties.get_mut(at) {
            *slot = Some(charge);
        }
    }

    /// Takes down what a clause asks of the party it is about.
    fn state(&mut self, clause: &Clause, duty: &str, at: usize) {
        let Some(charge) = self.parties.get(at).cloned().flatten() else { return };
        let duty = duty.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '-' | '–' | '.' | ';' | ',' | '/')
        });
        let closes = clause.level == Level::Paragraph && assign::closes(duty);
        if words(duty, 0).len() < 3 || assign::only_announces(duty) || closes {
            return;
        }
        let own = place_in(self.text, clause, duty);
        self.duties.push(Duty {
            clause: clause.id.clone(),
            party: charge.party,
            role: assign::role(duty).or(charge.role),
            text: dongho_vietnamese::normal::one_line(duty),
            start: own.start,
            end: own.end,
        });
    }
}
