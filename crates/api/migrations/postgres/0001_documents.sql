-- What someone chose to save. The edit key is kept as a hash only.
CREATE TABLE documents (
    id            TEXT   NOT NULL COLLATE "C" PRIMARY KEY, -- in the order of its bytes, as in SQLite
    edit_key_hash BYTEA  NOT NULL,
    kind          TEXT   NOT NULL,
    title         TEXT   NOT NULL,
    answers       TEXT   NOT NULL, -- JSON, exactly as sent
    version       BIGINT NOT NULL, -- 1 when created, one more with every change
    changed_at    BIGINT NOT NULL, -- seconds since 1970, UTC
    expires_at    BIGINT NOT NULL
);

CREATE INDEX documents_by_expiry ON documents (expires_at);

-- Which Idempotency-Key created which document, so that a repeated request does not create a second one. The key is written
-- before its document: then of two equal requests at the same moment only one makes a document.
CREATE TABLE idempotency_keys (
    key_hash    BYTEA  NOT NULL PRIMARY KEY,
    body_hash   BYTEA  NOT NULL,
    document_id TEXT   NOT NULL COLLATE "C" REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    created_at  BIGINT NOT NULL
);

CREATE INDEX idempotency_keys_by_document ON idempotency_keys (document_id);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
