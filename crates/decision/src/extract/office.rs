//! Documents of other word processors (.doc, .rtf, .odt), which LibreOffice turns into .docx.

use std::fs;

use super::format::Format;
use super::program::{Failure, SOFFICE, Workshop, no_room};
use super::{Content, Limits, ReadDocumentError, docx};

/// A profile of our own: no macros, nothing fetched from elsewhere, no questions.
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Reads a document through LibreOffice.
pub(super) fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Content, ReadDocumentError> {
    let input = format!("input.{}", format.name());
    let workshop = Workshop::with_file(&input, bytes)?;
    let user = workshop.path().join("profile/user");
    fs::create_dir_all(&user).map_err(no_room)?;
    fs::write(user.join("registrymodifications.xcu"), PROFILE).map_err(no_room)?;
    let profile = format!("-env:UserInstallation=file://{}", workshop.path().join("profile").display());
    let arguments = [
        profile.as_str(),
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        "converted",
        &input,
    ];
    let ran = workshop.run(SOFFICE, &arguments, limits, |output| std::io::copy(output, &mut std::io::sink()));
    ran.map_err(|failure: Failure| failure.of(SOFFICE))?;
    let converted = fs::read(workshop.path().join("converted/input.docx")).map_err(|_| refused(format))?;
    docx::read(&converted, limits)
}

/// LibreOffice ends well even where it wrote nothing: it met a password or an unknown inside.
fn refused(format: Format) -> ReadDocumentError {
    ReadDocumentError::damaged(
        format.name(),
        "LibreOffice could not open it; perhaps it is locked with a password",
    )
}
