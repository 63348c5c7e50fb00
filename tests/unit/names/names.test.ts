import { describe, expect, test } from 'vitest';
import { findTopics, type TopicHint } from '../../../lib/names';

const articles = (...texts: string[]) => texts.map((text, at) => ({ id: `a${at}`, text }));
const topics = (texts: string[], hints: TopicHint[] = []) => findTopics(articles(...texts), hints);
const names = (...texts: string[]) => topics(texts).map(({ kind, name }) => `${kind}: ${name}`);

test('what a site or a journey is in may still be an adjective', () => {
  expect(names('There were talks in Velmic towns, and they flew to Velmic ports.')).toEqual([]);
});

describe('a capital alone is not a name', () => {
  test.each<string>([
    'Instead, nobody came. Among them were many. Defense matters.',
    'On Sunday in May the Council met. The Ministry said so.',
    'I am in Qwerty now.',
    'The CEO of a TV station met MPs.',
    'He was an American. She spoke Russian.',
    'Mothers and Wives of Mobilised People Demand Their Rights',
    'The Zorblatt was there.',
    'Quietly, activist groups met.',
    'They paid EUR 30.',
    'A sign said COLD, for it was cold.',
    'The defendant B left.',
    'Flat island states met.',
  ])('%s', (text) => expect(names(text).filter((name) => !name.startsWith('place: '))).toEqual([]));

  test('a place in a longer name is not that place', () => {
    expect(names('The Moscow Times and the United Russia party agree.').toSorted()).toEqual([
      'organisation: Moscow Times',
      'organisation: United Russia',
    ]);
  });
});

const formsOf = (name: string, texts: string[], hints: TopicHint[] = []) =>
  topics(texts, hints)
    .find((topic) => topic.name === name)
    ?.forms.map(({ text }) => text)
    .toSorted();

describe('one thing under several names is one topic', () => {
  test.each<[name: string, forms: string[], texts: string[]]>([
    ['Ana Limão', ['Ana Limão', 'Limão'], ['President Ana Limão spoke. Limão left.']],
    ['Olga Ivanova', ['Ivanova', 'Olga Ivanova'], ['Olga Ivanova, 46, spoke.', 'Then Ivanova spoke.']],
    [
      'Ivan Petrov',
      ['Ivan Ivanovich', 'Ivan Petrov', 'Petrov'],
      ['President Ivan Petrov spoke. “Ivan Ivanovich, are you well?”'],
    ],
    [
      'Sergei Orlov',
      ['Orlov', 'Sergei Orlov', 'Sergey Orlov'],
      ['Minister Sergei Orlov spoke. Sergei Orlov left.', 'Minister Sergey Orlov spoke.'],
    ],
    [
      'Council of Farmers and Fishers',
      ['Council of Farmers', 'Council of Farmers and Fishers', 'Council of Fishers and Farmers'],
      [
        'The Council of Farmers and Fishers met. The Council of Farmers voted. The Council of Farmers and Fishers left.',
        'Russia’s Council of Fishers and Farmers met.',
      ],
    ],
    [
      'Defense Ministry',
      ['Defense Ministry', 'Ministry of Defence'],
      ['The Defense Ministry spoke. The Defense Ministry left. The Ministry of Defence spoke.'],
    ],
    [
      'Central Election Commission',
      ['CEC', 'Central Election Commission'],
      ['The Central Election Commission met. The CEC voted.'],
    ],
    [
      'Centres for Harbour Control and Tides',
      ['CHC', 'Centres for Harbour Control and Tides'],
      ['The Centres for Harbour Control and Tides (CHC) closed. The CHC opened.'],
    ],
    [
      'Norwegian Harbour Safety Council',
      ['HSC', 'Norwegian Harbour Safety Council'],
      ['The Norwegian Harbour Safety Council met. The HSC voted.'],
    ],
    [
      'Harbour Safety Council',
      ['Harbour Safety Council', 'RTN'],
      ['The Harbour Safety Council (RTN) met. The RTN voted. The Harbour Safety Council left.'],
    ],
    ['Kyiv', ['Kiev', 'Kyiv'], ['It was in Kiev.', 'It was in Kyiv.']],
    [
      'mobilization',
      ['mobilisation', 'mobilization'],
      ['The mobilization began. The mobilization ended.', 'The mobilisation began.'],
    ],
    [
      'Velm Corp',
      ['Velm', 'Velm Corp', 'Velm Inc'],
      ['Velm Corp. fell. It was Velm Corp. that fell. The Velm company left.', 'They own Velm Inc. now.'],
    ],
    [
      'Ana Brekk',
      ['ANA BREKK', 'Ana Brekk', 'Brekk'],
      ['Minister Ana Brekk spoke.', 'The text said ANA BREKK. So it was.'],
    ],
    ['Pia Holm', ['Holm', 'Pia Holm'], ['Mr.\u00a0Pia\u00a0Holm’s plan. Holm’s plan.']],
  ])('%s', (name, forms, texts) => {
    expect(formsOf(name, texts)).toEqual(forms);
  });
});

