/** A letter and the accents written behind it as characters of their own (Unicode's Combining Diacritical Marks). */
const DECOMPOSED = /.[\u0300-\u036f]+/gsu;

/** A text with such letters made one wherever Unicode has one. */
export interface Composed {
  text: string;
  /** Where each of its units, and its end, stood in the text as given. */
  from: number[];
}

export function compose(given: string): Composed {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const { 0: letter, index } of given.matchAll(DECOMPOSED)) {
    for (let unit = at; unit < index; unit++) from.push(unit);
    const one = letter.normalize('NFC');
    text += given.slice(at, index) + one;
    at = index + letter.length;
    for (let unit = 0; unit < one.length; unit++) from.push(unit === 0 ? index : at - one.length + unit);
  }
  for (let unit = at; unit <= given.length; unit++) from.push(unit);
  return { text: text + given.slice(at), from };
}

const ACCENTS = /[\u0300-\u036f]/;

/** A name with its accents in its letters. */
export const composedForm = (form: string): string =>
  ACCENTS.test(form) ? form.replace(DECOMPOSED, (letter) => letter.normalize('NFC')) : form;
