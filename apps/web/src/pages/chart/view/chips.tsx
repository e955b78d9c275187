/** Things of which any number can be chosen. */
export function Chips<T extends string>({ label, options, chosen, onChange }: {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
}) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <button key={option.value} type="button" className="chip" aria-pressed={on}
            onClick={() => onChange(options.map(({ value }) => value).filter((value) => (value === option.value ? !on : chosen.includes(value))))}>{option.label}</button>
        );
      })}
    </div>
  );
}
