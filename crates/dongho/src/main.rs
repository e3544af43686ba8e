//! The `dongho` command: one file per subcommand.

mod bench;
mod bundled;
mod check;
mod copy;
mod diff;
mod folder;
mod import;
mod output;
mod place;
mod rebuild;
mod samples;
mod serve;
mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Đông Hồ: từ quyết định đã ký đến chương trình đang chạy / from the signed decision to a running programme.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Bench(bench::Bench),
    Check(check::Check),
    Copy(copy::Copy),
    Diff(diff::Diff),
    Import(import::Import),
    Rebuild(rebuild::Rebuild),
    Samples(samples::Samples),
    Serve(serve::Serve),
    User(user::User),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Bench(bench) => bench.run(),
        Command::Check(check) => check.run(),
        Command::Copy(copy) => copy.run(),
        Command::Diff(diff) => diff.run(),
        Command::Import(import) => import.run(),
        Command::Rebuild(rebuild) => rebuild.run(),
        Command::Samples(samples) => samples.run(),
        Command::Serve(serve) => serve.run(),
        Command::User(user) => user.run(),
    }
}
