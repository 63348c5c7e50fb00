import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  /** The legend is the heading of its section. */
  isHeading?: boolean;
  chosen: Value;
  choices: { value: Value; label: string; sample?: ComponentChildren }[];
  onChoose: (value: Value) => void;
}

/** One of several. */
export function Choice<Value extends string>({
  legend,
  name,
  isHeading,
  chosen,
  choices,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend>{isHeading === true ? <h2>{legend}</h2> : legend}</legend>
      {choices.map(({ value, label, sample }) => (
        <label key={value} class="option">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
          {sample}
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  label: string;
  isTicked: boolean;
  /** A promise of false: it could not be done. */
  onTick: (ticked: boolean) => unknown;
}

/** As long as an answer may take that then shows what holds. */
const SETTLING_MS = 3_000;

/**
 * Yes or no. It stays as it was pressed until what holds has caught up: a list that is asked for again because of an
 * earlier press would turn it back under the reader's hand.
 */
export function Tick({ label, isTicked, onTick }: TickProps) {
  const [pressed, setPressed] = useState<{ as: boolean } | null>(null);
  useEffect(() => {
    if (pressed === null) return;
    if (pressed.as === isTicked) {
      setPressed(null);
      return;
    }
    const timer = setTimeout(() => setPressed(null), SETTLING_MS);
    return () => clearTimeout(timer);
  }, [pressed, isTicked]);
  const press = (as: boolean) => {
    setPressed({ as });
    void Promise.resolve(onTick(as)).then((isDone) => isDone === false && setPressed(null));
  };
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={pressed?.as ?? isTicked}
        onChange={(event) => press(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
