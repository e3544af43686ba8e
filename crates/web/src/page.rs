//! The pages, one module each.

pub(crate) mod account;
pub(crate) mod account_list;
pub(crate) mod decision;
pub(crate) mod evidence;
pub(crate) mod finding;
pub(crate) mod finding_list;
pub(crate) mod import;
pub(crate) mod overview;
pub(crate) mod party;
pub(crate) mod party_list;
pub(crate) mod question;
pub(crate) mod question_list;
pub(crate) mod record;
pub(crate) mod record_change;
pub(crate) mod record_form;
pub(crate) mod register;
pub(crate) mod register_list;
pub(crate) mod search;
pub(crate) mod sign_in;
pub(crate) mod target;
pub(crate) mod target_evidence;
pub(crate) mod target_list;
pub(crate) mod target_record;
pub(crate) mod task;
pub(crate) mod task_form;
pub(crate) mod task_list;
