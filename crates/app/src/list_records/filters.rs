use dongho_base::Localized;
use dongho_programme::{ChoiceSource, Field, FieldType, Register};
use dongho_store::{ChoiceCount, PageOf};

use super::ask;
use crate::in_force::Present;
use crate::register::shape;
use crate::register::shown::yes_no;
use crate::{App, AskedRange, ChoiceLine, FieldFilter, FilterView, RangeKind, RecordQuery, Refusal};

/// Choices of a list that is longer are searched for, not offered one by one.
const OFFERED: usize = 120;

impl App {
    /// Returns what can be filtered, with how many records each choice has where that is kept ready.
    pub(super) async fn filters(
        &self,
        present: &Present,
        register: &Register,
        fields: &[&Field],
        of: &PageOf,
        query: &RecordQuery,
    ) -> Result<Vec<FilterView>, Refusal> {
        let counted = shape::counted(register, present.registers());
        let mut views = Vec::new();
        if !register.states.is_empty() {
            let counts = self.store.count_choices(of, &counted, "state").await?;
            let choices = register.states.iter().map(|state| (state.id.clone(), state.name.clone()));
            let label = Localized::new("Trạng thái", "State");
            views.push(view("state", label, choices.collect(), Some(&counts), asked(query, "state")));
        }
        let shown = fields.iter().filter(|field| field.index || register.list.contains(&field.id));
        for field in shown {
            let is_counted = counted.contains(&field.id);
            let counts = if is_counted {
                Some(self.store.count_choices(of, &counted, &field.id).await?)
            } else {
                None
            };
            let asked = asked(query, &field.id);
            if let Some(choices) = choices(present, &field.kind) {
                views.push(view(&field.id, field.label.clone(), choices, counts.as_deref(), asked));
            } else if let Some(kind) = range(&field.kind) {
                let (from, to) =
                    asked.map(|asked| (asked.from.clone(), asked.to.clone())).unwrap_or_default();
                let range = Some(AskedRange { kind, from, to });
                let (field, label) = (field.id.clone(), field.label.clone());
                views.push(FilterView { field, label, choices: Vec::new(), range });
            }
        }
        Ok(views)
    }
}

fn asked<'q>(query: &'q RecordQuery, field: &str) -> Option<&'q FieldFilter> {
    query.filters.iter().find(|filter| filter.field == field)
}

fn choices(present: &Present, kind: &FieldType) -> Option<Vec<(String, Localized)>> {
    let choices: Vec<_> = match kind {
        FieldType::Choice(ChoiceSource::Own(own)) | FieldType::Choices(ChoiceSource::Own(own)) => {
            own.iter().map(|choice| (choice.id.clone(), choice.name.clone())).collect()
        }
        FieldType::Choice(ChoiceSource::List(list)) | FieldType::Choices(ChoiceSource::List(list)) => {
            let list = present.registers().code_list(list)?;
            list.codes.iter().map(|code| (code.id.clone(), code.name.clone())).collect()
        }
        FieldType::YesNo => [true, false].map(|yes| (yes.to_string(), yes_no(yes))).to_vec(),
        _ => return None,
    };
    (choices.len() <= OFFERED).then_some(choices)
}

fn range(kind: &FieldType) -> Option<RangeKind> {
    if ask::is_day(kind) { Some(RangeKind::Day) } else { ask::is_number(kind).then_some(RangeKind::Number) }
}

fn view(
    field: &str,
    label: Localized,
    choices: Vec<(String, Localized)>,
    counts: Option<&[ChoiceCount]>,
    asked: Option<&FieldFilter>,
) -> FilterView {
    let count = |key: &str| {
        let stored = match key {
            "true" => "1",
            "false" => "0",
            other => other,
        };
        counts.map(|counts| counts.iter().find(|count| count.key == stored).map_or(0, |count| count.count))
    };
    let line = |(key, label): (String, Localized)| ChoiceLine {
        count: count(&key),
        taken: asked.is_some_and(|asked| asked.values.contains(&key)),
        key,
        label,
    };
    let choices = choices.into_iter().map(line).collect();
    FilterView { field: field.to_owned(), label, choices, range: None }
}
