use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use dongho_app::Upload;

use super::Answers;
use crate::fault::Fault;
use crate::visit::Visit;

/// The most fields a form with a file has.
const FIELDS: usize = 40;
/// The most bytes of one answer beside a file.
const ANSWER: usize = 64 << 10;

/// A form that came with a file.
#[derive(Default)]
pub(crate) struct Parcel {
    /// What was typed.
    pub(crate) answers: Answers,
    /// The file, where one was chosen.
    pub(crate) file: Option<Upload>,
    /// Whether the form's token was this session's; where it was not, nothing after it was read.
    pub(crate) known: bool,
}

/// Reads a form with a file, what was typed first: the file of a foreign form is never taken in.
pub(crate) async fn receive(visit: &Visit, mut body: Multipart) -> Result<Parcel, Fault> {
    let _place = visit.site.uploads.acquire().await.map_err(|_| Fault::Slow)?;
    let limit = visit.app().upload_limit();
    let mut parcel = Parcel::default();
    for _ in 0..FIELDS {
        let Some(field) = body.next_field().await.map_err(unreadable)? else {
            parcel.known = visit.knows(&parcel.answers);
            return Ok(parcel);
        };
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_none() {
            let bytes = read(field, ANSWER).await?;
            let answer = String::from_utf8(bytes).map_err(|_| Fault::BadRequest)?;
            parcel.answers.add(name, answer);
            continue;
        }
        parcel.known = visit.knows(&parcel.answers);
        if !parcel.known {
            return Ok(parcel);
        }
        parcel.file = read_file(field, limit).await?;
    }
    Err(Fault::BadRequest)
}

async fn read_file(field: Field<'_>, limit: u64) -> Result<Option<Upload>, Fault> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let bytes = read(field, limit).await?;
    Ok((!name.is_empty()).then_some(Upload { name, bytes }))
}

async fn read(mut field: Field<'_>, limit: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
        if bytes.len() + chunk.len() > limit {
            return Err(Fault::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn unreadable(error: MultipartError) -> Fault {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Fault::TooLarge } else { Fault::BadRequest }
}
