// @vitest-environment happy-dom
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../components/drop-area';
import { gather } from '../../../entrypoints/sidepanel/files/gather';
import { cleanPath } from '../../../entrypoints/sidepanel/files/unpack';

const CAPS = { bytes: 1_000_000, entries: 50 };
const options = (part: Partial<typeof CAPS> = {}) => ({
  accepts: (name: string) => /\.(txt|html)$/.test(name),
  caps: { ...CAPS, ...part },
  signal: new AbortController().signal,
});

const zipFile = (bytes: Uint8Array, name = 'news.zip') => new File([bytes.slice()], name);
const packed = (files: Record<string, string>, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level });

async function read(sources: readonly Source[], part: Partial<typeof CAPS> = {}) {
  const { files, problems } = await gather(sources, options(part));
  const texts = await Promise.all(files.map(async ({ path, file }) => [path, file.name, await file.text()]));
  return { texts, problems };
}

describe('a ZIP file', () => {
  test.each([
    ['squeezed', 6],
    ['merely put together', 0],
  ] as const)('%s is read as the files in it, in the order of their names', async (_, level) => {
    const zip = packed({ 'b/two.txt': 'second', 'a.txt': 'first', 'photo.jpg': 'x' }, level);
    expect(await read([zipFile(zip)])).toEqual({
      texts: [
        ['news.zip/a.txt', 'a.txt', 'first'],
        ['news.zip/b/two.txt', 'two.txt', 'second'],
      ],
      problems: [{ is: 'leftOut', path: 'news.zip', count: 1 }],
    });
  });

  test('that was written as a stream, its sizes behind each file, is read alike', async () => {
    const parts: Uint8Array[] = [];
    const zip = new Zip((_error, chunk) => void parts.push(chunk));
    for (const [name, text] of [
      ['one.txt', 'first '.repeat(9_000)],
      ['two.txt', 'second'],
    ] as const) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(strToU8(text), true);
    }
    zip.end();
    const { texts, problems } = await read([
      new File(
        parts.map((part) => part.slice()),
        'news.zip',
      ),
    ]);
    expect(texts.map(([path, , text]) => [path, text?.length])).toEqual([
      ['news.zip/one.txt', 54_000],
      ['news.zip/two.txt', 6],
    ]);
    expect(problems).toEqual([]);
  });

  test('whose names lead out of their folder leads nowhere', async () => {
    const { texts } = await read([zipFile(packed({ '../../etc/a.txt': 'x', 'C:\\b\\c.txt': 'y', '/d.txt': 'z' }))]);
    expect(texts.map(([path]) => path)).toEqual(['news.zip/b/c.txt', 'news.zip/d.txt', 'news.zip/etc/a.txt']);
  });

  test('that would inflate to more than may be taken is stopped, and nothing of it is read', async () => {
    const bomb = zipSync({ 'a.txt': strToU8('fine'), 'bomb.txt': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await read([zipFile(bomb)])).toEqual({
      texts: [],
      problems: [{ is: 'tooLarge', path: 'news.zip', mostBytes: CAPS.bytes }],
    });
  });

  test('that lies about how large it is, is stopped all the same', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(60_000_000) });
    // The size after inflating, in the head of the entry and in the directory at the end.
    const view = new DataView(bomb.buffer);
    view.setUint32(22, 10, true);
    const directory = bomb.findLastIndex((_, at) => at < bomb.length - 4 && view.getUint32(at, true) === 0x02014b50);
    view.setUint32(directory + 24, 10, true);
    const { problems } = await read([zipFile(bomb)]);
    expect(problems).toEqual([{ is: 'tooLarge', path: 'news.zip', mostBytes: CAPS.bytes }]);
  });

  test('and the next one share what may be taken', async () => {
    const half = zipFile(packed({ 'a.txt': 'x'.repeat(600_000) }));
    const { texts, problems } = await read([half, half]);
    expect(texts).toHaveLength(1);
    expect(problems).toEqual([{ is: 'tooLarge', path: 'news.zip', mostBytes: CAPS.bytes }]);
  });

  test('with too many entries is not read', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, nth) => [`${nth}.jpg`, '']));
    expect(await read([zipFile(packed(many))])).toEqual({
      texts: [],
      problems: [{ is: 'tooMany', path: 'news.zip', most: 50 }],
    });
  });

  test.each([
    ['is none', strToU8('words, words, words')],
    ['is empty', new Uint8Array()],
    ['was cut off', packed({ 'a.txt': Array.from({ length: 9_000 }, (_, nth) => nth * 7).join() }).slice(0, 5_000)],
    ['is damaged', packed({ 'a.txt': 'some words' }).map((byte, at) => (at > 34 && at < 40 ? 0xff : byte))],
  ])('that %s is told of', async (_, bytes) => {
    expect(await read([zipFile(bytes)])).toEqual({ texts: [], problems: [{ is: 'broken', path: 'news.zip' }] });
  });

  test('within a ZIP, hidden files and the parts of a saved page are left aside', async () => {
    const inner = packed({ 'deep.txt': 'x' });
    const zip = zipSync({
      'inner.zip': inner,
      '__MACOSX/._a.txt': strToU8('x'),
      'page.html': strToU8('<p>page'),
      'page_files/frame.html': strToU8('<p>frame'),
      'other_files/b.txt': strToU8('kept'),
    });
    const { texts, problems } = await read([zipFile(zip)]);
    expect(texts.map(([path]) => path)).toEqual(['news.zip/other_files/b.txt', 'news.zip/page.html']);
    expect(problems).toEqual([{ is: 'leftOut', path: 'news.zip', count: 3 }]);
  });

  test('is let go of once the reader cancels', async () => {
    const control = new AbortController();
    control.abort();
    await expect(
      gather([zipFile(packed({ 'a.txt': 'x' }))], { ...options(), signal: control.signal }),
    ).rejects.toThrow();
  });
});

