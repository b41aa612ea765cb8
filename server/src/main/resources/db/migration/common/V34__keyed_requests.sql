-- Requests that came under an Idempotency-Key: one row for each key of a client, while it is carried out and for seven days.
-- owner is a hash of the organisation, the client and the subject; stored has a line for each version that the request
-- stored, written in the same transaction; the answer (headers by line, body packed) comes after it. Not a projection.
CREATE TABLE gt_keyed_request (
  owner        CHAR(64)     NOT NULL,
  request_key  VARCHAR(255) NOT NULL,
  request_hash CHAR(64)     NOT NULL,
  fence        VARCHAR(36)  NOT NULL,
  begun_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  stored       VARCHAR(1000000),
  status       INTEGER,
  headers      VARCHAR(4000),
  body         BYTEA,
  CONSTRAINT gt_keyed_request_pk PRIMARY KEY (owner, request_key)
);
CREATE INDEX gt_keyed_request_begun ON gt_keyed_request (begun_at);
