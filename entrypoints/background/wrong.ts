/** Wrong matches: “not this one” on a card. What is called so on a page holds for that page, in every tab and frame. */
import type { WrongMatch } from '../../lib/library';
import { announce, type Handlers, MessageError, type Sender } from '../../lib/messages';
import { learnChosenNames } from './former-ids';
import { applyEverywhere } from './settings';
import { library } from './shelves';
import { wrongPlaceOf } from './wrong-here';

export const wrongHandlers: Pick<Handlers<'extension', Sender>, 'wrong.list' | 'wrong.add' | 'wrong.remove'> = {
  'wrong.list': () => library.wrong.list(),
  'wrong.add': async ({ match }, { tab }) => {
    if (tab?.incognito === true) throw new MessageError('refused', 'Nothing is kept of a private window.');
    const isAnywhere = match.is === 'comparison';
    const place = isAnywhere ? null : { ...match.place, url: wrongPlaceOf(match.place.url) };
    const id = await library.wrong.add(place === null ? match : ({ ...match, place } as typeof match), Date.now());
    await follow(match);
    if (match.is === 'topic') void learnChosenNames().catch(() => null);
    return id;
  },
  'wrong.remove': async ({ id }) => {
    const kept = (await library.wrong.list()).find((each) => each.id === id);
    await library.wrong.remove(id);
    await follow(kept?.match);
    if (kept?.match.is === 'topic') void learnChosenNames().catch(() => null);
    return null;
  },
};

/** Pages and views are read anew. Where it holds for the whole library, so are the views of that. */
async function follow(match: WrongMatch | undefined): Promise<void> {
  await applyEverywhere();
  await announce({ what: 'settings', tab: null });
  if (match?.is === 'comparison') await announce({ what: 'library', tab: null });
}
