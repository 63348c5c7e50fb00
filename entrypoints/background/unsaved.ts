/** Texts that were begun and not saved, with what is known of where they belong. */
import type { UnsavedText } from '../../lib/library';
import { pageOfDraft } from '../../lib/notes';
import { coverage, library } from './shelves';

const TOPIC = 'topic:';

/** The draft under a key. A topic may have had another id when it was begun. */
export async function draftAt(key: string, former: readonly string[]) {
  const isOther = (other: { key: string }) => other.key !== key && other.key.startsWith(TOPIC);
  // Mostly nothing was begun on any other, and the library need not be read for the names that this one had.
  const isWanted = key.startsWith(TOPIC) && (await library.drafts.list()).some(isOther);
  const known = isWanted ? await coverage().catch(() => null) : null;
  const ids = known?.topicIds.all(key.slice(TOPIC.length)).slice(1) ?? [];
  return library.drafts.get(key, [...former, ...ids.map((id) => `${TOPIC}${id}`)]);
}

/** Those of earlier versions say by their key alone what they are on. */
export async function unsavedTexts(): Promise<UnsavedText[]> {
  const texts = await library.drafts.list();
  const isUntold = texts.some(({ key, about }) => about === null && key.startsWith(TOPIC));
  const known = isUntold ? await coverage().catch(() => null) : null;
  const names = new Map(known?.topics().map(({ id, name }) => [id, name]));
  const aboutOf = (key: string): UnsavedText['about'] => {
    const id = key.startsWith(TOPIC) ? known?.topicIds.now(key.slice(TOPIC.length)) : null;
    const name = id == null ? undefined : names.get(id);
    if (id != null && name !== undefined) return { subject: { kind: 'topic', id, name }, page: null };
    const url = pageOfDraft(key);
    return url === null ? null : { subject: null, page: { url, title: '' } };
  };
  return texts.map((text) => ({ ...text, about: text.about ?? aboutOf(text.key) }));
}
