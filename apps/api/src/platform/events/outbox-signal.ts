import { Injectable } from '@nestjs/common';

/** Told that this process has committed events; the publisher's ear is put on it when the workers start. */
@Injectable()
export class OutboxSignal {
  private listener: (() => void) | undefined;

  onRaise(listener: () => void): void {
    this.listener = listener;
  }

  raise(): void {
    this.listener?.();
  }
}
