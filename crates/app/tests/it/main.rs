//! Stories: what people do, and what they see afterwards.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

/// Makes of each story two tests, one on each database.
macro_rules! on_both {
    ($($story:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $story() {
                super::$story(crate::fixture::Fixture::new().await).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test]
            async fn $story() {
                if let Some(fixture) = crate::fixture::Fixture::on_postgres().await {
                    super::$story(fixture).await;
                }
            })+
        }
    };
}

mod accounts;
mod demo;
mod document;
mod fixture;
mod import;
mod parties;
#[path = "../../../../tests/postgres.rs"]
mod postgres;
mod progress;
mod registers;
mod search;
mod values;
