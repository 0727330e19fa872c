/**
 * The settings written into `postgresql.conf` when a cluster is made; an operator may change them there afterwards.
 * Shape:  sized for one clinic on a small server. The log carries what the server does, never what it was asked:
 *         statements and the details of their errors hold patients' names.
 * @param {boolean} durable `false` only for throwaway clusters of tests, which no power cut has to survive
 * @returns {Record<string, string>}
 */
export function settingsFor(durable) {
  return {
    max_connections: '200',
    shared_buffers: durable ? '256MB' : '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_wal_size: '4GB' }),
  };
}
