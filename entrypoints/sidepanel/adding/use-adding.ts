import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Adding, AddingActs, Preview } from '../../../components/adding';
import { readFailure } from '../../../components/failures';
import { ask, onChange } from '../../../lib/messages';
import { type Acting, addArticles, addPack, refresh } from './acts';
import { entered, previewFiles, previewPage } from './candidates';

/** What is being added, and the acts of the reader on it. One at a time; it goes on while other tabs are looked at. */
export function useAdding(tab: number | null): [Adding, AddingActs] {
  const [state, setState] = useState<Adding>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);

  const run = useCallback(async (first: Adding, work: (acting: Acting) => Promise<Adding>) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const isCurrent = () => running.current === control;
    setState(first);
    try {
      const next = await work({
        signal: control.signal,
        onProgress: (progress) => isCurrent() && setState((now) => (now.is === 'working' ? { ...now, progress } : now)),
      });
      if (isCurrent()) setState(next);
    } catch (error) {
      if (isCurrent()) setState({ is: 'failed', sentence: readFailure(error) });
    } finally {
      if (isCurrent()) running.current = null;
    }
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ is: 'idle' });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  useRefresh(state.is === 'idle' || state.is === 'done');

  const acts: AddingActs = {
    onFiles: (files) =>
      void run({ is: 'working', progress: null }, async (acting) => ({
        is: 'preview',
        preview: await previewFiles(files, acting),
      })),
    onPage: () => {
      if (tab === null) return;
      void run({ is: 'working', progress: null }, async () => ({
        is: 'preview',
        preview: await previewPage(await ask('panel.source', { tab })),
      }));
    },
    onEdit: (at, field, text) => {
      const claim = entered(field, text);
      if (claim !== null) setState((now) => (now.is === 'preview' ? edited(now.preview, at, { [field]: claim }) : now));
      return claim !== null;
    },
    onConfirm: (preview) =>
      void run({ is: 'working', progress: null }, async (acting) => {
        const undo: (() => Promise<unknown>)[] = [];
        const articles = preview.articles.flatMap(({ article, present }) => (present === null ? [article] : []));
        for (const { pack, before } of preview.packs) {
          if (before?.manifest.revision !== pack.manifest.revision) undo.push(await addPack(pack, acting));
        }
        const packs = undo.length;
        if (articles.length > 0) undo.push(await addArticles(articles, acting));
        return { is: 'done', articles: articles.length, packs, onUndo: () => undoAll(undo) };
      }),
    onCancel: cancel,
  };
  const undoAll = async (undo: readonly (() => Promise<unknown>)[]) => {
    for (const each of undo.toReversed()) await each();
    setState({ is: 'undone' });
  };
  return [state, acts];
}

function edited(preview: Preview, at: number, part: object): Adding {
  const articles = preview.articles.map((each, nth) =>
    nth === at ? { ...each, article: { ...each.article, metadata: { ...each.article.metadata, ...part } } } : each,
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
      if (isNew) await refresh({ signal: stop.signal, onProgress: () => undefined });
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
