/**
 * The condition that a row of `reservation` is live and touches a stretch of time.
 * Shape:  SQL; `$1` is the clinic, `from` and `until` are instants of the statement. Written with instants and not with ranges, so that row security lets it into an index.
 */
export const liveBetween = (from: string, until: string): string => `
  reservation.state IN ('held', 'firm', 'in-use') AND reservation.starts < ${until} AND reservation.ends > ${from}
  AND reservation.starts > ${from} - coalesce((
    SELECT max(ends - starts) FROM reservation WHERE clinic_id = $1 AND state IN ('held', 'firm', 'in-use')), '0')`;
