// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { Guarded } from '../../../components/guarded';
import { NoteList } from '../../../components/notes';
import { portWith } from './left-texts';
import { click, draw, find, redraw } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));
afterEach(() => {
  vi.restoreAllMocks();
});

const SAID = 'This could not be shown. What is kept was not changed.';

/** Draws only words. */
function Words({ of }: { of: string | null }) {
  return <p>{(of as string).toUpperCase()}</p>;
}

const page = (of: string | null) => (
  <>
    <Guarded of={of}>
      <Words of={of} />
    </Guarded>
    <p>beside it</p>
  </>
);

test('what cannot be drawn says so in its own place, and what is beside it stands', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const { textContent } = await draw(page(null));
  expect(textContent).toContain(SAID);
  expect(textContent).toContain('beside it');
  expect(document.querySelector('[role=alert]')?.textContent).toContain(SAID);
  expect(told).toHaveBeenCalled();
});

test('what stood there before is gone, and is there again once there is something else to draw', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const body = await draw(page('first'));
  expect(body.textContent).toBe('FIRSTbeside it');
  await redraw(page(null));
  expect(body.textContent).toContain(SAID);
  await redraw(page('second'));
  expect(body.textContent).toBe('SECONDbeside it');
});

test('“Try again” tries again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let isFine = false;
  const Fickle = () => {
    if (!isFine) throw new Error('not yet');
    return <p>fine</p>;
  };
  const body = await draw(
    <Guarded of={null}>
      <Fickle />
    </Guarded>,
  );
  await click(find('button', 'Try again'));
  expect(body.textContent).toContain(SAID);
  isFine = true;
  await click(find('button', 'Try again'));
  expect(body.textContent).toBe('fine');
});

test('a note that cannot be drawn takes no other one along', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const acts = {
    onEdit: vi.fn(),
    onRemove: vi.fn(),
    onRestore: vi.fn(),
    onHistory: async () => [],
    isThere: async () => true,
    drafts: portWith(),
  };
  const Context = ({ of }: { of: string }) => {
    if (of === 'odd') throw new Error('odd');
    return <>here</>;
  };
  const notes = [note({ id: 'odd', text: 'First.', created: 1 }), note({ id: 'even', text: 'Second.', created: 2 })];
  const body = await draw(<NoteList notes={notes} context={({ id }) => <Context of={id} />} {...acts} />);
  expect([...body.querySelectorAll('.markdown')].map((each) => each.textContent)).toEqual(['Second.']);
  expect(body.textContent).toContain(SAID);
});
