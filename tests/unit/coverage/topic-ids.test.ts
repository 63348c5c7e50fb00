import { describe, expect, it } from 'vitest';
import { openCoverage } from '../../../lib/coverage';
import { openTopicIds } from '../../../lib/coverage/topic-ids';
import { findTopics } from '../../../lib/names';
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

const known = openCoverage([testPack([SHORT, FULL])]);

describe('a topic that another article gives a fuller name', () => {
  it('has another id, and answers to the former one', () => {
    expect(idsIn([SHORT]).now(BEFORE)).toBe(BEFORE);
    expect(known.topics().map(({ id }) => id)).toContain(AFTER);
    expect(known.topicIds.now(BEFORE)).toBe(AFTER);
    expect(known.topicIds.all(AFTER)).toEqual([AFTER, BEFORE]);
    expect(known.card(BEFORE), 'a page knows it by no id but its own').toBeNull();
  });
});

describe('a topic whose fuller name is taken out again', () => {
  it('is found by a name that it had beside, unless that can be another’s', () => {
    const short = idsIn([SHORT]);
    expect(short.now(AFTER)).toBeNull();
    expect(short.now(AFTER, known.topicIds.all(AFTER))).toBe(BEFORE);
    expect(short.now(AFTER, ['nobody'])).toBeNull();
    expect(known.topicIds.now(BEFORE, ['nobody']), 'its own id counts first').toBe(AFTER);
  });

  it('is nobody’s where its names lead to two', () => {
    const topic = (id: string, name: string) => ({
      id,
      name,
      kind: 'person' as const,
      forms: [{ text: name, match: 'capitalised' as const }],
      mentions: [],
      because: [],
    });
    const all = [topic('anna-lindqvist', 'Anna Lindqvist'), topic('mayor-lindqvist', 'Mayor Lindqvist')];
    const ids = openTopicIds(new Map(all.map((each) => [each.id, each])));
    expect(ids.now('anna-maria-lindqvist', ['anna-lindqvist', 'mayor-lindqvist'])).toBeNull();
    expect(ids.now('anna-maria-lindqvist', ['anna-lindqvist'])).toBe('anna-lindqvist');
  });
});

describe('an id', () => {
  it('that no name of a topic makes stands for none', () => {
    expect(idsIn([SHORT]).now(AFTER)).toBeNull();
    expect(idsIn([SHORT]).now('nobody')).toBeNull();
    expect(idsIn([SHORT]).all('nobody')).toEqual(['nobody']);
  });

  it('that two can have had stands for neither', () => {
    const ministry = (id: string, name: string) => ({
      id,
      name,
      kind: 'organisation' as const,
      forms: [name, 'the Defence Ministry'].map((text) => ({ text, match: 'capitalised' as const })),
      mentions: [],
      because: [],
    });
    const all = [ministry('norwegian', 'Norwegian Defence Ministry'), ministry('danish', 'Danish Defence Ministry')];
    const nowOf = (topics: typeof all) =>
      openTopicIds(new Map(topics.map((topic) => [topic.id, topic]))).now('the-defence-ministry');
    expect(nowOf(all.slice(0, 1))).toBe('norwegian');
    expect(nowOf(all)).toBeNull();
  });

  it('of one word, such as a last name, may have been that of something else', () => {
    expect(known.topics().flatMap(({ name }) => name)).toContain('Anna Maria Lindqvist');
    expect(known.topicIds.now('lindqvist')).toBeNull();
  });
  it('is another for each kind where two names make the same, however often each is named', () => {
    const idsOf = (more: string) =>
      findTopics(
        [{ id: 'a1', text: `The Marrow-Vale met. The Marrow Vale is a hill.${more}` }],
        [
          { name: 'Marrow-Vale', kind: 'organisation', forms: ['Marrow-Vale'], because: 'a test' },
          { name: 'Marrow Vale', kind: 'place', forms: ['Marrow Vale'], because: 'a test' },
        ],
      )
        .map(({ id, name }) => `${name}: ${id}`)
        .sort();
    expect(idsOf('')).toEqual(['Marrow Vale: marrow-vale-place', 'Marrow-Vale: marrow-vale-organisation']);
    expect(idsOf(' The Marrow-Vale went.'.repeat(3))).toEqual(idsOf(''));
    expect(idsOf(' The Marrow Vale is steep.'.repeat(3))).toEqual(idsOf(''));
  });
});
