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
