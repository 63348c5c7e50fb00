import { vi } from 'vitest';
import type { LeftText } from '../../../components/use-draft';
import type { Written } from '../../../components/written';

export const left = (text: string, part: Partial<LeftText> = {}): LeftText => ({
  text,
  tags: [],
  at: 1,
  edits: null,
  ...part,
});

export function portWith(found: LeftText | null = null, others: LeftText[] = []) {
  const field = {
    load: vi.fn(() => Promise.resolve(found && { ...found, others })),
    adopt: vi.fn(),
    move: vi.fn(),
    keep: vi.fn<(written: Written) => Promise<void>>(() => Promise.resolve()),
    forget: vi.fn(() => Promise.resolve()),
    drop: vi.fn(() => Promise.resolve()),
    follow: vi.fn(),
  };
  const keys = { keyOf: ({ id }: { id: string }) => `note:${id}`, on: () => ({ key: 'k' }) };
  return { ...field, ...keys, open: vi.fn(() => field) };
}
