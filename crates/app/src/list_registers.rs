use dongho_programme::{Audience, Register};
use dongho_store::PageOf;

use crate::{Actor, App, Refusal, RegisterRef, RegisterRow};

impl App {
    /// Returns the registers in force that a person may see, by name.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_registers(&self, actor: Option<&Actor>) -> Result<Vec<RegisterRow>, Refusal> {
        let present = self.present();
        let mut rows = Vec::new();
        for register in
            present.registers().registers.iter().filter(|register| may_see(actor, register.audience))
        {
            let of = PageOf { register: register.id.clone(), ..PageOf::default() };
            let (records, _) = self.store.count_records(&of, &[]).await?;
            let clauses = register.clauses.clone();
            rows.push(RegisterRow { register: reference(register), clauses, records });
        }
        rows.sort_by(|a, b| self.order.compare(&a.register.title.vi, &b.register.title.vi));
        Ok(rows)
    }
}

/// Returns a register by name.
pub(crate) fn reference(register: &Register) -> RegisterRef {
    RegisterRef {
        id: register.id.clone(),
        title: register.title.clone(),
        item: register.item.clone(),
        about: register.about.clone(),
        source: register.source.clone(),
    }
}

/// Returns whether a person may see what is meant for these readers.
pub(crate) fn may_see(actor: Option<&Actor>, audience: Audience) -> bool {
    match audience {
        Audience::Public => true,
        Audience::Office => actor.is_some(),
        Audience::Restricted => actor.is_some_and(Actor::may_record),
    }
}
