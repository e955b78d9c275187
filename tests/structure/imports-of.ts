import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a source file asks for, however it does: values, types, re-exports, `import()` and `import('x').Type`. */
export function importsOf(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((error) => error.message).join('; ')}`);
  const found = new Set<string>();
  const queue: unknown[] = [program];
  for (let value = queue.pop(); queue.length > 0 || value !== undefined; value = queue.pop()) {
    if (Array.isArray(value)) queue.push(...(value as unknown[]));
    else if (isNode(value)) {
      const specifier = literal(value['source']) ?? literal(value['expression']);
      if (specifier !== null && ASKING.has(value.type)) found.add(specifier);
      queue.push(...Object.values(value).filter((child) => typeof child === 'object' && child !== null));
    }
  }
  return [...found].toSorted((a, b) => (a < b ? -1 : 1));
}

const ASKING = new Set([
  'ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType', 'TSExternalModuleReference',
]);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function literal(value: unknown): string | null {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null;
}
