//! The library's illustrative records are sound records of its registers, and those of Bắc Ninh with what it adds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use dongho_base::NaiveDate;
use dongho_programme::{Field, FieldType, Registers, load_registers};
use dongho_registers::{Entry, Record, validate};
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Returns the definition files that stand in a folder itself, by name with `prefix` in front.
fn texts(folder: &Path, prefix: &str) -> BTreeMap<String, String> {
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("readable").path());
    let files = paths.filter(|path| path.extension().is_some_and(|it| it == "toml"));
    let named = files.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path));
    named.map(|(name, path)| (format!("{prefix}{name}"), fs::read_to_string(path).expect("UTF-8"))).collect()
}

fn definitions(with_province: bool) -> Registers {
    let mut files = BTreeMap::new();
    for part in ["registers", "codes"] {
        files.extend(texts(&root().join("library").join(part), &format!("library/{part}/")));
    }
    let programme = root().join("programmes/bac-ninh");
    let loaded = dongho_programme::load(&texts(&programme, "")).0.expect("the programme is sound");
    if with_province {
        for part in ["registers", "codes"] {
            files.extend(texts(&programme.join(part), &format!("{part}/")));
        }
    }
    load_registers(&files, with_province.then_some(&loaded)).0.expect("the library is sound")
}

/// A record of a sample file.
struct Sample {
    register: String,
    state: Option<String>,
    data: Record,
}

/// Reads the sample files of a folder into `samples`, by key; a record that is there gets more fields.
fn read(folder: &Path, samples: &mut BTreeMap<String, Sample>) {
    for (name, text) in texts(folder, "") {
        let file: toml::Table = text.parse().expect("TOML");
        assert_eq!(file["sample"].as_bool(), Some(true), "{name} is marked as a sample");
        let register = file["register"].as_str().expect("a register");
        assert_eq!(format!("{register}.toml"), name);
        for record in file["record"].as_array().expect("records") {
            let Value::Object(mut data) = serde_json::to_value(record).expect("JSON") else {
                panic!("{name}")
            };
            let key = data.remove("key").and_then(|key| key.as_str().map(str::to_owned)).expect("a key");
            let state = data.remove("state").and_then(|state| state.as_str().map(str::to_owned));
            let sample = samples.entry(key).or_insert_with(|| Sample {
                register: register.to_owned(),
                state: None,
                data: Record::new(),
            });
            sample.state = state.or(sample.state.take());
            sample.data.extend(data);
        }
    }
}

/// Puts numbers in place of the keys of other records.
fn resolve(fields: &[Field], data: &mut Record, samples: &BTreeMap<String, Sample>) {
    let number = |key: &Value, register: &str| {
        let key = key.as_str().expect("links name a key");
        let at = samples.keys().position(|it| it == key).unwrap_or_else(|| panic!("no record {key}"));
        assert_eq!(samples[key].register, register, "{key}");
        json!(at + 1)
    };
    for field in fields {
        let Some(value) = data.get_mut(&field.id) else { continue };
        match (&field.kind, value) {
            (FieldType::Link { register, .. }, Value::Array(keys)) => {
                keys.iter_mut().for_each(|key| *key = number(key, register));
            }
            (FieldType::Link { register, .. }, key) => *key = number(key, register),
            (FieldType::Group { fields, .. }, Value::Array(rows)) => {
                rows.iter_mut()
                    .filter_map(Value::as_object_mut)
                    .for_each(|row| resolve(fields, row, samples));
            }
            _ => {}
        }
    }
}

fn every_record_is_sound(with_province: bool) {
    let registers = definitions(with_province);
    let mut samples = BTreeMap::new();
    read(&root().join("library/samples"), &mut samples);
    if with_province {
        read(&root().join("programmes/bac-ninh/samples"), &mut samples);
    }
    let mut wrong = Vec::new();
    for (key, sample) in &samples {
        let register = registers.register(&sample.register).expect("a register of the library");
        let mut data = sample.data.clone();
        resolve(&register.fields, &mut data, &samples);
        if let Some(state) = &sample.state {
            assert!(register.state(state).is_some(), "{key}: {state}");
        }
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        let first = register.states.first().map(|state| state.id.as_str());
        let state = sample.state.as_deref().or(first);
        let entry = Entry { data: &data, before: None, number: Some("1"), state, today };
        wrong.extend(
            validate(register, &registers, &entry)
                .into_iter()
                .map(|it| format!("{key} {}: {}", it.path, it.message.en)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let shown = |register: &str| samples.values().filter(|sample| sample.register == register).count();
    for register in &registers.registers {
        assert!(shown(&register.id) >= 2, "{} is shown by {} records", register.id, shown(&register.id));
    }
}

#[test]
fn every_illustrative_record_is_a_sound_record_of_the_library() {
    every_record_is_sound(false);
}

#[test]
fn every_illustrative_record_is_sound_with_what_bac_ninh_adds() {
    every_record_is_sound(true);
}
