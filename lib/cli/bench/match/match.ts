import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildLexicon, openLexicon } from '../../../match';
import { table } from '../../accuracy/table';
import { machine, note } from '../machine';
import { namesFor, proseFor } from './corpus';
import { ANY_CASE, CAPITALS, FLOOR, MATCHERS, type Matcher } from './matchers';
import { naiveLexicon } from './naive';

const NAMES = [100, 10_000, 100_000];
const CHARS = [10_000, 100_000, 1_000_000];
const LARGEST = { names: 100_000, chars: 1_000_000 };
/** Each search runs this often, in turn with the others, or until it has taken so long in all. */
const ROUNDS = 21;
const ENOUGH_MS = 1_500;
/** A matcher that takes so long is not given a longer text. */
const TOO_LONG_MS = 1_000;
/** The floor and ours are counted in fractions of a millisecond: they run until V8 has made the best of them. */
const WARM_MS = 400;
const CHECKED_CHARS = 6_000_000;

interface Measured {
  matcher: Matcher;
  buildMs: number;
  megabytes: number;
  /** By number of characters. */
  scans: Map<number, Scan>;
}

interface Scan {
  /** Median of the rounds. */
  ms: number;
  /** Median of what each round took against the floor in the same round: a machine's speed changes within a run. */
  ofFloor: number;
}

/** Scan time, build time and memory of every matcher; then what must hold, by the same run. */
export function benchMatch(): void {
  console.log(machine());
  // The most names first: wink-nlp keeps what it learned in one place and breaks when much comes on top.
  const runs = new Map(NAMES.toReversed().map((count) => [count, measureAll(count)]));
  for (const count of NAMES) printRun(count, runs.get(count) ?? []);
  console.log(table(['measure', 'ours', 'must'], musts(runs)));
}

function measureAll(count: number): Measured[] {
  const names = namesFor(count);
  const built = MATCHERS.map((matcher) => {
    note(`${matcher.name}, ${count.toLocaleString('en')} names`);
    return { matcher, scans: new Map<number, Scan>(), ...buildOne(matcher, names) };
  });
  let before = 0;
  for (const chars of CHARS) {
    const text = proseFor(chars, names, chars);
    // Ten times as long a text may take some a hundred times as long.
    const able = built.filter(({ scans }) => (scans.get(before)?.ms ?? 0) < TOO_LONG_MS);
    const times = interleaved(able.map((each) => () => each.search(text)));
    const floor = times[able.findIndex(({ matcher }) => matcher.name === FLOOR)] ?? [];
    for (const [at, { scans }] of able.entries()) {
      const rounds = times[at] ?? [];
      scans.set(chars, {
        ms: median(rounds),
        ofFloor: median(rounds.map((each, round) => each / (floor[round] ?? 0))),
      });
    }
    before = chars;
  }
  return built;
}

