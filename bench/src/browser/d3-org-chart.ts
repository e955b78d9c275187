import { OrgChart } from 'd3-org-chart';
import type { Row } from './contender.ts';
import { enter } from './page.ts';

type Shown = Row & { _expanded?: boolean };
let chart: OrgChart<Shown> | null = null;

enter({
  prepare: (rows) => rows.map((row): Shown => ({ ...row, _expanded: true })),
  show(host, data, start) {
    chart = new OrgChart<Shown>()
      .container(host).data(data as Shown[]).svgWidth(innerWidth).svgHeight(innerHeight)
      .nodeWidth(({ data: { width } }) => width).nodeHeight(({ data: { height } }) => height)
      .childrenMargin(() => 40).siblingsMargin(() => 20).compact(true).duration(0).scaleExtent([0.0001, 20])
      .nodeContent(({ data: { title, name }, width, height }) => `<div style="width:${width}px;height:${height}px;border:1px solid #d3dae5;border-radius:8px;background:#fff"><b>${title}</b><br>${name}</div>`)
      .render();
    if (start === 'fitted') chart.fit({ animate: false });
  },
  pan(dx, dy) {
    const state = chart?.getChartState();
    if (state !== undefined) state.svg.call(state.zoomBehavior.translateBy, dx / state.lastTransform.k, dy / state.lastTransform.k);
  },
  zoom(factor) {
    const state = chart?.getChartState();
    if (state !== undefined) state.svg.call(state.zoomBehavior.scaleBy, factor);
  },
  move(card, below) {
    const rows = chart?.data() ?? [];
    chart?.data(rows.map((row) => (row.id === card ? { ...row, parentId: below } : row))).render();
  },
});
