import type { Session } from './session.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { Icon } from '../parts/icon.tsx';

/** Steps that were made here and that the server (or another's change) did not allow. */
export function RefusedSteps({ session }: { readonly session: Session }) {
  const { chart, common } = useTexts();
  const { language } = useLanguage();
  if (session.refused.length === 0) return null;
  return (
    <ul className="refused" role="alert">
      {session.refused.map(({ key, name, refusal }) => (
        <li key={key} className="notice">
          <Icon name="warning" />
          <div>
            <strong>{chart.refusedTitle}{language === 'zh' ? '' : ' '}{chart.quoted(name[language])}</strong>
            <p>{refusal.text[language]} {refusal.cure[language]}</p>
          </div>
          <button type="button" className="icon-button" aria-label={common.close} onClick={() => session.dismissRefused(key)}><Icon name="close" /></button>
        </li>
      ))}
    </ul>
  );
}
