import { byTelling, type Comparison } from '../comparison';
import { featuresOf, shared } from '../judge/features';
import type { Link, Placed } from './align';
import { subjectOf } from './subject';

/**
 * Groups links into comparisons. Figures at one scope form one group, over whatever links them; figures at different
 * scopes form another, one for each dimension in which they differ.
 */
export function gather(links: readonly Link[]): Comparison[] {
  const level = links.filter((link) => link.pair.verdict !== 'different-scope');
  const scoped = links.filter((link) => link.pair.verdict === 'different-scope');
  const dimensions = [...new Set(scoped.map((link) => link.pair.dimension))];
  const groups = [
    ...components(level),
    ...dimensions.flatMap((dimension) => components(scoped.filter((link) => link.pair.dimension === dimension))),
  ];
  return groups.map(toComparison).sort((x, y) => byTelling(x, y) || (x.id < y.id ? -1 : 1));
}

/** Connected components of links, by the figures they share. */
function components(links: readonly Link[]): Link[][] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    parent.set(id, top);
    return top;
  };
  for (const { pair } of links) {
    const [x, y] = [root(pair.a), root(pair.b)];
    parent.set(x, y);
    parent.set(y, y);
  }
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const key = root(link.pair.a);
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  return [...groups.values()];
}

function toComparison(links: readonly Link[]): Comparison {
  const members = new Map<string, Placed>();
  for (const { a, b } of links) members.set(a.figure.id, a).set(b.figure.id, b);
  const placed = [...members.values()].sort(byPlace);
  const pairs = links.map((link) => link.pair);
  const telling = pairs.toSorted(byTelling)[0];
  const ids = placed.map((item) => item.figure.id);
  const origins = new Set(pairs.map((pair) => pair.origin));
  return {
    id: `c-${hash(ids.join('|') + (telling?.verdict ?? ''))}`,
    subject: subjectOf(placed.map((item) => item.figure)),
    verdict: telling?.verdict ?? 'compatible',
    reason: telling?.reason ?? { code: 'intervals-meet', values: [] },
    members: ids,
    pairs,
    names: namesOf(placed),
    origin: origins.size === 1 ? ([...origins][0] ?? null) : null,
  };
}

/** By article and place in it: which of two articles came first into a library changes no id. */
const byPlace = (x: Placed, y: Placed): number =>
  x.article === y.article ? x.figure.start - y.figure.start : x.article < y.article ? -1 : 1;

/** The names of so many members are those of the group. */
const MOST_NAMED = 40;

/** Names that stand in the sentences of members of at least two articles, as written. */
function namesOf(placed: readonly Placed[]): string[] {
  const found = new Set<string>();
  const told = placed.slice(0, MOST_NAMED);
  for (const [i, a] of told.entries()) {
    for (const b of told.slice(i + 1)) {
      if (a.document === b.document) continue;
      for (const name of shared(featuresOf(a.figure).names, featuresOf(b.figure).names))
        found.add(asWritten(a.figure.sentence.text, name));
    }
  }
  return [...found].sort();
}

function asWritten(sentence: string, name: string): string {
  const start = sentence.toLowerCase().indexOf(name);
  return start < 0 ? name : sentence.slice(start, start + name.length);
}

/** 64 bits in hexadecimal: an id that depends on content alone. Two streams, each mixed with what the other is not. */
export function hash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul((other ^ code) + (other >>> 15), 0x85ebca6b);
  }
  return [mixed(one), mixed(other)].map((value) => value.toString(16).padStart(8, '0')).join('');
}

/** The last step of MurmurHash3: each bit of the result depends on all bits of the state. */
function mixed(state: number): number {
  const once = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
