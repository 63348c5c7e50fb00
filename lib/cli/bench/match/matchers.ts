/**
 * Our matcher and what others offer for the same job. Every one gets the names and the text as they are; what it must
 * do to ignore capitals (a copy in small letters) is part of its time. Peers find names inside of words as well: they
 * are measured on speed, ours alone on being right.
 */
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import OtherAhoCorasick from 'ahocorasick';
import nlp from 'compromise/one';
import FastScanner from 'fastscan';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { shippedMatcher } from './shipped';

const { buildLexicon, openLexicon } = await shippedMatcher();

export interface Matcher {
  name: string;
  kind: 'floor' | 'ours' | 'aho-corasick' | 'other';
  build(names: readonly string[]): Search;
}

/** A text in, the number of finds out. */
type Search = (text: string) => number;

export const FLOOR = 'every character looked at once';
export const ANY_CASE = 'ours, any case';
export const CAPITALS = 'ours, capitals respected';

export const MATCHERS: readonly Matcher[] = [
  { name: FLOOR, kind: 'floor', build: () => lookAtEach },
  ours(CAPITALS, 'capitalised'),
  ours(ANY_CASE, 'any'),
  inSmallLetters('@monyone/aho-corasick', (names) => {
    const automaton = new AhoCorasick(names);
    return (text) => automaton.matchInText(text).length;
  }),
  inSmallLetters('@monyone/aho-corasick/fast', (names) => {
    const automaton = new FastAhoCorasick(names);
    return (text) => automaton.matchInText(text).length;
  }),
  inSmallLetters('fastscan', (names) => {
    const scanner = new FastScanner(names);
    return (text) => scanner.search(text).length;
  }),
  inSmallLetters('ahocorasick', (names) => {
    const automaton = new OtherAhoCorasick(names);
    return (text) => automaton.search(text).length;
  }),
  {
    name: 'RegExp alternation',
    kind: 'other',
    build: (names) => {
      const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
      const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
      return (text) => text.match(pattern)?.length ?? 0;
    },
  },
  {
    name: 'compromise, lookup',
    kind: 'other',
    build: (names) => {
      const trie = nlp.buildTrie([...names]);
      return (text) => nlp(text).lookup(trie).length;
    },
  },
  {
    name: 'wink-nlp, custom entities',
    kind: 'other',
    build: (names) => {
      const wink = winkNLP(model);
      // Its patterns are a small language: what else than letters stands in a name would be read as that.
      const patterns = names.filter((name) => /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u.test(name));
      wink.learnCustomEntities([{ name: 'name', patterns }], { matchValue: false });
      return (text) => wink.readDoc(text).customEntities().length();
    },
  },
];

function lookAtEach(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum & 0;
}

function ours(name: string, match: 'any' | 'capitalised'): Matcher {
  const build = (names: readonly string[]): Search => {
    const lexicon = openLexicon(buildLexicon(names.map((form, topic) => ({ form, match, topic }))));
    return (text) => lexicon.find(text).length;
  };
  return { name, kind: 'ours', build };
}

/** An automaton that knows no capitals. */
function inSmallLetters(name: string, build: (names: string[]) => Search): Matcher {
  return {
    name,
    kind: 'aho-corasick',
    build: (names) => {
      const search = build(names.map((each) => each.toLowerCase()));
      return (text) => search(text.toLowerCase());
    },
  };
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
