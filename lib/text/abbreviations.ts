const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Always followed by a name or a number, so a full stop after them never ends a sentence. Lower case, no full stop. */
export const TITLES = set(
  'mr mrs ms mx dr prof gen lt maj col sgt cpl pvt capt cmdr adm brig rep sen gov pres hon rev fr st ste mt ft messrs supt insp det amb no nos vs v approx ca cf fig vol p pp art sec est al',
);

/** May also end a sentence: a boundary only where the next word is one that opens sentences. */
export const SHORTENED = set(
  'inc ltd co corp bros jr sr etc a.m p.m am pm u.s u.k u.n e.u u.a.e d.c u.s.a u.s.s.r ph.d m.d b.a m.a e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun dept univ assn bn mn km kg lb lbs oz sq min max hr hrs yr yrs ave blvd rd',
);

/** Words that, capitalised after “U.S.” or “Inc.”, mean that a new sentence began. */
export const OPENERS = set(
  'the a an in on at it he she they we i you but and or if this that these those there his her their its our my as when while after before since for from with by to no not some many most all more both one two three so yet however meanwhile according also another each every other such what who why how where although though because during under over about here now then last earlier later only even still',
);
