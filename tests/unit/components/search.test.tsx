// @vitest-environment happy-dom
import { useRef, useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { ArticleHits } from '../../../components/article-hits';
import { focusFirstHit, moveAmongHits } from '../../../components/hits';
import { Markdown } from '../../../components/markdown';
import { SearchBox } from '../../../components/search-box';
import { TopicList } from '../../../components/topic-list';
import { foundSentence } from '../../../components/words';
import { draw, find, press, type } from './render';
import { stated, unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const TOPIC = { id: 't1', name: 'Harbour Council', kind: 'organisation', articles: 2, outlets: 2 } as const;
const ARTICLE = {
  article: 'a 1',
  lead: 'The council',
  outlet: stated('Coast Daily'),
  title: unknown(),
  published: stated('2031-03-02'),
  quote: { text: 'The council did not comment.', emphasis: [{ start: 4, end: 11 }] },
};

function Example() {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const toField = () => field.current?.focus();
  const leave = () => {
    setQuery('');
    toField();
  };
  return (
    <div>
      <SearchBox query={query} onQuery={setQuery} field={field} onDown={() => focusFirstHit(document)} />
      {query !== '' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: stands in for the results
        <div onKeyDown={(event) => moveAmongHits(event.currentTarget, event, { onBefore: toField, onLeave: leave })}>
          <TopicList topics={[TOPIC]} onOpen={() => undefined} onGo={() => undefined} />
          <ArticleHits articles={[ARTICLE]} />
          <ul data-hits>
            <li>
              A note <button type="button">edit</button> <button type="button">delete</button>
            </li>
          </ul>
        </div>
      )}
    </div>
  );
}

const here = () => document.activeElement as HTMLElement;
const hereText = () => (here() instanceof HTMLInputElement ? 'the field' : (here().textContent ?? '').slice(0, 15));

test('↓ goes from the field through names, articles and notes and stays at the last; ↑ goes back into the field', async () => {
  await draw(<Example />);
  const field = find('textbox', 'Search names, articles and notes');
  field.focus();
  await type(field, 'council');
  const way: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
    await press(here(), key);
    way.push(hereText());
  }
  expect(way).toEqual([
    'Harbour Council',
    '“The council …”',
    'edit',
    'edit',
    '“The council …”',
    'Harbour Council',
    'the field',
  ]);
});

test('Esc returns from the results to the field and empties it', async () => {
  await draw(<Example />);
  const field = find('textbox', 'Search names, articles and notes') as HTMLInputElement;
  field.focus();
  await type(field, 'council');
  await press(field, 'ArrowDown');
  await press(here(), 'Escape');
  expect(hereText()).toBe('the field');
  expect(field.value).toBe('');
});

test('↓ passes what cannot be seen, and is the field’s own key where nothing can', async () => {
  const list = (name: string) => <TopicList topics={[{ ...TOPIC, name }]} onOpen={() => undefined} />;
  const drawn = async (isShown: boolean) => {
    const body = await draw(
      <div>
        <SearchBox query="council" onQuery={() => undefined} onDown={() => focusFirstHit(document)} />
        <div style="display: none">{list('Hidden Council')}</div>
        {isShown && list('Harbour Council')}
      </div>,
    );
    const swallowed: boolean[] = [];
    body.firstElementChild?.addEventListener('keydown', (event) => swallowed.push(event.defaultPrevented));
    const field = find('textbox', 'Search names, articles and notes');
    field.focus();
    await press(field, 'ArrowDown');
    return [hereText(), ...swallowed];
  };
  expect(await drawn(true)).toEqual(['Harbour Council', true]);
  expect(await drawn(false)).toEqual(['the field', false]);
});

test('from another control of a hit the arrows go on from that hit', async () => {
  await draw(<Example />);
  await type(find('textbox', 'Search names, articles and notes'), 'council');
  find('button', 'Next mention of Harbour Council').focus();
  await press(here(), 'ArrowDown');
  expect(hereText()).toBe('“The council …”');
});

test('↓ goes past a note whose text is a list of links, and ↑ back over it as one hit', async () => {
  const toField = vi.fn();
  await draw(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands in for the results
    <div onKeyDown={(event) => moveAmongHits(event.currentTarget, event, { onBefore: toField, onLeave: toField })}>
      <ul data-hits>
        <li>
          <Markdown text={'- [one](https://a.example/)\n- [two](https://b.example/)'} />
          <button type="button">edit one</button>
        </li>
        <li>
          <button type="button">edit two</button>
        </li>
      </ul>
    </div>,
  );
  focusFirstHit(document);
  const way = [hereText()];
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp']) {
    await press(here(), key);
    way.push(hereText());
  }
  expect(way).toEqual(['one', 'edit two', 'one', 'one']);
  expect(toField).toHaveBeenCalledOnce();
});

test('an article found leads to the reader at the sentence that fits, its words emphasised', async () => {
  const body = await draw(<ArticleHits articles={[ARTICLE]} />);
  expect(body.querySelector('a')?.getAttribute('href')).toBe(
    '/reader.html#a%201&q=The%20council%20did%20not%20comment.',
  );
  expect(body.querySelector('strong')?.textContent).toBe('council');
});

test.each([
  [2, 1, 0, '2 names and 1 article found'],
  [1, 12, 1, '1 name, 12 articles and 1 note found'],
  [0, 0, 3_000, '3,000 notes found'],
  [0, 0, 0, 'Nothing in the library or in your notes fits “x”.'],
])('%i names, %i articles and %i notes are told as “%s”', (topics, articles, notes, sentence) => {
  expect(foundSentence({ of: 'x', counts: { topics, articles, notes } })).toBe(sentence);
});
