import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure, Pending } from '../../components/failure';
import { readFailure } from '../../components/failures';
import { useHeldFocus } from '../../components/held-focus';
import { LibraryFacts } from '../../components/library-facts';
import { SettingsForm } from '../../components/settings-form';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, onChange, type SettingsChange } from '../../lib/messages';
import { type MutedName, MutedNames, SilentSites } from './silenced';
import { WrongMatches } from './wrong-matches';

/** Every change is kept at once; “Saved” is said once it is. */
export function OptionsPage() {
  const [settings, againSettings] = useAnswer('settings', () => ask('settings.get', {}));
  const [sites, againSites] = useAnswer('sites', () => ask('site.list', {}));
  const [library, againLibrary] = useAnswer('library', () => ask('library.state', {}));
  const [wrong, againWrong] = useAnswer('wrong', () => ask('wrong.list', {}));
  const [topics, againTopics] = useAnswer('topics', () => ask('topic.list', {}));
  const [said, setSaid] = useState('');
  const root = useRef<HTMLElement>(null);
  useHeldFocus(root);

  useEffect(
    () =>
      onChange(({ what }) => {
        if (what === 'settings') againSettings();
        if (what === 'settings') againWrong();
        if (what === 'sites') againSites();
        if (what === 'library') againLibrary();
        if (what === 'library') againTopics();
      }),
    [againSettings, againWrong, againSites, againLibrary, againTopics],
  );

  const keep = (saving: Promise<unknown>, again: () => void) => {
    setSaid('');
    const kept = saving.then(
      () => {
        setSaid(t('options.saved'));
        return true;
      },
      (error: unknown) => {
        setSaid(`${t('options.notSaved')} ${readFailure(error)}`);
        return false;
      },
    );
    void kept.then(again);
    return kept;
  };
  const save = (change: SettingsChange) => keep(ask('settings.change', { change }), againSettings);
  const named = (id: string): MutedName => {
    const name = topics.is === 'here' ? topics.value.find((each) => each.id === id)?.name : undefined;
    // Of a pack that is off only the id is known, which was made of the name.
    return { id, name: name ?? id.replaceAll('-', ' '), isAway: topics.is === 'here' && name === undefined };
  };

  return (
    <main ref={root} class="sheet">
      <header class="options-head">
        <h1>{t('options.heading')}</h1>
        <p class="status" role="status">
          {said}
        </p>
      </header>
      {settings.is === 'here' ? (
        <>
          <SettingsForm settings={settings.value} onChange={save} />
          <MutedNames
            names={settings.value.muted.map(named)}
            onUnmute={(topic) => keep(ask('settings.mute', { topic, isMuted: false }), againSettings)}
          />
        </>
      ) : (
        <Pending answer={settings} onAgain={againSettings} />
      )}
      {wrong.is === 'here' ? (
        <WrongMatches matches={wrong.value} onTakeBack={(id) => keep(ask('wrong.remove', { id }), againWrong)} />
      ) : (
        wrong.is === 'failed' && <Failure error={wrong.error} onAgain={againWrong} />
      )}
      {sites.is === 'here' ? (
        <SilentSites
          sites={sites.value}
          onTurnOn={(host) => keep(ask('site.set', { host, state: 'on' }), againSites)}
        />
      ) : (
        sites.is === 'failed' && <Failure error={sites.error} onAgain={againSites} />
      )}
      <section>
        <h2>{t('options.library')}</h2>
        {library.is === 'here' ? (
          <LibraryFacts library={library.value} />
        ) : (
          <Pending answer={library} onAgain={againLibrary} />
        )}
      </section>
      <section>
        <p class="help">{t('options.theme')}</p>
      </section>
    </main>
  );
}
