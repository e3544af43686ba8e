//! Renders every template with every sample in both languages and reads what came out.

mod html;
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use dongho_base::Language;

use super::{officer, shell};
use crate::page::{self, task_form};
use crate::shell::{Person, Shell};
use crate::{asset, fault};

/// Every sample page with its name.
fn pages(shell: &dyn Fn() -> Shell) -> Vec<(&'static str, String)> {
    let sets = [
        fault::samples(shell),
        page::account::samples(shell),
        page::account_list::samples(shell),
        page::decision::attach::samples(shell),
        page::decision::samples(shell),
        page::evidence::samples(shell),
        page::finding::samples(shell),
        page::finding_list::samples(shell),
        page::import::samples(shell),
        page::overview::samples(shell),
        page::party::samples(shell),
        page::party_list::samples(shell),
        page::question::samples(shell),
        page::question_list::samples(shell),
        page::record::samples(shell),
        page::record_change::samples(shell),
        page::record_form::samples(shell),
        page::register::samples(shell),
        page::register_list::samples(shell),
        page::search::samples(shell),
        page::sign_in::samples(shell),
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

/// Calls `look` with language, reader, name and text of every sample page.
fn every(mut look: impl FnMut(Language, &str, &str, &str)) {
    for language in [Language::Vi, Language::En] {
        let people: [(&str, Option<Person>); 2] = [("reader", None), ("officer", Some(officer()))];
        for (who, person) in people {
            for (name, text) in pages(&|| shell(language, person.clone())) {
                look(language, who, name, &text);
            }
        }
    }
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
    every(|language, who, name, text| {
        let place = folder.join(language.tag()).join(who);
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join(format!("{name}.html")), text).unwrap();
    });
}

#[test]
fn every_template_has_a_sample() {
    let template = |text: &str| {
        let begin = text.split("#[template(path = \"").skip(1);
        begin.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect::<Vec<_>>()
    };
    let sources = words::files("src", "rs");
    let without: BTreeSet<String> = sources
        .iter()
        .filter(|(_, text)| text.contains("#[template(path") && !text.contains("fn samples("))
        .flat_map(|(_, text)| template(text))
        .collect();
    assert!(without.is_empty(), "no sample renders {without:?}; add a function `samples` beside it");
}

#[test]
fn every_page_is_sound_html() {
    let mut problems = BTreeSet::new();
    every(|language, who, name, text| {
        for problem in html::problems(text, language) {
            problems.insert(format!("{}/{who}/{name}: {problem}", language.tag()));
        }
    });
    let all: Vec<String> = problems.into_iter().collect();
    assert!(all.is_empty(), "{} problems:\n{}", all.len(), all.join("\n"));
}
