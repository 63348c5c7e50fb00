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
  readonly heard: string[];
  close(): Promise<void>;
}

const HEARD_BYTES = 4_000;

export async function startCanary(): Promise<Canary> {
  const heard: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const at = heard.push('a connection without a word') - 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => {
      heard[at] = bytes
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
    heard,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
