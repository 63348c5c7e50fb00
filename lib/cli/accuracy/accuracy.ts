/**
 * `npm run -s accuracy`: how well the engine reads, compares and names, on the sets that others published and on the
 * invented events and news in `tests/events` and `tests/news`. The published sets and their scorer are no part of the project: they are looked for in
 * `../shared`, or where SECOND_SOURCE_DATA says; without them only what the project holds is measured.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEngine, ENGINE } from '../engine/bundle';
import { EVENT_MEASURES, MEASURES, type Measure, type Scores, scoreOf } from './measures';
import { namingTable, newsTable } from './naming';
import { noiseShown } from './noise';
import { table } from './table';

const SHARED = process.env.SECOND_SOURCE_DATA ?? '../shared';
const SCORER = join(SHARED, 'tools/score-figures.mjs');
const EVENTS = 'tests/events';

async function run(): Promise<void> {
  const { bytes, gzipped } = await buildEngine();
  if (!existsSync(SCORER)) {
    console.log(
      `The scorer is not here (${SCORER}); set SECOND_SOURCE_DATA to the folder that holds tools/ and data/. Skipped.`,
    );
    console.log(newsTable());
    return;
  }
  const published = score(join(SHARED, 'data'), 'spec,quantulum3,duckling,clusters,seeds,verdicts,align');
  const rows = MEASURES.map((measure) => row(measure, published));
  rows.push(['noise of the seeds shown', String(noiseShown(SHARED)), '6', '–', '0']);
  const speed = (published.speed?.speed?.['KB/s'] ?? 0) / 1024;
  rows.push(['extraction, MB/s', speed.toFixed(1), '0.5', '–', '2']);
  rows.push(['size, minified (gzipped), KB', `${kilobytes(bytes)} (${kilobytes(gzipped)})`, '356', '–', '60']);
  console.log(table(['measure', 'ours', 'ready', 'published', 'target'], rows));
  const halves = ['papers', 'agencies'].flatMap((style) =>
    ['tune', 'aside'].map((half) => score(join(EVENTS, style, half), 'clusters,align')),
  );
  const columns = ['papers: tuned on', 'kept aside', 'agencies: tuned on', 'kept aside'];
  const invented = EVENT_MEASURES.map((measure) => [
    measure.name,
    ...halves.map((half) => scoreOf(measure, half)),
    measure.target,
  ]);
  console.log(`\n${table(['invented events', ...columns, 'target'], invented)}`);
  console.log(`\n${namingTable(SHARED)}`);
  console.log(`\n${newsTable()}`);
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

const row = (measure: Measure, scores: Scores): string[] => [
  measure.name,
  scoreOf(measure, scores),
  measure.ready,
  measure.published,
  measure.target,
];

/** Runs the scorer on a folder of sets. */
function score(data: string, sets: string): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-'));
  const out = join(folder, 'scores.json');
  try {
    const args = [SCORER, ENGINE, '--data', data, '--seeds', join(SHARED, 'seeds'), '--sets', sets, '--json', out];
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const read: { sets: Scores } = JSON.parse(readFileSync(out, 'utf8'));
    return read.sets;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
