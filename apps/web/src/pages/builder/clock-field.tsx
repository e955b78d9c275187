import { Select } from 'antd';
import type { DraftChannel } from './draft.ts';
import { Field, UsualHint } from './field.tsx';
import type { Usual } from './usual.ts';

const clocks = Array.from({ length: 49 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const clock = (hours: number | undefined): string => (hours === undefined ? '' : (clocks[Math.round(hours * 2)] ?? ''));

/** One end of the service hours. The two go together: choosing one takes the usual value for the other. */
export function ClockField({ label, channel, part, usualFrom, usualTo, onChange }: {
  readonly label: string;
  readonly channel: DraftChannel;
  readonly part: 'serviceFrom' | 'serviceTo';
  readonly usualFrom: Usual | null;
  readonly usualTo: Usual | null;
  readonly onChange: (part: Partial<DraftChannel>) => void;
}) {
  const own = part === 'serviceFrom' ? usualFrom : usualTo;
  const other = part === 'serviceFrom' ? 'serviceTo' : 'serviceFrom';
  const choose = (value: string | undefined) => {
    if (value === undefined) onChange({ serviceFrom: '', serviceTo: '' });
    else onChange({ [part]: value, [other]: channel[other] === '' ? clock((part === 'serviceFrom' ? usualTo : usualFrom)?.value) : channel[other] });
  };
  const options = (part === 'serviceFrom' ? clocks.slice(0, 48) : clocks.slice(1)).map((value) => ({ value, label: value }));
  return (
    <Field label={label} hint={own === null ? null : <UsualHint label={label} usual={own} />}>
      {(id) => <Select<string> id={id} allowClear placeholder={clock(own?.value)} value={channel[part] === '' ? undefined : channel[part]} options={options} onChange={choose} />}
    </Field>
  );
}
