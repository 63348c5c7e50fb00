/** Stands in for WXT's `#i18n` in unit tests: the same answers, read from the same file, without a browser. */
import messages from '../../components/locales/en.json';

type Tree = { [key: string]: string | Tree };
type Substitution = string | number;

/** A message as the build writes it: plural forms joined by “ | ”, in the order of their keys. */
function messageOf(key: string): string {
  let node: string | Tree | undefined = messages as Tree;
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  if (typeof node === 'string') return node;
  if (node === undefined) throw new Error(`No message “${key}” in components/locales/en.json`);
  const forms = Object.entries(node);
  if (!forms.every(([form]) => /^(\d+|n)$/.test(form))) throw new Error(`“${key}” is a group, not a message`);
  return forms.map(([, text]) => String(text)).join(' | ');
}

function pluralOf(message: string, count: number): string {
  const forms = message.split(' | ');
  const at = forms.length === 1 ? 0 : forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
  return forms[at] ?? message;
}

function translate(key: string, ...args: (number | Substitution[])[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const given = args.find((arg) => Array.isArray(arg));
  const values = given ?? (count === undefined ? [] : [count]);
  const message = messageOf(key).replace(/\$(\d)/g, (_, digit: string) => String(values[Number(digit) - 1] ?? ''));
  return count === undefined ? message : pluralOf(message, count);
}

export const i18n = { t: translate };
