/**
 * What is wrong with a file of articles, as a sentence without its subject. The panel and the command line both tell it,
 * each with its own way to the messages.
 */
import type { ArticleProblem } from '../lib/articles';
import { fieldProblemWord, type ProblemKey, type Teller } from './field-problem';

type JsonFault = Extract<ArticleProblem, { is: 'notJson' }>['fault'];
type JsonFound = Extract<JsonFault, { close: string; found: unknown }>['found'];

type Say = (key: OfArticle<ProblemKey>, values: string[]) => string;
type OfArticle<Key> = Key extends `articleProblem.${infer Name}` ? Name : never;

export function articleProblemWord(problem: ArticleProblem, teller: Teller): string {
  const { number } = teller;
  const say: Say = (key, values) => teller.say(`articleProblem.${key}`, values);
  switch (problem.is) {
    case 'field':
      return fieldProblemWord(problem, teller);
    case 'notJson':
      return say('notJson', [jsonWord(problem.fault, say)]);
    case 'noText':
      return say('noText', [problem.fields.join(', ')]);
    case 'noTextInFeed':
      return say('noTextInFeed', [number(problem.nth)]);
    case 'tooLong':
      return say('tooLong', [number(problem.chars), number(problem.most)]);
    case 'longName':
      return say('longName', [number(problem.most)]);
    case 'notWords':
      return say('notWords', [problem.field, say(KINDS[problem.found], [])]);
    case 'notDate':
    case 'notAddress':
      return say(problem.is, [problem.text]);
    case 'notPair':
      return say('notPair', [problem.line]);
    default:
      return say(problem.is, []);
  }
}

function jsonWord(fault: JsonFault, say: Say): string {
  switch (fault.is) {
    case 'empty':
      return say('jsonEmpty', []);
    case 'tooDeep':
      return say('jsonTooDeep', []);
    case 'unclosed':
      return say('jsonUnclosed', []);
    case 'noComma':
      return say('jsonNoComma', [fault.close, foundWord(fault.found, say)]);
    case 'commaBefore':
      return say('jsonCommaBefore', [fault.close]);
    default:
      return say(EXPECTED[fault.is], [foundWord(fault.found, say)]);
  }
}

const KINDS = { number: 'kindNumber', boolean: 'kindBoolean', fields: 'kindFields' } as const;

const EXPECTED = {
  noMore: 'jsonNoMore',
  noValue: 'jsonNoValue',
  noName: 'jsonNoName',
  noColon: 'jsonNoColon',
  badSign: 'jsonBadSign',
} as const;

const foundWord = (found: JsonFound, say: Say): string =>
  found.is === 'sign' ? say('sign', [found.sign]) : say(found.is, []);
