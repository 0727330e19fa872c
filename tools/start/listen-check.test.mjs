import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { refuseTakenPort } from './listen-check.mjs';

describe('the port', () => {
  it('is refused while another program has it, wherever that listens, and accepted afterwards', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const other = createServer().listen(0, host);
      await once(other, 'listening');
      const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
      await assert.rejects(refuseTakenPort('127.0.0.1', port), {
        name: 'StartFailure',
        message: new RegExp(`Port ${port} is in use`),
      });
      other.close();
      await once(other, 'close');
      await refuseTakenPort('127.0.0.1', port);
    }
  });

  it('is no use on an address that is not of this machine', () =>
    assert.rejects(refuseTakenPort('192.0.2.1', 0), /no address of this machine/));
});
