//! One request as the handlers see it: in which language, by whom, for which address.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::Uri;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use dongho_app::{Actor, App, ProgrammeRef, Session};
use dongho_base::{Digest, Language};

use crate::address;
use crate::cookie::Cookie;
use crate::fault::Fault;
use crate::form::Answers;
use crate::notice;
use crate::shell::{Person, Section, Shell};
use crate::site::Site;
use crate::text::Texts;

/// One request.
#[derive(Clone)]
pub(crate) struct Visit {
    /// What all requests share.
    pub(crate) site: Site,
    /// The language of the address.
    pub(crate) language: Language,
    /// The address without language, with its query.
    pub(crate) here: String,
    /// The session's token and the session.
    pub(crate) session: Option<(String, Session)>,
    /// The programme in force; `None` where it could not be read.
    pub(crate) programme: Option<ProgrammeRef>,
}

impl Visit {
    async fn begin(site: Site, uri: Uri, token: Option<String>) -> Self {
        let (language, path) = address::split_language(uri.path());
        let here = match uri.query() {
            Some(query) => format!("{path}?{query}"),
            None => path.to_owned(),
        };
        let session = match token {
            Some(token) => site.app.find_session(&token).await.ok().flatten().map(|session| (token, session)),
            None => None,
        };
        let programme = site.app.get_programme().await.ok();
        Visit { language, here, session, programme, site }
    }

    /// Returns the application.
    pub(crate) fn app(&self) -> &Arc<App> {
        &self.site.app
    }

    /// Returns all words in the visit's language.
    pub(crate) fn t(&self) -> &'static Texts {
        Texts::of(self.language)
    }

    /// Returns the person behind the session.
    pub(crate) fn actor(&self) -> Option<&Actor> {
        self.session.as_ref().map(|(_, session)| &session.actor)
    }

    /// Returns the token that forms of this session carry; empty without a session.
    pub(crate) fn token(&self) -> String {
        self.session.as_ref().map_or(String::new(), |(_, session)| form_token(&session.csrf_secret))
    }

    /// Returns whether the answers carry this session's token.
    pub(crate) fn knows(&self, answers: &Answers) -> bool {
        let token = self.token();
        !token.is_empty() && same(&token, answers.get("token"))
    }

    /// Makes the frame of a page.
    pub(crate) fn shell(&self, title: impl Into<String>, section: Section) -> Shell {
        Shell {
            t: self.t(),
            title: title.into(),
            section,
            crumbs: Vec::new(),
            programme: self.programme.clone(),
            person: self.actor().map(|actor| Person {
                name: actor.name.clone(),
                may_record: actor.may_record(),
                may_administer: actor.may_administer(),
            }),
            here: notice::without(&self.here),
            token: self.token(),
            made_at: self.app().clock().now(),
            notice: notice::read(&self.here, self.t()),
            wrong: false,
            waiting: false,
        }
    }

    /// Makes the frame of a page that lies below others.
    pub(crate) fn shell_below(
        &self,
        title: impl Into<String>,
        section: Section,
        crumbs: Vec<(String, String)>,
    ) -> Shell {
        Shell { crumbs, ..self.shell(title, section) }
    }

    /// Returns an address of this site in the visit's language.
    pub(crate) fn url(&self, path: &str) -> String {
        address::with_language(self.language, path)
    }
}

/// Derives the token of a form from a secret.
pub(crate) fn form_token(secret: &[u8]) -> String {
    let mut bytes = b"dongho form ".to_vec();
    bytes.extend_from_slice(secret);
    Digest::of(&bytes).to_string()
}

/// Compares two tokens in a time that does not tell where they differ.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

/// Finds out who asks for what, and puts it where handlers find it; renders what they refuse.
pub(crate) async fn begin(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let token = Cookie::Session.read(request.headers(), site.config.secure);
    let visit = Visit::begin(site, request.uri().clone(), token).await;
    request.extensions_mut().insert(visit.clone());
    let response = next.run(request).await;
    crate::fault::rendered(&visit, response)
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        parts.extensions.get::<Visit>().cloned().ok_or(Fault::NotFound)
    }
}

/// A visit by somebody who is signed in.
pub(crate) struct SignedIn {
    /// The visit.
    pub(crate) visit: Visit,
    /// The person.
    pub(crate) actor: Actor,
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let visit = Visit::from_request_parts(parts, state).await?;
        match visit.actor().cloned() {
            Some(actor) => Ok(SignedIn { visit, actor }),
            None => Err(Fault::not_signed_in(&visit, &parts.method)),
        }
    }
}

/// A visit by somebody who may record. Taken before the body, so that what is refused is not read.
pub(crate) struct Recorder {
    /// The visit.
    pub(crate) visit: Visit,
    /// The person.
    pub(crate) actor: Actor,
}

impl<S: Send + Sync> FromRequestParts<S> for Recorder {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let SignedIn { visit, actor } = SignedIn::from_request_parts(parts, state).await?;
        if actor.may_record() { Ok(Recorder { visit, actor }) } else { Err(Fault::Forbidden) }
    }
}

/// A visit by somebody who manages accounts; to everybody else these pages do not exist.
pub(crate) struct Administrator {
    /// The visit.
    pub(crate) visit: Visit,
    /// The person.
    pub(crate) actor: Actor,
}

impl<S: Send + Sync> FromRequestParts<S> for Administrator {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let SignedIn { visit, actor } = SignedIn::from_request_parts(parts, state).await?;
        if actor.may_administer() { Ok(Administrator { visit, actor }) } else { Err(Fault::NotFound) }
    }
}
