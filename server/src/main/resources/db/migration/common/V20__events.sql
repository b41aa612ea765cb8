-- What happened, read out of the resources: one row for each event, with the version that recorded it first. A projection,
-- rebuilt by command. event_key is a hash of kind, time and bare content, by which an event is known again in another
-- version. happened_until is the first moment after it; NULL while it lasts.
CREATE TABLE gt_event (
  res_pid        BIGINT      NOT NULL,
  event_key      BIGINT      NOT NULL,
  version        BIGINT      NOT NULL,
  category       VARCHAR(40) NOT NULL,
  happened_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  happened_until TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (res_pid, event_key)
);
