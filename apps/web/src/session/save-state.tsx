import { Icon } from '../parts/icon.tsx';
import type { Session } from './session.ts';
import { useTexts } from '../texts/use-texts.ts';

export function SaveState({ session }: { readonly session: Session }) {
  const { chart } = useTexts();
  const { state, pending } = session;
  const text = state === 'offline' ? chart.offline(pending) : chart[state];
  return (
    <span className={`save-state is-${state}`} role="status" title={state === 'offline' ? chart.offlineHint : text}>
      <Icon name={state === 'offline' ? 'cloudOff' : state === 'saving' ? 'cloud' : 'check'} />
      <span>{text}</span>
    </span>
  );
}
