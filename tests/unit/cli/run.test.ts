import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { compileSeeds } from '../../../lib/cli/seeds';
import { folderOf, HARBOUR, HARBOUR_PAGE, ran } from './folders';

const ROOT = join(import.meta.dirname, '../../..');

/** A folder with the corpus below it, its pack, and a page. */
function built() {
  const corpus = Object.fromEntries(Object.entries(HARBOUR).map(([path, text]) => [`fire/${path}`, text]));
  const folder = folderOf({
    ...corpus,
    'page.html': HARBOUR_PAGE,
    'other.txt': 'The town of Brennick has a new bakery.\n',
  });
  const paths = {
    folder,
    corpus: join(folder, 'fire'),
    pack: join(folder, 'fire.pack'),
    page: join(folder, 'page.html'),
  };
  return { ...paths, ...ran(['build', paths.corpus, '-o', paths.pack]) };
}

describe('from a folder to an answer', () => {
  test('build writes a pack and says what is in it', () => {
    const { code, out, notes, pack, folder } = built();
    expect([code, notes]).toEqual([0, []]);
    expect(out).toMatch(/^Wrote .*fire\.pack: \d+ KB, revision [0-9a-f]{12}\.\n2 articles · /);
    expect(out).toContain('Known: outlet of 2, date of 2, title of 2 of 2 articles.');
    expect(JSON.parse(readFileSync(pack, 'utf8')).manifest).toMatchObject({ id: 'fire', title: 'fire' });
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('check shows the comparisons, the most telling first, each member with its words', () => {
    const { code, out } = ran(['check', built().pack]);
    expect(code).toBe(0);
    const conflict = out.split('\n\n').find((block) => block.startsWith('≠ Conflict') && block.includes('17 people'));
    expect(conflict).toContain('No number fits both');
    expect(conflict).toMatch(/The Northern Gazette +2031-03-02 +12 people +mayor Anna Lindqvist/);
    expect(conflict).toMatch(/Coast Daily +2031-03-03 +17 people +Harbour Council/);
    expect(out.indexOf('≠')).toBeLessThan(out.search(/[≈=] (?:Can both hold|Agree)/) >>> 0);
  });

  test.each([40, 100, 200])('no line of it is wider than %i characters', (columns) => {
    const { out } = ran(['check', built().pack], { columns });
    const [, , ...table] = out.split('\n');
    expect(table.filter((line) => line.length > columns)).toEqual([]);
    expect(out).toContain('17 people');
  });

  test('check --json has the same in a form for programs', () => {
    const record = JSON.parse(ran(['check', built().pack, '--json']).out);
    expect(Object.keys(record)).toEqual(['schema', 'pack', 'counts', 'comparisons']);
    expect(record.counts.articles).toBe(2);
    const conflict = record.comparisons.find(({ verdict }: { verdict: string }) => verdict === 'conflict');
    expect(Object.keys(conflict)).toEqual(['kind', 'subject', 'verdict', 'reason', 'derived', 'origin', 'members']);
    expect(Object.keys(conflict.members[0])).toEqual([
      'article',
      'outlet',
      'published',
      'publishedEvidence',
      'stated',
      'interval',
      'attribution',
      'sentence',
      'emphasis',
    ]);
  });

  test('compare shows the topics of a page, and its figures beside the pack’s', () => {
    const { page, pack } = built();
    const { code, out } = ran(['compare', page, '--pack', pack]);
    expect(code).toBe(0);
    expect(out).toMatch(/Port Elsin +place +\d mentions +in 2 articles from 2 outlets/);
    expect(out).toContain('This page: “15 people”');
    expect(out).toMatch(
      /≠ Conflict {2}people killed\n[\s\S]*The Northern Gazette +2031-03-02 +12 people +mayor Anna Lindqvist/,
    );
  });

  test('compare --json has the same in a form for programs', () => {
    const { page, pack } = built();
    const record = JSON.parse(ran(['compare', page, '--pack', pack, '--json']).out);
    expect(Object.keys(record)).toEqual(['schema', 'page', 'pack', 'topics', 'figures']);
    expect(record.page).toMatchObject({ file: page, title: 'Port Elsin mourns', host: null, isArticle: true });
    expect(record.topics[0]).toMatchObject({ name: 'Port Elsin', kind: 'place', articles: 2, outlets: 2 });
    expect(record.figures[0]).toMatchObject({
      article: null,
      stated: '15 people',
      interval: { lo: 15, hi: 15, value: 15 },
    });
    expect(record.figures[0].comparisons[0]).toMatchObject({ verdict: 'conflict' });
  });

  test('compare says so when nothing of the pack is on the page', () => {
    const { folder, pack } = built();
    const { code, out } = ran(['compare', join(folder, 'other.txt'), '--pack', pack]);
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing of the pack is on this page')]);
  });

  test('the seeds come out as a build of the extension bundles them', () => {
    const out = join(folderOf({}), 'seeds.pack');
    expect(ran(['build', join(ROOT, 'seeds'), '-o', out]).code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8')).manifest).toEqual(compileSeeds(join(ROOT, 'seeds')).manifest);
  });
});

describe('the command itself', () => {
  const { execPath } = process;
  const run = async (...args: string[]) => {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const call = promisify(execFile)(execPath, [tsx, join(ROOT, 'lib/cli/pack.ts'), ...args], { cwd: ROOT });
    const { stdout, stderr } = await call.catch((error) => error);
    const { exitCode } = call.child;
    return { exitCode, stdout, stderr };
  };

  test('builds, checks and compares, and ends with 0, 1 or 2', async () => {
    const { corpus, folder, page } = built();
    const pack = join(folder, 'second.pack');
    expect(await run('build', corpus, '-o', pack)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('2 articles'),
    });
    const [checked, compared, wrong, misused] = await Promise.all([
      run('check', pack),
      run('compare', page, '--pack', pack, '--json'),
      run('check', page),
      run('checks', pack),
    ]);
    expect(checked).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('≠ Conflict') });
    expect(compared.exitCode).toBe(0);
    expect(JSON.parse(compared.stdout).figures).not.toEqual([]);
    expect(wrong).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/page\.html:1:1: is not JSON/),
    });
    expect(misused).toMatchObject({ exitCode: 2, stdout: '' });
  }, 60_000);
});

