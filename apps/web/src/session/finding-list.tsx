import type { Finding } from '@bandi/organisation';
import { Button } from 'antd';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { useMending } from './use-mending.ts';

/** What the checks found about one thing, each mended where it can be. */
export function FindingList({ findings, isCounted = false }: { readonly findings: readonly Finding[]; readonly isCounted?: boolean }) {
  const { findings: words } = useTexts();
  const { language } = useLanguage();
  const { mend } = useMending();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>{words.title}{isCounted ? <span className="num faint process-count">{findings.length}</span> : null}</h3>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={finding.id} className={`finding is-${finding.level}`}>
            <p className="finding__text">{finding.text[language]}</p>
            <p className="quiet">{finding.advice[language]}</p>
            {finding.mend.length === 0 ? null : <div className="finding__actions"><Button size="small" type="primary" onClick={() => mend(finding)}>{words.mend}</Button></div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
