import type { TopicHint, TopicKind } from './topic';
import { normal } from './words';

/** A topic before its mentions are found. */
export interface Draft {
  name: string;
  kind: TopicKind;
  forms: string[];
  /** Those of them that mean it in the corpus alone. */
  within: string[];
  because: string[];
}

/**
 * Editorial knowledge over computed topics: a hint takes up every topic that has its name or one of its forms, names
 * it, adds the forms and its reason. A hint with a kind makes a topic of its own if there is none.
 */
export function applyHints(drafts: readonly Draft[], hints: readonly TopicHint[]): Draft[] {
  let result = [...drafts];
  for (const hint of hints) {
    const names = [hint.name, ...(hint.forms ?? []), ...(hint.translations ?? []), ...(hint.within ?? [])];
    const keys = new Set(names.map(keyOf));
    const isMeant = (draft: Draft): boolean => [draft.name, ...draft.forms].some((name) => keys.has(keyOf(name)));
    const meant = result.filter(isMeant);
    result = result.filter((draft) => !meant.includes(draft));
    const kind = hint.kind ?? meant[0]?.kind;
    if (hint.drop || kind === undefined) continue;
    result.push({
      name: hint.name,
      kind,
      forms: distinct([...meant.flatMap((draft) => draft.forms), ...names]),
      within: [...meant.flatMap((draft) => draft.within), ...(hint.within ?? [])],
      because: [...meant.flatMap((draft) => draft.because), hint.because],
    });
  }
  return result;
}

const keyOf = (name: string): string => normal(name).toLowerCase();

export function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map(normal).filter((name) => !seen.has(name) && seen.add(name));
}
