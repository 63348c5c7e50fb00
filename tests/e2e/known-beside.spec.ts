/** What is tied to a person whose fuller name goes out of the library again, in both browsers. */
import { type Surface, untilSays } from '../../lib/cli/demo/surface';
import type { OwnArticle } from '../../lib/library';
import type { Note } from '../../lib/notes';
import { testNote } from '../support/own';
import { expect, test } from '../support/test';
import { importFiles, pressButton } from './library-story';
import { STORY } from './story';

const SHORT = {
  name: '2031-03-02-short.txt',
  text: `title: Harbour opened
outlet: Coast Daily

Anna Lindqvist opened the harbour on Monday. “It is late,” said Anna Lindqvist.`,
};
const FULL = {
  name: '2031-03-03-full.txt',
  text: `title: Harbour is open
outlet: The Northern Gazette

Anna Maria Lindqvist came to the harbour on Monday. “It is open,” Anna Maria Lindqvist said.`,
};

const OTHER = {
  name: '2031-03-04-other.txt',
  text: `title: Fees
outlet: Coast Daily

The Harbour Council of Varnholm met on Monday. The fees are fair, said the Harbour Council of Varnholm.`,
};

const tell = async <Value>(panel: Surface, name: string, body: object) =>
  (await panel.evaluate<{ value: Value }>(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`)).value;
const under = async (panel: Surface, key: string) =>
  (await tell<Note[]>(panel, 'note.list', { keys: [key] })).map(({ text }) => text).sort();

test('a note returns with the shorter name when the article with the fuller one is removed, and is listed when both are', async ({
  reading,
}) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.pressAction();
  const panel = await reading.panel();
  await importFiles(panel, [SHORT]);
  const subject = { kind: 'topic' as const, id: 'anna-lindqvist', name: 'Anna Lindqvist' };
  await tell(panel, 'note.save', { note: testNote({ id: 'n1', text: 'by the short name', subject }) });
  await importFiles(panel, [FULL]);
  const fuller = { kind: 'topic' as const, id: 'anna-maria-lindqvist', name: 'Anna Maria Lindqvist' };
  await tell(panel, 'note.save', { note: testNote({ id: 'n2', text: 'by the full name', subject: fuller }) });
  const both = ['by the full name', 'by the short name'];
  expect(await under(panel, 'topic:anna-maria-lindqvist')).toEqual(both);
  expect(await tell(panel, 'note.topics', {})).toEqual({
    n1: { id: fuller.id, name: fuller.name },
    n2: { id: fuller.id, name: fuller.name },
  });

  await tell(panel, 'settings.mute', { topic: fuller.id, isMuted: true });
  const place = { url: 'https://news.example/a', title: 'A' };
  await tell(panel, 'wrong.add', { match: { is: 'topic', topic: fuller.id, name: fuller.name, place } });
  const muted = async () => (await tell<{ muted: string[] }>(panel, 'settings.get', {})).muted;
  expect(await muted()).toEqual([fuller.id]);

  const own = await tell<OwnArticle[]>(panel, 'own.list', {});
  const [full, short] = ['Harbour is open', 'Harbour opened'].map(
    (title) => own.find((each) => JSON.stringify(each).includes(title))?.id,
  );
  await tell(panel, 'own.remove', { ids: [full], at: Date.now() });
  // What is left is compiled anew with the next one that comes: nothing there says the fuller name any more.
  await importFiles(panel, [OTHER]);
  expect(await under(panel, 'topic:anna-lindqvist')).toEqual(both);
  const today = { id: subject.id, name: subject.name };
  expect(await muted(), 'a muted name is muted under the other too').toEqual([subject.id]);
  expect(await tell(panel, 'note.topics', {})).toEqual({ n1: today, n2: today });

  await tell(panel, 'own.remove', { ids: [short], at: Date.now() });
  await pressButton(panel, 'Notes');
  await untilSays(panel, /by the full name[\s\S]*Anna Maria Lindqvist/);
  expect(await tell(panel, 'note.topics', {})).toEqual({});
});
