//! A record with its parts, the records that refer to it, and its history; as known today or on an earlier day.

mod history;

use dongho_base::{NaiveDate, TimeDelta};
use dongho_programme::{Field, Register};
use dongho_store::RecordRow;

use crate::in_force::Present;
use crate::list_records::{visible, visible_fields};
use crate::list_registers::{may_see, reference};
use crate::register::shown::{Showing, linked};
use crate::register::{derived, label};
use crate::{Actor, App, LinkGroup, RecordView, Refusal, SectionView, SubjectKind};

/// Records named beside how many refer; the rest is a list of its own.
const NAMED: u32 = 10;

impl App {
    /// Returns a record, as known at the end of a day where one is given.
    ///
    /// # Errors
    /// Where there is no such record or it was not known on that day, the person may not see it, or the store fails.
    pub async fn get_record(
        &self,
        actor: Option<&Actor>,
        id: u64,
        as_of: Option<NaiveDate>,
    ) -> Result<RecordView, Refusal> {
        let mut row = self.record_row(id, as_of).await?;
        let present = self.present();
        let register = visible(&present, actor, &row.register)?;
        derived::add(&present, register, &mut row);
        let fields = visible_fields(register, actor);
        let entries = self.store.entries_about(SubjectKind::Record.key(), &id.to_string(), u32::MAX).await?;
        let mut ids = linked(&register.fields, &row.data);
        ids.extend(history::linked_by(&entries, register));
        ids.extend(row.merged_into);
        let same = self.store.same_records(id).await?;
        ids.extend(&same);
        let showing = self.showing_of(&present, &ids).await?;
        Ok(RecordView {
            id,
            register: reference(register),
            label: label::of(register, present.registers(), &row.data, row.number.as_deref()),
            state: row
                .state
                .as_deref()
                .and_then(|state| register.state(state))
                .map(|state| state.name.clone()),
            version: row.version,
            sample: row.sample,
            removed: row.removed,
            merged_into: row.merged_into.map(|other| named(&showing, other)),
            merged: same
                .into_iter()
                .filter(|other| *other != id)
                .map(|other| named(&showing, other))
                .collect(),
            sections: sections(register, &fields, &row, &showing),
            links: self.links(&present, actor, id).await?,
            history: history::steps(&entries, &fields, register, &showing),
            number: row.number,
            as_of,
        })
    }

    async fn record_row(&self, id: u64, as_of: Option<NaiveDate>) -> Result<RecordRow, Refusal> {
        let row = match as_of.and_then(end_of_day) {
            Some(at) => self.store.record_at(id, at).await?,
            None => self.store.record(id).await?,
        };
        row.ok_or(Refusal::NotFound)
    }

    /// Returns the records that refer to one, by register and field.
    async fn links(
        &self,
        present: &Present,
        actor: Option<&Actor>,
        id: u64,
    ) -> Result<Vec<LinkGroup>, Refusal> {
        let mut groups = Vec::new();
        for count in self.store.count_links_to(id).await? {
            let Ok(register) = visible(present, actor, &count.register) else { continue };
            let Some(field) = field_at(register, &count.field).filter(|field| may_see(actor, field.audience))
            else {
                continue;
            };
            let first = self.store.links_to(id, &count.register, &count.field, None, NAMED).await?;
            groups.push(LinkGroup {
                register: reference(register),
                label: field.label.clone(),
                field: count.field,
                count: count.count,
                first: first.into_iter().map(|link| (link.record, link.label)).collect(),
            });
        }
        Ok(groups)
    }
}

/// Returns the last instant of a day in Viet Nam.
fn end_of_day(day: NaiveDate) -> Option<dongho_base::DateTime<dongho_base::Utc>> {
    let end = day.succ_opt()?.and_hms_opt(0, 0, 0)?.and_utc();
    Some(end - TimeDelta::hours(7) - TimeDelta::milliseconds(1))
}

/// Returns the field of a link, which may stand in a group.
fn field_at<'r>(register: &'r Register, path: &str) -> Option<&'r Field> {
    match path.split_once('.') {
        None => register.field_ever(path),
        Some((group, inner)) => match &register.field_ever(group)?.kind {
            dongho_programme::FieldType::Group { fields, .. } => {
                fields.iter().find(|field| field.id == inner)
            }
            _ => None,
        },
    }
}

fn named(showing: &Showing<'_>, id: u64) -> (u64, String) {
    let label = showing.labels.get(&id).map(|row| row.label.clone()).filter(|label| !label.is_empty());
    (id, label.unwrap_or_else(|| format!("#{id}")))
}

fn sections(
    register: &Register,
    fields: &[&Field],
    row: &RecordRow,
    showing: &Showing<'_>,
) -> Vec<SectionView> {
    let section = |section: &dongho_programme::Section| {
        let of = fields.iter().copied().filter(|field| field.section == section.id);
        SectionView { title: section.title.clone(), lines: showing.lines(of, &row.data) }
    };
    let all = register.sections.iter().map(section);
    all.filter(|section| !section.lines.is_empty()).collect()
}