describe('a form marks pages only if it says which one it means', () => {
  const marks = (texts: string[], hints: TopicHint[] = []) =>
    topics(texts, hints).flatMap((topic) => topic.marks.map(({ text }) => text));
  test.each<[marking: string[], other: string[], texts: string[]]>([
    [[], ['Ministry of Defense'], ['They wrote to the Ministry of Defense.']],
    [[], ['Defence Ministry'], ['A spokesman of the Defence Ministry spoke.']],
    [[], ['Supreme Court'], ['The Supreme Court met. They wrote to the Supreme Court.']],
    [['Russian Defense Ministry'], [], ['They wrote to the Russian Defense Ministry.']],
    [['Union of Bakers'], [], ['Members of the Union of Bakers met.']],
    [
      [],
      ['CEC', 'Central Election Commission'],
      ['The Central Election Commission met. The Central Election Commission left. The CEC voted.'],
    ],
    [
      [],
      ['mobilization', 'mobilisation'],
      ['The mobilization began. The mobilization ended.', 'The mobilisation began.'],
    ],
    [['Boston Terns'], ['Terns'], ['They met the Boston Terns. He saw the Boston Terns. It was the Terns.']],
    [['paper tigers'], [], ['He called them “paper tigers”.', 'The “paper tigers” left.']],
  ])('marks %j, not %j', (marking, other, texts) => {
    expect(marks(texts)).toEqual(expect.arrayContaining(marking));
    for (const form of other) expect(marks(texts)).not.toContain(form);
    const forms = topics(texts).flatMap((topic) => topic.forms.map(({ text }) => text));
    expect(forms).toEqual(expect.arrayContaining([...marking, ...other]));
  });

  test('an editor keeps a form inside the articles, whatever found it, and its mentions stay', () => {
    const texts = ['He called them “paper tigers”.', 'The “paper tigers” left.'];
    const hint: TopicHint = {
      name: 'Tigers of Torvik',
      kind: 'subject',
      within: ['paper tigers'],
      because: 'an idiom',
    };
    expect(marks(texts, [hint])).toEqual(['Tigers of Torvik']);
    expect(topics(texts, [hint])[0]?.mentions).toHaveLength(2);
  });
});

