/**
 * Stands for every other machine in the world: browsers under test are led here for whatever is not 127.0.0.1. Nobody
 * asks it anything unless something leaves the device. It counts connections, so that an attempt at TLS counts too.
 *
 * Not seen: a name that is looked up and never connected to. Both browsers hand names to it unresolved.
 */
import { createServer, type Socket } from 'node:net';

export interface Canary {
  readonly port: number;
  /** The first bytes of each connection: a request line, or a TLS greeting, in which the server's name is readable. */
  readonly heard: readonly string[];
  /**
   * Forgets what it heard, and from now on what the test's own page calls: these machines, by their names; without any,
   * all. Who only connects says no name, and counts as the page.
   */
  pardon(hosts?: readonly string[]): void;
  /** Forgets what it heard, and listens again. */
  attend(): void;
  close(): Promise<void>;
}

const HEARD_BYTES = 4_000;
const WORDLESS = 'a connection without a word';

export async function startCanary(): Promise<Canary> {
  let heard: string[] = [];
  let isPardoned = false;
  let pardoned: readonly string[] = [];
  const isPages = (line: string) =>
    pardoned.length > 0 && (line === WORDLESS || pardoned.some((host) => line.includes(host)));
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    if (isPardoned) {
      socket.destroy();
      return;
    }
    const list = heard;
    const at = list.push(WORDLESS) - 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => {
      list[at] = bytes
        .subarray(0, HEARD_BYTES)
        .toString('latin1')
        .replace(/[^ -~]+/g, ' ');
      socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The canary has no port.');
  return {
    port: address.port,
    get heard() {
      return heard.filter((line) => !isPages(line));
    },
    pardon: (hosts = []) => {
      isPardoned = hosts.length === 0;
      pardoned = hosts;
      heard = [];
    },
    attend: () => {
      isPardoned = false;
      pardoned = [];
      heard = [];
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