describe('exit codes', () => {
  test.each<[args: string[], code: number, says: string]>([
    [[], 2, 'Which command? build, check or compare.'],
    [['bild'], 2, 'There is no command “bild”.'],
    [['build'], 2, 'build needs a folder.'],
    [['build', 'x'], 2, 'build needs a file to write: -o FILE.'],
    [['build', 'x', 'y', '-o', 'z'], 2, 'build takes one path; “y” is one too many.'],
    [['build', 'x', '-o', 'z', '--json'], 2, 'build prints no JSON; --json belongs to check and compare.'],
    [['check'], 2, 'check needs a file.'],
    [['check', 'x', '-o', 'y'], 2, 'check writes no file; -o belongs to build.'],
    [['check', 'x', '--pack', 'y'], 2, 'check takes no --pack; it belongs to compare.'],
    [['compare', 'x'], 2, 'compare needs a pack: --pack FILE.'],
    [['check', '--loud'], 2, 'Unknown option '],
    [['check', '/no/such.json'], 1, '/no/such.json: cannot be read: there is no such file.'],
    [['build', '/no/such', '-o', 'x.pack'], 1, '/no/such: there is no such folder.'],
    [['build', 'seeds', '-o', '/no/such/x.pack'], 1, '/no/such/x.pack: there is no folder /no/such.'],
    [['compare', 'page.pdf', '--pack', '/no/such.json'], 1, '/no/such.json: cannot be read: there is no such file.'],
    [['compare', 'page.pdf', '--pack', '/no/such.json'], 1, 'page.pdf: is not a page: .html, .txt or .md.'],
  ])('%j ends with %i', (args, code, says) => {
    const { code: ended, out, notes } = ran(args);
    expect([ended, out]).toEqual([code, '']);
    expect(notes.join('\n')).toContain(says);
  });

  test.each([['--help'], ['-h'], ['help'], ['build', '--help']])(
    '%s %s prints how to use it and ends with 0',
    (...args) => {
      const { code, out, notes } = ran(args.filter((each) => each !== undefined));
      expect([code, notes]).toEqual([0, []]);
      expect(out).toMatch(/build FOLDER -o FILE[\s\S]*check FILE[\s\S]*compare PAGE[\s\S]*Exit code: 0/);
    },
  );
});

