/** Notes and articles as files of the reader's own. */
import { strToU8, zipSync } from 'fflate';
import type { ExportKind } from '../../components/keeping';
import { writeArticles } from '../../lib/articles';
import {
  dayOf,
  type KeptNote,
  markdownFile,
  markdownFolder,
  writeAnnotations,
  writeBackup,
  writeCsv,
} from '../../lib/notes';
import type { ArticleInput } from '../../lib/pack';

interface OutFile {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

interface Export {
  kind: ExportKind;
  kept: readonly KeptNote[];
  /** They were chosen out of all: the file's name says so, and is not taken for a backup of everything. */
  areChosen?: boolean;
  /** When it is written, in milliseconds. */
  now: number;
}

/** Only a backup holds what lies in the trash, and what notes said before. */
export function exportFile({ kind, kept, areChosen = false, now }: Export): OutFile {
  const which = areChosen ? `notes-${kept.length}-chosen` : 'notes';
  const name = (end: string) => `second-source-${which}-${dayOf(now)}${end}`;
  const standing = kept.flatMap(({ note }) => (note.deleted === null ? [note] : []));
  switch (kind) {
    case 'backup':
      return { name: name('.json'), type: 'application/json', content: writeBackup(kept, now) };
    case 'annotations':
      return {
        name: name('.jsonld'),
        type: 'application/ld+json',
        content: writeAnnotations(
          standing.map((note) => ({ note, versions: [] })),
          now,
        ),
      };
    case 'markdown':
      return { name: name('.md'), type: 'text/markdown', content: markdownFile(standing, now).text };
    case 'folder':
      return { name: name('.zip'), type: 'application/zip', content: zipped(markdownFolder(standing)) };
    case 'csv':
      return { name: name('.csv'), type: 'text/csv', content: writeCsv(standing) };
  }
}

export const articlesFile = (articles: readonly ArticleInput[], now: number): OutFile => ({
  name: `second-source-articles-${dayOf(now)}.json`,
  type: 'application/json',
  content: writeArticles(articles, now),
});

const zipped = (files: readonly { name: string; text: string }[]) =>
  zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));

/** Hands a file to the browser's downloads. Nothing is fetched: the address is of this page's own memory. */
export function saveFile({ name, type, content }: OutFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is enough for any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
