//! Files by content: the name is the digest, so that nothing is ever overwritten and nothing can change unseen.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use dongho_base::Digest;

use crate::{Outage, ReadError, WriteError};

/// The folder of stored files.
#[derive(Debug)]
pub(crate) struct Files {
    folder: PathBuf,
    counter: AtomicU64,
}

impl Files {
    pub(crate) fn open(data: &Path) -> io::Result<Self> {
        let folder = data.join("files");
        fs::create_dir_all(&folder)?;
        Ok(Files { folder, counter: AtomicU64::new(0) })
    }

    /// Returns once the bytes are on disk under their digest.
    pub(crate) fn keep(&self, bytes: &[u8]) -> Result<Digest, WriteError> {
        let digest = Digest::of(bytes);
        let place = self.folder.join(digest.to_string());
        if !holds(&place, bytes.len()) {
            self.place(&place, bytes).map_err(|error| {
                tracing::error!(%error, "a file could not be stored");
                WriteError::Unavailable(Outage::of_io(&error))
            })?;
        }
        Ok(digest)
    }

    /// Writes beside, makes it durable, then gives it its name: a reader sees the whole file or none.
    fn place(&self, place: &Path, bytes: &[u8]) -> io::Result<()> {
        let number = self.counter.fetch_add(1, Ordering::Relaxed);
        let beside = place.with_extension(format!("part{number}"));
        let written = write_durably(&beside, bytes).and_then(|()| fs::rename(&beside, place));
        if written.is_err() {
            let _ = fs::remove_file(&beside);
        }
        written?;
        File::open(&self.folder)?.sync_all()
    }

    /// Returns the digests of all files that are whole.
    pub(crate) fn list(&self) -> io::Result<Vec<Digest>> {
        let mut all = Vec::new();
        for file in fs::read_dir(&self.folder)? {
            // What has another name was being written when the power went.
            all.extend(file?.file_name().to_str().and_then(Digest::from_hex));
        }
        all.sort_unstable();
        Ok(all)
    }

    /// Returns the bytes stored under a digest, having checked that they are what was stored.
    pub(crate) fn read(&self, digest: Digest) -> Result<Vec<u8>, ReadError> {
        let place = self.folder.join(digest.to_string());
        let bytes = fs::read(place).map_err(|error| ReadError::File(digest, error))?;
        if Digest::of(&bytes) == digest { Ok(bytes) } else { Err(ReadError::Altered(digest)) }
    }
}

/// A file of another length is what a lying disk left behind; it is written again.
fn holds(place: &Path, length: usize) -> bool {
    fs::metadata(place).is_ok_and(|data| usize::try_from(data.len()) == Ok(length))
}

fn write_durably(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(place)?;
    file.write_all(bytes)?;
    file.sync_all()
}
