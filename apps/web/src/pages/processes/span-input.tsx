import { InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';

const units = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof units;
/** Ten years, the most a span may be. */
const MOST_MINUTES = 5_300_000;

/** The largest unit that says a span without a fraction. */
function unitOf(minutes: number | null): Unit {
  if (minutes === null || minutes === 0) return 'hours';
  if (minutes % units.days === 0) return 'days';
  return minutes % (units.hours / 2) === 0 && minutes >= units.hours ? 'hours' : 'minutes';
}

/** A span of time in minutes, typed in minutes, hours or days; empty for none. */
export function SpanInput({ id, value, least = 0, onSave }: { readonly id: string; readonly value: number | null; readonly least?: number; readonly onSave: (minutes: number | null) => void }) {
  const { processes: words } = useTexts();
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const [typed, setTyped] = useState<number | null | undefined>();
  const shown = typed === undefined ? (value === null ? null : value / units[unit]) : typed;
  const save = (number: number | null, of: Unit) => {
    setTyped(undefined);
    const minutes = number === null ? null : Math.min(Math.max(Math.round(number * units[of]), least), MOST_MINUTES);
    if (minutes !== value) onSave(minutes);
  };
  return (
    <Space.Compact className="span-input">
      <InputNumber id={id} min={0} value={shown} controls={false} placeholder={words.noSpan} onChange={setTyped} onBlur={() => { if (typed !== undefined) save(typed, unit); }} onPressEnter={() => { if (typed !== undefined) save(typed, unit); }} />
      <Select value={unit} aria-label={words.spanUnit} options={(Object.keys(units) as Unit[]).map((key) => ({ value: key, label: words.spanUnits[key] }))}
        onChange={(next: Unit) => { if (shown !== null) save(shown, next); setUnit(next); }} />
    </Space.Compact>
  );
}
