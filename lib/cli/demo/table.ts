/** What was seen, as text for a terminal. */
import type { ShownCard, ShownComparison, ShownTopic } from './read';

const SENTENCE_CHARS = 400;
const WRAP_CHARS = 100;

export function topicTable(topics: ShownTopic[]): string {
  const name = Math.max(4, ...topics.map((topic) => topic.name.length));
  const rows = topics.map((topic) => `  ${topic.name.padEnd(name)}  ${topic.count.padStart(4)}  ${topic.context}`);
  return [`  ${'Name'.padEnd(name)}  here  in the library`, ...rows].join('\n');
}

/** Every comparison once, with the names on whose cards it stands. */
export function comparisonTable(cards: ShownCard[]): string {
  const seen = new Map<string, { comparison: ShownComparison; names: string[] }>();
  for (const { name, comparisons } of cards) {
    for (const comparison of comparisons) {
      const key = JSON.stringify([comparison.subject, comparison.lines.map((line) => line.sentence)]);
      const entry = seen.get(key) ?? { comparison, names: [] };
      if (!entry.names.includes(name)) entry.names.push(name);
      seen.set(key, entry);
    }
  }
  return Array.from(seen.values(), block).join('\n\n');
}

function block({ comparison, names }: { comparison: ShownComparison; names: string[] }): string {
  const head = `  ${comparison.verdict.padEnd(22)} ${comparison.subject}`;
  const lines = comparison.lines.flatMap(({ source, stated, sentence }) => [
    `    ${source}${stated ? `: ${stated}` : ''}`,
    ...wrap(sentence.slice(0, SENTENCE_CHARS)).map((line) => `        ${line}`),
  ]);
  return [head, `    on the card of ${names.join(', ')}`, ...lines, `    ${comparison.reason}`].join('\n');
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line !== '' && line.length + word.length >= WRAP_CHARS) lines.push(word);
    else lines[last] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
