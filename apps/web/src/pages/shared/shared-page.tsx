import { useEffect, useRef } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { request } from '../../api/request.ts';
import { Failure } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Message } from '../../parts/message.tsx';
import { useLoad } from '../../parts/use-load.ts';
import { useTitle } from '../../parts/use-title.ts';
import { texts } from '../../texts/texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { PanZoom } from './pan-zoom.ts';
import './shared.css';

interface SharedChart {
  readonly title: string;
  readonly description: string;
  readonly lang: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly expiresAt: string;
  readonly svg: string;
}

/** One view, read-only, for whoever has the link; also inside other pages. It asks for nothing but the picture. */
export function SharedPage({ token }: { readonly token: string }) {
  const { exporting, common } = useTexts();
  const loaded = useLoad(token, (signal) => request<SharedChart>(`/shared/${encodeURIComponent(token)}`, { signal }));
  if (loaded.state === 'loading') return <Message title={common.loading} quiet />;
  if (loaded.state === 'failed') {
    const gone = loaded.error instanceof ApiError && loaded.error.status === 404;
    return gone ? <Message title={exporting.shared.goneTitle} text={exporting.shared.goneText} /> : <Failure error={loaded.error} onRetry={loaded.reload} />;
  }
  return <Chart chart={loaded.value} />;
}

function Chart({ chart }: { readonly chart: SharedChart }) {
  const { exporting: { shared } } = texts[chart.lang];
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<PanZoom | null>(null);
  useTitle(chart.title);
  useEffect(() => {
    const parent = box.current;
    if (parent === null) return undefined;
    // Parsed as a document of its own and only then taken over: nothing in it runs, and the page's policy forbids it again.
    const picture = document.importNode(new DOMParser().parseFromString(chart.svg, 'image/svg+xml').documentElement, true);
    parent.replaceChildren(picture);
    const pan = new PanZoom(parent, picture as Element as SVGSVGElement, chart);
    view.current = pan;
    return () => pan.stop();
  }, [chart]);
  return (
    <main id="content" className="shared" data-theme-of={chart.theme} lang={chart.lang === 'zh' ? 'zh-CN' : 'en'}>
      <div className="shared__picture" ref={box} tabIndex={0} role="group" aria-label={`${chart.title}. ${chart.description}`} />
      <div className="shared__foot">
        <span>{shared.until(chart.expiresAt.slice(0, 10))}</span>
        <span className="shared__made">{shared.made}</span>
        <span className="shared__tools">
          <button type="button" className="icon-button" aria-label={shared.zoomOut} title={shared.zoomOut} onClick={() => view.current?.zoom(1 / 1.3)}><Icon name="minus" /></button>
          <button type="button" className="icon-button" aria-label={shared.zoomIn} title={shared.zoomIn} onClick={() => view.current?.zoom(1.3)}><Icon name="plus" /></button>
          <button type="button" className="icon-button" aria-label={shared.fit} title={shared.fit} onClick={() => view.current?.fit()}><Icon name="fit" /></button>
        </span>
      </div>
    </main>
  );
}
