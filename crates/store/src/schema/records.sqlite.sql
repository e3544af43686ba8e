-- Records of registers, derived from the journal.
CREATE TABLE record (
  id          INTEGER PRIMARY KEY,
  register    TEXT NOT NULL,
  number      TEXT,
  state       TEXT,
  version     BIGINT NOT NULL,
  data        TEXT NOT NULL,
  sample      BIGINT NOT NULL,
  removed     BIGINT NOT NULL,
  merged_into BIGINT,
  entered_at  TEXT NOT NULL,
  actor_name  TEXT NOT NULL,
  at          TEXT NOT NULL
);
CREATE INDEX record_register ON record (register, id);
CREATE INDEX record_merged ON record (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX record_sample ON record (id) WHERE sample = 1;
CREATE TABLE record_series (
  register TEXT NOT NULL,
  before   TEXT NOT NULL,
  after    TEXT NOT NULL,
  last     BIGINT NOT NULL,
  PRIMARY KEY (register, before, after)
);

-- What records are found by. It follows from records and definitions and can be made again; each register has in
-- addition its tables keys_... and counts_... and its view register_....
CREATE TABLE register_shape (
  register TEXT PRIMARY KEY,
  shape    TEXT NOT NULL,
  ready    BIGINT NOT NULL
);
CREATE TABLE record_label (
  id       INTEGER PRIMARY KEY,
  register TEXT NOT NULL,
  label    TEXT NOT NULL
);
CREATE TABLE record_unique (
  register TEXT NOT NULL,
  key      TEXT NOT NULL,
  value    TEXT NOT NULL,
  record   BIGINT NOT NULL,
  PRIMARY KEY (register, key, value)
);
CREATE INDEX record_unique_record ON record_unique (record);
CREATE TABLE record_link (
  record   BIGINT NOT NULL,
  field    TEXT NOT NULL,
  other    BIGINT NOT NULL,
  register TEXT NOT NULL,
  PRIMARY KEY (record, field, other)
);
CREATE INDEX record_link_other ON record_link (other, register, field, record);
CREATE TABLE record_many (
  register TEXT NOT NULL,
  field    TEXT NOT NULL,
  value    TEXT NOT NULL,
  record   BIGINT NOT NULL,
  PRIMARY KEY (register, field, value, record)
);
CREATE INDEX record_many_record ON record_many (record);
CREATE VIRTUAL TABLE record_search_words USING fts5 (
  register, label, pairs, body, marks,
  content='', contentless_delete=1, detail='column', prefix='2 3', tokenize='unicode61 remove_diacritics 0 tokenchars ''_'''
);

-- What lies on a person's desk.
CREATE TABLE draft (
  account TEXT NOT NULL,
  form    TEXT NOT NULL,
  data    TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (account, form)
);
CREATE TABLE saved_view (
  account  TEXT NOT NULL,
  register TEXT NOT NULL,
  name     TEXT NOT NULL,
  query    TEXT NOT NULL,
  PRIMARY KEY (account, register, name)
);
UPDATE schema_version SET version = 3;
