/** What content scripts ask: these senders may be hostile, so nothing of the reader's is written or goes back. */
import { browser } from 'wxt/browser';
import type { FoundInText } from '../../lib/coverage';
import { announce, type Found, type Handlers, type Sender, type Settings } from '../../lib/messages';
import { highlightCss } from '../../lib/page';
import { pageSettings, settings } from './settings';
import { coverage } from './shelves';
import { hostOf, siteState } from './sites';
import { issueTicket } from './tickets';

export const pageHandlers: Handlers<'page', Sender> = {
  'page.start': async (_body, { tab }) => ({
    state: await siteState(hostOf(tab?.url)),
    settings: await pageSettings(),
  }),

  'page.find': async ({ texts, about }, { tab }) => {
    const [known, { kinds, muted }] = await Promise.all([coverage(), settings()]);
    const mutedTopics = new Set(muted);
    const page = { host: hostOf(tab?.url) ?? '', title: tab?.title ?? '', topics: about };
    const found = known
      .find(texts, page)
      .map((all) =>
        all.filter(({ kind, id }) => kind === 'figure' || !mutedTopics.has(id)).map((each) => asFound(each, kinds)),
      );
    return { found };
  },

  'page.style': async ({ name }, { tab, frameId }) => {
    if (tab?.id === undefined) return null;
    const css = highlightCss(name, await pageSettings());
    await browser.scripting.insertCSS({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, css });
    return null;
  },

  'page.card': (wanted, sender) => issueTicket(wanted, sender),

  'page.changed': async (_body, { tab }) => {
    await announce({ what: 'page', tab: tab?.id ?? null });
    return null;
  },
};

/** Kinds that the reader switched off still answer a hover; they are not underlined. */
function asFound({ start, end, kind, id, topicKind, verdict }: FoundInText, kinds: Settings['kinds']): Found {
  return { start, end, kind, id, verdict, paint: kinds[topicKind ?? 'figure'] };
}
