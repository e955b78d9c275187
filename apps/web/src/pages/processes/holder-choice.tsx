import { Select } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../session/use-session.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { LaneHolder } from './holder.ts';
import { holderChoices, holderOf, holderValue } from './holder.ts';

/** Who plays a part: a position, a whole unit, somebody outside, or nobody yet. */
export function HolderChoice({ value, label, onChange }: { readonly value: LaneHolder; readonly label: string; readonly onChange: (holder: LaneHolder) => void }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const now = useNow(session);
  const options = useMemo(() => holderChoices(now.organisation, language, words), [now, language, words]);
  const chosen = holderValue(value);
  return (
    <Select className="holder-choice" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={words.nobodyYet} aria-label={label} value={chosen} options={options} {...(chosen === undefined ? { status: 'warning' as const } : {})}
      popupMatchSelectWidth={false} onChange={(next: string | undefined) => onChange(holderOf(next))} />
  );
}
