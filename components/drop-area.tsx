import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A file, or a folder that was dropped. */
export type Source = File | FileSystemDirectoryEntry;

export interface DropAreaProps {
  /** Nothing is taken while something else is under way. */
  isOpen: boolean;
  onDrop: (sources: Source[]) => void;
  children: ComponentChildren;
}

/** Files and folders may be dropped anywhere in here. While some are dragged over the page, this area shows that it takes them. */
export function DropArea({ isOpen, onDrop, children }: DropAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const take = useRef<DropAreaProps['onDrop'] | null>(null);
  take.current = isOpen ? onDrop : null;
  useTaking(area, take);
  const drag = useFileDrag(area);
  return (
    <div ref={area} class="drop-area" {...(isOpen && drag !== 'none' ? { 'data-drag': drag } : {})}>
      {children}
    </div>
  );
}

/** On the element itself, so that it is heard before what refuses stray drops (`useStrayDrops`). */
function useTaking(area: { current: HTMLElement | null }, take: { current: DropAreaProps['onDrop'] | null }): void {
  useEffect(() => {
    const element = area.current;
    const over = (event: DragEvent) => {
      if (take.current === null || !hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (take.current === null || !hasFiles(event)) return;
      event.preventDefault();
      const sources = event.dataTransfer === null ? [] : sourcesOf(event.dataTransfer);
      if (sources.length > 0) take.current(sources);
    };
    element?.addEventListener('dragover', over);
    element?.addEventListener('drop', drop);
    return () => {
      element?.removeEventListener('dragover', over);
      element?.removeEventListener('drop', drop);
    };
  }, []);
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** The browser lets go of what was dropped once its event is over: all of it is taken at once. */
function sourcesOf({ items, files }: DataTransfer): Source[] {
  const sources = [...items].flatMap((item): Source[] => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry?.() ?? null;
    if (entry?.isDirectory === true) return [entry as FileSystemDirectoryEntry];
    const file = item.getAsFile();
    return file === null ? [] : [file];
  });
  return sources.length > 0 ? sources : [...files];
}

/** `page`: files are dragged over the page; `area`: over the area itself. */
type Drag = 'none' | 'page' | 'area';

function useFileDrag(area: { current: HTMLElement | null }): Drag {
  const [drag, setDrag] = useState<Drag>('none');
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      const isInside = event.target instanceof Node && area.current?.contains(event.target) === true;
      setDrag(isInside ? 'area' : 'page');
      if (!isInside) area.current?.scrollIntoView({ block: 'nearest' });
    };
    const end = (event: DragEvent) => {
      // Going from element to element, the drag leaves one for another; out of the page, for none.
      if (event.type !== 'dragleave' || event.relatedTarget === null) setDrag('none');
    };
    addEventListener('dragenter', over);
    addEventListener('dragleave', end);
    addEventListener('drop', end);
    return () => {
      removeEventListener('dragenter', over);
      removeEventListener('dragleave', end);
      removeEventListener('drop', end);
    };
  }, []);
  return drag;
}

/** What is dropped where nothing takes it must not make the browser leave this page for it. Text still goes into fields. */
export function useStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || (!hasFiles(event) && isField(event.target))) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    };
    addEventListener('dragover', refuse);
    addEventListener('drop', refuse);
    return () => {
      removeEventListener('dragover', refuse);
      removeEventListener('drop', refuse);
    };
  }, []);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea') !== null;
