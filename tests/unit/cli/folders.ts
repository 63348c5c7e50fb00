/** Folders made for one test, and a console that remembers. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Console } from '../../../lib/cli/pack/console';
import { runPack } from '../../../lib/cli/pack/run';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export type Files = Record<string, string | Uint8Array>;

export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs a command in this process. `milliseconds` is how long every look at the clock takes. */
export function ran(args: string[], { milliseconds = 0, terminal = null as number | null, columns = 100 } = {}) {
  const said = { out: [] as string[], notes: [] as string[], drawn: [] as string[] };
  let clock = 0;
  const console: Console = {
    out: (text) => said.out.push(text),
    note: (text) => said.notes.push(text),
    draw: (text) => said.drawn.push(text),
    columns,
    terminalColumns: terminal,
    now: () => {
      clock += milliseconds;
      return clock;
    },
  };
  return { code: runPack(args, console), out: said.out.join('\n'), notes: said.notes, drawn: said.drawn };
}

/** A fire that never was, told by two outlets and by a page. */
export const HARBOUR: Files = {
  '2031-03-02-fire.md': `---
title: Fire destroys warehouse in Port Elsin
source: The Northern Gazette
author: Mira Holt
url: https://gazette.example/2031/03/02/fire
---
A fire at the Port Elsin warehouse killed 12 people on Sunday, mayor Anna Lindqvist said.

The Harbour Council said about 40 fishermen protested against the harbour fees on Monday.
`,
  'coast.html': `<!doctype html><html lang="en-GB"><head><title>Port Elsin fire: 17 dead | Coast Daily</title>
<meta property="og:site_name" content="Coast Daily"><link rel="canonical" href="https://coast.example/news/port-elsin-fire">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port Elsin fire: 17 dead","datePublished":"2031-03-03T08:00:00+02:00","author":[{"name":"Tom Ravn"}]}</script>
</head><body><nav>Home Sport Weather</nav><article><h1>Port Elsin fire: 17 dead</h1>
<p>The fire at the warehouse in Port Elsin killed 17 people on Sunday, the Harbour Council said on Monday evening, and the warehouse is gone.</p>
<p>Mayor Anna Lindqvist promised to listen after 60 fishermen protested against the harbour fees on Monday, as the Harbour Council had asked.</p>
</article><footer>Contact</footer></body></html>`,
};

export const HARBOUR_PAGE = `<!doctype html><html><head><title>Port Elsin mourns</title></head><body><article>
<p>Port Elsin mourned on Tuesday. The fire at the warehouse killed 15 people on Sunday, mayor Anna Lindqvist told reporters in the town hall.</p>
<p>The Harbour Council did not say when the warehouse in Port Elsin will be built again, or who is going to pay for it.</p>
</article></body></html>`;
