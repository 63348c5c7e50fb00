import { soundOf } from './words';

/** Given names of languages with another script, in the spellings that news uses for one and the same. */
const ROWS = `
Ahmad Ahmed
Aleksandr Alexandr Alexander
Aleksandra Alexandra
Aleksei Aleksey Alexei Alexey
Anatoli Anatoliy Anatoly
Andrei Andrey Andrej
Arkadi Arkadiy Arkady
Anton
Artyom Artem
Boris Borys
Daria Darya
Dmitri Dmitriy Dmitry
Evgeni Evgeniy Evgeny Yevgeni Yevgeniy Yevgeny
Evgenia Evgeniya Yevgenia Yevgeniya
Fedor Fyodor
Gennadi Gennadiy Gennady
Georgi Georgiy Georgy
Grigori Grigoriy Grigory
Hassan Hasan
Hussein Hussain Husain Husayn
Igor Ihor
Irina Iryna
Ivan
Kirill Kyrylo
Konstantin Kostyantyn
Ksenia Kseniya Xenia
Leonid
Lyudmila Ludmila Liudmila
Maksim Maxim Maksym
Maria Mariya Mariia
Mikhail Mykhailo
Mohamad Mohamed Mohammad Mohammed Muhammad
Natalia Nataliya Natalya
Nikolai Nikolay
Oksana
Oleg Oleh
Olga Olha
Pavel Pavlo
Pyotr Petr Piotr
Ramazan Ramzan
Roman
Ruslan
Sergei Sergey Sergej
Stanislav
Svetlana Svitlana
Tatiana Tatyana
Timofei Timofey
Valeri Valeriy Valery
Vasili Vasiliy Vasily
Viktor Victor
Vitali Vitaliy Vitaly
Vladislav Vladyslav
Volodymyr Vladimir
Vyacheslav Viacheslav
Yekaterina Ekaterina
Yelena Elena
Yulia Yuliya Iulia Julia
Yuri Yuriy Yury
Yusuf Youssef Yousef Yusef
`;

const ROW_OF = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => row.split(' ').map((name) => [name, row.split(' ')] as const)),
);

/** What transliterations write one way and another in a last name; each is tried by itself, in both directions. */
const ENDINGS: readonly (readonly string[])[] = [
  ['sky', 'skiy', 'skyy', 'skyi', 'skii', 'ski', 'skij'],
  ['oi', 'oy', 'oj'],
  ['ei', 'ey', 'ej'],
  ['skaya', 'skaia', 'skaja'],
  ['aya', 'aia', 'aja'],
];
const INSIDE: readonly (readonly [string, string])[] = [
  ['oi', 'oy'],
  ['ai', 'ay'],
  ['ei', 'ey'],
  ['ks', 'x'],
  ['yo', 'e'],
  ['ya', 'ia'],
  ['yu', 'iu'],
  ['ye', 'e'],
];
/** More than these are no help any more. */
const MOST_LASTS = 8;

export interface NameVariants {
  /** Other spellings of the full name. */
  full: string[];
  /** Of the last name alone, which says less. */
  last: string[];
}

/**
 * A name as other transliterations write it: “Sergej Brekskij” for “Sergei Breksky”. Only for a first and a last name
 * of which the first is known to be one of a language with another script; every variant has the sound of the name.
 */
export function variantsOf(name: string): NameVariants {
  const [first = '', last = '', more] = name.split(' ');
  const firsts = ROW_OF.get(first);
  if (firsts === undefined || last === '' || more !== undefined) return { full: [], last: [] };
  const lasts = lastVariants(last);
  const full = firsts.flatMap((given) => [last, ...lasts].map((family) => `${given} ${family}`));
  return { full: full.filter((variant) => variant !== name), last: lasts };
}

function lastVariants(last: string): string[] {
  const found = new Set<string>();
  const ending = ENDINGS.find((forms) => forms.some((form) => last.endsWith(form)));
  for (const form of ending ?? []) {
    const written = ending?.find((each) => last.endsWith(each)) ?? '';
    found.add(last.slice(0, -written.length) + form);
  }
  for (const [from, to] of [...INSIDE, ...INSIDE.map(([a, b]) => [b, a] as const)]) {
    // Behind the first letter and before the last: the beginning and the end have rules of their own.
    const at = last.slice(0, -1).indexOf(from, 1);
    if (at > 0) found.add(last.slice(0, at) + to + last.slice(at + from.length));
  }
  found.delete(last);
  return [...found].filter((variant) => soundOf(variant) === soundOf(last)).slice(0, MOST_LASTS);
}
