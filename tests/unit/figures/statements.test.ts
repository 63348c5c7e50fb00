import { describe, expect, test } from 'vitest';
import { align, type Comparison, extractStatements } from '../../../lib/figures';

type Text = string | { text: string; published: string };

/** Each text is an article of its own; where a row gives no day, all came out on one. */
function compared(...texts: Text[]): Comparison[] {
  return align(
    texts.map((text, nth) => {
      const { text: body, published } = typeof text === 'string' ? { text, published: '2024-03-13' } : text;
      const statements = extractStatements(body).map((draft, at) => ({ ...draft, id: `${nth}-${at}` }));
      return { article: `${nth}`, published, figures: [], statements };
    }),
  );
}
const on = (published: string, text: string): Text => ({ text, published });
const conflicts = (...texts: Text[]) => compared(...texts).filter(({ verdict }) => verdict === 'conflict');

const UNION = 'The Union of Harbour Workers met.';

describe('a role is read with whose it is, and of what', () => {
  const rows: [text: string, subject: string, value: string, about: string][] = [
    ['Ana Lima, a co-head of the Council of Ports, spoke.', 'Ana Lima', 'co-head', 'the Council of Ports'],
    [
      'Ana Lima, 46, the president of Peru’s Council of Ports, spoke.',
      'Ana Lima',
      'president',
      'Peru’s Council of Ports',
    ],
    ['The president of the Council of Ports, Ana Lima, spoke.', 'Ana Lima', 'president', 'the Council of Ports'],
    ['It was said by council president Ana Lima on Friday.', 'Ana Lima', 'president', 'council'],
    ['Ana Lima is the director of the Port Authority.', 'Ana Lima', 'director', 'the Port Authority'],
    [
      'The Council of Ports met. Ana Lima, a deputy head of the council, spoke.',
      'Ana Lima',
      'deputy head',
      'Council of Ports',
    ],
    ['Ana Lima spoke. Lima, who heads the Council of Ports, left.', 'Ana Lima', 'heads', 'the Council of Ports'],
    ['Oslo Mayor Ana Lima spoke.', 'Ana Lima', 'Mayor', 'Oslo'],
    ['Peru’s defence minister, Ana Lima, spoke.', 'Ana Lima', 'defence minister', 'Peru defence'],
    ['Ana Lima, the minister of defence, spoke.', 'Ana Lima', 'minister of defence', 'defence'],
    ['Bo Chen, Lima’s spokesman, spoke.', 'Bo Chen', 'spokesman', 'Lima’s'],
    ['Activist Ana Lima, a member of the Council of Ports, spoke.', 'Ana Lima', 'member', 'the Council of Ports'],
  ];
  test.each(rows)('%s', (text, subject, value, about) => {
    const roles = extractStatements(text).filter(({ kind }) => kind === 'role');
    expect(roles.map((role) => ({ subject: role.subject, value: role.value }))).toContainEqual({ subject, value });
    expect(roles.find((role) => role.value === value)?.about?.replace(/^The /, '')).toContain(about.replace(/’s$/, ''));
  });

  test.each([
    'Ana Lima, the former president of the Council of Ports, spoke.',
    'Ana Lima, then head of the Council of Ports, spoke.',
    'Acting council president Ana Lima spoke.',
    'The wife of the president of Peru, Ana Lima, spoke.',
    'Bo Chen, the head of the council, Ana Lima and others came.',
    'Ana Lima, an aide to the president of Peru, spoke.',
    'Ana Lima was elected president of the Council of Ports.',
    'In 2015 Ana Lima, the president of the Council of Ports, left.',
    'Ana Lima will succeed Bo Chen, the head of the council.',
    'Director Ana Lima showed her film.',
    'Ana Lima is not the head of the Council of Ports.',
  ])('it is nobody’s, or not now: %s', (text) => {
    const roles = extractStatements(text).filter((role) => role.kind === 'role' && role.subject === 'Ana Lima');
    expect(roles.map(({ value }) => value)).toEqual([]);
  });
});

