import { byteWord } from '../../../components/byte-word';
import { numberWord, t } from '../../../components/words';
import type { GatherProblem } from './gather';

/** What is to be said of the file or folder, without its name. */
export function gatherWord(problem: GatherProblem): string {
  switch (problem.is) {
    case 'tooMany':
      return t('files.tooMany', [numberWord(problem.most)]);
    case 'tooLarge':
      return t('files.tooLarge', [byteWord(problem.mostBytes)]);
    case 'broken':
      return t('files.broken');
    case 'leftOut':
      return t('files.leftOut', problem.count, [numberWord(problem.count)]);
  }
}
