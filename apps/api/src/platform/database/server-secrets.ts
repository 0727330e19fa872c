import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Keys that every process of this installation shares and no request's role can read, such as the one itineraries are signed with. */
@Injectable()
export class ServerSecrets {
  private readonly known = new Map<string, Promise<Buffer>>();

  constructor(private readonly source: DataSource) {}

  /** 32 random bytes, made at the first call ever and the same from then on. */
  get(name: string): Promise<Buffer> {
    let secret = this.known.get(name);
    if (!secret) {
      secret = this.load(name);
      secret.catch(() => this.known.delete(name));
      this.known.set(name, secret);
    }
    return secret;
  }

  private async load(name: string): Promise<Buffer> {
    await this.source.query(`INSERT INTO server_secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, [
      name,
      randomBytes(32).toString('base64'),
    ]);
    const [row]: { value: string }[] = await this.source.query(`SELECT value FROM server_secret WHERE name = $1`, [
      name,
    ]);
    if (!row) throw new Error('A server secret is missing.');
    return Buffer.from(row.value, 'base64');
  }
}
