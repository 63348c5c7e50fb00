import { describe, expect, test } from 'vitest';
import { type Article, found, on, told, tuesday, type Verdict, wednesday } from './articles';

// FIGURES, “A comparison”, step 1: shared names, place, date window, subject words weighed by rarity.
describe('articles about one incident', () => {
  test.each<[name: string, Article[], ...[Verdict, ...string[]][]]>([
    [
      'three outlets, two of them with the wounded',
      [
        wednesday('The Brennport ferry fire killed 43 people and injured 120, police said.'),
        wednesday(
          'At least 40 people were killed in the ferry fire at Brennport and 150 injured, the coastguard said.',
        ),
        wednesday('The Brennport ferry fire killed 43 people.'),
      ],
      ['conflict', '0:120', '1:150 injured'],
      ['compatible', '0:43 people', '1:At least 40 people', '2:43 people'],
    ],
    [
      'names around the number, not in its sentence',
      [
        wednesday(
          'A ferry fire off Marisk killed 43 people, the coastguard said. Ana Ferro, the mayor of Marisk, wept.',
        ),
        wednesday('Flames swept the ferry Albatross off Marisk. Mayor Ana Ferro said 31 people were dead.'),
      ],
      ['conflict', '0:43 people', '1:31 people'],
    ],
    [
      'those who fled and those displaced',
      [
        wednesday('The flood in Brennport displaced 31,000 people.'),
        wednesday('Some 30,000 people fled the flood in Brennport.'),
      ],
      ['compatible', '0:31,000 people', '1:Some 30,000 people'],
    ],
    [
      'an offensive counted by a body with war in its name',
      [
        wednesday('The raid on Brennport killed 43 people, according to the Velmora Conflict Monitor.'),
        wednesday('The raid on Brennport killed 31 people, the mayor of Brennport in Velmora said.'),
      ],
      ['conflict', '0:43 people', '1:31 people'],
    ],
    [
      'a first report and the toll of a week later, both at the head of their articles',
      [
        on('2024-03-12')('A suicide bomb at the Oskara gate in Brennport killed 12 people on Tuesday, Ana Ferro said.'),
        on('2024-03-18')('The suicide bomb at the Oskara gate in Brennport killed 76 people, Ana Ferro said.'),
      ],
      ['conflict', '0:12 people', '1:76 people'],
    ],
    [
      'one quake, two depths',
      [
        wednesday('The Brennport quake off Oskara on Tuesday was 24 km deep, Ana Ferro said.'),
        wednesday('The Brennport quake off Oskara on Tuesday struck at a depth of 20 km, Ana Ferro said.'),
      ],
      ['conflict', '0:24 km', '1:20 km'],
    ],
    [
      'houses, whose number is large enough to tell',
      [
        wednesday('The flood destroyed 310 houses in Brennport, Mayor Ana Ferro said.'),
        wednesday('Mayor Ana Ferro said the flood had destroyed 420 houses in Brennport.'),
      ],
      ['conflict', '0:310 houses', '1:420 houses'],
    ],
    [
      'houses, of which one text says in other words what happened',
      [
        wednesday('The Brennport quake left 310 houses on the ground in Oskara, Mayor Ana Ferro said on Tuesday.'),
        wednesday('Mayor Ana Ferro said on Tuesday that 310 houses were destroyed in Oskara by the Brennport quake.'),
      ],
      ['agree', '0:310 houses', '1:310 houses'],
    ],
    [
      'a conversion that one text states',
      [
        wednesday('The quake struck 60 miles (97 km) north of Brennport on Tuesday, the Velmora Institute said.'),
        wednesday('The quake on Tuesday struck 97 km north of Brennport, the Velmora Institute said.'),
      ],
      ['agree', '0:60 miles', '1:97 km'],
    ],
    [
      'a depth, said with two words',
      [
        wednesday('The quake off Brennport was 24 km deep, the Velmora Institute said on Tuesday.'),
        wednesday('The quake struck off Brennport on Tuesday at a depth of 24 km, the Velmora Institute said.'),
      ],
      ['agree', '0:24 km', '1:24 km'],
    ],
    [
      'a past year that both look back to',
      [
        wednesday('A ferry fire off Marisk hurt 12 sailors. In 1989, more than 200 people died around Marisk.'),
        wednesday('A fire swept a ferry off Marisk. It was the worst since 1989, when fire claimed about 220 lives.'),
      ],
      ['compatible', '0:more than 200 people', '1:about 220 lives'],
    ],
    [
      'the age of one person',
      [
        wednesday('Ana Ferro, 46, the mayor of Brennport, was hurt in the ferry fire on Tuesday.'),
        wednesday('The ferry fire in Brennport on Tuesday hurt 47-year-old Ana Ferro, the mayor.'),
      ],
      ['conflict', '0:46', '1:47-year-old'],
    ],
    [
      'a term in prison',
      [
        wednesday('Piet Ostrander, who robbed a bank in Brennport, was jailed for 18 years on Tuesday.'),
        wednesday('A Brennport court gave bank robber Piet Ostrander an 18-year prison sentence on Tuesday.'),
      ],
      ['agree', '0:18 years', '1:18-year'],
    ],
    [
      'what is promised and what is paid',
      [
        wednesday('Mayor Ana Ferro promised 8,000 euros for each house lost in the Brennport flood on Tuesday.'),
        wednesday(
          'For each house lost in the Brennport flood on Tuesday the state will pay 8,000 euros, Ana Ferro said.',
        ),
      ],
      ['agree', '0:8,000 euros', '1:8,000 euros'],
    ],
    [
      'two counts of a war',
      [
        wednesday('Some 4,100 people have been killed in Brennport since the war began, the Velmora ministry said.'),
        wednesday('The Velmora ministry said 4,300 people had been killed in Brennport since the war began.'),
      ],
      ['compatible', '0:Some 4,100 people', '1:4,300 people'],
    ],
  ])('%s', (_name, articles, ...expected) => {
    expect(told(...articles)).toEqual(expected);
  });
});

