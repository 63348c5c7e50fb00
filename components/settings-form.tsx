import { useState } from 'preact/hooks';
import type { Settings, SettingsChange } from '../lib/messages';
import { Choice, Tick } from './choice';
import { usePressed } from './use-pressed';
import { numberWord, t } from './words';

const STEP_MS = 50;
const LONGEST_MS = 1000;

export interface SettingsFormProps {
  settings: Settings;
  /** Called at every change, with nothing but what was chosen; a promise of false: it could not be kept. */
  onChange: (change: SettingsChange) => unknown;
}

/** When a card opens, what is underlined, and how. */
export function SettingsForm({ settings, onChange }: SettingsFormProps) {
  return (
    <>
      <section>
        <h2>{t('options.when')}</h2>
        <Dwell value={settings.dwellMs} onChange={(dwellMs) => onChange({ dwellMs })} />
        <Choice
          legend={t('options.hold')}
          name="hold"
          chosen={settings.holdKey ?? 'none'}
          choices={[
            { value: 'none', label: t('options.holdNone') },
            { value: 'Alt', label: 'Alt' },
            { value: 'Control', label: 'Ctrl' },
            { value: 'Shift', label: 'Shift' },
          ]}
          onChoose={(key) => onChange({ holdKey: key === 'none' ? null : key })}
        />
        <p class="help">{t('options.holdHelp')}</p>
      </section>
      <section>
        <Choice
          legend={t('options.marks')}
          name="marks"
          isHeading
          chosen={settings.marks}
          choices={[
            { value: 'paragraph', label: t('options.marksParagraph') },
            { value: 'every', label: t('options.marksEvery') },
            { value: 'page', label: t('options.marksPage') },
            { value: 'none', label: t('options.marksNone') },
          ]}
          onChoose={(marks) => onChange({ marks })}
        />
        <p class="help">{t('options.marksHelp')}</p>
      </section>
      <Style settings={settings} onChange={onChange} />
      <Kinds settings={settings} onChange={onChange} />
    </>
  );
}

/** Shows the number while it is dragged, keeps it when it is let go. */
function Dwell({ value, onChange }: { value: number; onChange: (value: number) => unknown }) {
  const [kept, press] = usePressed(value, onChange);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? kept;
  const word = shown === 0 ? t('options.atOnce') : t('options.milliseconds', [numberWord(shown)]);
  return (
    <label class="dwell">
      <span>
        {t('options.dwell')} <output>{word}</output>
      </span>
      <input
        type="range"
        min={0}
        max={LONGEST_MS}
        step={STEP_MS}
        value={shown}
        aria-valuetext={word}
        onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setDragged(null);
          press(event.currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}

function Style({ settings, onChange }: SettingsFormProps) {
  return (
    <section>
      <Choice
        legend={t('options.style')}
        name="style"
        isHeading
        chosen={settings.markStyle}
        choices={(['dotted', 'dashed', 'solid'] as const).map((value) => ({
          value,
          label: t(`options.${value}`),
          sample: <span class={`sample sample-${value}`}>{t('options.sample')}</span>,
        }))}
        onChoose={(markStyle) => onChange({ markStyle })}
      />
    </section>
  );
}

const KINDS = [
  ['person', 'options.kindPerson'],
  ['organisation', 'options.kindOrganisation'],
  ['place', 'options.kindPlace'],
  ['event', 'options.kindEvent'],
  ['subject', 'options.kindSubject'],
  ['figure', 'options.kindFigure'],
] as const;

function Kinds({ settings, onChange }: SettingsFormProps) {
  return (
    <section>
      <fieldset class="kinds">
        <legend>
          <h2>{t('options.kinds')}</h2>
        </legend>
        {KINDS.map(([kind, key]) => (
          <Tick
            key={kind}
            label={t(key)}
            isTicked={settings.kinds[kind]}
            onTick={(ticked) => onChange({ kinds: { [kind]: ticked } })}
          />
        ))}
      </fieldset>
    </section>
  );
}
