-- What someone chose to save. The edit key is kept as a hash only.
CREATE TABLE documents (
    id            TEXT    NOT NULL PRIMARY KEY,
    edit_key_hash BLOB    NOT NULL,
    kind          TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    answers       TEXT    NOT NULL, -- JSON, exactly as sent
    version       INTEGER NOT NULL, -- 1 when created, one more with every change
    changed_at    INTEGER NOT NULL, -- seconds since 1970, UTC
    expires_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX documents_by_expiry ON documents (expires_at);

-- Which Idempotency-Key created which document, so that a repeated request does not create a second one.
CREATE TABLE idempotency_keys (
    key_hash    BLOB    NOT NULL PRIMARY KEY,
    body_hash   BLOB    NOT NULL,
    document_id TEXT    NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    created_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX idempotency_keys_by_document ON idempotency_keys (document_id);
