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
import { buildLexicon, openLexicon } from '../../../match';

export interface Matcher {
  name: string;
  kind: 'floor' | 'ours' | 'aho-corasick' | 'other';
  /** The most names it is asked to hold: above, it needs minutes or more memory than there is. */
  mostNames: number;
  /** Returns the search: a text in, the number of finds out. */
  build(names: readonly string[]): (text: string) => number;
}

const ours = (name: string, match: 'any' | 'capitalised'): Matcher => ({
  name,
  kind: 'ours',
  mostNames: Number.POSITIVE_INFINITY,
  build: (names) => {
    const lexicon = openLexicon(buildLexicon(names.map((form, topic) => ({ form, match, topic }))));
    return (text) => lexicon.find(text).length;
  },
});

const small = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export const FLOOR = 'every character looked at once';
export const ANY_CASE = 'ours, any case';
export const CAPITALS = 'ours, capitals respected';

export const MATCHERS: readonly Matcher[] = [
  {
    name: FLOOR,
    kind: 'floor',
    mostNames: Number.POSITIVE_INFINITY,
    build: () => (text) => {
      let sum = 0;
      for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
      return sum & 0;
    },
  },
  ours(CAPITALS, 'capitalised'),
  ours(ANY_CASE, 'any'),
  {
    name: '@monyone/aho-corasick',
    kind: 'aho-corasick',
    mostNames: 100_000,
    build: (names) => {
      const automaton = new AhoCorasick(small(names));
      return (text) => automaton.matchInText(text.toLowerCase()).length;
    },
  },
  {
    name: '@monyone/aho-corasick/fast',
    kind: 'aho-corasick',
    mostNames: 100_000,
    build: (names) => {
      const automaton = new FastAhoCorasick(small(names));
      return (text) => automaton.matchInText(text.toLowerCase()).length;
    },
  },
  {
    name: 'fastscan',
    kind: 'aho-corasick',
    mostNames: 100_000,
    build: (names) => {
      const scanner = new FastScanner(small(names));
      return (text) => scanner.search(text.toLowerCase()).length;
    },
  },
  {
    name: 'ahocorasick',
    kind: 'aho-corasick',
    mostNames: 100_000,
    build: (names) => {
      const automaton = new OtherAhoCorasick(small(names));
      return (text) => automaton.search(text.toLowerCase()).length;
    },
  },
  {
    name: 'RegExp alternation',
    kind: 'other',
    mostNames: 100_000,
    build: (names) => {
      const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
      const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
      return (text) => text.match(pattern)?.length ?? 0;
    },
  },
  {
    name: 'compromise, lookup',
    kind: 'other',
    mostNames: 100_000,
    build: (names) => {
      const trie = nlp.buildTrie([...names]);
      return (text) => nlp(text).lookup(trie).length;
    },
  },
  {
    name: 'wink-nlp, custom entities',
    kind: 'other',
    mostNames: 100_000,
    build: (names) => {
      const wink = winkNLP(model);
      // Its patterns are a small language: what else than letters stands in a name would be read as that.
      const patterns = names.filter((name) => /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u.test(name));
      wink.learnCustomEntities([{ name: 'name', patterns }], { matchValue: false });
      return (text) => wink.readDoc(text).customEntities().length();
    },
  },
];
