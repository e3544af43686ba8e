//! The list of registers.

use askama::Template;
use dongho_app::RegisterRow;

use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "registers.html")]
struct RegistersPage {
    shell: Shell,
    rows: Vec<RegisterRow>,
}

/// Shows the registers that the reader may see.
pub(crate) async fn show(visit: Visit) -> PageResult {
    let rows = visit.app().list_registers(visit.actor()).await?;
    let shell = visit.shell(visit.t().shell.registers, Section::Registers);
    Ok(render::page(&RegistersPage { shell, rows }))
}

impl RegistersPage {
    fn to(&self, row: &RegisterRow) -> String {
        format!("/registers/{}", crate::address::escaped(&row.register.id))
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |rows| RegistersPage { shell: shell(), rows }.render().unwrap();
    vec![("registers", page(sample::record::registers())), ("registers-empty", page(vec![]))]
}
