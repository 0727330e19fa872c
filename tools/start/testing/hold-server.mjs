// Starts a server from a process of its own, so that a test can kill the process; tells the server's number.
import { join } from 'node:path';
import { startServer } from '../server.mjs';

const home = process.argv[2] ?? '';
const server = startServer({ home, env: process.env, logFile: join(home, 'server.log'), onStep: () => {} });
const { url } = await server.ready;
process.stdout.write(`${url}\n`);
