import { useEffect } from 'preact/hooks';
import { Failure } from '../../components/failure';
import { libraryProblemWord } from '../../components/failures';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { TopicView } from '../../lib/coverage';
import { ask, type LibraryState, onChange } from '../../lib/messages';
import { HoverName } from './hover-name';

const NAMES = 3;

/** A sentence with names of the library in it, each with its real card. */
export function TryIt() {
  const [answer, again] = useAnswer('topics', async () => {
    const [topics, library] = await Promise.all([ask('topic.list', {}), ask('library.state', {})]);
    return { topics: tellingTopics(topics), library };
  });
  useEffect(() => onChange(({ what }) => void (what === 'library' && again())), [again]);
  if (answer.is === 'failed') return <Failure error={answer.error} onAgain={again} />;
  if (answer.is !== 'here') return <p class="try">{answer.is === 'asked' ? '' : t('welcome.tryNone')}</p>;
  const { topics, library } = answer.value;
  if (topics.length === 0) return <p class="try">{noneSentence(library)}</p>;
  return (
    <>
      <p class="try">{sentenceOf(topics)}</p>
      <p class="help">{t('welcome.tryHelp')}</p>
    </>
  );
}

/** Why there is no name to try, and whether there will be one. */
function noneSentence({ known, problem }: Pick<LibraryState, 'known' | 'problem'>): string {
  if (problem !== null) return libraryProblemWord(problem);
  return known.length === 0 ? t('welcome.tryNone') : t('welcome.tryOff');
}

/** Those that most outlets write about, of different kinds first: they have the most to compare. */
function tellingTopics(topics: TopicView[]): TopicView[] {
  const best = [...topics].sort((a, b) => b.outlets - a.outlets || b.articles - a.articles);
  const firsts = best.filter(({ kind }, at) => best.findIndex((each) => each.kind === kind) === at);
  return [...firsts, ...best.filter((each) => !firsts.includes(each))].slice(0, NAMES);
}

/** The sentence's names are set into it as marks: the message is split where they stand. */
function sentenceOf(topics: TopicView[]) {
  const slots = topics.map((_, at) => `\uFFFC${at}\uFFFC`);
  const [one = '', two = '', three = ''] = slots;
  const sentence =
    topics.length === 1
      ? t('welcome.tryOne', [one])
      : topics.length === 2
        ? t('welcome.tryTwo', [one, two])
        : t('welcome.tryThree', [one, two, three]);
  return sentence.split('\uFFFC').map((part) => {
    const topic = /^\d$/.test(part) ? topics[Number(part)] : undefined;
    return topic === undefined ? part : <HoverName key={topic.id} topic={topic} />;
  });
}
