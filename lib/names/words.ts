import { paragraphs, type Span, sentences } from '../text';

/** A word of an article. Hyphenated parts are words of their own; a possessive ’s is not part of a word. */
export interface Word extends Span {
  text: string;
  lower: string;
  /** What stands between the word before and this one. */
  gap: string;
  isCapital: boolean;
  /** First of its sentence or of a quotation: its capital proves nothing. */
  isFirst: boolean;
  possessive: boolean;
  /** Index of its sentence in the article. */
  sentence: number;
}

export interface Reading {
  article: string;
  text: string;
  /** Word by word; a sentence whose capitals prove nothing (a headline in title case) is marked flat. */
  words: Word[];
  flat: ReadonlySet<number>;
  sentences: Span[];
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))[\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /^['’](?:[sS](?![\p{L}\p{M}\p{N}])|(?=\s+\p{Lu}))/u;
/** A quotation opens: LaTeX's `` counts, machine translations write it. */
const OPENING = /(?:^|[\s(–—-])["“‘'`«]+$/;

export function readArticle(article: string, text: string): Reading {
  const spans = sentences(text);
  const words = spans.flatMap((span, sentence) => readSentence(text, span, sentence));
  return { article, text, words, flat: flatSentences(text, spans, words), sentences: spans };
}

function readSentence(text: string, { start, end }: Span, sentence: number): Word[] {
  const words: Word[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    const gap = text.slice(from, at);
    const word = match[0];
    if (words.at(-1)?.possessive && /^['’]$/.test(gap) && /^s$/i.test(word)) continue;
    from = at + word.length;
    words.push({
      start: at,
      end: from,
      text: word,
      lower: word.toLowerCase(),
      gap,
      isCapital: /^\p{Lu}/u.test(word),
      isFirst: words.length === 0 || OPENING.test(gap) || /[:•]\s*$/.test(gap),
      possessive: isPossessive(text, from, end, word),
      sentence,
    });
  }
  return words;
}

function isPossessive(text: string, at: number, end: number, word: string): boolean {
  const after = POSSESSIVE.exec(text.slice(at, end));
  if (!after) return false;
  return after[0].length > 1 || /s$/i.test(word);
}

/** Paragraphs without a full stop whose long words are mostly capitalised are headlines. */
function flatSentences(text: string, spans: readonly Span[], words: readonly Word[]): Set<number> {
  const flat = new Set<number>();
  for (const paragraph of paragraphs(text)) {
    const inside = spans.flatMap((span, at) =>
      span.start >= paragraph.start && span.end <= paragraph.end ? [at] : [],
    );
    if (/[.!?…:;,]["”’')\]]*$/.test(text.slice(paragraph.start, paragraph.end).trimEnd())) continue;
    const long = words.filter((word) => inside.includes(word.sentence) && word.text.length >= 4);
    const capitals = long.filter((word) => word.isCapital).length;
    if (long.length >= 3 && capitals / long.length >= 0.7) for (const at of inside) flat.add(at);
  }
  return flat;
}

/** One name's letters, whatever its apostrophes and spaces. */
export const normal = (name: string): string =>
  name
    .replace(/['’‘ʼ`]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Turns “zelenskyy”, “Zelenskiy” and “Zelensky” into one key: the ways in which transliterations differ. */
export function soundOf(name: string): string {
  return normal(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ks/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/kh/g, 'h')
    .replace(/y|j/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/([ie])i\b/g, '$1')
    .replace(/\bie/g, 'e')
    .replace(/([aeou])i(?=[aeou])/g, '$1');
}