describe('a folder', () => {
  /** As browsers hand one out: some entries at a time, and none at the end. */
  const folder = (name: string, entries: object[]): FileSystemDirectoryEntry => {
    const createReader = () => {
      const left = [...entries];
      return { readEntries: (done: (some: object[]) => void) => done(left.splice(0, 2)) };
    };
    return { name, isDirectory: true, isFile: false, createReader } as unknown as FileSystemDirectoryEntry;
  };
  const file = (name: string, text: string) => ({
    name,
    isDirectory: false,
    isFile: true,
    file: (done: (file: File) => void) => done(new File([text], name)),
  });

  test('is read with all that is in it', async () => {
    const tree = folder('news', [
      file('b.txt', 'second'),
      file('.DS_Store', ''),
      folder('2031', [file('a.txt', 'first'), file('c.jpg', '')]),
      file('d.txt', 'fourth'),
    ]);
    expect(await read([tree])).toEqual({
      texts: [
        ['news/2031/a.txt', 'a.txt', 'first'],
        ['news/b.txt', 'b.txt', 'second'],
        ['news/d.txt', 'd.txt', 'fourth'],
      ],
      problems: [{ is: 'leftOut', path: 'news', count: 1 }],
    });
  });

  test('that is far too large is not read', async () => {
    const many = folder(
      'home',
      Array.from({ length: 51 }, (_, nth) => file(`${nth}.txt`, 'x')),
    );
    expect(await read([many])).toEqual({ texts: [], problems: [{ is: 'tooMany', path: 'home', most: 50 }] });
  });
});

test('a file by itself goes on, whatever it is', async () => {
  expect((await read([new File(['x'], 'photo.jpg')])).texts).toEqual([['photo.jpg', 'photo.jpg', 'x']]);
});

test.each([
  ['a/../b.txt', 'a/b.txt'],
  ['folder/', null],
  ['../', null],
  ['a\u202etxt.b\u0000', 'atxt.b'],
])('%j is named %j', (name, clean) => {
  expect(cleanPath(name)).toBe(clean);
});
