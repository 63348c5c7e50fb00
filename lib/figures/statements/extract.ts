import { sentences } from '../../text';
import { RANKS } from './ranks';
import type { StatementDraft } from './statement';

/** “Name Surname, a co-head of the council,”. Bounded everywhere, so that time stays linear. */
const APPOSITION =
  /\b(\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'.-]{0,30}){1,3}), ((?:(?:an?|the) )?((?:(?:deputy|vice|general) )?[\p{L}]+(?:-[\p{L}]+)?) of [^,.;:“”"()\n]{3,120})(?=[,.;])/gu;

/**
 * Roles that a text gives to people by name, in order. Only in apposition, where grammar says surely whose role it is;
 * the span covers name and role, `words` the role alone.
 */
export function extractStatements(text: string): StatementDraft[] {
  return sentences(text).flatMap((span) => {
    const sentence = { ...span, text: text.slice(span.start, span.end) };
    return Array.from(sentence.text.matchAll(APPOSITION)).flatMap((match): StatementDraft[] => {
      const [quote, subject = '', role = '', value = ''] = match;
      if (!RANKS.has(value.toLowerCase())) return [];
      const start = match.index + quote.length - role.length;
      return [
        {
          start: span.start + match.index,
          end: span.start + match.index + quote.length,
          quote,
          sentence,
          kind: 'role',
          subject,
          value,
          words: { start, end: start + role.length, text: role },
        },
      ];
    });
  });
}