describe('roles conflict', () => {
  test.each([
    ['Ana Lima, the president of the Council of Ports, spoke.', 'Ana Lima, a co-head of the Council of Ports, spoke.'],
    [
      'Ana Lima, head of the Council of Ports, spoke.',
      'The Council of Ports met. The deputy head of the council, Ana Lima, spoke.',
    ],
    ['Peruvian President Ana Lima spoke.', 'Prime Minister Ana Lima spoke.'],
    ['Oslo Mayor Ana Lima spoke.', 'Ana Lima, the governor of Oslo, spoke.'],
    ['Foreign Minister Ana Lima spoke.', 'Peru’s defence minister, Ana Lima, spoke.'],
    ['Peruvian President Ana Lima spoke.', 'Ana Lima, the prime minister of Peru, spoke.'],
    [
      'Ana Lima, the head of the Council of Wives and Mothers, spoke.',
      'Ana Lima, a co-head of the Council of Mothers and Wives, spoke.',
    ],
  ])('%s – %s', (a, b) => {
    expect(conflicts(a, b)).toMatchObject([{ subject: 'Ana Lima', reason: { code: 'roles-differ' } }]);
  });

  test.each([
    [
      'another body',
      'Ana Lima, head of the Council of Ports, spoke.',
      'Ana Lima, deputy head of the Council of Mayors, spoke.',
    ],
    [
      'a part of the body',
      'Ana Lima, head of the council’s youth wing, spoke.',
      'Ana Lima, deputy head of the council, spoke.',
    ],
    [
      'another person of that name',
      'Ana Lima, head of the Council of Ports, spoke.',
      'Eva Lima, deputy head of the Council of Ports, spoke.',
    ],
    [
      'members go with heads',
      'Ana Lima, head of the Council of Ports, spoke.',
      'Ana Lima, a member of the Council of Ports, spoke.',
    ],
    [
      'two words for a head',
      'Ana Lima, chairwoman of the Council of Ports, spoke.',
      'Ana Lima, the president of the Council of Ports, spoke.',
    ],
    [
      'one of several leaders',
      'Ana Lima, a leader of the Council of Ports, spoke.',
      'Ana Lima, a co-head of the Council of Ports, spoke.',
    ],
    [
      'a founder may speak',
      'Ana Lima, a co-founder of the Council of Ports, spoke.',
      'Ana Lima, spokeswoman of the Council of Ports, spoke.',
    ],
    ['what a title leaves open', 'Foreign Minister Ana Lima spoke.', 'Deputy Foreign Minister Ana Lima spoke.'],
    [
      'the head of no state',
      'Prime Minister Ana Lima spoke.',
      'Ana Lima, the president of the Council of Ports, spoke.',
    ],
    ['other states', 'Peruvian President Ana Lima spoke.', 'Ana Lima, the prime minister of Norway, spoke.'],
    [
      'years apart',
      on('2020-01-01', 'Peruvian President Ana Lima spoke.'),
      on('2024-01-01', 'Prime Minister Ana Lima spoke.'),
    ],
    [
      'an article that says both',
      'Peruvian President Ana Lima spoke. Prime Minister Ana Lima spoke.',
      'Peruvian President Ana Lima spoke.',
    ],
    ['one article', 'Peruvian President Ana Lima spoke. Prime Minister Ana Lima spoke.', 'Nobody spoke.'],
  ])('not for %s', (_why, a, b) => {
    expect(conflicts(a, b)).toEqual([]);
  });

  test('a member stands beside heads who conflict', () => {
    const [found] = compared(
      'Ana Lima, the president of the Council of Ports, spoke.',
      'Ana Lima, a co-head of the Council of Ports, spoke.',
      'Ana Lima, a member of the Council of Ports, spoke.',
    );
    expect(found?.pairs.map(({ verdict }) => verdict).sort()).toEqual(['compatible', 'compatible', 'conflict']);
  });
});

