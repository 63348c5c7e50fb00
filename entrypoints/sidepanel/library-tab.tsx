import { useEffect } from 'preact/hooks';
import { AddSection } from '../../components/add-section';
import { type Adding, type AddingActs, isBusy } from '../../components/adding';
import { DropArea } from '../../components/drop-area';
import { Pending } from '../../components/failure';
import { libraryProblemWord } from '../../components/failures';
import { OwnArticles } from '../../components/own-articles';
import { OwnExport } from '../../components/own-export';
import { OwnProblem } from '../../components/own-problem';
import { PackList, type RemovedPack } from '../../components/pack-list';
import type { Removals } from '../../components/removals';
import { useAnswer } from '../../components/use-answer';
import { numberWord, t } from '../../components/words';
import type { OwnRow } from '../../lib/library';
import { ask, onChange } from '../../lib/messages';
import { fetchOwnArticles } from './adding/library';
import { articlesFile, saveFile } from './export-file';

export interface LibraryTabProps {
  adding: Adding;
  acts: AddingActs;
  hasPage: boolean;
  isTurnedAway: boolean;
  articles: Removals<OwnRow>;
  packs: Removals<RemovedPack>;
}

/** What the library is made of, and how to add to it. */
export function LibraryTab({ adding, acts, hasPage, isTurnedAway, articles, packs }: LibraryTabProps) {
  const [answer, again] = useAnswer('library', async () => {
    const [state, own, safety] = await Promise.all([
      ask('library.state', {}),
      ask('own.list', {}),
      ask('own.state', {}),
    ]);
    return { state, own, safety };
  });
  useEffect(() => onChange(({ what }) => void (what === 'library' && again())), [again]);
  const packsKnown = answer.is === 'here' ? answer.value.state.known : [];
  const isUnderlined = packsKnown.some(({ kind, isOn, isPainted }) => kind === 'own' && isOn && isPainted);
  return (
    <DropArea isOpen={!isBusy(adding)} onDrop={acts.onFiles}>
      <AddSection {...{ adding, hasPage, isUnderlined, isTurnedAway }} {...acts} />
      {answer.is === 'here' ? (
        <>
          {answer.value.state.problem !== null && (
            <p class="padded problem" role="alert">
              {libraryProblemWord(answer.value.state.problem)}
            </p>
          )}
          <section>
            <h2 class="group-head">
              {t('library.own')}
              {answer.value.own.length > 0 && <span class="tab-count"> {numberWord(answer.value.own.length)}</span>}
            </h2>
            {answer.value.safety.problem !== null && (
              <OwnProblem
                articles={answer.value.own.length}
                problem={answer.value.safety.problem}
                onAccept={() => ask('own.dismiss', {})}
              />
            )}
            <OwnArticles
              articles={answer.value.own}
              {...articles}
              onRemove={({ id }) => ask('own.remove', { ids: [id], at: Date.now() })}
              onRestore={({ id }) => ask('own.restore', { ids: [id], at: Date.now() })}
            />
            {answer.value.own.length > 0 && <OwnExport onExport={exportOwn} />}
          </section>
          <section>
            <h2 class="group-head">{t('library.packs')}</h2>
            <PackList
              packs={answer.value.state.known}
              {...packs}
              onChoose={({ manifest }, choice) => ask('library.choose', { pack: manifest.id, choice })}
              onRemove={({ manifest }) => ask('pack.remove', { pack: manifest.id, at: Date.now() })}
              onRestore={({ manifest }) => ask('pack.restore', { pack: manifest.id, at: Date.now() })}
            />
          </section>
        </>
      ) : (
        <Pending answer={answer} onAgain={again} />
      )}
    </DropArea>
  );
}

async function exportOwn(): Promise<number> {
  const articles = await fetchOwnArticles();
  saveFile(articlesFile(articles, Date.now()));
  return articles.length;
}
