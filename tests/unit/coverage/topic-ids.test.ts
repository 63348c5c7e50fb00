import { describe, expect, it } from 'vitest';
import { openCoverage } from '../../../lib/coverage';
import { testPack } from '../../support/packs';

const SHORT = {
  id: 'a1',
  outlet: 'Coast Daily',
  published: '2031-03-02',
  text: 'Anna Lindqvist opened the harbour on Monday. “It is late,” said Anna Lindqvist.',
};
const FULL = {
  id: 'a2',
  outlet: 'The Northern Gazette',
  published: '2031-03-03',
  text: 'Anna Maria Lindqvist came to the harbour on Monday. “It is open,” Anna Maria Lindqvist said.',
};
const BEFORE = 'anna-lindqvist';
const AFTER = 'anna-maria-lindqvist';

const idsIn = (articles: (typeof SHORT)[]) => openCoverage([testPack(articles)]).topicIds;

describe('a topic that another article gives a fuller name', () => {
  const known = openCoverage([testPack([SHORT, FULL])]);

  it('has another id, and answers to the former one', () => {
    expect(idsIn([SHORT]).now(BEFORE)).toBe(BEFORE);
    expect(known.topics().map(({ id }) => id)).toContain(AFTER);
    expect(known.topicIds.now(BEFORE)).toBe(AFTER);
    expect(known.topicIds.all(AFTER).slice(0, 2)).toEqual([AFTER, BEFORE]);
    expect(known.card(BEFORE)?.topic?.id).toBe(AFTER);
  });

  it('is no mark on a page where its former id was called wrong', () => {
    const page = { host: 'news.example', title: '', topics: [] };
    const found = (topics: string[]) =>
      known.find(['Anna Lindqvist.'], { ...page, wrong: { topics, figures: [] } }).flat();
    expect(found([])).toHaveLength(1);
    expect(found([BEFORE])).toEqual([]);
  });
});

describe('an id', () => {
  it('that no name of a topic makes stands for none', () => {
    expect(idsIn([SHORT]).now(AFTER)).toBeNull();
    expect(idsIn([SHORT]).now('nobody')).toBeNull();
    expect(idsIn([SHORT]).all('nobody')).toEqual(['nobody']);
  });

  it('that two are called by stands for neither', () => {
    const two = [
      { ...SHORT, text: 'Anna Lindqvist opened the harbour. Lindqvist was late.' },
      { ...FULL, text: 'Peter Lindqvist came to the harbour. Lindqvist was early.' },
    ];
    const ids = idsIn(two);
    expect(ids.now('anna-lindqvist')).toBe('anna-lindqvist');
    expect(ids.now('peter-lindqvist')).toBe('peter-lindqvist');
    expect(ids.now('lindqvist')).toBeNull();
  });

  it('is another for each kind where two have one name, however often each is named', () => {
    const of = (more: string) =>
      openCoverage([
        testPack([
          { ...SHORT, text: `The Marrow River flooded. The Marrow River rose again.${more}` },
          { ...FULL, text: 'Shares of Marrow River Inc. fell. Marrow River Inc. said so.' },
        ]),
      ])
        .topics()
        .map(({ id, kind }) => `${kind} ${id}`)
        .sort();
    expect(of(' The Marrow River fell.'.repeat(4))).toEqual(of(''));
  });
});
