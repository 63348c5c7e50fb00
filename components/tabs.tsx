import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  children: ComponentChildren;
}

/** Tabs as WAI-ARIA describes them: arrows, Home and End move and select; Tab goes on into the panel. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const tabId = (id: Id) => `${base}-tab-${id}`;
  const panelId = `${base}-panel`;

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const isRtl = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const to = targetOf(event.key, { at, last: tabs.length - 1, isRtl });
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };

  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: text }) => (
          <button
            key={id}
            type="button"
            role="tab"
            class="tab"
            id={tabId(id)}
            data-tab={id}
            aria-selected={id === selected}
            aria-controls={panelId}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {text}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={panelId} aria-labelledby={tabId(selected)}>
        {children}
      </div>
    </>
  );
}

function targetOf(key: string, { at, last, isRtl }: { at: number; last: number; isRtl: boolean }): number | null {
  const step = isRtl ? -1 : 1;
  const wrap = (to: number) => (to < 0 ? last : to > last ? 0 : to);
  if (key === 'ArrowRight') return wrap(at + step);
  if (key === 'ArrowLeft') return wrap(at - step);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
