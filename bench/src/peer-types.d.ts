// Only what the bench calls. Declared here rather than installed, so that the types of the whole clone can be checked
// without the bench's own packages.

declare module 'd3-flextree' {
  interface FlexNode {
    readonly x: number;
    readonly y: number;
  }
  interface FlexLayout<Data> {
    (tree: FlexNode): FlexNode;
    hierarchy(data: Data): FlexNode;
  }
  export function flextree<Data>(): FlexLayout<Data>;
}

declare module 'd3-hierarchy' {
  interface HierarchyNode<Data> {
    readonly data: Data;
    readonly x?: number;
    readonly y?: number;
  }
  interface TreeLayout<Data> {
    (root: HierarchyNode<Data>): HierarchyNode<Data>;
    nodeSize(size: readonly [number, number]): this;
    separation(distance: () => number): this;
  }
  export function hierarchy<Data>(data: Data): HierarchyNode<Data>;
  export function tree<Data>(): TreeLayout<Data>;
}

declare module 'gojs' {
  export type ObjectData = Record<string, unknown>;
  export class Size { constructor(width: number, height: number); readonly width: number; readonly height: number; }
  export class Point { constructor(x: number, y: number); readonly x: number; readonly y: number; }
  export class GraphObject { bind(target: string, source?: string): this; }
  export class Panel extends GraphObject { constructor(kind: string); add(...parts: GraphObject[]): this; }
  export class Node extends Panel {}
  export class Link extends GraphObject { constructor(settings: object); add(...parts: GraphObject[]): this; }
  export class Shape extends GraphObject { constructor(figure: string | object, settings?: object); }
  export class TextBlock extends GraphObject { constructor(settings: object); }
  export class TreeLayout { constructor(settings: object); readonly angle: number; }
  export class Model { findNodeDataForKey(key: string): ObjectData | null; commit(work: () => void, name: string): void; }
  export class TreeModel extends Model { constructor(data: ObjectData[]); setParentKeyForNodeData(data: ObjectData, key: string): void; }
  export class Diagram {
    constructor(host: HTMLElement, settings: object);
    nodeTemplate: Node;
    linkTemplate: Link;
    model: Model;
    position: Point;
    scale: number;
    addDiagramListener(name: string, listener: () => void): void;
  }
  export const AutoScale: { readonly Uniform: unknown };
  export const Routing: { readonly Orthogonal: unknown };
  export const Spot: { readonly Top: unknown };
}

declare module 'd3-org-chart' {
  interface Shown<Data> { readonly data: Data; readonly width: number; readonly height: number }
  interface Zoomed { call(behaviour: unknown, ...values: number[]): void }
  export class OrgChart<Data> {
    container(host: HTMLElement): this;
    data(): Data[];
    data(rows: readonly Data[]): this;
    svgWidth(width: number): this;
    svgHeight(height: number): this;
    nodeWidth(of: (node: Shown<Data>) => number): this;
    nodeHeight(of: (node: Shown<Data>) => number): this;
    childrenMargin(of: () => number): this;
    siblingsMargin(of: () => number): this;
    compact(is: boolean): this;
    duration(ms: number): this;
    scaleExtent(extent: readonly [number, number]): this;
    nodeContent(of: (node: Shown<Data>) => string): this;
    render(): this;
    fit(settings: { readonly animate: boolean }): this;
    getChartState(): {
      readonly svg: Zoomed;
      readonly zoomBehavior: { readonly translateBy: unknown; readonly scaleBy: unknown };
      readonly lastTransform: { readonly k: number };
    };
  }
}

declare module '@antv/g6' {
  export class Graph {
    constructor(settings: object);
    render(): Promise<void>;
    translateBy(offset: readonly [number, number], animation: boolean): Promise<void>;
    zoomBy(factor: number, animation: boolean): Promise<void>;
  }
}

declare module '@xyflow/react' {
  interface View { readonly x: number; readonly y: number; readonly zoom: number }
  export interface FlowInstance { getViewport(): View; setViewport(view: View): Promise<boolean> }
  export const Position: { readonly Top: string; readonly Bottom: string };
  export const ReactFlow: string;
}

declare module 'react' {
  export function createElement(kind: unknown, properties: object): unknown;
}

declare module 'react-dom/client' {
  export function createRoot(host: HTMLElement): { render(element: unknown): void };
}

declare module 'jquery' {
  const jQuery: (host: HTMLElement) => { orgchart(settings: object): void };
  export default jQuery;
}

declare module 'orgchart' {}
