-- Messages that were processed, so that one that comes again has the same answer and no second effect, and an answer finds
-- the request that it answers. organisation is the sender's, as system|value. number tells its messages apart; bundle_id
-- is by what an answer names the request; header_id and work are further names by which a repetition is known: the id of
-- the message's header, and the number that the sender gave to the referral. stored and notes are what the answer says.
-- Not a projection.
CREATE TABLE gt_message (
  organisation VARCHAR(320)  NOT NULL,
  number       VARCHAR(200)  NOT NULL,
  bundle_id    VARCHAR(64)   NOT NULL,
  header_id    VARCHAR(64),
  work         VARCHAR(520),
  content_hash VARCHAR(64)   NOT NULL,
  event        VARCHAR(40)   NOT NULL,
  stored       TEXT          NOT NULL,
  notes        TEXT          NOT NULL,
  received_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (organisation, number),
  CONSTRAINT gt_message_header UNIQUE (organisation, header_id),
  CONSTRAINT gt_message_work UNIQUE (organisation, work)
);
CREATE INDEX gt_message_bundle ON gt_message (bundle_id);