describe('articles about one incident count differently', () => {
  test.each<[name: string, code: string, a: string, b: string]>([
    [
      'those in hospital and all the injured',
      'scope-part',
      'The Brennport blast injured 43 people.',
      'After the Brennport blast 12 people were hospitalised.',
    ],
    [
      'police among the dead',
      'scope-population',
      'The riot in Brennport killed 12 police officers.',
      'The riot in Brennport killed 43 people.',
    ],
    [
      'the dead and all the casualties',
      'scope-event',
      'The Brennport blast killed 12 people.',
      'The blast in Brennport killed or wounded 43 people.',
    ],
    [
      'the members and the guests of a club',
      'scope-event',
      'The Brennport rowing club has 700 members.',
      'About 3,000 people attended the Brennport rowing club festival.',
    ],
    [
      'one storm in two countries',
      'scope-place',
      'The storm Hilda killed 43 people in Peru.',
      'The storm Hilda killed 31 people in Chile.',
    ],
    [
      'one army and both',
      'scope-side',
      'The war in Velmora killed 7,000 Norwegian soldiers.',
      'The war in Velmora killed 7,000 soldiers on both sides.',
    ],
  ])('%s', (_name, code, a, b) => {
    expect(found(wednesday(a), wednesday(b))).toMatchObject([{ verdict: 'different-scope', reason: { code } }]);
  });
});

// FIGURES, “A comparison”, step 4: both dated and the later one supersedes → updated, not conflict.
describe('a toll that grows is updated', () => {
  test.each<[name: string, expected: Verdict, ...Article[]]>([
    [
      'by the days of the sentences',
      'updated',
      on('2024-03-03')('A hotel blast in Brennport on Sunday killed 43 people.'),
      on('2024-03-05')('The toll of the Brennport hotel blast rose to 51 dead on Tuesday.'),
    ],
    [
      'by the days of publication',
      'updated',
      tuesday('A hotel blast in Brennport killed 43 people.'),
      wednesday('The toll of the Brennport hotel blast has risen to 51.'),
    ],
    [
      'over three days',
      'updated',
      on('2024-03-11')('A hotel blast in Brennport killed 43 people.'),
      tuesday('The toll of the Brennport hotel blast rose to 51.'),
      wednesday('The toll of the Brennport hotel blast has climbed to 60.'),
    ],
    [
      'not on one day',
      'conflict',
      wednesday('A hotel blast in Brennport killed 43 people.'),
      wednesday('The toll of the Brennport hotel blast rose to 51.'),
    ],
    [
      'not without days',
      'conflict',
      [null, 'A hotel blast in Brennport killed 43 people.'],
      [null, 'The toll of the Brennport hotel blast rose to 51.'],
    ],
    [
      'not when it falls',
      'conflict',
      tuesday('A hotel blast in Brennport killed 51 people.'),
      wednesday('The toll of the Brennport hotel blast was put at 43.'),
    ],
    [
      'not when the later article does not say that it rose',
      'conflict',
      tuesday('A hotel blast in Brennport killed 43 people.'),
      wednesday('The hotel blast in Brennport killed 51 people.'),
    ],
  ])('%s', (_name, expected, ...articles) => {
    expect(found(...articles).map(({ verdict }) => verdict)).toEqual([expected]);
  });

  test('all its stages are one group', () => {
    const [group] = found(
      on('2024-03-11')('A hotel blast in Brennport killed 43 people.'),
      tuesday('The toll of the Brennport hotel blast rose to 51.'),
      wednesday('The toll of the Brennport hotel blast has climbed to 60.'),
    );
    expect(group?.members).toEqual(['0:43 people', '1:51', '2:60']);
    expect(group?.pairs).toHaveLength(3);
  });
});

test('two articles that carry one source name it', () => {
  expect(
    found(
      wednesday('The Brennport union has over 720 active members, its leader Ana Ferro said.'),
      wednesday('Ana Ferro said the Brennport union had members in town, about 720 of whom were active.'),
    ),
  ).toMatchObject([{ verdict: 'compatible', subject: 'active members', origin: 'Ana Ferro' }]);
});
