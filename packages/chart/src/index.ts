export { layOut } from './layout/layout.ts';
export { AUTO, HUNG, MOST_POINTS, SPREAD, STACKED, WRAPPED, arrangements, defaultGaps, defaultLayoutOptions } from './layout/options.ts';
export type { Arrangement, Connectors, Direction, Gaps, Layout, LayoutInput, LayoutOptions } from './layout/options.ts';

export { measureText, rememberWidths } from './text/measure.ts';
export type { MeasureText, TextStyle } from './text/measure.ts';
export { wrapText } from './text/wrap.ts';
export { graphemes, textDirection } from './text/characters.ts';

export { composeScene, sceneFromOrganisation } from './scene/build-scene.ts';
export { cardOf, cardSizes, chartNodes, layOutCards, withDefaults } from './scene/chart.ts';
export { chartWith, childrenOf, endsOf } from './scene/nodes.ts';
export { headsOf } from './scene/head-count.ts';
export { chartPicture, pictureOf } from './scene/picture.ts';
export type { ChartPicture } from './scene/picture.ts';
export { PictureMaker } from './scene/picture-maker.ts';
export { branchesOf } from './scene/branches.ts';
export type { Branches } from './scene/branches.ts';
export { dottedLinesOf } from './scene/dotted-lines.ts';
export type { DottedLines } from './scene/dotted-lines.ts';
export { linesInView, withLineMargin } from './scene/lines-in-view.ts';
export type { LinesInView } from './scene/lines-in-view.ts';
export { detailStyle } from './scene/card.ts';
export type { Card, CardSeat } from './scene/card.ts';
export { Pen } from './scene/pen.ts';
export type { Size } from './scene/pen.ts';
export { cardSetting } from './scene/card-setting.ts';
export type { CardSetting } from './scene/card-setting.ts';
export type { ChartNode, ChartNodes, HeadCount, PositionNode } from './scene/nodes.ts';
export { defaultCardFields, defaultChartOptions } from './scene/options.ts';
export type { CardFields, ChartOptions, ChartView, FindingMark, LoadMarks } from './scene/options.ts';
export type { CardKind, PlacedCard, Rectangle, Scene, SceneBox, SceneCard, SceneImage, SceneLine, SceneText } from './scene/scene.ts';
export { spatialIndex } from './scene/spatial-index.ts';
export type { SpatialIndex } from './scene/spatial-index.ts';
export { FADED, cardTheme, themes } from './scene/theme.ts';
export type { ColourRole, Theme, ThemeName } from './scene/theme.ts';
export { functionNames, wording } from './scene/wording.ts';

export type { CardColours, LegendEntry } from './views/colouring.ts';
export { findingMarks, showsFindings } from './views/finding-marks.ts';
export { mixed } from './views/palette.ts';
export { monthlyCost } from './views/own-pay.ts';
export { foldedAfter, isFolded } from './views/fold.ts';
export { chartOptionsOf } from './views/view-options.ts';

export { escapeXml } from './svg/escape.ts';
export { FONT_FAMILY, paintSvg } from './svg/paint-svg.ts';
