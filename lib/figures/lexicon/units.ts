import { once } from '../../text';
import type { UnitKind } from '../figure';
import { row } from './words';

export interface Measure {
  kind: UnitKind;
  /** SI symbol, or the English word where SI has none in use. */
  canonical: string;
  /** What is measured; two measures of one dimension can be converted, where `factor` is not 0. */
  dimension: string;
  /** How many of the dimension's first unit this is. */
  factor: number;
}

/** kind|dimension, then `canonical factor how_it_is_written …` for each unit. A factor of 0: no factor alone converts. */
const TABLE = `
percent|percent
% 1 % percent per_cent percents pct pc percentage
percentage_point 0 percentage_point percentage_points pct_point pct_points
basis_point 0 basis_point basis_points bps
duration|time
second 1 second seconds sec secs s
minute 60 minute minutes min mins
hour 3600 hour hours hr hrs h
day 86400 day days
night 0 night nights
week 604800 week weeks
fortnight 1209600 fortnight fortnights
month 2629800 month months
year 31557600 year years yr yrs
decade 315576000 decade decades
century 3155760000 century centuries
length|length
m 1 m meter meters metre metres
inch .0254 inch inches
foot .3048 foot feet ft
yard .9144 yard yards yd
mile 1609.344 mile miles mi
nautical_mile 1852 nautical_mile nautical_miles
light-year 0 light_year light_years
mass|mass
g .001 gram grams gramme grammes g gr
t 1000 tonne tonnes metric_ton metric_tons t
ton 907.185 ton tons
lb .453592 lb lbs pound pounds pound-mass
oz .0283495 oz ounce ounces
stone 6.35029 stone
carat .0002 carat carats
other|area
hectare 10000 hectare hectares ha
acre 4046.86 acre acres
other|volume
litre .001 liter liters litre litres l
gallon .00378541 gallon gallons gal
barrel .158987 barrel barrels bbl
pint 0 pint pints
cup 0 cup cups
teaspoon 0 teaspoon teaspoons tsp
tablespoon 0 tablespoon tablespoons tbsp
bushel 0 bushel bushels
other|speed
mph .44704 mph
km/h .277778 kph kmh kmph
knot .514444 knot knots
mpg 0 mpg
other|temperature
celsius 0 celsius centigrade °c degrees_celsius degree_celsius degrees_c degree_c degrees_centigrade deg_c deg_celsius celcius
fahrenheit 0 fahrenheit °f degrees_fahrenheit degree_fahrenheit degrees_f degree_f deg_f deg_fahrenheit
kelvin 0 kelvin kelvins
degree 0 ° degree degrees deg
other|magnitude
magnitude 1 magnitude magnitudes
other|power
W 1 watt watts w
horsepower 745.7 horsepower hp bhp
other|energy
Wh 3600 wh watt_hour watt_hours
J 1 joule joules
calorie 4.184 calorie calories
electronvolt 0 ev electronvolt electronvolts
other|frequency
Hz 1 hertz hz
rpm 0 rpm
other|data
byte 8 byte bytes
bit 1 bit bits
pixel 0 pixel pixels
other|voltage
V 1 volt volts
other|pressure
pascal 1 pascal pascals pa
bar 100000 bar millibar
psi 6894.76 psi
other|sound
decibel 0 decibel decibels db`;

const PREFIXES: readonly (readonly [string, string, number])[] = [
  ['nano', 'n', 1e-9],
  ['micro', 'µ', 1e-6],
  ['milli', 'm', 1e-3],
  ['centi', 'c', 1e-2],
  ['deci', 'd', 1e-1],
  ['kilo', 'k', 1e3],
  ['mega', 'm', 1e6],
  ['giga', 'g', 1e9],
  ['tera', 't', 1e12],
  ['peta', 'p', 1e15],
  ['exa', 'e', 1e18],
];
const SMALL = 5;

/** Which units take which prefixes, with the symbol that goes behind them: small ones, large ones, both. */
const PREFIXED: readonly (readonly [string, string, readonly string[], number, number])[] = [
  ['m', 'm', ['meter', 'metre'], 0, SMALL + 1],
  ['g', 'g', ['gram', 'gramme', 'gram'], 0, SMALL + 1],
  ['litre', 'l', ['liter', 'litre'], 2, SMALL],
  ['W', 'w', ['watt'], SMALL, 9],
  ['Wh', 'wh', ['watt_hour', 'watt-hour'], SMALL, 9],
  ['Hz', 'hz', ['hertz'], SMALL, 9],
  ['byte', 'b', ['byte'], SMALL, PREFIXES.length],
  ['bit', 'bit', ['bit'], SMALL, 9],
  ['J', 'j', ['joule'], SMALL, 8],
  ['V', 'v', ['volt'], SMALL, 7],
  ['electronvolt', 'ev', ['electronvolt'], SMALL, 9],
  ['calorie', 'cal', ['calorie'], SMALL, 6],
];

function build(): Map<string, Measure> {
  const measures = new Map<string, Measure>();
  let kind: UnitKind = 'other';
  let dimension = '';
  for (const line of TABLE.trim().split('\n')) {
    if (line.includes('|')) {
      const [first, second = ''] = line.split('|');
      kind = first as UnitKind;
      dimension = second;
      continue;
    }
    const [canonical = '', factor = '', ...surfaces] = line.split(' ');
    const measure = { kind, canonical: canonical.replaceAll('_', ' '), dimension, factor: Number(factor) };
    for (const surface of row(surfaces.join(' '))) measures.set(surface, measure);
  }
  for (const [base, symbol, words, from, to] of PREFIXED) {
    const known = [...measures.values()].find(({ canonical }) => canonical === base);
    if (!known) continue;
    for (const [long, short, times] of PREFIXES.slice(from, to)) {
      // Milli and mega share a letter: milli is written so only before metres, grams and litres.
      if (short === 'm' && times === 1e-3 && from > 2) continue;
      const prefix = times >= 1e6 ? short.toUpperCase() : short;
      const canonical =
        base === symbol || /^[A-Z]/.test(base)
          ? `${prefix}${base}`
          : base === 'litre' && short === 'm'
            ? 'ml'
            : symbol === 'b'
              ? `${prefix}B`
              : `${long}${base}`;
      const measure = { ...known, canonical, factor: known.factor * times };
      measures.set(short + symbol, measure);
      for (const word of words) for (const end of ['', 's']) measures.set(row(long + word + end)[0] ?? '', measure);
    }
  }
  const kilogram = measures.get('kg');
  if (kilogram) for (const word of ['kilo', 'kilos', 'kgs']) measures.set(word, kilogram);
  const kilometre = measures.get('km');
  if (kilometre) for (const word of ['kms', 'klick', 'klicks']) measures.set(word, kilometre);
  return measures;
}

/** Surface (lower case, one or two words) → measure. */
export const measures = once((): ReadonlyMap<string, Measure> => build());

/** Symbols that are also words or too short to stand for a unit behind a space: glued to the number only. */
export const GLUED_ONLY = new Set('s h l w v j c f b g m t in pa pc bar stone min mm nm dm db eb pb tb mg'.split(' '));

/** Periods a rate is counted by: “$10 a month”, “per day”. */
export const PERIODS: ReadonlySet<string> = new Set(
  row('second minute hour day night week month quarter year season game'),
);
/** What a price or a rate is counted by beside periods and measures: “$20 a share”, “per head”. */
export const SHARES: ReadonlySet<string> = new Set(
  row('share person head capita unit piece ticket child student family household vehicle car'),
);
