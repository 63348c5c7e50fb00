import type { ComponentChildren } from 'preact';

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

/** Yes or no. */
export function Tick({
  label,
  isTicked,
  onTick,
}: {
  label: string;
  isTicked: boolean;
  onTick: (ticked: boolean) => void;
}) {
  return (
    <label class="option">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
