/** The library's own side as tests open it: ports that remember, notes with little to say. */
import type { Outside, OwnPorts } from '../../lib/library';
import type { Note } from '../../lib/notes';

export interface TestPorts extends OwnPorts {
  /** What lies outside the database. */
  kept: Outside | null;
  keptArticles: Outside | null;
  time: number;
}

export function testPorts(part: Partial<Pick<TestPorts, 'kept' | 'keptArticles' | 'time' | 'disk'>> = {}): TestPorts {
  const ports: TestPorts = {
    kept: null,
    keptArticles: null,
    time: 1_000_000,
    outside: {
      get: async () => structuredClone(ports.kept),
      set: async (value) => {
        ports.kept = structuredClone(value);
      },
    },
    outsideArticles: {
      get: async () => structuredClone(ports.keptArticles),
      set: async (value) => {
        ports.keptArticles = structuredClone(value);
      },
    },
    disk: { estimate: async () => ({ usage: 400, quota: 1_000 }), persisted: async () => true },
    now: () => ports.time,
    ...part,
  };
  return ports;
}

export const testNote = (part: Partial<Note> = {}): Note => ({
  id: 'n1',
  text: 'Ask the council',
  tags: [],
  subject: { kind: 'topic', id: 'anna-lindqvist', name: 'Anna Lindqvist' },
  page: { url: 'https://news.example/harbour', title: 'Harbour' },
  created: 10,
  updated: 10,
  deleted: null,
  ...part,
});
