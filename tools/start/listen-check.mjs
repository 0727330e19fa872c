import { createServer } from 'node:net';
import { StartFailure, systemCode } from '../postgres/start-failure.mjs';

/**
 * Finds out, before anything else is started, whether the server will be able to listen.
 * Errors: `StartFailure` with what to do.
 * @param {string} host @param {number} port
 * @returns {Promise<void>}
 */
export function refuseTakenPort(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new StartFailure(sentence(systemCode(error), host, port), error)));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

/** @param {string} code @param {string} host @param {number} port */
function sentence(code, host, port) {
  const other = `PORT=${port < 65_535 ? port + 1 : 3000} npm start`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program (another Higaeri?): stop that, or choose another port, e.g. "${other}".`;
  if (code === 'EACCES')
    return `Port ${port} may only be used by root: choose one above 1023, e.g. "PORT=3000 npm start".`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HIGAERI_HOST is ${host}, which is no address of this machine.`;
  return `Higaeri cannot listen on ${host}, port ${port} (${code}).`;
}
