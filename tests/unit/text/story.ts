import { clean } from '../../../lib/text';

export const TITLE = 'Bridge falls in storm, killing three';
export const STORY = [
  'Three people were killed when the bridge fell on Monday, officials said.',
  'Rescuers searched the river through the night for survivors of the collapse.',
  'The mayor promised an inquiry into the works that were done last year.',
  'Divers found a car on the river bed on Tuesday morning.',
] as const;

/** A page whose story is broken by `lines` after `after` of its paragraphs; 0 is between title and story. */
export function page(lines: string, after: number): string {
  return [TITLE, ...STORY.slice(0, after), lines, ...STORY.slice(after)].join('\n\n');
}

export const paragraphsOf = (raw: string): string[] => {
  const { text, paragraphs } = clean(raw);
  return paragraphs.map(({ start, end }) => text.slice(start, end));
};
