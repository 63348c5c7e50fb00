import search from 'approx-string-match';
import { anchor, describe as quoteIn } from '../../../notes';
import { table } from '../../accuracy/table';
import { note } from '../machine';
import { proseFor, randomFrom } from '../match/corpus';
import { highest, median, ms, timed, times } from './times';

const TEXT_CHARS = [100_000, 2_000_000];
const QUOTE_CHARS = [60, 1_000];
const ROUNDS = 7;
/** As anchoring asks approx-string-match itself. */
const ERRORS = { share: 0.35, most: 256 } as const;

/** A quote in a page as it was, and as it became; beside it approx-string-match over the whole text. */
export function benchAnchoring(): void {
  const rows = TEXT_CHARS.flatMap((chars) => QUOTE_CHARS.flatMap((length) => rowsFor(chars, length)));
  const head = ['quote in text', 'page', 'found', 'median', 'most', 'whole text', 'of whole'];
  console.log(`${table(head, rows)}\n`);
}

function rowsFor(chars: number, length: number): string[][] {
  note(`anchoring, ${length} in ${chars.toLocaleString('en')} characters`);
  const text = unrepeated(chars);
  const start = Math.floor(chars * 0.45);
  const selector = quoteIn(text, start, start + length);
  const { exact } = selector;
  const elsewhere = (now: string) => text.slice(start / 2, start) + now + text.slice(start + length);
  const letters = `${'a'.repeat(length >> 1)}b${'a'.repeat(length >> 1)}`;
  const cases: [string, string, string][] = [
    ['unchanged', exact, text],
    ['moved', exact, elsewhere(exact)],
    ['changed in 2 % of its characters', exact, elsewhere(edited(exact, 0.02))],
    ['changed in 20 %', exact, elsewhere(edited(exact, 0.2))],
    ['gone', exact, text.replaceAll(/[a-z]/g, shifted)],
    ['one letter, and so is the quote but for one', letters, 'a'.repeat(chars)],
  ];
  return cases.map(([name, words, page]) => {
    const asked = { ...selector, exact: words };
    const runs = Array.from({ length: ROUNDS }, () => timed(() => anchor(page, asked)));
    const own = runs.map((run) => run.ms);
    const most = Math.min(ERRORS.most, Math.floor(length * ERRORS.share));
    // In a text of one letter it finds the quote at every character, and looks for the start of each.
    const whole =
      words === letters ? Number.NaN : median([1, 2, 3].map(() => timed(() => search(page, words, most)).ms));
    return [
      `${length.toLocaleString('en')} in ${(chars / 1_000).toLocaleString('en')} KB`,
      name,
      runs[0]?.result?.exactness ?? '–',
      ...[median(own), highest(own), whole].map(ms),
      times(median(own) / whole),
    ];
  });
}

/** The prose is drawn from few paragraphs; numbers in it make every quote the only one of its words. */
function unrepeated(chars: number): string {
  const words = proseFor(chars, [], 3).split(' ');
  return words
    .map((word, at) => (at % 9 === 0 ? `${word} ${(at * 7_919) % 99_991}` : word))
    .join(' ')
    .slice(0, chars);
}

/** The letter after the next, so that no word stays. */
const shifted = (letter: string): string => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + 2) % 26));

function edited(text: string, share: number): string {
  const random = randomFrom(9);
  return [...text]
    .map((each) => (random() < share ? (['', 'x', `${each}y`][Math.floor(random() * 3)] ?? '') : each))
    .join('');
}
