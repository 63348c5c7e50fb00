import { type Amount, at, type Reading } from './reading';

const HARMED = /^(?:kill(?:ed|ing|s)|injur(?:ed|ing)|wound(?:ed|ing)|died|dead)$/;
const PERSON =
  /^(?:girl|boy|man|woman|child|person|baby|toddler|teenager|infant|soldier|policeman|policewoman|officer|firefighter|rescuer|worker|student|civilian|villager|resident|driver|pilot|passenger|journalist|protester|demonstrator)$/;
const ONE_REACH = 6;

/** “A young girl was killed”, “killed a 10-year-old girl”: one person, where harm stands right beside. */
export function readOne(reading: Reading, i: number): Amount | null {
  if (!/^an?$/.test(at(reading, i).lower)) return null;
  for (let noun = i + 1; noun < i + ONE_REACH; noun++) {
    const { kind, lower, text } = at(reading, noun);
    if (kind === 'sign' && text !== '-') return null;
    if (!PERSON.test(lower)) continue;
    const isBehind =
      /^(?:was|is|has|had|were|have)$/.test(at(reading, noun + 1).lower) || HARMED.test(at(reading, noun + 1).lower);
    const harm = [noun + 1, noun + 2, noun + 3].some((k) => HARMED.test(at(reading, k).lower));
    if (!(HARMED.test(at(reading, i - 1).lower) || (isBehind && harm))) return null;
    return {
      at: { from: i, to: i + 1 },
      value: 1,
      lo: 1,
      hi: 1,
      bound: 'exact',
      hedge: null,
      currency: null,
      digits: false,
      noun,
      rules: ['number-article'],
    };
  }
  return null;
}
