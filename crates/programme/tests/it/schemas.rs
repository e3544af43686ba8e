//! The schemas that editors read are those of the model.

use std::fs;
use std::path::Path;

use dongho_programme::schemas;

#[test]
fn the_committed_schemas_are_those_of_the_model() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema");
    let update = option_env!("DONGHO_UPDATE_SCHEMAS").is_some();
    for (name, schema) in schemas() {
        let path = folder.join(&name);
        if update {
            fs::create_dir_all(&folder)
                .and_then(|()| fs::write(&path, &schema))
                .expect("docs/schema can be written");
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        let how =
            "run `DONGHO_UPDATE_SCHEMAS=1 cargo test -p dongho-programme schemas` and commit docs/schema";
        assert!(committed == schema, "docs/schema/{name} is not current: {how}");
    }
}

#[test]
fn a_schema_refuses_unknown_keys_and_lists_allowed_words() {
    let schemas = schemas();
    let targets = &schemas["targets.schema.json"];
    assert!(targets.contains("\"additionalProperties\": false") && targets.contains("\"growth_per_year\""));
    assert_eq!(schemas.len(), 9);
}
