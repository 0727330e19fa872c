/** The server's event stream in a spec: opened, broken and spoken through by hand. */
export class EventStream extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static opened: EventStream[] = [];
  static get latest(): EventStream | undefined {
    return EventStream.opened.at(-1);
  }

  readonly url: string;
  readyState = EventStream.CONNECTING;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(url: string) {
    super();
    this.url = url;
    EventStream.opened.push(this);
  }

  connect(): void {
    this.readyState = EventStream.OPEN;
    this.onopen?.();
  }
  /** The connection is lost; `forGood`: the server refused it and the browser does not try again. */
  lose(forGood = false): void {
    this.readyState = forGood ? EventStream.CLOSED : EventStream.CONNECTING;
    this.onerror?.();
  }
  tell(type: string, data: object = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify({ type, ...data }) }));
  }
  beat(everySeconds: number): void {
    this.dispatchEvent(new MessageEvent('beat', { data: JSON.stringify({ everySeconds }) }));
  }
  close(): void {
    this.readyState = EventStream.CLOSED;
  }
}
