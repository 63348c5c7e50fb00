/**
 * What a page may see of the library. A page can read what is underlined, and so guess whose names are known; packs that
 * the reader keeps private must not show. What is underlined is therefore found by a coverage that has never seen a
 * private pack: no name, no figure and no verdict of one can reach it. All packs together answer hover, key and panel.
 */
import { type Aliases, PRIVATE } from './aliases';
import type { Coverage } from './coverage';
import type { PageContext } from './page-figures';
import type { FoundInText, Reading } from './reading';

export interface PageFound extends FoundInText {
  /** Found by open packs alone: may be underlined. */
  isOpen: boolean;
}

export interface OpenAndAll<Kind extends Coverage = Coverage> {
  all: Kind;
  pages: Kind;
  aliases: Aliases;
}

/**
 * Topics that a page was told to send along: all of them, and those that open packs found. What only a private pack
 * makes sure of does not count for what is underlined.
 */
export function openAbout(about: readonly string[], aliases: Aliases): { all: string[]; open: string[] } {
  return {
    all: about.flatMap((id) => aliases.reveal(id) ?? []),
    open: about.filter((id) => !id.startsWith(PRIVATE)),
  };
}

export interface PageTexts {
  texts: readonly string[];
  page: Omit<PageContext, 'topics'>;
  /** What `about` of earlier answers held. */
  about: readonly string[];
}

/**
 * Everything in these texts, and what the next texts of the page should be told along. What both coverages find stands
 * once; where a private pack sees a longer name over an open one, both stand, and the open one is underlined. What is not open
 * carries no topic's id and no verdict.
 *
 * `waits`, for each text: open topics that short forms in it can mean. Once one of them comes into `about` the text is to
 * be asked for again. Of open packs alone: texts asked for again are found beside others and with more of the page known, which
 * can underline something, and so a page could see by what a private pack makes them asked for.
 */
export function findForPage(
  { all, pages, aliases }: OpenAndAll<Reading>,
  { texts, page, about }: PageTexts,
): { found: PageFound[][]; waits: string[][]; about: string[] } {
  const named = openAbout(about, aliases);
  const read = pages.read(texts, { ...page, topics: named.open });
  const open = read.map(({ found }) => found);
  const whole = all === pages ? open : all.find(texts, { ...page, topics: named.all });
  const topics = new Set<string>();
  const found = texts.map((_, at) => {
    const shown = (open[at] ?? []).map((each): PageFound => ({ ...each, isOpen: true }));
    const places = new Set(shown.map(placeOf));
    const hidden = (whole[at] ?? []).filter((each) => !places.has(placeOf(each)));
    return [
      ...shown,
      ...hidden.map(
        (each): PageFound => ({
          ...each,
          id: each.kind === 'topic' ? aliases.hide(each.id) : each.id,
          verdict: null,
          isOpen: false,
        }),
      ),
    ];
  });
  for (const { kind, id } of found.flat()) if (kind === 'topic') topics.add(id);
  return { found, waits: read.map(({ waits }) => waits), about: [...topics] };
}

const placeOf = ({ kind, id, start, end }: FoundInText): string => `${kind} ${id} ${start} ${end}`;
