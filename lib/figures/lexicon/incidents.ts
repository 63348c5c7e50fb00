import { invert } from './words';

/** Kinds of incident. Two of different kinds are two incidents; `war` lasts and holds others. */
export type Incident =
  | 'attack'
  | 'quake'
  | 'wave'
  | 'storm'
  | 'flood'
  | 'fire'
  | 'crash'
  | 'slide'
  | 'epidemic'
  | 'war';

/** Nouns that name an incident, singular. Places and verbs are left out: “fire” is one only where it burns. */
export const INCIDENTS: ReadonlyMap<string, Incident> = invert<Incident>({
  attack:
    'attack attacks bombing bombings bomb bombs blast blasts explosion explosions strike strikes airstrike airstrikes raid raids shelling shooting shootings ambush massacre stabbing bomber shell shells missile missiles',
  quake: 'earthquake earthquakes quake quakes tremor tremors temblor temblors aftershock aftershocks',
  wave: 'tsunami tsunamis',
  storm: 'storm storms hurricane hurricanes typhoon typhoons cyclone cyclones tornado tornadoes blizzard',
  flood: 'flood floods flooding',
  fire: 'blaze wildfire wildfires inferno bushfire bushfires',
  crash: 'crash crashes collision derailment shipwreck capsized',
  slide: 'landslide landslides mudslide mudslides avalanche avalanches',
  epidemic: 'outbreak outbreaks epidemic pandemic virus cholera',
  war: 'war wars conflict conflicts offensive offensives invasion uprising insurgency revolt hostilities campaign crackdown',
});

/** “the Conflict Monitor”, “a war monitor”, “which tracks the war”: who counts, not what happened. */
const WATCHERS =
  /\b(?:War|Conflict|Crisis)(?= \p{Lu})|\b(?:war|conflict) (?:monitor|observer|correspondent|crime)\w*|\b(?:tracks|tracking|monitors|monitoring|documents|follows) the (?:\w+ )?(?:war|conflict)\b/gu;

/** The kinds of incident that a text names. */
export function incidentsIn(text: string): Set<Incident> {
  const words =
    text
      .replace(WATCHERS, ' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return new Set(words.flatMap((word) => INCIDENTS.get(word) ?? []));
}

/** Things that a part of a wider event happens to or by: the ferry that a typhoon sank, a mortar in a siege. */
const SCENES =
  /\b(bus|car|truck|lorr|van|train|plane|aircraft|helicopter|boat|ferr|vessel|ship|house|home|building|wall|roof|basement|cellar|bridge|school|church|mosque|market|hotel|factor|tree|landslide|mudslide|avalanche|flash flood|lightning|mortar|rocket|landmine|sniper|grenade|gunm[ae]n|hunger|starv|malnutrition|disease|cholera|exposure|checkpoint)(?:s|es|y|ies|ed|ing|ation)?\b/gi;

/** The scenes that a text names. */
export function scenesIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(SCENES), ([, scene = '']) => scene.toLowerCase()));
}
