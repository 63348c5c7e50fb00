/** “&amp;” in Markdown as the character that it stands for. */

/** Nothing that could be markup comes as far as the parser; only the browser knows all two thousand names. */
const ENTITY = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/gi;
const known = new Map<string, string>();

export const withoutEntities = (text: string): string => text.replace(ENTITY, (entity) => characterOf(entity));

function characterOf(entity: string): string {
  let character = known.get(entity);
  if (character === undefined) {
    const read = new DOMParser().parseFromString(entity, 'text/html').documentElement.textContent ?? '';
    // Old names count in HTML without their “;” and inside of others; a blank at the start of a document is dropped.
    const isWhole = read !== '' && (read === ';' || !read.endsWith(';'));
    character = isWhole ? read : entity;
    known.set(entity, character);
  }
  return character;
}
