//! The contract of the store: the same tests on each database.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

/// Makes of each function two tests, one on each database.
macro_rules! on_both {
    ($($test:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $test() {
                if let Some(fixture) = crate::fixture::Fixture::on_sqlite().await {
                    super::$test(fixture).await;
                }
            })+
        }
        mod on_postgres {
            $(#[tokio::test]
            async fn $test() {
                if let Some(fixture) = crate::fixture::Fixture::on_postgres().await {
                    super::$test(fixture).await;
                }
            })+
        }
    };
}

mod copy;
mod fixture;
mod group_commit;
mod journal;
mod outside_journal;
#[path = "../../../../tests/postgres.rs"]
mod postgres;
mod rebuild;
mod record;
mod record_list;
mod record_model;
mod record_plan;
mod server;
mod state;
mod store_files;
