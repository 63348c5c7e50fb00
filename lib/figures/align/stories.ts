import type { Figure } from '../figure';
import { type Features, featuresOf, featuresOfText, shared, skeleton } from '../judge/features';
import { asidesOf } from '../judge/incident';
import { type Context, NO_CONTEXT } from '../judge/thing';
import { familyOf } from '../lexicon/events';
import { incidentsIn, scenesIn } from '../lexicon/incidents';
import { groupOf } from '../lexicon/people';
import { publishedDate } from '../read/time';
import type { FigureDocument, Placed } from './align';

/** What an article can be looked up by without being read. */
export interface Whereabouts {
  article: string;
  /** ISO day or interval; `null` when unknown. */
  published: string | null;
  names: readonly string[];
}

/** What an article is about, and its figures by what they could be compared in. */
interface Story {
  article: string;
  opening: Pick<Features, 'names' | 'nations' | 'words'>;
  /** Names of the opening and of every figure's sentence: under these the article is looked up. */
  names: ReadonlySet<string>;
  skeletons: ReadonlySet<string>;
  /** Skeletons of the names in title and lead. */
  centre: ReadonlySet<string>;
  /** Figures set in other places. */
  asides: ReadonlyMap<Figure, readonly string[]>;
  /** Scenes that title and lead of a wide event name. */
  lead: ReadonlySet<string> | null;
  day: Date | null;
  told: readonly Placed['figure'][];
  figures: ReadonlyMap<string, readonly Placed[]>;
}

const NAME_SUPPORT = 0.6;
const NATION_SUPPORT = 0.3;
/** Openings of any two news texts are a little alike (a median of 0.07, of one event 0.25). */
const USUAL_ALIKE = 0.1;
const WORD_SUPPORT = 6;
const MOST_WORD_SUPPORT = 1.2;
const MOST_SUPPORT = 2.5;
const NEAR_DAYS = 7;
/** News of one day stays near it; articles further apart tell of one incident only where they date it. */
const FAR_DAYS = 30;
const NEAR_SUPPORT = 0.5;
const DAY_MS = 86_400_000;
/** In a library of fewer articles every name may stand in each, and yet tell. */
const SMALL = 20;
/** The opening says what an article is about; what comes later is background as often as not. */
const OPENING_CHARS = 1500;
/** Title and first sentence. */
const LEAD_CHARS = 350;
/** With so many articles a new one is compared, those that share most and stand nearest in time. */
const MOST_STORIES = 64;
/** A name that more articles share leads to none: rarer names of the same story do. */
const COMMON = 400;
/** Less shared than this is no story. */
const LEAST_SHARED = 0.5;

/** Beside an article that shares so much more, one that shares a region's name only is another story. */
const LEAST_OF_BEST = 0.2;
/** So few are all compared. */
const FEW = 24;

/**
 * Articles by the names they share, so that a new one meets only its candidates: a name leads to its articles, the
 * rarer the stronger, and the best of them are compared. The time for one article depends on how often its names
 * stand elsewhere, not on the size of the library.
 */
export class Stories {
  readonly #stories: Story[] = [];
  readonly #byName = new Map<string, number[]>();

  /** Takes an article in; its number. */
  add(document: FigureDocument): number {
    const at = this.#stories.length;
    const story = storyOf(document, at);
    this.#stories.push(story);
    this.#enter(story.names, at);
    return at;
  }

  /** Takes in an article of which no more is needed until it is a candidate; its number. */
  know({ article, published, names }: Whereabouts): number {
    const at = this.#stories.length;
    this.#stories.push({ ...UNREAD, article, names: new Set(names), day: publishedDate(published) });
    this.#enter(names, at);
    return at;
  }

  /** The article of this number is read after all. */
  fill(at: number, document: FigureDocument): void {
    this.#stories[at] = storyOf(document, at);
  }

  articleOf(at: number): string {
    return this.#stories[at]?.article ?? '';
  }

  namesOf(at: number): ReadonlySet<string> {
    return this.#stories[at]?.names ?? NONE;
  }

