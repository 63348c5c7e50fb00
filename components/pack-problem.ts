/** What is wrong with a pack, as a sentence that names the field or the item. The panel and the command line both tell it. */
import type { PackItem, PackProblem } from '../lib/pack';
import { fieldProblemWord, type Teller } from './field-problem';

export function packProblemWord(problem: PackProblem, teller: Teller): string {
  const { say, number } = teller;
  const itemWord = ({ list, id }: PackItem) => say('packProblem.item', [list, id]);
  switch (problem.is) {
    case 'field':
      return fieldProblemWord(problem, teller);
    case 'taken':
      return say('packProblem.taken', [problem.id]);
    case 'sameId':
      return say('packProblem.sameId', [
        problem.list === 'members' ? say('packProblem.members', []) : problem.list,
        problem.id,
      ]);
    case 'noRun':
      return say('packProblem.noRun', [itemWord({ list: 'articles', id: problem.article }), String(problem.nth)]);
    case 'noArticle':
    case 'noTopic':
    case 'noMember':
      return say(`packProblem.${problem.is}`, [itemWord(problem.item), problem.id]);
    case 'noTopicOfForm':
      return say('packProblem.noTopicOfForm', [problem.form, String(problem.topic)]);
    case 'noQuote':
    case 'noSentence':
    case 'noWords':
    case 'noMention':
      return say(`packProblem.${problem.is}`, [itemWord(problem.item)]);
    case 'more':
      return say('packProblem.more', [number(problem.count)]);
    default:
      return say(`packProblem.${problem.is}`, []);
  }
}
