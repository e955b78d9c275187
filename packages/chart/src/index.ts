export { layOut } from './layout/layout.ts';
export { AUTO, HUNG, MOST_POINTS, SPREAD, STACKED, WRAPPED, arrangements, defaultGaps, defaultLayoutOptions } from './layout/options.ts';
export type { Arrangement, Connectors, Direction, Gaps, Layout, LayoutInput, LayoutOptions } from './layout/options.ts';

export { measureText, rememberWidths } from './text/measure.ts';
export type { MeasureText, TextStyle } from './text/measure.ts';
export { wrapEvenly, wrapText } from './text/wrap.ts';
export { graphemes, textDirection } from './text/characters.ts';
export { cleanText } from './text/clean.ts';

export { composeScene, sceneFromOrganisation } from './scene/build-scene.ts';
export { cardOf, cardSize, cardSizes, chartNodes, hiddenBelow, layOutCards, withDefaults } from './scene/chart.ts';
export { chartPicture, pictureOf } from './scene/picture.ts';
export type { ChartPicture } from './scene/picture.ts';
export { branchesOf } from './scene/branches.ts';
export type { Branches } from './scene/branches.ts';
export { dottedLinesOf } from './scene/dotted-lines.ts';
export type { DottedLines } from './scene/dotted-lines.ts';
export { linesInView, withLineMargin } from './scene/lines-in-view.ts';
export type { LinesInView } from './scene/lines-in-view.ts';
export type { Card } from './scene/card.ts';
export { Pen } from './scene/pen.ts';
export type { Size } from './scene/pen.ts';
export { cardSetting } from './scene/card-setting.ts';
export type { CardSetting } from './scene/card-setting.ts';
export type { ChartNode, ChartNodes, HeadCount, PositionNode, UnitNode } from './scene/nodes.ts';
export { defaultCardFields, defaultChartOptions } from './scene/options.ts';
export type { CardFields, ChartOptions, ChartView, FindingMark } from './scene/options.ts';
export type { CardKind, PlacedCard, Rectangle, Scene, SceneBox, SceneCard, SceneImage, SceneLine, SceneText } from './scene/scene.ts';
export { spatialIndex, spatialIndexOf } from './scene/spatial-index.ts';
export type { Rectangles, SpatialIndex } from './scene/spatial-index.ts';
export { themes } from './scene/theme.ts';
export type { ColourRole, Theme, ThemeName } from './scene/theme.ts';
export { functionNames, wording } from './scene/wording.ts';
export { initials } from './scene/avatar.ts';

export { cardColours } from './views/colouring.ts';
export type { CardColours, LegendEntry } from './views/colouring.ts';
export { ChannelFinder } from './views/channels.ts';
export { isFiltering } from './views/filter.ts';
export { branchOf } from './views/narrow.ts';
export { monthlyCost, shortMoney } from './views/own-pay.ts';
export { foldedAfter, isFolded } from './views/view-nodes.ts';
export { chartOptionsOf, pageAspects } from './views/view-options.ts';

export { escapeXml } from './svg/escape.ts';
export { FONT_FAMILY, paintSvg } from './svg/paint-svg.ts';
export type { SvgOptions } from './svg/paint-svg.ts';
export { roundedPath } from './svg/rounded-path.ts';