  #enter(names: Iterable<string>, at: number): void {
    for (const name of names) {
      const articles = this.#byName.get(name);
      if (articles) articles.push(at);
      else this.#byName.set(name, [at]);
    }
  }

  /** Articles before `at` that may tell its story, the likeliest first. */
  candidates(at: number): number[] {
    const story = this.#stories[at];
    if (!story) return [];
    const scores = new Map<number, number>();
    for (const name of story.names) {
      const articles = this.#byName.get(name) ?? [];
      if (articles.length > COMMON) continue;
      const weight = this.weigh(name);
      for (const other of articles) {
        if (other >= at) break;
        scores.set(other, (scores.get(other) ?? 0) + weight);
      }
    }
    const best = scores.size > FEW ? Math.max(...scores.values()) : 0;
    const least = Math.max(LEAST_SHARED, LEAST_OF_BEST * best);
    return [...scores]
      .filter(([, score]) => score >= least)
      .map(([other, score]): [number, number] => [other, score + this.#nearness(at, other)])
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MOST_STORIES)
      .map(([other]) => other);
  }

  #nearness(a: number, b: number): number {
    const gap = this.#gap(a, b);
    return gap === null ? 0 : gap <= NEAR_DAYS ? 2 : gap <= FAR_DAYS ? 1 : 0;
  }

  /** Days between two articles, or `null` where one has no date. */
  #gap(a: number, b: number): number | null {
    const [da, db] = [this.#stories[a]?.day, this.#stories[b]?.day];
    return da && db ? Math.abs(da.getTime() - db.getTime()) / DAY_MS : null;
  }

  /** Pairs of figures of two articles that could be of one thing: one family of events, or one unit. */
  *pairs(a: number, b: number): Generator<[Placed, Placed]> {
    const others = this.#stories[b]?.figures;
    for (const [subject, figures] of this.#stories[a]?.figures ?? []) {
      for (const other of others?.get(subject) ?? [])
        for (const figure of figures) if (!areMetBefore(subject, figure, other)) yield [figure, other];
    }
  }

  /** All figures of an article that are told as its own. */
  figuresOf(at: number): readonly Placed['figure'][] {
    return this.#stories[at]?.told ?? [];
  }

  /** 1 for a name of few articles, falling to 0 for one that stands in all of a large library. */
  weigh(name: string): number {
    const total = this.#stories.length;
    if (total <= SMALL) return 1;
    return Math.min(1, (2 * Math.log(total / (this.#byName.get(name)?.length ?? 1))) / Math.log(total));
  }

  /** What two articles tell about each other as wholes. */
  between(a: number, b: number): Context {
    const [first, second] = [this.#stories[a], this.#stories[b]];
    const weigh = (name: string): number => this.weigh(name);
    if (!first || !second) return { ...NO_CONTEXT, weigh };
    const byName = shared(first.opening.names, second.opening.names).reduce(
      (sum, name) => sum + NAME_SUPPORT * weigh(name),
      0,
    );
    const byNation = NATION_SUPPORT * shared(first.opening.nations, second.opening.nations).length;
    const alike = cosine(first.opening.words, second.opening.words) - USUAL_ALIKE;
    const byWord = Math.max(0, Math.min(MOST_WORD_SUPPORT, WORD_SUPPORT * alike));
    const gap = this.#gap(a, b);
    const near = gap !== null && gap <= NEAR_DAYS ? NEAR_SUPPORT : 0;
    const iso = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;
    return {
      support: Math.min(MOST_SUPPORT, byName + byNation + byWord) + near,
      weigh,
      published: [iso(first.day), iso(second.day)],
      isFar: gap !== null && gap > FAR_DAYS,
      leads: [first.lead, second.lead],
      centres: [first.centre, second.centre],
      asides: [first.asides, second.asides],
      known: [first.skeletons, second.skeletons],
    };
  }
}

const cosine = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  shared(a, b).length / Math.sqrt(a.size * b.size || 1);

const NONE: ReadonlySet<string> = new Set();
const UNREAD: Story = {
  article: '',
  opening: { names: NONE, nations: NONE, words: NONE },
  names: NONE,
  skeletons: NONE,
  centre: NONE,
  asides: new Map(),
  lead: null,
  day: null,
  told: [],
  figures: new Map(),
};

function storyOf({ article, about, figures, published }: FigureDocument, document: number): Story {
  const told = figures.filter((figure) => figure.role === 'content');
  const names = new Set<string>();
  const nations = new Set<string>();
  const bySubject = new Map<string, Placed[]>();
  for (const figure of told) {
    const found = featuresOf(figure);
    for (const name of found.names) names.add(name);
    for (const nation of found.nations) nations.add(nation);
    for (const subject of subjectsOf(figure)) {
      const placed = bySubject.get(subject);
      if (placed) placed.push({ figure, document, article });
      else bySubject.set(subject, [{ figure, document, article }]);
    }
  }
  const opening =
    about === undefined
      ? { names: new Set(names), nations, words: NONE }
      : featuresOfText(about.slice(0, OPENING_CHARS));
  for (const name of [...opening.names, ...opening.nations, ...nations]) names.add(name);
  const all = about === undefined ? names : new Set([...names, ...featuresOfText(about).names]);
  const centre =
    about === undefined ? NONE : new Set(Array.from(featuresOfText(about.slice(0, LEAD_CHARS)).names, skeleton));
  return {
    article,
    opening,
    names,
    skeletons: new Set(Array.from(all, skeleton)),
    centre,
    asides: asidesOf(told, centre),
    lead: about === undefined ? null : wideScenes(about.slice(0, LEAD_CHARS)),
    day: publishedDate(published),
    told,
    figures: bySubject,
  };
}

/** The scenes of a lead that tells of a wide event; `null` for one attack or crash, which is its only scene. */
function wideScenes(lead: string): ReadonlySet<string> | null {
  const kinds = incidentsIn(lead);
  return kinds.has('attack') || kinds.has('crash') ? null : scenesIn(lead);
}

/** Under what a figure is looked up: what happened, and what is counted where that tells more than “people”. */
function subjectsOf({ event, unit }: Placed['figure']): string[] {
  if (unit.kind !== 'count' && unit.canonical !== '') return [unit.kind];
  const counted = `count:${groupOf(unit.canonical)}`;
  if (!event) return [unit.kind === 'count' ? counted : unit.kind];
  return counted === 'count:person' ? [familyOf(event.class)] : [familyOf(event.class), counted];
}

/** Two that both tell what happened stand together under that, and again under what is counted. */
const areMetBefore = (subject: string, a: Placed, b: Placed): boolean =>
  subject.startsWith('count:') && a.figure.event !== null && b.figure.event !== null;
