import type { UnitKind } from '../figure';
import { row } from './words';

export interface Measure {
  kind: UnitKind;
  canonical: string;
}

/** kind, canonical code, how it is written after a number. Codes are SI, or the English word where SI has none in use. */
const TABLE: readonly [UnitKind, string, string][] = [
  ['percent', '%', '% percent per_cent percents pct'],
  ['percent', 'percentage point', 'percentage_point percentage_points'],
  ['duration', 'second', 'second seconds sec secs'],
  ['duration', 'minute', 'minute minutes min mins'],
  ['duration', 'hour', 'hour hours hr hrs'],
  ['duration', 'day', 'day days'],
  ['duration', 'night', 'night nights'],
  ['duration', 'week', 'week weeks'],
  ['duration', 'month', 'month months'],
  ['duration', 'year', 'year years yr yrs'],
  ['duration', 'decade', 'decade decades'],
  ['duration', 'century', 'century centuries'],
  ['length', 'km', 'km kilometer kilometers kilometre kilometres kms'],
  ['length', 'm', 'm meter meters metre metres'],
  ['length', 'cm', 'cm centimeter centimeters centimetre centimetres'],
  ['length', 'mm', 'mm millimeter millimeters millimetre millimetres'],
  ['length', 'mile', 'mile miles mi'],
  ['length', 'foot', 'foot feet ft'],
  ['length', 'inch', 'inch inches'],
  ['length', 'yard', 'yard yards yd'],
  ['mass', 'kg', 'kg kilogram kilograms kilogramme kilogrammes kilo kilos'],
  ['mass', 'g', 'gram grams gramme grammes g'],
  ['mass', 'mg', 'mg milligram milligrams'],
  ['mass', 't', 'tonne tonnes metric_ton metric_tons'],
  ['mass', 'ton', 'ton tons'],
  ['mass', 'lb', 'lb lbs'],
  ['mass', 'oz', 'oz ounce ounces'],
  ['other', 'km2', 'square_kilometers square_kilometres square_km sq_km km2 square_kilometer square_kilometre'],
  ['other', 'm2', 'square_meters square_metres sq_m m2 square_meter square_metre'],
  ['other', 'square mile', 'square_miles square_mile sq_miles'],
  ['other', 'square foot', 'square_feet square_foot sq_ft'],
  ['other', 'hectare', 'hectare hectares ha'],
  ['other', 'acre', 'acre acres'],
  ['other', 'litre', 'liter liters litre litres l'],
  ['other', 'ml', 'ml milliliter milliliters millilitre millilitres'],
  ['other', 'gallon', 'gallon gallons'],
  ['other', 'barrel', 'barrel barrels'],
  ['other', 'mph', 'mph miles_per_hour miles_an_hour'],
  ['other', 'km/h', 'km/h kph kmh kilometers_per_hour kilometres_per_hour kilometers_an_hour'],
  ['other', 'celsius', '°c degrees_celsius degree_celsius degrees_c celsius degrees_centigrade'],
  ['other', 'fahrenheit', '°f degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit'],
  ['other', 'degree', '° degree degrees'],
  ['other', 'magnitude', 'magnitude magnitudes on_the_richter'],
  ['other', 'MW', 'mw megawatt megawatts'],
  ['other', 'GW', 'gw gigawatt gigawatts'],
  ['other', 'kWh', 'kwh kilowatt_hours kilowatt_hour'],
  ['other', 'GB', 'gb gigabyte gigabytes'],
  ['other', 'MB', 'mb megabyte megabytes'],
  ['other', 'basis point', 'basis_point basis_points'],
];

/** Surface (lower case) → measure. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  TABLE.flatMap(([kind, canonical, surfaces]) => row(surfaces).map((s): [string, Measure] => [s, { kind, canonical }])),
);

/** Longest surface above, in words. */
export const MEASURE_WORDS = 3;

/** Periods a rate is counted by: “$10 a month”, “per day”. */
export const PERIODS: ReadonlySet<string> = new Set(row('second minute hour day night week month quarter year'));
