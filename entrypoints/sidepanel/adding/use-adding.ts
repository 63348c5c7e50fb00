import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Adding, type AddingActs, isBusy, type Preview } from '../../../components/adding';
import { readFailure } from '../../../components/failures';
import { ask, isPrivateWindow, onChange } from '../../../lib/messages';
import { type Acting, type Again, refresh } from './acts';
import { entered, previewFiles, previewPage } from './candidates';
import { addAll, type Landed } from './landing';

/**
 * What is being added, the acts of the reader on it, and whether something else was turned away meanwhile. One at a time; it
 * goes on while other tabs are looked at.
 */
export function useAdding(tab: number | null): [Adding, AddingActs, boolean] {
  const [state, setState] = useState<Adding>({ is: 'idle' });
  const [isTurnedAway, setTurnedAway] = useState(false);
  /** As it is now, not as it was drawn last: one click may both leave a field and confirm. */
  const latest = useRef(state);
  const put = useCallback((next: Adding) => {
    latest.current = next;
    setState(next);
    if (!isBusy(next)) setTurnedAway(false);
  }, []);
  const { run, cancel } = useRun(latest, put);
  useRefresh(!isBusy(state));

  const done = ({ undo, ...landed }: Landed): Adding => ({
    ...landed,
    onUndo: async () => {
      const ways: Again[] = [];
      for (const each of undo.toReversed()) ways.unshift(await each());
      if (latest.current.is === 'done') put({ is: 'undone', way: wayBack(ways, () => done({ undo, ...landed })) });
    },
  });
  /** To all of it; where a part cannot be had, there is none. */
  const wayBack = (ways: readonly Again[], restored: () => Adding) => {
    const whole = ways.filter((way) => way !== null);
    if (whole.length < ways.length) return null;
    const leave = (next: Adding) => void (latest.current.is === 'undone' && put(next));
    const onUndo = async () => {
      for (const way of whole) await way();
      leave(restored());
    };
    return { onUndo, onOver: () => leave({ is: 'undone', way: null }) };
  };
  const read = (work: (acting: Acting) => Promise<Preview>) => {
    // What is being written would be cut off, and what was edited in a preview would be gone.
    if (isBusy(latest.current)) return setTurnedAway(true);
    void run({ is: 'working', progress: null, isWriting: false }, async (acting) => ({
      is: 'preview',
      preview: await work(acting),
    }));
  };
  const acts: AddingActs = {
    onFiles: (files) => read((acting) => previewFiles(files, acting)),
    onPage: () => {
      if (tab !== null) read(() => previewTab(tab));
    },
    onEdit: (at, field, text) => {
      const claim = entered(field, text);
      const now = latest.current;
      if (claim !== null && now.is === 'preview') put(edited(now.preview, at, { [field]: claim }));
      return claim !== null;
    },
    onConfirm: () => {
      const now = latest.current;
      if (now.is !== 'preview') return;
      void run({ is: 'working', progress: null, isWriting: true }, async (acting) =>
        done(await addAll(now.preview, acting)),
      );
    },
    onCancel: cancel,
  };
  return [state, acts, isTurnedAway];
}

/** Nothing else is kept of a private window: whoever adds a page of one is told that it is. */
async function previewTab(tab: number): Promise<Preview> {
  const isPrivate = await isPrivateWindow().catch(() => true);
  return { ...(await previewPage(await ask('panel.source', { tab }))), isPrivate };
}

type Work = (acting: Acting) => Promise<Adding>;

/** Runs one thing at a time, and says what came of it; “cancelled” only where nothing has landed. */
function useRun(latest: { current: Adding }, put: (next: Adding) => void) {
  const running = useRef<AbortController | null>(null);
  const run = useCallback(async (first: Adding, work: Work) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const isCurrent = () => running.current === control;
    const { signal } = control;
    const onProgress: Acting['onProgress'] = (progress) => {
      const now = latest.current;
      if (isCurrent() && now.is === 'working') put({ ...now, progress });
    };
    put(first);
    let next: Adding;
    try {
      next = await work({ signal, onProgress });
    } catch (error) {
      next = signal.aborted ? { is: 'cancelled' } : { is: 'failed', sentence: readFailure(error) };
    }
    if (!isCurrent()) return;
    running.current = null;
    put(next);
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    const now = latest.current;
    if (now.is === 'working' && now.isWriting) return put({ is: 'stopping' });
    running.current = null;
    put({ is: 'idle' });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  return { run, cancel };
}

function edited(preview: Preview, at: number, part: object): Adding {
  const articles = preview.articles.map((each, nth) =>
    nth === at
      ? {
          ...each,
          article: { ...each.article, metadata: { ...each.article.metadata, ...part } },
          // Of an address that the reader gives it nothing is known.
          beside: 'link' in part ? null : each.beside,
        }
      : each,
  );
  return { is: 'preview', preview: { ...preview, articles } };
}

/** Once the library says that something waits to be compiled or compared, it is done, quietly; never twice for one reason. */
function useRefresh(isFree: boolean): void {
  const wasStale = useRef(false);
  useEffect(() => {
    if (!isFree) return;
    const stop = new AbortController();
    const look = async () => {
      const { isStale } = await ask('library.state', {});
      const isNew = isStale && !wasStale.current;
      wasStale.current = isStale;
      if (!isNew) return;
      await refresh({ signal: stop.signal, onProgress: () => undefined }).finally(() => {
        // Cut off by what the reader adds: it is due still.
        if (stop.signal.aborted) wasStale.current = false;
      });
    };
    const quietly = () => void look().catch(() => null);
    quietly();
    const silence = onChange(({ what }) => void (what === 'library' && quietly()));
    return () => {
      silence();
      stop.abort();
    };
  }, [isFree]);
}
