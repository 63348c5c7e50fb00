import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';
import { happening, only } from './rows';

type Row = [text: string, happening: string];

// FIGURES, “A figure”: event {class, trigger} – what happened to those counted, and the noun that counts them.
describe('harm: the dead, the wounded, the missing', () => {
  test.each<Row>([
    ['The ferry fire killed 31 passengers.', 'killed passenger'],
    ['Thirty-one passengers died in the ferry fire.', 'killed passenger'],
    ['Thirty-one passengers were killed in the ferry fire.', 'killed passenger'],
    ['The ferry fire left 31 passengers dead.', 'killed passenger'],
    ['The ferry fire left 31 dead.', 'killed dead'],
    ['The ferry fire claimed 31 lives.', 'killed life'],
    ['The ferry fire claimed the lives of 31 passengers.', 'killed passenger'],
    ['There were 31 deaths.', 'killed death'],
    ['Officials counted 31 fatalities.', 'killed fatality'],
    ['31 sailors perished.', 'killed sailor'],
    ['The army said 31 died.', 'killed person'],
    ['31 sailors drowned.', 'killed sailor'],
    ['31 sailors were executed.', 'killed sailor'],
    ['31 sailors are feared dead.', 'killed sailor'],
    ['The blast, which killed 31, hit Marisk.', 'killed person'],
    ['The death toll from the ferry fire rose to 31.', 'killed person'],
    ['The death toll stands at 31.', 'killed person'],
    ['The number of dead reached 31.', 'killed person'],
    ['98 sailors from the northern towns were killed.', 'killed sailor'],
    ['Twelve of the dead were nurses.', 'killed nurse'],
    ['Thirty-one passengers, including the captain, were killed.', 'killed passenger'],
    ['Thirty-one were still in hospital.', 'wounded person'],
    ['A fire in hospital killed 31 nurses.', 'killed nurse'],
    ['A former sailor killed 31 passengers.', 'killed passenger'],
    ['Thirty-one of our countrymen were martyred.', 'killed countryman'],
    ['Twelve of the victims were nurses.', 'killed nurse'],
    ['The toll has climbed to 31 MNA Print Email.', 'killed person'],
    ['The army had lost 31 soldiers.', 'killed soldier'],
    ['The firm lost 31 jobs.', 'job'],
    ['The death toll of a blast among evacuees has risen to 31.', 'killed person'],
    ['Thirty-one were still in custody.', 'detained person'],
    ['Thirty-one of them died.', 'killed person'],
    ['The hospital treated 31 passengers who were sent home.', 'wounded passenger'],
    ['Six of one household died.', 'killed member'],
    ['The ferry fire wounded 31 passengers.', 'wounded passenger'],
    ['Thirty-one passengers were injured.', 'wounded passenger'],
    ['Thirty-one passengers suffered injuries.', 'wounded passenger'],
    ['Thirty-one passengers were hospitalised.', 'wounded passenger'],
    ['The ferry fire injured 31.', 'wounded person'],
    ['The shelling killed or wounded 31 soldiers.', 'killed-or-wounded soldier'],
    ['31 soldiers were killed and injured.', 'killed-or-wounded soldier'],
    ['There were 31 casualties.', 'killed-or-wounded casualty'],
    ['Thirty-one passengers are still missing.', 'missing passenger'],
    ['Thirty-one passengers are unaccounted for.', 'missing passenger'],
    ['The storm has left 31 passengers dead or missing.', 'missing passenger'],
  ])('%s', (text, expected) => {
    const figures = extract(text).filter(({ unit }) => unit.canonical !== 'household');
    expect(figures.map(happening)).toEqual([expected]);
  });
});

