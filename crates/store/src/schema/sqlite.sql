-- The journal is the truth; a trigger refuses to change or delete what stands in it.
CREATE TABLE journal (
  seq          INTEGER PRIMARY KEY,
  at           TEXT NOT NULL,
  actor        TEXT NOT NULL,
  actor_name   TEXT NOT NULL,
  kind         TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  once         TEXT,
  version_of   TEXT,
  body         TEXT NOT NULL
);
CREATE UNIQUE INDEX journal_once ON journal (actor, once);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, seq);
CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON journal
  BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_all_entries BEFORE DELETE ON journal
  BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

-- State: derived from the journal, entry by entry, in the same transaction.
CREATE TABLE version (
  of         TEXT PRIMARY KEY,
  seq        BIGINT NOT NULL,
  actor_name TEXT NOT NULL,
  at         TEXT NOT NULL
);
CREATE TABLE programme_version (
  version    BIGINT PRIMARY KEY,
  seq        BIGINT NOT NULL,
  digest     TEXT NOT NULL,
  files      TEXT NOT NULL,
  name_vi    TEXT NOT NULL,
  name_en    TEXT NOT NULL,
  import_id  BIGINT,
  note       TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  at         TEXT NOT NULL
);
CREATE TABLE document (
  seq         BIGINT PRIMARY KEY,
  name        TEXT NOT NULL,
  bytes       BIGINT NOT NULL,
  sha256      TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  format      TEXT NOT NULL,
  actor_name  TEXT NOT NULL,
  at          TEXT NOT NULL
);
CREATE TABLE finding (
  id         TEXT PRIMARY KEY,
  ordinal    BIGINT NOT NULL,
  code       TEXT NOT NULL,
  severity   TEXT NOT NULL,
  clause     TEXT,
  first_byte BIGINT NOT NULL,
  end_byte   BIGINT NOT NULL,
  found      TEXT NOT NULL,
  suggestion TEXT,
  message_vi TEXT NOT NULL,
  message_en TEXT NOT NULL
);
CREATE TABLE resolution (
  finding      TEXT PRIMARY KEY,
  resolution   TEXT NOT NULL,
  corrected_to TEXT,
  note         TEXT NOT NULL,
  seq          BIGINT NOT NULL,
  actor_name   TEXT NOT NULL,
  at           TEXT NOT NULL
);
CREATE TABLE answer (
  question   TEXT PRIMARY KEY,
  answer     TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  seq        BIGINT NOT NULL,
  actor_name TEXT NOT NULL,
  at         TEXT NOT NULL
);
CREATE TABLE evidence (
  id           BIGINT PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  title        TEXT NOT NULL,
  name         TEXT NOT NULL,
  bytes        BIGINT NOT NULL,
  sha256       TEXT NOT NULL,
  actor_name   TEXT NOT NULL,
  at           TEXT NOT NULL
);
CREATE INDEX evidence_subject ON evidence (subject_kind, subject_id);
CREATE TABLE observation (
  id            BIGINT PRIMARY KEY,
  target        TEXT NOT NULL,
  period        TEXT NOT NULL,
  last_day      TEXT NOT NULL,
  value         TEXT NOT NULL,
  numerator     TEXT,
  denominator   TEXT,
  source        TEXT NOT NULL,
  vintage       TEXT NOT NULL,
  note          TEXT NOT NULL,
  superseded_by BIGINT,
  actor_name    TEXT NOT NULL,
  at            TEXT NOT NULL
);
CREATE INDEX observation_target ON observation (target, period);
CREATE TABLE instance (
  id      TEXT PRIMARY KEY,
  task    TEXT NOT NULL,
  year    BIGINT,
  percent BIGINT NOT NULL,
  state   TEXT NOT NULL,
  result  TEXT NOT NULL,
  seq     BIGINT NOT NULL,
  at      TEXT NOT NULL
);
CREATE TABLE progress (
  id         BIGINT PRIMARY KEY,
  instance   TEXT NOT NULL,
  percent    BIGINT NOT NULL,
  state      TEXT NOT NULL,
  result     TEXT NOT NULL,
  note       TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  at         TEXT NOT NULL
);
CREATE INDEX progress_instance ON progress (instance);
CREATE TABLE milestone (
  id         BIGINT PRIMARY KEY,
  instance   TEXT NOT NULL,
  title      TEXT NOT NULL,
  due        TEXT NOT NULL,
  done_on    TEXT,
  done_note  TEXT NOT NULL,
  seq        BIGINT NOT NULL,
  actor_name TEXT NOT NULL,
  at         TEXT NOT NULL
);
CREATE INDEX milestone_instance ON milestone (instance);
CREATE TABLE note (
  id           BIGINT PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  text         TEXT NOT NULL,
  actor_name   TEXT NOT NULL,
  at           TEXT NOT NULL
);
CREATE INDEX note_subject ON note (subject_kind, subject_id);
CREATE TABLE import (
  id         BIGINT PRIMARY KEY,
  name       TEXT NOT NULL,
  bytes      BIGINT NOT NULL,
  sha256     TEXT NOT NULL,
  state      TEXT NOT NULL,
  reason_vi  TEXT NOT NULL,
  reason_en  TEXT NOT NULL,
  draft      TEXT,
  title      TEXT NOT NULL,
  items      BIGINT NOT NULL,
  doubtful   BIGINT NOT NULL,
  published  BIGINT,
  actor_name TEXT NOT NULL,
  at         TEXT NOT NULL
);
CREATE TABLE item_decision (
  import_id  BIGINT NOT NULL REFERENCES import (id),
  item       TEXT NOT NULL,
  decision   TEXT NOT NULL,
  fields     TEXT NOT NULL,
  note       TEXT NOT NULL,
  seq        BIGINT NOT NULL,
  actor_name TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (import_id, item)
);
CREATE TABLE account (
  account TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  role    TEXT NOT NULL,
  at      TEXT NOT NULL
);

-- Outside the journal: secrets, which must not stand in it, and what can be made again.
CREATE TABLE credential (
  account TEXT PRIMARY KEY,
  hash    TEXT NOT NULL,
  at      TEXT NOT NULL
);
CREATE TABLE session (
  token_digest TEXT PRIMARY KEY,
  account      TEXT NOT NULL,
  csrf_secret  TEXT NOT NULL,
  started_at   TEXT NOT NULL,
  seen_at      TEXT NOT NULL,
  ends_at      TEXT NOT NULL,
  browser      TEXT NOT NULL DEFAULT ''
);
CREATE INDEX session_account ON session (account);
CREATE TABLE search_item (
  id       BIGINT PRIMARY KEY,
  kind     TEXT NOT NULL,
  item     TEXT NOT NULL,
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  body     TEXT NOT NULL
);
CREATE VIRTUAL TABLE search_words USING fts5 (
  title, body, exact, content='', tokenize='unicode61 remove_diacritics 0'
);
CREATE TABLE schema_version (version BIGINT NOT NULL);
INSERT INTO schema_version (version) VALUES (2);
