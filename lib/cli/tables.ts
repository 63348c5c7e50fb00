import type { Pack, PackComparison, PackFigure, Statement } from '../pack';

const SENTENCE_CHARS = 110;
const OUTLET_CHARS = 16;
const STATED_CHARS = 40;

/** `5 articles · 43 topics · …` */
export function countsTable(pack: Pack): string {
  const lists = ['articles', 'topics', 'figures', 'statements', 'comparisons'] as const;
  return [...lists.map((list) => `${pack[list].length} ${list}`), `${pack.lexicon.length} forms`].join(' · ');
}

/** One block per comparison: verdict, subject, why, topics, then a line per member. */
export function comparisonTable(pack: Pack): string {
  const members = new Map<string, PackFigure | Statement>(
    [...pack.figures, ...pack.statements].map((member) => [member.id, member]),
  );
  const topics = new Map(pack.topics.map((topic) => [topic.id, topic.name]));
  const outlets = new Map(pack.articles.map(({ id, outlet }) => [id, outlet.value ?? 'unnamed outlet']));
  const block = (comparison: PackComparison): string => {
    const { verdict, reason, origin } = comparison;
    const why = [reason.code, ...reason.values].join(' / ');
    const lines = comparison.members.flatMap((id) => {
      const member = members.get(id);
      return member ? [memberLine(member, outlets.get(member.article) ?? member.article)] : [];
    });
    return [
      `${verdict.toUpperCase()}  ${comparison.subject}`,
      `  ${why}${origin ? ` · one origin: ${origin}` : ''}`,
      `  topics: ${comparison.topics.map((id) => topics.get(id) ?? id).join(', ') || '–'}`,
      ...lines,
    ].join('\n');
  };
  return pack.comparisons.map(block).join('\n\n');
}

function memberLine(member: PackFigure | Statement, outlet: string): string {
  const cells = [outlet.padEnd(OUTLET_CHARS), shorten(member.quote, STATED_CHARS).padEnd(STATED_CHARS)];
  return `    ${member.article.slice(0, 3)} ${cells.join(' · ')} · ${shorten(member.sentence.text, SENTENCE_CHARS)}`;
}

function shorten(text: string, chars: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > chars ? `${line.slice(0, chars - 1)}…` : line;
}
