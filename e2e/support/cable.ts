import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** A cable between a browser and the server that can be cut and mended, while the device believes in its network. */
export interface Cable {
  readonly url: string;
  readonly cut: () => void;
  readonly mend: () => void;
  readonly remove: () => void;
}

/** Shape:  passes bytes both ways; `cut` breaks what is open and lets nothing new through. */
export async function cableTo(serverUrl: string): Promise<Cable> {
  const { hostname, port } = new URL(serverUrl);
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => (open.delete(one), other.destroy()));
    }
    return near;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address() as { port: number };
  const cut = (): void => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${at.port}`,
    cut,
    mend: () => {
      whole = true;
    },
    remove: () => {
      cut();
      server.close();
    },
  };
}
