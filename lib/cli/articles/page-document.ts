import { DOMParser, parseHTML } from 'linkedom';
import type { OpenDocument } from '../../articles';

/**
 * A document out of a page's source: nothing of it runs, nothing is fetched. The parser does not supply the tags that
 * HTML lets a page leave out, so they are put there first.
 */
export const openDocument: OpenDocument = (source, type) =>
  type === 'text/xml' ? (new DOMParser().parseFromString(source, type) as unknown as Document) : openPage(source);

function openPage(source: string): Document {
  const hasBody = /<body[\s>]/i.test(source);
  const hasRoot = /<html[\s>]/i.test(source);
  if (hasBody && hasRoot) return parseHTML(source).document;
  const language = /<html[^>]*\blang\s*=\s*["']?([\w-]+)/i.exec(source)?.[1] ?? '';
  const inside = source.replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, '');
  const body = hasBody ? inside : `<head></head><body>${inside.replace(/<\/?head(\s[^>]*)?>/gi, '')}</body>`;
  return parseHTML(`<!doctype html><html lang="${language}">${body}</html>`).document;
}
