import type { Figure } from '../figure';

/** “one million rubles (£13,700)”, “85 miles (135 kilometers)”: the bracket says the same amount in another unit. */
export function joinConversions(figures: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  for (const figure of figures) {
    const previous = kept.at(-1);
    if (previous && isConversion(previous, figure)) {
      previous.equals = { value: figure.value ?? 0, canonical: figure.unit.canonical, quote: figure.quote };
      previous.rules.push('conversion');
    } else kept.push(figure);
  }
  return kept;
}

function isConversion(first: Figure, second: Figure): boolean {
  if (first.sentence.start !== second.sentence.start || second.value === null || first.unit.kind !== second.unit.kind)
    return false;
  if (first.unit.canonical === second.unit.canonical || !['money', 'length', 'mass', 'other'].includes(first.unit.kind))
    return false;
  const text = first.sentence.text;
  const between = text.slice(first.end - first.sentence.start, second.start - first.sentence.start);
  const after = text.slice(second.end - first.sentence.start);
  return (
    first.unit.canonical !== '' &&
    /^\s*[([]\s*(?:or |about |around |approximately |roughly |some )?$/.test(between) &&
    /^\s*[)\]]/.test(after)
  );
}