describe('days of one event', () => {
  test.each([
    ['agree', 'Ana Lima met Bo Chen in Oslo on 12 March 2024.', 'Ana Lima met Bo Chen in Oslo on Tuesday.'],
    ['agree', on('2024-03-12', 'Ana Lima met Bo Chen on Monday.'), on('2024-03-13', 'Lima met Bo Chen on 11 March.')],
    ['conflict', 'Ana Lima met Bo Chen in Oslo on Monday.', 'Ana Lima met Bo Chen in Oslo on Tuesday.'],
    ['conflict', 'Ana Lima, 43, died on Sunday.', 'Ana Lima died on Saturday in Oslo.'],
    ['conflict', 'Ana Lima resigned on 11 March.', 'Ana Lima, the director, resigned on Sunday.'],
    ['conflict', 'The funeral of Ana Lima was held on Monday.', 'The funeral of Ana Lima took place on Sunday.'],
  ])('%s: %o – %o', (verdict, a, b) => {
    expect(compared(a, b).map((found) => found.verdict)).toEqual([verdict]);
  });

  test.each([
    ['another party', 'Ana Lima met Bo Chen in Oslo on Monday.', 'Ana Lima met Eva Ruiz in Oslo on Tuesday.'],
    [
      'a plan',
      'Ana Lima will meet Bo Chen on Monday. Ana Lima is to be buried on Monday.',
      'Ana Lima met Bo Chen on Tuesday.',
    ],
    ['a series', 'Ana Lima met Bo Chen again on Monday.', 'Ana Lima met Bo Chen on Tuesday.'],
    [
      'several meetings',
      'The meetings between Ana Lima and Bo Chen on Monday failed.',
      'The meeting between Ana Lima and Bo Chen on Tuesday failed.',
    ],
    ['midnight', 'Ana Lima died late on Monday.', 'Ana Lima died on Tuesday.'],
    [
      'weeks apart',
      on('2024-03-01', 'Ana Lima met Bo Chen on Monday.'),
      on('2024-03-13', 'Ana Lima met Bo Chen on Monday.'),
    ],
    ['a weekday without the article’s day', on('', 'Ana Lima died on Monday.'), 'Ana Lima died on Tuesday.'],
    [
      'an article that may be of either week',
      on('2024-03-04/2024-03-13', 'Ana Lima died on Monday.'),
      'Ana Lima died on Sunday.',
    ],
    ['a day of something else', 'Ana Lima met Bo Chen after he spoke on Monday.', 'Ana Lima met Bo Chen on Tuesday.'],
    ['two days', 'Ana Lima met Bo Chen on Monday and Tuesday.', 'Ana Lima met Bo Chen on Sunday.'],
    ['a denial', 'Ana Lima was not arrested on Monday.', 'Ana Lima was arrested on Tuesday.'],
  ])('nothing for %s', (_why, a, b) => {
    expect(conflicts(a, b)).toEqual([]);
  });
});

describe('stances', () => {
  test.each([
    ['The Union of Harbour Workers opposes the new law.', 'The Union of Harbour Workers supports the new law.'],
    [
      `${UNION} The group held protests, calling for an end to the invasion.`,
      'The Union of Harbour Workers do not criticise Peru’s invasion.',
    ],
    ['Ana Lima backed the ceasefire.', 'Ana Lima has rejected the ceasefire.'],
    ['Ana Lima said she supports the strike.', 'Ana Lima said on Monday that she opposes the strike.'],
    [
      'The Harbour Front claimed responsibility for the bombing.',
      'The Harbour Front denied any responsibility for the bombing.',
    ],
    ['Norway condemned the embargo.', 'Norway does not condemn the embargo.'],
    [
      `${UNION} The union, which is small, voted against the new contract.`,
      'The Union of Harbour Workers voted for the new contract.',
    ],
  ])('conflict: %s – %s', (a, b) => {
    expect(conflicts(a, b)).toMatchObject([
      { reason: { code: 'stances-differ' }, subject: expect.stringContaining(' – ') },
    ]);
  });

  test.each([
    ['one side twice', 'Ana Lima opposes the strike.', 'Ana Lima condemned the strike.'],
    ['not for is not against', 'Ana Lima does not support the strike.', 'Ana Lima opposes the strike.'],
    ['not against is not for', 'Ana Lima does not oppose the strike.', 'Ana Lima supports the strike.'],
    ['perhaps', 'Ana Lima would support the strike.', 'Ana Lima opposes the strike.'],
    ['another’s words', 'Bo Chen accused Ana Lima of supporting the strike.', 'Ana Lima opposes the strike.'],
    ['once', 'Ana Lima previously supported the strike.', 'Ana Lima opposes the strike.'],
    ['somebody of it', 'A friend of Ana Lima supports the strike.', 'Ana Lima opposes the strike.'],
    ['another of that name', 'Eva Lima supports the strike.', 'Ana Lima opposes the strike.'],
    ['another thing', 'Ana Lima supports the harbour strike.', 'Ana Lima opposes the air strike.'],
    ['whose strike', 'Ana Lima supports the strike by nurses.', 'Ana Lima opposes the strike on Oslo.'],
    ['things that are many', 'Ana Lima welcomed the decision.', 'Ana Lima criticised the decision.'],
    ['plans of a state', 'Norway backs the plan.', 'Norway opposes the plan.'],
    ['a plan of its own', 'Ana Lima backs the plan.', 'Ana Lima opposes the plan to tax carbon.'],
    ['persons', 'Ana Lima praised Bo Chen.', 'Ana Lima criticised Bo Chen.'],
    [
      'weeks apart',
      on('2024-01-01', 'Ana Lima backed the ceasefire.'),
      on('2024-03-13', 'Ana Lima rejected the ceasefire.'),
    ],
    ['a group nobody names', 'The group opposes the strike.', 'The group supports the strike.'],
    ['a part', 'The strike back home is over. Ana Lima backed away from the strike.', 'Ana Lima opposes the strike.'],
  ])('nothing for %s', (_why, a, b) => {
    expect(conflicts(a, b)).toEqual([]);
  });
});

