use std::borrow::Cow;

use dongho_base::Localized;
use dongho_decision::Level;
use dongho_programme::Programme;
use dongho_store::{Effect, FoundItem, SearchItem, SearchWords};
use dongho_vietnamese::nfc;
use dongho_vietnamese::normal::{fold_with_offsets, one_line, search_key};

use crate::attached::ReadText;
use crate::in_force::Present;
use crate::{App, Link, Refusal, SearchHit, SearchResults, Subject, SubjectKind};

/// Longest query, in characters; what is beyond is left out.
const LONGEST: usize = 200;
/// Most words of a query.
const WORDS: usize = 16;
/// Hits shown.
const SHOWN: u32 = 50;
/// Longest excerpt on each side of the first match, in bytes.
const AROUND: usize = 120;

impl App {
    /// Returns what matches the query in decision, targets, tasks and parties.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn search(&self, query: &str) -> Result<SearchResults, Refusal> {
        let query: String = one_line(&nfc(query)).chars().take(LONGEST).collect();
        let words = words(&query);
        let mut found = self.store.search(&words, SHOWN + 1).await?;
        let more = found.len() > SHOWN as usize;
        found.truncate(SHOWN as usize);
        let present = self.present();
        let hits = found.into_iter().map(|item| hit(item, &words, &present)).collect();
        Ok(SearchResults { query, hits, more })
    }

    /// Replaces the search index by one of what is in force now.
    pub(crate) async fn index_again(&self) -> Result<(), Refusal> {
        let attached = self.attached().await?;
        let items = index(self.present().programme(), attached.as_deref().map(|attached| &attached.read));
        self.store.write(Effect::ReplaceSearch(items)).await?;
        Ok(())
    }
}

pub(crate) fn words(query: &str) -> SearchWords {
    let exact: Vec<String> = query
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(WORDS)
        .map(str::to_owned)
        .collect();
    SearchWords { folded: exact.iter().map(|word| search_key(word)).collect(), exact }
}

fn hit(item: FoundItem, words: &SearchWords, present: &Present) -> SearchHit {
    let kind = SubjectKind::from_key(&item.kind).unwrap_or(SubjectKind::Clause);
    let link = Link {
        subject: Subject::new(kind, item.item.clone()),
        name: match kind {
            SubjectKind::Clause => Localized { vi: item.title_vi, en: item.title_en },
            kind => present.link(Subject::new(kind, item.item)).name,
        },
    };
    SearchHit { link, excerpt: excerpt(&item.body, words), exact: item.exact }
}

/// Returns a stretch of text around the first word found in it.
fn excerpt(body: &str, words: &SearchWords) -> String {
    let folded = fold_with_offsets(body);
    let place = |word: &String| {
        let at = folded.text.find(&dongho_vietnamese::fold(word))?;
        folded.original(at..at + 1).map(|span| span.start)
    };
    let at = words.exact.iter().filter_map(place).min().unwrap_or(0);
    let (from, to) = (word_start(body, at.saturating_sub(AROUND)), word_end(body, at + AROUND));
    let (head, tail) = (if from > 0 { "…" } else { "" }, if to < body.len() { "…" } else { "" });
    format!("{head}{}{tail}", body.get(from..to).unwrap_or("").trim())
}

fn word_start(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let at = text.floor_char_boundary(at);
    text.get(at..).and_then(|rest| rest.find(' ')).map_or(at, |space| at + space + 1)
}

fn word_end(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    text.get(..at).filter(|_| at < text.len()).and_then(|head| head.rfind(' ')).unwrap_or(at)
}

/// Returns everything that can be found: the items of the programme, and the clauses of the attached document.
pub(crate) fn index(programme: &Programme, document: Option<&ReadText>) -> Vec<SearchItem> {
    let mut items = Vec::new();
    for target in &programme.targets {
        let indicator = target.indicator.as_deref().and_then(|id| programme.indicator(id));
        let more = indicator.map(|it| format!("{} {}", it.name.vi, it.definition.vi)).unwrap_or_default();
        let body = format!("{} {} {more}", target.as_printed, target.id);
        items.push(item(SubjectKind::Target, &target.id, &target.name, &body));
    }
    for task in &programme.tasks {
        let body =
            [task.group.as_deref(), task.product.as_deref(), task.time.text.as_deref(), Some(&task.id)];
        let body = body.into_iter().flatten().collect::<Vec<_>>().join(" ");
        items.push(item(SubjectKind::Task, &task.id, &task.name, &body));
    }
    for party in &programme.parties {
        let short = party.short.as_ref().map_or("", |short| &short.vi);
        items.push(item(
            SubjectKind::Party,
            &party.id,
            &party.name,
            &format!("{short} {}", party.as_printed.join(" ")),
        ));
    }
    for duty in &programme.duties {
        items.push(item(SubjectKind::Duty, &duty.id, &duty.name, &duty.id));
    }
    items.extend(clauses(programme, document));
    items
}

/// Clauses by their text where the document is attached, otherwise by the gist.
fn clauses(programme: &Programme, document: Option<&ReadText>) -> Vec<SearchItem> {
    let points = programme.orientations.iter().chain(&programme.solutions);
    let Some(document) = document else {
        return points.map(|point| item(SubjectKind::Clause, &point.id, &point.name, &point.id)).collect();
    };
    let readable = |level: Level| !matches!(level, Level::Blank | Level::Table);
    let clauses =
        document.reading.clauses.iter().filter(|clause| readable(clause.level) && !clause.text.is_empty());
    clauses
        .map(|clause| {
            let gist = programme.point(&clause.id).map(|point| point.name.clone());
            let heading = clause.heading.clone().map(|heading| Localized::new(heading.clone(), heading));
            let name =
                gist.or(heading).unwrap_or_else(|| Localized::new(clause.id.clone(), clause.id.clone()));
            item(SubjectKind::Clause, &clause.id, &name, &clause.text)
        })
        .collect()
}

fn item(kind: SubjectKind, id: &str, name: &Localized, body: &str) -> SearchItem {
    let body = one_line(&nfc(body));
    let title: Cow<'_, str> = nfc(&name.vi);
    SearchItem {
        kind: kind.key().to_owned(),
        item: id.to_owned(),
        title_vi: title.clone().into_owned(),
        title_en: name.en.clone(),
        folded_title: search_key(&format!("{title} {}", name.en)),
        folded_body: search_key(&body),
        exact: format!("{title} {} {body}", name.en),
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_the_first_match_in_whole_words() {
        let body = format!("{} khoa học và công nghệ {}", "mở đầu ".repeat(60), "kết thúc ".repeat(60));
        let shown = excerpt(&body, &words("KHOA HOC"));
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.contains("khoa học và công nghệ") && shown.len() < 300, "{shown}");
        assert_eq!(excerpt("khoa học", &words("học")), "khoa học");
        assert_eq!(excerpt("", &words("học")), "");
    }

    #[test]
    fn a_query_of_signs_has_no_words() {
        assert_eq!(words("\"*-() ^:"), SearchWords::default());
        assert_eq!(words("KH&CN 4.0").folded, ["kh", "cn", "4", "0"]);
    }
}