describe('a file that is there already', () => {
  const TEXT = 'The harbour burned for two days.\n';

  test('is written over if it is a pack', () => {
    const { corpus, pack } = built();
    expect(ran(['build', corpus, '-o', pack]).code).toBe(0);
  });

  test('is left alone if it is anything else', () => {
    const folder = folderOf({ 'a/a.txt': TEXT, 'thesis.json': '{"title": "Mine"}' });
    const { code, notes } = ran(['build', join(folder, 'a'), '-o', join(folder, 'thesis.json')]);
    expect([code, notes[0]]).toEqual([1, expect.stringContaining('exists and is not a pack; it is left alone.')]);
    expect(readFileSync(join(folder, 'thesis.json'), 'utf8')).toBe('{"title": "Mine"}');
  });

  test('is left alone if the folder is wrong, and none is begun', () => {
    const { corpus, folder, pack } = built();
    const before = readFileSync(pack, 'utf8');
    writeFileSync(join(corpus, 'empty.txt'), '');
    const { code, notes } = ran(['build', corpus, '-o', pack]);
    expect([code, notes.at(-1)]).toEqual([1, '1 problem. Nothing was written.']);
    expect(readFileSync(pack, 'utf8')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['fire', 'fire.pack', 'other.txt', 'page.html']);
  });

  test('a pack that lies among its articles is no article', () => {
    const folder = folderOf({ 'a.txt': TEXT });
    const out = join(folder, 'out.json');
    expect(ran(['build', folder, '-o', out]).code).toBe(0);
    expect(ran(['build', folder, '-o', out])).toMatchObject({
      code: 0,
      notes: ['Skipped (is a pack already): out.json'],
    });
  });

  test('the folder’s own files are not written over', () => {
    const folder = folderOf({ 'a.txt': TEXT });
    const { code, notes } = ran(['build', folder, '-o', join(folder, 'topics.json')]);
    expect([code, notes[0]]).toEqual([1, expect.stringContaining('the folder’s own topics.json has this name')]);
  });

  test('a pack that was changed by hand is not taken for whole', () => {
    const { pack } = built();
    writeFileSync(pack, readFileSync(pack, 'utf8').replaceAll('17 people', '71 people'));
    const { code, notes } = ran(['check', pack]);
    expect([code, notes.join('\n')]).toEqual([1, expect.stringContaining('the pack was changed after it was made')]);
  });
});

describe('progress', () => {
  const stages = /^… [^(]+ \(\d+(?:\.\d)? s\)$/;
  const build = (options: Parameters<typeof ran>[1]) => {
    const folder = folderOf(HARBOUR);
    return ran(['build', folder, '-o', join(folder, 'x.json')], options);
  };

  test('a short run says nothing', () => expect(build({}).notes).toEqual([]));

  test('a long one says a line per stage, and how long it took', () => {
    const { notes, out, drawn } = build({ milliseconds: 300 });
    expect(notes).toHaveLength(7);
    expect(notes.every((line) => stages.test(line))).toBe(true);
    expect(notes.join('\n')).toContain('comparing: 2 articles');
    expect(out).toMatch(/, in \d+(?:\.\d)? s\.\n/);
    expect(drawn).toEqual([]);
  });

  test('on a terminal one line is drawn over, and gone at the end', () => {
    const { notes, drawn } = build({ milliseconds: 300, terminal: 30 });
    expect(notes).toEqual([]);
    expect(drawn.length).toBeGreaterThan(7);
    expect(drawn.every((line) => line.startsWith('\r\x1b[K') && line.length <= 30 + 4)).toBe(true);
    expect(drawn.at(-1)).toBe('\r\x1b[K');
  });
});
