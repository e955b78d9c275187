import { chartOptionsOf, paintSvg, sceneFromOrganisation } from '@bandi/chart';
import { paperOf, roomOnPaper, withoutPay } from '@bandi/exchange';
import { useDeferredValue, useMemo } from 'react';
import { useWorkbench } from '../../../session/session-context.ts';
import { today } from '../../../session/today.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useView } from '../view/view-context.ts';
import type { PictureChoices } from './picture-order.ts';

/** More cards than this are a grey mist at this size, and slow to draw. */
const MOST = 1500;

/** The picture as it will come out, small. */
export function Preview({ choices }: { readonly choices: PictureChoices }) {
  const { exporting } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { settings, model } = useView();
  const { fields, pay, title, legend, dark, dated, logo, format, pages, paper } = useDeferredValue(choices);
  const source = useMemo(() => {
    if (model.nodes.length > MOST) return null;
    const view = { ...settings, fields };
    const sheet = paperOf(paper);
    const { findings, jobNames, loadMarks } = model.picture.settings;
    const scene = sceneFromOrganisation(session.organisation, {
      ...chartOptionsOf(pay ? view : withoutPay(view), { today: today(), window: 1.6 }), language, theme: dark ? 'dark' : 'light', title: title.trim() === '' ? null : title, legend,
      findings, jobNames, loadMarks,
      // As the file will have it: fitted to the sheet that is chosen.
      ...(sheet === undefined || format !== 'pdf' || pages !== 'one' ? {} : { page: roomOnPaper(sheet, view.page, dated || logo !== null) }),
    });
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(paintSvg(scene))}`;
  }, [session, settings, model, fields, pay, title, legend, dark, dated, logo, format, pages, paper, language]);
  return (
    <figure className="export__preview" data-dark={dark}>
      {source === null ? <p className="faint">{exporting.previewLarge}</p> : <img src={source} alt={exporting.preview} />}
    </figure>
  );
}
