import type { Figure, Words } from '../figure';
import { nationOf } from '../lexicon/nations';
import type { Head } from './head';
import { type Amount, at, phrase, type Reading, wordsOf } from './reading';

type Scope = Figure['scope'];

/** Whom a number covers: nation, sides, part or total, place. Every field is decided by words, and they are kept. */
export function scopeOf(reading: Reading, amount: Amount, head: Head): Scope {
  const words: Words[] = [];
  const scope: Scope = { population: null, side: null, part: null, place: null, of: null, words };
  population(reading, head, scope);
  side(reading, amount, head, scope);
  part(reading, amount, head, scope);
  place(reading, head, scope);
  return scope;
}

function population(reading: Reading, head: Head, scope: Scope): void {
  if (!head.range || head.kind !== 'count') return;
  for (let i = head.range.from; i < head.range.to; i++) {
    if (nationOf(at(reading, i).lower) === null) continue;
    const word = wordsOf(reading, { from: i, to: i + 1 });
    scope.population = word.text;
    scope.side = 'one';
    scope.words.push(word);
    return;
  }
  owner(reading, head, scope);
}

/** “Russia has admitted to 5,937 of its soldiers”: the nearest nation before “its” owns them. */
function owner(reading: Reading, head: Head, scope: Scope): void {
  const start = head.range?.from ?? 0;
  const owning = at(reading, start - 1);
  if (!head.partitive || (owning.lower !== 'its' && owning.lower !== 'their')) return;
  for (let i = start - 2; i >= Math.max(0, start - 14); i--) {
    const nation = nationOf(at(reading, i).lower);
    if (nation === null) continue;
    const word = wordsOf(reading, { from: i, to: i + 1 });
    scope.population = word.text;
    scope.side = 'one';
    scope.words.push(wordsOf(reading, { from: start - 1, to: start }), word);
    return;
  }
}

/** How many tokens behind the noun “on both sides” may stand. */
const SIDE_REACH = 6;

function side(reading: Reading, amount: Amount, head: Head, scope: Scope): void {
  for (let i = head.after; i < head.after + SIDE_REACH; i++) {
    const said = /^(?:on|for|from|by|of) (both|each|either) (?:the )?(?:sides?|army|armies|parties)/.exec(
      phrase(reading, i, i + 4),
    );
    if (!said) continue;
    scope.side = said[1] === 'both' ? 'both' : 'each';
    scope.words.push(wordsOf(reading, { from: i, to: i + 3 }));
    return;
  }
  const start = amount.hedge?.from ?? amount.at.from;
  const ahead = phrase(reading, Math.max(0, start - 4), start);
  const both = /\b(?:both|each) (?:sides?|army|armies)\b/.exec(ahead);
  if (both) scope.side = both[0].startsWith('both') ? 'both' : 'each';
}

const SUBSET_BEFORE = /(?:among them|including|of whom|of which)$/;
const SUBSET_AFTER = /^(?:of (?:the|them|those|whom|these)\b|were among\b|among (?:the|those|them)\b|are among\b)/;

function part(reading: Reading, amount: Amount, head: Head, scope: Scope): void {
  if (head.kind !== 'count' && head.canonical !== '') return;
  const start = amount.hedge ? Math.min(amount.hedge.from, amount.at.from) : amount.at.from;
  const ahead = phrase(reading, Math.max(0, start - 3), start);
  const total =
    /\b(?:a total of|total of|in all|altogether|overall|total)$/.test(ahead) ||
    /^(?:in total|in all|overall|altogether)\b/.test(phrase(reading, head.after, head.after + 2));
  const after = phrase(reading, amount.at.to, amount.at.to + 2);
  const behind = phrase(reading, head.after, head.after + 2);
  if (total) scope.part = 'total';
  else if (
    head.rules.includes('head-of-whom') ||
    SUBSET_BEFORE.test(ahead) ||
    SUBSET_AFTER.test(after) ||
    SUBSET_AFTER.test(behind)
  ) {
    scope.part = 'subset';
    const to = Math.min(head.after + 1, reading.tokens.length);
    if (amount.at.to < to) scope.words.push(wordsOf(reading, { from: amount.at.to, to }));
  }
}

const PLACE_REACH = 6;

/** “people in Indonesia”, “of them in Aceh”: a capitalised name behind in, at, near or on, close to the noun. */
function place(reading: Reading, head: Head, scope: Scope): void {
  for (let i = head.after; i < head.after + PLACE_REACH; i++) {
    const token = at(reading, i);
    if (token.text === ',' || token.text === ';' || token.kind === 'number') return;
    if (!['in', 'at', 'near', 'across', 'inside', 'on'].includes(token.lower)) continue;
    let from = i + 1;
    if (at(reading, from).lower === 'the') from++;
    let to = from;
    while (/^\p{Lu}/u.test(at(reading, to).text)) to++;
    const first = at(reading, from).lower;
    if (
      to === from ||
      /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(first)
    )
      continue;
    const word = wordsOf(reading, { from, to });
    scope.place = word.text;
    scope.words.push(word);
    return;
  }
}
