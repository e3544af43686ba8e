-- Records of registers, derived from the journal.
CREATE TABLE record (
  id          BIGINT PRIMARY KEY,
  register    TEXT COLLATE "C" NOT NULL,
  number      TEXT COLLATE "C",
  state       TEXT COLLATE "C",
  version     BIGINT NOT NULL,
  data        TEXT COLLATE "C" NOT NULL,
  sample      BIGINT NOT NULL,
  removed     BIGINT NOT NULL,
  merged_into BIGINT,
  entered_at  TEXT COLLATE "C" NOT NULL,
  actor_name  TEXT COLLATE "C" NOT NULL,
  at          TEXT COLLATE "C" NOT NULL
);
CREATE INDEX record_register ON record (register, id);
CREATE INDEX record_merged ON record (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX record_sample ON record (id) WHERE sample = 1;
CREATE TABLE record_series (
  register TEXT COLLATE "C" NOT NULL,
  before   TEXT COLLATE "C" NOT NULL,
  after    TEXT COLLATE "C" NOT NULL,
  last     BIGINT NOT NULL,
  PRIMARY KEY (register, before, after)
);

-- What records are found by. It follows from records and definitions and can be made again; each register has in
-- addition its tables keys_... and counts_... and its view register_....
CREATE TABLE register_shape (
  register TEXT COLLATE "C" PRIMARY KEY,
  shape    TEXT COLLATE "C" NOT NULL,
  ready    BIGINT NOT NULL
);
CREATE TABLE record_label (
  id       BIGINT PRIMARY KEY,
  register TEXT COLLATE "C" NOT NULL,
  label    TEXT COLLATE "C" NOT NULL
);
CREATE TABLE record_unique (
  register TEXT COLLATE "C" NOT NULL,
  key      TEXT COLLATE "C" NOT NULL,
  value    TEXT COLLATE "C" NOT NULL,
  record   BIGINT NOT NULL,
  PRIMARY KEY (register, key, value)
);
CREATE INDEX record_unique_record ON record_unique (record);
CREATE TABLE record_link (
  record   BIGINT NOT NULL,
  field    TEXT COLLATE "C" NOT NULL,
  other    BIGINT NOT NULL,
  register TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (record, field, other)
);
CREATE INDEX record_link_other ON record_link (other, register, field, record);
CREATE TABLE record_many (
  register TEXT COLLATE "C" NOT NULL,
  field    TEXT COLLATE "C" NOT NULL,
  value    TEXT COLLATE "C" NOT NULL,
  record   BIGINT NOT NULL,
  PRIMARY KEY (register, field, value, record)
);
CREATE INDEX record_many_record ON record_many (record);
CREATE TABLE record_search_words (
  id    BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX record_search_words_words ON record_search_words USING gin (words);

-- What lies on a person's desk.
CREATE TABLE draft (
  account TEXT COLLATE "C" NOT NULL,
  form    TEXT COLLATE "C" NOT NULL,
  data    TEXT COLLATE "C" NOT NULL,
  at      TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (account, form)
);
CREATE TABLE saved_view (
  account  TEXT COLLATE "C" NOT NULL,
  register TEXT COLLATE "C" NOT NULL,
  name     TEXT COLLATE "C" NOT NULL,
  query    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (account, register, name)
);
UPDATE schema_version SET version = 3;
