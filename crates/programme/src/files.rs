//! The files of a programme's folder: what each is called, what it holds and what its head says.

use dongho_base::Localized;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::register::{RawCodeList, RawRegister};
use crate::{Duty, Head, Indicator, Instrument, Party, Point, Succession, Target, Task};

/// Gives the schema of one kind of item.
pub(crate) type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// What stands in a file.
pub(crate) enum Content {
    /// One table: the file itself.
    Single(SchemaOf),
    /// Lists of tables, each under its key.
    Lists(&'static [(&'static str, SchemaOf)]),
}

/// One file of the folder.
pub(crate) struct FileKind {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it is, in Vietnamese and English, for the head of the file.
    about: (&'static str, &'static str),
    /// What stands in it.
    pub(crate) content: Content,
}

impl FileKind {
    /// Returns what the file is.
    pub(crate) fn about(&self) -> Localized {
        Localized::new(self.about.0, self.about.1)
    }

    /// Returns the file's name without the ending: `targets`.
    pub(crate) fn stem(&self) -> &'static str {
        self.name.trim_end_matches(".toml")
    }
}

pub(crate) const HEAD: &str = "programme.toml";
pub(crate) const PARTIES: &str = "parties.toml";
pub(crate) const INDICATORS: &str = "indicators.toml";
pub(crate) const TARGETS: &str = "targets.toml";
pub(crate) const TASKS: &str = "tasks.toml";
pub(crate) const DUTIES: &str = "duties.toml";
pub(crate) const ORIENTATION: &str = "orientation.toml";
pub(crate) const SOLUTIONS: &str = "solutions.toml";
pub(crate) const SOURCES: &str = "sources.toml";

/// Every file of a programme, in the order people read them.
pub(crate) const FILES: &[FileKind] = &[
    FileKind {
        name: HEAD,
        about: (
            "Chương trình và quyết định ban hành: tên, địa bàn, các giai đoạn, điều còn bỏ ngỏ.",
            "The programme and its decision: names, territory, phases, what is left open.",
        ),
        content: Content::Single(of::<Head>),
    },
    FileKind {
        name: PARTIES,
        about: (
            "Các cơ quan, đơn vị ([[party]]) và việc chuyển giao giữa họ theo ngày ([[succession]]).",
            "The bodies ([[party]]) and what passed between them on which day ([[succession]]).",
        ),
        content: Content::Lists(&[("party", of::<Party>), ("succession", of::<Succession>)]),
    },
    FileKind {
        name: INDICATORS,
        about: (
            "Các chỉ số đứng sau chỉ tiêu: đo cái gì, bằng cách nào, lấy số liệu ở đâu.",
            "The indicators behind the targets: what is measured, how, from which data.",
        ),
        content: Content::Lists(&[("indicator", of::<Indicator>)]),
    },
    FileKind {
        name: TARGETS,
        about: (
            "Các chỉ tiêu và mốc phải đạt, theo thứ tự trong quyết định.",
            "The targets and milestones, in the order of the decision.",
        ),
        content: Content::Lists(&[("target", of::<Target>)]),
    },
    FileKind {
        name: TASKS,
        about: (
            "Các nhiệm vụ triển khai: ai chủ trì, ai phối hợp, khi nào.",
            "The tasks: who leads, who takes part, when.",
        ),
        content: Content::Lists(&[("task", of::<Task>)]),
    },
    FileKind {
        name: DUTIES,
        about: (
            "Trách nhiệm quyết định giao cho từng cơ quan, đơn vị.",
            "What the decision asks of each body.",
        ),
        content: Content::Lists(&[("duty", of::<Duty>)]),
    },
    FileKind {
        name: ORIENTATION,
        about: (
            "Định hướng nghiên cứu, phát triển, ứng dụng: cây phân loại để gắn nhãn.",
            "What is to be researched, developed and applied: the taxonomy for tagging.",
        ),
        content: Content::Lists(&[("orientation", of::<Point>)]),
    },
    FileKind {
        name: SOLUTIONS,
        about: (
            "Nhiệm vụ, giải pháp chủ yếu, từng điểm một.",
            "The main tasks and solutions, point by point.",
        ),
        content: Content::Lists(&[("solution", of::<Point>)]),
    },
    FileKind {
        name: SOURCES,
        about: (
            "Các văn bản mà quyết định nhắc tới và tình trạng của chúng.",
            "The instruments the decision names and what became of them.",
        ),
        content: Content::Lists(&[("instrument", of::<Instrument>)]),
    },
];

/// The file of a register; each register has one of its own name in `registers`.
pub(crate) const REGISTER: &str = "register.toml";
/// The file of a code list; each list has one of its own name in `codes`.
pub(crate) const CODES: &str = "codes.toml";

/// The kinds of files that registers are made of.
pub(crate) const REGISTER_FILES: &[FileKind] = &[
    FileKind {
        name: REGISTER,
        about: (
            "Một sổ đăng ký: bản ghi gồm những trường nào, nhập ra sao, theo quy tắc nào.",
            "A register: which fields its records have, how they are entered, by which rules.",
        ),
        content: Content::Single(of::<RawRegister>),
    },
    FileKind {
        name: CODES,
        about: (
            "Một danh mục mã: các lựa chọn cùng ngày có hiệu lực của chúng.",
            "A code list: what can be chosen, and on which days.",
        ),
        content: Content::Single(of::<RawCodeList>),
    },
];

/// Returns the file kind with this name.
pub(crate) fn kind(name: &str) -> Option<&'static FileKind> {
    FILES.iter().find(|file| file.name == name)
}

fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}