describe('what differs stays apart', () => {
  test.each([
    ['Jan and Ian', ['Mr. Jan Brek; Mr. Ian Brek.']],
    ['Jan and Ian of two articles', ['Mr. Jan Brek left.', 'Mr. Ian Brek stayed.']],
    ['two first letters in one article', ['Mr. Yelor Brek left. Mr. Elor Brek stayed.']],
  ])('first names that sound alike: %s', (_, texts) => expect(topics(texts)).toHaveLength(2));

  test('one first name in two transliterations is one person’s', () => {
    expect(topics(['Mr. Yelor Brek left.', 'Mr. Elor Brek stayed.'])).toHaveLength(1);
    expect(topics(['Mr. Sergei Brek left. Mr. Sergey Brek stayed.'])).toHaveLength(1);
  });

  test('a ship is not the town that it is called after', () => {
    const mentions = (text: string) => topics([text]).map(({ name, mentions }) => `${name} ${mentions.length}`);
    expect(mentions('The ship Nairobi was raised. Nairobi went down in 1990.')).toEqual([]);
    expect(mentions('The submarine “Nairobi” sank, and the USS Mombasa too.')).toEqual([]);
    expect(mentions('The Nairobi submarine sank. They live in Nairobi.')).toEqual(['Nairobi 1']);
    expect(mentions('The tanker Kenya seized left Nairobi.').toSorted()).toEqual(['Kenya 1', 'Nairobi 1']);
    expect(mentions('The yacht Ana Brek bought sank. President Ana Brek left.')).toEqual(['Ana Brek 2']);
    expect(mentions('The ship left Nairobi. The Nairobi ferry sank.')).toEqual(['Nairobi 2']);
  });

  test('a place in a longer name of which nobody knows what it is has no mention there', () => {
    const [nairobi] = topics(['They left Nairobi. They read the Nairobi Guidelines. The Nairobi police left.']);
    expect(nairobi?.mentions).toHaveLength(2);
  });

  test('a particle belongs to the last name', () => {
    const forms = topics(['Mr. Marin van der Ek met Mrs. Ana Le Tarn.']).map((topic) =>
      topic.forms.map((form) => form.text),
    );
    expect(forms.toSorted()).toEqual([
      ['Ana Le Tarn', 'Le Tarn'],
      ['Marin van der Ek', 'van der Ek'],
    ]);
  });

  test('initials behind a person’s name or a dateline name neither', () => {
    const found = topics(['Mr. Velo Brekk (VB) spoke in Nairobi (NAB). The VB and the NAB voted.']);
    expect(found.map(({ name, forms }) => [name, forms.length])).toContainEqual(['VB', 1]);
    expect(found.map(({ name, forms }) => [name, forms.length])).toContainEqual(['NAB', 1]);
  });

  test('two people of one last name: the short form marks neither on a page, but is read inside each article', () => {
    const found = topics(['President Ivan Petrov spoke. Petrov left.', 'Minister Pavel Petrov spoke. Petrov left.']);
    expect(found.map(({ name, marks, mentions }) => [name, marks.length, mentions.length])).toEqual([
      ['Ivan Petrov', 1, 2],
      ['Pavel Petrov', 1, 2],
    ]);
  });

  test('a couple: the bare last name is the one whom the article calls so before it tells of the other', () => {
    const mentions = (text: string) => topics([text]).map(({ name, mentions }) => `${name} ${mentions.length}`);
    expect(
      mentions('President Velo Petrak left. Petrak, said his wife, Mrs. Tove Petrak, slept. Petrak woke.'),
    ).toEqual(['Velo Petrak 3', 'Tove Petrak 1']);
    expect(mentions('Mr. Velo Petrak met Mrs. Tove Petrak. Mr. Petrak left. Petrak woke.')).toEqual([
      'Velo Petrak 2',
      'Tove Petrak 1',
    ]);
  });

  test.each<[why: string, found: string[], texts: string[]]>([
    [
      'ranks',
      ['Fana Petrak 2', 'Ivo Petrak 2'],
      ['Col. Ivo Petrak left.', 'Major Fana Petrak met Colonel Petrak. Major Petrak left.'],
    ],
    [
      'ranks of two',
      ['Fana Petrak 2', 'Ivo Petrak 3'],
      ['Col. Ivo Petrak left.', 'Major Fana Petrak met Colonel Petrak. “Ivo left,” Major Petrak said.'],
    ],
    ['Mr and Ms', ['Torva Petrak 3'], ['Torva Petrak, 27, left. Ms Petrak slept. Mr Petrak woke. Petrak ate.']],
    [
      'a father of whom only the first name is told',
      ['Ivo Petrak 2', 'Torva Petrak 2'],
      ['Torva Petrak, 27, slept. Ms Petrak left. Her father, Ivo, slept. Mr Petrak woke.'],
    ],
    [
      'somebody else’s husband',
      ['Susa Brek 1', 'Torva Petrak 1'],
      ['Torva Petrak, 40, slept. Susa Brek, 30, left with her husband, Ivo. Mr Petrak woke.'],
    ],
    [
      'who is likened to kin',
      ['Torva Petrak 3'],
      ['Like his mother, Torva Petrak studied. Torva Petrak, 40, left. Mr Petrak woke.'],
    ],
    [
      'a president whom the article does not name in full',
      ['Ivo Petrak 2', 'Torva Petrak 2'],
      ['President Ivo Petrak left.', 'Torva Petrak, 69, spoke. Former President Petrak joined her. Petrak left.'],
    ],
    [
      '“her husband”',
      ['Torva Petrak 2', 'Velo Petrak 1'],
      ['Torva Petrak, 34, slept. Velo Petrak, her husband, left. Mrs Petrak woke.'],
    ],
    [
      'a name within a longer one',
      ['Josu Linar de Brek 2', 'Mara Linar 1'],
      ['Josu Linar de Brek, 39, left.', 'Josu Linar, 39, left. Mara Linar, 9, slept. Mr Linar sat.'],
    ],
  ])('one last name in one article: %s', (_, found, texts) => {
    const people = topics(texts).map(({ name, mentions }) => `${name} ${mentions.length}`);
    expect(people.toSorted()).toEqual(found);
  });

  test('a last name that many have marks nothing, but is read inside the articles that name the person', () => {
    const found = topics(['Minister Ana Williams spoke. Williams left.', 'Mr. Ivo Johnson met Williams.']);
    expect(found.map(({ name, marks, mentions }) => [name, marks.length, mentions.length])).toEqual([
      ['Ana Williams', 1, 2],
      ['Ivo Johnson', 1, 1],
    ]);
  });

  test('a first name alone is read beside the full one, and marks nothing', () => {
    const [brek] = topics(['Minister Torilla Brek met Ivo. Torilla left.', 'Torilla is a herb.']);
    expect(brek?.marks.map(({ text }) => text)).toEqual(['Torilla Brek', 'Brek']);
    expect(brek?.mentions.filter(({ article }) => article === 'a0')).toHaveLength(2);
  });

  test('a short name that its article explains is a form of the person, for pages that explain it too', () => {
    const found = topics(['President George Bush met Theresa May. Then Bush left. May spoke in May.']);
    const forms = found.map(({ name, forms }) => [name, ...forms.map(({ text }) => text)]);
    expect(forms).toEqual([
      ['George Bush', 'George Bush', 'Bush'],
      ['Theresa May', 'Theresa May'],
    ]);
  });

  test('a last name that is a common word, a month or a place marks nothing', () => {
    const found = topics(['President George Bush, Minister Theresa May, Senator Jack London and Mr. Ivo Ban met.']);
    expect(found.flatMap(({ forms }) => forms.map(({ text }) => text)).toSorted()).toEqual([
      'George Bush',
      'Ivo Ban',
      'Jack London',
      'Theresa May',
    ]);
  });
});

