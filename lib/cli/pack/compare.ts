import { Problems } from '../../articles';
import {
  type ComparisonView,
  type Line,
  openCoverage,
  openReading,
  type StatedFigure,
  type TopicView,
} from '../../coverage';
import type { Pack } from '../../pack';
import { problemLines } from '../articles/problem-lines';
import { comparisonBlock } from './comparison-table';
import type { Console } from './console';
import { around } from './excerpt';
import { readPack } from './pack-file';
import { type Page, readPage } from './page';
import { startProgress } from './progress';
import { comparisonRecord, memberRecord, OUTPUT_SCHEMA, packRecord } from './records';
import { counted } from './words';

interface Compared {
  page: Page;
  pack: Pack;
  /** Most often named first. */
  topics: (TopicView & { count: number })[];
  figures: { line: Line; comparisons: ComparisonView[] }[];
}

/** A page against a pack, by the code that the extension runs in a tab. Returns the problems. */
export function comparePage(
  { path, packPath, json }: { path: string; packPath: string; json: boolean },
  console: Console,
): string[] {
  const progress = startProgress(console);
  progress.stage(`opening ${packPath}`);
  const read = readPack(packPath);
  progress.stage(`reading ${path}`);
  const problems = new Problems();
  const page = readPage(path, problems);
  const wrong = [...('problems' in read ? read.problems : []), ...problemLines(problems)];
  if (wrong.length > 0 || page === null || 'problems' in read) {
    progress.end();
    return wrong;
  }
  progress.stage(`comparing ${path}`);
  const compared = compareWith(page, read.pack);
  progress.end();
  console.out(json ? JSON.stringify(recordOf(compared, path), null, 2) : tableOf(compared, path, console.columns));
  return [];
}

function compareWith(page: Page, pack: Pack): Compared {
  const coverage = openReading(openCoverage([pack]));
  const { host, title, texts } = page;
  const found = coverage.find(texts, { host, title, topics: [] });
  const counts = new Map<string, number>();
  for (const { kind, id } of found.flat()) if (kind === 'topic') counts.set(id, (counts.get(id) ?? 0) + 1);
  const topics = coverage
    .topics()
    .map((topic) => ({ ...topic, count: counts.get(topic.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  const stated = found.flatMap((all, nth) =>
    all.flatMap(({ kind, start, end }): StatedFigure[] =>
      kind === 'figure' ? [{ text: texts[nth] ?? '', start, end }] : [],
    ),
  );
  return { page, pack, topics, figures: coverage.pageComparisons(stated, { host, title, topics: [...counts.keys()] }) };
}

function recordOf({ page, pack, topics, figures }: Compared, file: string) {
  const { title, host, texts, isArticle } = page;
  return {
    schema: OUTPUT_SCHEMA,
    page: { file, title: title || null, host: host || null, paragraphs: texts.length, isArticle },
    pack: packRecord(pack),
    topics: topics.map(({ id, name, kind, count, articles, outlets }) => ({
      id,
      name,
      kind,
      count,
      articles,
      outlets,
    })),
    figures: figures.map(({ line, comparisons }) => ({
      ...memberRecord(line),
      comparisons: comparisons.map(comparisonRecord),
    })),
  };
}

function tableOf({ page, pack, topics, figures }: Compared, file: string, width: number): string {
  const title = page.title === '' ? '' : `: “${page.title}”`;
  const parts = [`${file}${title} against “${pack.manifest.title}”.`];
  if (!page.isArticle) parts.push('No article was found in the page; all of its text was read.');
  if (topics.length === 0 && figures.length === 0) {
    return [
      ...parts,
      '',
      'Nothing of the pack is on this page: it names no topic of it, and no figure can be compared.',
    ].join('\n');
  }
  parts.push('', `${counted(topics.length, 'topic')} of the pack on this page:`, ...topicRows(topics));
  if (figures.length === 0) parts.push('', 'None of its figures counts what a figure of the pack counts.');
  else parts.push('', `${counted(figures.length, 'figure')} of this page that the pack can answer:`);
  for (const { line, comparisons } of figures) {
    parts.push('', `This page: “${line.stated}”`, `  ${around(line.quote.text, line.stated, width - 2)}`);
    // The page's own sentence stands above already.
    const others = comparisons.map((each) => ({
      ...each,
      lines: each.lines.filter(({ article }) => article !== null),
    }));
    parts.push(...others.map((each) => comparisonBlock(each, width)));
  }
  return parts.join('\n');
}

function topicRows(topics: Compared['topics']): string[] {
  const widest = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const name = widest(topics.map((topic) => topic.name));
  const kind = widest(topics.map((topic) => topic.kind));
  return topics.map((topic) => {
    const outlets = topic.outlets > 0 ? ` from ${counted(topic.outlets, 'outlet')}` : '';
    const where = `in ${counted(topic.articles, 'article')}${outlets}`;
    return `  ${topic.name.padEnd(name)}  ${topic.kind.padEnd(kind)}  ${counted(topic.count, 'mention').padEnd(12)}  ${where}`;
  });
}
