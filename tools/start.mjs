/**
 * `npm start`: installs and builds what is missing, starts the database and the server, says where everything is.
 * Plain enough for any Node that can read modules, so that an old one is told what it lacks; the rest is in `start/`.
 */
import { refuseOldNode } from './start/node-version.mjs';

const refusal = refuseOldNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import('./start/run.mjs').then(({ run }) => run());
}
