//! Renders every template with every sample in both languages.

use std::fs;
use std::path::PathBuf;

use dongho_base::Language;

use super::{officer, shell};
use crate::page::{self, task_form};
use crate::shell::Shell;
use crate::{asset, fault};

/// Every sample page with its name.
fn pages(shell: &dyn Fn() -> Shell) -> Vec<(&'static str, String)> {
    let sets = [
        fault::samples(shell),
        page::decision::attach::samples(shell),
        page::decision::samples(shell),
        page::evidence::samples(shell),
        page::finding::samples(shell),
        page::finding_list::samples(shell),
        page::overview::samples(shell),
        page::party::samples(shell),
        page::party_list::samples(shell),
        page::question::samples(shell),
        page::question_list::samples(shell),
        page::target::samples(shell),
        page::target_list::samples(shell),
        page::target_record::samples(shell),
        page::task::samples(shell),
        page::task_list::samples(shell),
        task_form::complete::samples(shell),
        task_form::milestone::samples(shell),
        task_form::note::samples(shell),
        task_form::progress::samples(shell),
    ];
    sets.into_iter().flatten().collect()
}

/// Where the rendered samples are left to be looked at: `target/pages`.
fn folder() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(3).unwrap().join("pages")
}

#[test]
fn every_template_is_left_to_be_looked_at() {
    let folder = folder();
    for (name, bytes) in asset::all() {
        let path = folder.join("assets").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    for language in [Language::Vi, Language::En] {
        for (who, person) in [("reader", None), ("officer", Some(officer()))] {
            let place = folder.join(language.tag()).join(who);
            fs::create_dir_all(&place).unwrap();
            for (name, html) in pages(&|| shell(language, person.clone())) {
                fs::write(place.join(format!("{name}.html")), html).unwrap();
            }
        }
    }
}
