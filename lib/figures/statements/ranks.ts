import { invert } from '../lexicon/words';

/** The offices news gives to people, and verbs that say as much. Words of one row name one office. */
const OFFICES = invert({
  head: 'head leader chair chairman chairwoman chairperson director chief executive_director managing_director director-general director_general heads leads chairs runs directs',
  president: 'president',
  executive: 'chief_executive chief_executive_officer ceo',
  premier: 'prime_minister premier',
  minister: 'minister secretary',
  mayor: 'mayor',
  governor: 'governor',
  commander: 'commander commands',
  senator: 'senator',
  congressman: 'congressman congresswoman',
  bishop: 'bishop',
  archbishop: 'archbishop',
  spokesman: 'spokesman spokeswoman spokesperson press_secretary',
  secretary: 'secretary-general secretary_general general_secretary',
  founder: 'founder founded',
  member: 'member activist',
});

/** Pairs of offices of one state, town or see that no one holds together. */
const EXCLUSIVE = /^(?:premier\+president|governor\+mayor|congressman\+senator|archbishop\+bishop)$/;
/** May be said of somebody without saying of what: everyone knows whose president is meant. */
const ALONE = /^(?:president|premier|mayor|governor|senator|congressman|minister)$/;

/** What a minister is minister of; a person with two of them in two texts is told of differently. */
const PORTFOLIOS =
  'foreign|external|state;defen[cs]e;interior|home|internal;financ\\w+|treasury|economy;health;justice;education;energy|oil;agriculture|farm;transport\\w*'
    .split(';')
    .map((words) => new RegExp(`\\b(?:${words})\\b`, 'i'));

const PLACE = '(?:deputy|vice|assistant|joint)[ -]|co-';
/** Longest first, so that “prime minister” is not read as “minister”. */
const NAMES = [...OFFICES.keys()].toSorted((a, b) => b.length - a.length).join('|');
export const ROLE = `(?:${PLACE})?(?:${NAMES})`;
const OFFICE = new RegExp(`(?:^|\\s)(${PLACE})?(${NAMES})(?: (?:of|for) .*)?$`);

export interface Rank {
  office: string;
  /** Below or beside the one who holds the office alone. */
  place: '' | 'deputy' | 'co';
}

/** The office that words end in: “co-head”, “Vice President”, “foreign minister”, “minister of defence”. */
export function rankOf(words: string): Rank | null {
  const [, place = '', name = ''] = OFFICE.exec(words.toLowerCase()) ?? [];
  const office = OFFICES.get(name);
  return office ? { office, place: place === '' ? '' : /^(?:co|joint)/.test(place) ? 'co' : 'deputy' } : null;
}

export const standsAlone = ({ office }: Rank): boolean => ALONE.test(office);

/** Whether one person in one body cannot be both. `a` and `b` also say of what, where they are ministers. */
export function exclude(a: Rank & { of: string }, b: Rank & { of: string }): boolean {
  const [x, y] = [portfolioOf(a.of), portfolioOf(b.of)];
  const isMinister = a.office === 'minister';
  if (a.place !== b.place) return a.office === b.office ? !isMinister || x === y : isHead(a) && isHead(b);
  if (a.place !== '') return false;
  if (isMinister && b.office === a.office) return x !== '' && y !== '' && x !== y;
  return EXCLUSIVE.test([a.office, b.office].sort().join('+'));
}

const isHead = ({ office }: Rank): boolean => office === 'head' || office === 'president';
export const portfolioOf = (of: string): string => PORTFOLIOS.flatMap((one, i) => (one.test(of) ? [i] : [])).join();
