-- The same tables as in sqlite.sql. Text is compared byte by byte, as SQLite does, so that both give the same order.

-- The journal is the truth; a trigger refuses to change or delete what stands in it.
CREATE TABLE journal (
  seq          BIGINT PRIMARY KEY,
  at           TEXT COLLATE "C" NOT NULL,
  actor        TEXT COLLATE "C" NOT NULL,
  actor_name   TEXT COLLATE "C" NOT NULL,
  kind         TEXT COLLATE "C" NOT NULL,
  subject_kind TEXT COLLATE "C" NOT NULL,
  subject_id   TEXT COLLATE "C" NOT NULL,
  once         TEXT COLLATE "C",
  version_of   TEXT COLLATE "C",
  body         TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX journal_once ON journal (actor, once);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, seq);
CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'the journal is append-only'; END
$$;
CREATE TRIGGER journal_keeps_entries BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- State: derived from the journal, entry by entry, in the same transaction.
CREATE TABLE version (
  of         TEXT COLLATE "C" PRIMARY KEY,
  seq        BIGINT NOT NULL,
  actor_name TEXT COLLATE "C" NOT NULL,
  at         TEXT COLLATE "C" NOT NULL
);
CREATE TABLE programme_version (
  version    BIGINT PRIMARY KEY,
  seq        BIGINT NOT NULL,
  digest     TEXT COLLATE "C" NOT NULL,
  files      TEXT COLLATE "C" NOT NULL,
  name_vi    TEXT COLLATE "C" NOT NULL,
  name_en    TEXT COLLATE "C" NOT NULL,
  import_id  BIGINT,
  note       TEXT COLLATE "C" NOT NULL,
  actor_name TEXT COLLATE "C" NOT NULL,
  at         TEXT COLLATE "C" NOT NULL
);
CREATE TABLE document (
  seq         BIGINT PRIMARY KEY,
  name        TEXT COLLATE "C" NOT NULL,
  bytes       BIGINT NOT NULL,
  sha256      TEXT COLLATE "C" NOT NULL,
  text_sha256 TEXT COLLATE "C" NOT NULL,
  format      TEXT COLLATE "C" NOT NULL,
  actor_name  TEXT COLLATE "C" NOT NULL,
  at          TEXT COLLATE "C" NOT NULL
);
CREATE TABLE finding (
  id         TEXT COLLATE "C" PRIMARY KEY,
  ordinal    BIGINT NOT NULL,
  code       TEXT COLLATE "C" NOT NULL,
  severity   TEXT COLLATE "C" NOT NULL,
  clause     TEXT COLLATE "C",
  first_byte BIGINT NOT NULL,
  end_byte   BIGINT NOT NULL,
  found      TEXT COLLATE "C" NOT NULL,
  suggestion TEXT COLLATE "C",
  message_vi TEXT COLLATE "C" NOT NULL,
  message_en TEXT COLLATE "C" NOT NULL
);
CREATE TABLE resolution (
  finding      TEXT COLLATE "C" PRIMARY KEY,
  resolution   TEXT COLLATE "C" NOT NULL,
  corrected_to TEXT COLLATE "C",
  note         TEXT COLLATE "C" NOT NULL,
  seq          BIGINT NOT NULL,
  actor_name   TEXT COLLATE "C" NOT NULL,
  at           TEXT COLLATE "C" NOT NULL
);
CREATE TABLE answer (
  question   TEXT COLLATE "C" PRIMARY KEY,
  answer     TEXT COLLATE "C" NOT NULL,
  decided_by TEXT COLLATE "C" NOT NULL,
  seq        BIGINT NOT NULL,
  actor_name TEXT COLLATE "C" NOT NULL,
  at         TEXT COLLATE "C" NOT NULL
);
CREATE TABLE evidence (
  id           BIGINT PRIMARY KEY,
  subject_kind TEXT COLLATE "C" NOT NULL,
  subject_id   TEXT COLLATE "C" NOT NULL,
  title        TEXT COLLATE "C" NOT NULL,
  name         TEXT COLLATE "C" NOT NULL,
  bytes        BIGINT NOT NULL,
  sha256       TEXT COLLATE "C" NOT NULL,
  actor_name   TEXT COLLATE "C" NOT NULL,
  at           TEXT COLLATE "C" NOT NULL
);
CREATE INDEX evidence_subject ON evidence (subject_kind, subject_id);
CREATE TABLE observation (
  id            BIGINT PRIMARY KEY,
  target        TEXT COLLATE "C" NOT NULL,
  period        TEXT COLLATE "C" NOT NULL,
  last_day      TEXT COLLATE "C" NOT NULL,
  value         TEXT COLLATE "C" NOT NULL,
  numerator     TEXT COLLATE "C",
  denominator   TEXT COLLATE "C",
  source        TEXT COLLATE "C" NOT NULL,
  vintage       TEXT COLLATE "C" NOT NULL,
  note          TEXT COLLATE "C" NOT NULL,
  superseded_by BIGINT,
  actor_name    TEXT COLLATE "C" NOT NULL,
  at            TEXT COLLATE "C" NOT NULL
);
CREATE INDEX observation_target ON observation (target, period);
CREATE TABLE instance (
  id      TEXT COLLATE "C" PRIMARY KEY,
  task    TEXT COLLATE "C" NOT NULL,
  year    BIGINT,
  percent BIGINT NOT NULL,
  state   TEXT COLLATE "C" NOT NULL,
  result  TEXT COLLATE "C" NOT NULL,
  seq     BIGINT NOT NULL,
  at      TEXT COLLATE "C" NOT NULL
);
CREATE TABLE progress (
  id         BIGINT PRIMARY KEY,
  instance   TEXT COLLATE "C" NOT NULL,
  percent    BIGINT NOT NULL,
  state      TEXT COLLATE "C" NOT NULL,
  result     TEXT COLLATE "C" NOT NULL,
  note       TEXT COLLATE "C" NOT NULL,
  actor_name TEXT COLLATE "C" NOT NULL,
  at         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX progress_instance ON progress (instance);
CREATE TABLE milestone (
  id         BIGINT PRIMARY KEY,
  instance   TEXT COLLATE "C" NOT NULL,
  title      TEXT COLLATE "C" NOT NULL,
  due        TEXT COLLATE "C" NOT NULL,
  done_on    TEXT COLLATE "C",
  done_note  TEXT COLLATE "C" NOT NULL,
  seq        BIGINT NOT NULL,
  actor_name TEXT COLLATE "C" NOT NULL,
  at         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX milestone_instance ON milestone (instance);
CREATE TABLE note (
  id           BIGINT PRIMARY KEY,
  subject_kind TEXT COLLATE "C" NOT NULL,
  subject_id   TEXT COLLATE "C" NOT NULL,
  text         TEXT COLLATE "C" NOT NULL,
  actor_name   TEXT COLLATE "C" NOT NULL,
  at           TEXT COLLATE "C" NOT NULL
);
CREATE INDEX note_subject ON note (subject_kind, subject_id);
CREATE TABLE import (
  id         BIGINT PRIMARY KEY,
  name       TEXT COLLATE "C" NOT NULL,
  bytes      BIGINT NOT NULL,
  sha256     TEXT COLLATE "C" NOT NULL,
  state      TEXT COLLATE "C" NOT NULL,
  reason_vi  TEXT COLLATE "C" NOT NULL,
  reason_en  TEXT COLLATE "C" NOT NULL,
  draft      TEXT COLLATE "C",
  title      TEXT COLLATE "C" NOT NULL,
  items      BIGINT NOT NULL,
  doubtful   BIGINT NOT NULL,
  published  BIGINT,
  actor_name TEXT COLLATE "C" NOT NULL,
  at         TEXT COLLATE "C" NOT NULL
);
CREATE TABLE item_decision (
  import_id  BIGINT NOT NULL REFERENCES import (id),
  item       TEXT COLLATE "C" NOT NULL,
  decision   TEXT COLLATE "C" NOT NULL,
  fields     TEXT COLLATE "C" NOT NULL,
  note       TEXT COLLATE "C" NOT NULL,
  seq        BIGINT NOT NULL,
  actor_name TEXT COLLATE "C" NOT NULL,
  at         TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (import_id, item)
);
CREATE TABLE account (
  account TEXT COLLATE "C" PRIMARY KEY,
  name    TEXT COLLATE "C" NOT NULL,
  role    TEXT COLLATE "C" NOT NULL,
  at      TEXT COLLATE "C" NOT NULL
);

-- Outside the journal: secrets, which must not stand in it, and what can be made again.
CREATE TABLE credential (
  account TEXT COLLATE "C" PRIMARY KEY,
  hash    TEXT COLLATE "C" NOT NULL,
  at      TEXT COLLATE "C" NOT NULL
);
CREATE TABLE session (
  token_digest TEXT COLLATE "C" PRIMARY KEY,
  account      TEXT COLLATE "C" NOT NULL,
  csrf_secret  TEXT COLLATE "C" NOT NULL,
  started_at   TEXT COLLATE "C" NOT NULL,
  seen_at      TEXT COLLATE "C" NOT NULL,
  ends_at      TEXT COLLATE "C" NOT NULL,
  browser      TEXT COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX session_account ON session (account);
CREATE TABLE search_item (
  id       BIGINT PRIMARY KEY,
  kind     TEXT COLLATE "C" NOT NULL,
  item     TEXT COLLATE "C" NOT NULL,
  title_vi TEXT COLLATE "C" NOT NULL,
  title_en TEXT COLLATE "C" NOT NULL,
  body     TEXT COLLATE "C" NOT NULL
);
CREATE TABLE search_words (
  id    BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL,
  exact TSVECTOR NOT NULL
);
CREATE INDEX search_words_words ON search_words USING gin (words);
CREATE TABLE schema_version (version BIGINT NOT NULL);
INSERT INTO schema_version (version) VALUES (2);