function buildOne(matcher: Matcher, names: readonly string[]) {
  const before = memory();
  const start = performance.now();
  const search = matcher.build(names);
  const buildMs = performance.now() - start;
  return { search, buildMs, megabytes: (memory() - before) / 1e6 };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Times of each, by round: run in turns so that a busy machine slows them all alike. */
function interleaved(works: readonly (() => unknown)[]): number[][] {
  const times = works.map((): number[] => []);
  const spent = works.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    works.forEach((work, at) => {
      if ((spent[at] ?? 0) > ENOUGH_MS) return;
      const until = performance.now() + (round === 0 ? WARM_MS : 0);
      let start = 0;
      // Twice and the second counts: the first finds the memory as its neighbour left it.
      for (let run = 0; run < 2 || performance.now() < until; run++) {
        start = performance.now();
        work();
        if (performance.now() - start > WARM_MS) break;
      }
      const ms = performance.now() - start;
      if (round > 0 || ms > WARM_MS) times[at]?.push(ms);
      spent[at] = (spent[at] ?? 0) + ms;
    });
  }
  return times;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function printRun(count: number, measured: readonly Measured[]): void {
  const anyCase = scanOf(measured, ANY_CASE).ms;
  const rows = measured.map(({ matcher, buildMs, megabytes, scans }) => {
    const largest = scans.get(LARGEST.chars) ?? UNSCANNED;
    return [
      matcher.name,
      ...CHARS.map((chars) => ms(scans.get(chars)?.ms)),
      times(largest.ofFloor),
      times(largest.ms / anyCase),
      matcher.kind === 'floor' ? '–' : ms(buildMs),
      matcher.kind === 'floor' ? '–' : megabytes.toFixed(1),
    ];
  });
  const sizes = CHARS.map((chars) => `${chars / 1000} KB`);
  const head = [`${count.toLocaleString('en')} names`, ...sizes, 'of the floor', 'of ours', 'build', 'MB'];
  console.log(`${table(head, rows)}\n`);
}

const UNSCANNED: Scan = { ms: Number.NaN, ofFloor: Number.NaN };

const scanOf = (measured: readonly Measured[], name: string): Scan =>
  measured.find(({ matcher }) => matcher.name === name)?.scans.get(LARGEST.chars) ?? UNSCANNED;

function musts(runs: ReadonlyMap<number, Measured[]>): string[][] {
  const most = runs.get(LARGEST.names) ?? [];
  const fewer = runs.get(LARGEST.names / 10) ?? [];
  const [anyCase, capitals] = [scanOf(most, ANY_CASE), scanOf(most, CAPITALS)];
  const fastest = Math.min(
    ...most
      .filter(({ matcher }) => matcher.kind === 'aho-corasick')
      .map(({ matcher }) => scanOf(most, matcher.name).ms),
  );
  const buildMs = most.find(({ matcher }) => matcher.name === ANY_CASE)?.buildMs;
  const { bytes, openMs } = index();
  const { missed, extra, found } = compareWithNaive();
  return [
    ['any case: times the fastest Aho-Corasick package', times(fastest / anyCase.ms), '≥ 4×'],
    ['any case: of the floor', times(anyCase.ofFloor), '≤ 7×'],
    ['capitals: times the fastest Aho-Corasick package', times(fastest / capitals.ms), '≥ 12×'],
    ['capitals: of the floor', times(capitals.ofFloor), '≤ 2.5×'],
    ['any case: 100,000 names against 10,000', times(anyCase.ofFloor / scanOf(fewer, ANY_CASE).ofFloor), '≤ 1.6×'],
    ['capitals: 100,000 names against 10,000', times(capitals.ofFloor / scanOf(fewer, CAPITALS).ofFloor), '≤ 1.6×'],
    ['index', `${(bytes / 1e6).toFixed(1)} MB`, '≤ 5 MB'],
    ['built', ms(buildMs), '≤ 500 ms'],
    ['opened from its buffer', ms(openMs), '≤ 30 ms'],
    [`missed and extra, of ${found.toLocaleString('en')} in 6 million characters`, `${missed} and ${extra}`, '0 and 0'],
  ];
}

function index(): { bytes: number; openMs: number } {
  const entries = namesFor(LARGEST.names).map((form, topic) => ({ form, match: 'any' as const, topic }));
  const buffer = buildLexicon(entries);
  const [opened = []] = interleaved([() => openLexicon(buffer)]);
  return { bytes: buffer.byteLength, openMs: median(opened) };
}

/** Names of all three rules against the plain search, on prose that the matchers were not timed on. */
function compareWithNaive(): { missed: number; extra: number; found: number } {
  const names = namesFor(LARGEST.names);
  const rules = ['any', 'capitalised', 'exact'] as const;
  const entries = names.map((form, topic) => ({ form, match: rules[topic % 3] ?? 'any', topic }));
  const [lexicon, naive] = [openLexicon(buildLexicon(entries)), naiveLexicon(entries)];
  let [missed, extra, found] = [0, 0, 0];
  for (let chars = 0; chars < CHECKED_CHARS; chars += LARGEST.chars) {
    note(`the plain search, ${chars / 1e6} of ${CHECKED_CHARS / 1e6} million characters`);
    const text = proseFor(LARGEST.chars, names, chars + 1);
    const keys = (mentions: ReturnType<typeof lexicon.find>) =>
      new Set(mentions.map(({ start, end, topic }) => `${start} ${end} ${topic}`));
    const [ours, theirs] = [keys(lexicon.find(text)), keys(naive.find(text))];
    found += theirs.size;
    for (const key of theirs) if (!ours.has(key)) missed++;
    for (const key of ours) if (!theirs.has(key)) extra++;
  }
  return { missed, extra, found };
}

const times = (ratio: number): string =>
  Number.isNaN(ratio) ? '–' : `${ratio < 100 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')}×`;

function ms(value = Number.NaN): string {
  if (Number.isNaN(value)) return '–';
  return `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ms`;
}