describe('what else happens to people and money', () => {
  test.each<Row>([
    ['The state drafted 31,000 men.', 'called-up man'],
    ['The state called up 31,000 reservists.', 'called-up reservist'],
    ['The mobilisation of 31,000 men began.', 'called-up man'],
    ['More than 31,000 reservists who were called up left.', 'called-up reservist'],
    ['The state sent 31,000 troops to Marisk.', 'sent troop'],
    ['The state deployed 31,000 troops.', 'sent troop'],
    ['Police arrested 31 dockers.', 'detained docker'],
    ['Thirty-one dockers were jailed.', 'detained docker'],
    ['Police released 31 dockers.', 'freed docker'],
    ['31 prisoners were exchanged.', 'freed prisoner'],
    ['Floods displaced 31,000 villagers.', 'displaced villager'],
    ['31,000 villagers fled.', 'displaced villager'],
    ['31,000 villagers were evacuated.', 'displaced villager'],
    ['The fire left 31,000 villagers homeless.', 'displaced villager'],
    ['About 31,000 refugees crossed the border.', 'displaced refugee'],
    ['Some 31,000 pupils attended the concert.', 'attended pupil'],
    ['The president met 31 nurses.', 'attended nurse'],
    ['Thirty-one nurses took part.', 'attended nurse'],
    ['About 31 nurses participating in it sang.', 'attended nurse'],
    ['Some 31,000 students protested in Marisk.', 'protested student'],
    ['Some 31,000 protesters filled the square.', 'protested protester'],
    ['Some 31,000 students voted.', 'voted student'],
    ['The bill got 31 votes.', 'voted vote'],
    ['The firm paid $31,000.', 'paid USD'],
    ['The firm was fined €31,000.', 'paid EUR'],
    ['The union has over 720 active members.', 'member member'],
    ['The line received 31 complaints.', 'requested complaint'],
    ['More than 3,100 consultations were sent online.', 'requested consultation'],
    ['Rescuers saved 31 sailors.', 'rescued sailor'],
    ['31 sailors survived.', 'rescued sailor'],
    ['The flood trapped 31 miners.', 'trapped miner'],
    ['The ferry sank with 31 sailors aboard.', 'aboard sailor'],
    ['The quake damaged 31 homes.', 'damaged home'],
    ['31 homes were flattened.', 'destroyed home'],
    ['The storm left 31,000 homes without power.', 'without-power home'],
    ['The mill laid off 31 weavers.', 'laid-off weaver'],
    ['Norway pledged $31 million.', 'pledged USD'],
    ['The firm bought 31 lorries.', 'bought lorry'],
    ['The bridge cost $31 million.', 'cost USD'],
    ['Marisk has a population of 31,000.', 'population person'],
    ['Marisk, a town of 31,000 people, flooded.', 'population person'],
    ['Marisk is home to 31,000 people.', 'population person'],
    ['A judge sent 31 men to prison.', 'detained man'],
    ['31 men were convicted.', 'detained man'],
    ['31,000 people packed the square.', 'protested person'],
    ['Astrand has sent 60 rescue workers.', 'sent worker'],
    ['Police raised the count of civilians killed to 44.', 'killed civilian'],
    ['The army said 40 "dockers" were killed.', 'killed docker'],
    ['It could cost 3,000 workers their jobs.', 'worker'],
    ['Toll rises to 74 monitor', 'killed person'],
    ['Some 31 people were moved to safety.', 'displaced person'],
    ['The toll stood at 31 last night.', 'killed person'],
  ])('%s', (text, expected) => {
    expect(happening(only(text))).toBe(expected);
  });
});

describe('two numbers of a sentence keep their own events', () => {
  test.each<[text: string, ...happenings: string[]]>([
    ['A ferry fire killed 31 passengers and injured dozens.', 'killed passenger', 'wounded person'],
    ['The fire left 31 passengers dead and 12 missing.', 'killed passenger', 'missing missing'],
    ['More than 31 women were killed and 12 wounded.', 'killed woman', 'wounded wounded'],
    ['Police killed 31 and arrested 12.', 'killed person', 'detained person'],
    ['Twelve children and 31 women died.', 'killed child', 'killed woman'],
    ['There were 31 deaths and 12 injuries.', 'killed death', 'wounded injury'],
    ['The flood destroyed 31 houses and killed 12 goats.', 'destroyed house', 'killed goat'],
    ['The avalanche buried 31 climbers, killing 12.', 'climber', 'killed person'],
    ['The army says 12 miners were killed but rebels say 31.', 'killed miner', 'killed miner'],
    ['The group counted 31 dead, 12 of them children.', 'killed dead', 'killed child'],
    ['The fire left 31 passengers dead, six of them children.', 'killed passenger', 'killed child'],
    ['The fire killed 31 passengers and four were schoolchildren.', 'killed passenger', 'killed schoolchild'],
    ['31 passengers were hurt, of whom 12 are critical.', 'wounded passenger', 'wounded passenger'],
    [
      'The group counted 31 dead, 12 of them recruits, and 40 wounded.',
      'killed dead',
      'killed recruit',
      'wounded wounded',
    ],
    [
      'The siege cost 148 lives: 63 rebels, 47 soldiers and 38 nurses.',
      'killed life',
      'killed rebel',
      'killed soldier',
      'killed nurse',
    ],
    ['Organisers said 31,000 people marched. Police put the number at 12,000.', 'protested person', 'protested person'],
    ['Some 31,000 people marched. Police: 12,000.', 'protested person', 'protested person'],
    ['Some 31,000 people marched. They walked for 12.', 'protested person', ''],
    ['The clinic admitted 31 passengers and treated 12 more.', 'wounded passenger', 'wounded passenger'],
    ['The strike killed a woman and 31 men.', 'killed woman', 'killed man'],
  ])('%s', (text, ...expected) => {
    expect(extract(text).map(happening)).toEqual(expected);
  });
});

