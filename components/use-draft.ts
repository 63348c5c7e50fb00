import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isBlank, type Written } from './written';

/** Where texts are kept that were begun and not saved. */
export interface DraftPort {
  load(key: string): Promise<Written | null>;
  /** Resolves once it is durable; null forgets it. */
  keep(key: string, written: Written | null): Promise<unknown>;
}

/** How long typing may go on before what is written is kept. */
const KEEP_MS = 200;

export type DraftState =
  /** Nothing written since it was last kept or saved. */
  | 'clean'
  /** Written, not kept yet. */
  | 'dirty'
  /** It would survive a crash. */
  | 'kept'
  /** It could not be kept. */
  | 'failed';

/**
 * Keeps what is typed under a key, at most 200 ms after the key press, and hands back what was left there earlier.
 * `onFound` is called once, and not if the reader has begun to type meanwhile.
 */
export function useDraft(draft: { key: string; port: DraftPort } | undefined, onFound: (written: Written) => void) {
  const [state, setState] = useState<DraftState>('clean');
  const pending = useRef<{ written: Written; timer: ReturnType<typeof setTimeout> } | null>(null);
  const isTouched = useRef(false);
  const found = useRef(onFound);
  found.current = onFound;
  const { key, port } = draft ?? {};

  const flush = useCallback(() => {
    if (pending.current === null || port === undefined || key === undefined) return;
    const { written, timer } = pending.current;
    clearTimeout(timer);
    pending.current = null;
    port.keep(key, isBlank(written) ? null : written).then(
      () => setState((now) => (pending.current === null && now === 'dirty' ? 'kept' : now)),
      () => setState('failed'),
    );
  }, [key, port]);

  useEffect(() => {
    if (port === undefined || key === undefined) return;
    port.load(key).then(
      (written) => {
        if (written === null || isTouched.current) return;
        setState('kept');
        found.current(written);
      },
      () => null,
    );
    // A panel that is closed, or a card, is gone within a frame: what is pending goes out first.
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [key, port, flush]);

  const write = (written: Written) => {
    isTouched.current = true;
    setState('dirty');
    if (pending.current === null) pending.current = { written, timer: setTimeout(flush, KEEP_MS) };
    else pending.current.written = written;
  };
  /** After a save, or when the reader gives up: nothing is left to be found. */
  const forget = () => {
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = null;
    setState('clean');
    if (port !== undefined && key !== undefined) port.keep(key, null).catch(() => null);
  };
  return { state, write, forget };
}
