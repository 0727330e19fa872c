import { hash, verify, type Options } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/* Argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

@Injectable()
export class Passwords {
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /** Takes as long without a hash as with one, so that the time tells nobody which accounts exist. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.nobody ??= this.hash('nobody signs in with this');
    const matches = await verify(stored ?? (await this.nobody), password.normalize('NFC'));
    return matches && stored !== undefined;
  }
}
