-- Who is told of which events at an address of their own. What the Subscription says, as far as delivery asks for it, and
-- what stands in no resource: the sealed secret, how many events were sent, and how the receiver does. children and
-- organisations are the filters, by spaces; empty for all. Not a projection.
CREATE TABLE gt_subscription (
  id            VARCHAR(64)   NOT NULL PRIMARY KEY,
  organisation  VARCHAR(320)  NOT NULL,
  topic         VARCHAR(60)   NOT NULL,
  children      VARCHAR(4000) NOT NULL,
  organisations VARCHAR(4000) NOT NULL,
  status        VARCHAR(12)   NOT NULL,
  endpoint      VARCHAR(1000) NOT NULL,
  content       VARCHAR(12)   NOT NULL,
  secret        BYTEA         NOT NULL,
  ends_at       TIMESTAMP WITH TIME ZONE,
  events        BIGINT  DEFAULT 0 NOT NULL,
  failures      INTEGER DEFAULT 0 NOT NULL,
  failing_since TIMESTAMP WITH TIME ZONE,
  held_until    TIMESTAMP WITH TIME ZONE,
  failure       VARCHAR(60)
);
CREATE INDEX gt_subscription_status ON gt_subscription (status, topic);

-- Who is sending it at this moment, and until when they have it to themselves; and its number among the events of the
-- Subscription. The delivery at position 0 is the handshake.
ALTER TABLE gt_topic_delivery ADD COLUMN claim VARCHAR(36);
ALTER TABLE gt_topic_delivery ADD COLUMN lease_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE gt_topic_delivery ADD COLUMN event_number BIGINT;
CREATE INDEX gt_topic_delivery_lane ON gt_topic_delivery (lane, state, child_id, event_position);
CREATE INDEX gt_topic_delivery_claim ON gt_topic_delivery (claim);
