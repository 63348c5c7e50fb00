import { setOf } from './words';

export const DETERMINERS = setOf(
  'the a an this that these those its his her their our my your whose no any each every another',
);

/** Words that end the noun phrase after a number. */
export const STOPS = setOf(
  'of in on at by for with from to into onto over under about after before since until till during within between among against across near off out up down through via as than per and or but nor so yet if when while where who whom whose which that what how why because although though is are was were be been being am has have had having do does did will would can could may might must shall should not never the a an this these those its his her their our my your it he she they we i you him them us me there here also still only just already now then later earlier ago each both either all some any no yesterday today tonight tomorrow aboard ashore alive alone apart every more most least less too very said says say saying told added got gets according including instead last nationwide countrywide nationally worldwide altogether amid despite without toward towards',
);

/** Helpers between those counted and what happened to them. */
export const HELPERS = setOf(
  'sleeping living staying more others treated for remain remained remains listed as have has had were was been being be are is get got who that which also reportedly reported feared confirmed believed presumed still then initially since now already so far least slightly seriously badly critically severely officially thought known said to may might could would will suffered sustained from serious minor severe got treated',
);

/** Words between an active verb and its number. */
export const FILLERS = setOf(
  'also some as many a an group of total to with the another further for up more than least at around about nearly planned further team crowd groups her his their its',
);

export const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, i): [string, number][] => [
      [name, i + 1],
      [name.slice(0, 3), i + 1],
      ...(name === 'september' ? ([['sept', 9]] as [string, number][]) : []),
    ]),
);

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, i): [string, number] => [name, i]),
);

/** Words that, standing before a number, make it a name: “Boeing 747”, “Resolution 2254”, “Article 5”. */
export const DESIGNATORS = setOf(
  'article section chapter fig radio resolution flight route highway room page channel version level phase number no nos season episode volume rule figure table line stage grade formula boeing airbus windows apollo psalm area protocol paragraph clause item title bus train building block gate pier platform sector zone district precinct order act bill amendment mark model type class unit brigade regiment division battalion case',
);
