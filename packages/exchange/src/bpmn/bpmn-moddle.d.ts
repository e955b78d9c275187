/** The part of bpmn-moddle that is used here; its own types do not cover the package's entry. */
declare module 'bpmn-moddle' {
  export interface ModdleObject {
    readonly $type: string;
    readonly $attrs: Record<string, string>;
    $parent?: ModdleObject;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    $instanceOf?(type: string): boolean;
  }

  export interface ParseWarning {
    readonly message: string;
    readonly property?: string;
    readonly value?: string;
    readonly element?: ModdleObject;
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, attributes?: Record<string, unknown>): ModdleObject;
    fromXML(xml: string): Promise<{ rootElement: ModdleObject; warnings: readonly ParseWarning[]; elementsById: Readonly<Record<string, ModdleObject>> }>;
    toXML(element: ModdleObject, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
