import type { BuildSummary } from '@bandi/blueprints';
import { organisationTotals, ownWorkload, vacanciesOn } from '@bandi/organisation';
import { Popover } from 'antd';
import { memo } from 'react';
import type { Catalogue } from '../../api/types.ts';
import type { Session } from '../../session/session.ts';
import { today } from '../../session/today.ts';
import { useRevision } from '../../session/use-session.ts';
import { formatFte, formatMoney, formatNumber, formatPercent } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { DocumentsButton } from '../../documents/documents-button.tsx';
import { NextHireList } from './next-hire-list.tsx';
import type { NextHires } from './use-summary.ts';

/** The organisation in figures, as it stands with every edit. Not drawn again for what only the chart shows, such as a card under the pointer. */
export const SummaryBar = memo(function SummaryBar({ session, built, next, catalogue }: { readonly session: Session; readonly built: BuildSummary | null; readonly next: NextHires; readonly catalogue: Catalogue | null }) {
  const { chart, documents } = useTexts();
  const { language } = useLanguage();
  useRevision(session);
  const { organisation } = session;
  const totals = organisationTotals(organisation);
  const [currency, cents] = Object.entries(totals.pay)[0] ?? ['CNY', 0];
  // Sales of a month follow from what the build found; they do not change with the chart.
  const sales = built === null || built.payrollShareOfGmv === null || built.payrollShareOfGmv === 0 ? null : built.monthlyCost.amount / built.payrollShareOfGmv;
  let vacant = 0;
  if (organisation.count('assignment') > 0) for (const { id, outsourced, status } of organisation.all('position')) if (!outsourced && status === 'approved') vacant += vacanciesOn(organisation, id, today());
  const peaks = (built?.peaks ?? []).filter(({ temporaryHeads }) => temporaryHeads > 0);
  const items = [
    { name: chart.summaryHeads, value: formatNumber(totals.heads, language) },
    ...(organisation.count('load') === 0 ? [] : [{ name: chart.summaryWorkload, value: formatFte(ownWorkload(organisation), language) }]),
    // Approved posts say something only where not every head is full-time.
    ...(totals.fte === totals.heads * 100 ? [] : [{ name: chart.summaryFte, value: formatFte(totals.fte, language) }]),
    { name: chart.summaryCost, value: formatMoney(cents / 100, currency, language) },
    ...(sales === null ? [] : [{ name: chart.summaryShare, value: `${formatPercent(cents / 100 / sales, language)}%` }]),
    ...peaks.map(({ name, temporaryHeads }) => ({ name: `${name} ${chart.summaryPeaks}`, value: `+${formatNumber(temporaryHeads, language)}` })),
  ];
  return (
    <dl className="summary no-print">
      {items.map(({ name, value }) => <div key={name}><dt>{name}</dt><dd className="num">{value}</dd></div>)}
      {vacant === 0 ? null : (
        <div>
          <dt>{chart.summaryVacant}</dt>
          <dd className="num">
            <DocumentsButton kind="hiring-kit" scope="all">
              {(open) => <button type="button" className="link-button" aria-haspopup="dialog" title={documents.hire} aria-label={`${chart.summaryVacant} ${formatNumber(vacant, language)} · ${documents.hire}`} onClick={open}>{formatNumber(vacant, language)}</button>}
            </DocumentsButton>
          </dd>
        </div>
      )}
      {built === null ? null : (
        <div>
          <dt>{chart.summaryNext}</dt>
          <dd>
            <Popover trigger="click" placement="bottomRight" title={chart.summaryNext}
              content={<div className="next-hires"><NextHireList next={next} who catalogue={catalogue} /></div>}>
              <button type="button" className="link-button">{next.state === 'looking' ? chart.summaryNextLooking : chart.summaryNextCount(next.hires.length)}</button>
            </Popover>
          </dd>
        </div>
      )}
    </dl>
  );
});