describe('guests', () => {
  test.each([
    [
      'Ana Lima met the mothers of sailors recently called up.',
      'Lima met mothers of sailors killed or injured at sea. Ana Lima wept.',
    ],
    [
      'Ana Lima met with a group of relatives of miners killed in the pit.',
      'Ana Lima received the relatives of miners freed last week.',
    ],
    ['Bo Chen attended the harbour summit.', 'Bo Chen did not attend the harbour summit.'],
    ['Bo Chen attended the funeral.', 'Bo Chen stayed away from the funeral.'],
  ])('conflict: %s – %s', (a, b) => {
    expect(conflicts(a, b)).toMatchObject([{ reason: { code: 'attendees-differ' } }]);
  });

  test.each([
    [
      'some of them',
      'Ana Lima met mothers of sailors called up.',
      'Ana Lima met the mothers of sailors, some of whom were killed.',
    ],
    [
      'a fate within a fate',
      'Ana Lima met mothers of sailors killed.',
      'Ana Lima met mothers of sailors killed or injured.',
    ],
    [
      'the missing may be dead',
      'Ana Lima met mothers of sailors killed.',
      'Ana Lima met mothers of sailors missing at sea.',
    ],
    ['another host', 'Ana Lima met mothers of sailors killed.', 'Bo Chen met mothers of sailors called up.'],
    ['a plan', 'Ana Lima will meet mothers of sailors killed.', 'Ana Lima met mothers of sailors called up.'],
    ['a refusal', 'Ana Lima refused to meet mothers of sailors killed.', 'Ana Lima met mothers of sailors called up.'],
    ['many', 'Ana Lima met many mothers of sailors killed.', 'Ana Lima met mothers of sailors called up.'],
    ['another occasion', 'Bo Chen attended the harbour summit.', 'Bo Chen did not attend the wedding.'],
  ])('nothing for %s', (_why, a, b) => {
    expect(conflicts(a, b)).toEqual([]);
  });
});

describe('quotations', () => {
  const one = '“We will not go back to work until every docker has been hired again,” said Ana Lima.';

  test.each([
    [one, '“We won’t return to work before every docker has been hired again,” Ana Lima said.'],
    [one, 'Ana Lima spoke. “We won’t return to work before every docker has been hired again.”'],
    [one, '“We shall not go back to work till every single docker was hired once more.” Ana Lima told reporters.'],
  ])('one person’s words, given differently: %s – %s', (a, b) => {
    expect(compared(a, b)).toMatchObject([{ verdict: 'translation-variant', origin: 'Ana Lima' }]);
  });

  test.each([
    ['the same words', one],
    ['a part of them', '“We will not go back to work,” said Ana Lima, “until every docker has been hired.”'],
    ['another speaker', one.replace('Ana Lima', 'Bo Chen').replace('until', 'before')],
    ['other words', '“The harbour is closed and will stay closed for a month,” said Ana Lima.'],
    ['British spelling', one.replace('hired', 'organised and hired')],
  ])('nothing for %s', (_why, other) => {
    expect(compared(one, other)).toEqual([]);
  });
});
