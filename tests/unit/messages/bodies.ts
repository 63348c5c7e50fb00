import { type Body, DEFAULT_SETTINGS, type MessageName } from '../../../lib/messages/contract';

const ticket = '0123456789abcdef0123456789abcdef';
const note = { id: 'n1', text: 'Ask them', topic: null, page: null, created: 1, updated: 1, deleted: null };

const { muted: _, ...rest } = DEFAULT_SETTINGS;
const PAGE_SETTINGS = { ...rest, revision: 0 };

/** One body per message that its schema accepts. A new message without one does not compile. */
export const VALID_BODIES: { [Name in MessageName]: Body<Name> } = {
  'page.start': {},
  'page.find': { about: [], texts: ['About 20 women came.'] },
  'page.style': { name: 'habcdefghijklm' },
  'page.card': { target: { topic: 'some-topic' }, about: ['other-topic'] },
  'page.changed': {},
  'card.view': { ticket },
  'card.act': { ticket, act: { act: 'ready', height: 200 } },
  'panel.page': { window: 1 },
  'panel.show': { tab: 1, topic: 'some-topic' },
  'panel.coverage': { tab: 1 },
  'panel.figures': {},
  'comparison.view': { comparison: 'c-1' },
  'panel.go': { tab: 1, topic: 'some-topic', step: 1 },
  'panel.text': { tab: 1 },
  'panel.quote': { tab: 1, quote: { exact: 'about 20 women', start: 4, end: 18 } },
  'panel.search': { query: 'council' },
  'topic.view': { topic: 'some-topic' },
  'topic.list': {},
  'article.view': { article: '000', emphasis: [{ text: 'about 20 women' }] },
  'note.list': {},
  'note.save': { note },
  'note.remove': { id: 'n1', at: 2 },
  'note.restore': { id: 'n1', at: 3 },
  'site.set': { host: 'news.example', state: 'off' },
  'site.list': {},
  'settings.get': {},
  'settings.set': { settings: DEFAULT_SETTINGS },
  'library.state': {},
  'tab.report': {},
  'tab.apply': { state: 'on', settings: PAGE_SETTINGS },
  'tab.move': { step: 1 },
  'tab.go': { topic: 'some-topic', step: -1 },
  'tab.selection': {},
  'tab.text': {},
  'tab.show': { exact: 'about 20 women', start: 4, end: 18 },
  'tab.card': { ticket, act: { act: 'close' } },
  'view.changed': { what: 'notes', tab: null },
};
