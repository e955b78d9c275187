import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLines, jsonProblem } from './json-scan.ts';

describe('the JSON scanner', () => {
  it('finds nothing wrong with what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(jsonProblem(text)).toBeNull();
      expect(jsonProblem(JSON.stringify(JSON.parse(text), null, 2))).toBeNull();
    }));
  });

  it('agrees with JSON.parse on texts with one character changed, but for keys that stand twice', () => {
    const spoiled = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '0', '-', 'x', ' ', '\n'));
    fc.assert(fc.property(spoiled, ([text, at, character]) => {
      const place = at % (text.length + 1);
      const changed = text.slice(0, place) + character + text.slice(place + 1);
      const problem = jsonProblem(changed);
      if (problem !== null && /twice/u.test(problem.text.en)) return;
      expect(problem === null, changed).toBe(parses(changed));
    }), { numRuns: 1000 });
  });

  it.each([
    ['{"a": 1,\n "a": 2}', 2, /"a" stands twice/u],
    ['{"a": [1, 2}\n', 1, /found "\}"/u],
    ['{"a": "x\ny"}', 1, /not allowed/u],
    ['{"a": 01}', 1, /found "1\}"/u],
    ['{"a": "x', 1, /does not end/u],
    ['{}\n\n{}', 3, /after the end/u],
    ['', 1, /ends here/u],
  ])('says of %j in which line it is wrong', (text, line, what) => {
    const problem = jsonProblem(text);
    expect(problem?.line).toBe(line);
    expect(problem?.text.en).toMatch(what);
  });

  it('refuses nesting that would end the stack', () => {
    expect(jsonProblem('[{"a":'.repeat(500_000))?.text.en).toBe('nested too deep');
  });

  it('finds the line of a path, or of the nearest thing above it', () => {
    const text = '{\n  "positions": [\n    { "id": "a" },\n    { "id": "b",\n      "pay": { "low": 1 } }\n  ]\n}';
    const lines = jsonLines(text, ['positions[1].pay.low', 'positions[1].heads', 'positions[7]', 'units']);
    expect([...lines.values()]).toEqual([5, 4, 2, 1]);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
