// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { BackupReminder, OwnProblem } from '../../../entrypoints/sidepanel/own-notice';
import type { OwnState } from '../../../lib/library';
import { click, draw, find } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('wxt/browser', () => ({ browser: {} }));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async (original) => ({
  ...(await original()),
  ask,
  onChange: () => () => undefined,
}));

const DAY_MS = 86_400_000;
const ALL_WELL: OwnState = {
  ...{ notes: 4, trashed: 0, exported: null, changed: 0, oldestChange: null, seq: 4, remind: true },
  ...{ usage: null, quota: null, persisted: null, problem: null },
};
let state = ALL_WELL;

beforeEach(() => {
  state = ALL_WELL;
  ask.mockReset().mockImplementation(async (name: string) => {
    if (name === 'keeping.state') return state;
    if (name === 'keeping.remind') state = { ...state, remind: false };
    if (name === 'keeping.dismiss') state = { ...state, problem: null };
    return null;
  });
});

const said = () => document.querySelector('.notice')?.textContent ?? '';
const ago = (days: number) => Date.now() - days * DAY_MS;

const problem = (part: Partial<OwnState>) => {
  state = { ...ALL_WELL, problem: { is: 'vanished', expected: 10, at: Date.UTC(2026, 10, 3) }, ...part };
  const onKeeping = vi.fn();
  return draw(<OwnProblem onKeeping={onKeeping} />).then(() => onKeeping);
};

test.each<[Partial<OwnState>, RegExp]>([
  [{ notes: 4 }, /^10 notes were here on 3 Nov 2026.*\. Here now: 4\. If you did not remove them, /],
  [{ notes: 4, trashed: 6 }, /\. Here now: 4\. 6 more are in the trash\. If you did not remove them, /],
  [{ notes: 9, trashed: 1 }, /\. Here now: 9\. 1 more is in the trash\. If you did not remove them, /],
  [
    { notes: 0, problem: { is: 'vanished', expected: 1, at: Date.UTC(2026, 10, 3) } },
    /^1 note was here on 3 Nov 2026.*\. Here now: 0\. If you did not remove it, restore it from a backup\./,
  ],
])('notes that are gone are told by those that stand, and the trash by itself (row %$)', async (part, sentence) => {
  await problem(part);
  expect(said()).toMatch(sentence);
});

test('notes that are gone can be restored from a backup, or gone on without', async () => {
  const onKeeping = await problem({});
  await click(find('button', 'Restore from a backup …'));
  expect(onKeeping).toHaveBeenCalledOnce();
  await click(find('button', 'Go on without them'));
  expect(ask).toHaveBeenCalledWith('keeping.dismiss', {});
  expect(said()).toBe('');
});

test('whoever cannot go on without them, or be rid of the reminder, is told why', async () => {
  const alerts = () => [...document.querySelectorAll('.notice .problem[role=alert]')].map((each) => each.textContent);
  const refuse = async (name: string) => {
    if (name === 'keeping.state') return state;
    throw { code: 'no-answer' };
  };
  await problem({});
  ask.mockImplementation(refuse);
  await click(find('button', 'Go on without them'));
  expect(alerts()).toEqual(['The extension did not answer.']);
  await remind({ changed: 20 });
  await click(find('button', 'Do not remind me'));
  expect(alerts()).toEqual(['The extension did not answer.']);
  expect(said()).toContain('20 changes');
});

test('notes that a newer version wrote are told, and nothing is said while all is well', async () => {
  await problem({ problem: { is: 'newer' } });
  expect(said()).toMatch(/^A newer version of Second Source wrote your notes\./);
  await problem({ problem: null });
  expect(said()).toBe('');
});

const remind = async (part: Partial<OwnState>) => {
  state = { ...ALL_WELL, ...part };
  const acts = { onKeeping: vi.fn(), onLater: vi.fn() };
  await draw(<BackupReminder {...acts} />);
  return acts;
};

test.each<[string, Partial<OwnState>, boolean]>([
  ['nothing that is in no backup', {}, false],
  ['a few changes, none ever backed up', { changed: 19, oldestChange: ago(1) }, false],
  ['many changes, none ever backed up', { changed: 20, oldestChange: ago(1) }, true],
  ['one change, made a month ago and more', { changed: 1, oldestChange: ago(31) }, true],
  ['one change, made not quite a month ago', { changed: 1, oldestChange: ago(29) }, false],
  ['changes whose days are not known', { changed: 3, oldestChange: null }, false],
  ['some changes a week after a backup', { exported: ago(8), changed: 5, oldestChange: ago(7) }, true],
  ['some changes days after a backup', { exported: ago(6), changed: 5, oldestChange: ago(5) }, false],
  ['fewer changes a week after a backup', { exported: ago(8), changed: 4, oldestChange: ago(7) }, false],
  ['an old change after a backup', { exported: ago(60), changed: 1, oldestChange: ago(40) }, true],
  ['no wish to be reminded', { changed: 40, oldestChange: ago(90), remind: false }, false],
  ['another trouble', { changed: 40, problem: { is: 'newer' } }, false],
])('with %s, whether a backup is due', async (_, part, isDue) => {
  await remind(part);
  expect(said() !== '').toBe(isDue);
});

test('the reminder leads to the backup, and goes for now', async () => {
  const acts = await remind({ changed: 20 });
  expect(said()).toContain('20 changes to your notes are in no backup.');
  await click(find('button', 'Back up …'));
  expect(acts.onKeeping).toHaveBeenCalledOnce();
  await click(find('button', 'Not now'));
  expect(acts.onLater).toHaveBeenCalledOnce();
  expect(ask).not.toHaveBeenCalledWith('keeping.remind', expect.anything());
});

test('the reminder goes for good where it is not wanted', async () => {
  await remind({ changed: 20 });
  await click(find('button', 'Do not remind me'));
  expect(ask).toHaveBeenCalledWith('keeping.remind', { remind: false });
  expect(said()).toBe('');
});
