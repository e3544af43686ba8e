//! Every word of the interface, in both languages.
//!
//! A table cannot be built with a word missing: each key carries both languages, and a template that names an unknown
//! key does not compile. Sentences that hold numbers or names are functions in [`sentence`].

/// Declares a table of words: one struct, filled once per language.
macro_rules! texts {
    ($(#[$doc:meta])* $table:ident { $($key:ident: $vi:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $table { $(pub(crate) $key: &'static str,)* }

        impl $table {
            pub(crate) const VI: $table = $table { $($key: $vi,)* };
            pub(crate) const EN: $table = $table { $($key: $en,)* };
        }
    };
}

mod account;
mod count;
mod decision;
mod error;
mod form;
mod import;
mod overview;
mod party;
mod register;
mod sentence;
mod shell;
mod target;
mod task;

use dongho_base::Language;

pub(crate) use account::Account;
pub(crate) use decision::Decision;
pub(crate) use error::Fault;
pub(crate) use form::Form;
pub(crate) use import::Import;
pub(crate) use overview::Overview;
pub(crate) use party::Party;
pub(crate) use register::Register;
pub(crate) use shell::Shell;
pub(crate) use target::Target;
pub(crate) use task::Task;

/// All tables in one language.
#[derive(Debug)]
pub(crate) struct Texts {
    /// The language of all of them.
    pub(crate) language: Language,
    pub(crate) account: Account,
    pub(crate) decision: Decision,
    pub(crate) fault: Fault,
    pub(crate) form: Form,
    pub(crate) import: Import,
    pub(crate) overview: Overview,
    pub(crate) party: Party,
    pub(crate) register: Register,
    pub(crate) shell: Shell,
    pub(crate) target: Target,
    pub(crate) task: Task,
}

static VI: Texts = Texts {
    language: Language::Vi,
    account: Account::VI,
    decision: Decision::VI,
    fault: Fault::VI,
    form: Form::VI,
    import: Import::VI,
    overview: Overview::VI,
    party: Party::VI,
    register: Register::VI,
    shell: Shell::VI,
    target: Target::VI,
    task: Task::VI,
};

static EN: Texts = Texts {
    language: Language::En,
    account: Account::EN,
    decision: Decision::EN,
    fault: Fault::EN,
    form: Form::EN,
    import: Import::EN,
    overview: Overview::EN,
    party: Party::EN,
    register: Register::EN,
    shell: Shell::EN,
    target: Target::EN,
    task: Task::EN,
};

impl Texts {
    /// Returns the tables of `language`.
    pub(crate) fn of(language: Language) -> &'static Texts {
        match language {
            Language::Vi => &VI,
            Language::En => &EN,
        }
    }
}
