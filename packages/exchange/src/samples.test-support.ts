import type { BusinessFunction, Label, TypedRecord } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import { assignmentRecordOf, personRecordOf, positionRecordOf, unitRecordOf } from '@bandi/organisation/testing';

const both = (zh: string, en: string): Label => ({ zh, en });
const order = (n: number): string => `a${String(n).padStart(6, '0')}`;

/** A shop of eight positions in three units, with a dotted line, a vacancy and an outsourced seat. */
export const shop = Organisation.from([
  unitRecordOf('shop', { name: both('启明家居旗舰店', 'Qiming Home'), lead: 'manager' }),
  unitRecordOf('ops', { name: both('运营部', 'Operations'), parent: 'shop', lead: 'ops-lead', order: order(1) }),
  unitRecordOf('service', { name: both('客服部', 'Customer service'), parent: 'shop', order: order(2) }),
  positionRecordOf('manager', 'shop', { title: both('电商总经理', 'General manager'), function: 'management' }),
  positionRecordOf('ops-lead', 'ops', { title: both('运营主管', 'Operations lead'), function: 'operations', reportsTo: 'manager', order: order(1) }),
  positionRecordOf('operator', 'ops', { title: both('天猫运营专员', 'Tmall operator'), function: 'operations', reportsTo: 'ops-lead', order: order(2), heads: 2, fte: 200 }),
  positionRecordOf('designer', 'ops', { title: both('电商设计师', 'Designer'), function: 'design', reportsTo: 'ops-lead', order: order(3), dotted: ['agent'], outsourced: true }),
  positionRecordOf('agent', 'service', { title: both('客服专员', 'Agent'), function: 'customer-service', reportsTo: 'manager', order: order(4), heads: 3, fte: 300 }),
  personRecordOf('zhou', { name: both('周启明', 'Zhou Qiming') }),
  personRecordOf('li', { name: both('李佳', 'Li Jia') }),
  assignmentRecordOf('zhou', 'manager'),
  assignmentRecordOf('li', 'operator'),
]);

/** One unit with one position, both of the name given, held by a person of that name. */
export function named(name: string): Organisation {
  return Organisation.from([
    unitRecordOf('unit', { name }), positionRecordOf('position', 'unit', { title: name }), personRecordOf('person', { name }), assignmentRecordOf('person', 'position'),
  ]);
}

const functions: readonly BusinessFunction[] = ['operations', 'customer-service', 'design', 'warehouse', 'live', 'marketing'];

/** A reporting line of `count` positions, `span` below each. */
export function lineOf(count: number, span: number): Organisation {
  const records: TypedRecord[] = [unitRecordOf('unit', { name: both('集团', 'Group') })];
  for (let i = 0; i < count; i += 1) {
    records.push(positionRecordOf(`p${i}`, 'unit', {
      title: `岗位 ${i}`, function: functions[i % functions.length] ?? 'operations', order: order(i), reportsTo: i === 0 ? null : `p${Math.floor((i - 1) / span)}`,
    }));
  }
  return Organisation.from(records);
}

/** Names that try to break out of a format, or that most fonts and layouts get wrong. */
export const hostileNames: readonly string[] = [
  '</text><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<svg onload=alert(1)>', ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  'a"] --> b; click a "javascript:alert(1)"', '%%{init: {"securityLevel":"loose"}}%%', 'end', '`#quot;#lt;script#gt;`', '[[https://example.com]] <&key> <$sprite>',
  '%getenv("HOME") !include /etc/passwd', '\u2028@enduml\n!include x', "$name'", '客服“专员”（售前）/售后、A&B', 'مدير المبيعات 2026', '👩‍💻 运营 ❤️', 'Nguyễn Thị Ánh', 'x'.repeat(200),
];
