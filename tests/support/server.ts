/** A web server for tests on two origins (two ports of 127.0.0.1), which counts what it is asked for. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGES, type TestPage, type TestRoute } from '../pages';

export type { TestPage, TestRoute } from '../pages';

export interface Request {
  origin: 'first' | 'second';
  /** With the query. */
  path: string;
  /** Whose it is, by what the browser says of it: an origin, or the address it came from. */
  from: string;
  isKnown: boolean;
}

export interface PageServer {
  /** The address of a path on the first origin. */
  url(path: string): string;
  /** The same path on the second origin. */
  other(path: string): string;
  /** Adds or replaces a page on both origins. */
  set(path: string, route: TestRoute): void;
  /** Everything asked for so far, in order. */
  readonly requests: readonly Request[];
  count(path: string): number;
  /** Requests for what no page of the test offers, and those that an extension made. */
  strangers(): string[];
  close(): Promise<void>;
}

export async function startServer(routes: Record<string, TestRoute> = PAGES): Promise<PageServer> {
  const table = new Map(Object.entries(routes));
  const requests: Request[] = [];
  const listen = (origin: Request['origin']): Promise<Server> => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const route = table.get(url.pathname);
      const { origin: by, referer } = request.headers;
      const isKnown = route !== undefined || url.pathname === '/favicon.ico';
      requests.push({ origin, path: url.pathname + url.search, from: by ?? referer ?? '', isKnown });
      const page = typeof route === 'function' ? route(url) : route;
      const { body, type = HTML, status = 200, headers = {}, delayMs = 0 } = page ?? NOT_FOUND;
      const answer = () => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
        response.end(body);
      };
      if (delayMs > 0) setTimeout(answer, delayMs);
      else answer();
    });
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
  };
  const [first, second] = await Promise.all([listen('first'), listen('second')]);
  return {
    url: (path) => `http://127.0.0.1:${portOf(first)}${path}`,
    other: (path) => `http://127.0.0.1:${portOf(second)}${path}`,
    set: (path, route) => table.set(path, route),
    requests,
    count: (path) => requests.filter((request) => request.path === path).length,
    strangers: () =>
      requests
        .filter(({ from, isKnown }) => !isKnown || from.includes('-extension:'))
        .map(({ path, from }) => `${path} from ${from}`),
    close: async () => {
      await Promise.all([first, second].map(close));
    },
  };
}

const HTML = 'text/html; charset=utf-8';
const NOT_FOUND: TestPage = { body: 'There is no such page.', type: 'text/plain', status: 404 };

const portOf = (server: Server) => (server.address() as AddressInfo).port;

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
