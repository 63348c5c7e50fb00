/** The library's own side as tests open it: ports that remember, notes with little to say. */
import type { ImportResult, ImportStore, NoteStore, Outside, OwnPorts } from '../../lib/library';
import type { ImportHow, KeptNote, Note } from '../../lib/notes';

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

/** Every note, the last changed last. */
export async function allOf(notes: NoteStore): Promise<KeptNote[]> {
  const all: KeptNote[] = [];
  for (let from: string | null = null, isFirst = true; isFirst || from !== null; isFirst = false) {
    const page: Awaited<ReturnType<NoteStore['page']>> = await notes.page(from);
    all.push(...page.notes);
    from = page.next;
  }
  return all.sort((a, b) => a.note.updated - b.note.updated);
}

interface Wanted {
  act: string;
  at: number;
  notes: KeptNote[];
  how: ImportHow;
}

/** An import whose notes come in one part. */
export async function importAll(imports: ImportStore, { notes, ...wanted }: Wanted): Promise<ImportResult> {
  await imports.stage({ act: wanted.act, index: 0, notes });
  return imports.import({ ...wanted, parts: 1 });
}

export async function previewAll(imports: ImportStore, { notes, how }: Pick<Wanted, 'notes' | 'how'>) {
  await imports.stage({ act: 'preview', index: 0, notes });
  return imports.preview({ act: 'preview', parts: 1, how });
}
