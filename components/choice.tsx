import type { ComponentChildren } from 'preact';
import { usePressed } from './use-pressed';

export interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  /** The legend is the heading of its section. */
  isHeading?: boolean;
  chosen: Value;
  choices: { value: Value; label: string; sample?: ComponentChildren }[];
  /** A promise of false: it could not be done. */
  onChoose: (value: Value) => unknown;
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
  const [shown, press] = usePressed(chosen, onChoose);
  return (
    <fieldset class="choice">
      <legend>{isHeading === true ? <h2>{legend}</h2> : legend}</legend>
      {choices.map(({ value, label, sample }) => (
        <label key={value} class="option">
          <input type="radio" name={name} checked={value === shown} onChange={() => press(value)} />
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

/** Yes or no. */
export function Tick({ label, isTicked, onTick }: TickProps) {
  const [shown, press] = usePressed(isTicked, onTick);
  return (
    <label class="option">
      <input type="checkbox" checked={shown} onChange={(event) => press(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
