import type { Figure } from '../figure';
import { MONTHS, STOPS, WEEKDAYS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { singular } from '../lexicon/plurals';
import { lex } from '../read/lex';

/** What a sentence tells about which story it belongs to. */
export interface Features {
  /** Capitalised words, lower case, without possessive. */
  names: ReadonlySet<string>;
  /** Those of them that are said to be a place: “in Porto”, “the town of Porto”. */
  places: ReadonlySet<string>;
  /** States, by any of their words. */
  nations: ReadonlySet<string>;
  /** Stems of the other words that carry meaning. */
  words: ReadonlySet<string>;
  months: ReadonlySet<string>;
}

const STEM = 6;
const NO_NAMES = new Set(
  'mr mrs ms dr gen lt col sgt the a an in on at it he she they we i but and or if this that these those there his her its our my as when while after before since for from with by to not some many most all more both however meanwhile according also another each every other such what who why how where although though because during under over about here now then last earlier later only even still more most at least around nearly up dozens hundreds thousands several one two three four five six seven eight nine ten president minister general governor spokesman spokeswoman official officials tv media news agency television united nations red cross crescent geological survey disaster national international world residents doctors rescuers investigators witnesses hospital clinic police army forces defence defense ministry department office relief human rights observatory richter power web street district court university school twenty thirty forty fifty'.split(
    ' ',
  ),
);

const cache = new WeakMap<Figure['sentence'], Features>();

/** Features of a figure's sentence; kept for as long as the sentence object lives, as it never changes. */
export function featuresOf(figure: Figure): Features {
  const known = cache.get(figure.sentence);
  if (known) return known;
  const features = featuresOfText(figure.sentence.text);
  cache.set(figure.sentence, features);
  return features;
}

export function featuresOfText(text: string): Features {
  const names = new Set<string>();
  const nations = new Set<string>();
  const words = new Set<string>();
  const months = new Set<string>();
  const places = new Set<string>();
  let isPlaced = false;
  /** Names of the place that is being read: “Provincial Hospital” is none. */
  const chain: string[] = [];
  let before = '';
  for (const [i, token] of lex(text).entries()) {
    const wasPlaced: boolean = isPlaced;
    if (!wasPlaced) chain.length = 0;
    const isOf: boolean = token.lower === 'of' && KINDS_OF_PLACE.has(before);
    const wasKind: boolean = KINDS_OF_PLACE.has(before) || before === 'capital';
    before = token.lower;
    isPlaced =
      isOf ||
      PLACE_WORDS.has(token.lower) ||
      (wasPlaced && OVER_PLACE.has(token.lower)) ||
      (wasPlaced && token.text === ',' && wasKind);
    if (token.kind !== 'word') continue;
    const plain = token.lower.replace(/['’]s?$/, '');
    // “at Porto University Hospital”: a house, not the town.
    if (wasPlaced && INSTITUTIONS.has(plain)) for (const inner of chain) places.delete(inner);
    const nation = nationOf(plain);
    const isCapital = token.text !== token.lower;
    if (nation) nations.add(nation);
    else if (isCapital && MONTHS.has(plain)) months.add(plain.slice(0, 3));
    else if (WEEKDAYS.has(plain) || NO_NAMES.has(plain)) continue;
    else if (isCapital && (i > 0 || !STOPS.has(plain)) && plain.length > 2) {
      names.add(plain);
      // A sentence's first word is a name or not: “Turnout reached 61%”.
      if (i === 0) words.add(stem(plain));
      if (wasPlaced) chain.push(plain);
      if (wasPlaced && !INSTITUTIONS.has(plain)) places.add(plain);
      isPlaced = wasPlaced;
    } else if (plain.length > 3 && !STOPS.has(plain)) words.add(stem(plain));
  }
  return { names, places, nations, words, months };
}

const INSTITUTIONS = new Set(
  'hospital clinic university school college ministry police court parliament council agency institute academy airport station committee party bank company'.split(
    ' ',
  ),
);

const PLACE_WORDS = new Set(
  'in at near outside off through around inside hit struck shook jolted rocked shelled bombed on'.split(' '),
);
const KINDS_OF_PLACE = new Set(
  'city town village district province region suburb island port neighbourhood neighborhood neighbourhoods neighborhoods area'.split(
    ' ',
  ),
);
/** May stand between “in” and the name of a place. */
const OVER_PLACE = new Set(
  'the a of city town village province district region island port suburb capital northern southern eastern western north south east west central coastal market'.split(
    ' ',
  ),
);

/** A place name without its vowels and its article: spellings of one name (“Qamishli”, “al-Qameshli”) fall together. */
export function skeleton(name: string): string {
  const bare = name.replace(/^(?:al|el)[-\s]/, '');
  const bones =
    bare.slice(0, 1) +
    bare
      .slice(1)
      .replace(/[aeiouy'’-]/g, '')
      .replace(/(.)\1/g, '$1');
  return bones.length < 3 ? bare : bones;
}

/** “24 km deep” is “a depth of 24 km”, “jailed for five years” is “a five-year sentence”. */
const MEASURED: ReadonlyMap<string, string> = new Map([
  ['deep', 'depth'],
  ['high', 'height'],
  ['tall', 'height'],
  ['wide', 'width'],
  ['long', 'length'],
  ['weighed', 'weight'],
  ['weighing', 'weight'],
  ['participation', 'turnout'],
  ['precipitation', 'rain'],
  ['rainfall', 'rain'],
  ['jail', 'prison'],
  ['jailed', 'prison'],
  ['imprisonment', 'prison'],
  ['imprisoned', 'prison'],
  ['sentence', 'prison'],
  ['sentenced', 'prison'],
  ['bars', 'prison'],
]);

/** Singular, British and American spelling alike, cut to its first letters. */
export function stem(word: string): string {
  return (MEASURED.get(word) ?? singular(word)).replaceAll('z', 's').slice(0, STEM);
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const both: string[] = [];
  for (const item of small) if (large.has(item)) both.push(item);
  return both;
}
