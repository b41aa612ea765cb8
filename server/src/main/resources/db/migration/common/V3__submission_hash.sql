-- What was sent under a business identifier: the same again is a retry, something else is a mistake that must be told.
ALTER TABLE gt_business_identifier ADD COLUMN content_hash VARCHAR(64) DEFAULT '' NOT NULL;