// Ellipsis: what a number counts is said before it (Quirk et al., A Comprehensive Grammar of English, 12.31 ff.).
describe('a number without a noun takes it from the words before', () => {
  test.each<[text: string, ...happenings: string[]]>([
    ['The fire killed 31 dockers. Twelve of them in Brennport.', 'killed docker', 'killed docker'],
    [
      '31 people were killed, 12 of them in Marisk, nine in the town of Oskara.',
      'killed person',
      'killed person',
      'killed person',
    ],
    ['Thirty of the dead are from Marisk, nine from Oskara.', 'killed dead', 'killed dead'],
    ['Of the 310 flights planned, 120 were cancelled.', 'flight', 'flight'],
    ['Of the dead, 19 were found in Marisk.', 'killed dead'],
    ['The fire destroyed 310 houses and damaged 1,200 others.', 'destroyed house', 'damaged house'],
    ['A survey of the houses is out: 1,120 were destroyed.', 'destroyed house'],
    ['The army killed 31 militants and wounded 12 others.', 'killed militant', 'wounded militant'],
    ['The fire killed 31 nurses and injured 12 others.', 'killed nurse', 'wounded other'],
    ['Some 9,000 people live there, against an estimated 12,000 before.', 'person', 'person'],
    ['The number of households without power was cut to 12,000.', 'household'],
    ['The fire killed an aunt, bringing to five the number of people known to have died.', 'killed person'],
    [
      '120,000 reservists are to be called up, and over 92,000 already have been.',
      'called-up reservist',
      'called-up reservist',
    ],
    ['Nine people died in Marisk, two in Oskara.', 'killed person', 'killed person'],
    ['The aid was raised to 200,000 euros from 150,000.', 'pledged EUR', 'pledged EUR'],
    ['The institute measured the first quake at 7.3.', 'magnitude'],
    ['She has a crew of 11.', 'crew'],
    ['It put the damage at 3.4 billion euros, after 3 billion on Tuesday.', 'EUR', 'EUR'],
    ['Police say 60,000, the organisers 250,000.', 'protested person', 'protested person'],
    ['The quake had a magnitude of 6.4. The institute calculated 6.6.', 'magnitude', 'magnitude'],
    ['The quake had a magnitude of 6.4. The institute counted 12.', 'magnitude', ''],
    ['Its 310 members met. They waited for 12.', 'attended member', ''],
    ['The list has 31 names.\n\nPolice put the number at 12,000.', 'name', ''],
  ])('%s', (text, ...expected) => {
    expect(extract(text).map(happening)).toEqual(expected);
  });
});

describe('what is said once is said of the whole list', () => {
  test.each<[text: string, ...happenings: string[]]>([
    ['Six children and 12 women were among the dead.', 'killed child', 'killed woman'],
    ['43 protesters and 19 nurses were hurt.', 'wounded protester', 'wounded nurse'],
    [
      'The raid killed 61 people, among them 24 children and 15 women.',
      'killed person',
      'killed child',
      'killed woman',
    ],
    ['61 deaths, 95 persons missing.', 'killed death', 'missing person'],
    ['11 dockers, four of them children, were killed.', 'killed docker', 'killed child'],
    ['31 people were on the ferry that sank, and 12 of them died.', 'aboard person', 'killed person'],
    ['31 people held tickets, and 12 of them died.', 'person', 'killed person'],
  ])('%s', (text, ...expected) => {
    expect(extract(text).map(happening)).toEqual(expected);
  });
});

// FIGURES: unit {kind, head, canonical} – the counted noun as written, and its singular.
describe('the counted noun is found', () => {
  test.each<[text: string, head: string, canonical: string]>([
    ['The firm built 31 wooden houses on stilts.', 'wooden houses', 'house'],
    ['The village sold 31 of its houses.', 'houses', 'house'],
    ['Twelve more houses burned.', 'houses', 'house'],
    ['Another 12 houses burned.', 'houses', 'house'],
    ['The convoy had 31 lorries.', 'lorries', 'lorry'],
    ['The court heard 31 witnesses.', 'witnesses', 'witness'],
    ['The zoo bought 31 sheep.', 'sheep', 'sheep'],
    ['The ballet trained 31 children.', 'children', 'child'],
    ['The union won 31 new contracts.', 'new contracts', 'contract'],
    ['The 31-member crew left.', 'member', 'member'],
    ['The zoo bought 31 geese.', 'geese', 'goose'],
    ['The zoo bought 31 wolves.', 'wolves', 'wolf'],
    ['Half the boats sank.', 'boats', 'boat'],
    ['The union had members in town, 31 of whom were active.', 'members', 'member'],
  ])('%s', (text, head, canonical) => {
    expect(only(text).unit).toEqual({ kind: 'count', head, canonical });
  });
});

test('the words that tell the event are kept', () => {
  expect(only('The state called up 31,000 reservists.').event?.trigger.text).toBe('called up');
});
