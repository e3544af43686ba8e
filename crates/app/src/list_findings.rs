use crate::{App, DoubtFilter, FindingView, Refusal};

impl App {
    /// Returns the findings in document order, open ones first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_findings(&self, filter: DoubtFilter) -> Result<Vec<FindingView>, Refusal> {
        let mut findings = self.doubts(&self.present()).await?.findings();
        findings.retain(|finding| wanted(filter, finding.resolution.is_some()));
        findings.sort_by_key(|finding| finding.resolution.is_some());
        Ok(findings)
    }

    /// Returns one finding.
    ///
    /// # Errors
    /// Where there is none with this id, or the store fails.
    pub async fn get_finding(&self, id: &str) -> Result<FindingView, Refusal> {
        let findings = self.doubts(&self.present()).await?.findings();
        findings.into_iter().find(|finding| finding.id == id).ok_or(Refusal::NotFound)
    }
}

/// Returns whether a doubt is asked for.
pub(crate) fn wanted(filter: DoubtFilter, settled: bool) -> bool {
    match filter {
        DoubtFilter::All => true,
        DoubtFilter::Open => !settled,
        DoubtFilter::Settled => settled,
    }
}
