/**
 * A small client of Marionette, Firefox's own remote control. WebDriver BiDi refuses moz-extension: pages and browser
 * windows; Marionette reaches both.
 *
 * On the wire: `LENGTH:[0, id, command, parameters]` and `LENGTH:[1, id, error, result]`, length in bytes of UTF-8.
 */
import { connect, type Socket } from 'node:net';

type Reply = [1, number, { error: string; message: string; stacktrace?: string } | null, unknown];

const REPLY_TIMEOUT_MS = 40_000;

export class Marionette {
  #lastId = 0;
  #unread = Buffer.alloc(0);
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', () => socket.destroy());
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Marionette(socket)));
    });
  }

  send<Value = unknown>(command: string, parameters: Record<string, unknown> = {}): Promise<Value> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#answer([1, id, TIMEOUT, null]), REPLY_TIMEOUT_MS);
      this.#waiting.set(id, ([, , error, result]) => {
        clearTimeout(timer);
        if (error) reject(new Error(`${command}: ${error.error}: ${error.message}`));
        else resolve(result as Value);
      });
      const bytes = Buffer.from(JSON.stringify([0, id, command, parameters]));
      this.#socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#unread.subarray(0, colon).toString());
      if (this.#unread.length < end) return;
      const message: unknown = JSON.parse(this.#unread.subarray(colon + 1, end).toString());
      this.#unread = this.#unread.subarray(end);
      // The greeting is an object; every later message is a reply.
      if (Array.isArray(message)) this.#answer(message as Reply);
    }
  }

  #answer(reply: Reply): void {
    const handle = this.#waiting.get(reply[1]);
    this.#waiting.delete(reply[1]);
    handle?.(reply);
  }
}

const TIMEOUT = { error: 'no answer', message: `Firefox did not answer within ${REPLY_TIMEOUT_MS} ms` };
