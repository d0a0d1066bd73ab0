/**
 * Makes every cursor there is one of the past. In the order of the streams, so that two who do it at once wait for one
 * another and not in a circle.
 */
export const RENEW_EPOCHS = `
WITH locked AS (
  SELECT organisation_id FROM stream ORDER BY organisation_id FOR NO KEY UPDATE
)
UPDATE stream SET epoch = gen_random_uuid() FROM locked
WHERE stream.organisation_id = locked.organisation_id`;