test('a term that two articles put in quotation marks is a subject, a quoted clause is not', () => {
  expect(
    names(
      'He called them “paper tigers”. “We share your pain,” he said.',
      'The “paper tigers” left. “We share your pain.”',
    ),
  ).toEqual(['subject: paper tigers']);
});

test('a local court or council written small is one with the same in capitals', () => {
  expect(names('He was at the Velm crown court.')).toEqual(['organisation: Velm crown court']);
  expect(
    topics(['At Velm crown court he left.', 'It was the Velm Crown Court.']).map(({ name, mentions }) => [
      name,
      mentions.length,
    ]),
  ).toEqual([['Velm Crown Court', 2]]);
  expect(names('At the city council and a Kenyan crown court they met Velm’s town council.')).toEqual(['place: Kenya']);
});

test('a war is named by its place, and the same war under two names is one event', () => {
  expect(names('The war in Georgia ended.', 'The invasion of Georgia ended. The war in Georgia is over.')[0]).toBe(
    'event: war in Georgia',
  );
});

test('an adjective makes a place a topic only where nothing names the place itself', () => {
  expect(names('The Chechen fighters left.')).toEqual(['place: Chechnya']);
  expect(formsOf('Chechnya', ['The Chechen fighters left Chechnya.'])).toEqual(['Chechnya']);
});

describe('an editor knows what no text says', () => {
  const text = 'The War Research Institute and the “mother hero” title. I am in Kenya.';
  test('a name for what was translated back', () => {
    const hint = {
      name: 'Institute for the Study of War',
      forms: ['War Research Institute', 'ISW'],
      because: 'translated',
    };
    const found = topics([text], [hint]).find(({ name }) => name === hint.name);
    expect(found).toMatchObject({ kind: 'organisation', because: ['translated'] });
    expect(found?.forms).toContainEqual({ text: 'ISW', match: 'exact' });
  });
  test('what is no topic', () => {
    expect(
      topics([text], [{ name: 'Kenya', drop: true, because: 'mistranslated' }]).map(({ name }) => name),
    ).not.toContain('Kenya');
  });
  test('a topic that nothing mentions is none', () => {
    expect(topics([text], [{ name: 'Nobody', kind: 'person', because: 'x' }]).map(({ name }) => name)).not.toContain(
      'Nobody',
    );
  });
});

test('every mention stands where the text has one of the forms, and ids are unique slugs', () => {
  const texts = ['President Ana Silva met Ana Silva’s aide in Kenya.', 'The “Kenya” boat left. Silva stayed.'];
  const found = topics(texts);
  for (const { forms, mentions } of found) {
    for (const { article, start, end } of mentions) {
      const text = texts[Number(article.slice(1))] ?? '';
      expect(forms.map((form) => form.text)).toContain(text.slice(start, end));
    }
  }
  expect(found.map(({ id }) => id)).toEqual(['ana-silva', 'kenya']);
});
