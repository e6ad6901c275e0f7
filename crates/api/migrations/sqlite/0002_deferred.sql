-- The key is written before its document: then of two equal requests at the same moment only one makes a document.
CREATE TABLE keys (
    key_hash    BLOB    NOT NULL PRIMARY KEY,
    body_hash   BLOB    NOT NULL,
    document_id TEXT    NOT NULL REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    created_at  INTEGER NOT NULL
) STRICT;

INSERT INTO keys SELECT key_hash, body_hash, document_id, created_at FROM idempotency_keys;

DROP TABLE idempotency_keys;

ALTER TABLE keys RENAME TO idempotency_keys;

CREATE INDEX idempotency_keys_by_document ON idempotency_keys (document_id);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
