use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use crate::OpenStoreError;

/// Takes the folder for this process, as long as the returned file is open.
pub(crate) fn take(data: &Path) -> Result<File, OpenStoreError> {
    let folder = |source| OpenStoreError::Folder { folder: data.to_owned(), source };
    make_folder(data).map_err(folder)?;
    let lock = OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(false)
        .open(data.join("lock"))
        .map_err(folder)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(OpenStoreError::InUse(data.to_owned())),
        Err(TryLockError::Error(error)) => Err(folder(error)),
    }
}

/// Takes the folder where nobody works on it, and works beside whoever does.
pub(crate) fn take_or_share(data: &Path) -> Result<Option<File>, OpenStoreError> {
    match take(data) {
        Ok(lock) => Ok(Some(lock)),
        Err(OpenStoreError::InUse(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The folder holds hashes of passwords; only its owner may look inside.
fn make_folder(data: &Path) -> io::Result<()> {
    if data.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(data)
}
